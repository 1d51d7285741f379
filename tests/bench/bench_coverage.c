/* How long coverage of 10,000 and 100,000 answers takes, without the index: bench_coverage [ANSWERS...] */
#include "../unit/history.h"

#include "report/gap.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double milliseconds(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec * 1e3 + (double)at.tv_nsec / 1e6;
}

static void measure(size_t answers)
{
    struct arena rows = {0}, turn = {0};
    const struct bank *bank = history_bank(&rows);
    const struct coverage_options options = {.now = 1795500000};
    struct history history = history_make(&rows, bank, 1, 60, answers, options.now);
    double best = 1e9;
    size_t found = 0;
    for (int round = 0; round < 7; round++) {
        arena_reset(&turn);
        double start = milliseconds();
        struct coverage coverage = coverage_build(&turn, bank, &history.stories, &history.attempts, &options);
        found = gaps_find(&turn, &coverage).count + coverage.answers;
        double took = milliseconds() - start;
        best = took < best ? took : best;
    }
    printf("%zu answers: %.2f ms (%zu)\n", answers, best, found);
    arena_release(&turn);
    arena_release(&rows);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        measure(10000);
        measure(100000);
    }
    for (int i = 1; i < argc; i++)
        measure((size_t)strtoul(argv[i], NULL, 10));
    return 0;
}
