#include "check/outcome_reach.h"

/* "2,140 people were under a roof", "there are sixty children in it" */
static bool is_there(const struct outcome_scene *scene, const struct outcome_value *value, size_t lead)
{
    return outcome_starts_clause(scene, value->first) ||
           (lead > 0 && lead < scene->count && outcome_is(scene, lead, "are were is was") &&
            outcome_is(scene, lead - 1, "there")) ||
           outcome_is(scene, lead, "there's");
}

/* "6,400 people signed up": what they did is the outcome. */
static bool has_achieved(const struct outcome_scene *scene, size_t at)
{
    for (size_t i = at; i < at + 6 && i < scene->count; i++) {
        if (scene->tokens[i].kind == TOKEN_MARK)
            break;
        if (outcome_class(scene, i) & (WORD_REACHED | WORD_DONE | WORD_UP | WORD_DOWN) ||
            outcome_is(scene, i,
                       "passed graduated joined stayed left quit returned registered enrolled voted saved "
                       "migrated promoted certified employed vaccinated housed fed helping survived said can "
                       "could learned renewed responded applied agreed"))
            return true;
    }
    return false;
}

/* "used by 35 clinics", "for 180 guests", "in six schools": only how many it reached. */
bool outcome_is_reach(const struct outcome_scene *scene, const struct outcome_value *value)
{
    const struct quantity *quantity = &value->quantity;
    if (quantity->kind != QUANTITY_COUNT && quantity->kind != QUANTITY_MONEY)
        return false;
    size_t lead = outcome_lead(scene, value);
    if (quantity->kind == QUANTITY_MONEY) {
        for (size_t i = lead > 3 ? lead - 3 : 0; i < lead + 1 && i < scene->count; i++)
            if (outcome_is(scene, i, "budget project programme program contract portfolio worth"))
                return !outcome_is(scene, i, "contract worth") && outcome_is(scene, value->first - 1, "of");
        return false;
    }
    bool crowd = value->end > 0 && quantity->noun.end > quantity->noun.start &&
                 outcome_class(scene, value->end - 1) & WORD_CROWD;
    bool in_words = scene->tokens[value->first].kind == TOKEN_WORD;
    if (outcome_is(scene, lead, "has have had") && lead < scene->count && crowd && quantity->value >= 5)
        return true;
    /* "two of her friends" */
    if (in_words && quantity->value < 5 && outcome_is(scene, value->end, "of") &&
        (outcome_is(scene, value->end + 1, "us them") ||
         (outcome_is(scene, value->end + 1, "my our her his their the") &&
          (outcome_class(scene, value->end + 2) & (WORD_CROWD | WORD_PEOPLE) ||
           outcome_is(scene, value->end + 2, "friends boys girls guides temps")))))
        return !outcome_is(scene, value->first - (value->first > 0), "all only just");
    if (!crowd)
        return false;
    /* "all 27 parents came", "twelve of the users": a share of what there was */
    bool all = outcome_is(scene, value->first - (value->first > 0), "all");
    if (all && outcome_is(scene, value->end, "use uses used run runs work works have now"))
        return outcome_is(scene, value->end, "use uses run runs work works");
    if (all || outcome_is(scene, value->first - (value->first > 0), "every of") ||
        outcome_is(scene, value->end, "out"))
        return false;
    if (outcome_is(scene, lead, "for across") && lead < scene->count)
        return true;
    /* "two colleagues", "three hospitals": too few for a measure */
    if (in_words && quantity->value < 5 &&
        !outcome_is(scene, value->first - (value->first > 0), "only just") &&
        !outcome_has(scene, value->first, value->end, WORD_UP | WORD_DOWN))
        return true;
    if (value > scene->values && value[-1].quantity.role == QUANTITY_ROLE_SCOPE && value[-1].is_kept &&
        value->first - value[-1].end <= 2)
        return true;
    size_t from = lead < scene->count && lead > 5 ? lead - 5 : 0;
    bool before = false, behind = false;
    for (size_t i = from; i <= lead && i < value->first; i++)
        before = before || outcome_class(scene, i) & WORD_REACH;
    for (size_t i = value->end; i < value->end + 4 && i < scene->count; i++) {
        if (scene->tokens[i].kind == TOKEN_MARK)
            break;
        behind = behind || outcome_class(scene, i) & WORD_REACH;
    }
    if (quantity->value >= 5 && is_there(scene, value, lead) && !has_achieved(scene, value->end))
        return true;
    if (before && (outcome_is(scene, lead, "in at to by with on") || outcome_class(scene, lead) & WORD_REACH))
        return true;
    return behind;
}
