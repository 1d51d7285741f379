/* fixture - a small bank and the test inputs, for the golden pages. */
#ifndef GOLDEN_FIXTURE_H
#define GOLDEN_FIXTURE_H

#include "base/text.h"
#include "model/answer.h"
#include "model/bank.h"

extern const struct bank fixture_bank;

/*
 * An answer from a test input: lines of "key: value" (question, asked, principles separated by blanks), then
 * either parts under "== situation" and so on, or a free text under "== text". "\xNN" stands for a byte.
 */
struct answer fixture_answer(struct arena *arena, struct view input);

#endif
