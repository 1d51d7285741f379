#include "test.h"

#include "base/file.h"
#include "fault.h"
#include "folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena arena;

static const char *in_folder(const char *name)
{
    return arena_printf(&arena, "%s/%s", folder_path(), name);
}

static const char *must_load(const char *path)
{
    struct error error = {0};
    struct view text;
    if (!file_load(&arena, path, 10000000, &text, &error))
        fail_msg("%s", error.message);
    assert_int_equal(text.data[text.length], '\0');
    return text.data;
}

static void must_save(const char *path, const char *text)
{
    struct error error = {0};
    if (!file_save(path, view_of(text), &error))
        fail_msg("%s", error.message);
}

static mode_t mode_of(const char *path)
{
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    return info.st_mode & 07777;
}

/* No temporary file may stay behind: counts the names that begin with a dot. */
static int hidden_files(const char *folder)
{
    char command[400], line[400];
    snprintf(command, sizeof command, "ls -A '%s' | grep -c '^\\.'", folder);
    FILE *out = popen(command, "r");
    assert_non_null(out);
    assert_non_null(fgets(line, sizeof line, out));
    pclose(out);
    return atoi(line);
}

static void what_is_saved_is_loaded(void **state)
{
    (void)state;
    const char *path = in_folder("saved");
    must_save(path, "one\n");
    assert_string_equal(must_load(path), "one\n");
    must_save(path, "");
    assert_string_equal(must_load(path), "");
    size_t length = 300000;
    char *big = malloc(length + 1);
    assert_non_null(big);
    memset(big, 'x', length);
    big[length] = '\0';
    must_save(path, big);
    assert_string_equal(must_load(path), big);
    free(big);
    assert_int_equal(hidden_files(folder_path()), 0);
}

static void what_is_too_large_is_refused(void **state)
{
    (void)state;
    struct error error = {0};
    struct view text;
    const char *path = in_folder("large");
    must_save(path, "0123456789");
    assert_true(file_load(&arena, path, 10, &text, &error));
    assert_int_equal(text.length, 10);
    assert_false(file_load(&arena, path, 9, &text, &error));
    assert_int_equal(error.kind, ERROR_INPUT);
    assert_non_null(strstr(error.message, path));
    assert_non_null(strstr(error.message, "larger than 9 bytes"));
    assert_false(file_load_any(&arena, "/dev/zero", 100000, &text, &error));
}

static void what_is_no_file_is_refused(void **state)
{
    (void)state;
    struct error error = {0};
    struct view text;
    assert_false(file_load(&arena, in_folder("not-there"), 10, &text, &error));
    assert_non_null(strstr(error.message, "No such file"));
    assert_false(file_load(&arena, folder_path(), 10, &text, &error));
    assert_non_null(strstr(error.message, "Is a directory"));
    assert_false(file_load(&arena, "/dev/null", 10, &text, &error));
    assert_non_null(strstr(error.message, "not a plain file"));
    const char *fifo = in_folder("fifo");
    assert_int_equal(mkfifo(fifo, 0600), 0);
    assert_false(file_load(&arena, fifo, 10, &text, &error));
    assert_true(file_load_any(&arena, "/dev/null", 10, &text, &error));
    assert_int_equal(text.length, 0);
    /* A path of any length leaves room for the cause. */
    char *deep = arena_printf(&arena, "/%01000d", 0);
    assert_false(file_load(&arena, deep, 10, &text, &error));
    assert_non_null(strstr(error.message, "too long"));
}

static void modes_do_not_depend_on_the_umask(void **state)
{
    (void)state;
    struct error error = {0};
    static const mode_t masks[] = {0, 0022, 0077, 0277};
    for (size_t i = 0; i < sizeof masks / sizeof *masks; i++) {
        const char *path = in_folder(arena_printf(&arena, "mode-%zu", i));
        bool taken;
        mode_t before = umask(masks[i]);
        bool ok = file_save(path, view_of("x"), &error);
        ok = ok && file_save_new(arena_printf(&arena, "%s-new", path), view_of("x"), &taken, &error);
        umask(before);
        assert_true(ok);
        assert_int_equal(mode_of(path), 0600);
        assert_int_equal(mode_of(arena_printf(&arena, "%s-new", path)), 0600);
    }
    mode_t before = umask(0);
    bool ok = file_make_folder(in_folder("a/b/c"), &error);
    umask(before);
    assert_true(ok);
    assert_int_equal(mode_of(in_folder("a")), 0700);
    assert_int_equal(mode_of(in_folder("a/b/c")), 0700);
    /* What was wide open is closed again by the next save. */
    must_save(in_folder("open"), "x");
    assert_int_equal(chmod(in_folder("open"), 0666), 0);
    must_save(in_folder("open"), "y");
    assert_int_equal(mode_of(in_folder("open")), 0600);
}

static void folders_are_made_once(void **state)
{
    (void)state;
    struct error error = {0};
    assert_true(file_make_folder(in_folder("made/twice//deep/"), &error));
    assert_true(file_make_folder(in_folder("made/twice//deep/"), &error));
    must_save(in_folder("made/file"), "x");
    assert_false(file_make_folder(in_folder("made/file/below"), &error));
    assert_non_null(strstr(error.message, "made/file'"));
    assert_non_null(strstr(error.message, "Not a directory"));
    assert_false(file_make_folder("", &error));
}

static void a_new_file_never_takes_the_place_of_another(void **state)
{
    (void)state;
    struct error error = {0};
    bool taken = true;
    const char *path = in_folder("new");
    assert_true(file_save_new(path, view_of("first"), &taken, &error));
    assert_false(taken);
    assert_false(file_save_new(path, view_of("second"), &taken, &error));
    assert_true(taken);
    assert_int_equal(error.kind, ERROR_NONE); /* whoever tries the next name has had no trouble */
    assert_string_equal(must_load(path), "first");
    assert_int_equal(symlink("nowhere", in_folder("dangling")), 0);
    assert_false(file_save_new(in_folder("dangling"), view_of("x"), &taken, &error));
    assert_true(taken);
    assert_int_equal(hidden_files(folder_path()), 0);
}

static void links_are_followed(void **state)
{
    (void)state;
    struct error error = {0};
    assert_true(file_make_folder(in_folder("kept-elsewhere"), &error));
    assert_int_equal(symlink("kept-elsewhere/config", in_folder("link")), 0);
    must_save(in_folder("link"), "one");
    must_save(in_folder("link"), "two");
    struct stat info;
    assert_int_equal(lstat(in_folder("link"), &info), 0);
    assert_true(S_ISLNK(info.st_mode));
    assert_string_equal(must_load(in_folder("kept-elsewhere/config")), "two");
    assert_int_equal(symlink("loop-b", in_folder("loop-a")), 0);
    assert_int_equal(symlink("loop-a", in_folder("loop-b")), 0);
    assert_false(file_save(in_folder("loop-a"), view_of("x"), &error));
    assert_non_null(strstr(error.message, "loop-a"));
}

static void a_folder_is_listed_by_kind_and_sorted(void **state)
{
    (void)state;
    struct error error = {0};
    struct file_listing listing;
    assert_true(file_list(&arena, in_folder("nothing-here"), &listing, &error));
    assert_int_equal(listing.files.count, 0);
    assert_true(file_make_folder(in_folder("listed/folder"), &error));
    static const char *names[] = {"b", "a", "Z", ".hidden", "\xff\x1b[31m"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        must_save(in_folder(arena_printf(&arena, "listed/%s", names[i])), "");
    assert_int_equal(symlink("a", in_folder("listed/link")), 0);
    assert_int_equal(mkfifo(in_folder("listed/pipe"), 0600), 0);
    assert_true(file_list(&arena, in_folder("listed"), &listing, &error));
    assert_int_equal(listing.files.count, 4);
    assert_string_equal(listing.files.items[0], "Z");
    assert_string_equal(listing.files.items[1], "a");
    assert_string_equal(listing.files.items[2], "b");
    assert_string_equal(listing.files.items[3], "\xff\x1b[31m");
    assert_int_equal(listing.folders.count, 1);
    assert_int_equal(listing.links.count, 1);
    assert_int_equal(listing.others.count, 1);
    assert_false(file_list(&arena, in_folder("listed/a"), &listing, &error));
}

/* Every call fails in turn, with several causes: the old text or the new one, an error that names the file.
 */
static void every_failing_call_leaves_old_or_new(void **state)
{
    (void)state;
    static const int causes[] = {ENOSPC, EIO, EDQUOT, EROFS};
    static const enum fault_kind kinds[] = {FAULT_FAIL, FAULT_SHORT};
    const char *path = in_folder("faulty");
    fault_set(FAULT_NONE, 0, 0);
    must_save(path, "old text");
    int calls = fault_end(), failures = 0;
    assert_true(calls >= 6); /* open, write, fsync, close, rename, open, fsync, close */
    for (size_t c = 0; c < sizeof causes / sizeof *causes; c++) {
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
            for (int at = 1; at <= calls; at++) {
                struct error error = {0};
                must_save(path, "old text");
                fault_set(kinds[k], at, causes[c]);
                bool ok = file_save(path, view_of("new text"), &error);
                fault_end();
                const char *now = must_load(path);
                if (ok) {
                    assert_string_equal(now, "new text");
                } else {
                    failures++;
                    assert_int_equal(error.kind, ERROR_SYSTEM);
                    assert_non_null(strstr(error.message, strerror(causes[c])));
                    assert_non_null(strstr(error.message, folder_path()));
                    if (strcmp(now, "old text") != 0)
                        assert_string_equal(now, "new text");
                }
                assert_int_equal(hidden_files(folder_path()), 0);
            }
        }
    }
    assert_true(failures >= 4 * 6);
}

static void every_failing_call_leaves_a_new_file_whole_or_absent(void **state)
{
    (void)state;
    for (int at = 1; at <= 12; at++) {
        struct error error = {0};
        bool taken;
        const char *path = in_folder(arena_printf(&arena, "fresh-%d", at));
        fault_set(FAULT_FAIL, at, ENOSPC);
        bool ok = file_save_new(path, view_of("whole"), &taken, &error);
        fault_end();
        assert_false(taken);
        if (ok || file_exists(path))
            assert_string_equal(must_load(path), "whole");
        if (!ok)
            assert_non_null(strstr(error.message, "No space left"));
        assert_int_equal(hidden_files(folder_path()), 0);
    }
    /* A file system without hard links: another way to the same end. */
    struct error error = {0};
    bool taken;
    fault_set(FAULT_FAIL, 5, EPERM);
    assert_true(file_save_new(in_folder("linkless"), view_of("whole"), &taken, &error));
    fault_set(FAULT_FAIL, 5, EPERM);
    assert_false(file_save_new(in_folder("linkless"), view_of("other"), &taken, &error));
    fault_end();
    assert_true(taken);
    assert_string_equal(must_load(in_folder("linkless")), "whole");
}

static void a_failing_mkdir_is_told(void **state)
{
    (void)state;
    for (int at = 1; at <= 12; at++) {
        struct error error = {0};
        const char *path = in_folder(arena_printf(&arena, "no-%d/deep/er", at));
        fault_set(FAULT_FAIL, at, ENOSPC);
        bool ok = file_make_folder(path, &error);
        fault_end();
        if (!ok)
            assert_non_null(strstr(error.message, folder_path()));
        else
            assert_true(file_exists(path));
        assert_true(file_make_folder(path, &error));
    }
}

/* 200 deaths at every step of a save: the old text or the new one is there, and the next save works. */
static void a_death_at_any_step_leaves_old_or_new(void **state)
{
    (void)state;
    const char *path = in_folder("killed");
    int died = 0, was_new = 0;
    for (int turn = 0; turn < 200; turn++) {
        must_save(path, "old text");
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            struct error error;
            fault_set(FAULT_DIE, turn % 10 + 1, 0);
            _exit(file_save(path, view_of("new text, longer"), &error) ? 0 : 1);
        }
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFEXITED(status) && (WEXITSTATUS(status) == 99 || WEXITSTATUS(status) == 0));
        died += WEXITSTATUS(status) == 99;
        const char *now = must_load(path);
        if (strcmp(now, "old text") != 0)
            assert_string_equal(now, "new text, longer");
        was_new += now[0] == 'n';
        must_save(path, "next");
        assert_string_equal(must_load(path), "next");
    }
    assert_true(died >= 120);
    assert_in_range(was_new, 20, 180);
}

static void a_read_only_folder_is_told(void **state)
{
    (void)state;
    struct error error = {0};
    const char *folder = in_folder("read-only");
    assert_true(file_make_folder(folder, &error));
    assert_int_equal(chmod(folder, 0500), 0);
    bool is_root = geteuid() == 0;
    if (is_root) /* root may write anywhere, so for this it is nobody */
        assert_int_equal(seteuid(65534), 0);
    bool ok = file_save(in_folder("read-only/x"), view_of("x"), &error);
    if (is_root)
        assert_int_equal(seteuid(0), 0);
    assert_false(ok);
    assert_non_null(strstr(error.message, "read-only/x"));
    assert_non_null(strstr(error.message, "Permission denied"));
    assert_int_equal(chmod(folder, 0700), 0);
}

/* A really full disk: a small file system in memory, where mounting is allowed. */
static void a_full_disk_is_told_and_keeps_the_old_text(void **state)
{
    (void)state;
    struct error error = {0};
    const char *folder = in_folder("disk");
    assert_true(file_make_folder(folder, &error));
    if (system(arena_printf(&arena, "mount -t tmpfs -o size=64k tmpfs '%s' 2>/dev/null", folder)) != 0) {
        print_message("no right to mount: the full disk was not tried\n");
        skip();
    }
    const char *path = in_folder("disk/text");
    bool first = file_save(path, view_of("old text"), &error);
    char *big = malloc(200000);
    assert_non_null(big);
    memset(big, 'x', 199999);
    big[199999] = '\0';
    bool second = file_save(path, view_of(big), &error);
    free(big);
    bool kept = strcmp(must_load(path), "old text") == 0,
         again = file_save(path, view_of("small"), &(struct error){0});
    int hidden = hidden_files(folder);
    int unmounted = system(arena_printf(&arena, "umount '%s'", folder));
    assert_true(first && kept && again);
    assert_false(second);
    assert_non_null(strstr(error.message, "No space left"));
    assert_int_equal(hidden, 0);
    assert_int_equal(unmounted, 0);
}

static int release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_saved_is_loaded),
        cmocka_unit_test(what_is_too_large_is_refused),
        cmocka_unit_test(what_is_no_file_is_refused),
        cmocka_unit_test(modes_do_not_depend_on_the_umask),
        cmocka_unit_test(folders_are_made_once),
        cmocka_unit_test(a_new_file_never_takes_the_place_of_another),
        cmocka_unit_test(links_are_followed),
        cmocka_unit_test(a_folder_is_listed_by_kind_and_sorted),
        cmocka_unit_test(every_failing_call_leaves_old_or_new),
        cmocka_unit_test(every_failing_call_leaves_a_new_file_whole_or_absent),
        cmocka_unit_test(a_failing_mkdir_is_told),
        cmocka_unit_test(a_death_at_any_step_leaves_old_or_new),
        cmocka_unit_test(a_read_only_folder_is_told),
        cmocka_unit_test(a_full_disk_is_told_and_keeps_the_old_text),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
