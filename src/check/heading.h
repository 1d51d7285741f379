/*
 * heading - the parts of an answer that a person marked with STAR headings, in text or Markdown.
 *
 * Knows `Situation:`, `## Result`, `**S (Situation)**`, `S:`, `**Task** -`, `1. Situation`, `[Action]`, `|
 * Result |`, underlined and upper-case headings, usual other words (Context, Goal, Approach, Outcome), on
 * lines of their own, run into the text, or all four in one paragraph. One heading alone is none: "Result: it
 * worked" also stands in prose.
 */
#ifndef CHECK_HEADING_H
#define CHECK_HEADING_H

#include "base/text.h"
#include "model/part.h"

#include <stdbool.h>

/* What stands under one heading. */
struct section {
    enum part part;
    enum part also;      /* "Situation and Task": the second part; else equal to `part` */
    struct span heading; /* with its marks, up to the text */
    struct span body;    /* without white space at its ends; may be empty */
};

struct sections {
    const struct section *items; /* in the order of the text */
    size_t count;
    bool is_combined; /* some heading names two parts: nobody can say where one ends and the other begins */
};

/* The sections of valid UTF-8; none unless headings of at least two parts are found. Linear in the length. */
struct sections heading_find(struct arena *arena, struct view text);

/* The text under the headings of `part`, several joined by a blank line; empty when there are none. */
struct view heading_part(struct arena *arena, struct view text, const struct sections *sections,
                         enum part part);

/* All bodies, and what stands before the first heading, without the headings: for a text whose headings are
 * combined. */
struct view heading_strip(struct arena *arena, struct view text, const struct sections *sections);

#endif
