#define _XOPEN_SOURCE 700
#include "test.h"

#include "folder.h"

#include "base/day.h"
#include "base/file.h"
#include "base/random.h"
#include "store/attempt_pack.h"
#include "store/database.h"
#include "store/index.h"
#include "store/index_lock.h"
#include "store/index_place.h"
#include "store/query.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena arena;

struct judging {
    size_t count;     /* answers judged */
    size_t die_after; /* end the process at that one; 0: never */
    int bonus;        /* the rubric's */
};

static struct attempt judge(void *context, struct arena *to, struct answer *answer, int64_t started)
{
    struct judging *judging = context;
    if (++judging->count == judging->die_after)
        _exit(0);
    const char **rules = ARENA_ARRAY(to, const char *, 2);
    rules[0] = "we-not-i";
    rules[1] = "blame";
    size_t length = answer->free.length;
    for (int part = 0; part < PART_COUNT; part++)
        length += answer->parts[part].length;
    return (struct attempt){
        .id = answer->id,
        .question = answer->question,
        .principles = answer->principles,
        .story = answer->story,
        .started = started,
        .self_rating = answer->self_rating,
        .words = length,
        .overall = 1 + (int)(length % 3) + judging->bonus,
        .dimensions = {1, 2, 3, 4, 5, 0},
        .result_class = "change",
        .is_quantified = true,
        .rules = {rules, length % 3},
        .worst = 2,
    };
}

static struct index_setup setup_of(struct judging *judging, const char *rubric)
{
    return (struct index_setup){
        .path = arena_strdup(&arena, folder_file("cache/index.db")),
        .answers = arena_strdup(&arena, folder_file("home/answers")),
        .rubric = rubric,
        .context = judging,
        .judge = judge,
    };
}

static struct index *open_index(const struct index_setup *setup, struct problems *problems)
{
    struct index *index;
    struct error error = {0};
    *problems = (struct problems){.arena = &arena};
    if (!index_open(&arena, setup, problems, &index, &error))
        fail_msg("%s", error.message);
    return index;
}

/* All that the index says, as one text. */
static const char *told_by(struct index *index)
{
    struct attempts attempts = index_attempts(index);
    struct buf text = {.arena = &arena};
    for (size_t i = 0; i < attempts.count; i++) {
        const struct attempt *attempt = &attempts.items[i];
        buf_printf(&text, "%s %s %s %lld %d %zu %d %s %d %zu:", attempt->id, attempt->question,
                   attempt->story ? attempt->story : "-", (long long)attempt->started, attempt->self_rating,
                   attempt->words, attempt->overall, attempt->result_class, attempt->worst,
                   attempt->principles.count);
        for (size_t k = 0; k < attempt->rules.count; k++)
            buf_printf(&text, " %s", attempt->rules.items[k]);
        buf_char(&text, '\n');
    }
    return buf_text(&text);
}

static const char *list(struct judging *judging, const char *rubric)
{
    struct index_setup setup = setup_of(judging, rubric);
    struct problems problems;
    struct index *index = open_index(&setup, &problems);
    const char *told = told_by(index);
    index_close(index);
    return told;
}

/* Ids of what a query finds, the best first. */
static const char *search(struct index *index, const char *words)
{
    struct error error = {0};
    struct index_hits hits;
    char *typed[] = {arena_strdup(&arena, words)};
    const char *query = query_make(&arena, typed, 1, &error);
    struct buf text = {.arena = &arena};
    if (!query || !index_search(&arena, index, query, &hits, &error))
        fail_msg("%s", error.message);
    struct attempts attempts = index_attempts(index);
    for (size_t i = 0; i < hits.count; i++)
        buf_printf(&text, "%s%s", i ? " " : "", attempts.items[hits.items[i].attempt].id);
    return buf_text(&text);
}

/* An answer last changed `days` ago, so that nothing about it is fresh. */
static void write_answer(const char *name, const char *text, int days)
{
    const char *file = arena_printf(&arena, "home/answers/%s.yaml", name);
    folder_write(file, text);
    struct timespec times[2] = {{.tv_sec = day_now() - days * DAY_SECONDS, .tv_nsec = 5}};
    times[1] = times[0];
    assert_int_equal(utimensat(AT_FDCWD, folder_file(file), times, 0), 0);
}

static void write_some(int count)
{
    for (int i = 0; i < count; i++)
        write_answer(arena_printf(&arena, "question-%02d/202601%02dT10%02d03Z", i % 7, 1 + i % 28, i),
                     arena_printf(&arena,
                                  "asked: Tell me about number %d\nsituation: the pump broke %d times\n"
                                  "task: mend it\naction: I took it apart\nresult: it runs%.*s\n",
                                  i, i, i % 5, "....."),
                     30 + i);
}

static int start(void **state)
{
    (void)state;
    folder_clear();
    return 0;
}

static int stop(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static void follows_the_files(void **state)
{
    (void)state;
    struct judging judging = {0};
    write_answer("b-1/20260101T000000Z", "situation: one\nprinciples: [frugality]\nstory: pump\n", 9);
    write_answer("a-1/20260102T000000Z", "text: two\nself_rating: 4\n", 9);
    write_answer("a/20260103T000000Z", "text: three!\n", 9);
    write_answer("a/20260103T000000Z-2", "text: four\n", 9);
    static const char all[] = "a/20260103T000000Z-2 a - 1767398400 0 4 2 change 2 0: we-not-i\n"
                              "a/20260103T000000Z a - 1767398400 0 6 1 change 2 0:\n"
                              "a-1/20260102T000000Z a-1 - 1767312000 4 3 1 change 2 0:\n"
                              "b-1/20260101T000000Z b-1 pump 1767225600 0 3 1 change 2 1:\n";
    assert_string_equal(list(&judging, "r"), all);
    assert_int_equal(judging.count, 4);
    assert_string_equal(list(&judging, "r"), all);
    assert_int_equal(judging.count, 4);

    write_answer("a/20260103T000000Z", "text: five\n", 8);
    write_answer("c/by hand", "text: written by hand\n", 1000);
    assert_int_equal(unlink(folder_file("home/answers/a-1/20260102T000000Z.yaml")), 0);
    const char *told = list(&judging, "r");
    assert_int_equal(judging.count, 6);
    assert_non_null(strstr(told, "a/20260103T000000Z a - 1767398400 0 4 2"));
    assert_non_null(strstr(told, "c/by hand c - "));
    assert_null(strstr(told, "a-1/"));
    assert_int_equal(unlink(folder_file("home/answers/c/by hand.yaml")), 0);
    write_answer("c/by hand", "text: written by hand\n", 1000); /* the same, but another file */
    list(&judging, "r");
    list(&judging, "r");
    assert_true(judging.count <= 7);
}

/* A disk that knows only seconds: the same size, time and inode, and another text. */
static void sees_an_edit_of_the_same_moment(void **state)
{
    (void)state;
    struct judging judging = {0};
    struct timespec times[2] = {{.tv_sec = day_now()}, {.tv_sec = day_now()}};
    for (int i = 0; i < 2; i++) {
        folder_write("home/answers/a/now.yaml", i ? "text: abc\n" : "text: xyz\n");
        assert_int_equal(utimensat(AT_FDCWD, folder_file("home/answers/a/now.yaml"), times, 0), 0);
        struct index_setup setup = setup_of(&judging, "r");
        struct problems problems;
        struct index *index = open_index(&setup, &problems);
        assert_string_equal(search(index, i ? "abc" : "xyz"), "a/now");
        assert_string_equal(search(index, i ? "xyz" : "abc"), "");
        index_close(index);
    }
}

static void names_what_cannot_be_read_each_time(void **state)
{
    (void)state;
    struct judging judging = {0};
    struct index_setup setup = setup_of(&judging, "r");
    write_answer("a/20260101T000000Z", "text: fine\nsurplus: a warning elsewhere\n", 9);
    write_answer("a/20260102T000000Z", "text: fine too\n", 9);
    for (int i = 0; i < 3; i++) {
        struct problems problems;
        write_answer("a/20260102T000000Z", "text: [broken\n", 8);
        folder_write("home/answers/a/notes.txt", "mine");
        struct index *index = open_index(&setup, &problems);
        assert_int_equal(index_attempts(index).count, 1);
        assert_int_equal(problem_count(&problems, PROBLEM_ERROR), 1);
        assert_int_equal(problems.count, 2);
        assert_string_equal(search(index, "too"), "");
        index_close(index);
    }
    write_answer("a/20260102T000000Z", "text: fine again\n", 7);
    assert_non_null(strstr(list(&judging, "r"), "a/20260102T000000Z"));
}

static void is_made_anew_when_deleted(void **state)
{
    (void)state;
    struct judging judging = {0};
    write_some(60);
    const char *told = list(&judging, "r");
    assert_int_equal(unlink(folder_file("cache/index.db")), 0);
    assert_string_equal(list(&judging, "r"), told);
    assert_int_equal(judging.count, 120);
    struct stat info;
    assert_int_equal(stat(folder_file("cache/index.db"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
}

static void survives_any_damage(void **state)
{
    (void)state;
    struct judging judging = {0};
    struct random random = random_seeded(7);
    struct error error = {0};
    struct view whole;
    write_some(60);
    const char *told = list(&judging, "r"), *path = arena_strdup(&arena, folder_file("cache/index.db"));
    assert_true(file_load(&arena, path, 100000000, &whole, &error));
    struct index_setup setup = setup_of(&judging, "r");
    for (int i = 0; i < 300; i++) {
        char *copy = arena_strndup(&arena, whole.data, whole.length);
        size_t length = whole.length;
        if (i % 3 == 0) /* torn */
            length = random_below(&random, whole.length);
        for (int k = 0; i % 3 == 1 && k < 20; k++) /* a few bytes anywhere */
            copy[random_below(&random, length)] = (char)random_next(&random);
        if (i % 3 == 2) { /* a page of nothing */
            size_t page = random_below(&random, length / 4096) * 4096;
            memset(copy + page, (int)random_below(&random, 256), 4096);
        }
        folder_write_bytes("cache/index.db", copy, length);
        struct problems problems;
        struct index *index = open_index(&setup, &problems);
        assert_string_equal(told_by(index), told);
        assert_null(index_trouble(index));
        search(index, "pump OR apart");
        assert_string_equal(told_by(index), told);
        index_close(index);
    }
}

/* A flipped bit in the head makes SQLite take the file for one that may only be read. */
static void is_made_anew_when_its_head_forbids_writing(void **state)
{
    (void)state;
    struct judging judging = {0};
    struct error error = {0};
    struct view whole;
    write_some(10);
    list(&judging, "r");
    assert_true(file_load(&arena, folder_file("cache/index.db"), 100000000, &whole, &error));
    char *copy = arena_strndup(&arena, whole.data, whole.length);
    copy[18] = 0x41; /* the version that wrote it: sqlite.org/fileformat.html, 1.3.3 */
    folder_write_bytes("cache/index.db", copy, whole.length);
    write_answer("a/20260102T000000Z", "text: a new one, so that something is to be written\n", 7);
    struct index_setup setup = setup_of(&judging, "r");
    struct problems problems;
    struct index *index = open_index(&setup, &problems);
    assert_null(index_trouble(index));
    assert_non_null(strstr(told_by(index), "a/20260102T000000Z"));
    index_close(index);
}

static void takes_nothing_foreign(void **state)
{
    (void)state;
    struct judging judging = {0};
    struct database *database;
    write_some(10);
    const char *told = list(&judging, "r"), *path = arena_strdup(&arena, folder_file("cache/index.db"));
    struct index_setup setup = setup_of(&judging, "r");
    struct problems problems;
    struct index *index = open_index(&setup, &problems);
    const char *found = search(index, "pump OR apart");
    assert_true(*found);
    index_close(index);
    static const char *const strangers[] = {"PRAGMA user_version = 99",
                                            "PRAGMA application_id = 7",
                                            "DROP TABLE answer",
                                            "DROP TABLE words",
                                            "DROP TABLE about",
                                            "UPDATE answer SET number = 1",
                                            "UPDATE answer SET row = 'x'",
                                            "UPDATE answer SET number = 11 - number",
                                            "UPDATE answer SET file = 'gone' || file",
                                            "UPDATE answer SET file = 'gone' || file, number = 11 - number"};
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
        assert_true(database_open(&arena, path, &database));
        assert_true(database_run(database, strangers[i]));
        database_close(database);
        index = open_index(&setup, &problems);
        assert_string_equal(told_by(index), told);
        assert_string_equal(search(index, "pump OR apart"), found);
        index_close(index);
    }
    assert_int_equal(unlink(path), 0);
    assert_true(database_open(&arena, path, &database));
    assert_true(database_run(database, "CREATE TABLE somebody(elses)"));
    database_close(database);
    assert_string_equal(list(&judging, "r"), told);
    folder_write("cache/index.db", "Dear diary, this is no database at all.");
    assert_string_equal(list(&judging, "r"), told);
    folder_write("cache/index.db", "");
    assert_string_equal(list(&judging, "r"), told);
}

static void belongs_to_one_folder(void **state)
{
    (void)state;
    struct judging judging = {0};
    write_some(10);
    const char *told = list(&judging, "r");
    struct index_setup setup = setup_of(&judging, "r");
    struct problems problems;
    setup.answers = arena_strdup(&arena, folder_file("elsewhere"));
    struct index *index = open_index(&setup, &problems);
    assert_int_equal(index_attempts(index).count, 0);
    index_close(index);
    assert_string_equal(list(&judging, "r"), told);
}

static void judges_anew_by_another_rubric(void **state)
{
    (void)state;
    struct judging judging = {0};
    struct index_changes changes;
    struct error error = {0};
    struct problems problems;
    write_some(20);
    list(&judging, "one");
    judging.bonus = 1;
    list(&judging, "two");
    assert_int_equal(judging.count, 40);
    struct index_setup setup = setup_of(&judging, "two");
    struct index *index = open_index(&setup, &problems);
    assert_true(index_changes(&arena, index, &changes, &error));
    assert_int_equal(changes.count, 20);
    for (size_t i = 0; i < changes.count; i++)
        assert_int_equal(index_attempts(index).items[changes.items[i].now].overall,
                         changes.items[i].before.overall + 1);
    assert_true(strlen(search(index, "pump")) > 100); /* words stay */
    index_close(index);
    assert_int_equal(judging.count, 40);

    write_answer("question-00/20260101T100003Z", "text: otherwise\n", 2); /* then it is no change of rubric */
    index = open_index(&setup, &problems);
    assert_true(index_changes(&arena, index, &changes, &error));
    assert_int_equal(changes.count, 19);
    index_close(index);
    list(&judging, "three"); /* judges the same */
    setup = setup_of(&judging, "three");
    index = open_index(&setup, &problems);
    assert_true(index_changes(&arena, index, &changes, &error));
    assert_int_equal(changes.count, 0);
    index_close(index);
}

static void survives_a_killed_update(void **state)
{
    (void)state;
    write_some(30);
    for (size_t at = 1; at <= 30; at++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            struct judging dying = {.die_after = at};
            list(&dying, "r");
            _exit(1);
        }
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_int_equal(status, 0);
    }
    struct judging judging = {0};
    list(&judging, "r");
    assert_int_equal(judging.count, 30);
}

static void serves_many_at_once(void **state)
{
    (void)state;
    enum { CHILDREN = 6, TURNS = 15 };
    pid_t children[CHILDREN];
    for (int i = 0; i < CHILDREN; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] != 0)
            continue;
        struct judging judging = {0};
        bool ok = true;
        for (int turn = 0; ok && turn < TURNS; turn++) {
            const char *own = arena_printf(&arena, "child-%d/202601%02dT000000Z", i, turn + 1);
            folder_write(arena_printf(&arena, "home/answers/%s.yaml", own), "text: from a child\n");
            struct index_setup setup = setup_of(&judging, "r");
            struct problems problems;
            struct index *index = open_index(&setup, &problems);
            ok = strstr(told_by(index), own) && strstr(search(index, "child"), own) && !index_trouble(index);
            index_close(index);
        }
        _exit(ok ? 0 : 1);
    }
    for (int i = 0; i < CHILDREN; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    struct judging judging = {0};
    struct index_setup setup = setup_of(&judging, "r");
    struct problems problems;
    struct index *index = open_index(&setup, &problems);
    assert_int_equal(index_attempts(index).count, CHILDREN * TURNS);
    index_close(index);
}

/* The index of a home, used now: its path. */
static const char *use_home(struct judging *judging, const char *home)
{
    const struct paths paths = {
        .usual_home = arena_strdup(&arena, folder_file("home")),
        .home = home,
        .cache = arena_strdup(&arena, folder_file("cache")),
        .index = arena_strdup(&arena, folder_file("cache/index.db")),
    };
    struct index_setup setup = setup_of(judging, "r");
    struct problems problems;
    setup.path = index_place(&arena, &paths);
    setup.answers = arena_printf(&arena, "%s/answers", home);
    index_close(open_index(&setup, &problems));
    return setup.path;
}

static void each_home_has_an_index_of_its_own(void **state)
{
    (void)state;
    struct judging judging = {0};
    write_some(10);
    folder_write("other/answers/a/20260101T000000Z.yaml", "text: the other home\n");
    const struct timespec long_ago[2] = {{.tv_sec = 1000}, {.tv_sec = 1000}}; /* else it is judged twice */
    assert_int_equal(utimensat(AT_FDCWD, folder_file("other/answers/a/20260101T000000Z.yaml"), long_ago, 0),
                     0);
    const char *home = arena_strdup(&arena, folder_file("home"));
    const char *other = arena_strdup(&arena, folder_file("other"));
    const char *roundabout = arena_strdup(&arena, folder_file("cache/../other/../home"));
    for (int i = 0; i < 3; i++) { /* by turns, and nothing is judged twice */
        assert_string_equal(use_home(&judging, home), folder_file("cache/index.db"));
        assert_string_equal(use_home(&judging, roundabout), folder_file("cache/index.db"));
        assert_string_not_equal(use_home(&judging, other), folder_file("cache/index.db"));
        assert_int_equal(judging.count, 11);
    }
}

static void the_homes_used_longest_ago_lose_their_index(void **state)
{
    (void)state;
    struct judging judging = {0};
    const char *places[INDEX_OTHERS_MOST + 3], *usual = use_home(&judging, folder_file("home"));
    enum { COUNT = sizeof places / sizeof *places };
    folder_write("cache/index-0123456789abcdef.db.old", "not ours");
    int busy = -1;
    struct error error = {0};
    for (int i = 0; i < COUNT; i++) {
        const char *home = arena_printf(&arena, "%s/h%d", folder_path(), i);
        places[i] = use_home(&judging, home);
        struct timespec times[2] = {{.tv_sec = 1000 + i}, {.tv_sec = 1000 + i}};
        assert_int_equal(utimensat(AT_FDCWD, arena_printf(&arena, "%s.lock", places[i]), times, 0), 0);
        if (i == 0)
            assert_true(index_lock(places[i], NULL, NULL, &busy, &error));
        if (i == 0)
            assert_int_equal(futimens(busy, times), 0);
    }
    /* Of the three that are too many the first is in use. */
    for (int i = 0; i < COUNT; i++) {
        assert_int_equal(file_exists(places[i]), i == 0 || i > 2);
        assert_int_equal(file_exists(arena_printf(&arena, "%s.lock", places[i])), i == 0 || i > 2);
    }
    assert_true(file_exists(usual));
    assert_true(file_exists(folder_file("cache/index-0123456789abcdef.db.old")));
    index_unlock(busy);
}

static void lives_in_memory_where_nothing_can_be_kept(void **state)
{
    (void)state;
    struct judging judging = {0};
    struct problems problems;
    write_some(10);
    const char *told = list(&judging, "r");
    struct index_setup setup = setup_of(&judging, "r");

    /* The folder cannot be made. */
    folder_write("file", "");
    setup.path = arena_strdup(&arena, folder_file("file/cache/index.db"));
    struct index *index = open_index(&setup, &problems);
    assert_string_equal(told_by(index), told);
    assert_non_null(index_trouble(index));
    assert_true(strlen(search(index, "pump")) > 50);
    index_close(index);
    assert_int_equal(judging.count, 20);

    /* Something else has the name. */
    assert_int_equal(mkdir(folder_file("cache/folder"), 0700), 0);
    setup.path = arena_strdup(&arena, folder_file("cache/folder"));
    index = open_index(&setup, &problems);
    assert_string_equal(told_by(index), told);
    assert_non_null(index_trouble(index));
    index_close(index);
    assert_int_equal(judging.count, 30);

    /* An index is there and cannot be locked: what it holds is used, and it stays as it is. */
    assert_int_equal(unlink(folder_file("cache/index.db.lock")), 0);
    assert_int_equal(mkdir(folder_file("cache/index.db.lock"), 0700), 0);
    write_answer("late/20260601T000000Z", "text: one more\n", 3);
    setup = setup_of(&judging, "r");
    for (int i = 0; i < 2; i++) {
        index = open_index(&setup, &problems);
        assert_non_null(strstr(told_by(index), "late/"));
        assert_non_null(strstr(told_by(index), told));
        assert_non_null(index_trouble(index));
        index_close(index);
        assert_int_equal(judging.count, 31 + (size_t)i);
    }
}

static void finds_words(void **state)
{
    (void)state;
    struct judging judging = {0};
    write_answer(
        "a/20260101T000000Z",
        "asked: about walking\nsituation: We were running late.\ntask: t\naction: I called the vendor, "
        "who was on call.\nresult: \"caf\xc3\xa9 \\x01odd\\x02 opened\"\n",
        9);
    write_answer("b/20260102T000000Z", "text: the vendor called on me, and I ran; vendor vendor\n", 9);
    write_answer("c/20260103T000000Z",
                 "asked: about walking\ntext: nothing\nreplies:\n  - probe: p\n    text: migrated twice\n",
                 9);
    struct index_setup setup = setup_of(&judging, "r");
    struct problems problems;
    struct index *index = open_index(&setup, &problems);
    static const struct {
        const char *words, *found;
    } cases[] = {
        {"vendor", "b/20260102T000000Z a/20260101T000000Z"},
        {"vendors CALLING", "b/20260102T000000Z a/20260101T000000Z"},
        {"\"on call\"", "a/20260101T000000Z"},
        {"on-call", "a/20260101T000000Z"},
        {"vendor -ran", "a/20260101T000000Z"},
        {"nothing OR running late", "a/20260101T000000Z"},
        {"cafe", "a/20260101T000000Z"},
        {"migrat*", "c/20260103T000000Z"},
        {"walk", "c/20260103T000000Z a/20260101T000000Z"},
        {"zebra", ""},
        {"\"we were\" -zebra", "a/20260101T000000Z"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(search(index, cases[i].words), cases[i].found);
    struct index_excerpt excerpt;
    struct error error = {0};
    assert_true(index_excerpt(&arena, index, "((\"vendor\" OR \"odd\"))", 2, &excerpt, &error));
    assert_string_equal(excerpt.part, "action");
    assert_int_equal(excerpt.mark_count, 1);
    assert_memory_equal(excerpt.text.data + excerpt.marks[0].start, "vendor", 6);
    assert_int_equal(excerpt.marks[0].end - excerpt.marks[0].start, 6);
    assert_true(index_excerpt(&arena, index, "((\"odd\"))", 2, &excerpt, &error));
    assert_string_equal(excerpt.part, "result");
    assert_null(memchr(excerpt.text.data, 1, excerpt.text.length));
    index_close(index);

    assert_int_equal(unlink(folder_file("home/answers/b/20260102T000000Z.yaml")), 0);
    index = open_index(&setup, &problems);
    assert_string_equal(search(index, "vendor"), "a/20260101T000000Z");
    index_close(index);
}

static void explains_what_it_cannot_look_for(void **state)
{
    (void)state;
    static const struct {
        const char *words[3];
        const char *query, *why;
    } cases[] = {
        {{"one two"}, "((\"one\") AND (\"two\"))", NULL},
        {{"one", "two three"}, "((\"one\") AND (\"two three\"))", NULL},
        {{"a OR b c"}, "((\"a\" OR \"b\") AND (\"c\"))", NULL},
        {{"a -b -\"c d\""}, "((\"a\")) NOT (\"b\" OR \"c d\")", NULL},
        {{"migrat*"}, "((\"migrat\" *))", NULL},
        {{"can't", "AND", "NEAR(x"}, "((\"can't\") AND (\"AND\") AND (\"NEAR(x\"))", NULL},
        {{"a:b ^x col*umn"}, "((\"a:b\") AND (\"^x\") AND (\"col*umn\"))", NULL},
        {{"5\"disk"}, NULL, "the quote before 'disk' is not closed"},
        {{"\"abc"}, NULL, "the quote before 'abc' is not closed"},
        {{"OR a"}, NULL, "OR needs a word on each side, as in: payments OR invoices"},
        {{"a OR"}, NULL, "OR needs a word on each side, as in: payments OR invoices"},
        {{"a OR OR b"}, NULL, "OR stands twice: put a word between"},
        {{"a OR -b"}, NULL, "OR cannot be followed by '-b': say what is to be found"},
        {{"-a"}, NULL, "say also what is to be found, not only what is not"},
        {{"a -"}, NULL, "'-' needs a word behind it, as in: -vendor"},
        {{"a ..."}, NULL, "'...' holds no letter or number to look for"},
        {{"  "}, NULL, "say what to look for, as in: stardrill search payments outage"},
        {{"a\xff"}, NULL, "what to look for is not UTF-8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *words[3];
        size_t count = 0;
        for (; count < 3 && cases[i].words[count]; count++)
            words[count] = arena_strdup(&arena, cases[i].words[count]);
        struct error error = {0};
        const char *query = query_make(&arena, words, count, &error);
        if (cases[i].query)
            assert_string_equal(query ? query : error.message, cases[i].query);
        else {
            assert_null(query);
            assert_string_equal(error.message, cases[i].why);
            assert_int_equal(error.kind, ERROR_USAGE);
        }
    }
}

/* Whatever is typed, the search understands it or we said why not. */
static void never_hands_on_a_wrong_query(void **state)
{
    (void)state;
    static const char letters[] = "ab\"\"*-:()^+{}. 'OR AND NOT NEAR\\\t%_\xc3\xa9";
    struct judging judging = {0};
    struct random random = random_seeded(3);
    write_some(3);
    struct index_setup setup = setup_of(&judging, "r");
    struct problems problems;
    struct index *index = open_index(&setup, &problems);
    size_t understood = 0;
    for (int i = 0; i < 5000; i++) {
        char word[24] = {0};
        size_t length = 1 + random_below(&random, sizeof word - 1);
        for (size_t k = 0; k < length; k++)
            word[k] = letters[random_below(&random, sizeof letters - 1)];
        struct error error = {0};
        struct index_hits hits;
        char *words[] = {word};
        const char *query = query_make(&arena, words, 1, &error);
        if (!query) {
            assert_int_equal(error.kind, ERROR_USAGE);
            continue;
        }
        understood++;
        if (!index_search(&arena, index, query, &hits, &error))
            fail_msg("%s: %s: %s", word, query, error.message);
        assert_int_equal(judging.count, 3); /* it was not taken for damage */
    }
    assert_true(understood > 1000);
    index_close(index);
}

static void packs_and_unpacks(void **state)
{
    (void)state;
    static const char *const words[] = {"one", "", "three"};
    const struct attempt attempt = {.started = -5,
                                    .seconds = 70000,
                                    .self_rating = 5,
                                    .words = 123456,
                                    .overall = 3,
                                    .dimensions = {0, 1, 2, 3, 4, 5},
                                    .is_quantified = true,
                                    .worst = 3,
                                    .story = "s",
                                    .result_class = "change",
                                    .principles = {words, 3},
                                    .rules = {words, 1}};
    const struct file_state state_in = {-1, INT64_MIN, 999999999, UINT64_MAX};
    struct buf bytes = {.arena = &arena};
    attempt_pack(&bytes, &state_in, -7, &attempt);
    struct file_state state_out;
    struct attempt out;
    int64_t number;
    assert_true(attempt_unpack(&arena, buf_view(&bytes), &state_out, &number, &out, NULL));
    assert_true(number == -7);
    assert_memory_equal(&state_in, &state_out, sizeof state_in);
    assert_int_equal(out.started, -5);
    assert_int_equal(out.words, 123456);
    assert_memory_equal(out.dimensions, attempt.dimensions, sizeof out.dimensions);
    assert_string_equal(out.principles.items[2], "three");
    assert_string_equal(out.principles.items[1], "");
    assert_int_equal(out.rules.count, 1);
    for (size_t i = 0; i < bytes.length; i++) { /* every byte counts */
        bytes.data[i] = (char)(bytes.data[i] ^ 4);
        assert_false(attempt_unpack(&arena, buf_view(&bytes), &state_out, &number, &out, NULL));
        bytes.data[i] = (char)(bytes.data[i] ^ 4);
        assert_false(attempt_unpack(&arena, (struct view){bytes.data, i}, &state_out, &number, &out, NULL));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(follows_the_files, start),
        cmocka_unit_test_setup(sees_an_edit_of_the_same_moment, start),
        cmocka_unit_test_setup(names_what_cannot_be_read_each_time, start),
        cmocka_unit_test_setup(is_made_anew_when_deleted, start),
        cmocka_unit_test_setup(survives_any_damage, start),
        cmocka_unit_test_setup(is_made_anew_when_its_head_forbids_writing, start),
        cmocka_unit_test_setup(takes_nothing_foreign, start),
        cmocka_unit_test_setup(belongs_to_one_folder, start),
        cmocka_unit_test_setup(judges_anew_by_another_rubric, start),
        cmocka_unit_test_setup(survives_a_killed_update, start),
        cmocka_unit_test_setup(serves_many_at_once, start),
        cmocka_unit_test_setup(each_home_has_an_index_of_its_own, start),
        cmocka_unit_test_setup(the_homes_used_longest_ago_lose_their_index, start),
        cmocka_unit_test_setup(lives_in_memory_where_nothing_can_be_kept, start),
        cmocka_unit_test_setup(finds_words, start),
        cmocka_unit_test_setup(explains_what_it_cannot_look_for, start),
        cmocka_unit_test_setup(never_hands_on_a_wrong_query, start),
        cmocka_unit_test_setup(packs_and_unpacks, start),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
