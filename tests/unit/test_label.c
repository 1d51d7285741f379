#include "test.h"

#include "check/label.h"
#include "check/label_decode.h"
#include "check/misplaced.h"

#include <stdlib.h>

struct told {
    struct arena arena;
    struct view text;
    struct tokens tokens;
    struct sentences sentences;
    struct quantities quantities;
    struct labels labels;
};

static struct told tell(const char *text, size_t length)
{
    struct told told = {.text = {text, length}};
    told.tokens = token_scan(&told.arena, told.text);
    told.sentences = sentence_split(&told.arena, told.text, &told.tokens);
    told.quantities = quantity_scan(&told.arena, told.text, NULL);
    told.labels = label_sentences(&told.arena, &told.tokens, &told.sentences, &told.quantities);
    return told;
}

/* One letter a sentence, then a minus and the letters of the missing parts. */
static const char *letters_of(struct told *told)
{
    struct buf out = {.arena = &told->arena};
    for (size_t i = 0; i < told->sentences.count; i++)
        buf_char(&out, "STAR"[told->labels.items[i].part]);
    buf_char(&out, '-');
    for (int part = 0; part < PART_COUNT; part++)
        if (told->labels.is_missing[part])
            buf_char(&out, "STAR"[part]);
    return buf_text(&out);
}

static const struct {
    const char *text, *expected;
} rows[] = {
    /* complete, in order */
    {"In my last job at a bakery, the morning orders were often late. Customers had begun to complain. I was "
     "asked to "
     "get the first van out by six. First I timed every step for a week. Then I moved the packing next to "
     "the ovens. As "
     "a result, late vans fell from nine a week to one. My manager still uses the plan today.",
     "SSTAARR-"},
    {"Last semester our group project was behind schedule because two members had left. As the new lead, I "
     "had to finish "
     "the app before the demo. I split the work into small tickets. I also met each teammate every morning "
     "and wrote the "
     "missing tests. We delivered on time and received the highest grade of the year. I learned to ask for "
     "help early.",
     "STAARR-"},
    /* terse */
    {"Manual invoicing took four hours a day and caused errors. Automate invoicing before the audit. Built a "
     "script that "
     "reads orders and tested it with two clerks. Reduced the work to 20 minutes and errors by 90 %.",
     "STAR-"},
    /* one part left out */
    {"I was asked to get the first van out by six. First I timed every step for a week. Then I moved the "
     "packing next to "
     "the ovens. As a result, late vans fell from nine a week to one.",
     "TAAR-S"},
    {"In my last job at a bakery, the morning orders were often late. Customers had begun to complain. I was "
     "asked to "
     "get the first van out by six. First I timed every step for a week. Then I moved the packing next to "
     "the ovens and "
     "trained two drivers.",
     "SSTAA-R"},
    {"In my last job at a bakery, the morning orders were often late. Customers had begun to complain. My "
     "task was to "
     "get the first van out by six. As a result, late vans fell from nine a week to one. My manager was "
     "impressed and I "
     "was promoted.",
     "SSTRR-A"},
    /* the result first */
    {"As a result of my work, late vans fell from nine a week to one and I was promoted. In my last job at a "
     "bakery, the "
     "morning orders were often late. I was asked to get the first van out by six. First I timed every step "
     "for a week. "
     "Then I moved the packing next to the ovens and trained two drivers.",
     "RSTAA-"},
};

static void whole_answers_are_labelled(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct told told = tell(rows[i].text, strlen(rows[i].text));
        const char *got = letters_of(&told);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("answer %zu gave %s, not %s", i, got, rows[i].expected);
        arena_release(&told.arena);
    }
}

static void blanks_at_the_end_change_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        char *longer = arena_printf(&arena, "%s \n\n  ", rows[i].text);
        struct told one = tell(rows[i].text, strlen(rows[i].text)), two = tell(longer, strlen(longer));
        assert_int_equal(one.sentences.count, two.sentences.count);
        for (size_t k = 0; k < one.sentences.count; k++) {
            assert_int_equal(one.labels.items[k].part, two.labels.items[k].part);
            assert_memory_equal(&one.labels.items[k].confidence, &two.labels.items[k].confidence,
                                sizeof(double));
        }
        arena_release(&one.arena);
        arena_release(&two.arena);
        arena_release(&arena);
    }
}

static void odd_texts_get_a_label_a_sentence(void **state)
{
    (void)state;
    static const char *const texts[] = {"",        " ", "Done.", "?", "I.", "We won. We won.", "\xe2\x80\xa2",
                                        "1. 2. 3."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct told told = tell(texts[i], strlen(texts[i]));
        for (size_t k = 0; k < told.sentences.count; k++)
            assert_true(told.labels.items[k].confidence > 0 && told.labels.items[k].confidence <= 1);
        arena_release(&told.arena);
    }
}

/* Past the limit of the careful decoder a chain takes over: it must know the parts too. */
static void very_long_answers_are_still_read(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf text = {.arena = &arena};
    for (int i = 0; i < 30; i++)
        buf_string(&text, "In my last job at a bakery, the morning orders were often late. ");
    for (int i = 0; i < 10; i++)
        buf_string(&text, "I was asked to get the first van out by six. ");
    for (int i = 0; i < 100; i++)
        buf_string(&text, "Then I moved the packing and wrote a plan. ");
    for (int i = 0; i < 30; i++)
        buf_string(&text, "As a result, late vans fell from nine a week to one. ");
    struct told told = tell(text.data, text.length);
    assert_int_equal(told.sentences.count, 170);
    assert_int_equal(told.labels.items[15].part, PART_SITUATION);
    assert_int_equal(told.labels.items[35].part, PART_TASK);
    assert_int_equal(told.labels.items[90].part, PART_ACTION);
    assert_int_equal(told.labels.items[165].part, PART_RESULT);
    arena_release(&told.arena);
    arena_release(&arena);
}

static void a_megabyte_is_no_trouble(void **state)
{
    (void)state;
    static const char *const units[] = {"Go. ", "we then ", "I had to go ", "as a "};
    for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
        size_t length = 1000000, unit = strlen(units[u]);
        char *text = malloc(length);
        assert_non_null(text);
        for (size_t i = 0; i < length; i++)
            text[i] = units[u][i % unit];
        struct told told = tell(text, length);
        assert_true(told.sentences.count > 0);
        arena_release(&told.arena);
        free(text);
    }
}

static struct misplaced misplaced_in(struct told *told, enum part part)
{
    return misplaced_judge(&told->arena, &told->tokens, told->sentences.items, told->sentences.count,
                           &told->quantities, part);
}

static void a_part_that_does_anothers_work_is_seen(void **state)
{
    (void)state;
    static const struct {
        enum part part;
        const char *text;
        bool is_found;
    } cases[] = {
        {PART_RESULT, "Then I wrote a script and asked two colleagues to review it.", true},
        {PART_RESULT, "As a result, errors fell by 40 %.", false},
        {PART_RESULT, "I then told the team. As a result, errors fell by 40 %.", false},
        {PART_RESULT, "The client was happy and signed again.", false},
        {PART_TASK, "I built a dashboard and wrote the tests with a colleague.", true},
        {PART_TASK, "I had to reduce errors before the audit.", false},
        {PART_SITUATION, "Then I wrote a script and asked two colleagues to review it.", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told = tell(cases[i].text, strlen(cases[i].text));
        struct misplaced found = misplaced_in(&told, cases[i].part);
        if (found.is_found != cases[i].is_found)
            fail_msg("'%s': %s", cases[i].text, found.is_found ? "called misplaced" : "not seen");
        if (found.is_found)
            assert_int_equal(found.tells, PART_ACTION);
        arena_release(&told.arena);
    }
}

/* Nobody understands a page that labels a Task and misses it. */
static void a_part_that_a_sentence_tells_is_not_missing(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (int part = 0; part < PART_COUNT; part++) {
        double told_from = decode_defaults.told_from[part], shares[2][PART_COUNT] = {{0}};
        struct decoding decoding = {.shares = shares};
        for (int i = 0; i < PART_COUNT; i++)
            decoding.missing[i] = 40;
        shares[1][part] = told_from - 0.01;
        assert_true(label_conclude(&arena, &decode_defaults, &decoding, 2).is_missing[part]);
        shares[1][part] = told_from + 0.01;
        struct labels labels = label_conclude(&arena, &decode_defaults, &decoding, 2);
        for (int i = 0; i < PART_COUNT; i++)
            assert_int_equal(labels.is_missing[i], i != part);
    }
    arena_release(&arena);
}

/* The first features of a sentence are its own, whoever stands beside it; neighbours add to them. */
static void neighbours_only_add_features(void **state)
{
    (void)state;
    const char *text = "We had no plan. I wrote one on Monday. The work was done by June.";
    struct told told = tell(text, strlen(text));
    assert_int_equal(told.sentences.count, 3);
    const struct features *among = features_find(&told.arena, &told.tokens, told.sentences.items,
                                                 told.sentences.count, &told.quantities);
    for (size_t i = 0; i < told.sentences.count; i++) {
        const struct features *alone =
            features_find(&told.arena, &told.tokens, &told.sentences.items[i], 1, &told.quantities);
        assert_int_equal(alone->count, alone->own);
        assert_int_equal(among[i].own, alone->own);
        assert_memory_equal(among[i].keys, alone->keys, alone->own * sizeof *alone->keys);
        assert_true(among[i].count > among[i].own);
        for (size_t k = among[i].own; k < among[i].count; k++) {
            enum feature_kind kind = feature_kind_of(among[i].keys[k]);
            assert_true((kind == FEATURE_BEFORE && i > 0) || (kind == FEATURE_AFTER && i < 2));
        }
    }
    arena_release(&told.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_answers_are_labelled),
        cmocka_unit_test(blanks_at_the_end_change_nothing),
        cmocka_unit_test(odd_texts_get_a_label_a_sentence),
        cmocka_unit_test(very_long_answers_are_still_read),
        cmocka_unit_test(a_megabyte_is_no_trouble),
        cmocka_unit_test(a_part_that_does_anothers_work_is_seen),
        cmocka_unit_test(a_part_that_a_sentence_tells_is_not_missing),
        cmocka_unit_test(neighbours_only_add_features),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
