/*
 * index - the verdict on every kept answer and the words of all of them, ready to be listed and searched.
 *
 * A cache: the files are the truth. Opening it brings it up to date with the folder of answers by what each
 * file's size, time of change and inode say; what is missing, damaged, foreign, older or newer is made anew.
 * It is locked from open to close, so close it soon. Where none can be kept on disk it lives in memory, and
 * costs reading every answer.
 */
#ifndef STORE_INDEX_H
#define STORE_INDEX_H

#include "base/error.h"
#include "base/problem.h"
#include "base/text.h"
#include "model/answer.h"
#include "model/attempt.h"

struct index;

struct index_setup {
    const char *path;    /* of the database; its folder is made */
    const char *answers; /* the folder of kept answers */
    const char *rubric;  /* names all that verdicts depend on: with another name all are judged again */
    void *context;       /* for the functions */
    /* The row of an answer; `arena` is reset before the next. May fill in what the file leaves out, such as
     * the question's text, so that it is found by the search. */
    struct attempt (*judge)(void *context, struct arena *arena, struct answer *answer, int64_t started);
    /* Answers judged so far, of how many; a total of 0: waiting for another program that has the index. May
     * be NULL. */
    void (*progress)(void *context, size_t done, size_t total);
};

/*
 * Answers that cannot be read are named among the problems each time, as is what lies in the folder and is no
 * answer. Fails when the folder of answers cannot be read. The index lives in the arena, and what it returns.
 */
CHECKED bool index_open(struct arena *arena, const struct index_setup *setup, struct problems *problems,
                        struct index **index, struct error *error);
void index_close(struct index *index);

/* Why nothing can be kept on disk; NULL when it can. */
const char *index_trouble(const struct index *index);

/* Every answer, newest first; those of one second in the order of their ids, the last one first. */
struct attempts index_attempts(const struct index *index);

/* A verdict that was another one before the rubric changed the last time. */
struct index_change {
    struct attempt before;
    size_t now; /* its place among the attempts */
};

struct index_changes {
    const struct index_change *items;
    size_t count;
};

CHECKED bool index_changes(struct arena *arena, struct index *index, struct index_changes *changes,
                           struct error *error);

struct index_hit {
    size_t attempt; /* its place among the attempts */
    double rank;    /* bm25: the smaller the better */
};

struct index_hits {
    const struct index_hit *items;
    size_t count;
};

/* The answers a query of query.h fits, the best first. Damage found only now is mended: take the attempts
 * anew after a search, as well as after index_changes(). */
CHECKED bool index_search(struct arena *arena, struct index *index, const char *query,
                          struct index_hits *hits, struct error *error);

/* Words of a hit and those around them. */
struct index_excerpt {
    const char *part;   /* "question", "situation", ..., "answer" of a free one, "replies" */
    struct view text;   /* one line */
    struct span *marks; /* the words that were looked for */
    size_t mark_count;
};

/* Where an answer fits best. The query is one that found it. */
CHECKED bool index_excerpt(struct arena *arena, struct index *index, const char *query, size_t attempt,
                           struct index_excerpt *excerpt, struct error *error);

#endif
