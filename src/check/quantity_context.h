/*
 * quantity_context - the words around a number: what it counts, and what makes it a name or a date.
 *
 * Each look goes a fixed number of words and bytes far, so that the whole stays linear in the text.
 */
#ifndef CHECK_QUANTITY_CONTEXT_H
#define CHECK_QUANTITY_CONTEXT_H

#include "check/quantity_number.h"

#include <stdint.h>

/* The word that ends before `at` on the same line, with only blanks, an opening bracket, "#", or the point of
 * an abbreviation between; empty when there is none. */
struct span quantity_word_before(struct view text, size_t at);

/* The word behind `at` with only blanks between (one line end at most); empty when there is none. */
struct span quantity_word_after(struct view text, size_t at);

/* Classes (quantity_word.h) of the word of a span. */
unsigned quantity_class_of(struct view text, struct span word);

/* A bit for the letter, whatever its case; none for other bytes. */
static inline uint32_t quantity_letter_bit(char byte)
{
    unsigned letter = ((unsigned char)byte | 0x20u) - 'a';
    return letter < 26 ? UINT32_C(1) << letter : 0;
}

/* The bits of the letters that a list's words begin with: a constant, when the list is a literal. */
static inline __attribute__((always_inline)) uint32_t quantity_initials(const char *words)
{
#define INITIAL(letter)                                                                                      \
    (*words == *(letter) || strstr(words, " " letter) ? UINT32_C(1) << (*(letter) - 'a') : 0)
    return INITIAL("a") | INITIAL("b") | INITIAL("c") | INITIAL("d") | INITIAL("e") | INITIAL("f") |
           INITIAL("g") | INITIAL("h") | INITIAL("i") | INITIAL("j") | INITIAL("k") | INITIAL("l") |
           INITIAL("m") | INITIAL("n") | INITIAL("o") | INITIAL("p") | INITIAL("q") | INITIAL("r") |
           INITIAL("s") | INITIAL("t") | INITIAL("u") | INITIAL("v") | INITIAL("w") | INITIAL("x") |
           INITIAL("y") | INITIAL("z");
#undef INITIAL
}

/* Is the word of the span one of these, whatever its case? `words` are in lower case, a blank between and
 * around. */
bool quantity_word_listed(struct view text, struct span word, const char *words); /* for the next one */
static inline __attribute__((always_inline)) bool quantity_word_among(struct view text, struct span word,
                                                                      const char *words)
{
    /* Most words begin with another letter than all of a literal's: that much the compiler works out. */
    return !(__builtin_constant_p(strlen(words)) && word.start < word.end &&
             quantity_letter_bit(text.data[word.start]) & ~quantity_initials(words)) &&
           quantity_word_listed(text, word, words);
}

/* What is counted by a number that ends at `at`: up to three describing words and a plural. Empty when
 * nothing is. */
struct span quantity_noun_after(struct view text, size_t at, const struct quantity_number *number);

/* Behind "80 % of our": the words that say of what; may be empty. */
struct span quantity_noun_of(struct view text, size_t at);

/* Why the digits are a name, a date or a clock time by what stands before and behind; NULL when they are not.
 * `weak` is set when a clear unit behind the number overrules it. */
const char *quantity_not_a_number(struct view text, const struct quantity_number *number, bool *weak);

#endif
