/* fuzz - what a harness begins with. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include "base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline _Noreturn void must_failed(const char *claim, const char *file, int line)
{
    fprintf(stderr, "%s:%d: this does not hold: %s\n", file, line, claim);
    abort();
}

/* What must hold of every input. */
#define must(claim) ((claim) ? (void)0 : must_failed(#claim, __FILE__, __LINE__))

/* Does the span lie in the text, on borders of characters? */
static inline bool span_fits(struct view text, struct span span)
{
    return span.start <= span.end && span.end <= text.length &&
           (span.start == text.length || ((unsigned char)text.data[span.start] & 0xc0) != 0x80) &&
           (span.end == text.length || ((unsigned char)text.data[span.end] & 0xc0) != 0x80);
}

static inline bool texts_same(const char *a, const char *b)
{
    return !a == !b && (!a || strcmp(a, b) == 0);
}

#endif
