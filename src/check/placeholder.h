/* placeholder - a part that was left for later: "TBD", "n/a", "...". */
#ifndef CHECK_PLACEHOLDER_H
#define CHECK_PLACEHOLDER_H

#include "base/text.h"

#include <stdbool.h>

bool placeholder_is(struct view part);

#endif
