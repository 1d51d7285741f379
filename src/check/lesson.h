/* lesson - is a sentence a lesson of the teller's own: told as learned, or as what is done since? */
#ifndef CHECK_LESSON_H
#define CHECK_LESSON_H

#include "check/label.h"
#include "check/signs.h"

/* Labels stand one a sentence: what was learned early in a story is a piece of news. */
bool lesson_is_told(const struct signs *signs, const struct label *labels, size_t index);

#endif
