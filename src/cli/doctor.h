/*
 * doctor - what the program needs, looked at one after the other, for `stardrill doctor`.
 *
 * Each function adds what it found. Nothing is changed on the disk, but for leftovers of killed saves, which
 * are removed, and the index, which is made anew when it is damaged.
 */
#ifndef CLI_DOCTOR_H
#define CLI_DOCTOR_H

#include "cli/app.h"
#include "report/doctor.h"

/* Folders: whether they can be written, who may read them, room on the disk, the clock. */
void doctor_folders(struct app *app, struct checkups *checkups);

/* What is kept there: drafts, answers, stories, wins, interviews, the index. */
void doctor_kept(struct app *app, struct checkups *checkups);

/* Settings and questions. */
void doctor_setup(struct app *app, struct checkups *checkups);

/* Terminal, locale, editor, programs that may be there. */
void doctor_surroundings(struct app *app, struct checkups *checkups);

/* A path as a person may type it back, with the home folder as ~. */
const char *doctor_path(struct arena *arena, const char *path);

/* Adds one checkup for a part with problems: the first is named, and how many there are. */
void doctor_problems(struct checkups *checkups, const char *part, const char *todo,
                     const struct problems *problems);

#endif
