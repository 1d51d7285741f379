/* Rules about the Result: is the outcome measured? */
#include "check/rule_functions.h"

#include "check/outcome_scene.h"

/* What a concrete outcome without a number speaks of: each asks for another number. */
enum outcome_about { ABOUT_ANYTHING, ABOUT_NONE, ABOUT_TARGET };

static const char *const outcome_questions[] = {
    [ABOUT_ANYTHING] = "Is there a number behind it: how many, how much, how fast, compared with before?",
    [ABOUT_NONE] = "How many were there before, and for how long has there been none?",
    [ABOUT_TARGET] = "What was the target or the date, in a number, and by how much was it met?",
};

/* "Without any complaints" and "on time" have a number behind them that is easily told. */
static enum outcome_about about(const struct reading *reading, const struct sentence *sentence)
{
    const struct outcome_scene scene = {.text = reading->text,
                                        .tokens = &reading->tokens.items[sentence->first_token],
                                        .count = sentence->token_count};
    for (size_t i = 0; i < scene.count; i++) {
        if ((outcome_is(&scene, i, "no without zero") && outcome_has(&scene, i + 1, i + 4, WORD_FAULT)) ||
            (outcome_is(&scene, i, "hasn't haven't never") &&
             outcome_is(&scene, i + 1,
                        "jammed failed crashed broken leaked fallen missed stalled happened")) ||
            (outcome_are(&scene, i, "has have", "not") &&
             outcome_is(&scene, i + 2, "jammed failed crashed broken leaked fallen missed stalled happened")))
            return ABOUT_NONE;
        if (outcome_are(&scene, i, "on within", "time schedule budget") ||
            outcome_is(&scene, i, "deadline deadlines target targets goal goals budget quota"))
            return ABOUT_TARGET;
    }
    return ABOUT_ANYTHING;
}

static const char *outcome_question(const struct reading *reading)
{
    for (size_t s = 0; s < reading->sentences.count; s++) {
        enum outcome_about what = reading->labels[s].part == PART_RESULT
                                      ? about(reading, &reading->sentences.items[s])
                                      : ABOUT_ANYTHING;
        if (what != ABOUT_ANYTHING)
            return outcome_questions[what];
    }
    return outcome_questions[ABOUT_ANYTHING];
}

void rule_unquantified_result(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (result_is_quantified(reading->result) || reading->parts[PART_RESULT].state == PART_MISSING)
        return;
    struct span span = rule_part_span(scan, PART_RESULT);
    const char *quote = rule_quote(scan, span);
    struct finding *finding;
    switch (reading->result) {
    case RESULT_SCOPE:
        finding = rule_hit(scan, span, "What did it change, in a number: from what to what?",
                           "the Result only says how big it was (scope): \"%s\"", quote);
        finding->weight = 0.55;
        break;
    case RESULT_QUALITATIVE:
        finding = rule_hit(scan, span, outcome_question(reading),
                           "the Result is concrete, but no number measures it (qualitative): \"%s\"", quote);
        finding->weight = 0.55;
        break;
    case RESULT_VAGUE:
        finding = rule_hit(scan, span,
                           "How would somebody have measured it, and what did it read before and after?",
                           "the Result says it got better, not by how much (vague): \"%s\"", quote);
        finding->weight = 0.85;
        break;
    default:
        rule_hit(scan, span, "What came of it?", "the Result tells no outcome (none): \"%s\"", quote);
    }
}
