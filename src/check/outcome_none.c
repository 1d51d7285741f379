#include "check/outcome_none.h"

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

void outcome_settle_none(const struct outcome_scene *scene, struct outcome_value *value)
{
    bool named = value->quantity.noun.end > value->quantity.noun.start;
    bool told = named ? tells_period(scene) || tells_base(scene, value)
                      : (verb_behind(scene, value->end) && (tells_period(scene) || tells_base(scene, value)));
    /* "Not one delivery was refused" */
    bool not_one = outcome_is(scene, value->first, "not") && outcome_starts_clause(scene, value->first) &&
                   verb_behind(scene, value->end);
    if (outcome_is(scene, value->first, "nothing no") && !named)
        return;
    if (told || not_one)
        outcome_settle(value, QUANTITY_ROLE_ABSOLUTE, "none of what nobody wanted");
}
