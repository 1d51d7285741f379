#include "check/placeholder.h"

#include "check/token.h"

/* Whole parts, folded, without marks. */
static const char *const placeholders[] = {
    "tbd",
    "tba",
    "tbc",
    "todo",
    "to do",
    "to be done",
    "to be determined",
    "to be decided",
    "to be added",
    "n a",
    "na",
    "not applicable",
    "none",
    "nothing",
    "nil",
    "null",
    "no",
    "xxx",
    "xx",
    "x",
    "fixme",
    "later",
    "fill in",
    "fill in later",
    "fill this in",
    "fill me in",
    "will fill in later",
    "add later",
    "coming soon",
    "same",
    "same as above",
    "as above",
    "see above",
    "ditto",
    "idk",
    "i don't know",
    "don't know",
    "dunno",
    "not sure",
    "no idea",
    "test",
    "asdf",
    "lorem ipsum",
    "placeholder",
    "blank",
    "empty",
    "skip",
    "skipped",
    "pending",
    "work in progress",
    "wip",
    "your text here",
    "text here",
    "insert text here",
    "unknown",
};

enum { LONGEST = 8 }; /* tokens a placeholder may have, marks included */

bool placeholder_is(struct view part)
{
    if (part.length > 64)
        return false;
    struct arena arena = {0};
    struct tokens tokens = token_scan(&arena, part);
    struct buf words = {.arena = &arena};
    bool is_one = tokens.count <= LONGEST;
    for (size_t i = 0; is_one && i < tokens.count; i++) {
        if (tokens.items[i].kind != TOKEN_WORD && tokens.items[i].kind != TOKEN_NUMBER)
            continue;
        if (words.length)
            buf_char(&words, ' ');
        buf_string(&words, tokens.items[i].word);
    }
    if (is_one && words.length) {
        is_one = false;
        for (size_t i = 0; i < sizeof placeholders / sizeof *placeholders; i++)
            is_one = is_one || strcmp(buf_text(&words), placeholders[i]) == 0;
    }
    arena_release(&arena);
    return is_one;
}
