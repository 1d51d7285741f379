#include "check/outcome_alone.h"

bool outcome_is_state(const struct outcome_scene *scene, const struct outcome_value *value)
{
    if (value->is_none)
        return true;
    size_t lead = outcome_lead(scene, value);
    if (value->quantity.kind == QUANTITY_RATE)
        return true;
    if (value->quantity.value == 1 || outcome_is(scene, value->end, "of the o'clock am pm") ||
        outcome_is(scene, value->first - (value->first > 0), "of the") ||
        (outcome_is(scene, value->end, "in") &&
         outcome_are(scene, value->end + 1, "the", "morning afternoon evening")))
        return false;
    if (outcome_is(scene, value->end, "did do does"))
        return true;
    if (lead == scene->count)
        return outcome_is(scene, 0, "only just still");
    if (outcome_is(scene, lead, "at"))
        return lead > 0 &&
               outcome_is(scene, lead - 1, "was were is are be been we're it's stood stands stayed");
    if (outcome_is(scene, lead, "to"))
        return lead > 0 && outcome_is(scene, lead - 1, "up down back went came rose fell grew returned");
    if (outcome_is(scene, lead, "in"))
        return lead > 1 && outcome_is(scene, lead - 1, "it that them one") &&
               (outcome_class(scene, lead - 2) & WORD_REACHED || outcome_is(scene, lead - 2, "do does did"));
    return outcome_class(scene, lead) & WORD_REACHED ||
           outcome_is(scene, lead,
                      "was were is are be been had have has we're it's they're i'm took takes waits "
                      "waited costs cost");
}

/* "I got a 95", "we let in only 7", "287 came": the number alone is what came out. */
bool outcome_is_what_came_out(const struct outcome_scene *scene, const struct outcome_value *value)
{
    const struct token *token = &scene->tokens[value->first];
    bool digits = token->kind == TOKEN_NUMBER;
    if (value->quantity.value < (digits ? 2 : 4) ||
        (digits && token->length == 4 && value->quantity.value < 2100 && value->quantity.value > 1900))
        return false;
    size_t lead = outcome_lead(scene, value), behind = value->end;
    bool ends = outcome_ends_clause(scene, behind) ||
                outcome_is(scene, behind,
                           "in on by for from that this and with out before at within to per last which "
                           "of when after more but so");
    /* "voted best project out of 8" */
    if (outcome_are(scene, value->first - (value->first > 1 ? 2 : 0), "out", "of") && value->first > 2)
        for (size_t i = value->first > 7 ? value->first - 7 : 0; i < value->first; i++)
            if (outcome_is(scene, i, "best top fastest highest strongest"))
                return true;
    if (lead < scene->count && outcome_class(scene, lead) & WORD_REACHED)
        return ends;
    if (lead < scene->count && outcome_is(scene, lead, "in us it them") && lead > 0 &&
        outcome_is(scene, lead - 1, "let got scored costs cost gave given"))
        return ends;
    if (!digits || value->quantity.value < 10)
        return false;
    if (outcome_is(scene, behind, "came attended signed passed finished registered voted joined enrolled"))
        return true;
    if (!outcome_starts_clause(scene, value->first) || (value->first == 0 && scene->count < 3))
        return false;
    return outcome_is(scene, behind, "came went were was said took got had stayed chose won left bought") ||
           outcome_ends_in_ed(scene, behind);
}
