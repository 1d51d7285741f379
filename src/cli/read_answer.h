/*
 * read_answer - an answer from a file a person names: an answer file of ours (YAML), or text, with or without
 * STAR headings.
 */
#ifndef CLI_READ_ANSWER_H
#define CLI_READ_ANSWER_H

#include "base/error.h"
#include "base/problem.h"
#include "check/check.h"
#include "report/place.h"
#include "store/answer_file.h"

enum { READ_ANSWER_LIMIT = 1000000 }; /* bytes */

struct read_answer {
    struct answer_file file;
    bool is_yaml;
};

/*
 * `name` decides by its ending (.yaml, .yml), else the text's first line ("stardrill: 1"). Text that is no
 * UTF-8 is repaired and named. False after a problem that was added.
 */
bool read_answer_parse(struct arena *arena, const char *name, struct view bytes, struct read_answer *read,
                       struct problems *problems);

/* Where the words stand in the file. */
struct source read_answer_source(struct arena *arena, const char *name, const struct read_answer *read,
                                 const struct reading *reading);

#endif
