/* debrief_room - what is said when the interviewers sit together. */
#ifndef REPORT_DEBRIEF_ROOM_H
#define REPORT_DEBRIEF_ROOM_H

#include "report/debrief.h"

/* With all notes written: stories told twice, votes, leaning, what it turns on, what is unknown, what to work
 * on. */
void debrief_meet(const struct debrief_maker *maker);

#endif
