/* kept - what a person has kept, read for a command: stories, interviews. Answers: cli/past.h. */
#ifndef CLI_KEPT_H
#define CLI_KEPT_H

#include "cli/app.h"
#include "model/interview.h"
#include "model/story.h"

/* All stories, or all real interviews; what cannot be read is told on standard error. */
bool kept_stories(struct app *app, struct stories *stories, struct error *error) CHECKED;
bool kept_interviews(struct app *app, struct interviews *interviews, struct error *error) CHECKED;

#endif
