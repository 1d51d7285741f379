/* kept - what a person has kept, read for a command: answers as rows, stories, interviews. */
#ifndef CLI_KEPT_H
#define CLI_KEPT_H

#include "cli/app.h"
#include "model/attempt.h"
#include "model/interview.h"
#include "model/story.h"

/* Every answer as a row, newest first; without a verdict when `judged` is false. What cannot be read is told
 * on standard error. */
bool kept_attempts(struct app *app, bool judged, struct attempts *attempts, struct error *error) CHECKED;

/* All stories, or all real interviews; what cannot be read is told on standard error. */
bool kept_stories(struct app *app, struct stories *stories, struct error *error) CHECKED;
bool kept_interviews(struct app *app, struct interviews *interviews, struct error *error) CHECKED;

#endif
