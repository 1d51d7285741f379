/*
 * label_train - learns the weights of the label model from our own answers and says how good they are.
 *
 * usage: label_train FILE.inc ANSWERS.txt...            writes the file
 *        label_train --check FILE.inc ANSWERS.txt...    was it made from these answers?
 *
 * Cross-validation leaves out whole answers, every fifth at a time; its figures are given by kind of answer,
 * the first word of the file's name. The same input gives the same file.
 */
#include "check/label.h"
#include "check/label_decode.h"
#include "tool/corpus.h"
#include "tool/train.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FOLDS = 5, MOST_KINDS = 8, VARIANTS = PART_COUNT + 4 };

static const struct train_settings settings = {
    .penalty = 30,
    .state_penalty = 70,
    .word_penalty = 1,
    .guess_scale = 1,
    .least_seen = 3,
    .least_word = 60,
    .rounds = 150,
};

struct share {
    size_t right, all;
};

/* What cross-validation counts. */
struct figures {
    struct share alone, complete, deleted, result_first;
    struct share sure;                /* sentences given a confidence of at least 0.8 */
    struct share found[PART_COUNT];   /* a deleted part called missing */
    struct share falsely[PART_COUNT]; /* a part that is there called missing */
    struct share any;                 /* complete answers with any part called missing */
    size_t confused[PART_COUNT][PART_COUNT];
};

static void count(struct share *share, bool is_right)
{
    share->all++;
    share->right += is_right ? 1 : 0;
}

static double ratio(struct share share)
{
    return share.all ? (double)share.right / (double)share.all : 0;
}

static struct features *features_of(struct arena *arena, const struct running *running)
{
    struct quantities quantities = quantity_scan(arena, running->text, NULL);
    return features_find(arena, &running->tokens, running->sentences.items, running->sentences.count,
                         &quantities);
}

static uint8_t state_of(const enum part *parts, size_t i)
{
    bool goes_on = i > 0 && parts[i - 1] == parts[i];
    return (uint8_t)(parts[i] * STATE_KINDS + (goes_on ? STATE_GOES_ON : STATE_BEGINS));
}

/*
 * The ways one answer is learned from: as told, each part left out, the result first, and twice with
 * sentences run together. Neighbours differ in each, so that the model does not count on the order.
 */
static struct running run_variant(struct arena *arena, const struct told *told, int variant, double *weight)
{
    *weight = variant == 0 ? 0.4 : variant <= PART_COUNT + 1 ? 0.15 : 0.4;
    if (variant == 0)
        return corpus_run(arena, told, PART_COUNT, false);
    if (variant <= PART_COUNT)
        return corpus_run(arena, told, variant - 1, false);
    if (variant == PART_COUNT + 1)
        return corpus_run(arena, told, PART_COUNT, true);
    struct told merged = corpus_merge(arena, told, variant == PART_COUNT + 2 ? 1 : 0);
    return corpus_run(arena, &merged, PART_COUNT, false);
}

/* Every sentence of the answers outside fold `without`; FOLDS takes all. */
static struct examples gather(struct arena *arena, const struct corpus *corpus, size_t without)
{
    struct examples examples = {0};
    size_t total = 0;
    for (size_t i = 0; i < corpus->count; i++)
        total += corpus->items[i].count * VARIANTS;
    const struct features **features = ARENA_ARRAY(arena, const struct features *, total);
    uint8_t *states = ARENA_ARRAY(arena, uint8_t, total);
    double *weights = ARENA_ARRAY(arena, double, total);
    for (size_t i = 0; i < corpus->count; i++) {
        if (i % FOLDS == without)
            continue;
        for (int variant = 0; variant < VARIANTS; variant++) {
            double weight;
            struct running running = run_variant(arena, &corpus->items[i], variant, &weight);
            const struct features *own = features_of(arena, &running);
            for (size_t k = 0; k < running.sentences.count; k++) {
                features[examples.count] = &own[k];
                states[examples.count] = state_of(running.parts, k);
                weights[examples.count++] = weight;
            }
        }
    }
    examples.features = features;
    examples.states = states;
    examples.weights = weights;
    return examples;
}

static struct labels label(struct arena *arena, const struct label_model *model,
                           const struct running *running, struct decoding *decoding)
{
    size_t sentences = running->sentences.count;
    *decoding = label_decode(arena, &decode_defaults, model, features_of(arena, running), sentences);
    return label_conclude(arena, &decode_defaults, decoding, sentences);
}

static void judge_alone(struct arena *arena, const struct label_model *model, const struct running *running,
                        struct figures *figures)
{
    const struct features *features = features_of(arena, running);
    for (size_t k = 0; k < running->sentences.count; k++) {
        double states[STATE_COUNT], best = -INFINITY;
        int part = 0;
        label_model_score(model, &features[k], states);
        for (int p = 0; p < PART_COUNT; p++) {
            double share = exp(states[p * STATE_KINDS]) + exp(states[p * STATE_KINDS + 1]);
            if (share > best) {
                best = share;
                part = p;
            }
        }
        count(&figures->alone, part == (int)running->parts[k]);
    }
}

static void judge_whole(struct arena *arena, const struct label_model *model, const struct told *told,
                        struct figures *figures)
{
    for (int variant = 0; variant < PART_COUNT + 2; variant++) {
        bool is_first = variant == PART_COUNT + 1;
        struct running running = corpus_run(arena, told, is_first ? (int)PART_COUNT : variant, is_first);
        bool is_deleted = variant < PART_COUNT;
        if (!running.sentences.count || (is_deleted && running.sentences.count == told->count))
            continue;
        struct decoding decoding;
        struct labels labels = label(arena, model, &running, &decoding);
        struct share *share = is_deleted ? &figures->deleted
                              : is_first ? &figures->result_first
                                         : &figures->complete;
        bool has[PART_COUNT] = {false};
        for (size_t k = 0; k < running.sentences.count; k++) {
            bool is_right = labels.items[k].part == running.parts[k];
            count(share, is_right);
            if (labels.items[k].confidence >= 0.8)
                count(&figures->sure, is_right);
            if (variant == PART_COUNT)
                figures->confused[running.parts[k]][labels.items[k].part]++;
            has[running.parts[k]] = true;
        }
        if (is_deleted)
            count(&figures->found[variant], labels.is_missing[variant]);
        if (variant == PART_COUNT && has[0] && has[1] && has[2] && has[3]) {
            bool any = false;
            for (int part = 0; part < PART_COUNT; part++) {
                count(&figures->falsely[part], labels.is_missing[part]);
                any = any || labels.is_missing[part];
            }
            count(&figures->any, any);
        }
    }
}

/* The answers of one kind: "spoken" for spoken-1.txt. */
struct kind {
    char name[32];
    size_t answers;
    struct figures figures;
};

struct kinds {
    struct kind items[MOST_KINDS];
    size_t count;
};

/* The kind of the answer; those of too many kinds share the last. */
static struct kind *kind_of(struct kinds *kinds, const struct told *told)
{
    char name[sizeof kinds->items[0].name];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(told->file, "-."), told->file);
    for (size_t i = 0; i < kinds->count; i++)
        if (strcmp(kinds->items[i].name, name) == 0 || i + 1 == MOST_KINDS)
            return &kinds->items[i];
    struct kind *kind = &kinds->items[kinds->count++];
    memcpy(kind->name, name, sizeof name);
    return kind;
}

static void cross_validate(const struct corpus *corpus, struct kinds *kinds)
{
    for (size_t fold = 0; fold < FOLDS; fold++) {
        struct arena arena = {0}, turn = {0};
        struct examples examples = gather(&arena, corpus, fold);
        struct label_model model = train_model(&arena, &settings, &examples);
        for (size_t i = fold; i < corpus->count; i += FOLDS) {
            struct kind *kind = kind_of(kinds, &corpus->items[i]);
            kind->answers++;
            struct running running = corpus_run(&turn, &corpus->items[i], PART_COUNT, false);
            judge_alone(&turn, &model, &running, &kind->figures);
            judge_whole(&turn, &model, &corpus->items[i], &kind->figures);
            arena_reset(&turn);
        }
        arena_release(&turn);
        arena_release(&arena);
    }
}

static void print_figures(const struct kind *kind)
{
    static const char letters[] = "STAR";
    const struct figures *figures = &kind->figures;
    printf("%s: %zu answers, %zu sentences\n", kind->name, kind->answers, figures->complete.all);
    printf("sentence alone %.3f, complete answer %.3f, one part deleted %.3f, result first %.3f\n",
           ratio(figures->alone), ratio(figures->complete), ratio(figures->deleted),
           ratio(figures->result_first));
    printf("right among those given a confidence of 0.8: %.3f of %zu\n", ratio(figures->sure),
           figures->sure.all);
    printf("missing part found (falsely): ");
    for (int part = 0; part < PART_COUNT; part++)
        printf("%c %.2f (%.2f) ", letters[part], ratio(figures->found[part]), ratio(figures->falsely[part]));
    printf("any %.3f\nrows: written as; columns: labelled as\n", ratio(figures->any));
    for (int part = 0; part < PART_COUNT; part++)
        printf("  %c %5zu %5zu %5zu %5zu\n", letters[part], figures->confused[part][0],
               figures->confused[part][1], figures->confused[part][2], figures->confused[part][3]);
}

static void print_head(char *line, size_t room, const struct corpus *corpus)
{
    snprintf(line, room, "/* Made by script/train from %zu answers (corpus hash %08x). Do not edit. */\n",
             corpus->count, (unsigned)corpus->hash);
}

static void print_table(FILE *out, const struct corpus *corpus, const struct label_model *model)
{
    char head[128];
    print_head(head, sizeof head, corpus);
    fputs(head, out);
    fprintf(out, "#define WEIGHT_SCALE {%.6g, %.6g}\n#define WEIGHT_PRIOR {", model->scale[READING_ALONE],
            model->scale[READING_AMONG]);
    for (int state = 0; state < STATE_COUNT; state++)
        fprintf(out, "%s%.4f", state ? ", " : "", model->log_prior[state]);
    fprintf(out, "}\nstatic const struct label_entry weights[%zu] = {\n", model->room);
    for (size_t i = 0; i < model->room; i++) {
        const struct label_entry *entry = &model->entries[i];
        if (!entry->key)
            continue;
        fprintf(out, "    [%zu] = {%uu, {", i, entry->key);
        for (int reading = 0; reading < READING_COUNT; reading++) {
            fputs(reading ? ", {" : "{", out);
            for (int state = 0; state < STATE_COUNT; state++)
                fprintf(out, "%s%d", state ? ", " : "", entry->weight[reading][state]);
            fputc('}', out);
        }
        fputs("}},\n", out);
    }
    fprintf(out, "};\n");
}

static bool save_table(const char *path, const struct corpus *corpus, const struct label_model *model,
                       struct error *error)
{
    FILE *out = fopen(path, "w");
    if (!out)
        return error_set(error, ERROR_SYSTEM, "%s: %s", path, strerror(errno));
    print_table(out, corpus, model);
    bool failed = ferror(out);
    if (fclose(out) != 0 || failed)
        return error_set(error, ERROR_SYSTEM, "%s: cannot write", path);
    return true;
}

/* Does the table's first line name this corpus? */
static int check_table(const char *path, const struct corpus *corpus)
{
    char expected[128], line[128] = "";
    print_head(expected, sizeof expected, corpus);
    FILE *file = fopen(path, "r");
    bool is_same = file && fgets(line, sizeof line, file) && strcmp(line, expected) == 0;
    if (file)
        fclose(file);
    if (!is_same)
        fprintf(stderr, "label_train: %s was not made from these answers: run script/train\n", path);
    return is_same ? 0 : 1;
}

int main(int argc, char **argv)
{
    bool is_check = argc > 1 && strcmp(argv[1], "--check") == 0;
    argv += is_check ? 1 : 0;
    argc -= is_check ? 1 : 0;
    if (argc < 3) {
        fputs("usage: label_train [--check] FILE.inc ANSWERS.txt...\n", stderr);
        return 2;
    }
    struct arena arena = {0};
    struct corpus corpus;
    struct error error = {0};
    if (!corpus_load(&arena, argv + 2, (size_t)argc - 2, &corpus, &error)) {
        fprintf(stderr, "label_train: %s\n", error.message);
        return 2;
    }
    if (corpus.held_out) {
        fprintf(stderr, "label_train: %s is held out to measure with: nothing may be trained on it\n",
                corpus.held_out);
        arena_release(&arena);
        return 2;
    }
    if (is_check) {
        int status = check_table(argv[1], &corpus);
        arena_release(&arena);
        return status;
    }
    struct kinds kinds = {0};
    cross_validate(&corpus, &kinds);
    for (size_t i = 0; i < kinds.count; i++)
        print_figures(&kinds.items[i]);

    struct examples examples = gather(&arena, &corpus, FOLDS);
    struct label_model model = train_model(&arena, &settings, &examples);
    if (!save_table(argv[1], &corpus, &model, &error)) {
        fprintf(stderr, "label_train: %s\n", error.message);
        return 3;
    }
    arena_release(&arena);
    return ferror(stdout) || fflush(stdout) ? 3 : 0;
}
