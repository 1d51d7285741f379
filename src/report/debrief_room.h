/*
 * debrief_room - what is said when the interviewers sit together: the second half of making a debrief, and
 * what both halves share.
 */
#ifndef REPORT_DEBRIEF_ROOM_H
#define REPORT_DEBRIEF_ROOM_H

#include "report/debrief.h"

struct debrief_maker {
    struct arena *arena;
    const struct checker *checker;
    struct debrief *debrief; /* being made */
};

/* With all notes written: stories told twice, votes, leaning, what it turns on, what is unknown, what to work
 * on. */
void debrief_meet(const struct debrief_maker *maker);

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
