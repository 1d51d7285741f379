#include "check/story_check.h"

#include "check/placeholder.h"

struct answer story_as_answer(const struct story *story)
{
    struct answer answer = {.principles = story->principles};
    for (int part = 0; part < PART_COUNT; part++)
        answer.parts[part] = story->parts[part];
    return answer;
}

struct story_serves story_serves_find(struct arena *arena, const struct checker *checker,
                                      const struct stories *stories)
{
    const struct bank *bank = checker->bank;
    struct story_serve *items =
        ARENA_ARRAY(arena, struct story_serve, stories->count * bank->principle_count);
    for (size_t s = 0; s < stories->count; s++) {
        struct arena scratch = {0};
        const struct story *story = &stories->items[s];
        struct answer answer = story_as_answer(story);
        struct verdict verdict = check_answer(&scratch, checker, &answer);
        for (size_t p = 0; p < bank->principle_count; p++) {
            const char *id = bank->principles[p].id;
            const struct principle_evidence *evidence = principle_fit_find(&verdict.fits, id);
            items[p + s * bank->principle_count] = (struct story_serve){
                .fit = evidence ? evidence->score : 0,
                .is_evidenced = evidence && principle_fit_is_evidenced(evidence),
                .is_said = texts_hold(&story->principles, id),
            };
        }
        arena_release(&scratch);
    }
    return (struct story_serves){bank, stories, items};
}

const struct story_serve *story_serve_at(const struct story_serves *serves, size_t story, size_t principle)
{
    return &serves->items[principle + story * serves->bank->principle_count];
}

bool story_serve_is(const struct story_serve *serve)
{
    return serve->is_said || serve->is_evidenced;
}

const char *story_ask(enum part part)
{
    static const char *const asks[PART_COUNT] = {
        [PART_SITUATION] = "Where and when was it, and what was at stake?",
        [PART_TASK] = "What was yours to do?",
        [PART_ACTION] = "What did you do yourself, step by step?",
        [PART_RESULT] = "What changed: from what to what, and in how long?",
    };
    return asks[part];
}

bool story_tells(const struct story *story, enum part part)
{
    return view_trim(story->parts[part]).length && !placeholder_is(story->parts[part]);
}
