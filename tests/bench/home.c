#include "home.h"

#include "base/day.h"
#include "base/file.h"
#include "base/random.h"
#include "model/bank_builtin.h"
#include "store/answer_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_MOMENT = 1700000000, SECONDS_BETWEEN = 600 };

/* A part of some answer of the corpus, with a sentence of another answer now and then. */
static struct view part_text(struct arena *arena, const struct corpus *corpus, enum part part,
                             struct random *random)
{
    struct buf text = {.arena = arena};
    size_t sources = part == PART_ACTION ? 3 : 2;
    for (size_t k = 0; k < sources; k++) {
        const struct told *told = &corpus->items[random_below(random, corpus->count)];
        for (size_t i = 0; i < told->count; i++) {
            if (told->parts[i] != part || random_below(random, 4) == 0)
                continue;
            if (text.length)
                buf_char(&text, ' ');
            buf_add(&text, told->lines[i].data, told->lines[i].length);
        }
    }
    return buf_view(&text);
}

static bool write_one(struct arena *arena, const char *folder, const struct answer *answer, const char *name,
                      struct error *error)
{
    struct buf text = {.arena = arena};
    struct answer tidy = answer_tidy(arena, answer);
    answer_print(&text, &tidy);
    const char *path = arena_printf(arena, "%s/answers/%s/%s.yaml", folder, answer->question, name);
    FILE *file = fopen(path, "w"); /* not file_save(): nobody would miss these after a crash */
    if (!file)
        return error_set(error, ERROR_SYSTEM, "%s: %s", path, strerror(errno));
    bool ok = fwrite(text.data, 1, text.length, file) == text.length;
    return (fclose(file) == 0 && ok) || error_set(error, ERROR_SYSTEM, "%s: %s", path, strerror(errno));
}

bool home_make(const char *folder, const struct corpus *corpus, size_t count, uint64_t seed,
               struct error *error)
{
    struct arena arena = {0};
    struct random random = random_seeded(seed);
    bool ok = true;
    for (size_t i = 0; ok && i < bank_builtin.question_count; i++) {
        ok = file_make_folder(arena_printf(&arena, "%s/answers/%s", folder, bank_builtin.questions[i].id),
                              error);
        arena_reset(&arena);
    }
    for (size_t i = 0; ok && i < count; i++) {
        const struct question *question =
            &bank_builtin.questions[random_below(&random, bank_builtin.question_count)];
        int64_t moment = FIRST_MOMENT + (int64_t)i * SECONDS_BETWEEN;
        const char *name = day_compact(&arena, moment);
        struct answer answer = {
            .id = arena_printf(&arena, "%s/%s", question->id, name),
            .question = question->id,
            .asked = question->ask,
            .principles = {&question->principle, 1},
            .started = day_text(&arena, moment),
            .self_rating = 1 + (int)random_below(&random, 5),
            .seconds = {30, 10, 90, 30},
        };
        for (int part = 0; part < PART_COUNT; part++)
            answer.parts[part] = part_text(&arena, corpus, (enum part)part, &random);
        ok = write_one(&arena, folder, &answer, name, error);
        arena_reset(&arena);
    }
    arena_release(&arena);
    return ok;
}
