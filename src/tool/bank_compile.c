/* bank_compile FOLDER FILE - turns a folder of prompts into a C file; a mistake in the prompts fails the
 * build. */
#include "base/file.h"
#include "check/principle_index.h"
#include "store/bank.h"
#include "tool/bank_source.h"

#include <stdio.h>

static void show(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->items[i];
        fprintf(stderr, "%s:%zu:%zu: %s: %s\n", problem->file, problem->line, problem->column,
                problem->level == PROBLEM_ERROR ? "error" : "warning", problem->text);
    }
}

static bool compile(struct arena *arena, const char *folder, const char *path, struct error *error)
{
    struct problems problems = {.arena = arena};
    struct bank_files files;
    struct buf out = {.arena = arena};
    if (!bank_load(arena, folder, NULL, &files, &problems, error))
        return false;
    show(&problems);
    size_t errors = problem_count(&problems, PROBLEM_ERROR);
    if (errors)
        return error_set(error, ERROR_INPUT, "%s: %zu to be put right", folder, errors);
    bank_source_print(&out, &files.bank, principle_index_compute(arena, &files.bank), "bank_builtin");
    return file_save(path, buf_view(&out), error);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct error error = {0};
    if (argc != 3) {
        fputs("usage: bank_compile FOLDER FILE\n", stderr);
        return 2;
    }
    bool ok = compile(&arena, argv[1], argv[2], &error);
    if (!ok)
        fprintf(stderr, "bank_compile: %s\n", error.message);
    arena_release(&arena);
    return ok ? 0 : 1;
}
