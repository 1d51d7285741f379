#include "report/fewest.h"

#include "base/lookup.h"

#include <string.h>

/* Steps after which the search gives up on a proof. Forty random stories and sixteen principles took a
 * millisecond. */
enum { STEPS_MOST = 2000000 };

/* Stories are bits of a word here. */
struct search {
    size_t story_count, principle_count;
    const uint64_t *servers; /* by principle: the stories that cover it */
    const uint64_t *twins;   /* by story: those that cover nothing which it does not cover */
    size_t *needs;           /* by principle: how many more are wanted */
    size_t wanted;           /* the sum of needs */
    uint64_t best;
    size_t best_count;
    size_t steps;
};

static size_t bits_in(uint64_t word)
{
    size_t count = 0;
    for (; word; word &= word - 1)
        count++;
    return count;
}

static size_t gain_of(const struct search *search, size_t story)
{
    size_t gain = 0;
    for (size_t p = 0; p < search->principle_count; p++)
        gain += search->needs[p] > 0 && (search->servers[p] >> story & 1);
    return gain;
}

/* At least so many more stories are needed: the most useful ones first, as if they never overlapped. */
static size_t least_more(const struct search *search, uint64_t open)
{
    size_t by_gain[65] = {0}, largest = 0;
    for (uint64_t rest = open; rest; rest &= rest - 1) {
        size_t gain = gain_of(search, (size_t)__builtin_ctzll(rest));
        by_gain[gain < 64 ? gain : 64]++;
    }
    size_t more = 0, covered = 0;
    for (size_t gain = 64; gain > 0 && covered < search->wanted; gain--)
        for (size_t k = 0; k < by_gain[gain] && covered < search->wanted; k++, more++)
            covered += gain;
    for (size_t p = 0; p < search->principle_count; p++)
        largest = search->needs[p] > largest ? search->needs[p] : largest;
    if (covered < search->wanted)
        return SIZE_MAX / 2;
    return more > largest ? more : largest;
}

static uint64_t take(struct search *search, size_t story)
{
    uint64_t served = 0;
    for (size_t p = 0; p < search->principle_count; p++)
        if (search->needs[p] > 0 && (search->servers[p] >> story & 1)) {
            search->needs[p]--;
            search->wanted--;
            served |= (uint64_t)1 << p;
        }
    return served;
}

static void give_back(struct search *search, uint64_t served)
{
    for (; served; served &= served - 1) {
        search->needs[__builtin_ctzll(served)]++;
        search->wanted++;
    }
}

/* The open story to decide on: one for the principle that leaves the least choice, the most useful of them.
 * SIZE_MAX when a principle cannot be covered any more. */
static size_t next_story(const struct search *search, uint64_t open)
{
    uint64_t candidates = 0;
    size_t least = SIZE_MAX, best = SIZE_MAX, best_gain = 0;
    for (size_t p = 0; p < search->principle_count; p++) {
        if (search->needs[p] == 0)
            continue;
        size_t there = bits_in(search->servers[p] & open);
        if (there < search->needs[p])
            return SIZE_MAX;
        if (there - search->needs[p] < least) {
            least = there - search->needs[p];
            candidates = search->servers[p] & open;
        }
    }
    for (; candidates; candidates &= candidates - 1) {
        size_t story = (size_t)__builtin_ctzll(candidates), gain = gain_of(search, story);
        if (gain > best_gain) {
            best = story;
            best_gain = gain;
        }
    }
    return best;
}

/* Depth is bounded by the number of stories. */
static void branch(struct search *search, uint64_t chosen, size_t count, uint64_t open)
{
    if (search->wanted == 0) {
        if (count < search->best_count) {
            search->best = chosen;
            search->best_count = count;
        }
        return;
    }
    if (search->steps >= STEPS_MOST)
        return;
    search->steps++;
    if (count + least_more(search, open) >= search->best_count)
        return;
    size_t story = next_story(search, open);
    if (story == SIZE_MAX)
        return;
    uint64_t bit = (uint64_t)1 << story;
    uint64_t served = take(search, story);
    branch(search, chosen | bit, count + 1, open & ~bit);
    give_back(search, served);
    /* a set without this story gains nothing by one that covers less: it could be swapped for this one */
    branch(search, chosen, count, open & ~(bit | search->twins[story]));
}

/* Taking the most useful story again and again, then dropping what is not needed after all. */
static size_t greedy(const struct fewest_cover *cover, const size_t *needs, size_t *left, bool *chosen)
{
    size_t principles = cover->principle_count, count = 0;
    memcpy(left, needs, principles * sizeof *left);
    for (;;) {
        size_t best = SIZE_MAX, best_gain = 0;
        for (size_t s = 0; s < cover->story_count; s++) {
            size_t gain = 0;
            for (size_t p = 0; !chosen[s] && p < principles; p++)
                gain += left[p] > 0 && cover->items[s * principles + p];
            if (gain > best_gain) {
                best = s;
                best_gain = gain;
            }
        }
        if (best == SIZE_MAX)
            break;
        chosen[best] = true;
        count++;
        for (size_t p = 0; p < principles; p++)
            left[p] -= left[p] > 0 && cover->items[best * principles + p];
    }
    /* how often each principle is covered beyond its need */
    memset(left, 0, principles * sizeof *left);
    for (size_t s = 0; s < cover->story_count; s++)
        for (size_t p = 0; chosen[s] && p < principles; p++)
            left[p] += cover->items[s * principles + p] != 0;
    for (size_t s = cover->story_count; s-- > 0;) {
        bool is_spare = chosen[s];
        for (size_t p = 0; is_spare && p < principles; p++)
            is_spare = !cover->items[s * principles + p] || left[p] > needs[p];
        if (!is_spare)
            continue;
        chosen[s] = false;
        count--;
        for (size_t p = 0; p < principles; p++)
            left[p] -= cover->items[s * principles + p] != 0;
    }
    return count;
}

static bool search_exactly(struct arena *arena, const struct fewest_cover *cover, const size_t *needs,
                           bool *chosen, size_t *count)
{
    size_t principles = cover->principle_count;
    uint64_t *servers = ARENA_ARRAY(arena, uint64_t, principles);
    uint64_t *twins = ARENA_ARRAY(arena, uint64_t, cover->story_count);
    struct search search = {
        .story_count = cover->story_count,
        .principle_count = principles,
        .servers = servers,
        .twins = twins,
        .needs = arena_grow(arena, needs, principles, principles, sizeof *needs, _Alignof(size_t)),
        .best_count = *count,
    };
    for (size_t s = 0; s < cover->story_count; s++)
        for (size_t p = 0; p < principles; p++)
            if (cover->items[s * principles + p])
                servers[p] |= (uint64_t)1 << s;
    for (size_t p = 0; p < principles; p++)
        search.wanted += needs[p];
    for (size_t a = 0; a < cover->story_count; a++)
        for (size_t b = 0; b < cover->story_count; b++) {
            bool is_within = a != b;
            for (size_t p = 0; is_within && p < principles; p++)
                is_within = !(servers[p] >> b & 1) || (servers[p] >> a & 1);
            if (is_within)
                twins[a] |= (uint64_t)1 << b;
        }
    uint64_t all = ((uint64_t)1 << cover->story_count) - 1;
    branch(&search, 0, 0, all);
    if (search.best) {
        *count = search.best_count;
        for (size_t s = 0; s < cover->story_count; s++)
            chosen[s] = search.best >> s & 1;
    }
    return search.steps < STEPS_MOST;
}

struct fewest fewest_find(struct arena *arena, const struct fewest_cover *cover)
{
    size_t principles = cover->principle_count;
    size_t *needs = ARENA_ARRAY(arena, size_t, principles), *lacking = ARENA_ARRAY(arena, size_t, principles);
    struct fewest fewest = {.lacking = lacking};
    for (size_t p = 0; p < principles; p++) {
        for (size_t s = 0; s < cover->story_count; s++)
            needs[p] += cover->items[s * principles + p] != 0;
        needs[p] = needs[p] > cover->times ? cover->times : needs[p];
        lacking[p] = cover->times - needs[p];
        fewest.lacking_total += lacking[p];
    }
    bool *chosen = ARENA_ARRAY(arena, bool, cover->story_count);
    fewest.count = greedy(cover, needs, ARENA_ARRAY(arena, size_t, principles), chosen);
    if (cover->story_count <= FEWEST_EXACT_STORIES && principles <= 64)
        fewest.is_exact = search_exactly(arena, cover, needs, chosen, &fewest.count);
    size_t *stories = ARENA_ARRAY(arena, size_t, fewest.count), at = 0;
    for (size_t s = 0; s < cover->story_count; s++)
        if (chosen[s])
            stories[at++] = s;
    fewest.stories = stories;
    return fewest;
}

struct fewest_cover fewest_cover_of(struct arena *arena, const struct coverage *coverage, size_t times)
{
    size_t principles = coverage->bank->principle_count;
    size_t stories = coverage->groups[COVERAGE_BY_STORY].count;
    unsigned char *items = ARENA_ARRAY(arena, unsigned char, stories *principles);
    for (size_t i = 0; i < stories * principles; i++)
        items[i] = coverage->cells[i] != COVERAGE_CELL_NONE && coverage->cells[i] != COVERAGE_CELL_WEAK;
    return (struct fewest_cover){items, stories, principles, times};
}

/* How much a principle wants a new story: first of all where stories lack, then where readiness does. */
static double want_of(const struct coverage *coverage, const struct fewest *fewest, size_t principle)
{
    const struct tally_row *row = &coverage->groups[COVERAGE_BY_PRINCIPLE].rows[principle];
    return (double)fewest->lacking[principle] * 2 +
           (row->readiness.mark == READINESS_READY ? 0 : 1 - row->readiness.score);
}

/* The principles of a question that want a story; returns their number. */
static size_t wants_of(const struct lookup *principles, const double *wants, const struct question *question,
                       size_t *items, double *sum)
{
    size_t count = 0;
    *sum = 0;
    for (size_t k = 0; k <= question->also.count; k++) {
        const char *id = k ? question->also.items[k - 1] : question->principle;
        size_t p = lookup_find(principles, id), at = 0;
        if (p == LOOKUP_NONE || wants[p] <= 0)
            continue;
        while (at < count && items[at] != p)
            at++;
        if (at < count)
            continue;
        for (at = count++; at > 0 && wants[items[at - 1]] < wants[p]; at--)
            items[at] = items[at - 1];
        items[at] = p;
        *sum += wants[p];
    }
    return count;
}

struct fewest_help fewest_help(struct arena *arena, const struct coverage *coverage,
                               const struct fewest *fewest)
{
    const struct bank *bank = coverage->bank;
    struct lookup principles = lookup_make(arena, bank->principle_count);
    double *wants = ARENA_ARRAY(arena, double, bank->principle_count);
    for (size_t p = 0; p < bank->principle_count; p++) {
        lookup_add(&principles, bank->principles[p].id);
        wants[p] = want_of(coverage, fewest, p);
    }
    size_t *items = ARENA_ARRAY(arena, size_t, bank->principle_count);
    struct fewest_help help = {.principles = items};
    double best = 0, sum;
    for (size_t q = 0; q < bank->question_count; q++) {
        if (!coverage->questions[q].fits || coverage->questions[q].answers)
            continue; /* a new story wants a new question */
        wants_of(&principles, wants, &bank->questions[q], items, &sum);
        if (sum > best) {
            best = sum;
            help.question = &bank->questions[q];
        }
    }
    if (help.question)
        help.principle_count = wants_of(&principles, wants, help.question, items, &sum);
    return help;
}
