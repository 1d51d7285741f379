/* excerpt - the words a finding rests on, with as much around them as shows what they mean. */
#ifndef REPORT_EXCERPT_H
#define REPORT_EXCERPT_H

#include "base/doc.h"
#include "check/check.h"
#include "report/place.h"

/*
 * The sentence that holds the finding's span, cut near it when it is long. False when there is nothing to
 * quote: the finding is about the whole answer, or about words that are not there.
 */
bool excerpt_take(struct arena *arena, const struct reading *reading, const struct finding *finding,
                  const struct source *source, struct quote *quote);

/*
 * Marks of the findings inside [stretch), for a quote of just these bytes. Findings about all of it, or of
 * more than a sentence's length, are left out: they mark nothing.
 */
void excerpt_mark(struct arena *arena, const struct findings *findings, struct span stretch,
                  struct quote *quote);

enum tone severity_tone(enum severity severity);

#endif
