/*
 * common_talk - words that say little, because every interview and every job uses them.
 *
 * Those that several questions of the bank hold, and the plain ones (report/plain_word.h).
 */
#ifndef REPORT_COMMON_TALK_H
#define REPORT_COMMON_TALK_H

#include "base/lookup.h"
#include "check/token.h"
#include "model/bank.h"

struct common_talk {
    struct lookup stems;
    const bool *is_common; /* by stem */
};

struct common_talk common_talk_make(struct arena *arena, const struct bank *bank);

/* Is it a word of at least four letters that is no common talk? */
bool common_talk_is_telling(const struct common_talk *talk, const struct token *token);

/* The stem of a token's word, in the arena. */
const char *common_talk_stem(struct arena *arena, const struct token *token);

#endif
