/*
 * clock - a short text beside the line being typed, which is never touched by it: at the top right of the
 * screen or in the window's title.
 */
#ifndef CLI_CLOCK_H
#define CLI_CLOCK_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct clock {
    size_t columns; /* what it covers of the screen */
};

void clock_in_corner(struct clock *clock, FILE *output, struct arena *arena, const char *text, bool color);
void clock_in_title(FILE *output, struct arena *arena, const char *text);

/* Takes it off the screen. */
void clock_hide(struct clock *clock, FILE *output);

#endif
