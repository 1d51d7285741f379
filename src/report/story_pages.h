/* story_pages - the list of stories, and one with what it lacks. */
#ifndef REPORT_STORY_PAGES_H
#define REPORT_STORY_PAGES_H

#include "base/doc.h"
#include "check/story_check.h"
#include "report/telling.h"

/* The principles to name beside a story, as rows of the bank: all that the person says it serves, then those
 * its words evidence best. */
const size_t *story_named(struct arena *arena, const struct story_serves *serves, size_t story,
                          size_t *count);

struct doc *stories_doc(struct arena *arena, const struct story_serves *serves,
                        const struct tellings *tellings);

/* The story number `index`: its parts with a question for each that is not told, the principles it can serve,
 * where it was told. */
struct doc *story_doc(struct arena *arena, const struct story_serves *serves, const struct tellings *tellings,
                      size_t index);

#endif
