#include "practice/pick.h"

#include "base/hash.h"

#include <string.h>

bool pick_fits(const struct question *question, const struct pick_filter *filter)
{
    return (!filter->principle || question_probes(question, filter->principle)) &&
           (!filter->theme || texts_hold(&question->themes, filter->theme)) &&
           (!filter->track || texts_hold(&question->tracks, "any") ||
            texts_hold(&question->tracks, filter->track)) &&
           (!filter->difficulty || question->difficulty == filter->difficulty);
}

static size_t times_in(const struct pick_history *history, const char *question)
{
    size_t count = 0;
    for (size_t i = 0; i < history->count; i++)
        count += strcmp(history->questions[i], question) == 0;
    return count;
}

/* A number from the seed and an id, so that a tie falls the same way however the bank is ordered. */
static uint64_t lot_of(uint64_t seed, const char *id)
{
    uint64_t hash = hash_on(HASH_START ^ seed, id, strlen(id));
    hash ^= hash >> 31;
    hash *= 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

/* How often a principle was answered: through every question of it. */
static size_t answers_of(const struct bank *bank, const struct pick_history *history, const char *principle)
{
    size_t count = 0;
    for (size_t i = 0; i < history->count; i++) {
        const struct question *question = bank_question(bank, history->questions[i]);
        count += question && strcmp(question->principle, principle) == 0;
    }
    return count;
}

const struct question *pick_question(const struct bank *bank, const struct pick_filter *filter,
                                     const struct pick_history *history, const struct pick_history *session,
                                     uint64_t seed)
{
    const struct question *best = NULL;
    size_t best_principle = 0, best_times = 0;
    uint64_t best_lot = 0;
    const char *counted = NULL;
    size_t principle_count = 0;
    for (size_t i = 0; i < bank->question_count; i++) {
        const struct question *question = &bank->questions[i];
        if (!pick_fits(question, filter) || times_in(session, question->id))
            continue;
        if (!counted || strcmp(counted, question->principle) != 0) {
            counted = question->principle;
            principle_count = answers_of(bank, history, counted) + answers_of(bank, session, counted);
        }
        size_t times = times_in(history, question->id);
        /* the principle's lot weighs first, so that ties do not favour principles with many questions */
        uint64_t lot = lot_of(seed, question->principle) ^ (lot_of(seed, question->id) >> 32);
        bool is_better = !best || principle_count < best_principle;
        if (!is_better && principle_count == best_principle) {
            bool same = strcmp(best->principle, question->principle) == 0;
            is_better = same && times != best_times ? times < best_times : lot < best_lot;
        }
        if (is_better) {
            best = question;
            best_principle = principle_count;
            best_times = times;
            best_lot = lot;
        }
    }
    return best;
}
