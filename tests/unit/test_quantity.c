#include "test.h"

#include "check/quantity.h"
#include "check/quantity_doubt.h"
#include "check/result.h"

#include <stdio.h>
#include <stdlib.h>

/* The whole text as one stretch of one part, with roles. */
static struct quantities read_as(struct arena *arena, struct view text, enum part part,
                                 struct stretch *stretch)
{
    struct quantities found = quantity_scan(arena, text, NULL);
    *stretch = (struct stretch){{0, text.length}, part};
    quantity_assign_roles((struct quantity *)found.items, found.count, text, stretch, 1);
    return found;
}

static const char *as_expected(struct arena *arena, const char *expected, const char *phrase)
{
    struct view text = view_of(phrase);
    struct stretch stretch;
    struct buf got = {.arena = arena};
    if (strncmp(expected, "class:", 6) == 0) {
        struct quantities found = read_as(arena, text, PART_RESULT, &stretch);
        struct tokens tokens = token_scan(arena, text);
        return arena_printf(arena, "class:%s",
                            result_class_id(result_classify(text, &tokens, &found, &stretch, 1)));
    }
    bool roles = strchr(expected, ':') != NULL;
    struct quantities found = read_as(arena, text, roles ? PART_RESULT : PART_ACTION, &stretch);
    for (size_t i = 0; i < found.count; i++) {
        buf_printf(&got, "%s%s", i ? " " : "", quantity_kind_id(found.items[i].kind));
        if (roles)
            buf_printf(&got, ":%s", quantity_role_id(found.items[i].role));
    }
    return found.count ? buf_text(&got) : "none";
}

/* One row of the table: its text, what it expects. Returns false at the end of the file. */
static bool next_case(FILE *file, char *line, size_t size, char **expected, char **phrase)
{
    while (fgets(line, (int)size, file)) {
        line[strcspn(line, "\n")] = '\0';
        char *bar = strstr(line, " | ");
        if (*line == '#' || *line == '\0')
            continue;
        if (!bar)
            fail_msg("no ' | ' in '%s'", line);
        *bar = '\0';
        *expected = line;
        *phrase = bar + 3;
        return true;
    }
    return false;
}

static FILE *open_cases(void)
{
    FILE *file = fopen(QUANTITY_CASES, "r");
    if (!file)
        fail_msg("cannot open %s", QUANTITY_CASES);
    return file;
}

static void every_case_is_read_as_written(void **state)
{
    (void)state;
    FILE *file = open_cases();
    char line[1024], *expected, *phrase;
    int rows = 0, wrong = 0;
    struct arena arena = {0};
    for (; next_case(file, line, sizeof line, &expected, &phrase); rows++) {
        const char *got = as_expected(&arena, expected, phrase);
        if (strcmp(got, expected) != 0) {
            print_error("'%s' gave %s, not %s\n", phrase, got, expected);
            wrong++;
        }
        arena_reset(&arena);
    }
    arena_release(&arena);
    fclose(file);
    if (wrong)
        fail_msg("%d of %d cases are wrong", wrong, rows);
    assert_true(rows >= 600);
}

static void spans_hold(const char *phrase, const struct quantities *found)
{
    size_t length = strlen(phrase), last = 0;
    for (size_t i = 0; i < found->count; i++) {
        struct span span = found->items[i].span;
        if (span.start < last || span.end <= span.start || span.end > length)
            fail_msg("'%s': a span out of order or place", phrase);
        if (((unsigned char)phrase[span.start] & 0xc0) == 0x80 ||
            ((unsigned char)phrase[span.end] & 0xc0) == 0x80)
            fail_msg("'%s': a span cuts a character", phrase);
        struct span noun = found->items[i].noun;
        assert_true(noun.start <= noun.end && noun.end <= length);
        assert_non_null(found->items[i].why);
        last = span.end;
    }
}

static void same_quantities(const char *phrase, const struct quantities *a, const struct quantities *b,
                            bool spans)
{
    if (a->count != b->count)
        fail_msg("'%s': %zu quantities became %zu", phrase, a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->items[i].kind, b->items[i].kind);
        if (spans && a->items[i].span.start != b->items[i].span.start)
            fail_msg("'%s': a span moved", phrase);
    }
}

static void spans_lie_on_characters_and_never_overlap(void **state)
{
    (void)state;
    FILE *file = open_cases();
    char line[1024], *expected, *phrase;
    struct arena arena = {0};
    while (next_case(file, line, sizeof line, &expected, &phrase)) {
        struct refusals refused;
        struct quantities found = quantity_scan(&arena, view_of(phrase), &refused);
        spans_hold(phrase, &found);
        for (size_t i = 0; i < refused.count; i++) {
            assert_non_null(refused.items[i].why);
            assert_true(refused.items[i].span.end <= strlen(phrase));
            for (size_t k = 0; k < found.count; k++)
                if (refused.items[i].span.start < found.items[k].span.end &&
                    found.items[k].span.start < refused.items[i].span.end)
                    fail_msg("'%s': taken and refused at once", phrase);
        }
        /* a list of refusals asked for changes nothing */
        struct quantities again = quantity_scan(&arena, view_of(phrase), NULL);
        same_quantities(phrase, &found, &again, true);
        arena_reset(&arena);
    }
    arena_release(&arena);
    fclose(file);
}

static void a_full_stop_changes_nothing(void **state)
{
    (void)state;
    FILE *file = open_cases();
    char line[1024], *expected, *phrase;
    struct arena arena = {0};
    while (next_case(file, line, sizeof line, &expected, &phrase)) {
        struct quantities found = quantity_scan(&arena, view_of(phrase), NULL);
        struct quantities stopped = quantity_scan(&arena, view_of(arena_printf(&arena, "%s.", phrase)), NULL);
        same_quantities(phrase, &found, &stopped, true);
        arena_reset(&arena);
    }
    arena_release(&arena);
    fclose(file);
}

/* Where no value matters: units that any number may have. */
static void other_digits_change_nothing(void **state)
{
    (void)state;
    static const char *const phrases[] = {
        "we cut it by 38 %",
        "it cost $4,500 then",
        "a 62 km walk",
        "took 45 minutes",
        "for 27 days",
        "saved 34.5 hours a week",
        "with 58 engineers",
        "from 53 % to 48 %",
        "450 ms \xe2\x86\x92 230 ms",
        "EUR 350 each",
        "6,543 support tickets",
        "37 requests per second",
        "JIRA-4412",
        "v4.5.6",
        "in S3 and EC2",
        "192.168.4.5",
        "650-754-3848",
        "3.75 mg/ml",
        "NPS of 62",
        "at 7:45",
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        struct quantities found = quantity_scan(&arena, view_of(phrases[i]), NULL);
        for (int shift = 1; shift < 4; shift++) {
            char *other = arena_strdup(&arena, phrases[i]);
            for (char *at = other; *at; at++)
                if (*at >= '3' && *at <= '8')
                    *at = (char)('3' + (*at - '3' + shift) % 6);
            struct quantities swapped = quantity_scan(&arena, view_of(other), NULL);
            same_quantities(other, &found, &swapped, true);
        }
    }
    arena_release(&arena);
}

static void values_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double from, value;
    } rows[] = {
        {"38 %", 38, 38},
        {"thirty-eight percent", 38, 38},
        {"$1.2M", 1.2e6, 1.2e6},
        {"4,200 users", 4200, 4200},
        {"two hundred and fifty-four days", 254, 254},
        {"half a dozen errors", 6, 6},
        {"two and a half hours", 2.5, 2.5},
        {"an hour and a half", 1.5, 1.5},
        {"1 1/2 cups", 1.5, 1.5},
        {"\xc2\xbd hour", 0.5, 0.5},
        {"3 million downloads", 3e6, 3e6},
        {"10k users", 10000, 10000},
        {"from 12 days to 5 days", 12, 5},
        {"from 12 days to 5", 12, 5},
        {"480 ms \xe2\x86\x92 210 ms", 480, 210},
        {"from 4 hours to 30 minutes", 240, 30},
        {"went from 31 to 62", 31, 62},
        {"a third of the team", 100. / 3, 100. / 3},
        {"1.5 x 10^6 cells", 1.5e6, 1.5e6},
        {"3 \xc3\x97 10\xe2\x81\xb5 cells", 3e5, 3e5},
        {"2,00,000 rupees", 200000, 200000},
        {"minus five degrees", -5, -5},
        {"dropped to zero", 0, 0},
        {"1 hour 30 minutes", 1.5, 1.5},
        {"five lakh rupees", 500000, 500000},
        {"one hundred and twenty thousand euros", 120000, 120000},
        {"doubled", 2, 2},
        {"halved", 0.5, 0.5},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct quantities found = quantity_scan(&arena, view_of(rows[i].text), NULL);
        if (found.count != 1)
            fail_msg("'%s' gave %zu quantities", rows[i].text, found.count);
        const struct quantity *got = found.items;
        double slack = 1e-9 * (1 + rows[i].value * (rows[i].value > 0));
        if (got->value - rows[i].value > slack || rows[i].value - got->value > slack ||
            got->from - rows[i].from > 1e-6 || rows[i].from - got->from > 1e-6)
            fail_msg("'%s' gave %g to %g", rows[i].text, got->from, got->value);
        assert_int_equal(got->has_from, rows[i].from < rows[i].value || rows[i].from > rows[i].value);
    }
    arena_release(&arena);
}

static void refusals_say_why(void **state)
{
    (void)state;
    static const struct {
        const char *text, *why;
    } rows[] = {
        {"in 2019", "a year"},
        {"S3", "letters with digits: a name"},
        {"at 9:30", "a clock time"},
        {"at 5 pm", "a clock time"},
        {"JIRA-4412", "part of a name"},
        {"192.168.0.1", "an address"},
        {"version 2.1.3", "a version"},
        {"31/08/2015", "a date"},
        {"Section 7", "the number of something"},
        {"24/7", "a saying"},
        {"call 555-1234", "a phone number"},
        {"the answer is 42", "a number alone, with nothing it counts"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct refusals refused;
        struct quantities found = quantity_scan(&arena, view_of(rows[i].text), &refused);
        if (found.count || refused.count != 1 || strcmp(refused.items[0].why, rows[i].why) != 0)
            fail_msg("'%s': %zu taken, refused as '%s'", rows[i].text, found.count,
                     refused.count ? refused.items[0].why : "");
    }
    arena_release(&arena);
}

/* An answer of a Situation and a Result, a sentence each. */
static struct quantities read_two(struct arena *arena, const char *situation, const char *result,
                                  struct view *text, struct stretch stretches[2])
{
    char *both = arena_printf(arena, "%s\n\n%s", situation, result);
    size_t first = strlen(situation);
    *text = view_of(both);
    stretches[0] = (struct stretch){{0, first}, PART_SITUATION};
    stretches[1] = (struct stretch){{first + 2, text->length}, PART_RESULT};
    struct quantities found = quantity_scan(arena, *text, NULL);
    quantity_assign_roles((struct quantity *)found.items, found.count, *text, stretches, 2);
    return found;
}

static void conflicts_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *situation, *result;
        size_t conflicts;
    } rows[] = {
        {"The approval of invoices took 9 days.", "I cut the approval of invoices from 12 days to 5 days.",
         1},
        {"The approval of invoices took 12 days.", "I cut the approval of invoices from 12 days to 5 days.",
         0},
        {"The approval of invoices took 2 weeks.", "I cut the approval of invoices from 14 days to 5 days.",
         0},
        {"I had 9 days for it.", "I cut the approval of invoices from 12 days to 5 days.", 0},
        {"Our target for approval was 9 days.", "I cut the approval of invoices from 12 days to 5 days.", 0},
        {"We had 30 open complaints.", "It went from 45 open complaints to 4 open complaints.", 1},
        {"It was slow.", "I cut it by 80 % from 10 hours to 5 hours.", 1},
        {"It was slow.", "I cut it by 50 % (from 10 hours to 5 hours).", 0},
        {"It was slow.", "I cut it by 71 % from a week to 2 days.", 0},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct view text;
        struct stretch stretches[2];
        struct quantities found = read_two(&arena, rows[i].situation, rows[i].result, &text, stretches);
        struct quantity_doubts doubts = quantity_conflicts(&arena, text, &found, stretches, 2);
        if (doubts.count != rows[i].conflicts)
            fail_msg("'%s' '%s': %zu conflicts", rows[i].situation, rows[i].result, doubts.count);
    }
    arena_release(&arena);
}

static void the_impossible_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t doubts;
    } rows[] = {
        {"We reduced the errors by 140 %.", 1},
        {"We reduced the errors by 40 %.", 0},
        {"Sales grew by 140 %.", 0},
        {"Errors fell to 140 % of the baseline.", 0},
        {"120 % of the users liked it.", 1},
        {"We reached 120 % of our target.", 0},
        {"70 % of the team agreed and the other 50 % waited.", 1},
        {"70 % of the team agreed and the other 30 % waited.", 0},
        {"I got a rating of 7/5.", 1},
        {"I got a rating of 4.5/5.", 0},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct stretch stretch;
        struct view text = view_of(rows[i].text);
        struct quantities found = read_as(&arena, text, PART_RESULT, &stretch);
        struct quantity_doubts doubts = quantity_implausible(&arena, text, &found, &stretch, 1);
        if (doubts.count != rows[i].doubts)
            fail_msg("'%s': %zu doubts", rows[i].text, doubts.count);
    }
    arena_release(&arena);
}

static void what_an_outcome_lacks_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool baseline, timeframe;
        size_t vague;
    } rows[] = {
        {"We hired eight nurses.", true, false, 0},
        {"Churn fell from 8 % to 5 %.", false, true, 0},
        {"Churn fell from 8 % to 5 % in two months.", false, false, 0},
        {"Churn fell from 8 % to 5 % by March.", false, false, 0},
        {"Churn fell from 8 % to 5 % this quarter.", false, false, 0},
        {"It improved significantly and a lot of people said so.", false, false, 2},
        {"It improved significantly, by 30 % in a month.", false, false, 0},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct stretch stretch;
        struct view text = view_of(rows[i].text);
        struct quantities found = read_as(&arena, text, PART_RESULT, &stretch);
        struct tokens tokens = token_scan(&arena, text);
        enum result_class class = result_classify(text, &tokens, &found, &stretch, 1);
        struct span baseline = result_without_baseline(text, class, &found, &stretch, 1);
        struct span timeframe = result_without_timeframe(text, &tokens, class, &found, &stretch, 1);
        struct spans vague = result_vague_words(&arena, &tokens, &found, &stretch, 1);
        if ((baseline.end > 0) != rows[i].baseline || (timeframe.end > 0) != rows[i].timeframe ||
            vague.count != rows[i].vague)
            fail_msg("'%s': baseline %d, time frame %d, vague %zu", rows[i].text, baseline.end > 0,
                     timeframe.end > 0, vague.count);
    }
    arena_release(&arena);
}

static void nothing_is_no_trouble(void **state)
{
    (void)state;
    static const char *const texts[] = {"",    " ",   "5",        "$",    ".",    "a",     "-",
                                        "1/",  "10^", "\xc2\xbd", "half", "from", "5 ",    "5\n",
                                        "x5x", "5x",  "\xc2\xb5", "%5",   "5%%",  "1e999", "9'"};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct stretch stretch;
        struct quantities found = read_as(&arena, view_of(texts[i]), PART_RESULT, &stretch);
        spans_hold(texts[i], &found);
    }
    struct quantities none = quantity_scan(&arena, (struct view){NULL, 0}, NULL);
    assert_int_equal(none.count, 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_case_is_read_as_written),
        cmocka_unit_test(spans_lie_on_characters_and_never_overlap),
        cmocka_unit_test(a_full_stop_changes_nothing),
        cmocka_unit_test(other_digits_change_nothing),
        cmocka_unit_test(values_are_read),
        cmocka_unit_test(refusals_say_why),
        cmocka_unit_test(conflicts_are_found),
        cmocka_unit_test(the_impossible_is_found),
        cmocka_unit_test(what_an_outcome_lacks_is_found),
        cmocka_unit_test(nothing_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
