/*
 * bench_tokens FILE [ROUNDS] - what the first steps of a check cost, beside a plain loop over the same bytes.
 *
 * FILE holds answers, one a paragraph. The loop multiplies and adds once a byte; each step is named with its
 * nanoseconds a byte, the best of the rounds, and its ratio to the loop.
 */
#include "check/phrase.h"
#include "check/principle_fit.h"
#include "check/sentence.h"
#include "model/bank_builtin.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum step { STEP_LOOP, STEP_TOKENS, STEP_PHRASES, STEP_SENTENCES, STEP_FIT, STEP_COUNT };

static const char *const step_names[STEP_COUNT] = {
    [STEP_LOOP] = "plain byte loop",
    [STEP_TOKENS] = "token_scan",
    [STEP_PHRASES] = "phrases_find, all cues",
    [STEP_SENTENCES] = "sentence_split",
    [STEP_FIT] = "principle_fit",
};

struct bench {
    struct arena program, turn;
    const struct principle_index *index;
    struct phrases *phrases;
    double spent[STEP_COUNT]; /* nanoseconds of this round */
    size_t bytes;
    unsigned sink; /* what was computed, so that nothing is left out */
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* Books the time since *since on a step. */
static void book(struct bench *bench, enum step step, double *since)
{
    double time = now();
    bench->spent[step] += time - *since;
    *since = now();
}

static void run_answer(struct bench *bench, struct view text)
{
    arena_reset(&bench->turn);
    double since = now();
    for (size_t i = 0; i < text.length; i++)
        bench->sink = bench->sink * 31 + (unsigned char)text.data[i];
    book(bench, STEP_LOOP, &since);
    struct reading reading = {.text = text, .tokens = token_scan(&bench->turn, text)};
    book(bench, STEP_TOKENS, &since);
    bench->sink += (unsigned)phrases_find(&bench->turn, bench->phrases, &reading.tokens).count;
    book(bench, STEP_PHRASES, &since);
    reading.sentences = sentence_split(&bench->turn, text, &reading.tokens);
    book(bench, STEP_SENTENCES, &since);
    struct label *labels = ARENA_ARRAY(&bench->turn, struct label, reading.sentences.count);
    for (size_t i = 0; i < reading.sentences.count; i++)
        labels[i].part = PART_ACTION;
    reading.labels = labels;
    reading.words = reading.tokens.count;
    since = now();
    bench->sink += (unsigned)principle_fit(&bench->turn, bench->index, &bank_builtin, &reading).count;
    book(bench, STEP_FIT, &since);
    bench->bytes += text.length;
}

static void run_file(struct bench *bench, struct view file)
{
    size_t start = 0;
    for (size_t at = 0; at <= file.length; at++) {
        bool ends =
            at == file.length || (file.data[at] == '\n' && at + 1 < file.length && file.data[at + 1] == '\n');
        if (!ends)
            continue;
        struct view answer = view_trim(view_sub(file, start, at));
        if (answer.length)
            run_answer(bench, answer);
        start = at;
    }
}

static bool read_file(struct arena *arena, const char *path, struct view *file)
{
    FILE *stream = fopen(path, "rb");
    if (!stream)
        return false;
    struct buf text = {.arena = arena};
    char piece[4096];
    size_t got;
    while ((got = fread(piece, 1, sizeof piece, stream)) > 0)
        buf_add(&text, piece, got);
    bool is_read = !ferror(stream);
    *file = buf_view(&text);
    return fclose(stream) == 0 && is_read;
}

static void prepare(struct bench *bench)
{
    bench->phrases = phrases_new(&bench->program);
    for (size_t p = 0; p < bank_builtin.principle_count; p++)
        for (size_t c = 0; c < bank_builtin.principles[p].cues.count; c++)
            phrases_add(bench->phrases, bank_builtin.principles[p].cues.items[c], (uint32_t)p);
    double start = now();
    bench->index = principle_index_compute(&bench->program, &bank_builtin);
    printf("an index made at start-up: %.0f us; the built-in bank brings its own\n", (now() - start) / 1e3);
}

int main(int argc, char **argv)
{
    struct bench bench = {0};
    struct view file;
    int rounds = argc > 2 ? atoi(argv[2]) : 20;
    if (argc < 2 || !read_file(&bench.program, argv[1], &file)) {
        fputs("usage: bench_tokens FILE [ROUNDS]\n", stderr);
        return 2;
    }
    prepare(&bench);
    double best[STEP_COUNT] = {0};
    for (int round = 0; round < rounds; round++) {
        bench.bytes = 0;
        memset(bench.spent, 0, sizeof bench.spent);
        run_file(&bench, file);
        for (int step = 0; step < STEP_COUNT; step++)
            if (!round || bench.spent[step] < best[step])
                best[step] = bench.spent[step];
    }
    for (int step = 0; step < STEP_COUNT && bench.bytes; step++)
        printf("%-24s %6.2f ns a byte  %5.1f x the loop\n", step_names[step],
               best[step] / (double)bench.bytes, best[step] / best[STEP_LOOP]);
    printf("(%u)\n", bench.sink);
    arena_release(&bench.turn);
    arena_release(&bench.program);
    return 0;
}
