#include "tool/train.h"

#include <math.h>
#include <stdlib.h>

/* What a reader would guess before seeing any answer: log-odds for S, T, A, R. */
static const struct {
    enum feature_kind kind;
    uint32_t value;
    double guess[PART_COUNT];
} guesses[] = {
#define CUE(class, s, t, a, r, text) {FEATURE_CUE, CUE_##class, {s, t, a, r}},
#include "check/label_cues.def"
#undef CUE
    /* a change is a result, a year says when it was */
    {FEATURE_NUMBER, NUMBER_FROM, {0, 0, 0, 1.2}},    {FEATURE_NUMBER, NUMBER_CHANGED, {0, 0, 0, 0.6}},
    {FEATURE_NUMBER, NUMBER_PERCENT, {0, 0, 0, 0.4}}, {FEATURE_NUMBER, NUMBER_MULTIPLE, {0, 0, 0, 0.6}},
    {FEATURE_NUMBER, NUMBER_MONEY, {0, 0, 0, 0.2}},   {FEATURE_NUMBER, NUMBER_YEAR, {0.8, 0, 0, 0}},
};
enum { GUESS_COUNT = sizeof guesses / sizeof *guesses };

enum { FREE_COUNT = PART_COUNT + STATE_COUNT };

/* A feature that is learned, and where its four weights are. */
struct entry {
    uint32_t key, seen;
};

static int by_key(const void *a, const void *b)
{
    const struct entry *one = a, *two = b;
    return one->key < two->key ? -1 : one->key > two->key;
}

static size_t index_of(const struct entry *entries, size_t count, uint32_t key)
{
    struct entry wanted = {.key = key};
    const struct entry *found = bsearch(&wanted, entries, count, sizeof *entries, by_key);
    return found ? (size_t)(found - entries) : count;
}

static bool is_word(enum feature_kind kind)
{
    return kind == FEATURE_WORD_1 || kind == FEATURE_WORD_2 || kind == FEATURE_WORD;
}

/* Every feature seen often enough, sorted by key. */
static size_t collect(struct arena *arena, const struct train_settings *settings,
                      const struct examples *examples, struct entry **result)
{
    size_t total = 0, count = 0, kept = 0;
    for (size_t i = 0; i < examples->count; i++)
        total += examples->features[i]->count;
    struct entry *entries = ARENA_ARRAY(arena, struct entry, total + GUESS_COUNT);
    for (size_t i = 0; i < examples->count; i++)
        for (size_t k = 0; k < examples->features[i]->count; k++)
            entries[count++] = (struct entry){examples->features[i]->keys[k], 1};
    for (size_t i = 0; i < GUESS_COUNT; i++) /* kept in any case */
        entries[count++] = (struct entry){feature_key(guesses[i].kind, guesses[i].value + 1), 1u << 20};
    qsort(entries, count, sizeof *entries, by_key);
    for (size_t i = 0; i < count;) {
        struct entry sum = {entries[i].key, 0};
        for (; i < count && entries[i].key == sum.key; i++)
            sum.seen += entries[i].seen;
        enum feature_kind kind = feature_kind_of(sum.key);
        if (sum.seen >= (is_word(kind) ? settings->least_word : settings->least_seen))
            entries[kept++] = sum;
    }
    *result = entries;
    return kept;
}

static void add_score(const double (*weights)[STATE_COUNT], const uint32_t *indices, size_t count,
                      double share[STATE_COUNT])
{
    double sums[STATE_COUNT] = {0}, most = -INFINITY, total = 0;
    for (size_t k = 0; k < count; k++)
        for (int state = 0; state < STATE_COUNT; state++)
            sums[state] += weights[indices[k]][state];
    for (int state = 0; state < STATE_COUNT; state++)
        most = fmax(most, sums[state]);
    for (int state = 0; state < STATE_COUNT; state++)
        total += share[state] = exp(sums[state] - most);
    for (int state = 0; state < STATE_COUNT; state++)
        share[state] /= total;
}

static struct label_model pack(struct arena *arena, const struct entry *entries,
                               double (*const weights[READING_COUNT])[STATE_COUNT], size_t count)
{
    struct label_model model = {.room = 1024};
    while (model.room < 2 * count)
        model.room *= 2;
    for (int reading = 0; reading < READING_COUNT; reading++) {
        double most = 0.1;
        for (size_t i = 0; i < count; i++)
            for (int state = 0; state < STATE_COUNT; state++)
                most = fmax(most, fabs(weights[reading][i][state]));
        model.scale[reading] = most / 127;
    }
    struct label_entry *table = ARENA_ARRAY(arena, struct label_entry, model.room);
    model.entries = table;
    for (size_t i = 0; i < count; i++) {
        struct label_entry entry = {.key = entries[i].key};
        bool is_zero = true;
        for (int reading = 0; reading < READING_COUNT; reading++)
            for (int state = 0; state < STATE_COUNT; state++) {
                entry.weight[reading][state] =
                    (int8_t)lround(weights[reading][i][state] / model.scale[reading]);
                is_zero = is_zero && entry.weight[reading][state] == 0;
            }
        if (!is_zero)
            table[label_model_slot(&model, entry.key)] = entry;
    }
    return model;
}

/*
 * The weights of one reading. A weight is what the part has in common plus what beginning or going on adds.
 * Gradient descent with the step sizes of Adam, over all examples at once.
 */
static double (*fit(struct arena *arena, const struct train_settings *settings,
                    const struct examples *examples, enum label_reading reading, const struct entry *entries,
                    size_t count))[STATE_COUNT]
{
    size_t *start = ARENA_ARRAY(arena, size_t, examples->count + 1), used = 0;
    for (size_t i = 0; i < examples->count; i++)
        used += examples->features[i]->count;
    uint32_t *indices = ARENA_ARRAY(arena, uint32_t, used);
    used = 0;
    for (size_t i = 0; i < examples->count; i++) {
        const struct features *features = examples->features[i];
        start[i] = used;
        for (size_t k = 0; k < (reading == READING_ALONE ? features->own : features->count); k++) {
            size_t index = index_of(entries, count, features->keys[k]);
            if (index < count)
                indices[used++] = (uint32_t)index;
        }
    }
    start[examples->count] = used;

    double(*weights)[STATE_COUNT] = arena_alloc(arena, count, sizeof *weights, _Alignof(double));
    double(*slope)[STATE_COUNT] = arena_alloc(arena, count, sizeof *slope, _Alignof(double));
    double(*common)[FREE_COUNT] = arena_alloc(arena, count, sizeof *common, _Alignof(double));
    double(*centre)[PART_COUNT] = arena_alloc(arena, count, sizeof *centre, _Alignof(double));
    double(*mean)[FREE_COUNT] = arena_alloc(arena, count, sizeof *mean, _Alignof(double));
    double(*square)[FREE_COUNT] = arena_alloc(arena, count, sizeof *square, _Alignof(double));
    for (size_t i = 0; i < GUESS_COUNT; i++) {
        size_t index = index_of(entries, count, feature_key(guesses[i].kind, guesses[i].value + 1));
        for (int part = 0; index < count && part < PART_COUNT; part++)
            common[index][part] = centre[index][part] = guesses[i].guess[part] * settings->guess_scale;
    }
    for (int round = 1; round <= settings->rounds; round++) {
        for (size_t i = 0; i < count; i++)
            for (int state = 0; state < STATE_COUNT; state++) {
                weights[i][state] = common[i][state / STATE_KINDS] + common[i][PART_COUNT + state];
                slope[i][state] = 0;
            }
        for (size_t i = 0; i < examples->count; i++) {
            double share[STATE_COUNT];
            add_score((const double(*)[STATE_COUNT])weights, indices + start[i], start[i + 1] - start[i],
                      share);
            share[examples->states[i]] -= 1;
            for (size_t k = start[i]; k < start[i + 1]; k++)
                for (int state = 0; state < STATE_COUNT; state++)
                    slope[indices[k]][state] += examples->weights[i] * share[state];
        }
        double rate = 0.1 * (1 - 0.97 * (double)round / settings->rounds);
        double fade1 = 1 - pow(0.9, round), fade2 = 1 - pow(0.99, round);
        for (size_t i = 0; i < count; i++) {
            double times = is_word(feature_kind_of(entries[i].key)) ? settings->word_penalty : 1;
            for (int k = 0; k < FREE_COUNT; k++) {
                double down = k < PART_COUNT
                                  ? times * settings->penalty * (common[i][k] - centre[i][k])
                                  : times * settings->state_penalty * common[i][k] + slope[i][k - PART_COUNT];
                for (int kind = 0; k < PART_COUNT && kind < STATE_KINDS; kind++)
                    down += slope[i][k * STATE_KINDS + kind];
                mean[i][k] = 0.9 * mean[i][k] + 0.1 * down;
                square[i][k] = 0.99 * square[i][k] + 0.01 * down * down;
                common[i][k] -= rate * (mean[i][k] / fade1) / (sqrt(square[i][k] / fade2) + 1e-8);
            }
        }
    }
    return weights;
}

struct label_model train_model(struct arena *arena, const struct train_settings *settings,
                               const struct examples *examples)
{
    struct arena scratch = {0};
    struct entry *entries;
    size_t count = collect(&scratch, settings, examples, &entries);
    double(*weights[READING_COUNT])[STATE_COUNT];
    for (int reading = 0; reading < READING_COUNT; reading++)
        weights[reading] = fit(&scratch, settings, examples, (enum label_reading)reading, entries, count);
    struct label_model model = pack(arena, entries, weights, count);
    double totals[STATE_COUNT] = {0}, all = 0;
    for (size_t i = 0; i < examples->count; i++) {
        totals[examples->states[i]] += examples->weights[i];
        all += examples->weights[i];
    }
    for (int state = 0; state < STATE_COUNT; state++)
        model.log_prior[state] = log((totals[state] + 1) / (all + STATE_COUNT));
    arena_release(&scratch);
    return model;
}
