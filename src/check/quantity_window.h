/*
 * quantity_window - the words of one sentence before and behind a quantity, nearest first.
 *
 * A window ends at the sentence's ends, at marks that end a thought (. ; : ! ?) and after a fixed number of
 * words.
 */
#ifndef CHECK_QUANTITY_WINDOW_H
#define CHECK_QUANTITY_WINDOW_H

#include "check/quantity_context.h"

enum { QUANTITY_WINDOW = 8 };

struct quantity_window {
    struct span words[QUANTITY_WINDOW];
    unsigned classes[QUANTITY_WINDOW]; /* quantity_word.h */
    size_t count;
    size_t comma; /* words nearer than the first comma; count when there is none */
};

/* The words that end before `at`, down to `from`; the words that begin at or behind `at`, up to `to`, `most`
 * of them. */
struct quantity_window quantity_window_before(struct view text, size_t from, size_t at);
struct quantity_window quantity_window_behind(struct view text, size_t at, size_t to, size_t most);

/* Is word `index` of the window one of `words` (lower case, blanks between)? False beyond the window's end.
 */
static inline __attribute__((always_inline)) bool
quantity_window_is(struct view text, const struct quantity_window *window, size_t index, const char *words)
{
    return index < window->count && quantity_word_among(text, window->words[index], words);
}

/* Are two stretches of the text the same words, their case aside? */
bool quantity_words_equal(struct view text, struct span a, struct span b);

#endif
