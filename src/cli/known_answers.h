/* known_answers - the answers that are kept already, by a hash of their words: nothing is taken in twice. */
#ifndef CLI_KNOWN_ANSWERS_H
#define CLI_KNOWN_ANSWERS_H

#include "base/arena.h"
#include "base/error.h"
#include "model/answer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct known_answers {
    struct arena *arena; /* where the set lives */
    uint64_t *slots;     /* 0: free */
    size_t count, capacity;
    bool is_loaded;
};

/* Takes in what is kept in the folder, the first time it is called. What cannot be read is passed over. */
bool known_answers_load(struct known_answers *known, const char *folder, struct error *error) CHECKED;

/* Adds a tidy answer; false when one with the same words was there. */
bool known_answers_add(struct known_answers *known, const struct answer *tidy);

#endif
