/* import_feedback - import --feedback: what friends wrote into exported answers, kept beside the answers. */
#ifndef CLI_IMPORT_FEEDBACK_H
#define CLI_IMPORT_FEEDBACK_H

#include "cli/app.h"

/* Reads the files the call names; returns the exit status. */
int import_feedback(struct app *app, const struct invocation *call);

#endif
