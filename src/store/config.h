/*
 * config - the settings file as written: keys, values, places. What the keys mean is the caller's affair.
 *
 * Maps within maps are read as dotted keys: `rule: {we-not-i: {share: 0.6}}` is `rule.we-not-i.share: 0.6`.
 */
#ifndef STORE_CONFIG_H
#define STORE_CONFIG_H

#include "base/problem.h"
#include "model/bank.h"

#include <stdbool.h>

struct config_entry {
    const char *key;
    const char *value;   /* NULL when it is a list */
    struct texts list;   /* empty when it is one value */
    size_t line, column; /* of the value */
};

struct config {
    const struct config_entry *entries;
    size_t count;
};

/* Reads the file; one that is not there holds nothing. False after a problem that was added: then nothing was
 * read. */
bool config_load(struct arena *arena, const char *path, struct config *config, struct problems *problems);

#endif
