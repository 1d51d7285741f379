#include "check/label_decode.h"

#include <math.h>
#include <string.h>

enum { MOST_STRETCHES = 6, LENGTH_ROOM = DECODE_LIMIT + 1, NEVER = 50 };

const struct decode_settings decode_defaults = {
    .reading = {[READING_ALONE] = {1.0, 0.01, 0.8, 1.2}, [READING_AMONG] = {1.4, 0.05, 0.8, 1.6}},
    .share = {0.17, 0.09, 0.47, 0.27},
    .spread = {0.12, 0.08, 0.14, 0.12},
    .complete = 3,
    .two_missing = 8,
    .result_first = 2.4,
    .rounds = 6,
    .complete_missing = 4,
    .result_first_missing = 1.5,
    .missing_above = {-1.8, -2.8, -2.8, -2.3},
    .told_from = {0.85, 0.75, 0.85, 0.85},
    .confidence = 0.9,
};

enum telling {
    TELLING_COMPLETE,
    TELLING_ONE_MISSING,
    TELLING_TWO_MISSING,
    TELLING_RESULT_FIRST,
    TELLING_RESULT_FIRST_SHORT,
    TELLING_ROUNDS,
    TELLING_ROUNDS_SHORT
};

/* The ways an answer is told: digits are parts in the order of enum part. */
static const struct {
    const char *order;
    enum telling telling;
} tellings[] = {
    {"0123", TELLING_COMPLETE},
    {"123", TELLING_ONE_MISSING},
    {"023", TELLING_ONE_MISSING},
    {"013", TELLING_ONE_MISSING},
    {"012", TELLING_ONE_MISSING},
    {"23", TELLING_TWO_MISSING},
    {"13", TELLING_TWO_MISSING},
    {"03", TELLING_TWO_MISSING},
    {"12", TELLING_TWO_MISSING},
    {"02", TELLING_TWO_MISSING},
    {"01", TELLING_TWO_MISSING},
    {"3012", TELLING_RESULT_FIRST},
    {"30123", TELLING_RESULT_FIRST},
    {"302", TELLING_RESULT_FIRST_SHORT},
    {"312", TELLING_RESULT_FIRST_SHORT},
    {"301", TELLING_RESULT_FIRST_SHORT},
    {"1023", TELLING_ROUNDS},
    {"02123", TELLING_ROUNDS},
    {"01023", TELLING_ROUNDS},
    {"012323", TELLING_ROUNDS},
    {"012023", TELLING_ROUNDS},
    {"2323", TELLING_ROUNDS_SHORT},
    {"02323", TELLING_ROUNDS_SHORT},
    {"12323", TELLING_ROUNDS_SHORT},
};
enum { TELLING_COUNT = sizeof tellings / sizeof *tellings };

/* A way to tell that is this unlikely says nothing about labels worth the time. */
static const double LEAST_CHANCE = 0.002;

struct work {
    const struct decode_settings *settings;
    double length_weight;
    size_t count;
    double grown[PART_COUNT]
                [LENGTH_ROOM]; /* product of the weights of the sentences before, as going on; never 0 */
    double begins[PART_COUNT]
                 [LENGTH_ROOM]; /* how much better a sentence begins the part than it goes on with it */
};

/* One hypothesis with its stretches' length weights. */
struct hypothesis {
    size_t stretches;
    int part[MOST_STRETCHES];
    double length[MOST_STRETCHES][LENGTH_ROOM];
    double ahead[MOST_STRETCHES + 1][LENGTH_ROOM]; /* sum over cuts of what comes before a place */
    double behind[MOST_STRETCHES + 1][LENGTH_ROOM];
};

static void weigh_lengths(const struct work *work, struct hypothesis *hypothesis, const char *order)
{
    const struct decode_settings *settings = work->settings;
    int times[PART_COUNT] = {0};
    double total = 0;
    hypothesis->stretches = strlen(order);
    for (size_t j = 0; j < hypothesis->stretches; j++) {
        hypothesis->part[j] = order[j] - '0';
        if (times[order[j] - '0']++ == 0)
            total += settings->share[order[j] - '0'];
    }
    for (size_t j = 0; j < hypothesis->stretches; j++) {
        int part = hypothesis->part[j];
        /* Each stretch has one sentence for certain; the rest is shared out. */
        double rest =
            (double)(work->count - hypothesis->stretches) * settings->share[part] / total / times[part];
        double usual = (1 + rest) / (double)work->count, spread = settings->spread[part] / total;
        /* exp(-bend * (length / count - usual)^2), each from the one before: its ratio shrinks by a constant.
         */
        double bend = 0.5 * work->length_weight / (spread * spread), step = 1 / (double)work->count;
        double off = step - usual, value = exp(-bend * off * off);
        double ratio = exp(-bend * step * (2 * off + step)), shrink = exp(-2 * bend * step * step);
        for (size_t length = 1; length <= work->count; length++) {
            hypothesis->length[j][length] = value;
            value *= ratio;
            ratio *= shrink;
        }
    }
}

/* The mean, over all ways to cut, of how well the hypothesis fits. */
static double sum_cuts(const struct work *work, struct hypothesis *hypothesis)
{
    size_t n = work->count, k = hypothesis->stretches;
    double scaled[LENGTH_ROOM];
    memset(hypothesis->ahead, 0, sizeof hypothesis->ahead);
    hypothesis->ahead[0][0] = 1;
    double ways = 1;
    for (size_t j = 0; j < k; j++) {
        const double *grown = work->grown[hypothesis->part[j]];
        if (j > 0)
            ways = ways * (double)(n - j) / (double)j;
        for (size_t s = j; s < n; s++)
            scaled[s] = hypothesis->ahead[j][s] / grown[s] * work->begins[hypothesis->part[j]][s];
        size_t last = n - (k - 1 - j), first = j + 1 == k ? n : j + 1;
        for (size_t t = first; t <= last; t++) {
            double sum = 0;
            for (size_t s = j == 0 ? 0 : j; s < (j == 0 ? 1 : t); s++)
                sum += scaled[s] * hypothesis->length[j][t - s];
            hypothesis->ahead[j + 1][t] = sum * grown[t];
        }
    }
    return hypothesis->ahead[k][n] / ways;
}

/* Adds the hypothesis' say about each sentence's part, `weight` in all, to `shares`. */
static void share_out(const struct work *work, struct hypothesis *hypothesis, double weight,
                      double (*shares)[PART_COUNT])
{
    size_t n = work->count, k = hypothesis->stretches;
    double all = hypothesis->ahead[k][n];
    if (!(all > 0))
        return;
    memset(hypothesis->behind, 0, sizeof hypothesis->behind);
    hypothesis->behind[k][n] = 1;
    double turns[LENGTH_ROOM];
    for (size_t j = k; j-- > 0;) {
        const double *grown = work->grown[hypothesis->part[j]];
        memset(turns, 0, sizeof turns);
        for (size_t s = j; s <= (j == 0 ? 0 : n - (k - j)); s++) {
            double sum = 0, begin = work->begins[hypothesis->part[j]][s] / grown[s];
            double before = hypothesis->ahead[j][s] / all * weight * begin;
            for (size_t t = j + 1 == k ? n : s + 1; t <= n - (k - 1 - j); t++) {
                double one = grown[t] * hypothesis->length[j][t - s] * hypothesis->behind[j + 1][t];
                sum += one;
                turns[s] += before * one;
                turns[t] -= before * one;
            }
            hypothesis->behind[j][s] = sum * begin;
        }
        double open = 0;
        for (size_t i = 0; i < n; i++) {
            open += turns[i];
            shares[i][hypothesis->part[j]] += open > 0 ? open : 0;
        }
    }
}

static double prior_of(const struct decode_settings *settings, enum telling telling, double complete,
                       double result_first)
{
    switch (telling) {
    case TELLING_COMPLETE:
        return complete;
    case TELLING_ONE_MISSING:
        return 0;
    case TELLING_TWO_MISSING:
        return -settings->two_missing;
    case TELLING_RESULT_FIRST:
        return complete - result_first;
    case TELLING_RESULT_FIRST_SHORT:
        return -result_first;
    case TELLING_ROUNDS:
        return complete - settings->rounds;
    case TELLING_ROUNDS_SHORT:
        return -settings->rounds;
    }
    return 0;
}

static void tidy(double (*shares)[PART_COUNT], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double sum = 0;
        for (int part = 0; part < PART_COUNT; part++)
            sum += shares[i][part];
        for (int part = 0; part < PART_COUNT; part++)
            shares[i][part] = sum > 0 ? shares[i][part] / sum : 0.25;
    }
}

/* Very long answers: a chain that mostly stays where it is or goes on. Fills the shares; returns nothing
 * else. */
static double chain(struct arena *arena, double (*weights)[STATE_COUNT], size_t count, int without,
                    double (*shares)[PART_COUNT])
{
    static const double moves[PART_COUNT][PART_COUNT] = {{0.80, 0.10, 0.08, 0.02},
                                                         {0.05, 0.70, 0.22, 0.03},
                                                         {0.02, 0.02, 0.86, 0.10},
                                                         {0.03, 0.02, 0.08, 0.87}};
    static const double starts[PART_COUNT] = {0.7, 0.15, 0.08, 0.07};
    double(*ahead)[PART_COUNT] = arena_alloc(arena, count, sizeof *ahead, _Alignof(double));
    double logs = 0;
    for (size_t i = 0; i < count; i++) {
        double sum = 0;
        for (int to = 0; to < PART_COUNT; to++) {
            double in = i == 0 ? starts[to] : 0;
            for (int from = 0; i > 0 && from < PART_COUNT; from++)
                in += ahead[i - 1][from] * moves[from][to];
            ahead[i][to] = to == without ? 0 : in * weights[i][to * STATE_KINDS + STATE_GOES_ON];
            sum += ahead[i][to];
        }
        for (int to = 0; to < PART_COUNT; to++)
            ahead[i][to] /= sum;
        logs += log(sum);
    }
    if (!shares)
        return logs;
    double behind[PART_COUNT] = {1, 1, 1, 1};
    for (size_t i = count; i-- > 0;) {
        double next[PART_COUNT] = {0}, sum = 0;
        for (int part = 0; part < PART_COUNT; part++)
            shares[i][part] = ahead[i][part] * behind[part];
        for (int from = 0; from < PART_COUNT; from++) {
            for (int to = 0; to < PART_COUNT; to++)
                next[from] += moves[from][to] * weights[i][to * STATE_KINDS + STATE_GOES_ON] * behind[to];
            sum += next[from];
        }
        for (int from = 0; from < PART_COUNT; from++)
            behind[from] = next[from] / sum;
    }
    tidy(shares, count);
    return logs;
}

/* One sentence tells one part, and the others are not there. */
static void judge_alone(const double weights[STATE_COUNT], struct decoding *decoding)
{
    int best = 0;
    for (int part = 0; part < PART_COUNT; part++) {
        decoding->shares[0][part] = weights[part * STATE_KINDS + STATE_BEGINS];
        if (decoding->shares[0][part] > decoding->shares[0][best])
            best = part;
    }
    for (int part = 0; part < PART_COUNT; part++)
        decoding->missing[part] = part == best ? -NEVER : NEVER;
}

/* What every sentence says for every state, after a reading's settings; at most 1. */
static void weigh(const struct reading_settings *settings, const double *log_prior,
                  const double logs[STATE_COUNT], double weights[STATE_COUNT])
{
    double most = -INFINITY;
    for (int state = 0; state < STATE_COUNT; state++) {
        weights[state] = settings->sharpness * (logs[state] - settings->prior_taken * log_prior[state]);
        most = weights[state] > most ? weights[state] : most;
    }
    for (int state = 0; state < STATE_COUNT; state++)
        weights[state] = settings->doubt + (1 - settings->doubt) * exp(weights[state] - most);
}

static struct work *prepare(struct arena *arena, const struct decode_settings *settings,
                            enum label_reading reading, double (*weights)[STATE_COUNT], size_t count)
{
    struct work *work = ARENA_NEW(arena, struct work);
    work->settings = settings;
    work->length_weight = settings->reading[reading].length_weight;
    work->count = count;
    for (int part = 0; part < PART_COUNT; part++) {
        work->grown[part][0] = 1;
        for (size_t i = 0; i < count; i++) {
            const double *weight = &weights[i][part * STATE_KINDS];
            work->grown[part][i + 1] = work->grown[part][i] * weight[STATE_GOES_ON];
            work->begins[part][i] = weight[STATE_BEGINS] / weight[STATE_GOES_ON];
        }
    }
    return work;
}

struct decoding label_decode(struct arena *arena, const struct decode_settings *settings,
                             const struct label_model *model, const struct features *features, size_t count)
{
    struct decoding decoding = {.shares =
                                    arena_alloc(arena, count, sizeof *decoding.shares, _Alignof(double))};
    if (count == 0)
        return decoding;
    double(*weights[READING_COUNT])[STATE_COUNT];
    for (int reading = 0; reading < READING_COUNT; reading++)
        weights[reading] = arena_alloc(arena, count, sizeof *weights[reading], _Alignof(double));
    for (size_t i = 0; i < count; i++) {
        double logs[READING_COUNT][STATE_COUNT];
        label_model_read(model, &features[i], logs);
        for (int reading = 0; reading < READING_COUNT; reading++)
            weigh(&settings->reading[reading], model->log_prior, logs[reading], weights[reading][i]);
    }
    double(*alone)[STATE_COUNT] = weights[READING_ALONE];
    if (count > DECODE_LIMIT) {
        double all = chain(arena, alone, count, -1, decoding.shares);
        for (int part = 0; part < PART_COUNT; part++)
            decoding.missing[part] = chain(arena, alone, count, part, NULL) - all;
        return decoding;
    }
    struct hypothesis *hypothesis = ARENA_NEW(arena, struct hypothesis);
    struct work *work = prepare(arena, settings, READING_ALONE, alone, count);
    double with[PART_COUNT] = {0}, without[PART_COUNT] = {0}, chance[TELLING_COUNT] = {0}, chances = 0;
    for (size_t h = 0; h < TELLING_COUNT; h++) {
        const char *order = tellings[h].order;
        if (strlen(order) > count)
            continue;
        weigh_lengths(work, hypothesis, order);
        double fit = sum_cuts(work, hypothesis);
        double weight = fit * exp(prior_of(settings, tellings[h].telling, settings->complete_missing,
                                           settings->result_first_missing));
        for (int part = 0; part < PART_COUNT; part++)
            *(strchr(order, '0' + part) ? &with[part] : &without[part]) += weight;
        chance[h] =
            fit * exp(prior_of(settings, tellings[h].telling, settings->complete, settings->result_first));
        chances += chance[h];
    }
    work = prepare(arena, settings, READING_AMONG, weights[READING_AMONG], count);
    for (size_t h = 0; h < TELLING_COUNT; h++) {
        if (!(chance[h] > LEAST_CHANCE * chances))
            continue;
        weigh_lengths(work, hypothesis, tellings[h].order);
        sum_cuts(work, hypothesis);
        share_out(work, hypothesis, chance[h] / chances, decoding.shares);
    }
    for (int part = 0; part < PART_COUNT; part++)
        decoding.missing[part] = log(without[part] + 1e-300) - log(with[part] + 1e-300);
    if (count == 1)
        judge_alone(alone[0], &decoding);
    tidy(decoding.shares, count);
    return decoding;
}
