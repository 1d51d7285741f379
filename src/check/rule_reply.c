/* What was said to the follow-ups: a reply that says nothing new counts like a gap in the answer. */
#include "check/rule_functions.h"

#include "check/dodge.h"

void rule_dodged_probe(struct rule_scan *scan)
{
    struct span whole = {0, scan->reading->text.length};
    for (size_t i = 0; i < scan->task->reply_count; i++) {
        const struct reply *reply = &scan->task->replies[i];
        struct view said = view_of(reply->text);
        enum dodge dodge =
            reply_dodge(scan->arena, scan->lexicon, scan->reading->text, view_of(reply->probe), said);
        const char *probe =
            reply->probe && *reply->probe ? reply->probe : "What was the follow-up, and your answer to it?";
        if (dodge == DODGE_EMPTY)
            rule_hit(scan, whole, probe, "the follow-up got no answer: \"%s\"", probe);
        else if (dodge == DODGE_NOTHING)
            rule_hit(scan, whole, probe, "the reply \"%s\" leaves the follow-up open: \"%s\"",
                     rule_quote_text(scan, said), probe);
        else if (dodge == DODGE_REPEAT)
            rule_hit(scan, whole, probe, "the reply \"%s\" says again what was told; asked was: \"%s\"",
                     rule_quote_text(scan, said), probe);
    }
}
