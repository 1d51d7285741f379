/* bank_source - a bank as C source: static tables that need no work at start-up. */
#ifndef TOOL_BANK_SOURCE_H
#define TOOL_BANK_SOURCE_H

#include "base/text.h"
#include "model/bank.h"

/* Adds a C file that defines `const struct bank NAME` with this bank and its index. */
void bank_source_print(struct buf *out, const struct bank *bank, const struct principle_index *index,
                       const char *name);

#endif
