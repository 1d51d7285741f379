#include "check/quantity_role.h"

#include "check/quantity_context.h"
#include "check/quantity_window.h"
#include "check/quantity_word.h"

enum { CHANGE_REACH = 7, FEW_BEHIND = 3 };

#define APPROXIMATES                                                                                         \
    "about around over nearly almost approximately roughly some just only under exactly up to a an the an "  \
    "average of another more than less further at least well"

/* Words between a preposition and its number that only soften it: by [almost] 50 %, within [just] two weeks.
 */
static size_t skip_softeners(struct view text, const struct quantity_window *before)
{
    size_t i = 0;
    while (
        i < before->count && i < 4 &&
        quantity_window_is(text, before, i,
                           "about around over nearly almost approximately roughly some just only under "
                           "exactly than more less least at well up most a an the average of another fewer"))
        i++;
    return i;
}

/* "cut the range and [put three lights in]": does a clause with its own verb begin at word `at`, "and"? */
static bool begins_another(struct view text, const struct quantity_window *before, size_t at)
{
    if (at == 0 || !quantity_window_is(text, before, at, "and then but so"))
        return false;
    struct span verb = before->words[at - 1];
    return (verb.end - verb.start > 4 && memcmp(text.data + verb.end - 2, "ed", 2) == 0) ||
           quantity_window_is(
               text, before, at - 1,
               "put gave sent bought made wrote hung set built ran held got took kept met found "
               "began led told hid sold fed drew i we they he she it had asked");
}

/* A word of a difference among the nearest words: reduced X by, a rise of; its place, or the window's length.
 * "more than" is none. */
static size_t difference_at(struct view text, const struct quantity_window *before, size_t reach)
{
    size_t end = before->comma < reach ? before->comma : reach;
    for (size_t i = 0; i < end && i < before->count; i++) {
        if (before->classes[i] & WORD_STOP && begins_another(text, before, i) &&
            !quantity_window_is(text, before, skip_softeners(text, before), "to from by"))
            break;
        if (!(before->classes[i] & (WORD_UP | WORD_DOWN | WORD_BETTER)))
            continue;
        if (i > 0 && quantity_window_is(text, before, i - 1, "than"))
            continue;
        if (i == 0 && before->classes[i] & WORD_BETTER)
            continue;
        /* "moved it out three feet", "were changed and tested 500 times": moved, but not by so much */
        if (before->classes[i] & WORD_BETTER &&
            quantity_window_is(text, before, i, "moved changed turned brought") &&
            !quantity_window_is(text, before, skip_softeners(text, before), "to from by"))
            continue;
        return i;
    }
    return before->count;
}

/* "20 % fewer", "a 40 % reduction", "two weeks early": the difference told behind the number. */
static bool difference_behind(struct view text, const struct quantity_window *behind,
                              const struct quantity *quantity)
{
    size_t end = behind->comma < 3 ? behind->comma : 3;
    for (size_t i = 0; i < end; i++) {
        if (quantity_window_is(text, behind, i,
                               "of in and for with to from by on at while when as which that who after "
                               "before were was are is had have has"))
            return false;
        if (quantity_window_is(text, behind, i, "later"))
            return false;
        if (behind->classes[i] & (WORD_UP | WORD_DOWN | WORD_BETTER) &&
            !quantity_window_is(text, behind, i,
                                "saved cut lost gained added recovered avoided eliminated removed prevented "
                                "beat moved changed turned brought"))
            return true;
        if (quantity_window_is(text, behind, i,
                               "early late above below over under quicker sooner drop dip jump bump off"))
            return i == 0 || !quantity_window_is(text, behind, i - 1, "left");
    }
    return quantity->kind == QUANTITY_DURATION && end > 0 &&
           quantity_window_is(text, behind, 0, "early late ahead sooner faster saved");
}

/* "The team now answers 30 tickets": the team is no size here, as a verb stands between it and the number. */
static bool does_it(struct view text, const struct quantity_window *before, size_t at, size_t softeners)
{
    return at > softeners &&
           quantity_window_is(text, before, at,
                              "team teams organization organisation company department workforce") &&
           !quantity_window_is(text, before, softeners, "of with to at is was were has had across in");
}

static bool in_scope(struct view text, const struct quantity_window *before,
                     const struct quantity_window *behind, const struct quantity *quantity)
{
    for (size_t i = 0; i < before->comma && i < 4; i++)
        if (before->classes[i] & WORD_SCOPE && !does_it(text, before, i, skip_softeners(text, before)))
            return quantity->kind != QUANTITY_PERCENT && quantity->kind != QUANTITY_MULTIPLE &&
                   quantity->kind != QUANTITY_RATING;
    if (quantity->kind != QUANTITY_COUNT && quantity->kind != QUANTITY_MONEY)
        return false;
    if (quantity_word_among(text, quantity->noun, "person member man people-team engineer"))
        return true;
    return quantity_window_is(text, behind, 0,
                              "team budget department squad organization organisation company group class") ||
           (quantity_window_is(text, behind, 0, "on in of") &&
            quantity_window_is(text, behind, 1, "my our the") &&
            quantity_window_is(text, behind, 2, "team group class company department organization"));
}

/* Lessons, reasons and parts of speech are counted without measuring anything; nor does "100 % sure", nor a
 * percentile that only names a statistic. */
static bool tells_no_outcome(struct view text, const struct quantity_window *before,
                             const struct quantity_window *behind, const struct quantity *quantity)
{
    if (quantity->kind == QUANTITY_COUNT && quantity->noun.end > quantity->noun.start) {
        struct span last = quantity_word_before(text, quantity->noun.end);
        if (quantity_word_among(text, last,
                                "lessons takeaways reasons factors aspects options choices approaches sides "
                                "areas ideas parts "
                                "questions learnings perspectives viewpoints opinions ways things thumbs"))
            return true;
        if (quantity_word_among(text, last, "points") && quantity->value <= 5)
            return true;
        if (quantity_word_among(text, last, "words") && quantity_window_is(text, before, 0, "in"))
            return true;
        if (quantity_word_among(text, last, "people members teams engineers developers colleagues") &&
            quantity_window_is(text, before, 0, "our my the both us these those"))
            return true;
    }
    if (quantity->kind == QUANTITY_PERCENT && quantity->value == 100 &&
        (quantity_window_is(text, behind, 0, "sure certain committed confident honest behind") ||
         quantity_window_is(text, before, 0, "gave give giving my")))
        return true;
    return quantity->kind == QUANTITY_RANK &&
           quantity_word_among(text, quantity_word_before(text, quantity->span.end), "percentile") &&
           quantity_window_is(text, behind, 0, "latency latencies response time times load");
}

/* "down by", "up by", "under budget by", "ahead of plan by": `at` is the word before the number over words
 * that soften it. */
static bool is_by(struct view text, const struct quantity_window *before, size_t at, bool is_count)
{
    if (!quantity_window_is(text, before, at, "by"))
        return false;
    if (quantity_window_is(text, before, at + 1,
                           "down up lower higher ahead behind early late cheaper short"))
        return true;
    if (!is_count && quantity_window_is(text, before, at + 1, "under over below above"))
        return true;
    for (size_t i = at + 1; i < before->count && i < at + 5; i++)
        if (quantity_window_is(text, before, i, "under over below above beat ahead behind"))
            return before->classes[at + 1] & (WORD_GOAL | WORD_SCOPE) ||
                   quantity_window_is(text, before, at + 1,
                                      "budget plan estimate forecast quota quote schedule par average "
                                      "target usual");
    return false;
}

static enum quantity_role duration_role(struct view text, const struct quantity_window *before,
                                        const struct quantity_window *behind, enum part part,
                                        const char **why)
{
    size_t i = skip_softeners(text, before);
    size_t difference = difference_at(text, before, CHANGE_REACH);
    for (size_t k = 0; k <= i + 1 && k < before->count; k++)
        if (before->classes[k] & WORD_GOAL) {
            *why = "a time that was wanted";
            return QUANTITY_ROLE_TIMEFRAME;
        }
    if (quantity_window_is(text, before, i, "by from") && difference < before->count) {
        *why = "a stretch of time that was won or lost";
        return QUANTITY_ROLE_CHANGE;
    }
    if (is_by(text, before, i, false)) {
        *why = "by so much";
        return QUANTITY_ROLE_CHANGE;
    }
    if (quantity_window_is(text, before, i, "to") && difference < before->count) {
        *why = "a time that changed to this";
        return QUANTITY_ROLE_CHANGE;
    }
    if (difference_behind(text, behind, &(struct quantity){.kind = QUANTITY_DURATION})) {
        *why = "earlier or later than it was or was to be";
        return QUANTITY_ROLE_CHANGE;
    }
    if (difference < before->count && difference <= i + 2 && before->classes[difference] & WORD_DOWN &&
        !quantity_window_is(text, before, i, "in within during after")) {
        *why = "time that was saved or lost";
        return QUANTITY_ROLE_CHANGE;
    }
    for (size_t k = 0; k <= i && k < before->count; k++)
        if (quantity_window_is(text, before, k,
                               "in within over for after during every next last past first following "
                               "previous through throughout before since until under")) {
            *why = "in how long";
            return QUANTITY_ROLE_TIMEFRAME;
        }
    if (quantity_window_is(text, behind, 0, "ago later")) {
        *why = "in how long";
        return QUANTITY_ROLE_TIMEFRAME;
    }
    bool measured =
        quantity_window_is(text, before, i, "to below above averaging averaged took takes taking") ||
        quantity_window_is(text, before, 0, "below above under");
    if (quantity_window_is(text, before, i, "of is was at") || quantity_window_is(text, before, 0, "of"))
        for (size_t k = 0; k < before->count; k++)
            measured =
                measured || quantity_window_is(text, before, k,
                                               "average time times latency turnaround uptime total mean "
                                               "median record duration downtime savings lead wait response");
    /* "it took nine hours to add them all" tells of work */
    bool is_work =
        quantity_window_is(text, before, i, "took taking") && quantity_window_is(text, behind, 0, "to");
    if (part == PART_RESULT && measured && !is_work) {
        *why = "a time that was measured";
        return QUANTITY_ROLE_ABSOLUTE;
    }
    *why = "a stretch of time";
    return QUANTITY_ROLE_TIMEFRAME;
}

static enum quantity_role role_of(struct view text, struct span sentence, enum part part,
                                  const struct quantity *quantity, size_t floor, const char **why)
{
    struct quantity_window before =
        quantity_window_before(text, floor > sentence.start ? floor : sentence.start, quantity->span.start);
    struct quantity_window behind =
        quantity_window_behind(text, quantity->span.end, sentence.end, FEW_BEHIND);
    if (quantity->kind == QUANTITY_MULTIPLE) {
        *why = "so many times what it was";
        return QUANTITY_ROLE_CHANGE;
    }
    bool from =
        quantity_window_is(text, &before, quantity->has_from ? skip_softeners(text, &before) : 0, "from") ||
        (quantity->has_from &&
         memchr(text.data + quantity->span.start, '>', quantity->span.end - quantity->span.start)) ||
        (quantity->has_from && strcmp(quantity->why, "a change from one to the other") == 0);
    if (quantity->has_from && from) {
        *why = "a before and an after";
        return QUANTITY_ROLE_CHANGE;
    }
    if (quantity_window_is(text, &before, 0, "to") && quantity_window_is(text, &before, 1, "up down") &&
        quantity_window_is(text, &before, 2, "went came gone moved shot climbed goes")) {
        *why = "what it went up or down to";
        return QUANTITY_ROLE_CHANGE;
    }
    if (quantity->kind == QUANTITY_RANK && quantity_window_is(text, &before, 0, "to")) {
        *why = "what it went up or down to";
        return QUANTITY_ROLE_CHANGE;
    }
    if (quantity_window_is(text, &before, 0, "versus vs") ||
        (quantity_window_is(text, &before, 0, "of") && quantity_window_is(text, &before, 1, "instead")) ||
        (quantity_window_is(text, &before, 0, "to with") &&
         quantity_window_is(text, &before, 1, "compared")) ||
        (quantity_window_is(text, &before, 0, "than") && quantity_window_is(text, &before, 1, "rather"))) {
        *why = "what it is compared with";
        return QUANTITY_ROLE_CHANGE;
    }
    if (quantity->kind == QUANTITY_COUNT && quantity->noun.end > quantity->noun.start &&
        quantity_word_among(text, quantity_word_before(text, quantity->noun.end),
                            "sprints iterations cycles sessions shifts")) {
        *why = "in how long";
        return QUANTITY_ROLE_TIMEFRAME;
    }
    if (quantity->kind == QUANTITY_DURATION ||
        (quantity->kind == QUANTITY_RATE &&
         quantity_window_is(text, &before, skip_softeners(text, &before), "within")))
        return duration_role(text, &before, &behind, part, why);
    size_t softeners = skip_softeners(text, &before);
    size_t difference = difference_at(text, &before, CHANGE_REACH);
    if ((quantity->kind == QUANTITY_COUNT || quantity->kind == QUANTITY_MONEY) &&
        quantity_window_is(text, &before, softeners, "put puts putting")) {
        *why = "what was done";
        return QUANTITY_ROLE_OTHER;
    }
    if (quantity->kind == QUANTITY_COUNT && quantity_window_is(text, &behind, 0, "ago later")) {
        *why = "how long ago";
        return QUANTITY_ROLE_TIMEFRAME;
    }
    bool by = quantity_window_is(text, &before, softeners, "by");
    if (is_by(text, &before, softeners, quantity->kind == QUANTITY_COUNT)) {
        *why = "by so much";
        return QUANTITY_ROLE_CHANGE;
    }
    bool wide = quantity->kind == QUANTITY_PERCENT || quantity->kind == QUANTITY_MONEY ||
                quantity->kind == QUANTITY_RATE || quantity->kind == QUANTITY_RATING;
    /* money that was raised was not raised from anything */
    if (quantity->kind == QUANTITY_MONEY && difference == softeners &&
        quantity_window_is(text, &before, difference, "raised raise raising"))
        difference = before.count;
    if (difference < before.count && !(by && quantity->kind == QUANTITY_COUNT && difference > 4) &&
        !quantity_window_is(text, &before, 0, "across for with")) {
        *why = "a difference: the words before it say it went up or down";
        return QUANTITY_ROLE_CHANGE;
    }
    /* "adopted by 20 % of the users" is a share of them */
    if (by && quantity->kind == QUANTITY_PERCENT && !quantity_window_is(text, &behind, 0, "of")) {
        *why = "by so much";
        return QUANTITY_ROLE_CHANGE;
    }
    if (wide && difference_behind(text, &behind, quantity)) {
        *why = "a difference: the words behind it say it went up or down";
        return QUANTITY_ROLE_CHANGE;
    }
    if (quantity->kind == QUANTITY_COUNT && behind.count && behind.classes[0] & (WORD_UP | WORD_DOWN) &&
        quantity_window_is(text, &behind, 0, "fewer less more higher lower")) {
        *why = "a difference: so many more or fewer";
        return QUANTITY_ROLE_CHANGE;
    }
    /* "12 fewer tickets": the noun itself begins with the difference */
    if ((quantity->kind == QUANTITY_COUNT || quantity->kind == QUANTITY_RATE) &&
        quantity->noun.end > quantity->noun.start) {
        struct quantity_window noun =
            quantity_window_behind(text, quantity->noun.start, quantity->noun.end, 1);
        bool is_wanted = (part == PART_TASK || part == PART_SITUATION) &&
                         quantity_window_is(text, &noun, 0, "more additional extra");
        if (!is_wanted && quantity_window_is(text, &noun, 0, "fewer less more additional extra")) {
            *why = "a difference: so many more or fewer";
            return QUANTITY_ROLE_CHANGE;
        }
    }
    if (tells_no_outcome(text, &before, &behind, quantity)) {
        *why = "a number of the story, not of its outcome";
        return QUANTITY_ROLE_OTHER;
    }
    if (in_scope(text, &before, &behind, quantity)) {
        *why = "how big it was: a team, a budget, a reach";
        return QUANTITY_ROLE_SCOPE;
    }
    switch (part) {
    case PART_RESULT:
        *why = "measured in the outcome";
        return QUANTITY_ROLE_ABSOLUTE;
    case PART_SITUATION:
    case PART_TASK:
        if (quantity->kind == QUANTITY_COUNT || quantity->kind == QUANTITY_MONEY ||
            quantity->kind == QUANTITY_MEASURE || quantity->kind == QUANTITY_RATE) {
            *why = "how big it was";
            return QUANTITY_ROLE_SCOPE;
        }
        break;
    default:
        break;
    }
    *why = "a number of the story, not of its outcome";
    return QUANTITY_ROLE_OTHER;
}

bool quantity_time_is_outcome(struct view text, struct span sentence, const struct quantity *quantity)
{
    if (quantity->role != QUANTITY_ROLE_TIMEFRAME || quantity->is_rough)
        return false;
    struct quantity_window before = quantity_window_before(text, sentence.start, quantity->span.start);
    size_t i = skip_softeners(text, &before);
    if (quantity_window_is(text, &before, i, "within") || quantity_window_is(text, &before, 0, "under"))
        return true;
    bool short_time =
        quantity_window_is(text, &before, 0, "just only") || quantity_window_is(text, &before, 0, "than");
    if (quantity_window_is(text, &before, i, "in") && (i == 0 || short_time))
        for (size_t k = i + 1; k < before.count; k++)
            if (before.classes[k] & (WORD_SPEED | WORD_BETTER))
                return true;
    return quantity_window_is(text, &before, i, "in") && short_time;
}

void quantity_assign_roles(struct quantity *items, size_t count, struct view text,
                           const struct stretch *stretches, size_t stretch_count)
{
    size_t at = 0, floor = 0;
    for (size_t i = 0; i < count; i++) {
        struct quantity *quantity = &items[i];
        while (at < stretch_count && stretches[at].span.end <= quantity->span.start)
            at++;
        bool inside = at < stretch_count && stretches[at].span.start <= quantity->span.start;
        struct span sentence = inside ? stretches[at].span : (struct span){0, text.length};
        enum part part = inside ? stretches[at].part : PART_ACTION;
        quantity->role = role_of(text, sentence, part, quantity, floor, &quantity->role_why);
        floor = quantity->span.end;
    }
}
