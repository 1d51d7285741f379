#include "verdict.h"

#include "fuzz.h"

#include <math.h>

static bool is_told(const char *text)
{
    return text && *text && utf8_check(view_of(text), NULL);
}

static void sentences_must_hold(const struct reading *reading)
{
    size_t at = 0;
    for (size_t i = 0; i < reading->sentences.count; i++) {
        struct span span = reading->sentences.items[i].span;
        must(span_fits(reading->text, span) && span.start >= at && span.end > span.start);
        must(reading->labels[i].part < PART_COUNT);
        must(reading->labels[i].confidence >= 0 && reading->labels[i].confidence <= 1);
        at = span.end;
    }
}

static void quantities_must_hold(const struct reading *reading)
{
    size_t at = 0;
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        must(span_fits(reading->text, quantity->span) && quantity->span.start >= at &&
             quantity->span.end > quantity->span.start);
        must(span_fits(reading->text, quantity->noun) && is_told(quantity->why) &&
             is_told(quantity->role_why));
        must(quantity->kind < QUANTITY_KIND_COUNT && quantity->role < QUANTITY_ROLE_COUNT);
        at = quantity->span.end;
    }
}

static void parts_must_hold(const struct reading *reading)
{
    double shares = 0;
    for (int part = 0; part < PART_COUNT; part++) {
        const struct reading_part *own = &reading->parts[part];
        must(own->state <= PART_PRESENT && own->words <= reading->words);
        must(own->share >= 0 && own->share <= 1 && span_fits(reading->text, own->span));
        shares += own->share;
    }
    must(shares < 1.001);
    must(reading->result < RESULT_CLASS_COUNT && reading->spoken_seconds >= 0);
    must(reading->words <= reading->text.length);
}

static void findings_must_hold(const struct checker *checker, const struct answer *answer,
                               const struct verdict *verdict)
{
    size_t rule = 0;
    for (size_t i = 0; i < verdict->findings.count; i++) {
        const struct finding *finding = &verdict->findings.items[i];
        size_t own = (size_t)(finding->rule - check_rules);
        must(own < RULE_COUNT && own >= rule); /* in the order of rules.def */
        must(finding->severity != SEVERITY_OFF && finding->severity < SEVERITY_COUNT);
        must(checker->settings->severity[own] != SEVERITY_OFF);
        must(!texts_hold(&answer->silenced, finding->rule->id));
        must(span_fits(verdict->reading.text, finding->span));
        must(is_told(finding->message) && is_told(finding->fix) && !strchr(finding->message, '\n'));
        must(finding->count >= 1 && finding->weight > 0 && finding->weight <= 1);
        rule = own;
    }
}

static bool fires(const struct verdict *verdict, enum rule_index rule)
{
    for (size_t i = 0; i < verdict->findings.count; i++)
        if (verdict->findings.items[i].rule == &check_rules[rule])
            return true;
    return false;
}

/* Every point lost names its finding, and nothing else is lost. */
static void scores_must_hold(const struct verdict *verdict)
{
    const struct scores *scores = &verdict->scores;
    double lost[DIMENSION_COUNT] = {0};
    int last = 0;
    for (size_t i = 0; i < scores->reason_count; i++) {
        const struct score_reason *reason = &scores->reasons[i];
        must(reason->finding < verdict->findings.count && reason->points > 0);
        must((int)reason->dimension >= last && reason->dimension < DIMENSION_COUNT);
        last = (int)reason->dimension;
        lost[reason->dimension] += reason->points;
    }
    for (int d = 0; d < DIMENSION_COUNT; d++) {
        must(scores->dimensions[d] >= 0 && scores->dimensions[d] <= 5);
        must(!scores->dimensions[d] == !(scores->exact[d] > 0));
        must(!scores->dimensions[d] || fabs(fmax(1, 5 - lost[d]) - scores->exact[d]) < 1e-9);
    }
    must(scores->overall >= 0 && scores->overall <= 5 && !scores->overall == !verdict->reading.words);
    for (int part = 0; part < PART_COUNT; part++)
        must(verdict->reading.parts[part].state != PART_MISSING || scores->overall <= 2);
}

static void fits_must_hold(const struct bank *bank, const struct verdict *verdict)
{
    must(verdict->fits.count == bank->principle_count);
    for (size_t i = 0; i < verdict->fits.count; i++) {
        double score = verdict->fits.items[i].score;
        must(score >= 0 && score <= 1 && (i == 0 || score <= verdict->fits.items[i - 1].score));
    }
}

void verdict_must_hold(const struct checker *checker, const struct answer *answer,
                       const struct verdict *verdict)
{
    must(utf8_check(verdict->reading.text, NULL));
    sentences_must_hold(&verdict->reading);
    quantities_must_hold(&verdict->reading);
    parts_must_hold(&verdict->reading);
    findings_must_hold(checker, answer, verdict);
    scores_must_hold(verdict);
    fits_must_hold(checker->bank, verdict);
    must(!result_is_quantified(verdict->reading.result) || !fires(verdict, rule_unquantified_result_index));
}
