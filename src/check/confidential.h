/*
 * confidential - what should not leave the house: addresses, phone numbers, ticket ids, keys, card numbers,
 * internal host names. Read from bytes; figures, dates, versions and well-known standards are none.
 */
#ifndef CHECK_CONFIDENTIAL_H
#define CHECK_CONFIDENTIAL_H

#include "base/text.h"

enum confidential_kind {
    CONFIDENTIAL_EMAIL,
    CONFIDENTIAL_PHONE,
    CONFIDENTIAL_TICKET,
    CONFIDENTIAL_KEY,
    CONFIDENTIAL_CARD,
    CONFIDENTIAL_HOST,
};

struct confidential {
    struct span span;
    enum confidential_kind kind;
};

/* The next one at or after byte `from`; false when there is no more. Go on at its span's end. */
bool confidential_next(struct view text, size_t from, struct confidential *found);

const char *confidential_kind_name(enum confidential_kind kind); /* "an e-mail address" */

#endif
