/* What should not leave the house. Told at every place, up to five: each has to be taken out. */
#include "check/rule_functions.h"

#include "check/confidential.h"

void rule_confidential(struct rule_scan *scan)
{
    enum { MOST_PLACES = 5 };
    struct view text = scan->reading->text;
    struct confidential found;
    size_t from = 0;
    for (int places = 0; places < MOST_PLACES && confidential_next(text, from, &found); places++) {
        rule_hit(scan, found.span, "Can you say what it stands for instead, without the name or the number?",
                 "this looks like %s: \"%s\"", confidential_kind_name(found.kind),
                 rule_quote(scan, found.span));
        from = found.span.end;
    }
}
