/* negation - words that turn round what is said behind them: "not", "never", "didn't". */
#ifndef CHECK_NEGATION_H
#define CHECK_NEGATION_H

#include "check/token.h"

bool negation_is(const struct token *token);

#endif
