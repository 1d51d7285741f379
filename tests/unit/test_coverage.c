/*
 * Coverage is recomputed here from the rows by a slow, plain second way, and every figure compared, on 1,000
 * generated histories. A few rows by hand say what the figures mean.
 */
#include "test.h"

#include "base/day.h"
#include "history.h"
#include "report/gap.h"
#include "report/week.h"

#include <math.h>
#include <string.h>

static const int64_t now = 20781 * (int64_t)DAY_SECONDS + 36000; /* a day in November 2026 */

struct slow {
    const struct bank *bank;
    const struct history *history;
    const struct coverage_options *options;
};

static bool in(const struct texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->count; i++)
        if (strcmp(texts->items[i], text) == 0)
            return true;
    return false;
}

static bool slow_counts(const struct slow *slow, const struct attempt *row)
{
    if (slow->options->since && row->started < slow->options->since)
        return false;
    if (!slow->options->track)
        return true;
    const struct question *question = bank_question(slow->bank, row->question);
    return question && (in(&question->tracks, "any") || in(&question->tracks, slow->options->track));
}

static bool slow_serves(const struct slow *slow, const struct attempt *row, const char *principle)
{
    if (row->principles.count)
        return in(&row->principles, principle);
    const struct question *question = bank_question(slow->bank, row->question);
    return question && question_probes(question, principle);
}

/* Does a row belong to the row `key` of a kind of rows? */
static bool slow_belongs(const struct slow *slow, enum coverage_by by, const char *key,
                         const struct attempt *row)
{
    const struct question *question = bank_question(slow->bank, row->question);
    switch (by) {
    case COVERAGE_BY_PRINCIPLE:
        return slow_serves(slow, row, key);
    case COVERAGE_BY_THEME:
        return question && in(&question->themes, key);
    case COVERAGE_BY_TRACK:
        return question && in(&question->tracks, key);
    default:
        return row->story && strcmp(row->story, key) == 0;
    }
}

/* Are two answers tries at the same story (or, in rows of stories, at the same question)? */
static bool slow_same(enum coverage_by by, const struct attempt *a, const struct attempt *b)
{
    if (by == COVERAGE_BY_STORY)
        return strcmp(a->question, b->question) == 0;
    if (a->story || b->story)
        return a->story && b->story && strcmp(a->story, b->story) == 0;
    return strcmp(a->question, b->question) == 0;
}

static int64_t slow_day(const struct slow *slow, const struct attempt *row)
{
    return day_of(row->started + slow->options->utc_offset_seconds);
}

/* Does its review find the principle in it, as far as the row tells? */
static bool slow_shows(const struct slow *slow, const struct attempt *row, const char *principle)
{
    if (!in(&row->rules, "off-principle"))
        return true;
    const struct question *question = bank_question(slow->bank, row->question);
    return !row->principles.count && question && strcmp(question->principle, principle) != 0;
}

static void check_row(const struct slow *slow, enum coverage_by by, const char *key,
                      const struct tally_row *row)
{
    static const double strength[] = {0, 0, 0.25, 0.6, 0.9, 1};
    const struct attempts *all = &slow->history->attempts;
    int64_t today = day_of(slow->options->now + slow->options->utc_offset_seconds);
    size_t answers = 0, quantified = 0, stories = 0, stories_quantified = 0, shown = 0, shown_quantified = 0;
    int best = 0, latest = 0, best_now = 0;
    int64_t newest = INT64_MIN;
    double first = 0, second = 0, third = 0;
    for (size_t i = 0; i < all->count; i++) {
        const struct attempt *one = &all->items[i];
        if (!slow_counts(slow, one) || !slow_belongs(slow, by, key, one))
            continue;
        answers++;
        quantified += one->is_quantified;
        best = one->overall > best ? one->overall : best;
        if (one->started > newest) {
            newest = one->started;
            latest = one->overall;
        }
        bool is_told_later = false;
        for (size_t k = 0; k < all->count; k++) {
            const struct attempt *other = &all->items[k];
            if (other->started > one->started && slow_counts(slow, other) &&
                slow_belongs(slow, by, key, other) && slow_same(by, one, other))
                is_told_later = true;
        }
        if (is_told_later)
            continue;
        stories++;
        stories_quantified += one->is_quantified;
        best_now = one->overall > best_now ? one->overall : best_now;
        double age = (double)(today - slow_day(slow, one));
        bool is_shown = by != COVERAGE_BY_PRINCIPLE || slow_shows(slow, one, key);
        shown += is_shown;
        shown_quantified += is_shown && one->is_quantified;
        double worth = strength[one->overall] * (0.5 + 0.5 * pow(2, -age / 45));
        if (worth > first) {
            third = second, second = first, first = worth;
        } else if (worth > second) {
            third = second, second = worth;
        } else if (worth > third) {
            third = worth;
        }
    }
    assert_int_equal(row->answers, answers);
    assert_int_equal(row->quantified, quantified);
    assert_int_equal(row->best, best);
    assert_int_equal(row->latest, latest);
    assert_int_equal(row->stories, stories);
    assert_int_equal(row->stories_quantified, stories_quantified);
    assert_int_equal(row->stories_unshown, stories - shown);
    assert_int_equal(row->best_now, best_now);
    if (answers)
        assert_int_equal(row->last_day, day_of(newest + slow->options->utc_offset_seconds));
    double score = 0.6 * first + 0.3 * second + 0.1 * third;
    assert_true(fabs(row->readiness.score - score) < 1e-12);
    enum readiness_mark mark = READINESS_READY;
    if (score < 0.65 || shown < 2 || shown_quantified == 0)
        mark = score < 0.45 ? READINESS_STARTED : READINESS_CLOSE;
    if (stories == 0)
        mark = READINESS_NONE;
    assert_int_equal(row->readiness.mark, mark);
}

static void check_groups(const struct slow *slow, const struct coverage *coverage)
{
    for (size_t by = 0; by < COVERAGE_BY_COUNT; by++) {
        const struct coverage_group *group = &coverage->groups[by];
        for (size_t i = 0; i < group->count; i++)
            check_row(slow, (enum coverage_by)by, group->keys[i], &group->rows[i]);
    }
    /* and the rows are all there */
    const struct bank *bank = slow->bank;
    assert_int_equal(coverage->groups[COVERAGE_BY_PRINCIPLE].count, bank->principle_count);
    const struct texts themes = {coverage->groups[COVERAGE_BY_THEME].keys,
                                 coverage->groups[COVERAGE_BY_THEME].count},
                       tracks = {coverage->groups[COVERAGE_BY_TRACK].keys,
                                 coverage->groups[COVERAGE_BY_TRACK].count},
                       stories = {coverage->groups[COVERAGE_BY_STORY].keys,
                                  coverage->groups[COVERAGE_BY_STORY].count};
    for (size_t q = 0; q < bank->question_count; q++) {
        for (size_t k = 0; k < bank->questions[q].themes.count; k++)
            assert_true(in(&themes, bank->questions[q].themes.items[k]));
        for (size_t k = 0; k < bank->questions[q].tracks.count; k++)
            assert_true(in(&tracks, bank->questions[q].tracks.items[k]));
    }
    for (size_t s = 0; s < slow->history->stories.count; s++)
        assert_string_equal(stories.items[s], slow->history->stories.items[s].id);
    for (size_t i = 0; i < slow->history->attempts.count; i++) {
        const struct attempt *row = &slow->history->attempts.items[i];
        if (row->story && slow_counts(slow, row))
            assert_true(in(&stories, row->story));
    }
}

static void check_totals(const struct slow *slow, const struct coverage *coverage)
{
    const struct attempts *all = &slow->history->attempts;
    size_t answers = 0, quantified = 0, scored = 0, unknown = 0, answered = 0, told = 0, fitting = 0;
    double sum = 0;
    int64_t seconds = 0;
    for (size_t i = 0; i < all->count; i++) {
        const struct attempt *row = &all->items[i];
        if (!slow_counts(slow, row))
            continue;
        answers++;
        quantified += row->is_quantified;
        scored += row->overall > 0;
        sum += row->overall;
        seconds += row->seconds;
        bool serves = false;
        for (size_t p = 0; p < slow->bank->principle_count; p++)
            serves = serves || slow_serves(slow, row, slow->bank->principles[p].id);
        unknown += !serves;
    }
    for (size_t q = 0; q < slow->bank->question_count; q++) {
        const struct question *question = &slow->bank->questions[q];
        size_t times = 0;
        for (size_t i = 0; i < all->count; i++)
            times += slow_counts(slow, &all->items[i]) && strcmp(all->items[i].question, question->id) == 0;
        answered += times > 0;
        assert_int_equal(coverage->questions[q].answers, times);
        fitting += !slow->options->track || in(&question->tracks, "any") ||
                   in(&question->tracks, slow->options->track);
    }
    for (size_t s = 0; s < coverage->groups[COVERAGE_BY_STORY].count; s++)
        told += coverage->groups[COVERAGE_BY_STORY].rows[s].answers > 0;
    assert_int_equal(coverage->answers, answers);
    assert_int_equal(coverage->quantified, quantified);
    assert_int_equal(coverage->scored, scored);
    assert_int_equal(coverage->unknown, unknown);
    assert_int_equal(coverage->seconds, seconds);
    assert_int_equal(coverage->questions_answered, answered);
    assert_int_equal(coverage->questions_fitting, fitting);
    assert_int_equal(coverage->stories_told, told);
    assert_int_equal(coverage->stories_saved, slow->history->stories.count);
    assert_true(fabs(coverage->overall_mean - (scored ? sum / (double)scored : 0)) < 1e-9);
}

static void check_weeks(const struct slow *slow, const struct coverage *coverage)
{
    const struct attempts *all = &slow->history->attempts;
    int64_t today = day_of(slow->options->now + slow->options->utc_offset_seconds);
    int64_t monday = today - day_weekday(today) - 7 * ((int64_t)coverage->week_count - 1);
    assert_int_equal(week_first_day(coverage->first_week), monday);
    for (size_t w = 0; w < coverage->week_count; w++, monday += 7) {
        size_t each = 0;
        double each_sum = 0, each_scored = 0;
        for (size_t p = 0; p <= slow->bank->principle_count; p++) {
            size_t answers = 0;
            double sum = 0, scored = 0;
            for (size_t i = 0; i < all->count; i++) {
                const struct attempt *row = &all->items[i];
                int64_t day = slow_day(slow, row);
                if (day < monday || day >= monday + 7 || !slow_counts(slow, row) ||
                    (p < slow->bank->principle_count &&
                     !slow_serves(slow, row, slow->bank->principles[p].id)))
                    continue;
                answers++;
                sum += row->overall;
                scored += row->overall > 0;
            }
            if (p == slow->bank->principle_count) {
                each = answers, each_sum = sum, each_scored = scored;
                continue;
            }
            size_t at = p * coverage->week_count + w;
            assert_int_equal(coverage->week_answers[at], answers);
            if (scored > 0)
                assert_true(fabs(coverage->week_means[at] - sum / scored) < 1e-9);
            else
                assert_true(isnan(coverage->week_means[at]));
        }
        assert_int_equal(coverage->all_answers[w], each);
        if (each_scored > 0)
            assert_true(fabs(coverage->all_means[w] - each_sum / each_scored) < 1e-9);
        else
            assert_true(isnan(coverage->all_means[w]));
    }
}

static void check_cells(const struct slow *slow, const struct coverage *coverage)
{
    const struct attempts *all = &slow->history->attempts;
    const struct coverage_group *stories = &coverage->groups[COVERAGE_BY_STORY];
    for (size_t p = 0; p < slow->bank->principle_count; p++) {
        const char *principle = slow->bank->principles[p].id;
        size_t untold = 0;
        for (size_t s = 0; s < stories->count; s++) {
            bool can = s < slow->history->stories.count &&
                       in(&slow->history->stories.items[s].principles, principle);
            const struct attempt *last = NULL;
            for (size_t i = 0; i < all->count; i++) {
                const struct attempt *row = &all->items[i];
                if (row->story && strcmp(row->story, stories->keys[s]) == 0 && slow_counts(slow, row) &&
                    slow_serves(slow, row, principle) && (!last || row->started > last->started))
                    last = row;
            }
            enum coverage_cell cell = can ? COVERAGE_CELL_UNTOLD : COVERAGE_CELL_NONE;
            if (last)
                cell = last->overall >= 4   ? COVERAGE_CELL_STRONG
                       : last->overall == 3 ? COVERAGE_CELL_FAIR
                                            : COVERAGE_CELL_WEAK;
            assert_int_equal(coverage_cell_of(coverage, s, p), cell);
            untold += can && !last;
        }
        assert_int_equal(coverage->untold[p], untold);
    }
}

static void check_singles(const struct slow *slow, const struct coverage *coverage)
{
    size_t at = 0, marks[READINESS_MARK_COUNT] = {0};
    const struct tally_row *rows = coverage->groups[COVERAGE_BY_PRINCIPLE].rows;
    for (size_t p = 0; p < slow->bank->principle_count; p++) {
        marks[rows[p].readiness.mark]++;
        if (rows[p].stories != 1)
            continue;
        const struct coverage_single *single = &coverage->singles[at++];
        assert_int_equal(single->principle, p);
        assert_true((single->story == NULL) != (single->question == NULL));
        for (size_t i = 0; i < slow->history->attempts.count; i++) {
            const struct attempt *row = &slow->history->attempts.items[i];
            if (!slow_counts(slow, row) || !slow_serves(slow, row, slow->bank->principles[p].id))
                continue;
            assert_int_equal(row->story != NULL, single->story != NULL);
            assert_string_equal(row->story ? row->story : row->question,
                                single->story ? single->story : single->question);
        }
    }
    assert_int_equal(coverage->single_count, at);
    assert_memory_equal(coverage->marks, marks, sizeof marks);
}

static void check_gaps(struct arena *arena, const struct slow *slow, const struct coverage *coverage)
{
    struct gaps gaps = gaps_find(arena, coverage);
    const struct tally_row *rows = coverage->groups[COVERAGE_BY_PRINCIPLE].rows;
    size_t lacking = 0;
    for (size_t p = 0; p < slow->bank->principle_count; p++)
        lacking += rows[p].readiness.mark != READINESS_READY;
    assert_int_equal(gaps.count, lacking);
    for (size_t i = 0; i < gaps.count; i++) {
        const struct gap *gap = &gaps.items[i];
        const struct tally_row *row = &rows[gap->principle];
        const char *principle = slow->bank->principles[gap->principle].id;
        assert_int_not_equal(row->readiness.mark, READINESS_READY);
        if (i)
            assert_true(row->readiness.score >= rows[gaps.items[i - 1].principle].readiness.score);
        assert_int_equal(gap->kind == GAP_UNTOLD, row->stories == 0);
        if (gap->kind == GAP_ONE_STORY)
            assert_int_equal(row->stories, 1);
        if (gap->kind == GAP_UNSHOWN)
            assert_true(row->stories_unshown > 0);
        if (row->stories && row->stories_unshown == row->stories)
            assert_int_equal(gap->kind, GAP_UNSHOWN);
        if (gap->kind == GAP_UNQUANTIFIED)
            assert_int_equal(row->stories_quantified, 0);
        size_t fewest = SIZE_MAX;
        for (size_t q = 0; q < slow->bank->question_count; q++)
            if (coverage->questions[q].fits && question_probes(&slow->bank->questions[q], principle) &&
                coverage->questions[q].answers < fewest)
                fewest = coverage->questions[q].answers;
        assert_int_equal(gap->question != NULL, fewest != SIZE_MAX);
        if (!gap->question)
            continue;
        size_t q = (size_t)(gap->question - slow->bank->questions);
        assert_true(question_probes(gap->question, principle) && coverage->questions[q].fits);
        if (gap->kind == GAP_UNTOLD || gap->kind == GAP_ONE_STORY)
            assert_int_equal(coverage->questions[q].answers, fewest);
    }
}

static void every_figure_comes_out_a_second_way(void **state)
{
    (void)state;
    struct arena lasting = {0}, arena = {0};
    const struct bank *bank = history_bank(&lasting);
    size_t marks[READINESS_MARK_COUNT] = {0}, kinds[GAP_KIND_COUNT] = {0};
    static const char *const tracks[] = {NULL, NULL, NULL, "manager", "student", "nowhere"};
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct random random = random_seeded(seed + 77);
        struct history history = history_make(&arena, bank, seed, random_below(&random, 6),
                                              random_below(&random, seed % 10 ? 40 : 120), now);
        const struct coverage_options options = {
            .now = now,
            .has_since = true,
            .since = random_below(&random, 4) ? 0 : now - (int64_t)random_below(&random, 60) * DAY_SECONDS,
            .track = tracks[random_below(&random, 6)],
            .weeks = random_below(&random, 20),
            .utc_offset_seconds = ((int64_t)random_below(&random, 25) - 12) * 3600,
        };
        struct coverage coverage =
            coverage_build(&arena, bank, &history.stories, &history.attempts, &options);
        const struct slow slow = {bank, &history, &options};
        check_groups(&slow, &coverage);
        check_totals(&slow, &coverage);
        check_weeks(&slow, &coverage);
        check_cells(&slow, &coverage);
        check_singles(&slow, &coverage);
        check_gaps(&arena, &slow, &coverage);
        for (size_t m = 0; m < READINESS_MARK_COUNT; m++)
            marks[m] += coverage.marks[m];
        struct gaps gaps = gaps_find(&arena, &coverage);
        for (size_t i = 0; i < gaps.count; i++)
            kinds[gaps.items[i].kind]++;
        arena_reset(&arena);
    }
    /* the histories hold every case, or the comparison would prove little */
    for (size_t m = 0; m < READINESS_MARK_COUNT; m++)
        assert_true(marks[m] > 50);
    for (size_t k = 0; k < GAP_KIND_COUNT; k++)
        assert_true(kinds[k] > 5);
    arena_release(&arena);
    arena_release(&lasting);
}

static void a_mark_says_why(void **state)
{
    (void)state;
    static const struct {
        struct readiness_facts facts;
        const char *reason;
    } cases[] = {
        {{0}, "no story told yet"},
        {{.stories = 2, .best = 4, .best_ever = 4}, "2 stories, best 4, none quantified"},
        {{.stories = 1, .quantified = 1, .best = 5, .best_ever = 5}, "1 story, best 5, quantified"},
        {{.stories = 1, .best = 2, .best_ever = 5}, "1 story, best 2, once 5, not quantified"},
        {{.stories = 3, .quantified = 1, .best = 3, .best_ever = 3}, "3 stories, best 3, 1 quantified"},
        {{.stories = 2, .quantified = 2, .best = 4, .best_ever = 4, .age_days = 52},
         "2 stories, best 4, all quantified, last told 52 days ago"},
        {{.stories = 2, .quantified = 2, .unshown = 1, .best = 4, .best_ever = 4},
         "2 stories, best 4, all quantified, 1 may not show it"},
        {{.stories = 3, .unshown = 2, .best = 4, .best_ever = 4},
         "3 stories, best 4, none quantified, 2 may not show it"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(readiness_reason(&arena, &cases[i].facts), cases[i].reason);
    arena_release(&arena);
}

static void readiness_keeps_what_its_document_promises(void **state)
{
    (void)state;
    static const struct {
        int overall[3];
        size_t count, quantified;
        int64_t age;
        enum readiness_mark mark;
    } cases[] = {
        {{5}, 1, 1, 0, READINESS_CLOSE},       {{4}, 1, 1, 0, READINESS_CLOSE},
        {{3}, 1, 1, 0, READINESS_STARTED},     {{4, 4}, 2, 1, 0, READINESS_READY},
        {{4, 4}, 2, 1, 32, READINESS_READY},   {{4, 4}, 2, 1, 33, READINESS_CLOSE},
        {{5, 5}, 2, 2, 52, READINESS_READY},   {{5, 5}, 2, 2, 53, READINESS_CLOSE},
        {{4, 4}, 2, 0, 0, READINESS_CLOSE},    {{3, 3}, 2, 2, 0, READINESS_CLOSE},
        {{3, 3, 3}, 3, 3, 0, READINESS_CLOSE}, {{2, 1}, 2, 0, 0, READINESS_STARTED},
        {{0}, 0, 0, 0, READINESS_NONE},        {{1}, 1, 0, 0, READINESS_STARTED},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct readiness_worths worths = {{0}};
        for (size_t k = 0; k < cases[i].count; k++)
            readiness_add(&worths, readiness_worth(cases[i].overall[k], cases[i].age));
        assert_int_equal(readiness_weigh(&worths, cases[i].count, cases[i].count, cases[i].quantified).mark,
                         cases[i].mark);
    }
    /* what may not show the principle makes nobody ready, however well it is told */
    struct readiness_worths worths = {{0}};
    for (size_t k = 0; k < 4; k++)
        readiness_add(&worths, readiness_worth(5, 0));
    for (size_t shown = 0; shown <= 4; shown++)
        assert_int_equal(readiness_weigh(&worths, 4, shown, shown).mark,
                         shown >= 2 ? READINESS_READY : READINESS_CLOSE);
    /* a higher score, a later telling or one more story never makes less ready */
    for (int overall = 1; overall <= 5; overall++)
        for (int64_t age = 0; age < 200; age += 10) {
            assert_true(readiness_worth(overall, age) >= readiness_worth(overall - 1, age));
            assert_true(readiness_worth(overall, age) >= readiness_worth(overall, age + 10));
        }
}

static void weeks_are_named_as_iso_names_them(void **state)
{
    (void)state;
    static const struct {
        const char *date, *week;
    } cases[] = {
        {"2026-11-24", "2026-W48"}, {"2026-01-01", "2026-W01"}, {"2027-01-03", "2026-W53"},
        {"2027-01-04", "2027-W01"}, {"2024-12-30", "2025-W01"}, {"2021-01-03", "2020-W53"},
        {"1970-01-01", "1970-W01"}, {"1969-12-28", "1969-W52"}, {"2000-02-29", "2000-W09"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t day;
        assert_true(day_parse_date(cases[i].date, &day));
        assert_string_equal(week_label(&arena, week_of(day)), cases[i].week);
        assert_in_range(day - week_first_day(week_of(day)), 0, 6);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_figure_comes_out_a_second_way),
        cmocka_unit_test(a_mark_says_why),
        cmocka_unit_test(readiness_keeps_what_its_document_promises),
        cmocka_unit_test(weeks_are_named_as_iso_names_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
