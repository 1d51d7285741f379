/*
 * answer_file - an answer as YAML text, and back.
 *
 * A person may write such a file by hand: only the four parts, or `text`, are needed. What is read is kept as
 * it is, without blank ends.
 */
#ifndef STORE_ANSWER_FILE_H
#define STORE_ANSWER_FILE_H

#include "base/error.h"
#include "base/problem.h"
#include "model/answer.h"

enum { ANSWER_FORMAT = 1 };

/* Where a text stands in its file, 1-based. */
struct answer_place {
    size_t line, column;
    /* Set: line k of the text, from 0, begins at `line` + k, `column`. Not set: all of it is at that one
     * place. */
    bool is_block;
};

struct answer_file {
    struct answer answer;
    struct answer_place parts[PART_COUNT];
    struct answer_place free;
};

/* False after an error, which was added to the problems under the name `file`. */
bool answer_parse(struct arena *arena, const char *file, struct view text, struct answer_file *read,
                  struct problems *problems);

/*
 * Reads a file of the store; what cannot be read is a problem too. The `id`, when not NULL, is what the path
 * says and wins over what the file says.
 */
bool answer_load(struct arena *arena, const char *path, const char *id, struct answer_file *read,
                 struct problems *problems);

/* The answer with its texts made fit to be kept (utf8_tidy), and its principles. */
struct answer answer_tidy(struct arena *arena, const struct answer *answer);

/* Adds the answer as YAML; its texts are tidy. */
void answer_print(struct buf *out, const struct answer *answer);

#endif
