/*
 * How fast the recogniser of quantities reads, beside a plain scan for digits over the same text in the same
 * run. usage: bench_quantity FILE...   The texts are repeated up to 16 MB. Prints MB/s of both and their
 * ratio.
 */
#include "check/quantity.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* An answer is a few kB; texts are read in pieces of this size, as answers are, with one arena. */
enum { SIZE = 16 << 20, PIECE = 16 << 10, TURNS = 5 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* The least that any recogniser does: look at each byte, one table look-up, count the runs of digits. */
static size_t count_digit_runs(struct view text)
{
    static unsigned char is_digit[256];
    for (int c = '0'; c <= '9'; c++)
        is_digit[c] = 1;
    size_t runs = 0;
    unsigned char before = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char digit = is_digit[(unsigned char)text.data[i]];
        runs += digit & (before ^ 1);
        before = digit;
    }
    return runs;
}

int main(int argc, char **argv)
{
    char *data = malloc(SIZE);
    size_t length = 0;
    if (!data)
        return 1;
    for (int i = 1; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (!file) {
            fprintf(stderr, "bench_quantity: %s: %s\n", argv[i], strerror(errno));
            free(data);
            return 1;
        }
        length += fread(data + length, 1, SIZE - length, file);
        fclose(file);
    }
    if (length == 0) {
        fprintf(stderr, "usage: bench_quantity FILE...\n");
        free(data);
        return 2;
    }
    for (size_t own = length; length < SIZE; length++)
        data[length] = data[length - own];

    struct view text = {data, SIZE};
    double scan = 1e9, plain = 1e9;
    size_t found = 0, runs = 0;
    for (int turn = 0; turn < TURNS; turn++) {
        struct arena arena = {0};
        double start = now();
        found = 0;
        for (size_t at = 0; at < SIZE; at += PIECE) {
            found += quantity_scan(&arena, view_sub(text, at, at + PIECE), NULL).count;
            arena_reset(&arena);
        }
        double middle = now();
        runs = count_digit_runs(text);
        double end = now();
        if (middle - start < scan)
            scan = middle - start;
        if (end - middle < plain)
            plain = end - middle;
        arena_release(&arena);
    }
    double megabytes = SIZE / 1e6;
    printf("quantity.scan %.0f MB/s (%zu quantities)\n", megabytes / scan, found);
    printf("digits.scan %.0f MB/s (%zu runs)\n", megabytes / plain, runs);
    printf("quantity.ratio %.2f\n", scan / plain);
    free(data);
    return 0;
}
