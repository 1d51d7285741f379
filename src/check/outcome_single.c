#include "check/outcome_single.h"

/* "not one", "not a single", "nobody", "no complaint": how many tokens say it; 0 when none do. */
static size_t says_none(const struct outcome_scene *scene, size_t at, size_t *noun)
{
    enum { NOUN_REACH = 3 };
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
        length = outcome_is(scene, at + 1, "a any") ? 2 : 1;
    else if (outcome_is(scene, at, "not") && outcome_is(scene, at + 1, "have had a any") &&
             outcome_is(scene, at + 2, "any a single"))
        length = 3;
    else if (outcome_is(scene, at, "hasn't haven't hadn't didn't") &&
             outcome_is(scene, at + 1, "had have a any been") && outcome_is(scene, at + 2, "a any"))
        length = 3;
    if (!length)
        return 0;
    for (size_t i = at + length; i < at + length + NOUN_REACH && i < scene->count; i++) {
        if (scene->tokens[i].kind != TOKEN_WORD)
            break;
        if (outcome_class(scene, i) & WORD_FAULT)
            *noun = i;
    }
    bool strong = outcome_is(scene, at, "not") && (length == 2 || outcome_is(scene, at + 2, "single one"));
    if (strong && outcome_is(scene, at + length, "one"))
        length++;
    return *noun || strong ? length : 0;
}

static void insert(struct outcome_scene *scene, struct outcome_value value)
{
    if (scene->value_count == OUTCOME_VALUES)
        return;
    size_t at = scene->value_count;
    while (at > 0 && scene->values[at - 1].first > value.first)
        at--;
    /* the "one" of "not one" stands in the list alone */
    if (at < scene->value_count && scene->values[at].first < value.end) {
        if (scene->values[at].is_alone)
            scene->values[at] = value;
        return;
    }
    if (at > 0 && scene->values[at - 1].end > value.first)
        return;
    for (size_t i = scene->value_count; i > at; i--)
        scene->values[i] = scene->values[i - 1];
    scene->values[at] = value;
    scene->value_count++;
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

void outcome_find_none(struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->count; i++) {
        const struct token *token = &scene->tokens[i];
        const char *word = token->word;
        if (*word == 'o' && token->length == 4)
            find_once(scene, i);
        bool may = (*word == 'n' && word[1] == 'o') || (*word == 'w' && token->length == 7) ||
                   (token->length > 5 && word[token->length - 2] == '\'');
        size_t noun, length = may && token->kind == TOKEN_WORD ? says_none(scene, i, &noun) : 0;
        if (!length)
            continue;
        struct outcome_value value = {.first = i, .end = i + length, .is_alone = true, .is_none = true};
        value.quantity.kind = QUANTITY_COUNT;
        value.quantity.why = "none";
        value.quantity.span = (struct span){token->start, scene->tokens[i + length - 1].end};
        if (noun) {
            value.quantity.noun = (struct span){scene->tokens[noun].start, scene->tokens[noun].end};
            value.quantity.span.end = value.quantity.noun.end;
            value.end = noun + 1;
        }
        insert(scene, value);
        i = value.end - 1;
    }
}

static bool is_last(const struct outcome_scene *scene, size_t at)
{
    return at >= scene->count || scene->tokens[at].kind != TOKEN_WORD;
}

/* "in the six months after", "since October", "all season": over which nothing happened. */
static bool tells_period(const struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->count; i++) {
        if (outcome_is(scene, i, "since ever") && scene->count > 2)
            return true;
        if (outcome_is(scene, i,
                       "week month year season term semester quarter winter summer shift years months "
                       "weeks seasons deployment campaign sale night day days") &&
            outcome_is(scene, i - (i > 0),
                       "all whole entire that this next first following two three four five "
                       "six seven eight nine ten twelve fourteen"))
            return true;
    }
    for (size_t i = 0; i < scene->value_count; i++)
        if (scene->values[i].quantity.kind == QUANTITY_DURATION && !scene->values[i].quantity.is_rough)
            return true;
    return false;
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

static bool is_clause_start(const struct outcome_scene *scene, size_t at)
{
    return at == 0 || scene->tokens[at - 1].kind != TOKEN_WORD ||
           outcome_is(scene, at - 1, "and but so that");
}

/* A verb that is over or is: "nobody was", "not one has come". */
static bool verb_behind(const struct outcome_scene *scene, size_t at)
{
    size_t reach = outcome_is(scene, at, "of") ? 8 : 4;
    for (size_t i = at; i < at + reach && i < scene->count; i++) {
        size_t length = scene->tokens[i].length;
        if (scene->tokens[i].kind != TOKEN_WORD)
            return false;
        if (outcome_is(scene, i,
                       "was were has have had is are came went left did died quit fell got needed lost") ||
            (length > 4 && memcmp(scene->tokens[i].word + length - 2, "ed", 2) == 0))
            return true;
    }
    return false;
}

static void settle_none(const struct outcome_scene *scene, struct outcome_value *value)
{
    bool named = value->quantity.noun.end > value->quantity.noun.start;
    bool told = named ? tells_period(scene) || tells_base(scene, value)
                      : (verb_behind(scene, value->end) && (tells_period(scene) || tells_base(scene, value)));
    /* "Not one delivery was refused" */
    bool not_one = outcome_is(scene, value->first, "not") && is_clause_start(scene, value->first) &&
                   verb_behind(scene, value->end);
    if (outcome_is(scene, value->first, "nothing no") && !named)
        return;
    if (told || not_one)
        outcome_settle(value, QUANTITY_ROLE_ABSOLUTE, "none of what nobody wanted");
}

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
           is_last(scene, at + 1) || outcome_is(scene, at + 1, "than on now per");
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
        return is_last(scene, value->end) || outcome_class(scene, value->end) & WORD_NOW ||
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
        return lead > 1 && outcome_is(scene, lead - 1, "it that them") &&
               outcome_class(scene, lead - 2) & WORD_REACHED;
    return outcome_class(scene, lead) & WORD_REACHED ||
           outcome_is(scene, lead,
                      "was were is are be been had have has we're it's they're i'm took takes waits "
                      "waited costs cost");
}

/* "I got a 95", "we let in only 7", "287 came": the number alone is what came out. */
static bool is_what_came_out(const struct outcome_scene *scene, const struct outcome_value *value)
{
    const struct token *token = &scene->tokens[value->first];
    bool digits = token->kind == TOKEN_NUMBER;
    if (value->quantity.value < (digits ? 2 : 4) ||
        (digits && token->length == 4 && value->quantity.value < 2100 && value->quantity.value > 1900))
        return false;
    size_t lead = outcome_lead(scene, value), behind = value->end;
    bool ends = is_last(scene, behind) ||
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
    if (!is_clause_start(scene, value->first) || (value->first == 0 && scene->count < 3))
        return false;
    return outcome_is(scene, behind, "came went were was said took got had stayed chose won left bought") ||
           (behind < scene->count && scene->tokens[behind].length > 4 &&
            memcmp(scene->tokens[behind].word + scene->tokens[behind].length - 2, "ed", 2) == 0);
}

/* "2,140 people were under a roof", "there are sixty children in it" */
static bool is_there(const struct outcome_scene *scene, const struct outcome_value *value, size_t lead)
{
    return is_clause_start(scene, value->first) ||
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
static bool is_reach(const struct outcome_scene *scene, const struct outcome_value *value)
{
    const struct quantity *quantity = &value->quantity;
    if (quantity->kind != QUANTITY_COUNT && quantity->kind != QUANTITY_MONEY)
        return false;
    size_t lead = outcome_lead(scene, value);
    if (quantity->kind == QUANTITY_MONEY) {
        size_t of = lead < scene->count && outcome_is(scene, lead, "with") ? lead : lead - (lead > 0);
        (void)of;
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

void outcome_read_singles(struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->value_count; i++) {
        struct outcome_value *value = &scene->values[i];
        struct quantity *quantity = &value->quantity;
        if (value->is_none) {
            if (!value->is_kept)
                settle_none(scene, value);
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
            if (signed_number || is_what_came_out(scene, value)) {
                quantity->why = "a number alone that is what came out";
                outcome_settle(value, signed_number ? QUANTITY_ROLE_CHANGE : QUANTITY_ROLE_ABSOLUTE,
                               "measured in the outcome");
            }
            continue;
        }
        if (is_ratio(scene, value) || is_compared(scene, value) || is_moved(scene, value) ||
            is_come_to(scene, value) || is_won(scene, value))
            outcome_settle(value, QUANTITY_ROLE_CHANGE, "a difference from what it was");
        else if (quantity->kind == QUANTITY_DURATION && quantity->role == QUANTITY_ROLE_TIMEFRAME &&
                 is_measured_time(scene, value))
            outcome_settle(value, QUANTITY_ROLE_ABSOLUTE, "a time that was reached");
        else if (quantity->role == QUANTITY_ROLE_ABSOLUTE && is_reach(scene, value))
            outcome_settle(value, QUANTITY_ROLE_SCOPE, "how many it reached");
    }
}
