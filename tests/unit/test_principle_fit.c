#include "test.h"

#include "check/principle_fit.h"

#include <string.h>

/* A workshop's own values, nothing like anybody else's. */
static const char *const tidy_cues[] = {"sweep", "tidy up", "put back", "broom", "clean bench"};
static const char *const guest_cues[] = {"guest", "ask the guest", "complaint", "listen to", "apologise"};
static const char *const slow_cues[] = {"slowly", "measure twice", "wait for the glue", "patience"};
static const char *const slow_looks[] = {"lets varnish dry for days"};

static const struct principle values[] = {
    {.id = "tidy", .name = "Tidy", .gist = "Leaves the room as it was.", .cues = {tidy_cues, 5}},
    {.id = "guest", .name = "Guests", .gist = "Serves who comes in.", .cues = {guest_cues, 5}},
    {.id = "slow",
     .name = "Slow",
     .gist = "Takes its time.",
     .looks_for = {slow_looks, 1},
     .cues = {slow_cues, 4}},
};
static const struct bank workshop = {.principles = values, .principle_count = 3};

struct fitted {
    struct arena arena;
    struct reading reading;
    struct principle_fits fits;
};

static void fit_answer(struct fitted *fitted, const struct bank *bank, const struct answer *answer)
{
    const struct reading_options options = {.words_a_minute = 140};
    *fitted = (struct fitted){0};
    fitted->reading = reading_take(&fitted->arena, answer, &options);
    fitted->fits =
        principle_fit(&fitted->arena, principle_index_make(&fitted->arena, bank), bank, &fitted->reading);
}

static void fit_action(struct fitted *fitted, const struct bank *bank, const char *text)
{
    struct answer answer = {0};
    answer.parts[PART_ACTION] = view_of(text);
    fit_answer(fitted, bank, &answer);
}

static double score_of(const struct bank *bank, const char *text, const char *id)
{
    struct fitted fitted;
    fit_action(&fitted, bank, text);
    double score = principle_fit_find(&fitted.fits, id)->score;
    arena_release(&fitted.arena);
    return score;
}

static void the_story_names_its_principle(void **state)
{
    (void)state;
    static const struct {
        const char *text, *first;
    } rows[] = {
        {"I swept the floor and put the chisels back.", "tidy"},
        {"I listened to her complaints and apologised.", "guest"},
        {"I measured twice and waited for the glue.", "slow"},
        {"I gave the varnish two more days to dry.", "slow"},
        {"Guests came. I took the broom, tidied up and swept.", "tidy"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct fitted fitted;
        fit_action(&fitted, &workshop, rows[i].text);
        assert_int_equal(fitted.fits.count, 3);
        if (strcmp(fitted.fits.items[0].principle->id, rows[i].first) != 0)
            fail_msg("'%s' gave %s", rows[i].text, fitted.fits.items[0].principle->id);
        arena_release(&fitted.arena);
    }
}

static void no_word_of_it_scores_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {"", ".", "We had lunch and then it rained."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct fitted fitted;
        fit_action(&fitted, &workshop, texts[i]);
        for (size_t p = 0; p < fitted.fits.count; p++) {
            assert_true(fitted.fits.items[p].score == 0);
            assert_false(principle_fit_is_evidenced(&fitted.fits.items[p]));
        }
        assert_string_equal(fitted.fits.items[0].principle->id, "guest"); /* ties stand by id */
        arena_release(&fitted.arena);
    }
}

static void the_evidence_is_quoted(void **state)
{
    (void)state;
    struct fitted fitted;
    fit_action(&fitted, &workshop,
               "A guest came in. I read the bill, then I asked the guest and listened to him. He left.");
    const struct principle_evidence *found = principle_fit_find(&fitted.fits, "guest");
    assert_non_null(found);
    assert_true(principle_fit_is_evidenced(found));
    assert_int_equal(found->sentence, 1);
    struct view words = view_sub(fitted.reading.text, found->cue.start, found->cue.end);
    assert_true(view_is(words, "asked the guest"));
    assert_null(principle_fit_find(&fitted.fits, "nobody's"));
    arena_release(&fitted.arena);
}

static void spans_lie_in_their_sentences(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "I put. Back then we swept.\nMeasure\ntwice! The guest's complaint; tidy up",
        "guest guest guest. Patience, patience - slowly. I tidied\n\nup the clean\nbench",
        "\xe2\x80\x9cGuest\xe2\x80\x9d caf\xc3\xa9 broom. wait for the glue wait for the",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct fitted fitted;
        fit_action(&fitted, &workshop, texts[i]);
        size_t shown = 0;
        for (size_t p = 0; p < fitted.fits.count; p++) {
            const struct principle_evidence *own = &fitted.fits.items[p];
            assert_true(own->score >= 0 && own->score < 1);
            assert_true(!p || own->score <= own[-1].score);
            if (own->score == 0)
                continue;
            assert_in_range(own->sentence, 0, fitted.reading.sentences.count - 1);
            struct span sentence = fitted.reading.sentences.items[own->sentence].span;
            assert_true(own->cue.start < own->cue.end);
            assert_true(own->cue.start >= sentence.start && own->cue.end <= sentence.end);
            shown++;
        }
        assert_true(shown >= 2);
        arena_release(&fitted.arena);
    }
}

static void the_order_of_principles_changes_nothing(void **state)
{
    (void)state;
    const struct principle turned[] = {values[2], values[0], values[1]};
    const struct bank other = {.principles = turned, .principle_count = 3};
    const char *text = "I waited for the glue, swept, put the broom back and asked the guest about varnish.";
    struct fitted one, two;
    fit_action(&one, &workshop, text);
    fit_action(&two, &other, text);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(one.fits.items[i].principle->id, two.fits.items[i].principle->id);
        assert_true(one.fits.items[i].score == two.fits.items[i].score);
        assert_int_equal(one.fits.items[i].cue.start, two.fits.items[i].cue.start);
    }
    arena_release(&one.arena);
    arena_release(&two.arena);
}

static void stuffing_does_not_beat_evidence(void **state)
{
    (void)state;
    const char *stuffed = "Guest, guest, guest, guest, guest, guest, guest, guest, guest, guest.";
    const char *honest = "The complaint came at noon. I listened to him, asked the guest, and apologised.";
    assert_true(score_of(&workshop, honest, "guest") > score_of(&workshop, stuffed, "guest"));
    double once = score_of(&workshop, "A guest.", "guest"), ten = score_of(&workshop, stuffed, "guest");
    /* Ten mentions weigh less than two: score = mass / (mass + some). */
    assert_true(ten / (1 - ten) <= 2 * once / (1 - once));
}

static void what_was_not_done_counts_less(void **state)
{
    (void)state;
    static const struct {
        const char *done, *not_done;
    } rows[] = {
        {"We then did ask the guest.", "We then did not ask the guest."},
        {"I swept then.", "I didn't sweep."},
        {"I tidied up there.", "I never tidied up."},
        {"It ended with apologising.", "It ended without apologising."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t p = 0; p < 3; p++) {
            double done = score_of(&workshop, rows[i].done, values[p].id);
            double not_done = score_of(&workshop, rows[i].not_done, values[p].id);
            /* score = mass / (mass + some): half the mass */
            if (done > 0 && not_done / (1 - not_done) > done / (1 - done) / 2)
                fail_msg("'%s': %s %.3f after %.3f", rows[i].not_done, values[p].id, not_done, done);
        }
    /* A stop ends what "not" speaks of. */
    assert_true(score_of(&workshop, "He was not there, I swept.", "tidy") ==
                score_of(&workshop, "He was out there, I swept.", "tidy"));
}

static void deeds_count_more_than_the_setting(void **state)
{
    (void)state;
    double scores[PART_COUNT];
    for (int part = 0; part < PART_COUNT; part++) {
        struct answer answer = {0};
        struct fitted fitted;
        answer.parts[part] = view_of("The guest had a complaint.");
        fit_answer(&fitted, &workshop, &answer);
        scores[part] = principle_fit_find(&fitted.fits, "guest")->score;
        arena_release(&fitted.arena);
    }
    assert_true(scores[PART_ACTION] > scores[PART_TASK]);
    assert_true(scores[PART_TASK] > scores[PART_SITUATION]);
    assert_true(scores[PART_RESULT] > scores[PART_SITUATION]);
}

static void filler_lowers_the_score(void **state)
{
    (void)state;
    char text[4000] = "I asked the guest and listened to him. ";
    double brief = score_of(&workshop, text, "guest");
    for (int i = 0; i < 40; i++)
        strcat(text, "And so it went on and on that day, more or less. ");
    assert_true(score_of(&workshop, text, "guest") < brief);
}

static void shared_words_say_less(void **state)
{
    (void)state;
    static const char *const a_cues[] = {"lantern"}, *const b_cues[] = {"lantern"},
                             *const c_cues[] = {"rope"};
    const struct principle three[] = {
        {.id = "a", .name = "A", .gist = "", .cues = {a_cues, 1}},
        {.id = "b", .name = "B", .gist = "", .cues = {b_cues, 1}},
        {.id = "c", .name = "C", .gist = "", .cues = {c_cues, 1}},
    };
    const struct bank bank = {.principles = three, .principle_count = 3};
    assert_true(score_of(&bank, "I took a lantern.", "a") < score_of(&bank, "I took a rope.", "c"));
    assert_true(score_of(&bank, "I took a lantern.", "a") == score_of(&bank, "I took a lantern.", "b"));
}

static void an_empty_bank_fits_nothing(void **state)
{
    (void)state;
    static const struct bank empty;
    const struct principle bare = {.id = "bare", .name = "Bare"};
    const struct bank one = {.principles = &bare, .principle_count = 1};
    struct fitted fitted;
    fit_action(&fitted, &empty, "I swept.");
    assert_int_equal(fitted.fits.count, 0);
    arena_release(&fitted.arena);
    assert_true(score_of(&one, "I swept.", "bare") == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_story_names_its_principle),
        cmocka_unit_test(no_word_of_it_scores_nothing),
        cmocka_unit_test(the_evidence_is_quoted),
        cmocka_unit_test(spans_lie_in_their_sentences),
        cmocka_unit_test(the_order_of_principles_changes_nothing),
        cmocka_unit_test(stuffing_does_not_beat_evidence),
        cmocka_unit_test(what_was_not_done_counts_less),
        cmocka_unit_test(deeds_count_more_than_the_setting),
        cmocka_unit_test(filler_lowers_the_score),
        cmocka_unit_test(shared_words_say_less),
        cmocka_unit_test(an_empty_bank_fits_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
