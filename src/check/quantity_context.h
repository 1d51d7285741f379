/*
 * quantity_context - the words around a number: what it counts, and what makes it a name or a date.
 *
 * Each look goes a fixed number of words and bytes far, so that the whole stays linear in the text.
 */
#ifndef CHECK_QUANTITY_CONTEXT_H
#define CHECK_QUANTITY_CONTEXT_H

#include "check/quantity_number.h"

/* The word that ends before `at` on the same line, with only blanks, an opening bracket, "#", or the point of
 * an abbreviation between; empty when there is none. */
struct span quantity_word_before(struct view text, size_t at);

/* The word behind `at` with only blanks between (one line end at most); empty when there is none. */
struct span quantity_word_after(struct view text, size_t at);

/* Classes (quantity_word.h) of the word of a span. */
unsigned quantity_class_of(struct view text, struct span word);

/* Is the word of the span one of these, whatever its case? `words` are in lower case, a blank between and
 * around. */
bool quantity_word_among(struct view text, struct span word, const char *words);

/* The same of a word that is in lower case already. */
bool quantity_folded_among(const char *word, const char *words);

/* What is counted by a number that ends at `at`: up to three describing words and a plural. Empty when
 * nothing is. */
struct span quantity_noun_after(struct view text, size_t at, const struct quantity_number *number);

/* Behind "80 % of our": the words that say of what; may be empty. */
struct span quantity_noun_of(struct view text, size_t at);

/* Why the digits are a name, a date or a clock time by what stands before and behind; NULL when they are not.
 * `weak` is set when a clear unit behind the number overrules it. */
const char *quantity_not_a_number(struct view text, const struct quantity_number *number, bool *weak);

#endif
