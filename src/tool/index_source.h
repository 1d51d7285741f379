/* index_source - a bank's index as C source, so that start-up has nothing to compute. */
#ifndef TOOL_INDEX_SOURCE_H
#define TOOL_INDEX_SOURCE_H

#include "base/text.h"
#include "check/principle_index.h"

/* Adds the definition of `static const struct principle_index index`. */
void index_source_print(struct buf *out, const struct principle_index *index);

#endif
