#include "check/outcome_before.h"

#include "check/outcome_alone.h"
#include "check/outcome_told.h"
#include "check/quantity_doubt.h"

#include <math.h>

/* A sentence of so few tokens speaks of what the story is about. */
enum { CONTENT_LENGTH = 4, BRIEF = 9 };

/* Is there a word of some length, no small one, in both sentences? Endings aside, and not what the numbers
 * count: that alone may be others of the kind. */
static bool share_a_word(const struct tokens *tokens, const struct outcome_before *before,
                         const struct outcome_scene *scene, const struct outcome_value *now)
{
    for (size_t i = 0; i < before->token_count; i++) {
        if (i >= before->value.first && i < before->value.end)
            continue;
        const struct token *word = &tokens->items[before->first_token + i];
        if (word->kind != TOKEN_WORD || word->length < CONTENT_LENGTH ||
            quantity_hash_class(word->hash) & (WORD_STOP | WORD_SOFT | WORD_PERIOD | WORD_THEN | WORD_SHARE))
            continue;
        size_t stem = word->length;
        if (word->length > 6)
            stem -= 2;
        else if (word->word[stem - 1] == 's')
            stem--;
        for (size_t k = 0; k < scene->count; k++) {
            const struct token *other = &scene->tokens[k];
            if (k >= now->first && k < now->end)
                continue;
            if (other->kind == TOKEN_WORD && other->length >= stem && other->length <= stem + 3 &&
                memcmp(word->word, other->word, stem) == 0)
                return true;
        }
    }
    return false;
}

static bool within(double a, double b, double times)
{
    a = fabs(a);
    b = fabs(b);
    return a <= times * b && b <= times * a;
}

/* "for five months", "in 2 weeks": a stretch of the story. */
static bool is_stretch(const struct outcome_scene *scene, const struct outcome_value *value)
{
    return outcome_is(scene, outcome_lead(scene, value),
                      "for in within over last past previous since until every next through during first");
}

/* "we turned 31" where "we turned 23 lorries" was told: the same word before both. */
static bool leads_alike(const struct outcome_scene *scene, const struct outcome_value *value,
                        const struct outcome_scene *there, const struct outcome_value *other)
{
    size_t one = outcome_lead(scene, value), two = outcome_lead(there, other);
    if (one == scene->count || two == there->count || scene->tokens[one].kind != TOKEN_WORD)
        return false;
    return scene->tokens[one].hash == there->tokens[two].hash &&
           scene->tokens[one].length >= CONTENT_LENGTH && !(outcome_class(scene, one) & WORD_STOP);
}

/* "sat at 6.2", "stood at 98" */
static bool leads_at(const struct outcome_scene *scene, const struct outcome_value *value)
{
    return outcome_is(scene, outcome_lead(scene, value), "at");
}

/* "It was 4.8": of what was told. */
static bool refers_back(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t lead = outcome_lead(scene, value);
    if (lead > 1 && lead < scene->count && leads_at(scene, value))
        lead--;
    return lead > 0 && lead < scene->count && outcome_is(scene, lead, "was is were are stands stood") &&
           outcome_is(scene, lead - 1, "it that we they");
}

/* The sentence such a number stands in. */
static struct outcome_scene scene_of(const struct tokens *tokens, const struct outcome_before *before,
                                     struct view text)
{
    return (struct outcome_scene){
        .text = text, .tokens = tokens->items + before->first_token, .count = before->token_count};
}

/* Does the number count what has this stem: [jammed] twice a week, three [falls], two residents [fell]? */
static bool tells_of(const struct outcome_scene *scene, const struct outcome_value *value, uint32_t stem)
{
    enum { BEFORE = 5, NEAR = 3, BEHIND = 6 };
    if (!outcome_counts(&value->quantity))
        return false;
    for (size_t i = value->first; i > 0 && value->first - i < BEFORE; i--) {
        const struct token *word = &scene->tokens[i - 1];
        if (word->kind != TOKEN_WORD && !(*word->word == ',' && value->first - i < NEAR))
            break;
        if (word->kind == TOKEN_WORD && outcome_stem(word) == stem)
            return true;
    }
    for (size_t i = value->first; i < value->end + BEHIND && i < scene->count; i++) {
        const struct token *word = &scene->tokens[i];
        if (word->kind == TOKEN_MARK && *word->word != '-' && i >= value->end)
            break;
        if (word->kind == TOKEN_WORD && outcome_stem(word) == stem)
            return true;
    }
    return false;
}

/* "in May", "last year", "a week": is the number told with its own time? Then it counts what happened in it.
 */
static bool has_own_time(const struct outcome_scene *scene, const struct outcome_value *value)
{
    enum { REACH = 6 };
    if (value->quantity.kind == QUANTITY_RATE)
        return true;
    for (size_t i = 0; i < value->end + REACH && i < scene->count; i++) {
        if (i >= REACH && i < value->first)
            i = value->first;
        if (i >= value->end && scene->tokens[i].kind == TOKEN_MARK && *scene->tokens[i].word != '-')
            break;
        if ((i < value->first || i >= value->end) && outcome_says_when(scene, i))
            return true;
    }
    return false;
}

/* "got £3,650 back", "nine came back", "recovered 30 of them" */
static bool is_won_back(const struct outcome_scene *scene, const struct outcome_value *value)
{
    enum { REACH = 4 };
    for (size_t i = value->end; i < value->end + REACH && i < scene->count; i++) {
        if (scene->tokens[i].kind == TOKEN_MARK)
            break;
        if (outcome_is(scene, i, "back found returned recovered refunded repaid restored"))
            return !outcome_is(scene, i + 1, "in from to at on");
    }
    for (size_t i = value->first > REACH ? value->first - REACH : 0; i < value->first; i++)
        if (outcome_is(scene, i,
                       "recovered refunded reclaimed returned regained retrieved found repaid restored") ||
            (outcome_is(scene, i, "back") && i > 0 &&
             outcome_is(scene, i - 1, "got won paid gave brought bought claimed fetched get win bring")))
            return true;
    return false;
}

/* "lost £4,000", "thieves took 40", "25 were missing" */
static bool was_lost(const struct outcome_scene *scene, const struct outcome_value *value)
{
    enum { REACH = 5 };
    for (size_t i = value->first > REACH ? value->first - REACH : 0;
         i < value->end + REACH && i < scene->count; i++)
        if (outcome_is(
                scene, i,
                "lost lose losing stole stolen missing owed owe owing refused overcharged overpaid "
                "unpaid withheld left gone quit dropped cancelled canceled disappeared vanished took taken"))
            return true;
    return false;
}

/* How long something took: "took nine weeks", "a repair needs two days". */
static bool took_so_long(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t lead = outcome_lead(scene, value);
    while (lead > 0 && lead < scene->count && outcome_is(scene, lead, "us me him her them you it"))
        lead--;
    return outcome_is(scene, lead,
                      "took takes take taking needed needs lasted lasts waited waits wait was is were are "
                      "averaged averages spent");
}

/* Is a word of some length, no small one, in both sentences, by its stem? Among their first words. */
static bool share_a_stem(const struct outcome_scene *there, const struct outcome_value *then,
                         const struct outcome_scene *scene, const struct outcome_value *now)
{
    enum { MOST = 20 };
    uint32_t stems[MOST];
    size_t count = 0;
    for (size_t k = 0; k < scene->count && k < MOST; k++)
        if ((k < now->first || k >= now->end) && scene->tokens[k].kind == TOKEN_WORD)
            stems[count++] = outcome_stem(&scene->tokens[k]);
    for (size_t i = 0; i < there->count && i < MOST; i++) {
        unsigned class = outcome_class(there, i);
        if ((i >= then->first && i < then->end) || there->tokens[i].kind != TOKEN_WORD ||
            there->tokens[i].length < CONTENT_LENGTH ||
            class & (WORD_STOP | WORD_SOFT | WORD_PERIOD | WORD_THEN | WORD_SHARE))
            continue;
        uint32_t stem = outcome_stem(&there->tokens[i]);
        for (size_t k = 0; k < count; k++)
            if (stems[k] == stem)
                return true;
    }
    return false;
}

/* "We are closing in five days", where closing took eleven: sooner than it was. */
static bool is_sooner(const struct outcome_scene *there, const struct outcome_value *then,
                      const struct outcome_scene *scene, const struct outcome_value *now)
{
    enum { FIRST_VALUES = 4 }; /* so that sentences full of times take no longer */
    if (then->quantity.kind != QUANTITY_DURATION || then->is_alone || now->is_alone ||
        now - scene->values >= FIRST_VALUES ||
        !outcome_is(scene, outcome_lead(scene, now), "in within under inside after at") ||
        outcome_has(scene, 0, now->first, WORD_UP | WORD_DOWN) || !took_so_long(there, then) ||
        !share_a_stem(there, then, scene, now))
        return false;
    double was = then->quantity.value * quantity_seconds(scene->text, then->quantity.span);
    double is = now->quantity.value * quantity_seconds(scene->text, now->quantity.span);
    return is > 0 && is < was && within(is, was, 1000);
}

/* Did the Situation tell this number of the Result as it was before? */
static bool told_before(const struct tokens *tokens, const struct outcome_before *before,
                        const struct outcome_scene *scene, const struct outcome_value *now)
{
    const struct quantity *then = &before->value.quantity, *is = &now->quantity;
    const struct outcome_scene there = scene_of(tokens, before, scene->text);
    /* twice a week is not twice in a summer */
    bool is_other_time = now->about && then->kind == QUANTITY_RATE && is->kind != QUANTITY_RATE;
    if (then->value == is->value && !now->is_none && !is_other_time)
        return false;
    bool is_brief = scene->count <= BRIEF;
    if (now->about && tells_of(&there, &before->value, outcome_stem(&scene->tokens[now->about - 1])))
        return true;
    if (now->is_whole)
        return false;
    if (now->is_times)
        return is_brief && outcome_is(scene, 0, "it that this they we") &&
               outcome_tells_how_often(scene->text, &before->value);
    if (is->role == QUANTITY_ROLE_TIMEFRAME)
        return is->kind == QUANTITY_DURATION && is_sooner(&there, &before->value, scene, now);
    bool is_same_kind = then->kind == is->kind || now->is_alone || before->value.is_alone;
    if (!now->is_none && is_same_kind && is->value <= then->value && is_won_back(scene, now) &&
        was_lost(&there, &before->value) &&
        (then->noun.end <= then->noun.start || is->noun.end <= is->noun.start ||
         outcome_same_noun(scene->text, then->noun, is->noun)))
        return true;
    if (now->is_none)
        return outcome_same_noun(scene->text, then->noun, is->noun) ||
               (outcome_is(scene, now->end - 1, "one none") && !is->noun.end && then->noun.end &&
                (outcome_is(scene, now->end - 2, "been") ||
                 quantity_hash_class(there.tokens[before->value.end - 1].hash) & WORD_FAULT));
    bool named = then->noun.end > then->noun.start && is->noun.end > is->noun.start;
    if (now->is_alone || before->value.is_alone) {
        bool same_verb = now->is_alone && leads_alike(scene, now, &there, &before->value);
        if (now->is_alone && !same_verb && !outcome_is_state(scene, now))
            return false;
        if (before->value.is_alone && !same_verb && !outcome_is_state(&there, &before->value) &&
            !(now->is_alone && leads_at(&there, &before->value)))
            return false;
        const struct quantity *known = now->is_alone ? then : is;
        if (known->kind == QUANTITY_MONEY || known->kind == QUANTITY_MULTIPLE ||
            known->kind == QUANTITY_RANK ||
            (known->kind == QUANTITY_DURATION &&
             is_stretch(now->is_alone ? &there : scene, now->is_alone ? &before->value : now)))
            return false;
        if (now->is_alone && known->kind != QUANTITY_DURATION &&
            outcome_is(scene, outcome_lead(scene, now), "in"))
            return false;
        return within(then->value, is->value, 20) &&
               (same_verb || (is_brief && !before->value.is_alone) || refers_back(scene, now) ||
                share_a_word(tokens, before, scene, now));
    }
    bool both_count = outcome_counts(then) && outcome_counts(is);
    if (then->kind != is->kind && !both_count)
        return false;
    switch (is->kind) {
    case QUANTITY_PERCENT:
    case QUANTITY_RATING:
        return named ? outcome_same_noun(scene->text, then->noun, is->noun)
                     : is_brief || share_a_word(tokens, before, scene, now);
    case QUANTITY_DURATION:
        return (!is_stretch(scene, now) || !is_stretch(&there, &before->value)) &&
               (is_brief || share_a_word(tokens, before, scene, now));
    case QUANTITY_MONEY:
        return (is_brief && outcome_has(scene, 0, scene->count, WORD_NOW))
                   ? within(then->value, is->value, 100)
                   : within(then->value, is->value, 20) && share_a_word(tokens, before, scene, now);
    default:
        if (is->kind == QUANTITY_MEASURE)
            return (!named || outcome_same_noun(scene->text, then->noun, is->noun)) &&
                   ((named && is_brief) || share_a_word(tokens, before, scene, now));
        if (is->kind == QUANTITY_RANK)
            return true;
        if (!both_count || !within(then->value, is->value, 100) ||
            (named && !outcome_same_noun(scene->text, then->noun, is->noun)))
            return false;
        /* what happens is counted anew each time */
        if (named && (outcome_class(scene, now->end - 1) & WORD_FAULT ||
                      (has_own_time(scene, now) && has_own_time(&there, &before->value))))
            return true;
        if (!(is_brief || share_a_word(tokens, before, scene, now)))
            return false;
        /* the same people, houses or cars may be counted twice without having become more or fewer */
        return then->kind == QUANTITY_RATE || is->kind == QUANTITY_RATE || outcome_is_state(scene, now) ||
               outcome_class(scene, now->end - 1) & WORD_FAULT;
    }
}

/* "We wanted 300 guests": a target is no before. */
static bool was_wanted(const struct outcome_scene *there, const struct outcome_before *before)
{
    size_t first = before->value.first;
    for (size_t k = first > 3 ? first - 3 : 0; k < first; k++)
        if (outcome_class(there, k) & WORD_GOAL ||
            (outcome_is(there, k, "wanted want needed need hoped asked") &&
             (before->value.quantity.kind != QUANTITY_DURATION ||
              outcome_is(there, k - (k > 0), "i we they he she to"))))
            return true;
    return false;
}

bool outcome_told_before(const struct tokens *tokens, const struct outcome_before *before,
                         const struct outcome_scene *scene, const struct outcome_value *now)
{
    const struct outcome_scene there = scene_of(tokens, before, scene->text);
    return told_before(tokens, before, scene, now) && !was_wanted(&there, before);
}
