#include "test.h"

#include "base/file.h"
#include "fault.h"
#include "folder.h"
#include "store/draft.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    folder_clear();
    arena_release(&arena);
    return 0;
}

static const struct draft_head head = {"ownership-04", "Tell me\nmore \\ now?", "2026-11-24T10:15:03Z",
                                       false};

static void rest_for(long milliseconds)
{
    const struct timespec pause = {.tv_nsec = milliseconds * 1000 * 1000};
    (void)nanosleep(&pause, NULL);
}

static struct journal *start(const struct draft_head *from)
{
    struct error error = {0};
    struct journal *journal = NULL;
    if (!draft_start(&arena, folder_file("drafts"), from, &journal, &error))
        fail_msg("%s", error.message);
    return journal;
}

static void add(struct journal *journal, const char *kind, int seconds, const char *text)
{
    struct error error = {0};
    if (!draft_add(journal, kind, seconds, view_of(text), &error))
        fail_msg("%s", error.message);
}

static struct journal *resume(const char *id, struct draft *draft)
{
    struct error error = {0};
    struct journal *journal = NULL;
    if (!draft_resume(&arena, folder_file("drafts"), id, draft, &journal, &error))
        fail_msg("%s", error.message);
    return journal;
}

static struct drafts list(struct problems *problems)
{
    struct error error = {0};
    struct drafts drafts;
    *problems = (struct problems){.arena = &arena};
    if (!drafts_list(&arena, folder_file("drafts"), &drafts, problems, &error))
        fail_msg("%s", error.message);
    return drafts;
}

static void entry_is(const struct draft *draft, size_t i, const char *kind, int seconds, const char *text)
{
    assert_true(i < draft->count);
    assert_string_equal(draft->entries[i].kind, kind);
    assert_int_equal(draft->entries[i].seconds, seconds);
    if (!view_is(draft->entries[i].text, text))
        fail_msg("entry %zu is '%s', not '%s'", i, draft->entries[i].text.data, text);
}

static void entries_come_back_in_their_order(void **state)
{
    (void)state;
    struct draft draft;
    struct journal *journal = start(&head);
    assert_string_equal(draft_id(journal), "ownership-04.20261124T101503Z");
    add(journal, "line", 22, "");
    add(journal, "line", 5, "We lost payments \xf0\x9f\x99\x82.");
    add(journal, "text", 0, "a\nb\r\n\\n  c ");
    add(journal, "question", 1, "an entry, whatever its name");
    add(journal, "line", -3, "caf\xe9 \x1b[31m");
    draft_close(journal);
    journal = resume("ownership-04.20261124T101503Z", &draft);
    assert_string_equal(draft.head.question, "ownership-04");
    assert_string_equal(draft.head.asked, "Tell me\nmore \\ now?");
    assert_string_equal(draft.head.started, "2026-11-24T10:15:03Z");
    assert_false(draft.head.is_free);
    assert_int_equal(draft.count, 5);
    entry_is(&draft, 0, "line", 22, "");
    entry_is(&draft, 1, "line", 5, "We lost payments \xf0\x9f\x99\x82.");
    entry_is(&draft, 2, "text", 0, "a\nb\r\n\\n  c ");
    entry_is(&draft, 3, "question", 1, "an entry, whatever its name");
    entry_is(&draft, 4, "line", 0, "caf\xef\xbf\xbd \x1b[31m");
    add(journal, "line", 1, "and on");
    draft_close(journal);
    draft_close(resume("ownership-04.20261124T101503Z", &draft));
    assert_int_equal(draft.count, 6);
    struct stat info;
    assert_int_equal(stat(folder_file("drafts/ownership-04.20261124T101503Z.draft"), &info), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
}

static void a_draft_is_removed_once_kept(void **state)
{
    (void)state;
    struct problems problems;
    struct error error = {0};
    struct journal *journal = start(&head);
    add(journal, "line", 1, "x");
    assert_int_equal(list(&problems).count, 1);
    assert_true(draft_remove(journal, &error));
    assert_int_equal(list(&problems).count, 0);
    assert_int_equal(problems.count, 0);
}

/* Somebody who lists drafts holds a lock for a moment; that is no drill. */
static void a_look_at_a_draft_is_no_use_of_it(void **state)
{
    (void)state;
    struct draft draft;
    struct journal *journal = start(&head);
    int ready[2];
    char byte = 0;
    draft_close(journal);
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        int file = open(draft_path(journal), O_RDONLY);
        bool ok = file >= 0 && flock(file, LOCK_SH) == 0 && write(ready[1], "x", 1) == 1;
        rest_for(30);
        _exit(ok ? 0 : 1);
    }
    assert_int_equal(read(ready[0], &byte, 1), 1);
    draft_close(resume(draft_id(journal), &draft));
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    (void)close(ready[0]);
    (void)close(ready[1]);
}

static void two_drills_have_two_drafts(void **state)
{
    (void)state;
    struct problems problems;
    struct error error = {0};
    struct draft draft;
    struct journal *other = NULL, *first = start(&head), *second = start(&head);
    assert_string_equal(draft_id(second), "ownership-04.20261124T101503Z-2");
    add(first, "line", 1, "first");
    add(second, "line", 1, "second");
    assert_false(draft_resume(&arena, folder_file("drafts"), draft_id(first), &draft, &other, &error));
    assert_non_null(strstr(error.message, "in use by another drill"));
    struct drafts drafts = list(&problems);
    assert_int_equal(drafts.count, 2);
    assert_true(drafts.items[0].is_in_use && drafts.items[1].is_in_use);
    draft_close(first);
    drafts = list(&problems);
    assert_string_equal(drafts.items[1].id, "ownership-04.20261124T101503Z");
    assert_false(drafts.items[1].is_in_use);
    assert_true(drafts.items[0].is_in_use);
    draft_close(resume("ownership-04.20261124T101503Z", &draft));
    entry_is(&draft, 0, "line", 1, "first");
    draft_close(second);
}

static void drafts_are_listed_newest_first(void **state)
{
    (void)state;
    struct problems problems;
    static const struct draft_head heads[] = {{"a-1", "?", "2026-01-01T00:00:00Z", false},
                                              {"b-1", "?", "2026-03-01T00:00:00Z", true},
                                              {"c-1", "?", "2026-02-01T00:00:00Z", false}};
    for (size_t i = 0; i < 3; i++)
        draft_close(start(&heads[i]));
    folder_write("drafts/notes.txt", "mine");
    folder_write("drafts/broken.draft", "something else");
    folder_write("drafts/empty.draft", "");
    folder_write("drafts/headless.draft", "stardrill-draft 1\nline 1 x\n");
    struct drafts drafts = list(&problems);
    assert_int_equal(drafts.count, 3);
    assert_string_equal(drafts.items[0].head.question, "b-1");
    assert_true(drafts.items[0].head.is_free);
    assert_string_equal(drafts.items[2].head.question, "a-1");
    assert_int_equal(problems.count, 3);
}

static void ids_stay_in_the_folder(void **state)
{
    (void)state;
    static const char *const ids[] = {"../x", "a/b", "", ".x", "/etc/passwd"};
    struct draft draft;
    struct journal *journal;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        struct error error = {0};
        assert_false(draft_resume(&arena, folder_file("drafts"), ids[i], &draft, &journal, &error));
        assert_non_null(strstr(error.message, "no draft's id"));
        struct draft_head bad = {ids[i], "?", "2026-01-01T00:00:00Z", false};
        assert_false(draft_start(&arena, folder_file("drafts"), &bad, &journal, &error));
    }
    struct error error = {0};
    assert_false(draft_resume(&arena, folder_file("drafts"), "not-there", &draft, &journal, &error));
    assert_non_null(strstr(error.message, "not-there.draft"));
}

/* A journal cut at any byte, or with anything behind the cut, gives the entries that are whole. */
static void a_torn_end_is_dropped(void **state)
{
    (void)state;
    struct view text;
    struct error error = {0};
    struct journal *journal = start(&head);
    const char *path = arena_strdup(&arena, draft_path(journal));
    assert_true(file_load(&arena, path, 10000, &text, &error));
    size_t begin = text.length;
    add(journal, "line", 1, "one \xc3\xa9");
    add(journal, "line", 2, "two");
    draft_close(journal);
    assert_true(file_load(&arena, path, 10000, &text, &error));
    static const struct view tails[] = {{"", 0}, {"\0\0\0\0", 4}, {"\xff\xfe", 2}};
    for (size_t length = begin; length <= text.length; length++) {
        for (size_t t = 0; t < (length == text.length ? 1 : 3); t++) {
            struct draft draft;
            struct buf cut = {.arena = &arena};
            buf_add(&cut, text.data, length);
            buf_add(&cut, tails[t].data, tails[t].length);
            folder_write_bytes("drafts/ownership-04.20261124T101503Z.draft", cut.data, cut.length);
            size_t expected = 0;
            for (size_t i = begin; i < length; i++)
                expected += text.data[i] == '\n';
            journal = resume("ownership-04.20261124T101503Z", &draft);
            assert_int_equal(draft.count, expected);
            add(journal, "line", 3, "after");
            draft_close(journal);
            draft_close(resume("ownership-04.20261124T101503Z", &draft));
            assert_int_equal(draft.count, expected + 1);
            entry_is(&draft, expected, "line", 3, "after");
        }
    }
}

static void too_much_is_refused(void **state)
{
    (void)state;
    struct draft draft;
    struct journal *journal = start(&head);
    char *big = ARENA_ARRAY(&arena, char, 1000002);
    memset(big, '\\', 1000001);
    struct error error = {0};
    assert_false(draft_add(journal, "line", 1, (struct view){big, 1000001}, &error));
    assert_int_equal(error.kind, ERROR_INPUT);
    int added = 0;
    while (draft_add(journal, "line", 1, (struct view){big, 1000000}, &error))
        added++;
    assert_in_range(added, 2, 4);
    add(journal, "line", 1, "small");
    draft_close(journal);
    draft_close(resume("ownership-04.20261124T101503Z", &draft));
    assert_int_equal(draft.count, added + 1);
}

/* Each call fails in turn, also the one that would take a half-written entry back. */
static void a_failed_entry_leaves_the_journal_as_it_was(void **state)
{
    (void)state;
    static const enum fault_kind kinds[] = {FAULT_FAIL, FAULT_SHORT};
    for (size_t k = 0; k < 2; k++) {
        for (int stays = 0; stays < 2; stays++) {
            for (int at = 1; at <= 3; at++) {
                struct draft draft;
                struct error error = {0};
                folder_clear();
                struct journal *journal = start(&head);
                add(journal, "line", 1, "before");
                (stays ? fault_set_from : fault_set)(kinds[k], at, ENOSPC);
                bool ok = draft_add(journal, "line", 2, view_of("half a line of text"), &error);
                fault_end();
                if (!ok) {
                    assert_non_null(strstr(error.message, draft_path(journal)));
                    assert_non_null(strstr(error.message, "No space left"));
                }
                add(journal, "line", 3, "after");
                add(journal, "line", 4, "last");
                draft_close(journal);
                draft_close(resume("ownership-04.20261124T101503Z", &draft));
                assert_int_equal(draft.count, ok ? 4 : 3);
                entry_is(&draft, 0, "line", 1, "before");
                if (ok)
                    entry_is(&draft, 1, "line", 2, "half a line of text");
                entry_is(&draft, draft.count - 2, "line", 3, "after");
                entry_is(&draft, draft.count - 1, "line", 4, "last");
            }
        }
    }
}

static void every_failing_call_of_a_start_is_told(void **state)
{
    (void)state;
    for (int at = 1; at <= 20; at++) {
        struct error error = {0};
        struct problems problems;
        struct journal *journal = NULL;
        folder_clear();
        fault_set(FAULT_FAIL, at, ENOSPC);
        bool ok = draft_start(&arena, folder_file("drafts"), &head, &journal, &error);
        fault_end();
        if (ok)
            draft_close(journal);
        else
            assert_non_null(strstr(error.message, folder_path()));
        list(&problems);
        assert_int_equal(problems.count, 0);
        draft_close(start(&head));
    }
}

/* 200 deaths by kill -9 while lines are entered: every line that was acknowledged is there. */
static void a_killed_drill_loses_no_entered_line(void **state)
{
    (void)state;
    for (int turn = 0; turn < 200; turn++) {
        int acknowledged[2];
        folder_clear();
        assert_int_equal(pipe(acknowledged), 0);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            struct error error;
            struct journal *journal;
            if (!draft_start(&arena, folder_file("drafts"), &head, &journal, &error))
                _exit(1);
            if (turn % 4)
                fault_set(FAULT_DIE, turn + 1, 0); /* of a write, an fsync and an acknowledgement a line */
            for (int i = 0; i < 80; i++) {
                char line[32], one = 1;
                int length = snprintf(line, sizeof line, "line number %d", i);
                if (!draft_add(journal, "line", i, (struct view){line, (size_t)length}, &error))
                    _exit(1);
                if (turn % 4 == 0 && i == turn / 4)
                    kill(getpid(), SIGKILL);
                if (write(acknowledged[1], &one, 1) != 1)
                    _exit(1);
            }
            _exit(0);
        }
        close(acknowledged[1]);
        char one;
        size_t count = 0;
        while (read(acknowledged[0], &one, 1) == 1)
            count++;
        close(acknowledged[0]);
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFSIGNALED(status) ? WTERMSIG(status) == SIGKILL : WEXITSTATUS(status) == 99);
        struct draft draft;
        draft_close(resume("ownership-04.20261124T101503Z", &draft));
        assert_in_range(draft.count, count, count + 1);
        for (size_t i = 0; i < draft.count; i++)
            entry_is(&draft, i, "line", (int)i, arena_printf(&arena, "line number %zu", i));
        arena_reset(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(entries_come_back_in_their_order, reset),
        cmocka_unit_test_teardown(a_draft_is_removed_once_kept, reset),
        cmocka_unit_test_teardown(two_drills_have_two_drafts, reset),
        cmocka_unit_test_teardown(a_look_at_a_draft_is_no_use_of_it, reset),
        cmocka_unit_test_teardown(drafts_are_listed_newest_first, reset),
        cmocka_unit_test_teardown(ids_stay_in_the_folder, reset),
        cmocka_unit_test_teardown(a_torn_end_is_dropped, reset),
        cmocka_unit_test_teardown(too_much_is_refused, reset),
        cmocka_unit_test_teardown(a_failed_entry_leaves_the_journal_as_it_was, reset),
        cmocka_unit_test_teardown(every_failing_call_of_a_start_is_told, reset),
        cmocka_unit_test_teardown(a_killed_drill_loses_no_entered_line, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
