/*
 * How alike stories are: the likeness of every pair of different stories, and of tellings of one story.
 * usage: bench_retold PAIRS.txt ANSWERS.txt... (tests/retold/pairs.txt tests/corpus/...). Prints the highest
 * of the first, the lowest of the second, and how many stand on the wrong side of the bar.
 */
#include "report/retold.h"
#include "tool/corpus.h"

#include <stdio.h>
#include <string.h>

enum { LINE = 16384 };

/* Pairs of lines: a telling, "--", another, "---". */
static size_t measure_pairs(struct arena *arena, const struct phrases *lexicon, FILE *file, double *lowest,
                            size_t *wrong)
{
    static char line[LINE];
    struct view sides[2] = {{"", 0}, {"", 0}};
    size_t count = 0;
    int side = 0;
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (*line == '#')
            continue;
        if (strcmp(line, "--") == 0)
            side = 1;
        else if (strcmp(line, "---") != 0)
            sides[side] = view_of(arena_strdup(arena, line));
        else {
            double likeness = retold_likeness(arena, lexicon, sides[0], sides[1]);
            *lowest = likeness < *lowest ? likeness : *lowest;
            *wrong += likeness < RETOLD_BAR;
            count++;
            side = 0;
        }
    }
    return count;
}

int main(int argc, char **argv)
{
    struct arena arena = {0}, turn = {0};
    struct corpus corpus;
    struct error error = {0};
    FILE *file = argc > 2 ? fopen(argv[1], "r") : NULL;
    if (!file || !corpus_load(&arena, argv + 2, (size_t)argc - 2, &corpus, &error)) {
        fprintf(stderr, "bench_retold: %s\n",
                file ? error.message : "usage: bench_retold PAIRS.txt ANSWERS.txt...");
        return 2;
    }
    const struct phrases *lexicon = lexicon_make(&arena);
    double lowest = 1, highest = 0;
    size_t missed = 0, alarms = 0, different = 0;
    size_t same = measure_pairs(&arena, lexicon, file, &lowest, &missed);
    fclose(file);
    struct view *texts = ARENA_ARRAY(&arena, struct view, corpus.count);
    for (size_t i = 0; i < corpus.count; i++)
        texts[i] = corpus_run(&arena, &corpus.items[i], PART_COUNT, false).text;
    for (size_t i = 0; i < corpus.count; i++)
        for (size_t k = 0; k < i; k++, different++) {
            double likeness = retold_likeness(&turn, lexicon, texts[i], texts[k]);
            highest = likeness > highest ? likeness : highest;
            alarms += likeness >= RETOLD_BAR;
            arena_reset(&turn);
        }
    printf("one story, told twice: %zu pairs, lowest %.3f, %zu below the bar of %.2f\n", same, lowest, missed,
           RETOLD_BAR);
    printf("different stories: %zu pairs, highest %.3f, %zu above it\n", different, highest, alarms);
    arena_release(&turn);
    arena_release(&arena);
    return 0;
}
