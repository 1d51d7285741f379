/* debrief_note - one interviewer's written note: evidence, what was missing, the vote and its reasons. */
#ifndef REPORT_DEBRIEF_NOTE_H
#define REPORT_DEBRIEF_NOTE_H

#include "report/debrief.h"

/* `answers`: one for each question of the seat; NULL where there is none. */
void debrief_note_write(const struct debrief_maker *maker, const struct mock_seat *seat,
                        const struct answer *const *answers, struct debrief_note *note);

#endif
