/* verdict - what holds of every verdict, whatever the answer, the bank and the settings. */
#ifndef FUZZ_VERDICT_H
#define FUZZ_VERDICT_H

#include "check/check.h"

/* Aborts when a promise is broken. */
void verdict_must_hold(const struct checker *checker, const struct answer *answer,
                       const struct verdict *verdict);

#endif
