#include "check/event.h"

#include "check/verb.h"

/* What one sentence does, by its verbs and adverbs. */
struct sentence_signs {
    int past, conditional, habitual, opinion;
};

static bool word_at(const struct reading *reading, size_t index, size_t end, const char *word)
{
    return index < end && token_is(&reading->tokens.items[index], word);
}

static bool is_one_of(const struct token *token, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (token_is(token, words[i]))
            return true;
    return false;
}

static struct sentence_signs signs_of(const struct reading *reading, const struct sentence *sentence)
{
    static const char *const habits[] = {"always", "usually", "generally", "typically", "normally",
                                         "often",  "tend",    "whenever",  "regularly", "never"};
    static const char *const believes[] = {"think",  "believe", "feel", "am",    "value",
                                           "prefer", "like",    "try",  "strive"};
    struct sentence_signs signs = {0};
    size_t end = sentence->first_token + sentence->token_count;
    for (size_t i = sentence->first_token; i < end; i++) {
        const struct token *token = &reading->tokens.items[i];
        if (token->kind != TOKEN_WORD)
            continue;
        if (verb_is_past(token))
            signs.past++;
        bool first_person = token_is(token, "i") || token_is(token, "we") || token_is(token, "you");
        if (token_is(token, "i'd") ||
            (first_person && (word_at(reading, i + 1, end, "would") || word_at(reading, i + 1, end, "will"))))
            signs.conditional++;
        if (token_is(token, "i'll"))
            signs.conditional++;
        if (is_one_of(token, habits, sizeof habits / sizeof *habits))
            signs.habitual++;
        if (token_is(token, "i'm") ||
            (token_is(token, "i") && i + 1 < end &&
             is_one_of(&reading->tokens.items[i + 1], believes, sizeof believes / sizeof *believes)))
            signs.opinion++;
    }
    return signs;
}

struct event_judgement event_judge(const struct reading *reading)
{
    struct sentence_signs sum = {0};
    struct event_judgement judged = {EVENT_PAST, {0, 0}};
    size_t best[3] = {0}; /* sentence that shows most of each, by kind - 1 */
    int most[3] = {0};
    for (size_t s = 0; s < reading->sentences.count; s++) {
        struct sentence_signs own = signs_of(reading, &reading->sentences.items[s]);
        int kinds[3] = {own.conditional, own.habitual, own.opinion};
        sum.past += own.past;
        sum.conditional += own.conditional;
        sum.habitual += own.habitual;
        sum.opinion += own.opinion;
        for (int k = 0; k < 3; k++)
            if (kinds[k] > most[k]) {
                most[k] = kinds[k];
                best[k] = s;
            }
    }
    if (sum.conditional >= 1 && sum.past <= sum.conditional)
        judged.kind = EVENT_HYPOTHETICAL;
    else if (sum.habitual >= 1 && sum.past <= sum.habitual)
        judged.kind = EVENT_HABIT;
    else if (sum.opinion >= 1 && sum.past == 0)
        judged.kind = EVENT_OPINION;
    if (judged.kind != EVENT_PAST)
        judged.span = reading->sentences.items[best[judged.kind - 1]].span;
    return judged;
}
