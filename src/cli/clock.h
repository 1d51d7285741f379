/*
 * clock - a short text beside the line being typed, which is never touched by it: in the window's title, or
 * at the top right of the screen, where it covers what stands there.
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
/* `was_kept`: the title there was is remembered already; becomes true. Nothing where titles are not known. */
void clock_in_title(bool *was_kept, FILE *output, struct arena *arena, const char *text);

/* The title there was. */
void clock_leave_title(FILE *output);

/* Takes it off the screen. */
void clock_hide(struct clock *clock, FILE *output);

#endif
