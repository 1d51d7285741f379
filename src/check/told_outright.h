/*
 * told_outright - a part that a free answer tells in so many words, whatever the label model makes of the
 * whole.
 *
 * "We were tasked with ..." in the middle of an Action tells the Task. Calling such a part missing would be
 * wrong and costs the answer its score, so sure signs overrule the model in this one direction.
 */
#ifndef CHECK_TOLD_OUTRIGHT_H
#define CHECK_TOLD_OUTRIGHT_H

#include "check/label.h"
#include "check/signs.h"

/* Some sentence tells this part outright; `sentence` gets its index. Labels stand one a sentence. */
bool told_outright(const struct signs *signs, const struct label *labels, const struct quantities *quantities,
                   enum part part, size_t *sentence);

#endif
