/*
 * staging - the hidden folder in which a restore keeps its texts until they take their names: .restore-PID.
 *
 * A restore that was killed leaves it behind. What it holds then is copies, but for the texts that were
 * replaced (N.old): those a person wrote, so they are removed only where they have another name, too.
 */
#ifndef STORE_STAGING_H
#define STORE_STAGING_H

#include "base/arena.h"
#include "base/error.h"

#include <stddef.h>

/* The folder of this process below `root`. */
const char *staging_folder(struct arena *arena, const char *root);

struct staging_left {
    size_t removed;    /* folders */
    size_t kept;       /* folders that hold the only copy of a text, or what no restore writes */
    const char *first; /* of those kept */
};

/*
 * Removes the folders below `root` whose process is gone; what holds anything else than a restore writes is
 * left whole. What cannot be removed does no harm and is left, too.
 */
void staging_sweep(struct arena *arena, const char *root, struct staging_left *left);

#endif
