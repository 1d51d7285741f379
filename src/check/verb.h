/* verb - is a word a past form? By its ending, or by a list of irregular English verbs (irregular.def). */
#ifndef CHECK_VERB_H
#define CHECK_VERB_H

#include "check/token.h"

bool verb_is_past(const struct token *token);

/* By the ending alone: "fixed", but not "hundred" or "need". */
bool verb_ends_in_ed(const struct token *token);

#endif
