/*
 * How long labelling takes a sentence, beside cutting the same text into tokens and sentences in the same
 * run. usage: bench_label ANSWERS.txt...   (tests/corpus). Prints microseconds a sentence and their ratio.
 */
#include "check/label.h"
#include "tool/corpus.h"

#include <stdio.h>
#include <time.h>

enum { TURNS = 20 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec * 1e-3;
}

int main(int argc, char **argv)
{
    struct arena arena = {0}, turn = {0};
    struct corpus corpus;
    struct error error = {0};
    if (argc < 2 || !corpus_load(&arena, argv + 1, (size_t)argc - 1, &corpus, &error)) {
        fprintf(stderr, "bench_label: %s\n", argc < 2 ? "usage: bench_label ANSWERS.txt..." : error.message);
        return 2;
    }
    struct view *texts = ARENA_ARRAY(&arena, struct view, corpus.count);
    for (size_t i = 0; i < corpus.count; i++)
        texts[i] = corpus_run(&arena, &corpus.items[i], PART_COUNT, false).text;

    double cutting = 1e12, labelling = 1e12;
    size_t sentences = 0, seen = 0;
    for (int t = 0; t < TURNS; t++) {
        double cut = 0, labelled = 0;
        sentences = 0;
        for (size_t i = 0; i < corpus.count; i++) {
            double start = now();
            struct tokens tokens = token_scan(&turn, texts[i]);
            struct sentences split = sentence_split(&turn, texts[i], &tokens);
            double middle = now();
            struct quantities quantities = quantity_scan(&turn, texts[i], NULL);
            double ready = now();
            struct labels labels = label_sentences(&turn, &tokens, &split, &quantities);
            double end = now();
            cut += middle - start;
            labelled += end - ready;
            sentences += split.count;
            seen += split.count ? (size_t)labels.items[0].part : 0;
            arena_reset(&turn);
        }
        cutting = cut < cutting ? cut : cutting;
        labelling = labelled < labelling ? labelled : labelling;
    }
    printf("%zu answers, %zu sentences: tokens and sentences %.2f us, labels %.2f us a sentence: %.1f times "
           "(%zu)\n",
           corpus.count, sentences, cutting / (double)sentences, labelling / (double)sentences,
           labelling / cutting, seen % 2);
    arena_release(&turn);
    arena_release(&arena);
    return 0;
}
