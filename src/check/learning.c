#include "check/learning.h"

/* "I learned a lot" has four words, "I learned to ask first" five. */
enum { LEAST_WORDS = 5 };

static bool tells(const struct reading *reading, const struct signs *signs, size_t index)
{
    const struct sentence_signs *own = &signs->sentences[index];
    if (own->words < LEAST_WORDS || own->is_repeat || own->is_hollow)
        return false;
    if (own->counts[LEXICON_LEARN])
        return true;
    /* In the Result, or in the last third: before that, what was learned is a piece of news. */
    bool is_late =
        reading->labels[index].part == PART_RESULT || 3 * (index + 1) > 2 * reading->sentences.count;
    return own->counts[LEXICON_LEARN_LATE] && is_late;
}

bool learning_find(const struct reading *reading, const struct signs *signs, size_t *sentence)
{
    for (size_t s = reading->sentences.count; s-- > 0;)
        if (tells(reading, signs, s)) {
            if (sentence)
                *sentence = s;
            return true;
        }
    return false;
}
