/*
 * mine - achievements in a résumé or in notes, each taken apart into what a story would need.
 *
 * Pure. Nothing is made up: every part holds words of the line, in their order, and a part the line says
 * nothing about stays empty.
 */
#ifndef PRACTICE_MINE_H
#define PRACTICE_MINE_H

#include "model/part.h"
#include "base/text.h"

struct mined {
    struct view line;  /* the achievement, without its bullet, on one line */
    size_t number;     /* the line it begins on, from 1 */
    struct view under; /* the heading it stands under; empty for none */
    const char *title; /* its first words */
    struct view parts[PART_COUNT];
};

struct mine {
    const struct mined *items;
    size_t count;
};

/* Text or Markdown, valid UTF-8. Linear in the length. */
struct mine mine_text(struct arena *arena, struct view text);

#endif
