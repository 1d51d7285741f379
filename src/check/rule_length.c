/* Rules about length and balance: spoken seconds, estimated from words, and each part's share of them.
 * Sentences said again, fillers and strings of words are not counted: length alone is worth nothing. */
#include "check/rule_functions.h"

#include "check/detail.h"

static int told_seconds(const struct rule_scan *scan)
{
    double rate = scan->settings->words_a_minute;
    return rate > 0 ? (int)((double)scan->signs->told_words * 60.0 / rate + 0.5) : 0;
}

static double share_of(double weight)
{
    return weight > 1 ? 1 : weight < 0 ? 0 : weight;
}

void rule_too_short(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    int seconds = told_seconds(scan);
    /* Told three times over it is too long; one fault, one finding. */
    if (!reading->words || seconds >= scan->settings->short_seconds ||
        reading->spoken_seconds > scan->settings->long_seconds)
        return;
    struct finding *finding =
        rule_hit(scan, (struct span){0, reading->text.length},
                 "Which step, reason or figure did you leave out that an interviewer would ask for?",
                 "about %d second%s spoken (%zu word%s%s); %g seconds or more leave room for detail", seconds,
                 seconds == 1 ? "" : "s", scan->signs->told_words, scan->signs->told_words == 1 ? "" : "s",
                 scan->signs->told_words < reading->words ? " that say something new" : "",
                 scan->settings->short_seconds);
    double shortfall = 1 - (double)seconds / scan->settings->short_seconds;
    finding->weight = shortfall < 0.25 ? 0.25 : shortfall;
}

void rule_too_long(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (reading->spoken_seconds > scan->settings->long_seconds)
        rule_hit(scan, (struct span){0, reading->text.length},
                 "Which sentences would nobody miss? The Situation is the usual place to cut.",
                 "about %d seconds spoken (%zu words); interviewers tend to cut in after %g seconds",
                 reading->spoken_seconds, reading->words, scan->settings->long_seconds)
            ->weight = share_of(reading->spoken_seconds / scan->settings->long_seconds - 1);
}

/* The part that is furthest out of its band, told once: the others follow from it. */
void rule_lopsided(struct rule_scan *scan)
{
    static const char *const asks_more[PART_COUNT] = {
        "Where and when was it, and what was at stake?",
        "What exactly was yours to do?",
        "What else did you do there that a listener would want to know?",
        "What changed, for whom, and by how much?",
    };
    static const char *const asks_less[PART_COUNT] = {
        "Which of the background does a listener need to follow your steps?",
        "Can the goal be said in one sentence?",
        "Which two or three steps made the difference?",
        "Which one or two outcomes matter most?",
    };
    const struct reading *reading = scan->reading;
    const struct check_settings *set = scan->settings;
    if ((double)scan->signs->told_words < set->lopsided_words)
        return;
    size_t told = 0;
    for (int part = 0; part < PART_COUNT; part++)
        told += reading->parts[part].told;
    const double wanted[PART_COUNT] = {set->share_situation, set->share_task, set->share_action,
                                       set->share_result};
    int worst = -1;
    double worst_by = set->share_tolerance;
    for (int part = 0; part < PART_COUNT; part++) {
        if (reading->parts[part].state == PART_MISSING)
            return;
        double by = (double)reading->parts[part].told / (double)told - wanted[part];
        if (by < 0)
            by = -by;
        if (by > worst_by) {
            worst = part;
            worst_by = by;
        }
    }
    if (worst < 0)
        return;
    /* Too little of a part is one want, told once: by thin-part, or by few-specifics. */
    bool is_less = (double)reading->parts[worst].told < wanted[worst] * (double)told;
    if (is_less && (reading->parts[worst].state == PART_THIN ||
                    (worst == PART_ACTION &&
                     (double)detail_count(scan->arena, reading, scan->signs).total < set->specifics_least)))
        return;
    double share = (double)reading->parts[worst].told / (double)told;
    struct span span = rule_part_span(scan, (enum part)worst);
    struct finding *finding =
        rule_hit(scan, span, share < wanted[worst] ? asks_more[worst] : asks_less[worst],
                 "the %s is %.0f %% of the answer; about %.0f %% is usual: \"%s\"",
                 part_name((enum part)worst), 100 * share, 100 * wanted[worst], rule_quote(scan, span));
    /* just outside the band costs little */
    finding->weight = share_of(0.2 + 2 * (worst_by - set->share_tolerance));
}
