/*
 * plan - lays out the days until an interview.
 *
 * Every day: gaps of coverage first, then what is due by spaced repetition (least likely to be recalled
 * first), then questions never answered, as long as the minutes last. In the last week one mock interview,
 * three days before when that can be. The evening before is for rest; the sheet is read then and once more on
 * the day; while no story is kept, its minutes go to a first one instead. Who never answered begins with a
 * question, not with the mock.
 *
 * A day to come is planned as if every earlier one were kept and every answer were good; planning anew each
 * day sets right what went otherwise. Pure: the same rows and wishes give the same plan.
 */
#ifndef PRACTICE_PLAN_H
#define PRACTICE_PLAN_H

#include "model/plan.h"
#include "practice/schedule.h"

enum {
    PLAN_MINUTES = 40, /* a day, when nothing is said */
    PLAN_DAYS_MOST = 200,
    PLAN_MINUTES_FIRST =
        10, /* a question to find a story for: think, tell, read what is missing, tell again */
    PLAN_MINUTES_AGAIN = 6, /* one told before */
    PLAN_MINUTES_MOCK = 45,
    PLAN_MINUTES_MOCK_LEAST = 15, /* less than that is no interview */
    PLAN_MINUTES_SHEET = 10,
    PLAN_NEW_A_DAY = 2,
    PLAN_NEW_UNTIL_DAYS = 4, /* from so many days before on, nothing new */
    PLAN_MOCK_DAYS = 3,      /* the mock is so many days before, or later when that is past */
};

struct plan_wishes {
    int64_t today;
    bool has_date; /* else today alone is planned */
    int64_t date;
    int minutes;       /* a day; 0 takes PLAN_MINUTES */
    const char *track; /* new questions must fit it; NULL for any */
    bool has_no_story; /* the sheet would be empty: its minutes today go to a first story */
    struct plan_gaps gaps;
};

/* No day is longer than the minutes wished for: the first item of a day is cut to fit, others wait. */
struct plan plan_build(struct arena *arena, const struct bank *bank, const struct schedule *schedule,
                       const struct plan_wishes *wishes);

#endif
