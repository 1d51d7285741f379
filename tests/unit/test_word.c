#include "test.h"

#include "check/lexicon.h"
#include "check/negation.h"
#include "check/phrase.h"
#include "check/quantity.h"
#include "check/quantity_word.h"
#include "check/sentence_word.h"
#include "check/stem.h"
#include "check/verb.h"
#include "check/word.h"

static struct tokens known_tokens(struct arena *arena, const char *text)
{
    struct tokens tokens = token_scan(arena, view_of(text));
    words_know((struct token *)tokens.items, tokens.count);
    return tokens;
}

static void common_words_are_known_and_others_are_not(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct tokens tokens = known_tokens(&arena, "The customer zzyzx didn\xe2\x80\x99t 42 , reduced");
    static const bool expected[] = {true, true, false, true, false, false, true};
    assert_int_equal(tokens.count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < tokens.count; i++) {
        const struct known_word *word = word_known(&tokens.items[i]);
        assert_int_equal(word != NULL, expected[i]);
        assert_true(!word || word->hash == tokens.items[i].hash);
    }
    assert_true(known_word_count > 3000);
    arena_release(&arena);
}

/* What the table says of a word is what each judge finds out himself. */
static void the_table_says_what_the_judges_say(void **state)
{
    (void)state;
    static const char *const words[] = {
        "i",       "we",        "the",     "no",      "not",     "never",    "didn't", "without",
        "reduced", "need",      "dug",     "people",  "saved",   "team",     "march",  "a",
        "one",     "half",      "first",   "doubled", "dr",      "etc",      "then",   "and",
        "so",      "customers", "however", "because", "studies", "promised", "really"};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct tokens tokens = known_tokens(&arena, words[i]);
        const struct token *token = tokens.items;
        const struct known_word *word = word_known(token);
        if (!word)
            fail_msg("'%s' is not known", words[i]);
        assert_int_equal(word->stem, stem_hash(token));
        assert_int_equal(word->number_classes, quantity_word_class(view_of(words[i])));
        assert_int_equal(word->sentence, sentence_word(token));
        assert_int_equal((word->flags & WORD_IS_NEGATION) != 0, negation_is(token));
        assert_int_equal((word->flags & WORD_ENDS_IN_ED) != 0, verb_ends_in_ed(token));
        struct quantities found =
            quantity_scan(&arena, view_of(arena_printf(&arena, "%s percent", words[i])), NULL);
        assert_true(!(word->flags & WORD_NO_NUMBER) || found.count == 0);
    }
    arena_release(&arena);
}

static const char *const texts[] = {
    "",
    "I reduced the time from 12 days to 5, and we saved $3.5k a month.",
    "on the one hand we did. on the one",
    "USD 5. us $5 and rs.5 and Rs. 5 and MB 5. The .5 and a ..5 and 4 .5",
    "All day. Another hour, first of 12. twice the size; one's half-hour",
    "no number of people , 20 . 30 , and the 4th_x 5x the_3 foo_3 of",
    "the\xc2\xa0"
    "20 people\xe2\x80\x94the one\xe2\x80\x99s two",
    "dropped to 3.5.and then 4,200,and the 7",
};

static void phrases_are_the_same_with_known_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct tokens plain = token_scan(&arena, view_of(texts[i])), known = known_tokens(&arena, texts[i]);
        struct phrase_matches want = phrases_find(&arena, lexicon_builtin(), &plain);
        struct phrase_matches have = phrases_find(&arena, lexicon_builtin(), &known);
        assert_int_equal(have.count, want.count);
        if (want.count)
            assert_memory_equal(have.items, want.items, want.count * sizeof *want.items);
    }
    arena_release(&arena);
}

/* A person's own phrase may begin with a word of which the built-in lexicon knows none. */
static void own_phrases_are_found_behind_known_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct phrases *own = phrases_copy(&arena, lexicon_builtin());
    struct tokens tokens = known_tokens(&arena, "customer zebra");
    struct phrase_matches before = phrases_find(&arena, own, &tokens);
    lexicon_add(own, LEXICON_FILLER, "customer zebra");
    struct phrase_matches behind = phrases_find(&arena, own, &tokens);
    assert_int_equal(behind.count, before.count + 1);
    arena_release(&arena);
}

static void quantities_are_the_same_with_known_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct view text = view_of(texts[i]);
        struct tokens tokens = known_tokens(&arena, texts[i]);
        struct quantities want = quantity_scan(&arena, text, NULL);
        struct quantities have = quantity_scan_known(&arena, text, &tokens);
        assert_int_equal(have.count, want.count);
        for (size_t k = 0; k < want.count; k++) {
            assert_int_equal(have.items[k].span.start, want.items[k].span.start);
            assert_int_equal(have.items[k].span.end, want.items[k].span.end);
            assert_int_equal(have.items[k].kind, want.items[k].kind);
        }
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_words_are_known_and_others_are_not),
        cmocka_unit_test(the_table_says_what_the_judges_say),
        cmocka_unit_test(phrases_are_the_same_with_known_words),
        cmocka_unit_test(own_phrases_are_found_behind_known_words),
        cmocka_unit_test(quantities_are_the_same_with_known_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
