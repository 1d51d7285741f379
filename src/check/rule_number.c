/* Rules about the numbers of an answer. What is found is quantity_doubt's and result's business. */
#include "check/rule_functions.h"

#include "check/quantity_doubt.h"

static struct span sentence_around(const struct reading *reading, struct span span)
{
    for (size_t s = 0; s < reading->sentences.count; s++)
        if (span.start < reading->sentences.items[s].span.end)
            return reading->sentences.items[s].span;
    return span;
}

/* "92 % within a minute, up from 60 %": a "from" with a quantity behind it, in the same sentence. */
static bool names_before(const struct reading *reading, struct span span)
{
    struct span sentence = sentence_around(reading, span);
    for (size_t i = 0; i < reading->quantities.count; i++) {
        struct span other = reading->quantities.items[i].span;
        if (other.start < span.end || other.start >= sentence.end)
            continue;
        struct view before = view_trim(view_sub(reading->text, span.end, other.start));
        if (before.length >= 4 && memcmp(before.data + before.length - 4, "from", 4) == 0)
            return true;
    }
    return false;
}

/* "how many", "as much as": a question or a comparison, no amount. */
static bool is_asked(const struct reading *reading, struct span span)
{
    struct view before = view_trim(view_sub(reading->text, 0, span.start));
    static const char *const words[] = {"how", "as", "too", "so", "How"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (before.length >= length && memcmp(before.data + before.length - length, words[i], length) == 0 &&
            (before.length == length || before.data[before.length - length - 1] == ' '))
            return true;
    }
    return false;
}

/* What to ask for, by what was measured. */
static const char *baseline_question(const struct reading *reading, struct span span)
{
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        if (quantity->span.start != span.start)
            continue;
        switch (quantity->kind) {
        case QUANTITY_DURATION:
            return "How long did it take before?";
        case QUANTITY_RANK:
            return "Where did you stand before?";
        case QUANTITY_MONEY:
        case QUANTITY_COUNT:
            return quantity->value > 0
                       ? "What is it to be held against: the time before, a target, the usual?"
                       : "How often did it happen before?";
        default:
            break;
        }
    }
    return "What was it before?";
}

void rule_no_baseline(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    struct span span = result_without_baseline(reading->text, reading->result, &reading->quantities,
                                               reading->stretches, reading->sentences.count);
    if (span.end > span.start && !names_before(reading, span))
        rule_hit(scan, span, baseline_question(reading, span),
                 "\"%s\" has no before to compare it with: \"%s\"", rule_quote(scan, span),
                 rule_quote(scan, sentence_around(reading, span)));
}

/* "two days early", "€40,000 under budget": held against a plan, no change that took its time. */
static bool is_against_plan(const struct reading *reading, struct span span)
{
    static const char *const words[] = {"early", "late", "ahead", "before",
                                        "under", "over", "below", "above"};
    struct view behind = view_trim(view_sub(reading->text, span.end, reading->text.length));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (behind.length >= length && memcmp(behind.data, words[i], length) == 0 &&
            (behind.length == length ||
             !((behind.data[length] | 0x20) >= 'a' && (behind.data[length] | 0x20) <= 'z')))
            return true;
    }
    return false;
}

void rule_no_timeframe(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    struct span span =
        result_without_timeframe(reading->text, &reading->tokens, reading->result, &reading->quantities,
                                 reading->stretches, reading->sentences.count);
    if (span.end > span.start && !is_against_plan(reading, span))
        rule_hit(scan, span, "How long did that take, or by when was it so?",
                 "\"%s\" does not say in how long: \"%s\"", rule_quote(scan, span),
                 rule_quote(scan, sentence_around(reading, span)));
}

void rule_vague_quantity(struct rule_scan *scan)
{
    enum { MOST_PLACES = 3 };
    const struct reading *reading = scan->reading;
    struct spans spans = result_vague_words(scan->arena, &reading->tokens, &reading->quantities,
                                            reading->stretches, reading->sentences.count);
    size_t places = 0;
    for (size_t i = 0; i < spans.count && places < MOST_PLACES; i++) {
        if (is_asked(reading, spans.items[i]))
            continue;
        places++;
        struct finding *finding =
            rule_hit(scan, spans.items[i], "How many, how much, or from what to what?",
                     "\"%s\" stands where a number belongs: \"%s\"", rule_quote(scan, spans.items[i]),
                     rule_quote(scan, sentence_around(reading, spans.items[i])));
        /* beside a measured outcome a vague word is a blemish, not a gap */
        finding->weight = result_is_quantified(reading->result) ? 0.5 : 1;
    }
}

void rule_number_conflict(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    struct quantity_doubts doubts = quantity_conflicts(scan->arena, reading->text, &reading->quantities,
                                                       reading->stretches, reading->sentences.count);
    for (size_t i = 0; i < doubts.count; i++)
        rule_hit(scan, doubts.items[i].span, "Which of the two is right?",
                 "\"%s\" and \"%s\" do not agree: %s", rule_quote(scan, doubts.items[i].other),
                 rule_quote(scan, doubts.items[i].span), doubts.items[i].why);
}

void rule_implausible_number(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    struct quantity_doubts doubts = quantity_implausible(scan->arena, reading->text, &reading->quantities,
                                                         reading->stretches, reading->sentences.count);
    for (size_t i = 0; i < doubts.count; i++)
        rule_hit(scan, doubts.items[i].span,
                 "What does the number stand for: is it a share, or a difference?", "\"%s\" cannot be: %s",
                 rule_quote(scan, doubts.items[i].span), doubts.items[i].why);
}
