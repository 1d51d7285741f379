#include "check/stem.h"

#include <stdbool.h>
#include <string.h>

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static bool has_vowel(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (is_vowel(word[i]))
            return true;
    return false;
}

static bool ends(const char *word, size_t length, const char *ending)
{
    size_t own = strlen(ending);
    return length > own && memcmp(word + length - own, ending, own) == 0;
}

size_t stem_of(const char *word, size_t length, char stem[STEM_ROOM])
{
    if (length > STEM_ROOM - 1)
        length = STEM_ROOM - 1;
    memcpy(stem, word, length);
    if (ends(stem, length, "'s"))
        length -= 2;
    if (ends(stem, length, "ies") && length > 4)
        stem[length - 3] = 'y', length -= 2;
    else if (ends(stem, length, "sses"))
        length -= 2;
    else if (length > 3 && ends(stem, length, "s") && !ends(stem, length, "ss") &&
             !ends(stem, length, "us") && !ends(stem, length, "is"))
        length -= 1;
    if (length > 5 && ends(stem, length, "ing") && has_vowel(stem, length - 3))
        length -= 3;
    else if (length > 4 && ends(stem, length, "ied"))
        stem[length - 3] = 'y', length -= 2;
    else if (length > 4 && ends(stem, length, "ed") && has_vowel(stem, length - 2))
        length -= 2;
    else if (length > 5 && ends(stem, length, "ly"))
        length -= 2;
    if (length > 3 && stem[length - 1] == stem[length - 2] && !is_vowel(stem[length - 1]) &&
        stem[length - 1] != 'l' && stem[length - 1] != 's')
        length -= 1;
    if (length > 3 && stem[length - 1] == 'e')
        length -= 1;
    stem[length] = '\0';
    return length;
}
