#include "report/coverage.h"

#include "base/day.h"
#include "base/lookup.h"
#include "report/week.h"

#include <math.h>

const char *coverage_by_id(enum coverage_by by)
{
    static const char *const ids[] = {"principle", "theme", "track", "story"};
    return ids[by];
}

/* Numbers of a question's principles, themes and tracks: items [start[q], start[q + 1]). */
struct links {
    size_t *start;
    uint32_t *items;
};

/* A sum of scores, on the way to a mean. */
struct mean {
    size_t answers, scored;
    double sum;
};

struct build {
    struct arena *arena;
    const struct bank *bank;
    const struct stories *saved;
    const struct attempts *attempts;
    struct coverage *out;
    struct lookup principles, themes, tracks, stories, questions;
    struct links by_principle, by_theme, by_track;
    uint32_t *row_question; /* by attempt */
    uint32_t *row_story;    /* by attempt; NO_STORY */
    unsigned char *counts;  /* by attempt: is it counted? */
    struct tally tally[COVERAGE_BY_COUNT];
    uint32_t *seen; /* by principle: 1-based number of the last row that was counted for it */
    struct coverage_question *facts;
    struct mean *weeks, *all; /* by principle and week; by week */
    unsigned char *cells;
};

#define NO_STORY UINT32_MAX

/* Numbers of a list of ids; those the lookup does not know are added when `adds`, else left out. */
static size_t link_ids(struct lookup *lookup, const struct texts *ids, bool adds, uint32_t *items,
                       size_t from, size_t count)
{
    for (size_t i = 0; i < ids->count; i++) {
        size_t number = adds ? lookup_add(lookup, ids->items[i]) : lookup_find(lookup, ids->items[i]);
        bool is_new = number != LOOKUP_NONE;
        for (size_t k = from; is_new && k < count; k++)
            is_new = items[k] != number;
        if (is_new)
            items[count++] = (uint32_t)number;
    }
    return count;
}

static struct links links_make(struct arena *arena, const struct bank *bank, size_t room)
{
    return (struct links){ARENA_ARRAY(arena, size_t, bank->question_count + 1),
                          ARENA_ARRAY(arena, uint32_t, room)};
}

static void read_bank(struct build *build)
{
    const struct bank *bank = build->bank;
    size_t principles = 0, themes = 0, tracks = 0;
    for (size_t q = 0; q < bank->question_count; q++) {
        principles += 1 + bank->questions[q].also.count;
        themes += bank->questions[q].themes.count;
        tracks += bank->questions[q].tracks.count;
    }
    build->principles = lookup_make(build->arena, bank->principle_count);
    build->themes = lookup_make(build->arena, 32);
    build->tracks = lookup_make(build->arena, 8);
    build->questions = lookup_make(build->arena, bank->question_count);
    build->by_principle = links_make(build->arena, bank, principles);
    build->by_theme = links_make(build->arena, bank, themes);
    build->by_track = links_make(build->arena, bank, tracks);
    for (size_t p = 0; p < bank->principle_count; p++)
        lookup_add(&build->principles, bank->principles[p].id);
    size_t p = 0, h = 0, t = 0;
    for (size_t q = 0; q < bank->question_count; q++) {
        const struct question *question = &bank->questions[q];
        lookup_add(&build->questions, question->id);
        build->by_principle.start[q] = p;
        build->by_theme.start[q] = h;
        build->by_track.start[q] = t;
        size_t from = p;
        const struct texts own = {&question->principle, 1};
        p = link_ids(&build->principles, &own, false, build->by_principle.items, from, p);
        p = link_ids(&build->principles, &question->also, false, build->by_principle.items, from, p);
        h = link_ids(&build->themes, &question->themes, true, build->by_theme.items, h, h);
        t = link_ids(&build->tracks, &question->tracks, true, build->by_track.items, t, t);
    }
    build->by_principle.start[bank->question_count] = p;
    build->by_theme.start[bank->question_count] = h;
    build->by_track.start[bank->question_count] = t;
}

static bool fits_track(const struct question *question, const char *track)
{
    return !track || texts_hold(&question->tracks, "any") || texts_hold(&question->tracks, track);
}

/* Gives every row its question and story as numbers, and says which rows count. */
static void read_rows(struct build *build)
{
    const struct coverage_options *options = &build->out->options;
    size_t count = build->attempts->count, bank_questions = build->bank->question_count;
    build->facts = ARENA_ARRAY(build->arena, struct coverage_question, bank_questions);
    for (size_t q = 0; q < bank_questions; q++)
        build->facts[q].fits = fits_track(&build->bank->questions[q], options->track);
    build->stories = lookup_make(build->arena, build->saved->count);
    for (size_t s = 0; s < build->saved->count; s++)
        lookup_add(&build->stories, build->saved->items[s].id);
    build->row_question = ARENA_ARRAY(build->arena, uint32_t, count);
    build->row_story = ARENA_ARRAY(build->arena, uint32_t, count);
    build->counts = ARENA_ARRAY(build->arena, unsigned char, count);
    for (size_t i = 0; i < count; i++) {
        const struct attempt *attempt = &build->attempts->items[i];
        size_t q = lookup_add(&build->questions, attempt->question);
        bool is_known = q < bank_questions;
        build->row_question[i] = (uint32_t)q;
        build->row_story[i] = NO_STORY;
        build->counts[i] = (!options->has_since || attempt->started >= options->since) &&
                           (!options->track || (is_known && build->facts[q].fits));
        if (build->counts[i] && attempt->story)
            build->row_story[i] = (uint32_t)lookup_add(&build->stories, attempt->story);
    }
}

static void count_week(struct mean *mean, int overall)
{
    mean->answers++;
    mean->scored += overall > 0;
    mean->sum += overall;
}

/* Does its own review say that it does not show the principle? A row does not keep for which of several tags
 * that was said, so it holds for all of them; of an answer without tags only the question's own was looked
 * at. */
static bool is_unshown(const struct build *build, size_t row, size_t principle)
{
    const struct attempt *attempt = &build->attempts->items[row];
    if (!texts_hold(&attempt->rules, "off-principle"))
        return false;
    if (attempt->principles.count)
        return true;
    size_t q = build->row_question[row];
    return q < build->bank->question_count &&
           strcmp(build->bank->questions[q].principle, build->bank->principles[principle].id) == 0;
}

static void count_principle(struct build *build, size_t row, size_t principle, int64_t week,
                            const struct tally_answer *answer)
{
    struct coverage *out = build->out;
    if (build->seen[principle] == row + 1)
        return;
    struct tally_answer told = *answer;
    told.is_unshown = is_unshown(build, row, principle);
    build->seen[principle] = (uint32_t)row + 1;
    tally_add(&build->tally[COVERAGE_BY_PRINCIPLE], principle, &told);
    if (week >= 0 && week < (int64_t)out->week_count)
        count_week(&build->weeks[principle * out->week_count + (size_t)week], answer->overall);
    if (build->row_story[row] != NO_STORY) {
        unsigned char *cell = &build->cells[build->row_story[row] * build->bank->principle_count + principle];
        if (*cell <= COVERAGE_CELL_UNTOLD) /* the newest telling comes first and stays */
            *cell = answer->overall >= 4   ? COVERAGE_CELL_STRONG
                    : answer->overall == 3 ? COVERAGE_CELL_FAIR
                                           : COVERAGE_CELL_WEAK;
    }
}

static void count_question(struct build *build, size_t q, const struct tally_answer *answer)
{
    struct coverage_question *fact = &build->facts[q];
    if (fact->answers++ == 0) {
        fact->latest = answer->overall;
        fact->latest_is_quantified = answer->is_quantified;
        fact->last_day = answer->day;
    }
    for (size_t k = build->by_theme.start[q]; k < build->by_theme.start[q + 1]; k++)
        tally_add(&build->tally[COVERAGE_BY_THEME], build->by_theme.items[k], answer);
    for (size_t k = build->by_track.start[q]; k < build->by_track.start[q + 1]; k++)
        tally_add(&build->tally[COVERAGE_BY_TRACK], build->by_track.items[k], answer);
}

static void count_row(struct build *build, size_t i)
{
    const struct attempt *attempt = &build->attempts->items[i];
    struct coverage *out = build->out;
    size_t q = build->row_question[i];
    bool is_known = q < build->bank->question_count;
    int64_t day = day_of(attempt->started + out->options.utc_offset_seconds);
    int64_t week = week_of(day) - out->first_week;
    struct tally_answer answer = {
        /* an answer that names no story counts as the story of its question */
        .unit = build->row_story[i] != NO_STORY ? build->row_story[i] : (uint32_t)(build->stories.count + q),
        .overall = attempt->overall,
        .is_quantified = attempt->is_quantified,
        .day = day,
    };
    out->answers++;
    out->quantified += attempt->is_quantified;
    out->scored += attempt->overall > 0;
    out->overall_mean += attempt->overall;
    out->seconds += attempt->seconds;
    if (week >= 0 && week < (int64_t)out->week_count)
        count_week(&build->all[week], attempt->overall);

    size_t known = 0;
    for (size_t k = 0; k < attempt->principles.count; k++) {
        size_t p = lookup_find(&build->principles, attempt->principles.items[k]);
        known += p != LOOKUP_NONE;
        if (p != LOOKUP_NONE)
            count_principle(build, i, p, week, &answer);
    }
    if (attempt->principles.count == 0 && is_known)
        for (size_t k = build->by_principle.start[q]; k < build->by_principle.start[q + 1]; k++, known++)
            count_principle(build, i, build->by_principle.items[k], week, &answer);
    out->unknown += known == 0;
    out->without_question += known == 0 && attempt->principles.count == 0 && !is_known;
    if (is_known)
        count_question(build, q, &answer);
    if (build->row_story[i] != NO_STORY) {
        answer.unit = (uint32_t)q;
        tally_add(&build->tally[COVERAGE_BY_STORY], build->row_story[i], &answer);
    }
}

static void count_rows(struct build *build)
{
    struct coverage *out = build->out;
    size_t principles = build->bank->principle_count;
    const size_t sizes[COVERAGE_BY_COUNT] = {principles, build->themes.count, build->tracks.count,
                                             build->stories.count};
    for (size_t by = 0; by < COVERAGE_BY_COUNT; by++)
        build->tally[by] = tally_make(build->arena, sizes[by]);
    build->seen = ARENA_ARRAY(build->arena, uint32_t, principles);
    build->weeks = ARENA_ARRAY(build->arena, struct mean, principles * out->week_count);
    build->all = ARENA_ARRAY(build->arena, struct mean, out->week_count);
    build->cells = ARENA_ARRAY(build->arena, unsigned char, build->stories.count *principles);
    for (size_t s = 0; s < build->saved->count; s++) {
        const struct texts *can = &build->saved->items[s].principles;
        for (size_t k = 0; k < can->count; k++) {
            size_t p = lookup_find(&build->principles, can->items[k]);
            if (p != LOOKUP_NONE)
                build->cells[s * principles + p] = COVERAGE_CELL_UNTOLD;
        }
    }
    for (size_t i = 0; i < build->attempts->count; i++)
        if (build->counts[i])
            count_row(build, i);
    for (size_t by = 0; by < COVERAGE_BY_COUNT; by++)
        tally_finish(&build->tally[by], out->today);
    if (out->scored)
        out->overall_mean /= (double)out->scored;
}

static void fill_groups(struct build *build)
{
    struct coverage *out = build->out;
    const struct bank *bank = build->bank;
    const struct lookup *ids[COVERAGE_BY_COUNT] = {&build->principles, &build->themes, &build->tracks,
                                                   &build->stories};
    for (size_t by = 0; by < COVERAGE_BY_COUNT; by++) {
        size_t count = build->tally[by].row_count;
        const char **names = ARENA_ARRAY(build->arena, const char *, count);
        for (size_t i = 0; i < count; i++) {
            names[i] = ids[by]->texts[i];
            if (by == COVERAGE_BY_PRINCIPLE)
                names[i] = bank->principles[i].name;
            else if (by == COVERAGE_BY_STORY && i < build->saved->count && build->saved->items[i].title)
                names[i] = build->saved->items[i].title;
        }
        out->groups[by] = (struct coverage_group){ids[by]->texts, names, build->tally[by].rows, count};
    }
    for (size_t s = 0; s < build->stories.count; s++)
        out->stories_told += out->groups[COVERAGE_BY_STORY].rows[s].answers > 0;
    for (size_t p = 0; p < bank->principle_count; p++)
        out->marks[out->groups[COVERAGE_BY_PRINCIPLE].rows[p].readiness.mark]++;
    for (size_t q = 0; q < bank->question_count; q++) {
        out->questions_answered += build->facts[q].answers > 0;
        out->questions_fitting += build->facts[q].fits;
    }
}

static const double *means_of(struct arena *arena, const struct mean *items, size_t count)
{
    double *means = ARENA_ARRAY(arena, double, count);
    for (size_t i = 0; i < count; i++)
        means[i] = items[i].scored ? items[i].sum / (double)items[i].scored : (double)NAN;
    return means;
}

static const size_t *answers_of(struct arena *arena, const struct mean *items, size_t count)
{
    size_t *answers = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        answers[i] = items[i].answers;
    return answers;
}

static void fill_weeks(struct build *build)
{
    struct coverage *out = build->out;
    size_t count = build->bank->principle_count * out->week_count;
    out->week_answers = answers_of(build->arena, build->weeks, count);
    out->week_means = means_of(build->arena, build->weeks, count);
    out->all_answers = answers_of(build->arena, build->all, out->week_count);
    out->all_means = means_of(build->arena, build->all, out->week_count);
}

static void fill_untold(struct build *build)
{
    size_t principles = build->bank->principle_count;
    size_t *untold = ARENA_ARRAY(build->arena, size_t, principles);
    for (size_t s = 0; s < build->saved->count; s++)
        for (size_t p = 0; p < principles; p++)
            untold[p] += build->cells[s * principles + p] == COVERAGE_CELL_UNTOLD;
    build->out->untold = untold;
    build->out->cells = build->cells;
}

/* Principles with exactly one story; its newest answer says which one that is. */
static void fill_singles(struct build *build)
{
    struct coverage *out = build->out;
    const struct tally_row *rows = out->groups[COVERAGE_BY_PRINCIPLE].rows;
    size_t principles = build->bank->principle_count;
    struct coverage_single *singles = ARENA_ARRAY(build->arena, struct coverage_single, principles);
    for (size_t p = 0; p < principles; p++)
        if (rows[p].stories == 1)
            singles[out->single_count++] = (struct coverage_single){.principle = p};
    for (size_t i = 0; i < out->single_count; i++) {
        uint32_t unit = rows[singles[i].principle].last_unit;
        if (unit < build->stories.count)
            singles[i].story = build->stories.texts[unit];
        else
            singles[i].question = build->questions.texts[unit - build->stories.count];
    }
    out->singles = singles;
}

struct coverage coverage_build(struct arena *arena, const struct bank *bank, const struct stories *stories,
                               const struct attempts *attempts, const struct coverage_options *options)
{
    struct coverage out = {.bank = bank, .options = *options};
    if (out.options.weeks == 0)
        out.options.weeks = COVERAGE_WEEKS;
    if (out.options.weeks > COVERAGE_WEEKS_MOST)
        out.options.weeks = COVERAGE_WEEKS_MOST;
    out.week_count = out.options.weeks;
    out.today = day_of(options->now + options->utc_offset_seconds);
    out.first_week = week_of(out.today) - (int64_t)out.week_count + 1;
    out.stories_saved = stories->count;
    struct build build = {.arena = arena, .bank = bank, .saved = stories, .attempts = attempts, .out = &out};
    read_bank(&build);
    read_rows(&build);
    count_rows(&build);
    out.questions = build.facts;
    fill_groups(&build);
    fill_weeks(&build);
    fill_untold(&build);
    fill_singles(&build);
    return out;
}

const char *coverage_reason(struct arena *arena, const struct coverage *coverage, size_t principle)
{
    const struct tally_row *row = &coverage->groups[COVERAGE_BY_PRINCIPLE].rows[principle];
    const struct readiness_facts facts = {
        .stories = row->stories,
        .quantified = row->stories_quantified,
        .unshown = row->stories_unshown,
        .best = row->best_now,
        .best_ever = row->best,
        .age_days = tally_age(row, coverage->today),
    };
    const char *reason = readiness_reason(arena, &facts);
    size_t untold = coverage->untold[principle];
    if (untold && row->readiness.mark != READINESS_READY)
        reason = arena_printf(arena, "%s; %zu saved %s not yet told for it", reason, untold,
                              untold == 1 ? "story is" : "stories are");
    return reason;
}

enum coverage_cell coverage_cell_of(const struct coverage *coverage, size_t story, size_t principle)
{
    return coverage->cells[story * coverage->bank->principle_count + principle];
}
