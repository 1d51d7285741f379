#include "report/debrief_make.h"

#include "report/debrief_note.h"
#include "report/debrief_room.h"

struct debrief debrief_make(struct arena *arena, const struct checker *checker, const struct mock_day *day,
                            const struct answer *const *answers)
{
    struct debrief debrief = {
        .day = day,
        .notes = ARENA_ARRAY(arena, struct debrief_note, day->seat_count),
        .note_count = day->seat_count,
    };
    const struct debrief_maker maker = {arena, checker, &debrief};
    for (size_t s = 0, first = 0; s < day->seat_count; s++) {
        debrief_note_write(&maker, &day->seats[s], answers + first, &debrief.notes[s]);
        first += day->seats[s].question_count;
    }
    debrief_meet(&maker);
    return debrief;
}
