#include "test.h"

#include "check/stem.h"

#include <string.h>

static const char *stem(char room[STEM_ROOM], const char *word)
{
    size_t length = stem_of(word, strlen(word), room);
    assert_int_equal(length, strlen(room));
    return room;
}

/* Each row is one word in its forms: all have one stem. */
static void forms_of_a_word_meet(void **state)
{
    (void)state;
    static const char *const rows[][5] = {
        {"complain", "complains", "complained", "complaining"},
        {"complaint", "complaints", "complaint's"},
        {"hire", "hires", "hired", "hiring"},
        {"plan", "plans", "planned", "planning"},
        {"note", "notes", "noted"},
        {"study", "studies", "studied", "studying"},
        {"story", "stories"},
        {"process", "processes", "processed"},
        {"batch", "batches"},
        {"automate", "automated", "automating", "automation"},
        {"investigate", "investigated", "investigation"},
        {"simplify", "simplified", "simplifying"},
        {"prioritise", "prioritize", "prioritised", "prioritizing"},
        {"organise", "organize", "organisation", "organization"},
        {"analyse", "analyzed", "analysis", "analyses"},
        {"disagree", "disagreed", "disagreement", "disagreeing"},
        {"commit", "commits", "committed", "commitment"},
        {"cancel", "cancelled", "cancels"},
        {"take", "took", "taken", "taking"},
        {"teach", "taught", "teaches"},
        {"dig", "dug", "digging"},
        {"find", "found"},
        {"child", "children"},
        {"them", "him", "her"},
        {"quick", "quickly"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t k = 1; k < 5 && rows[i][k]; k++) {
            char first[STEM_ROOM], other[STEM_ROOM];
            if (strcmp(stem(first, rows[i][0]), stem(other, rows[i][k])) != 0)
                fail_msg("'%s' gave '%s', '%s' gave '%s'", rows[i][0], first, rows[i][k], other);
        }
}

static void other_words_stay_apart(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"not", "notes"},          {"even", "evening"},  {"time", "timely"},  {"open", "openly"},
        {"user", "use"},           {"plan", "plant"},    {"hope", "hop"},     {"bus", "bu"},
        {"this", "thi"},           {"business", "busy"}, {"morning", "morn"}, {"speed", "spe"},
        {"general", "generation"}, {"need", "ne"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char first[STEM_ROOM], other[STEM_ROOM];
        if (strcmp(stem(first, rows[i][0]), stem(other, rows[i][1])) == 0)
            fail_msg("'%s' and '%s' both gave '%s'", rows[i][0], rows[i][1], first);
    }
}

static void odd_words_are_kept_whole(void **state)
{
    (void)state;
    static const char *const words[] = {"",   "a",  "s",  "is",  "us",          "bus", "ing",
                                        "ed", "ly", "'s", "2nd", "caf\xc3\xa9", "5s"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char room[STEM_ROOM];
        assert_string_equal(stem(room, words[i]), words[i]);
    }
}

static void a_word_of_any_length_fits(void **state)
{
    (void)state;
    char word[4096], room[STEM_ROOM];
    for (size_t length = 1; length < sizeof word; length++) {
        memset(word, length % 2 ? 'l' : 'e', length);
        memcpy(word + (length > 3 ? length - 3 : 0), "ing", length > 3 ? 3 : 1);
        assert_true(stem_of(word, length, room) < STEM_ROOM);
    }
}

static void the_hash_is_that_of_the_stem(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct tokens tokens = token_scan(&arena, view_of("She was his boss's, dug as we did; it is us"));
    for (size_t i = 0; i < tokens.count; i++) {
        char room[STEM_ROOM];
        size_t length = stem_of(tokens.items[i].word, tokens.items[i].length, room);
        assert_int_equal(stem_hash(&tokens.items[i]), token_hash(room, length));
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_of_a_word_meet),         cmocka_unit_test(other_words_stay_apart),
        cmocka_unit_test(odd_words_are_kept_whole),     cmocka_unit_test(a_word_of_any_length_fits),
        cmocka_unit_test(the_hash_is_that_of_the_stem),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
