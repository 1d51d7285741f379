/* Outcomes: the class of whole Results and the numbers found in them, told against two tables: one that was
 * looked at while building, one that was only measured with. */
#include "test.h"

#include "check/lexicon.h"
#include "check/outcome.h"
#include "check/reading.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct counted {
    int rows, right, claimed, quantified, both, numbers, found;
};

static struct reading read_result(struct arena *arena, const char *situation, const char *result)
{
    const struct reading_options options = {.words_a_minute = 140, .lexicon = lexicon_builtin()};
    struct answer answer = {0};
    answer.parts[PART_SITUATION] = view_of(situation);
    answer.parts[PART_RESULT] = view_of(result);
    return reading_take(arena, &answer, &options);
}

static bool in_word(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Is the number found: does a quantity touch one of the places where it stands in the text? */
static bool is_found(const struct reading *reading, const char *number, bool *stands)
{
    size_t length = strlen(number);
    *stands = false;
    for (size_t at = 0; at + length <= reading->text.length; at++) {
        const char *text = reading->text.data + at;
        size_t same = 0;
        while (same < length && tolower((unsigned char)text[same]) == tolower((unsigned char)number[same]))
            same++;
        if (same < length || (at > 0 && in_word(text[-1]) && in_word(*text)) ||
            (at + length < reading->text.length && in_word(text[length]) && in_word(text[length - 1])))
            continue;
        *stands = true;
        for (size_t i = 0; i < reading->quantities.count; i++)
            if (reading->quantities.items[i].span.start < at + length &&
                reading->quantities.items[i].span.end > at)
                return true;
    }
    return false;
}

static void count_numbers(struct counted *counted, const struct reading *reading, char *numbers)
{
    for (char *number = strtok(numbers, ";"); number; number = strtok(NULL, ";")) {
        while (*number == ' ')
            number++;
        bool stands, is_free = *number == '?';
        bool found = is_found(reading, number + is_free, &stands);
        if (strcmp(number, "-") == 0)
            continue;
        if (!stands)
            fail_msg("'%s' does not stand in '%.*s'", number, (int)reading->text.length, reading->text.data);
        counted->numbers += !is_free;
        counted->found += found && !is_free;
    }
}

/* Parts a row at its bars. */
static bool part_row(char *line, char **class, char **numbers, char **situation, char **result)
{
    line[strcspn(line, "\n")] = '\0';
    if (*line == '#' || !*line)
        return false;
    *class = line;
    *numbers = strstr(line, " | ");
    char *text = *numbers ? strstr(*numbers + 3, " | ") : NULL;
    if (!text)
        fail_msg("no two bars in '%s'", line);
    **numbers = *text = '\0';
    *numbers += 3;
    text += 3;
    static char none[] = "";
    char *before = strstr(text, " >> ");
    *situation = before ? text : none;
    *result = before ? before + 4 : text;
    if (before)
        *before = '\0';
    return true;
}

static struct counted count_table(const char *path)
{
    FILE *file = fopen(path, "r");
    if (!file)
        fail_msg("cannot open %s", path);
    struct counted counted = {0};
    struct arena arena = {0};
    char line[1024], *class, *numbers, *situation, *result;
    while (fgets(line, (int)sizeof line, file)) {
        if (!part_row(line, &class, &numbers, &situation, &result))
            continue;
        struct reading reading = read_result(&arena, situation, result);
        const char *got = result_class_id(reading.result);
        bool is_quantified = strcmp(class, "change") == 0 || strcmp(class, "absolute") == 0;
        bool claimed = result_is_quantified(reading.result);
        counted.rows++;
        counted.right += strcmp(got, class) == 0;
        counted.claimed += claimed;
        counted.quantified += is_quantified;
        counted.both += claimed && is_quantified;
        count_numbers(&counted, &reading, numbers);
        arena_reset(&arena);
    }
    arena_release(&arena);
    fclose(file);
    return counted;
}

static void reaches(const char *what, int part, int whole, double floor)
{
    assert_true(whole > 0);
    double share = (double)part / whole;
    print_message("%s: %d of %d, %.3f\n", what, part, whole, share);
    if (share < floor)
        fail_msg("%s: %.3f is below %.3f", what, share, floor);
}

static void results_that_were_looked_at(void **state)
{
    (void)state;
    struct counted counted = count_table(RESULT_CASES "/results.txt");
    assert_true(counted.rows >= 250);
    reaches("class", counted.right, counted.rows, 0.93);
    reaches("quantified, precision", counted.both, counted.claimed, 0.98);
    reaches("quantified, recall", counted.both, counted.quantified, 0.96);
    reaches("numbers", counted.found, counted.numbers, 0.93);
}

static void results_that_were_only_measured_with(void **state)
{
    (void)state;
    struct counted counted = count_table(RESULT_CASES "/results-held-out.txt");
    assert_true(counted.rows >= 140);
    reaches("class", counted.right, counted.rows, 0.84);
    reaches("quantified, precision", counted.both, counted.claimed, 0.93);
    reaches("quantified, recall", counted.both, counted.quantified, 0.91);
    reaches("numbers", counted.found, counted.numbers, 0.90);
}

/* What each rule is for, and a near miss of it. */
static void each_rule_and_its_near_miss(void **state)
{
    (void)state;
    static const struct {
        const char *situation, *result;
        enum result_class class;
    } rows[] = {
        {"", "Seven minutes now, where it once took nineteen.", RESULT_CHANGE},
        {"", "We sat where the teachers sit and it was fine.", RESULT_QUALITATIVE},
        {"", "A parent has the letter in one day instead of eleven.", RESULT_CHANGE},
        {"", "Instead of a letter they got a call.", RESULT_QUALITATIVE},
        {"", "The share fell from a third of patients to almost nobody.", RESULT_CHANGE},
        {"", "Nobody knew whose bag it was.", RESULT_QUALITATIVE},
        {"", "We will be out from 7 to 9.", RESULT_QUALITATIVE},
        {"The club had 12 members.", "By June we were 29.", RESULT_CHANGE},
        {"The club had 12 members.", "I left at 6 in the morning.", RESULT_QUALITATIVE},
        {"It took 52 minutes to the hut.", "We were there in 33 minutes on average.", RESULT_CHANGE},
        {"We wanted 300 guests.", "We fed 700 that night.", RESULT_ABSOLUTE},
        {"", "There has been no accident on the line for two years.", RESULT_ABSOLUTE},
        {"", "We served everyone without any complaints.", RESULT_QUALITATIVE},
        {"", "For 180 guests we managed it.", RESULT_SCOPE},
        {"", "Two colleagues have copied the list.", RESULT_SCOPE},
        {"", "6,400 people signed up on the first day.", RESULT_ABSOLUTE},
        {"", "All three candidates I coached got the job.", RESULT_ABSOLUTE},
        {"", "The four of us still meet on Thursdays.", RESULT_QUALITATIVE},
        {"", "The page answers in 200 ms.", RESULT_ABSOLUTE},
        {"", "It took nine hours to add them all.", RESULT_QUALITATIVE},
        {"", "The build takes half the time.", RESULT_CHANGE},
        {"", "Calls fell in two months and she was pleased.", RESULT_QUALITATIVE},
        {"", "We had eight in the spring and three in the autumn.", RESULT_CHANGE},
        {"", "We had the review in the spring and the party in the autumn.", RESULT_QUALITATIVE},
        {"", "We came in on time and on budget.", RESULT_QUALITATIVE},
        {"", "We won by being quick, second to none.", RESULT_QUALITATIVE},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading reading = read_result(&arena, rows[i].situation, rows[i].result);
        if (reading.result != rows[i].class)
            print_error("'%s' gave %s, not %s\n", rows[i].result, result_class_id(reading.result),
                        result_class_id(rows[i].class));
        assert_int_equal(reading.result, rows[i].class);
        arena_reset(&arena);
    }
    arena_release(&arena);
}

/* What the table of numbers shows for a Situation and a Result: "number kind role; ..." */
static void the_numbers_are_shown_as_what_they_are(void **state)
{
    (void)state;
    static const struct {
        const char *situation, *result, *numbers;
    } rows[] = {
        {"On my ward we had three falls in two weeks.", "In the next three months we had one fall.",
         "three falls count scope; two weeks duration timeframe; three months duration timeframe; "
         "one fall count change"},
        {"The choir had 20 singers.", "Within six months, we were back up to 52.",
         "20 singers count scope; six months duration timeframe; 52 count change"},
        {"I scored 61 percent in the mock exam.", "In the exam I got 94.",
         "61 percent percent other; 94 percent change"},
        {"It took 45 minutes a parcel.", "We delivered all 340 on time, two weeks after the flood.",
         "45 minutes duration timeframe; 340 count absolute; two weeks duration timeframe"},
        {"The till was off.", "It happened twice in June. Before it was nine times.",
         "twice count change; nine times count change"},
        {"The press jammed twice a week.", "It hasn't jammed once in seven months.",
         "twice a week rate scope; hasn't jammed once count change; seven months duration timeframe"},
        {"The runs were slow.", "They took 9, 8, 6 minutes.",
         "9 duration change; 8 duration change; 6 minutes duration change"},
        {"25 laptops were missing.", "23 were found.", "25 laptops count scope; 23 count change"},
        {"We looked for six more people.", "She is now mentoring two people.",
         "six more people count scope; two people count other"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading reading = read_result(&arena, rows[i].situation, rows[i].result);
        struct buf got = {.arena = &arena};
        for (size_t k = 0; k < reading.quantities.count; k++) {
            const struct quantity *quantity = &reading.quantities.items[k];
            buf_printf(&got, "%s%.*s %s %s", k ? "; " : "", (int)(quantity->span.end - quantity->span.start),
                       reading.text.data + quantity->span.start, quantity_kind_id(quantity->kind),
                       quantity_role_id(quantity->role));
        }
        assert_string_equal(buf_text(&got), rows[i].numbers);
        arena_reset(&arena);
    }
    arena_release(&arena);
}

/* Kinds of outcomes, a row each: "class | Situation >> Result"; every row must be right. */
static void every_kind_is_read_as_written(void **state)
{
    (void)state;
    FILE *file = fopen(RESULT_CASES "/kinds.txt", "r");
    if (!file)
        fail_msg("cannot open " RESULT_CASES "/kinds.txt");
    struct arena arena = {0};
    char line[1024];
    int rows = 0, wrong = 0;
    while (fgets(line, (int)sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (*line == '#' || !*line)
            continue;
        char *bar = strstr(line, " | "), *told = bar ? strstr(bar, " >> ") : NULL;
        if (!told)
            fail_msg("no ' | ' or ' >> ' in '%s'", line);
        *bar = *told = '\0';
        struct reading reading = read_result(&arena, bar + 3, told + 4);
        const char *got = result_class_id(reading.result);
        rows++;
        if (strcmp(got, line) != 0) {
            print_error("'%s' >> '%s' gave %s, not %s\n", bar + 3, told + 4, got, line);
            wrong++;
        }
        arena_reset(&arena);
    }
    arena_release(&arena);
    fclose(file);
    if (wrong)
        fail_msg("%d of %d rows are wrong", wrong, rows);
    assert_true(rows >= 50);
}

/* Whatever is found, the list stays one of its kind: in order, apart, with reasons. */
static void the_list_stays_in_order(void **state)
{
    (void)state;
    static const char *const results[] = {
        "",
        "Nobody, no one, none, nothing, not one and not a single one.",
        "No accident, no fall, 3 and 4 and 5, not 6, where it was 7, once a week, before.",
        "From 1 to 2 to 3 to 4, instead of 5 rather than 6 against 7, it was 8, it was 9.",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 before. It was 3.",
        "+18. -12 %. NPS +18, up 3 points.",
        "No 3 4 falls since, not one two three falls in May, one two falls since, never had one 5 falls in "
        "May.",
        "Twice in May, once in June, all 40, all 12 of them. Before it was nine times.",
        "It fell once in May. It fell twice in June. It had been nine times.",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 one fall since, no falls since, 3 "
        "falls.",
        "It never",
        "We had no",
        "since not",
        "all 40",
        "one fall",
        "9, 8, 6 minutes, 5, 4 and 3 kg",
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof results / sizeof *results; i++) {
        struct reading reading =
            read_result(&arena, "We had 3 falls and 12 of us, and it took 4 days.", results[i]);
        size_t end = 0;
        for (size_t k = 0; k < reading.quantities.count; k++) {
            const struct quantity *quantity = &reading.quantities.items[k];
            assert_true(quantity->span.start >= end && quantity->span.end > quantity->span.start);
            assert_true(quantity->span.end <= reading.text.length);
            assert_non_null(quantity->why);
            assert_non_null(quantity->role_why);
            end = quantity->span.end;
        }
        arena_reset(&arena);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(results_that_were_looked_at),
        cmocka_unit_test(results_that_were_only_measured_with),
        cmocka_unit_test(each_rule_and_its_near_miss),
        cmocka_unit_test(every_kind_is_read_as_written),
        cmocka_unit_test(the_numbers_are_shown_as_what_they_are),
        cmocka_unit_test(the_list_stays_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
