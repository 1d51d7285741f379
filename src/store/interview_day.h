/* interview_day - the day a person practises for, and how many minutes a day: plan.yaml in the home. */
#ifndef STORE_INTERVIEW_DAY_H
#define STORE_INTERVIEW_DAY_H

#include "base/error.h"
#include "base/problem.h"

#include <stdint.h>

enum { INTERVIEW_MINUTES_MOST = 600 };

struct interview_day {
    bool has_date;
    int64_t date;   /* days since 1970 */
    int minutes;    /* a day; 0 when not said */
    bool is_broken; /* the file is there and cannot be understood: it stays as it is */
};

/* What was planned; nothing when there is no file. A file that cannot be understood is a problem, and nothing
 * too. */
CHECKED bool interview_day_load(struct arena *arena, const char *home, struct interview_day *day,
                                struct problems *problems, struct error *error);

/* Refuses to take the place of a file that is_broken. */
CHECKED bool interview_day_save(struct arena *arena, const char *home, const struct interview_day *day,
                                struct error *error);

#endif
