/* id - names that become names of files and folders. */
#ifndef STORE_ID_H
#define STORE_ID_H

#include <stdbool.h>

enum { ID_LONGEST = 80 };

/* Small letters, digits and single hyphens between them, at most ID_LONGEST bytes: "ownership-04". */
bool id_is_kebab(const char *id);

/* What is wrong with an id that is not kebab-case, ready to follow "'id': ". */
const char *id_why_not(const char *id);

/* May it be one name below a folder of ours: not empty, no '/', no '.' in front, no control character, not
 * too long? */
bool id_is_safe_name(const char *name);

#endif
