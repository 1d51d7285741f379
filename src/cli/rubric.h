/* rubric - a name for all that verdicts depend on: the rules' version, the settings, the bank. */
#ifndef CLI_RUBRIC_H
#define CLI_RUBRIC_H

#include "check/check.h"

/* Two rubrics with the same name judge every answer alike. */
const char *rubric_name(struct arena *arena, const struct check_settings *settings, const struct bank *bank);

#endif
