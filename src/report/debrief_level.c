#include "report/debrief_level.h"

#include "check/learning.h"
#include "check/stem.h"
#include "report/level_signals.def"

enum signal { SCOPE, AMBIGUITY, PEOPLE, SIGNAL_COUNT };

#define WORDS(phrase) phrase,
static const char *const scope[] = {SCOPE_SIGNALS(WORDS)};
static const char *const ambiguity[] = {AMBIGUITY_SIGNALS(WORDS)};
static const char *const people[] = {PEOPLE_SIGNALS(WORDS)};
#undef WORDS

static const struct {
    const char *const *phrases;
    size_t count;
} signals[SIGNAL_COUNT] = {
    [SCOPE] = {scope, sizeof scope / sizeof *scope},
    [AMBIGUITY] = {ambiguity, sizeof ambiguity / sizeof *ambiguity},
    [PEOPLE] = {people, sizeof people / sizeof *people},
};

/* Do the words at `at` begin with this phrase, endings aside? */
static bool begins_with(const struct tokens *phrase, const uint32_t *words, size_t count)
{
    if (phrase->count > count)
        return false;
    for (size_t i = 0; i < phrase->count; i++)
        if (stem_hash(&phrase->items[i]) != words[i])
            return false;
    return true;
}

static bool shows(struct arena *arena, const struct reading *reading, enum signal signal)
{
    size_t count = reading->tokens.count;
    uint32_t *words = ARENA_ARRAY(arena, uint32_t, count + 1);
    for (size_t i = 0; i < count; i++)
        words[i] = stem_hash(&reading->tokens.items[i]);
    for (size_t p = 0; p < signals[signal].count; p++) {
        struct tokens phrase = token_scan(arena, view_of(signals[signal].phrases[p]));
        for (size_t i = 0; i < count; i++)
            if (begins_with(&phrase, words + i, count - i))
                return true;
    }
    return false;
}

bool debrief_level_minds(enum level level, const struct finding *finding)
{
    static const char *const waived[] = {"unquantified-result", "no-baseline", "no-timeframe"};
    for (size_t i = 0; i < sizeof waived / sizeof *waived; i++)
        if (level == LEVEL_INTERN && strcmp(waived[i], finding->rule->id) == 0)
            return false;
    return true;
}

struct texts debrief_level_missing(struct arena *arena, enum level level,
                                   const struct verdict *const *verdicts, size_t verdict_count)
{
    const char **items = ARENA_ARRAY(arena, const char *, 4);
    size_t count = 0, told = 0, measured = 0, own = 0, learned = 0, seen[SIGNAL_COUNT] = {0};
    for (size_t i = 0; i < verdict_count; i++) {
        const struct verdict *verdict = verdicts[i];
        if (!verdict || !verdict->reading.words)
            continue;
        told++;
        measured += result_is_quantified(verdict->reading.result);
        own += !verdict_has(verdict, "we-not-i");
        learned += learning_find(&verdict->reading, &verdict->reading.signs, NULL);
        for (int signal = 0; signal < SIGNAL_COUNT; signal++)
            seen[signal] += shows(arena, &verdict->reading, (enum signal)signal);
    }
    if (!told)
        return (struct texts){items, 0};
    if (level == LEVEL_INTERN && !learned)
        items[count++] = "an intern is listened to for what was learned, and no answer says it";
    if (level == LEVEL_INDIVIDUAL && 2 * measured < told)
        items[count++] = "fewer than half of the results are measured";
    if (level == LEVEL_INDIVIDUAL && 2 * own < told)
        items[count++] = "fewer than half of the answers say what you did yourself";
    if (level == LEVEL_FIRST_MANAGER && !seen[PEOPLE])
        items[count++] = "a manager is listened to for people who grew or delivered, and no answer names one";
    if (level == LEVEL_SENIOR && !seen[SCOPE])
        items[count++] =
            "at this level something beyond the own team is expected, and no answer reaches that far";
    if ((level == LEVEL_SENIOR || level == LEVEL_FIRST_MANAGER) && !seen[AMBIGUITY])
        items[count++] = "no answer tells a decision that was taken with half the facts";
    return (struct texts){items, count};
}
