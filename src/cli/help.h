/* help - the help texts, made from the command and option rows. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/text.h"
#include "cli/command.h"

void help_overview(struct buf *out);

/* Help of "bank list" or of all commands that begin with "bank"; false when there is none. */
bool help_command(struct buf *out, const char *name);

#endif
