/* A part that does another part's work: a Result that tells one more action, a Task that names what was
 * built. */
#include "check/rule_functions.h"

#include "check/misplaced.h"

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

/* The strongest role of a figure in the sentence: a change, a measured outcome, or neither. */
static enum quantity_role measure_in(const struct reading *reading, const struct sentence *sentence)
{
    enum quantity_role found = QUANTITY_ROLE_OTHER;
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        if (quantity->span.start >= sentence->span.end)
            break;
        if (quantity->span.start < sentence->span.start)
            continue;
        if (quantity->role == QUANTITY_ROLE_CHANGE)
            return QUANTITY_ROLE_CHANGE;
        if (quantity->role == QUANTITY_ROLE_ABSOLUTE)
            found = QUANTITY_ROLE_ABSOLUTE;
    }
    return found;
}

/* One more step, and not a word of an outcome in it. */
static bool result_is_action(const struct rule_scan *scan, size_t index)
{
    return opening_deed(scan, index) != SIZE_MAX && !scan->signs->sentences[index].counts[LEXICON_OUTCOME] &&
           measure_in(scan->reading, &scan->reading->sentences.items[index]) == QUANTITY_ROLE_OTHER;
}

/* What was built, and not a word of a goal in it. */
static bool task_is_action(const struct rule_scan *scan, size_t index)
{
    return opening_deed(scan, index) != SIZE_MAX && !scan->signs->sentences[index].counts[LEXICON_GOAL];
}

/* A sure sign that the part does its own work; it also saves asking the model. */
static bool does_its_work(const struct rule_scan *scan, size_t index, enum part part)
{
    if (part == PART_TASK)
        return scan->signs->sentences[index].counts[LEXICON_TASK_TOLD] > 0 ||
               scan->signs->sentences[index].counts[LEXICON_TASK_TAKEN] > 0;
    enum quantity_role role = measure_in(scan->reading, &scan->reading->sentences.items[index]);
    return role == QUANTITY_ROLE_CHANGE ||
           (role == QUANTITY_ROLE_ABSOLUTE && opening_deed(scan, index) == SIZE_MAX);
}

/* Only when every sentence of the part is out of place, by sure signs or by the label model, which reads them
 * together: one stray step in a Result is no fault. */
static void judge(struct rule_scan *scan, enum part part,
                  bool (*is_action)(const struct rule_scan *scan, size_t index), const char *fix)
{
    const struct reading *reading = scan->reading;
    if (reading->parts[part].state == PART_MISSING)
        return;
    struct sentence *own = ARENA_ARRAY(scan->arena, struct sentence, reading->sentences.count);
    size_t count = 0;
    bool is_sure = true, is_told = false, is_copied = false;
    enum part tells = PART_ACTION;
    for (size_t s = 0; s < reading->sentences.count; s++) {
        if (reading->labels[s].part != part)
            continue;
        const struct sentence_signs *signs = &scan->signs->sentences[s];
        if (signs->is_repeat) {
            /* The very words of another part do that part's work. */
            enum part source = reading->labels[signs->original].part;
            is_told = is_told || source == part;
            tells = source != part ? source : tells;
            is_copied = is_copied || source != part;
            continue;
        }
        own[count++] = reading->sentences.items[s];
        is_sure = is_sure && is_action(scan, s);
        is_told = is_told || does_its_work(scan, s, part);
    }
    if ((!count && !is_copied) || is_told)
        return;
    struct span span = reading->parts[part].span;
    if (!is_sure) {
        struct misplaced misplaced =
            misplaced_judge(scan->arena, &reading->tokens, own, count, &reading->quantities, part);
        if (!misplaced.is_found)
            return;
        tells = misplaced.tells;
    }
    rule_hit(scan, span, fix, "the %s does the work of the %s: \"%s\"", part_name(part), part_name(tells),
             rule_quote(scan, span));
}

void rule_misplaced_part(struct rule_scan *scan)
{
    if (!scan->reading->is_labelled)
        return;
    judge(scan, PART_TASK, task_is_action,
          "What were you asked for, or what did you want to reach, before you began?");
    judge(scan, PART_RESULT, result_is_action, "And what came of it: what was different afterwards?");
}
