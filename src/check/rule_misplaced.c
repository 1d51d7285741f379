/* A part that does another part's work: a Result that tells one more action, a Task that names what was
 * built. */
#include "check/rule_functions.h"

enum { NEXT_WORDS = 4 };

static bool is_linking(const struct token *token)
{
    static const char *const words[] = {
        "first",        "second",      "third",    "then",  "next",       "also",        "finally",
        "lastly",       "and",         "so",       "after", "that",       "secondly",    "firstly",
        "additionally", "furthermore", "moreover", "later", "afterwards", "immediately", "quickly"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(token, words[i]))
            return true;
    return token->kind != TOKEN_WORD ||
           (token->length > 3 && strcmp(token->word + token->length - 2, "ly") == 0);
}

/* Opens the sentence with a deed: "Then I rewrote", "Rewrote". Gives the verb's token, or SIZE_MAX. */
static size_t opening_deed(const struct rule_scan *scan, size_t index)
{
    const struct reading *reading = scan->reading;
    const struct sentence *sentence = &reading->sentences.items[index];
    size_t at = sentence->first_token, end = at + sentence->token_count;
    while (at < end && is_linking(&reading->tokens.items[at]))
        at++;
    if (at < end && (token_is(&reading->tokens.items[at], "i") || token_is(&reading->tokens.items[at], "we")))
        at++;
    for (size_t k = 0; at < end && k < NEXT_WORDS && is_linking(&reading->tokens.items[at]); k++)
        at++;
    bool is_deed = at < end && scan->signs->tokens[at] & SIGN_FINITE_PAST &&
                   !(scan->signs->tokens[at] & SIGN(PLAIN_VERB));
    return is_deed ? at : SIZE_MAX;
}

/* Beyond these log-odds the model, reading a sentence alone, is taken at its word. */
static double odds_against(const struct rule_scan *scan, size_t index, enum part other, enum part own)
{
    const struct reading *reading = scan->reading;
    double log_share[PART_COUNT];
    label_score_alone(reading->text, &reading->tokens, &reading->sentences.items[index], &reading->quantities,
                      log_share);
    return log_share[other] - log_share[own];
}

static bool holds_measure(const struct reading *reading, const struct sentence *sentence)
{
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        if (quantity->span.start >= sentence->span.end)
            break;
        if (quantity->span.start >= sentence->span.start &&
            (quantity->role == QUANTITY_ROLE_CHANGE || quantity->role == QUANTITY_ROLE_ABSOLUTE))
            return true;
    }
    return false;
}

static bool result_is_action(const struct rule_scan *scan, size_t index)
{
    const struct sentence_signs *own = &scan->signs->sentences[index];
    double odds = odds_against(scan, index, PART_ACTION, PART_RESULT);
    if (holds_measure(scan->reading, &scan->reading->sentences.items[index]) && odds < 3)
        return false;
    size_t deed = opening_deed(scan, index);
    bool is_plain_action =
        deed != SIZE_MAX && !(scan->signs->tokens[deed] & SIGN(OUTCOME)) && own->counts[LEXICON_OUTCOME] == 0;
    return is_plain_action ? odds > -scan->settings->misplaced_odds : odds > scan->settings->misplaced_odds;
}

static bool task_is_action(const struct rule_scan *scan, size_t index)
{
    const struct sentence_signs *own = &scan->signs->sentences[index];
    double odds = odds_against(scan, index, PART_ACTION, PART_TASK);
    bool is_plain_action = opening_deed(scan, index) != SIZE_MAX && own->counts[LEXICON_GOAL] == 0;
    return is_plain_action ? odds > -scan->settings->misplaced_odds
                           : odds > 2 * scan->settings->misplaced_odds;
}

/* Only when every sentence of the part is out of place: one stray step in a Result is no fault. */
static void judge(struct rule_scan *scan, enum part part,
                  bool (*is_action)(const struct rule_scan *scan, size_t index), const char *fix)
{
    const struct reading *reading = scan->reading;
    if (reading->parts[part].state == PART_MISSING)
        return;
    size_t count = 0;
    for (size_t s = 0; s < reading->sentences.count; s++) {
        if (!rule_sentence_is(scan, s, part))
            continue;
        if (!is_action(scan, s))
            return;
        count++;
    }
    if (!count)
        return;
    struct span span = reading->parts[part].span;
    rule_hit(scan, span, fix, "the %s tells what was done, which is the Action's work: \"%s\"",
             part_name(part), rule_quote(scan, span));
}

void rule_misplaced_part(struct rule_scan *scan)
{
    if (!scan->reading->is_labelled)
        return;
    judge(scan, PART_TASK, task_is_action,
          "What were you asked for, or what did you want to reach, before you began?");
    judge(scan, PART_RESULT, result_is_action, "And what came of it: what was different afterwards?");
}
