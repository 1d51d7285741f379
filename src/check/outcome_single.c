#include "check/outcome_single.h"

#include "check/outcome_alone.h"
#include "check/outcome_none.h"
#include "check/outcome_reach.h"

/* The share is a part of a word kind: half, a third. */
static bool is_part(const struct outcome_scene *scene, const struct outcome_value *value)
{
    return value->quantity.kind == QUANTITY_PERCENT &&
           outcome_is(scene, value->end - 1,
                      "half third quarter fifth sixth tenth thirds quarters fifths tenths");
}

/* "half the time", "a third of what it was", "a fifth of the paper", "three times the target" */
static bool is_ratio(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t at = value->end;
    if (value->quantity.kind == QUANTITY_COUNT && outcome_is(scene, value->end - 1, "times"))
        return outcome_is(scene, at, "the what as more faster higher fewer less our that its larger bigger");
    if (value->quantity.kind == QUANTITY_PERCENT && outcome_is(scene, at, "of") &&
        (outcome_is(scene, at + 1, "what last") ||
         outcome_are(scene, at + 1, "the its our their", "previous former original old prior year")))
        return true;
    if (!is_part(scene, value))
        return false;
    if (outcome_is(scene, at, "as what less more"))
        return true;
    if (outcome_is(scene, at, "of"))
        at++;
    if (outcome_is(scene, at, "what"))
        return true;
    return outcome_is(scene, at, "the its our their that") && outcome_class(scene, at + 1) & WORD_RATIO;
}

#define COMPARED                                                                                             \
    "less fewer lower shorter cheaper lighter smaller faster slower sooner higher larger bigger warmer "     \
    "cooler "                                                                                                \
    "quicker earlier longer better more taller heavier later"

/* "8 % lower", "10 cents less", "30 kilos of bread less", "€40,000 under budget" */
static bool is_compared(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t at = value->end;
    const struct quantity *quantity = &value->quantity;
    if (outcome_is(scene, at, "of") && outcome_class(scene, at + 1) == 0 &&
        outcome_is(scene, at + 2, "less more"))
        return true;
    if (outcome_is(scene, at, "under below above over ahead") &&
        (outcome_class(scene, at + 1) & WORD_GOAL ||
         outcome_is(scene, at + 1, "budget plan estimate forecast quota quote schedule of par") ||
         (outcome_is(scene, at + 1, "the our my its") &&
          (outcome_class(scene, at + 2) & WORD_GOAL ||
           outcome_is(scene, at + 2,
                      "budget plan estimate forecast quota quote average usual previous old")))))
        return true;
    if (quantity->kind == QUANTITY_DURATION && outcome_is(scene, at, "before ahead") &&
        (outcome_is(scene, at + 1, "schedule time plan of") ||
         (outcome_is(scene, at + 1, "the our my") && outcome_class(scene, at + 2) & WORD_GOAL)))
        return true;
    if (!outcome_is(scene, at, COMPARED) || value->is_alone)
        return false;
    if (quantity->kind == QUANTITY_DURATION && outcome_is(scene, at, "earlier later"))
        return outcome_is(scene, at + 1, "than") ||
               (outcome_is(scene, at, "earlier") && at + 2 >= scene->count);
    /* "three more tables" has its more inside; "three tables more" is one, "12 people better at" is none */
    return quantity->kind != QUANTITY_COUNT || outcome_is(scene, at, "less fewer more") ||
           outcome_ends_clause(scene, at + 1) || outcome_is(scene, at + 1, "than on now per");
}

/* "are up 15 points", "35 % down", "+18" */
static bool is_moved(const struct outcome_scene *scene, const struct outcome_value *value)
{
    const struct quantity *quantity = &value->quantity;
    char first = scene->text.data[quantity->span.start];
    bool sign =
        first == '+' ||
        (first == '-' && (quantity->kind == QUANTITY_PERCENT ||
                          (value->first > 1 && outcome_has_mark(scene, value->first - 2, value->first - 1))));
    if (sign && quantity->kind != QUANTITY_MEASURE && quantity->kind != QUANTITY_DURATION)
        return true;
    bool points = quantity->noun.end > quantity->noun.start &&
                  outcome_is(scene, value->end - 1, "points grades places marks percentage");
    if (quantity->kind != QUANTITY_PERCENT && !points && !(quantity->kind == QUANTITY_MONEY))
        return false;
    if (quantity->kind != QUANTITY_MONEY && outcome_is(scene, value->end, "up down"))
        return true;
    size_t lead = outcome_lead(scene, value);
    if (!outcome_is(scene, lead, "up down") || lead == scene->count)
        return false;
    return quantity->kind != QUANTITY_MONEY ||
           outcome_is(scene, lead - (lead > 0), "is are was were went gone goes go costs sales");
}

/* "were down to seven kilos a day": so it was more. */
static bool is_come_to(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t lead = outcome_lead(scene, value);
    if (lead >= scene->count || lead == 0 || !outcome_is(scene, lead, "to on") ||
        !outcome_is(scene, lead - 1, "down"))
        return false;
    return value->is_alone || value->quantity.kind != QUANTITY_COUNT ||
           value->quantity.noun.end <= value->quantity.noun.start ||
           outcome_is(scene, lead - (lead > 1 ? 2 : 0),
                      "is are was were be went dropped brought fell got gone we're it's");
}

/* "we were back up to 52", "bookings went up to 30" */
static bool is_up_to(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t lead = outcome_lead(scene, value);
    return lead < scene->count && lead > 1 && outcome_is(scene, lead, "to") &&
           outcome_is(scene, lead - 1, "up down") &&
           outcome_is(scene, lead - 2, "back are were was is went came grew rose got we're it's");
}

/* "is now mentoring two people": what somebody does, no size of the outcome. */
static bool is_following(const struct outcome_scene *scene, const struct outcome_value *value)
{
    enum { FEW = 5 };
    return value->quantity.kind == QUANTITY_COUNT && value->quantity.value < FEW && !value->is_alone &&
           outcome_is(
               scene, outcome_lead(scene, value),
               "mentoring leading training teaching coaching supervising managing leads mentors trains "
               "teaches coaches supervises manages");
}

/* "gives the team back 20 hours", "frees up a day", "that we no longer pay" */
static bool is_won(const struct outcome_scene *scene, const struct outcome_value *value)
{
    enum quantity_kind kind = value->quantity.kind;
    if (kind != QUANTITY_DURATION && kind != QUANTITY_RATE && kind != QUANTITY_MONEY &&
        kind != QUANTITY_MEASURE)
        return false;
    size_t lead = outcome_lead(scene, value);
    if (lead < scene->count && outcome_is(scene, lead, "back up") &&
        outcome_has(scene, lead > 4 ? lead - 4 : 0, lead, 0xffffffff))
        for (size_t i = lead > 4 ? lead - 4 : 0; i < lead; i++)
            if (outcome_is(scene, i,
                           "gives give gave given gets get got free frees freed freeing win wins won"))
                return true;
    if (outcome_is(scene, lead, "free frees freeing spare spares spared sparing"))
        return true;
    for (size_t i = value->end; i + 1 < scene->count && i < value->end + 6; i++) {
        if (scene->tokens[i].kind == TOKEN_MARK)
            break;
        if (outcome_are(scene, i, "no", "longer"))
            return true;
    }
    return false;
}

/* Is the stretch of time what was measured: answers in 200 ms, takes ten minutes, 33 min on average? */
static bool is_measured_time(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t lead = outcome_lead(scene, value), last = value->end - 1;
    /* "takes now", "took him" */
    while (lead > 0 && lead < scene->count &&
           (outcome_class(scene, lead) & WORD_NOW || outcome_is(scene, lead, "him her me us them you it")))
        lead--;
    if (outcome_is(scene, last, "milliseconds microseconds") ||
        strncmp(scene->text.data + value->quantity.span.end - 2, "ms", 2) == 0)
        return !outcome_is(scene, lead, "after for every");
    if (outcome_is(scene, value->end, "to") && outcome_is(scene, value->end + 1, "spare"))
        return true;
    if (outcome_are(scene, value->end, "on", "average") ||
        outcome_are(scene, value->end, "per a", "case call car"))
        return true;
    if (outcome_is(scene, lead,
                   "takes took take taken taking needs need lasts lasted averages averaged averaging "
                   "waits waited wait stood stands average"))
        /* "it took nine hours to add them all" tells of work */
        return !outcome_is(scene, value->end, "off out later ago before") &&
               !(outcome_is(scene, lead, "took take taken taking") && outcome_is(scene, value->end, "to"));
    if (outcome_is(scene, lead, "at is was were are we're it's"))
        return outcome_ends_clause(scene, value->end) || outcome_class(scene, value->end) & WORD_NOW ||
               outcome_is(scene, value->end, "by at in flat on and but");
    if (lead == scene->count && value->first == 0)
        return outcome_is(scene, value->end, "on per from flat at end");
    /* "restored after 12 hours" */
    if (outcome_is(scene, lead, "after") && lead < scene->count)
        return lead > 0 && outcome_class(scene, lead - 1) & (WORD_DONE | WORD_SPEED);
    if (!outcome_is(scene, lead, "in within"))
        return false;
    /* "fell by 62 % within two months": in how long */
    for (size_t i = 0; i < scene->value_count; i++)
        if (scene->values[i].quantity.role == QUANTITY_ROLE_CHANGE)
            return false;
    for (size_t i = lead > 6 ? lead - 6 : 0; i < lead; i++)
        if (outcome_class(scene, i) & (WORD_DONE | WORD_SPEED))
            return true;
    return false;
}

void outcome_read_singles(struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->value_count; i++) {
        struct outcome_value *value = &scene->values[i];
        struct quantity *quantity = &value->quantity;
        if (value->is_none) {
            if (!value->is_kept)
                outcome_settle_none(scene, value);
            continue;
        }
        if (value->is_kept || quantity->role == QUANTITY_ROLE_CHANGE || quantity->is_rough)
            continue;
        if (value->first > 0 && outcome_is(scene, value->first - 1, "the") &&
            outcome_are(scene, value->end, "of", "us them you")) {
            if (!value->is_alone)
                outcome_settle(value, QUANTITY_ROLE_OTHER, "who they were");
            continue;
        }
        if (value->is_alone) {
            /* "NPS +18", no code of a country */
            bool signed_number =
                scene->text.data[quantity->span.start] == '+' && value->first > 1 &&
                scene->tokens[value->first - 2].kind == TOKEN_WORD &&
                (value->end == scene->count || scene->tokens[value->end].kind != TOKEN_NUMBER);
            bool is_change = signed_number || is_up_to(scene, value);
            if (is_change || outcome_is_what_came_out(scene, value)) {
                quantity->why = "a number alone that is what came out";
                outcome_settle(value, is_change ? QUANTITY_ROLE_CHANGE : QUANTITY_ROLE_ABSOLUTE,
                               "measured in the outcome");
            }
            continue;
        }
        if (is_following(scene, value)) {
            outcome_settle(value, QUANTITY_ROLE_OTHER, "what somebody does now");
            continue;
        }
        if (is_ratio(scene, value) || is_compared(scene, value) || is_moved(scene, value) ||
            is_come_to(scene, value) ||
            (quantity->noun.end <= quantity->noun.start && is_up_to(scene, value)) || is_won(scene, value))
            outcome_settle(value, QUANTITY_ROLE_CHANGE, "a difference from what it was");
        else if (quantity->kind == QUANTITY_DURATION && quantity->role == QUANTITY_ROLE_TIMEFRAME &&
                 is_measured_time(scene, value))
            outcome_settle(value, QUANTITY_ROLE_ABSOLUTE, "a time that was reached");
        else if (quantity->role == QUANTITY_ROLE_ABSOLUTE && outcome_is_reach(scene, value))
            outcome_settle(value, QUANTITY_ROLE_SCOPE, "how many it reached");
    }
}
