#include "check/outcome_none.h"

#include "check/outcome_told.h"

/* Fault words whose forms are verbs. */
#define FAULT_VERBS                                                                                          \
    "failed fail crashed crash broken broke break leaked leak jammed jam stalled stall missed miss fallen "  \
    "fell fall complained complain overheated tripped slipped lost lose"

static bool is_year(const struct outcome_scene *scene, size_t at)
{
    const struct token *token = &scene->tokens[at];
    return token->kind == TOKEN_NUMBER && token->length == 4 &&
           (memcmp(token->word, "19", 2) == 0 || memcmp(token->word, "20", 2) == 0);
}

/* "in the six months after", "since October", "all season": over which it was so. */
static bool find_period(const struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->count; i++) {
        if (outcome_is(scene, i, "since ever") && scene->count > 2)
            return true;
        if (outcome_are(scene, i, "so to", "far date") ||
            (outcome_are(scene, i, "to", "this") && outcome_is(scene, i + 2, "day")))
            return true;
        if (is_year(scene, i) && i > 0 && outcome_is(scene, i - 1, "in of all through during since until"))
            return true;
        if (outcome_class(scene, i) & (WORD_MONTH | WORD_WEEKDAY) && i > 0 &&
            outcome_is(
                scene, i - 1,
                "in of all through during last this that for the since until whole entire next following") &&
            (scene->tokens[i].is_capital || !outcome_is(scene, i,
                                                        "today tonight may tomorrow yesterday noon midnight "
                                                        "morning afternoon evening")))
            return true;
        if (!outcome_is(scene, i,
                        "week month year season term semester quarter winter summer shift years months "
                        "weeks seasons deployment campaign sale night day days terms semesters quarters "
                        "winters summers shifts autumns springs harvests nights"))
            continue;
        for (size_t k = i; k > 0 && i - k < 2; k--)
            if (scene->tokens[k - 1].kind == TOKEN_NUMBER ||
                outcome_is(scene, k - 1,
                           "all whole entire that this next first second third last past following two three "
                           "four five six seven eight nine ten twelve fourteen"))
                return true;
    }
    for (size_t i = 0; i < scene->value_count; i++)
        if (scene->values[i].quantity.kind == QUANTITY_DURATION && !scene->values[i].quantity.is_rough)
            return true;
    return false;
}

static bool tells_period(struct outcome_scene *scene)
{
    if (scene->period == PERIOD_UNREAD)
        scene->period = find_period(scene) ? PERIOD_TOLD : PERIOD_UNTOLD;
    return scene->period == PERIOD_TOLD;
}

/* Does "I" or "we" stand in front? "I have not worked there since": what one does is no trouble for having
 * been told, only when it was counted. */
static bool is_own_deed(const struct outcome_scene *scene, size_t at)
{
    enum { REACH = 6 };
    for (size_t i = at; i > 0 && at - i < REACH && scene->tokens[i - 1].kind == TOKEN_WORD; i--)
        if (outcome_is(scene, i - 1, "i we i've we've"))
            return true;
    return false;
}

/* Is it what the Situation tells as trouble? Asked only where a time is told, as none of it else is no
 * outcome. */
static bool is_told(struct outcome_scene *scene, size_t at)
{
    if (at >= scene->count || !scene->told || !tells_period(scene))
        return false;
    enum outcome_told_as told = outcome_told_trouble(scene->told, &scene->tokens[at]);
    return told == TOLD_COUNTED ||
           (told == TOLD_HAPPENING && !(outcome_ends_in_ed(scene, at) && is_own_deed(scene, at)));
}

static bool is_trouble(struct outcome_scene *scene, size_t at)
{
    return outcome_class(scene, at) & WORD_FAULT || outcome_is(scene, at, FAULT_VERBS) || is_told(scene, at);
}

/* What nobody wanted among the words from `at` on, over hyphens; 0: none of them. */
static size_t find_noun(struct outcome_scene *scene, size_t at)
{
    enum { NOUN_REACH = 3 };
    size_t noun = 0;
    bool is_plain = true;
    for (size_t i = at, words = 0; i < scene->count && words < NOUN_REACH; i++) {
        if (scene->tokens[i].kind == TOKEN_MARK && *scene->tokens[i].word == '-')
            continue;
        if (scene->tokens[i].kind != TOKEN_WORD)
            break;
        words++;
        unsigned class = outcome_class(scene, i);
        is_plain = is_plain && (!(class & WORD_STOP) || class & WORD_FAULT);
        if (class & WORD_FAULT || (is_plain && is_told(scene, i)))
            noun = i;
    }
    return noun;
}

/* "not one", "not a single", "nobody", "no complaint": how many tokens say it; 0 when none do. */
static size_t says_none(struct outcome_scene *scene, size_t at, size_t *noun)
{
    *noun = 0;
    size_t length = 0;
    if (outcome_is(scene, at, "nobody none nothing"))
        return 1;
    if (outcome_are(scene, at, "no", "one"))
        return 2;
    if (outcome_are(scene, at, "not", "one") && !outcome_is(scene, at + 2, "of"))
        length = 2;
    else if (outcome_are(scene, at, "not without", "a") && outcome_is(scene, at + 2, "single"))
        length = 3;
    else if (outcome_are(scene, at, "not", "been") && outcome_is(scene, at + 2, "one any a"))
        length = 3;
    else if (outcome_is(scene, at, "no without"))
        length = outcome_is(scene, at + 1, "a any more further other another") ? 2 : 1;
    else if (outcome_is(scene, at, "not") && outcome_is(scene, at + 1, "have had a any") &&
             outcome_is(scene, at + 2, "any a single"))
        length = 3;
    else if (outcome_is(scene, at, "hasn't haven't hadn't didn't") &&
             outcome_is(scene, at + 1, "had have a any been") &&
             outcome_is(scene, at + 2, "a any another one"))
        length = 3;
    else if (outcome_is(scene, at, "never") && outcome_is(scene, at + 1, "had have saw") &&
             outcome_is(scene, at + 2, "a any another one"))
        length = 3;
    if (!length)
        return 0;
    *noun = find_noun(scene, at + length);
    bool strong = outcome_is(scene, at, "not") && (length == 2 || outcome_is(scene, at + 2, "single one"));
    if (strong && outcome_is(scene, at + length, "one"))
        length++;
    return *noun || strong ? length : 0;
}

/* "hasn't jammed", "never broke down again", "has not lost an order": the verb; 0 when none is told. */
static size_t find_denied(struct outcome_scene *scene, size_t at)
{
    enum { VERB_REACH = 4 };
    bool denies = outcome_is(scene, at, "hasn't haven't hadn't didn't never") ||
                  (outcome_is(scene, at, "not") && at > 0 && outcome_is(scene, at - 1, "has have had did"));
    if (!denies || !tells_period(scene))
        return 0;
    for (size_t i = at + 1; i <= at + VERB_REACH && i < scene->count; i++) {
        if (is_trouble(scene, i))
            /* "never missed that job" */
            return outcome_is(scene, i, "missed miss") &&
                           outcome_is(scene, i + 1, "it that him her them you my our the")
                       ? 0
                       : i;
        if (!outcome_is(
                scene, i,
                "once ever again had have been since really just even yet actually got gotten come gone"))
            return 0;
    }
    return 0;
}

/* Puts the value in its place, for the numbers alone that stand in it; none, when a quantity does. */
static void insert(struct outcome_scene *scene, struct outcome_value value)
{
    size_t at = scene->value_count;
    while (at > 0 && scene->values[at - 1].first >= value.first)
        at--;
    /* behind a full list there may be numbers of the sentence that it does not hold */
    if (scene->value_count == OUTCOME_VALUES || (at > 0 && scene->values[at - 1].end > value.first))
        return;
    size_t end = at;
    for (; end < scene->value_count && scene->values[end].first < value.end; end++)
        if (!scene->values[end].is_alone)
            return;
    if (end == at) {
        for (size_t i = scene->value_count++; i > at; i--)
            scene->values[i] = scene->values[i - 1];
    } else {
        size_t gone = end - at - 1;
        for (size_t i = end; i < scene->value_count; i++)
            scene->values[i - gone] = scene->values[i];
        scene->value_count -= gone;
    }
    scene->values[at] = value;
}

/* "once a week": a rate, but only beside another. */
static void find_once(struct outcome_scene *scene, size_t at)
{
    if (!outcome_are(scene, at, "once", "a an per every each") ||
        !(outcome_class(scene, at + 2) & WORD_PERIOD))
        return;
    struct outcome_value value = {.first = at, .end = at + 3, .is_alone = true};
    value.quantity.kind = QUANTITY_RATE;
    value.quantity.why = "so often in a time";
    value.quantity.value = value.quantity.from = 1;
    value.quantity.span = (struct span){scene->tokens[at].start, scene->tokens[at + 2].end};
    insert(scene, value);
}

/* What the sentence counted just before: "two complaints in June and none since". */
static size_t counted_before(struct outcome_scene *scene, size_t at)
{
    if (!outcome_ends_clause(scene, at + 1) &&
        !outcome_is(scene, at + 1, "since after in for this all so thereafter then last at"))
        return 0;
    for (size_t i = scene->value_count; i > 0; i--) {
        const struct outcome_value *value = &scene->values[i - 1];
        if (value->first >= at || !outcome_counts(&value->quantity) || value->end > at)
            continue;
        if (value->about)
            return value->about - 1;
        size_t last = value->end - 1;
        return value->quantity.noun.end > value->quantity.noun.start && is_trouble(scene, last) ? last : 0;
    }
    return 0;
}

/* The trouble that nobody had: "nobody has fallen"; 0 when it is none. */
static size_t find_deed(struct outcome_scene *scene, size_t at)
{
    enum { DEED_REACH = 3 };
    for (size_t i = at; i < at + DEED_REACH && i < scene->count; i++)
        if (is_trouble(scene, i))
            return i;
        else if (!outcome_is(scene, i, "has have had ever been was were got gone come again"))
            return 0;
    return 0;
}

static void add_none(struct outcome_scene *scene, size_t at, size_t end, size_t about)
{
    struct outcome_value value = {
        .first = at, .end = end, .is_alone = true, .is_none = true, .about = about ? about + 1 : 0};
    value.quantity.kind = QUANTITY_COUNT;
    value.quantity.why = "none";
    value.quantity.span = (struct span){scene->tokens[at].start, scene->tokens[end - 1].end};
    insert(scene, value);
}

/* Finds the none that begins at the token; returns its last token. */
static size_t find_none(struct outcome_scene *scene, size_t at)
{
    size_t noun, length = says_none(scene, at, &noun);
    if (!length) {
        size_t verb = find_denied(scene, at);
        if (!verb)
            return at;
        size_t end = outcome_is(scene, verb + 1, "once") ? verb + 2 : verb + 1;
        add_none(scene, at, end, verb);
        return end - 1;
    }
    if (noun) {
        size_t before = scene->value_count;
        add_none(scene, at, noun + 1, noun);
        for (size_t i = 0; i < scene->value_count && scene->value_count > before; i++)
            if (scene->values[i].first == at)
                scene->values[i].quantity.noun =
                    (struct span){scene->tokens[noun].start, scene->tokens[noun].end};
        return noun;
    }
    size_t about = outcome_is(scene, at, "none") ? counted_before(scene, at) : 0;
    if (!about)
        about = find_deed(scene, at + length);
    add_none(scene, at, at + length, about);
    return at + length - 1;
}

/* Does the time over which it was so follow, or is the clause over? */
static bool leads_to_time(struct outcome_scene *scene, size_t at)
{
    return tells_period(scene) &&
           (outcome_ends_clause(scene, at) ||
            outcome_is(scene, at,
                       "in during over since for this last all within through so from between and"));
}

static void add_few(struct outcome_scene *scene, size_t at, size_t noun)
{
    struct outcome_value value = {.first = at, .end = noun + 1, .is_kept = true, .about = noun + 1};
    value.quantity.kind = QUANTITY_COUNT;
    value.quantity.role = QUANTITY_ROLE_ABSOLUTE;
    value.quantity.why = "one of what nobody wanted";
    value.quantity.role_why = "so few of what nobody wanted";
    value.quantity.value = value.quantity.from = 1;
    value.quantity.span = (struct span){scene->tokens[at].start, scene->tokens[noun].end};
    value.quantity.noun = (struct span){scene->tokens[noun].start, scene->tokens[noun].end};
    insert(scene, value);
}

/* "We had one fall in three months", "there was a single jam since". */
static void find_one(struct outcome_scene *scene, size_t at)
{
    bool single = outcome_is(scene, at, "single");
    if (single && !outcome_is(scene, at - (at > 0), "a one just only"))
        return;
    size_t first = single && outcome_is(scene, at - 1, "a one") ? at - 1 : at;
    const struct outcome_value here = {.first = first};
    size_t lead = outcome_lead(scene, &here), noun = find_noun(scene, at + 1);
    bool is_led = lead < scene->count
                      ? outcome_is(scene, lead,
                                   "had have has was were is been be saw recorded reported counted got made "
                                   "suffered to with") ||
                            scene->tokens[lead].kind != TOKEN_WORD
                      : !outcome_is(scene, noun, "problem issue mistake");
    if (!noun || !is_led)
        return;
    size_t behind = noun + 1;
    if (outcome_is(scene, behind, "came happened occurred arrived was reached") || is_trouble(scene, behind))
        behind++;
    if (leads_to_time(scene, behind))
        add_few(scene, first, noun);
}

/* "It jammed once in seven months", "in June it was short twice": how often, of what the Situation tells; or
 * only beside another number. */
static void find_often(struct outcome_scene *scene, size_t at, double times)
{
    enum { BACK = 4 };
    if (outcome_is(scene, at - (at > 0), "than at not never") || !leads_to_time(scene, at + 1))
        return;
    struct outcome_value value = {.first = at, .end = at + 1, .is_alone = true, .is_times = true};
    value.quantity.kind = QUANTITY_COUNT;
    value.quantity.why = "so often";
    value.quantity.value = value.quantity.from = times;
    value.quantity.span = (struct span){scene->tokens[at].start, scene->tokens[at].end};
    for (size_t i = at; i > 0 && at - i < BACK && !value.about; i--)
        if (is_trouble(scene, i - 1))
            value.about = i;
    if (value.about) {
        value.quantity.role = QUANTITY_ROLE_ABSOLUTE;
        value.quantity.role_why = "so few of what nobody wanted";
        value.is_kept = true;
    }
    insert(scene, value);
}

/* "All nine left" may be the people of the story; what is told in digits, or what was reached, was counted.
 * What it counts must not stand behind it: "all 30 sets". */
static bool is_counted_whole(const struct outcome_scene *scene, const struct outcome_value *value)
{
    enum { MANY = 10 };
    size_t all = value->first - 1, behind = value->end;
    bool is_reached = all > 0 && outcome_class(scene, all - 1) & WORD_REACHED;
    bool is_done =
        outcome_class(scene, behind) & (WORD_REACHED | WORD_DONE) ||
        outcome_is(scene, behind,
                   "passed graduated qualified came went stayed left survived returned joined signed "
                   "was were are is had have could can still now");
    bool stands_alone =
        is_done || outcome_ends_clause(scene, behind) ||
        outcome_is(scene, behind, "on in at by before within for to home safe safely back there with and");
    return stands_alone &&
           (scene->tokens[value->first].kind == TOKEN_NUMBER || value->quantity.value >= MANY || is_reached ||
            outcome_is(scene, behind, "passed graduated qualified"));
}

/* "We delivered all 340 on time": a number alone that counts all there were. */
static void find_wholes(struct outcome_scene *scene)
{
    enum { FEW = 5 };
    for (size_t i = 0; i < scene->value_count; i++) {
        struct outcome_value *value = &scene->values[i];
        if (!value->is_alone || value->quantity.value < FEW || value->first == 0 ||
            !outcome_is(scene, value->first - 1, "all") || !is_counted_whole(scene, value) ||
            outcome_is(scene, value->end, "of"))
            continue;
        value->is_alone = false;
        value->is_whole = true;
        value->quantity.why = "all of them";
        outcome_settle(value, QUANTITY_ROLE_ABSOLUTE, "measured in the outcome");
    }
}

void outcome_find_none(struct outcome_scene *scene)
{
    find_wholes(scene);
    for (size_t i = 0; i < scene->count; i++) {
        const struct token *token = &scene->tokens[i];
        const char *word = token->word;
        if (token->kind != TOKEN_WORD)
            continue;
        switch (*word) {
        case 'n':
            if (word[1] == 'o' || (word[1] == 'e' && token->length == 5))
                i = find_none(scene, i);
            break;
        case 'w':
            if (token->length == 7)
                i = find_none(scene, i);
            break;
        case 'o':
            if (token->length == 4 && word[1] == 'n') {
                find_once(scene, i);
                if (token_is(token, "once"))
                    find_often(scene, i, 1);
            } else if (token->length == 3 && token_is(token, "one")) {
                find_one(scene, i);
            }
            break;
        case 't':
            if (token->length == 5 && token_is(token, "twice"))
                find_often(scene, i, 2);
            break;
        case 's':
            if (token->length == 6 && token_is(token, "single"))
                find_one(scene, i);
            break;
        default:
            if (token->length > 5 && word[token->length - 2] == '\'')
                i = find_none(scene, i);
        }
    }
}

/* "Of the 900 parts none was rejected", "none of the 40 samples": a number it is none of. */
static bool tells_base(const struct outcome_scene *scene, const struct outcome_value *none)
{
    for (size_t i = 0; i < scene->value_count; i++) {
        const struct outcome_value *value = &scene->values[i];
        size_t first = value->first;
        if (value != none && value->quantity.value >= 5 && first > 0 &&
            (outcome_is(scene, first - 1, "of") ||
             (first > 1 && outcome_are(scene, first - 2, "of", "the our my these those all"))))
            return true;
    }
    return false;
}

/* A verb that is over or is: "nobody was", "not one has come". */
static bool verb_behind(const struct outcome_scene *scene, size_t at)
{
    size_t reach = outcome_is(scene, at, "of") ? 8 : 4;
    for (size_t i = at; i < at + reach && i < scene->count; i++) {
        if (scene->tokens[i].kind != TOKEN_WORD)
            return false;
        if (outcome_is(scene, i,
                       "was were has have had is are came went left did died quit fell got needed lost") ||
            outcome_ends_in_ed(scene, i))
            return true;
    }
    return false;
}

void outcome_settle_none(struct outcome_scene *scene, struct outcome_value *value)
{
    bool named = value->about > 0;
    bool told =
        (named || verb_behind(scene, value->end)) && (tells_period(scene) || tells_base(scene, value));
    /* "Not one delivery was refused" */
    bool not_one = outcome_is(scene, value->first, "not") && outcome_starts_clause(scene, value->first) &&
                   verb_behind(scene, value->end);
    if (outcome_is(scene, value->first, "nothing no") && !named)
        return;
    if (told || not_one)
        outcome_settle(value, QUANTITY_ROLE_ABSOLUTE, "none of what nobody wanted");
}
