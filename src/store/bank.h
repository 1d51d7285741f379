/*
 * bank - the question bank as files: one YAML file a principle, in a folder.
 *
 * A file that is broken is named among the problems and left out, as is a question with an error; the rest
 * works. What a question or principle could do without is a warning. Texts are kept as they are, escape
 * sequences too: show them through utf8_visible().
 */
#ifndef STORE_BANK_H
#define STORE_BANK_H

#include "base/error.h"
#include "base/problem.h"
#include "base/text.h"
#include "model/bank.h"

enum { BANK_FEWEST_PROBES = 3 };

/* Where something of a bank was written; `file` is NULL for what came from the bank below. */
struct bank_place {
    const char *file;
    size_t line, column;
};

/* A bank and the places its parts came from, index by index. */
struct bank_files {
    struct bank bank;
    const struct bank_place *principles;
    const struct bank_place *questions; /* of the `id` */
};

/*
 * Reads the *.yaml files of a folder, in the order of their names.
 *
 * With a bank `below`, the folder is laid over it: a file for a principle that is there replaces the
 * questions with the same ids and adds the others, and replaces name, gist, looks_for and cues where it gives
 * them. Without one (NULL), the folder stands alone. Fails only when the folder cannot be read. The bank
 * borrows from the one below.
 */
CHECKED bool bank_load(struct arena *arena, const char *folder, const struct bank *below,
                       struct bank_files *files, struct problems *problems, struct error *error);

/* The bank of one file's text, standing alone; `file` is its name for the problems. */
void bank_parse(struct arena *arena, const char *file, struct view text, struct bank_files *files,
                struct problems *problems);

#endif
