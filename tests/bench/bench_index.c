/*
 * How long the index takes: its first build, and a use with nothing changed, beside what cannot be avoided in
 * the same run: a look at every file, and a bare query of every row. usage: bench_index FOLDER COUNT
 * CORPUS...   Makes a home of COUNT answers in FOLDER unless it is there.
 */
#include "home.h"

#include "base/day.h"
#include "base/file.h"
#include "cli/past.h"
#include "model/bank_builtin.h"
#include "store/answer_scan.h"
#include "store/database.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TURNS = 9 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* One look at each file, by its path. */
static bool stat_all(struct arena *arena, const struct answer_folders *folders, const char *answers,
                     struct error *error)
{
    struct file_state state;
    for (size_t i = 0; i < folders->count; i++)
        for (size_t k = 0; k < folders->items[i].count; k++) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s/%s", answers, folders->items[i].question,
                     folders->items[i].files[k]);
            if (!file_stat(path, &state, error))
                return false;
        }
    (void)arena;
    return true;
}

static bool query_all(struct arena *arena, const char *path, struct error *error)
{
    struct database *database;
    struct statement *rows = NULL;
    size_t bytes = 0;
    bool has = true, ok = database_open(arena, path, &database) &&
                          statement_open(database, "SELECT question, file, number, row FROM answer", &rows);
    while (ok && has && (ok = statement_next(rows, &has)) && has)
        bytes += strlen(row_text(rows, 0)) + strlen(row_text(rows, 1)) + row_bytes(rows, 3).length;
    if (!ok)
        error_set(error, ERROR_SYSTEM, "%s", database_why(database));
    statement_close(rows);
    database_close(database);
    return ok && bytes > 0;
}

struct run {
    struct app app;
    const struct answer_folders *folders;
};

static bool use_index(struct run *run, struct error *error)
{
    struct past past;
    if (!past_open(&run->app, &past, error))
        return false;
    past_close(&past);
    return true;
}

/* The least of several turns, in milliseconds; less than 0 when one failed. */
static double least(struct run *run, int what, struct error *error)
{
    double best = 1e9;
    for (int i = 0; i < TURNS; i++) {
        double start = now();
        bool ok = what == 0   ? stat_all(&run->app.turn, run->folders, run->app.paths.answers, error)
                  : what == 1 ? query_all(&run->app.turn, run->app.paths.index, error)
                              : use_index(run, error);
        double took = (now() - start) * 1e3;
        if (!ok)
            return -1;
        best = took < best ? took : best;
        if (what)
            arena_reset(&run->app.turn);
    }
    return best;
}

static bool measure(const char *folder, struct run *run, struct error *error)
{
    struct arena *arena = &run->app.program;
    struct problems problems = {.arena = arena};
    struct answer_folders folders;
    struct file_state state;
    run->app.settings.check = check_settings_default();
    run->app.bank = &bank_builtin;
    run->app.is_quiet = true;
    run->app.paths.answers = arena_printf(arena, "%s/answers", folder);
    run->app.paths.index = arena_printf(arena, "%s/cache/index.db", folder);
    double start = now();
    if (!use_index(run, error))
        return false;
    double build = now() - start;
    arena_reset(&run->app.turn);
    if (!answer_scan(arena, run->app.paths.answers, &folders, &problems, error) ||
        !file_stat(run->app.paths.index, &state, error))
        return false;
    run->folders = &folders;
    double stats = least(run, 0, error), query = least(run, 1, error), warm = least(run, 2, error);
    if (stats < 0 || query < 0 || warm < 0)
        return false;
    printf("%zu answers: first build %.2f s (%.0f answers/s), %.1f MB (%.0f bytes an answer)\n",
           folders.total, build, (double)folders.total / build, (double)state.size / 1e6,
           (double)state.size / (double)folders.total);
    printf(
        "nothing changed: %.1f ms; a look at every file %.1f ms (x %.2f), every row %.1f ms (x %.2f), both x "
        "%.2f\n",
        warm, stats, warm / stats, query, warm / query, warm / (stats + query));
    return true;
}

int main(int argc, char **argv)
{
    struct run *run = calloc(1, sizeof *run);
    struct corpus corpus;
    struct error error = {0};
    if (argc < 4 || !run) {
        fputs("usage: bench_index FOLDER COUNT CORPUS...\n", stderr);
        return 2;
    }
    bool ok = (file_exists(argv[1]) ||
               (corpus_load(&run->app.program, argv + 3, (size_t)argc - 3, &corpus, &error) &&
                home_make(argv[1], &corpus, strtoul(argv[2], NULL, 10), 1, &error))) &&
              measure(argv[1], run, &error);
    if (!ok)
        fprintf(stderr, "bench_index: %s\n", error.message);
    arena_release(&run->app.turn);
    arena_release(&run->app.program);
    free(run);
    return ok ? 0 : 3;
}
