/*
 * stem - English word endings off, so that "complaints" meets "complained" and "dug" meets "dig".
 *
 * A light stripper of our own rules with a table of irregular forms. A stem is a key to compare by, not a
 * word to show. It leaves words of up to three letters alone; "him" and "her" fold into "them", "he" and
 * "she" into "they", so that one phrase serves whoever the story is about.
 */
#ifndef CHECK_STEM_H
#define CHECK_STEM_H

#include "check/token.h"

enum { STEM_ROOM = 48 };

/* Writes the stem of a folded word (cut at STEM_ROOM - 2 bytes), NUL-terminated, and returns its length. */
size_t stem_of(const char *word, size_t length, char stem[STEM_ROOM]);

/* token_hash() of the stem of a word. */
uint32_t stem_hash(const struct token *token);

#endif
