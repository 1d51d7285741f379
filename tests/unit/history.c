#include "history.h"

#include <stdio.h>

static const char *const principle_ids[] = {"a", "b", "c", "d", "e", "f"};
static const char *const theme_ids[] = {"kpi", "quality", "feedback", "mentoring", "networking"};
static const char *const track_ids[] = {"any", "individual", "manager", "internal", "student"};
enum { PRINCIPLES = 6, THEMES = 5, TRACKS = 5, QUESTIONS = 24 };

static struct texts some_of(struct arena *arena, struct random *random, const char *const *from, size_t count,
                            size_t most)
{
    size_t wanted = random_below(random, most + 1);
    const char **items = ARENA_ARRAY(arena, const char *, wanted);
    for (size_t i = 0; i < wanted; i++)
        items[i] = from[random_below(random, count)]; /* the same one twice is allowed */
    return (struct texts){items, wanted};
}

const struct bank *history_bank(struct arena *arena)
{
    struct random random = random_seeded(5);
    struct principle *principles = ARENA_ARRAY(arena, struct principle, PRINCIPLES);
    struct question *questions = ARENA_ARRAY(arena, struct question, QUESTIONS);
    for (size_t p = 0; p < PRINCIPLES; p++)
        principles[p] = (struct principle){.id = principle_ids[p],
                                           .name = arena_printf(arena, "Principle %s", principle_ids[p])};
    for (size_t q = 0; q < QUESTIONS; q++) {
        size_t p = q * PRINCIPLES / QUESTIONS;
        questions[q] = (struct question){
            .id = arena_printf(arena, "%s-%02zu", principle_ids[p], q % (QUESTIONS / PRINCIPLES) + 1),
            .principle = principle_ids[p],
            .ask = "Tell me about a time.",
            .also = some_of(arena, &random, principle_ids, PRINCIPLES, 2),
            .tracks = q % 3 ? some_of(arena, &random, track_ids, TRACKS, 2) : (struct texts){track_ids, 1},
            .themes = some_of(arena, &random, theme_ids, THEMES - 1, 3), /* the last is never asked */
            .difficulty = 1 + (int)random_below(&random, 3),
        };
    }
    questions[0].themes = (struct texts){theme_ids, THEMES};
    struct bank *bank = ARENA_NEW(arena, struct bank);
    *bank = (struct bank){.principles = principles,
                          .principle_count = PRINCIPLES,
                          .questions = questions,
                          .question_count = QUESTIONS};
    return bank;
}

struct history history_make(struct arena *arena, const struct bank *bank, uint64_t seed, size_t stories,
                            size_t answers, int64_t now)
{
    struct random random = random_seeded(seed);
    static const char *const classes[] = {"none", "vague", "qualitative", "scope", "absolute", "change"};
    static const char *const tags[] = {"a", "b", "c", "d", "e", "f", "gone", "a", "b"};
    struct story *saved = ARENA_ARRAY(arena, struct story, stories);
    for (size_t s = 0; s < stories; s++)
        saved[s] = (struct story){.id = arena_printf(arena, "story-%04zu", s),
                                  .title = arena_printf(arena, "Story %zu", s),
                                  .principles = some_of(arena, &random, tags, 9, 4)};
    static const char *const off_principle[] = {"off-principle"};
    struct attempt *rows = ARENA_ARRAY(arena, struct attempt, answers);
    int64_t at = now;
    uint64_t pace = 1 + random_below(&random, answers < 1000 ? 400000 : 4000);
    for (size_t i = 0; i < answers; i++) {
        at -= 1 + (int64_t)random_below(&random, pace);
        size_t class = random_below(&random, 6);
        size_t known = random_below(&random, bank->question_count);
        rows[i] = (struct attempt){
            .question = random_below(&random, 20) == 0
                            ? arena_printf(arena, "gone-%02d", (int)random_below(&random, 3))
                            : arena_strdup(arena, bank->questions[known].id),
            .principles = some_of(arena, &random, tags, 9, 3),
            .started = at,
            .seconds = (int)random_below(&random, 300),
            .words = random_below(&random, 400),
            .overall = (int)random_below(&random, 6),
            .result_class = classes[class],
            .rules = {off_principle, i % 6 == 5},
            .is_quantified = class >= 4 && random_below(&random, 3) > 0,
        };
        rows[i].id = arena_printf(arena, "%s/%zu", rows[i].question, i);
        if (stories && random_below(&random, 3) > 0)
            rows[i].story = arena_printf(arena, "story-%04d", (int)random_below(&random, stories + 2));
    }
    return (struct history){{saved, stories}, {.items = rows, .count = answers}};
}
