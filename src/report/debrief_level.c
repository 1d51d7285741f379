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

static struct phrases *make_phrases(struct arena *arena)
{
    struct phrases *phrases = phrases_new(arena);
    for (uint32_t kind = 0; kind < SIGNAL_COUNT; kind++)
        for (size_t i = 0; i < signals[kind].count; i++) {
            uint32_t words[8];
            size_t count = 0;
            struct tokens tokens = token_scan(arena, view_of(signals[kind].phrases[i]));
            for (; count < tokens.count && count < 8; count++)
                words[count] = stem_hash(&tokens.items[count]);
            phrases_add_words(phrases, words, count, kind);
        }
    return phrases;
}

static bool shows(struct arena *arena, const struct phrases *phrases, const struct reading *reading,
                  enum signal signal)
{
    uint32_t *words = ARENA_ARRAY(arena, uint32_t, reading->tokens.count + 1);
    for (size_t i = 0; i < reading->tokens.count; i++)
        words[i] = stem_hash(&reading->tokens.items[i]);
    struct phrase_matches found = phrases_find_words(arena, phrases, words, reading->tokens.count);
    for (size_t i = 0; i < found.count; i++)
        if (found.items[i].tag == (uint32_t)signal)
            return true;
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

static bool has_finding(const struct verdict *verdict, const char *rule)
{
    for (size_t i = 0; i < verdict->findings.count; i++)
        if (strcmp(verdict->findings.items[i].rule->id, rule) == 0)
            return true;
    return false;
}

struct texts debrief_level_missing(struct arena *arena, enum level level, const struct debrief_note *note)
{
    struct phrases *phrases = make_phrases(arena);
    const char **items = ARENA_ARRAY(arena, const char *, 4);
    size_t count = 0, told = 0, measured = 0, own = 0, learned = 0, seen[SIGNAL_COUNT] = {0};
    for (size_t i = 0; i < note->asked_count; i++) {
        const struct verdict *verdict = note->asked[i].verdict;
        if (!verdict || !verdict->reading.words)
            continue;
        told++;
        measured += result_is_quantified(verdict->reading.result);
        own += !has_finding(verdict, "we-not-i");
        learned += learning_find(&verdict->reading, &verdict->reading.signs, NULL);
        for (int signal = 0; signal < SIGNAL_COUNT; signal++)
            seen[signal] += shows(arena, phrases, &verdict->reading, (enum signal)signal);
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
