#include "test.h"

#include "check/principle_index.h"
#include "model/bank_builtin.h"
#include "tool/bank_source.h"

#include <string.h>

static void odd_texts_become_literals(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char *const probes[] = {"a\"b\\c", "what?\?!", "\033[31m1", "caf\303\251s"};
    const struct principle principle = {.id = "p", .name = "P", .gist = ""};
    const struct question question = {.id = "p-1",
                                      .principle = "p",
                                      .ask = "Why?",
                                      .probes = {probes, 4},
                                      .difficulty = 3,
                                      .asks_failure = true,
                                      .hints = {"s", "t", "a", "r"}};
    const struct bank bank = {&principle, 1, &question, 1, NULL};
    struct buf out = {.arena = &arena};
    bank_source_print(&out, &bank, principle_index_compute(&arena, &bank), "bank_builtin");
    const char *text = buf_text(&out);
    assert_non_null(strstr(text, "{\"a\\\"b\\\\c\", \"what\\?\\?!\", \"\\033[31m1\", \"caf\\303\\251s\"}"));
    assert_non_null(strstr(text, ".asks_failure = 1,"));
    assert_non_null(strstr(text, ".difficulty = 3,"));
    assert_non_null(strstr(text, "const struct bank bank_builtin = {principles, 1, questions, 1, &index};"));
    assert_null(strstr(text, "q0_also"));
    arena_release(&arena);
}

static void the_builtin_bank_is_whole(void **state)
{
    (void)state;
    assert_int_equal(bank_builtin.principle_count, 16);
    assert_true(bank_builtin.question_count >= 210);
    for (size_t i = 0; i < bank_builtin.question_count; i++) {
        const struct question *question = &bank_builtin.questions[i];
        assert_non_null(bank_principle(&bank_builtin, question->principle));
        assert_true(bank_question(&bank_builtin, question->id) == question);
        assert_in_range(question->difficulty, 1, 3);
        assert_true(question->tracks.count && question->themes.count && question->probes.count >= 3);
    }
}

static void the_compiled_index_is_the_computed_one(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct principle_index *made = principle_index_compute(&arena, &bank_builtin);
    const struct principle_index *compiled = principle_index_make(&arena, &bank_builtin);
    assert_ptr_equal(compiled, bank_builtin.index);
    assert_true(made->clue_count > 1000);
    assert_int_equal(compiled->slot_room, made->slot_room);
    assert_int_equal(compiled->clue_count, made->clue_count);
    assert_int_equal(compiled->share_count, made->share_count);
    for (size_t i = 0; i < made->slot_room; i++) {
        assert_int_equal(compiled->slots[i].key, made->slots[i].key);
        assert_int_equal(compiled->slots[i].start.clue, made->slots[i].start.clue);
        assert_int_equal(compiled->slots[i].start.goes_on, made->slots[i].start.goes_on);
    }
    for (size_t i = 0; i < made->clue_count; i++) {
        assert_int_equal(compiled->clues[i].first, made->clues[i].first);
        assert_int_equal(compiled->clues[i].count, made->clues[i].count);
    }
    for (size_t i = 0; i < made->share_count; i++) {
        assert_int_equal(compiled->shares[i].principle, made->shares[i].principle);
        assert_true(compiled->shares[i].weight == made->shares[i].weight);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(odd_texts_become_literals),
        cmocka_unit_test(the_builtin_bank_is_whole),
        cmocka_unit_test(the_compiled_index_is_the_computed_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
