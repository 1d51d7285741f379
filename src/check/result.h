/* result - what the outcome of an answer holds: the result class. */
#ifndef CHECK_RESULT_H
#define CHECK_RESULT_H

#include "check/quantity.h"
#include "check/token.h"

enum result_class {
    RESULT_NONE,        /* nothing said */
    RESULT_VAGUE,       /* "improved a lot" */
    RESULT_QUALITATIVE, /* a concrete outcome, no number */
    RESULT_SCOPE,       /* only a size */
    RESULT_ABSOLUTE,    /* a measured outcome with no baseline */
    RESULT_CHANGE,      /* a before and after, or a difference */
    RESULT_CLASS_COUNT
};

const char *result_class_id(enum result_class class);

static inline bool result_is_quantified(enum result_class class)
{
    return class == RESULT_CHANGE || class == RESULT_ABSOLUTE;
}

/* The class of the outcome told in the stretches that are labelled Result; quantities have their roles. */
enum result_class result_classify(struct view text, const struct tokens *tokens,
                                  const struct quantities *quantities, const struct stretch *stretches,
                                  size_t stretch_count);

#endif
