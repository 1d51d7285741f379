#include "check/reading.h"

#include "check/headed.h"
#include "check/outcome.h"
#include "check/placeholder.h"
#include "check/told_outright.h"
#include "check/word.h"

#include <stdint.h>

/* The four parts as one text, joined by a blank line; where each stands. */
static struct view join_parts(struct arena *arena, const struct answer *answer, struct reading_part *parts)
{
    struct buf text = {.arena = arena};
    for (int part = 0; part < PART_COUNT; part++) {
        struct view own = view_trim(answer->parts[part]);
        if (!own.length)
            continue;
        if (text.length)
            buf_string(&text, "\n\n");
        parts[part].given = true;
        parts[part].span.start = text.length;
        buf_add(&text, own.data, own.length);
        parts[part].span.end = text.length;
    }
    return (struct view){buf_text(&text), text.length};
}

static bool is_spoken(const struct token *token)
{
    return token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
}

static void count_words(struct reading *reading)
{
    for (size_t i = 0; i < reading->sentences.count; i++) {
        const struct sentence *sentence = &reading->sentences.items[i];
        size_t words = 0;
        for (size_t k = 0; k < sentence->token_count; k++)
            words += is_spoken(&reading->tokens.items[sentence->first_token + k]);
        const struct sentence_signs *signs = &reading->signs.sentences[i];
        reading->parts[reading->labels[i].part].words += words;
        reading->words += words;
        if (!signs->is_hollow)
            reading->parts[reading->labels[i].part].told += signs->told;
    }
    for (int part = 0; part < PART_COUNT; part++)
        reading->parts[part].share =
            reading->words ? (double)reading->parts[part].words / (double)reading->words : 0;
}

/* Sentences of an answer whose parts came labelled belong to the part they stand in. */
static const struct label *labels_as_given(struct arena *arena, const struct reading *reading)
{
    struct label *labels = ARENA_ARRAY(arena, struct label, reading->sentences.count);
    for (size_t i = 0; i < reading->sentences.count; i++)
        for (int part = 0; part < PART_COUNT; part++)
            if (reading->parts[part].given &&
                reading->sentences.items[i].span.start >= reading->parts[part].span.start &&
                reading->sentences.items[i].span.start < reading->parts[part].span.end)
                labels[i] = (struct label){(enum part)part, 1.0};
    return labels;
}

/*
 * Labels the sentences of a free answer. What tells nothing (a sentence said again, fillers alone, a string
 * of words) is not shown to the model, so that padding cannot sway it: it gets the label of what it repeats
 * or follows.
 */
static struct labels labels_of_told(struct arena *arena, const struct reading *reading)
{
    struct sentences all = reading->sentences;
    struct tokens tokens = signs_without_fillers(arena, &reading->signs, &all);
    struct sentence *told = ARENA_ARRAY(arena, struct sentence, all.count);
    size_t *place = ARENA_ARRAY(arena, size_t, all.count); /* where in `told` each sentence looks */
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++) {
        const struct sentence_signs *own = &reading->signs.sentences[i];
        if (own->told && !(own->is_list && own->counts[LEXICON_FINE_WORD]))
            told[count++] = all.items[i];
        place[i] = own->is_repeat ? place[own->original] : count ? count - 1 : 0;
    }
    if (!count) /* fillers alone: without them nothing would be left to look at */
        return label_sentences(arena, &reading->tokens, &reading->sentences, &reading->quantities);
    if (count == all.count)
        return label_sentences(arena, &tokens, &all, &reading->quantities);
    struct sentences shown = {told, count};
    struct labels labels = label_sentences(arena, &tokens, &shown, &reading->quantities);
    struct label *items = ARENA_ARRAY(arena, struct label, all.count);
    for (size_t i = 0; i < all.count; i++)
        items[i] = labels.items[place[i]];
    labels.items = items;
    return labels;
}

/* Sentences under a heading belong to its part; under one that names two parts, to the one the model prefers.
 */
static struct labels labels_as_headed(struct arena *arena, const struct reading *reading,
                                      const struct headed *headed)
{
    struct labels labels = {0};
    if (headed->found.is_combined)
        labels = labels_of_told(arena, reading);
    struct label *items = ARENA_ARRAY(arena, struct label, reading->sentences.count);
    for (size_t i = 0; i < reading->sentences.count; i++) {
        size_t section = headed->sections[i];
        enum part part = PART_SITUATION;
        if (section != SIZE_MAX) {
            const struct section *own = &headed->found.items[section];
            part = own->part != own->also && labels.items[i].part == own->also ? own->also : own->part;
        }
        items[i] = (struct label){part, 1.0};
    }
    labels.items = items;
    return labels;
}

/* A heading that names two parts speaks for both, also when no sentence could be told apart. */
static void share_combined(struct reading *reading, const struct headed *headed)
{
    for (size_t i = 0; i < headed->found.count; i++) {
        struct reading_part *one = &reading->parts[headed->found.items[i].part];
        struct reading_part *other = &reading->parts[headed->found.items[i].also];
        struct reading_part *full = one->told ? one : other, *bare = one->told ? other : one;
        if (one == other || bare->told || !full->told)
            continue;
        bare->given = true;
        bare->span = full->span;
        bare->told = full->told;
    }
}

static void cover_parts(struct reading *reading)
{
    for (size_t i = 0; i < reading->sentences.count; i++) {
        struct reading_part *part = &reading->parts[reading->labels[i].part];
        if (!part->given)
            part->span.start = reading->sentences.items[i].span.start;
        part->given = true;
        part->span.end = reading->sentences.items[i].span.end;
    }
}

/* Sure signs overrule the label model where it misses a part: see told_outright.h. */
static void keep_what_is_told(struct reading *reading, bool is_missing[PART_COUNT])
{
    for (int part = 0; part < PART_COUNT; part++) {
        size_t sentence;
        if (!is_missing[part] || !told_outright(&reading->signs, reading->labels, &reading->quantities,
                                                (enum part)part, &sentence))
            continue;
        is_missing[part] = false;
        if (!reading->parts[part].given) {
            reading->parts[part].given = true;
            reading->parts[part].span = reading->sentences.items[sentence].span;
            reading->parts[part].in_passing = true;
        }
    }
}

/* Does the part hold anything but cue words strung together? */
static bool says_something(const struct reading *reading, enum part part)
{
    enum { CUES = 3 };
    for (size_t s = 0; s < reading->sentences.count; s++) {
        const struct sentence_signs *own = &reading->signs.sentences[s];
        if (reading->labels[s].part == part && !(own->is_list && own->counts[LEXICON_FINE_WORD] >= CUES))
            return true;
    }
    return false;
}

static void judge_states(struct reading *reading, const bool is_missing[PART_COUNT],
                         const struct reading_options *options)
{
    for (int p = 0; p < PART_COUNT; p++) {
        struct reading_part *part = &reading->parts[p];
        bool placeholder = part->given && reading->is_labelled &&
                           placeholder_is(view_sub(reading->text, part->span.start, part->span.end));
        if (part->in_passing)
            part->state = PART_PRESENT;
        else if (!part->given || (!part->words && !part->told) || placeholder || is_missing[p])
            part->state = PART_MISSING;
        else if (!part->told && !says_something(reading, (enum part)p))
            part->state = PART_MISSING;
        else if ((double)part->told < options->thin_words[p])
            part->state = PART_THIN;
        else
            part->state = PART_PRESENT;
    }
}

/* In one breath an outcome is often told with the step that brought it: a change in the Action is a result
 * too. */
static enum result_class result_told_early(struct arena *arena, const struct reading *reading)
{
    struct stretch *stretches = ARENA_ARRAY(arena, struct stretch, reading->sentences.count);
    for (size_t i = 0, q = 0; i < reading->sentences.count; i++) {
        stretches[i] = reading->stretches[i];
        while (q < reading->quantities.count &&
               reading->quantities.items[q].span.start < stretches[i].span.start)
            q++;
        for (size_t k = q;
             k < reading->quantities.count && reading->quantities.items[k].span.start < stretches[i].span.end;
             k++)
            if (stretches[i].part == PART_ACTION && reading->quantities.items[k].role == QUANTITY_ROLE_CHANGE)
                stretches[i].part = PART_RESULT;
    }
    return result_classify(reading->text, &reading->tokens, &reading->quantities, stretches,
                           reading->sentences.count);
}

struct reading reading_take(struct arena *arena, const struct answer *answer,
                            const struct reading_options *options)
{
    struct reading reading = {.is_labelled = !answer->is_free};
    if (reading.is_labelled)
        reading.text = join_parts(arena, answer, reading.parts);
    else
        reading.text = answer->free;
    reading.tokens = token_scan(arena, reading.text);
    words_know((struct token *)reading.tokens.items, reading.tokens.count); /* nobody else holds them yet */
    reading.sentences = sentence_split(arena, reading.text, &reading.tokens);
    struct headed headed = {0};
    if (!reading.is_labelled)
        headed = headed_take(arena, reading.text, &reading.tokens, &reading.sentences);
    if (headed.is_headed)
        reading.sentences = headed.sentences;
    reading.signs = signs_take(arena, options->lexicon, &reading.tokens, &reading.sentences);
    reading.quantities = quantity_scan_known(arena, reading.text, &reading.tokens);

    bool is_missing[PART_COUNT] = {false};
    if (reading.is_labelled) {
        reading.labels = labels_as_given(arena, &reading);
    } else if (headed.is_headed) {
        reading.is_labelled = true;
        reading.labels = labels_as_headed(arena, &reading, &headed).items;
        cover_parts(&reading);
    } else {
        struct labels labels = labels_of_told(arena, &reading);
        reading.labels = labels.items;
        memcpy(is_missing, labels.is_missing, sizeof is_missing);
        cover_parts(&reading);
    }

    struct stretch *stretches = ARENA_ARRAY(arena, struct stretch, reading.sentences.count);
    for (size_t i = 0; i < reading.sentences.count; i++)
        stretches[i] = (struct stretch){reading.sentences.items[i].span, reading.labels[i].part};
    reading.stretches = stretches;

    /* The scan's own array: nobody else holds it yet. */
    quantity_assign_roles((struct quantity *)reading.quantities.items, reading.quantities.count, reading.text,
                          stretches, reading.sentences.count);
    reading.quantities = outcome_read(arena, reading.text, &reading.tokens, &reading.quantities, stretches,
                                      reading.sentences.count);
    count_words(&reading);
    share_combined(&reading, &headed);
    if (!reading.is_labelled)
        keep_what_is_told(&reading, is_missing);
    judge_states(&reading, is_missing, options);
    if (reading.parts[PART_RESULT].state != PART_MISSING) {
        reading.result = result_classify(reading.text, &reading.tokens, &reading.quantities, stretches,
                                         reading.sentences.count);
        if (!reading.is_labelled && !result_is_quantified(reading.result))
            reading.result = result_told_early(arena, &reading);
    }
    if (options->words_a_minute > 0)
        reading.spoken_seconds = (int)((double)reading.words * 60.0 / options->words_a_minute + 0.5);
    return reading;
}
