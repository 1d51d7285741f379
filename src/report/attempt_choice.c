#include "report/attempt_choice.h"

#include <stdlib.h>
#include <string.h>

static bool is_text(const char *text, const char *wanted)
{
    return text && strcmp(text, wanted) == 0;
}

static bool question_fits(const struct question *question, const struct attempt_filter *filter)
{
    if (filter->theme && !(question && texts_hold(&question->themes, filter->theme)))
        return false;
    return !filter->track || (question && (texts_hold(&question->tracks, filter->track) ||
                                           texts_hold(&question->tracks, "any")));
}

bool attempt_fits(const struct bank *bank, const struct attempt *attempt, const struct attempt_filter *filter)
{
    if ((filter->question && !is_text(attempt->question, filter->question)) ||
        (filter->story && !is_text(attempt->story, filter->story)) ||
        (filter->rule && !texts_hold(&attempt->rules, filter->rule)) ||
        (filter->score_least && attempt->overall < filter->score_least) ||
        (filter->score_most && attempt->overall > filter->score_most) ||
        (filter->has_since && attempt->started < filter->since) ||
        (filter->has_until && attempt->started >= filter->until) ||
        (filter->result != RESULT_ANY && attempt->is_quantified != (filter->result == RESULT_MEASURED)))
        return false;
    if (!filter->principle && !filter->theme && !filter->track)
        return true;
    const struct question *question = attempt->question ? bank_question(bank, attempt->question) : NULL;
    if (filter->principle && !texts_hold(&attempt->principles, filter->principle) &&
        !(question && question_probes(question, filter->principle)))
        return false;
    return question_fits(question, filter);
}

/* What one place is sorted by. */
struct key {
    size_t place;
    const struct attempt *attempt;
};

static int by_place(const struct key *left, const struct key *right)
{
    return left->place < right->place ? -1 : left->place > right->place;
}

static int by_score(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    int difference = right->attempt->overall - left->attempt->overall;
    return difference ? difference : by_place(left, right);
}

static int by_question(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    const char *one = left->attempt->question, *other = right->attempt->question;
    int difference = strcmp(one ? one : "", other ? other : "");
    return difference ? difference : by_place(left, right);
}

static int by_length(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    if (left->attempt->words != right->attempt->words)
        return left->attempt->words > right->attempt->words ? -1 : 1;
    return by_place(left, right);
}

struct attempt_choice attempt_choose(struct arena *arena, const struct bank *bank,
                                     const struct attempts *attempts, const struct attempt_filter *filter,
                                     enum attempt_order order, bool reverse)
{
    static int (*const compare[ATTEMPT_ORDER_COUNT])(const void *, const void *) = {
        [ATTEMPT_BY_SCORE] = by_score,
        [ATTEMPT_BY_QUESTION] = by_question,
        [ATTEMPT_BY_LENGTH] = by_length,
    };
    struct key *keys = ARENA_ARRAY(arena, struct key, attempts->count);
    size_t count = 0;
    for (size_t i = 0; i < attempts->count; i++)
        if (attempt_fits(bank, &attempts->items[i], filter))
            keys[count++] = (struct key){i, &attempts->items[i]};
    if (compare[order] && count)
        qsort(keys, count, sizeof *keys, compare[order]);
    size_t *places = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        places[i] = keys[reverse ? count - 1 - i : i].place;
    return (struct attempt_choice){places, count};
}
