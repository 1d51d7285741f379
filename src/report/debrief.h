/*
 * debrief - what the interviewers would write down and how they would vote, after a mock interview day.
 *
 * Everything follows from the answers by rules that docs/mock.md tells: the same answers always get the same
 * notes. It is practice: what a program cannot judge is said in the document. Pure; borrows from what it is
 * given.
 */
#ifndef REPORT_DEBRIEF_H
#define REPORT_DEBRIEF_H

#include "check/check.h"
#include "model/mock_day.h"

enum vote { VOTE_NONE, VOTE_STRONGLY_NOT, VOTE_NOT, VOTE_INCLINED, VOTE_STRONGLY_INCLINED, VOTE_COUNT };

const char *vote_id(enum vote vote);   /* "strongly-inclined" */
const char *vote_name(enum vote vote); /* "strongly inclined" */

/* Somebody's own words, and what they show. */
struct debrief_evidence {
    const char *answer; /* id */
    struct view words;
    const char *shows; /* the finding's message, or what was found */
};

struct debrief_evidences {
    struct debrief_evidence *items;
    size_t count;
};

struct debrief_asked {
    const struct mock_question *question;
    const struct answer *answer; /* NULL: not answered */
    const struct verdict *verdict;
    size_t probes, open; /* follow-ups asked; left open even when put differently */
    size_t mended;       /* gaps that a reply closed */
    bool was_put_again;  /* the question itself */
    double points;       /* -2 to 2 */
    bool counts;         /* towards the vote */
};

struct debrief_principle {
    const char *id, *name;
    struct debrief_evidences speaks_for, speaks_against;
    bool is_shown;
};

struct debrief_note {
    const struct mock_seat *seat;
    struct debrief_asked *asked;
    size_t asked_count;
    struct debrief_principle *principles;
    size_t principle_count;
    struct texts missing; /* what was not told, as questions */
    struct texts reasons; /* of the vote */
    const char *speech;   /* pace and fillers, where answers were heard; NULL where they were typed */
    double points;        /* the mean, with what the level asks for */
    enum vote vote;
};

/* One story told twice. */
struct debrief_retold {
    const char *one, *other; /* ids of the answers, the earlier first */
    size_t seats[2];
    const char *story;    /* its link; NULL when only the words tell */
    double likeness;      /* 0 to 1 */
    struct texts numbers; /* "14 machines" and "12 machines" */
};

struct debrief_work {
    const char *what, *command;
};

enum { DEBRIEF_WORKS = 3 };

struct debrief {
    const struct mock_day *day;
    struct debrief_note *notes;
    size_t note_count;
    struct debrief_retold *retold;
    size_t retold_count;
    size_t votes[VOTE_COUNT];
    const char *leaning; /* what the room comes to, one sentence */
    struct texts turns_on, unknown;
    struct debrief_work works[DEBRIEF_WORKS];
    size_t work_count;
};

/* What the makers of notes and room share. */
struct debrief_maker {
    struct arena *arena;
    const struct checker *checker;
    struct debrief *debrief; /* being made */
};

/* The least mean points for a vote of this interviewer. */
double debrief_bar(const struct mock_seat *seat, enum vote vote);

/* A list of different texts; what comes beyond `most` is left out. */
struct debrief_list {
    const char **items;
    size_t count, most;
};

struct debrief_list debrief_list(struct arena *arena, size_t most);
void debrief_list_add(struct debrief_list *list, const char *text);
struct texts debrief_list_texts(const struct debrief_list *list);

/* A question cut to part of a line. */
const char *debrief_short_ask(struct arena *arena, const char *ask);

#endif
