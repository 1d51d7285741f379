#include "practice/recall.h"

#include "practice/pick.h"

const struct question **recall_questions(struct arena *arena, const struct bank *bank, size_t most,
                                         uint64_t seed, size_t *count)
{
    const struct question **questions = ARENA_ARRAY(arena, const struct question *, most);
    const char **asked = ARENA_ARRAY(arena, const char *, most);
    /* What was asked counts as practised, so that each principle comes once before one comes twice. */
    struct pick_history history = {.questions = asked};
    const struct pick_filter any = {0};
    for (*count = 0; *count < most; ++*count) {
        const struct question *question = pick_question(bank, &any, &history, &history, seed + *count);
        if (!question)
            break;
        questions[*count] = question;
        asked[history.count++] = question->id;
    }
    return questions;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Does `text` hold `part` from `at` on, whatever the case? */
static bool begins_at(struct view text, size_t at, struct view part)
{
    if (text.length - at < part.length)
        return false;
    for (size_t i = 0; i < part.length; i++)
        if (lower(text.data[at + i]) != lower(part.data[i]))
            return false;
    return true;
}

/* At the start of a word of the text. */
static bool holds(struct view text, struct view part)
{
    for (size_t i = 0; i < text.length; i++)
        if ((i == 0 || text.data[i - 1] == ' ' || text.data[i - 1] == '-') && begins_at(text, i, part))
            return true;
    return false;
}

static bool is_meant(const struct story *story, struct view typed)
{
    return begins_at(view_of(story->id), 0, typed) || holds(view_of(story->title), typed) ||
           holds(view_of(story->id), typed);
}

enum recall_found recall_find(const struct stories *stories, struct view typed, size_t *story)
{
    size_t number = 0, found = 0;
    typed = view_trim(typed);
    for (size_t i = 0; i < typed.length && number != SIZE_MAX; i++) {
        bool is_digit = typed.data[i] >= '0' && typed.data[i] <= '9' && number < 100000;
        number = is_digit ? number * 10 + (size_t)(typed.data[i] - '0') : SIZE_MAX;
    }
    if (!typed.length)
        return RECALL_NONE;
    if (number >= 1 && number <= stories->count) {
        *story = number - 1;
        return RECALL_FOUND;
    }
    for (size_t i = 0; i < stories->count; i++) {
        if (view_is(typed, stories->items[i].id)) {
            *story = i;
            return RECALL_FOUND;
        }
        if (!is_meant(&stories->items[i], typed))
            continue;
        *story = found ? *story : i;
        found++;
    }
    return found == 1 ? RECALL_FOUND : found ? RECALL_UNCLEAR : RECALL_NONE;
}

enum recall_points recall_score(const struct story_serves *serves, const struct question *question,
                                size_t story)
{
    enum recall_points points = RECALL_MISSED;
    for (size_t p = 0; p < serves->bank->principle_count; p++) {
        const char *id = serves->bank->principles[p].id;
        if (!question_probes(question, id) || !story_serve_is(story_serve_at(serves, story, p)))
            continue;
        if (strcmp(question->principle, id) == 0)
            return RECALL_FULL;
        points = RECALL_HALF;
    }
    return points;
}

static double strength(const struct story_serves *serves, const struct question *question, size_t story)
{
    double best = 0;
    for (size_t p = 0; p < serves->bank->principle_count; p++) {
        const struct story_serve *serve = story_serve_at(serves, story, p);
        const char *id = serves->bank->principles[p].id;
        if (!question_probes(question, id) || !story_serve_is(serve))
            continue;
        double own = serve->fit + serve->is_said + 2 * (strcmp(question->principle, id) == 0);
        best = own > best ? own : best;
    }
    return best;
}

bool recall_best(const struct story_serves *serves, const struct question *question, size_t *story)
{
    double best = 0;
    for (size_t s = 0; s < serves->stories->count; s++) {
        double own = strength(serves, question, s);
        if (own > best) {
            best = own;
            *story = s;
        }
    }
    return best > 0;
}

const struct question **recall_served(struct arena *arena, const struct story_serves *serves, size_t most,
                                      uint64_t seed, size_t *count)
{
    enum { DRAWS = 12 };
    const struct bank *bank = serves->bank;
    const struct question **served = ARENA_ARRAY(arena, const struct question *, most);
    size_t found = 0;
    for (uint64_t draw = 0; draw < DRAWS && found < most; draw++) {
        size_t drawn, best;
        const struct question **questions =
            recall_questions(arena, bank, bank->principle_count, seed + draw, &drawn);
        for (size_t i = 0; i < drawn && found < most; i++) {
            bool is_new = recall_best(serves, questions[i], &best);
            for (size_t k = 0; is_new && k < found; k++)
                is_new = served[k] != questions[i];
            if (is_new)
                served[found++] = questions[i];
        }
    }
    *count = found;
    return found ? served : recall_questions(arena, bank, most, seed, count);
}
