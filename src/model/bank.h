/*
 * bank - the questions a person practises with, and the principles they are keyed to.
 *
 * A bank is read-only and may be static: the built-in one is compiled from prompts/ into the program. Strings
 * and arrays belong to whoever made the bank (its arena, or the program itself). Nothing here knows a
 * principle by name: another company's values are just another bank.
 */
#ifndef MODEL_BANK_H
#define MODEL_BANK_H

#include "model/part.h"

#include <stdbool.h>
#include <stddef.h>

/* Texts, in the order they were written. */
struct texts {
    const char *const *items;
    size_t count;
};

struct principle {
    const char *id; /* kebab-case, unique */
    const char *name;
    const char *gist;       /* one sentence */
    struct texts looks_for; /* what an interviewer listens for */
    struct texts cues;      /* words and phrases that evidence it in a story */
};

struct question {
    const char *id;        /* stable for ever */
    const char *principle; /* id of the principle it is filed under */
    const char *ask;
    struct texts also;   /* ids of further principles it probes */
    struct texts tracks; /* any, individual, manager, internal, student */
    struct texts themes;
    bool asks_failure;             /* the answer must hold what was learned */
    int difficulty;                /* 1 to 3 */
    struct texts probes;           /* follow-up questions */
    const char *hints[PART_COUNT]; /* "" where there is none */
};

struct principle_index;

struct bank {
    const struct principle *principles;
    size_t principle_count;
    const struct question *questions; /* sorted by principle, then as written */
    size_t question_count;
    const struct principle_index *index; /* of its cues, when it was compiled with the bank; else NULL */
};

/* NULL when there is none. */
const struct principle *bank_principle(const struct bank *bank, const char *id);
const struct question *bank_question(const struct bank *bank, const char *id);

/* Its name for people; the id itself when the bank does not know it. */
const char *bank_principle_name(const struct bank *bank, const char *id);

/* Is `id` the question's principle or one of `also`? */
bool question_probes(const struct question *question, const char *principle);

bool texts_hold(const struct texts *texts, const char *text);

#endif
