/*
 * repeat - which words of a text were said before: runs of four words that stood earlier, in this order.
 *
 * Made once for a text, shown its sentences in turn. Linear in the text.
 */
#ifndef CHECK_REPEAT_H
#define CHECK_REPEAT_H

#include "check/sentence.h"

struct repeat_finder;

struct repeat {
    size_t runs;     /* runs of four words in the sentence; 1 for three words, 0 for fewer */
    size_t seen;     /* of them, how many stood in an earlier sentence */
    size_t original; /* that sentence, for the first of them */
};

struct repeat_finder *repeat_finder_make(struct arena *arena, const struct tokens *tokens);

struct repeat repeat_look(struct repeat_finder *finder, const struct tokens *tokens,
                          const struct sentence *sentence, size_t index);

#endif
