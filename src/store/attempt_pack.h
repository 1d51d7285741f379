/*
 * attempt_pack - a row of history and the state of its file as a few bytes, and back.
 *
 * For the index only. The bytes carry a checksum: what was damaged is not taken for a row.
 */
#ifndef STORE_ATTEMPT_PACK_H
#define STORE_ATTEMPT_PACK_H

#include "base/file.h"
#include "model/attempt.h"

/* Adds the row without its id and question, which are the path of the file. `number` is any of the caller's.
 */
void attempt_pack(struct buf *out, const struct file_state *state, int64_t number,
                  const struct attempt *attempt);

/* What many rows say alike (class, principles, rules), kept once for all of them. Starts as zeros. */
struct attempt_tails {
    struct attempt_tail *slots;
    size_t room, count;
};

/* False when the bytes are no such row; then nothing is said about the others. The tails live in the same
 * arena; NULL keeps those of this row alone. */
bool attempt_unpack(struct arena *arena, struct view bytes, struct file_state *state, int64_t *number,
                    struct attempt *attempt, struct attempt_tails *tails);

#endif
