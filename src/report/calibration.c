#include "report/calibration.h"

#include <math.h>
#include <stdlib.h>

/* From this distance on it is worth telling. */
static const double telling_distance = 0.5;

static void add(struct calibration_mean *mean, double number)
{
    mean->mean = (mean->mean * (double)mean->count + number) / (double)(mean->count + 1);
    mean->count++;
}

static const char *principle_of(const struct bank *bank, const struct attempt *attempt)
{
    const struct question *question = attempt->question ? bank_question(bank, attempt->question) : NULL;
    return question ? question->principle : attempt->principles.count ? attempt->principles.items[0] : NULL;
}

static int farthest_first(const void *a, const void *b)
{
    const struct calibration_principle *left = a, *right = b;
    double distance = fabs(right->difference) - fabs(left->difference);
    return distance > 0 ? 1 : distance < 0 ? -1 : strcmp(left->principle, right->principle);
}

static void add_principles(struct arena *arena, struct calibration *found, const struct bank *bank,
                           const struct attempts *attempts)
{
    struct calibration_principle *items =
        ARENA_ARRAY(arena, struct calibration_principle, bank->principle_count);
    for (size_t p = 0; p < bank->principle_count; p++) {
        struct calibration_mean mean = {0};
        for (size_t i = 0; i < attempts->count; i++) {
            const struct attempt *attempt = &attempts->items[i];
            const char *own = principle_of(bank, attempt);
            if (attempt->self_rating && attempt->overall && own && strcmp(own, bank->principles[p].id) == 0)
                add(&mean, attempt->self_rating - attempt->overall);
        }
        if (mean.count >= CALIBRATION_LEAST)
            items[found->principle_count++] =
                (struct calibration_principle){bank->principles[p].id, mean.mean, mean.count};
    }
    if (found->principle_count)
        qsort(items, found->principle_count, sizeof *items, farthest_first);
    found->principles = items;
}

/* The best score an answer that tells the story got; 0 for none. */
static int best_score(const struct attempts *attempts, const char *story)
{
    int best = 0;
    for (size_t i = 0; i < attempts->count; i++) {
        const struct attempt *attempt = &attempts->items[i];
        if (attempt->story && strcmp(attempt->story, story) == 0 && attempt->overall > best)
            best = attempt->overall;
    }
    return best;
}

static void add_interview(struct calibration *found, const struct attempts *attempts,
                          const struct interview *interview)
{
    if (interview->outcome == OUTCOME_WAITING)
        return;
    bool is_well = interview->outcome != OUTCOME_REJECTED;
    found->ended++;
    if (interview->felt)
        add(is_well ? &found->felt_well : &found->felt_badly, interview->felt);
    for (size_t i = 0; i < interview->asked_count; i++) {
        int score = interview->asked[i].story ? best_score(attempts, interview->asked[i].story) : 0;
        if (score)
            add(is_well ? &found->score_well : &found->score_badly, score);
    }
}

struct calibration calibration_build(struct arena *arena, const struct bank *bank,
                                     const struct attempts *attempts, const struct interviews *interviews)
{
    struct calibration found = {0};
    struct calibration_mean spread = {0};
    for (size_t i = 0; i < attempts->count; i++) {
        const struct attempt *attempt = &attempts->items[i];
        if (!attempt->self_rating || !attempt->overall)
            continue;
        int difference = attempt->self_rating - attempt->overall;
        add(&found.self, attempt->self_rating);
        add(&found.rubric, attempt->overall);
        add(&spread, abs(difference));
        found.higher += difference > 0;
        found.equal += difference == 0;
        found.lower += difference < 0;
    }
    found.difference = found.self.mean - found.rubric.mean;
    found.spread = spread.mean;
    add_principles(arena, &found, bank, attempts);
    for (size_t i = 0; i < interviews->count; i++)
        add_interview(&found, attempts, &interviews->items[i]);
    return found;
}

static struct value number_value(struct arena *arena, double number)
{
    return value_text(arena_printf(arena, "%.1f", number));
}

static void tell_ratings(struct arena *arena, struct doc *page, const struct bank *bank,
                         const struct calibration *found)
{
    struct doc *section = doc_section(arena, page, "ratings", "Your ratings and the rubric's scores");
    doc_field(arena, section, "answers", "Answers with both", value_count(found->self.count));
    if (found->self.count < CALIBRATION_LEAST) {
        doc_text(arena, section, TONE_PLAIN,
                 arena_printf(arena,
                              "Too few to say anything: rate at least %d answers, before you see the score.",
                              CALIBRATION_LEAST));
        return;
    }
    doc_field(arena, section, "self", "Your mean", number_value(arena, found->self.mean));
    doc_field(arena, section, "rubric", "The rubric's mean", number_value(arena, found->rubric.mean));
    doc_field(arena, section, "difference", "Difference",
              value_text(arena_printf(arena, "%+.1f", found->difference)));
    doc_field(arena, section, "higher", "You rated higher", value_count(found->higher));
    doc_field(arena, section, "equal", "The same", value_count(found->equal));
    doc_field(arena, section, "lower", "You rated lower", value_count(found->lower));
    bool is_far = fabs(found->difference) >= telling_distance;
    doc_text(arena, section, is_far ? TONE_WARN : TONE_GOOD,
             !is_far && found->spread < 1 ? "You judge yourself much as the rubric does."
             : !is_far                    ? "On the whole you agree, but answer by answer you are apart."
             : found->difference > 0      ? "You are the milder judge: look first at what the rubric quotes."
                                     : "You are the harder judge: your answers hold more than you think.");
    static const struct column columns[] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_WRAP},
        {"answers", "Answers", ALIGN_RIGHT, FIT_WHOLE},
        {"difference", "You minus rubric", ALIGN_RIGHT, FIT_WHOLE},
    };
    if (!found->principle_count)
        return;
    struct doc *table =
        doc_table(arena, section, "principles", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < found->principle_count; i++) {
        const struct calibration_principle *one = &found->principles[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(one->principle, bank_principle_name(bank, one->principle)));
        doc_cell(arena, row, value_count(one->count));
        doc_cell(arena, row, value_text(arena_printf(arena, "%+.1f", one->difference)));
    }
}

static void tell_pair(struct arena *arena, struct doc *table, const char *key, const char *name,
                      const struct calibration_mean *well, const struct calibration_mean *badly)
{
    struct doc *row = doc_row(arena, table);
    doc_cell(arena, row, value_name(key, name));
    doc_cell(arena, row, well->count ? number_value(arena, well->mean) : value_none());
    doc_cell(arena, row, badly->count ? number_value(arena, badly->mean) : value_none());
}

static void tell_outcomes(struct arena *arena, struct doc *page, const struct calibration *found)
{
    struct doc *section = doc_section(arena, page, "outcomes", "How real interviews ended");
    doc_field(arena, section, "ended", "Interviews with a known end", value_count(found->ended));
    if (found->ended < CALIBRATION_LEAST) {
        doc_text(
            arena, section, TONE_PLAIN,
            arena_printf(arena,
                         "Too few to say anything: at least %d are needed. Note them with: stardrill log "
                         "interview",
                         CALIBRATION_LEAST));
        return;
    }
    static const struct column columns[] = {
        {"what", "", ALIGN_LEFT, FIT_WRAP},
        {"well", "Next round or offer", ALIGN_RIGHT, FIT_WHOLE},
        {"badly", "Rejected", ALIGN_RIGHT, FIT_WHOLE},
    };
    struct doc *table = doc_table(arena, section, "means", NULL, columns, sizeof columns / sizeof *columns);
    tell_pair(arena, table, "felt", "How it felt (1 to 5)", &found->felt_well, &found->felt_badly);
    tell_pair(arena, table, "score", "Best score practised for the stories told", &found->score_well,
              &found->score_badly);
    if (found->felt_well.count && found->felt_badly.count) {
        double distance = found->felt_well.mean - found->felt_badly.mean;
        doc_text(arena, section, TONE_PLAIN,
                 distance >= telling_distance ? "How it feels tells you something about how it ends."
                 : distance > -telling_distance
                     ? "How it feels says little about how it ends."
                     : "Those that felt worse ended better: do not trust the feeling.");
    }
}

struct doc *calibration_doc(struct arena *arena, const struct bank *bank, const struct calibration *found)
{
    struct doc *page = doc_page(arena, "calibration", "How well do you know how good you are?");
    tell_ratings(arena, page, bank, found);
    tell_outcomes(arena, page, found);
    return page;
}
