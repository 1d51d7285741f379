#include "test.h"

#include "base/tar.h"

#include <stdio.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static struct buf sample(void)
{
    struct buf out = {.arena = &arena};
    assert_true(tar_add(&out, &(struct tar_member){"home/log.yaml", view_of("wins:\n"), 1700000000}));
    assert_true(tar_add(&out, &(struct tar_member){"home/empty", {"", 0}, 0}));
    tar_end(&out);
    return out;
}

static void what_is_written_is_read(void **state)
{
    (void)state;
    struct buf out = sample();
    struct tar tar = {.archive = buf_view(&out), .name = "a.tar"};
    struct tar_member member;
    struct error error = {0};
    assert_int_equal(out.length % 10240, 0);
    assert_true(tar_next(&tar, &arena, &member, &error));
    assert_string_equal(member.path, "home/log.yaml");
    assert_true(view_is(member.content, "wins:\n"));
    assert_int_equal(member.modified, 1700000000);
    assert_true(tar_next(&tar, &arena, &member, &error));
    assert_int_equal(member.content.length, 0);
    assert_false(tar_next(&tar, &arena, &member, &error));
    assert_int_equal(error.kind, ERROR_NONE);
}

static void long_names_are_cut_at_a_slash(void **state)
{
    (void)state;
    char path[400];
    memset(path, 'a', sizeof path);
    path[99] = '/';
    path[199] = '\0';
    struct buf out = {.arena = &arena};
    assert_true(tar_add(&out, &(struct tar_member){path, view_of("x"), 0}));
    tar_end(&out);
    struct tar tar = {.archive = buf_view(&out), .name = "a.tar"};
    struct tar_member member;
    struct error error = {0};
    assert_true(tar_next(&tar, &arena, &member, &error));
    assert_string_equal(member.path, path);
    path[199] = 'a';
    path[201] = '\0';
    assert_false(tar_add(&out, &(struct tar_member){path, view_of("x"), 0}));
}

/* Whatever one byte is changed or wherever it is cut, it is refused or read as the same names and texts. */
static void damage_is_refused(void **state)
{
    (void)state;
    struct buf whole = sample();
    for (size_t i = 0; i < 4 * 512; i++) {
        struct arena own = {0};
        char *copy = arena_strndup(&own, whole.data, whole.length);
        memcpy(copy, whole.data, whole.length);
        copy[i] = (char)(copy[i] ^ 0x15);
        struct tar tar = {.archive = {copy, whole.length}, .name = "a.tar"};
        struct tar_member member;
        struct error error = {0};
        size_t count = 0;
        while (tar_next(&tar, &own, &member, &error))
            count++;
        bool is_content = (i >= 512 && i < 1024);
        assert_true(is_content ? count == 2 : error.kind == ERROR_INPUT);
        arena_release(&own);
    }
    for (size_t cut = 0; cut < 2048 + 511; cut += 7) {
        struct tar tar = {.archive = {whole.data, cut}, .name = "a.tar"};
        struct tar_member member;
        struct error error = {0};
        while (tar_next(&tar, &arena, &member, &error))
            ;
        assert_int_equal(error.kind, ERROR_INPUT);
    }
}

static void links_are_refused(void **state)
{
    (void)state;
    struct buf out = sample();
    /* A symbolic link, its sum put right. */
    out.data[156] = '2';
    unsigned sum = 0;
    for (size_t i = 0; i < 512; i++)
        sum += i >= 148 && i < 156 ? ' ' : (unsigned char)out.data[i];
    snprintf(out.data + 148, 8, "%06o", sum);
    struct tar tar = {.archive = buf_view(&out), .name = "a.tar"};
    struct tar_member member;
    struct error error = {0};
    assert_false(tar_next(&tar, &arena, &member, &error));
    assert_non_null(strstr(error.message, "no plain file"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(what_is_written_is_read, reset),
        cmocka_unit_test_teardown(long_names_are_cut_at_a_slash, reset),
        cmocka_unit_test_teardown(damage_is_refused, reset),
        cmocka_unit_test_teardown(links_are_refused, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
