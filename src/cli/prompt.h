/*
 * prompt - the words in front of the line, as libedit shows them. Pure.
 */
#ifndef CLI_PROMPT_H
#define CLI_PROMPT_H

#include "base/text.h"

#include <stddef.h>
#include <wchar.h>

enum { PROMPT_CHARACTERS = 256 };

/* What libedit gets: PROMPT_MARK stands around escape sequences. */
#define PROMPT_MARK L'\1'

struct prompt {
    wchar_t text[PROMPT_CHARACTERS];
    int columns; /* how wide it is shown */
};

/* One row, cut to leave room to type in a terminal of `columns`. `held_lines`: how many lines of a paste go
 * before the line, told in front when there are any. `color`: the sequence to begin with, "" for none. */
struct prompt prompt_build(struct arena *arena, const char *words, size_t held_lines, const char *color,
                           int columns);

#endif
