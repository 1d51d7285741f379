/* index_own - what the files of the index share; for nobody else. */
#ifndef STORE_INDEX_OWN_H
#define STORE_INDEX_OWN_H

#include "store/answer_scan.h"
#include "store/database.h"
#include "store/index.h"

#include <time.h>

/*
 * answer:  a row for each file, in the order of a sorted folder; `file` keeps its ending, `row` is a
 *          attempt_pack(), `number` that of its words (and in the row too, where damage is seen)
 * earlier: the row by the rubric before, where the verdict was another one
 * words:   the texts, for the search
 * about:   `answers`, the folder; `rubric`
 */
#define INDEX_SCHEMA                                                                                         \
    "CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"                                    \
    "CREATE TABLE answer(question TEXT, file TEXT, number INTEGER, row BLOB,"                                \
    " PRIMARY KEY(question, file)) WITHOUT ROWID;"                                                           \
    "CREATE TABLE earlier(question TEXT, file TEXT, row BLOB, PRIMARY KEY(question, file)) WITHOUT ROWID;"   \
    "CREATE VIRTUAL TABLE words USING fts5(question, situation, task, action, result, answer, replies,"      \
    " tokenize = 'porter unicode61 remove_diacritics 2');"

/* The columns of `words`. */
enum {
    WORDS_QUESTION,
    WORDS_PARTS,
    WORDS_ANSWER = WORDS_PARTS + PART_COUNT, /* told in one breath */
    WORDS_REPLIES,
    WORDS_COUNT
};

struct index {
    struct arena *arena;
    struct index_setup setup;
    int lock;
    struct database *database;
    const char *trouble;
    struct attempts attempts;
    const int64_t *numbers; /* of the attempts */
    bool is_damaged;        /* found by us, not by SQLite */
};

/* False, and the database is made anew. */
bool index_damaged(struct index *index);

/* Notes something about the index itself. */
CHECKED bool index_tell(struct index *index, const char *key, const char *value);

/* Makes rows and words what the files say, and fills the attempts. `now` tells which files changed only just
 * now. */
CHECKED bool index_update(struct index *index, const struct answer_folders *folders,
                          struct problems *problems, const struct timespec *now);

/* Makes a damaged database anew, from the files. */
CHECKED bool index_rebuild(struct index *index, struct error *error);

#endif
