/* place - the line and column of a byte, as people count: from 1, columns in code points. */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "base/text.h"

struct place {
    size_t line, column;
};

struct place place_of(struct view text, size_t offset);

#endif
