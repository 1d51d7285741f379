#include "test.h"

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
    const struct bank bank = {&principle, 1, &question, 1};
    struct buf out = {.arena = &arena};
    bank_source_print(&out, &bank, "bank_builtin");
    const char *text = buf_text(&out);
    assert_non_null(strstr(text, "{\"a\\\"b\\\\c\", \"what\\?\\?!\", \"\\033[31m1\", \"caf\\303\\251s\"}"));
    assert_non_null(strstr(text, ".asks_failure = 1,"));
    assert_non_null(strstr(text, ".difficulty = 3,"));
    assert_non_null(strstr(text, "const struct bank bank_builtin = {principles, 1, questions, 1};"));
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(odd_texts_become_literals),
        cmocka_unit_test(the_builtin_bank_is_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
