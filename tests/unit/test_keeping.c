/* Stories, the log, interviews, feedback, own questions, backups: what is kept stays, whatever fails. */
#include "test.h"

#include "base/day.h"
#include "base/file.h"
#include "base/tar.h"
#include "fault.h"
#include "folder.h"
#include "model/bank.h"
#include "store/interview_day.h"
#include "base/utf8.h"
#include "store/backup.h"
#include "store/bank.h"
#include "store/bank_lint.h"
#include "store/feedback.h"
#include "store/interviews.h"
#include "store/log.h"
#include "store/own_questions.h"
#include "store/staging.h"
#include "store/stories.h"
#include "store/yaml.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    folder_clear();
    arena_release(&arena);
    return 0;
}

static const char *read_file(const char *name)
{
    struct view text;
    struct error error = {0};
    if (!file_load(&arena, folder_file(name), 1 << 20, &text, &error))
        return "";
    return text.data;
}

static int mode_of(const char *name)
{
    struct stat info;
    assert_int_equal(stat(folder_file(name), &info), 0);
    return (int)(info.st_mode & 07777);
}

static struct paths paths(void)
{
    struct paths found;
    struct error error = {0};
    const char *root = folder_path();
    const struct paths_given given = {.home_option = arena_printf(&arena, "%s/home", root),
                                      .config_home = arena_printf(&arena, "%s/cfg", root)};
    assert_true(paths_find(&arena, &given, &found, &error));
    return found;
}

/* --- what is done, one way or the other, with every call failing in turn --- */

static const char *const principles[] = {"ownership", "dive-deep"};

static struct story sample_story(void)
{
    return (struct story){
        .id = "payments-outage",
        .title = "The payments outage: day one",
        .principles = {principles, 2},
        .has_happened = true,
        .happened = (int64_t)20000 * DAY_SECONDS,
        .parts = {view_of("We lost payments. \xf0\x9f\x99\x82\n\n  indented"), view_of("Mine."),
                  view_of("I traced it."), view_of("From 12 days to 5.")},
        .notes = view_of("Ask Ana # for the number"),
    };
}

static bool add_story(struct error *error)
{
    struct story story = sample_story();
    const char *id;
    return stories_add(&arena, folder_file("stories"), &story, &id, error);
}
static bool link_story(struct error *error)
{
    return stories_link(&arena, folder_file("stories"), "payments-outage", "ownership-04/20261124T101503Z",
                        true, error);
}
static bool add_win(struct error *error)
{
    const struct win win = {
        .day = 20000, .text = "Cut p99 from 480 ms to 210 ms", .principles = {principles, 1}};
    return log_add(&arena, folder_file("log.yaml"), &win, error);
}
static bool promote_win(struct error *error)
{
    return log_promoted(&arena, folder_file("log.yaml"), 0, "payments-outage", error);
}
static bool add_interview(struct error *error)
{
    static const struct asked asked[] = {{"Tell me: why?", "own-01", "ownership", "payments-outage"},
                                         {"And?", NULL, NULL, NULL}};
    const struct interview interview = {.day = 20000,
                                        .company = "Initech: EU",
                                        .felt = 4,
                                        .asked = asked,
                                        .asked_count = 2,
                                        .notes = view_of("They were kind.\n\nReally.")};
    const char *id;
    return interviews_add(&arena, folder_file("interviews"), &interview, 1700000000, &id, error);
}
static bool end_interview(struct error *error)
{
    return interviews_end(&arena, folder_file("interviews"), "20231114T221320Z", OUTCOME_OFFER, error);
}
static bool add_comments(struct error *error)
{
    static const struct comment items[] = {{.from = "Ana",
                                            .day = 20000,
                                            .part = PART_ACTION,
                                            .sentence = "I traced it.",
                                            .text = "How: by hand?"},
                                           {.from = "Ana", .day = 20000, .part = PART_COUNT, .rating = 4}};
    const struct comments comments = {"ownership-04/20261124T101503Z", items, 2};
    size_t added;
    return feedback_add(&arena, folder_file("feedback"), &comments, &added, error);
}
static bool add_question(struct error *error)
{
    static const struct bank empty;
    const char *id;
    bool is_new;
    return own_question_add(&arena, folder_file("prompts"), &empty, "ownership", "Tell me: why \"now\"?", &id,
                            &is_new, error);
}

/* Each with a file it makes or changes, a text that is only there afterwards, and what is there before. */
static const struct deed {
    const char *name;
    bool (*run)(struct error *error);
    const char *file, *after;
    bool (*before[2])(struct error *error);
} deeds[] = {
    {"add a story", add_story, "stories/payments-outage.yaml", "From 12 days to 5.", {0}},
    {"link a story",
     link_story,
     "stories/payments-outage.yaml",
     "links: [ownership-04/20261124T101503Z]",
     {add_story}},
    {"add a win", add_win, "log.yaml", "480 ms to 210 ms", {0}},
    {"promote a win", promote_win, "log.yaml", "story: payments-outage", {add_win}},
    {"add an interview", add_interview, "interviews/20231114T221320Z.yaml", "Initech", {0}},
    {"end an interview",
     end_interview,
     "interviews/20231114T221320Z.yaml",
     "outcome: offer",
     {add_interview}},
    {"add comments", add_comments, "feedback/ownership-04/20261124T101503Z.yaml", "by hand?", {0}},
    {"add a question", add_question, "prompts/ownership.yaml", "why \\\"now\\\"?", {0}},
};
enum { DEEDS = sizeof deeds / sizeof *deeds };

static void prepare(const struct deed *deed)
{
    struct error error = {0};
    folder_clear();
    for (size_t i = 0; i < 2 && deed->before[i]; i++)
        if (!deed->before[i](&error))
            fail_msg("%s: %s", deed->name, error.message);
}

/* The old text or the new one, and nothing lies about. */
static void is_whole(const struct deed *deed, const char *old, bool must_be_new)
{
    const char *now = read_file(deed->file);
    if (strcmp(now, old) != 0 && !strstr(now, deed->after))
        fail_msg("%s: neither old nor new: '%s'", deed->name, now);
    if (must_be_new && !strstr(now, deed->after))
        fail_msg("%s: told to be done, but it is not", deed->name);
}

static void every_failing_call_leaves_old_or_new(void **state)
{
    (void)state;
    int runs = 0;
    for (size_t i = 0; i < DEEDS; i++) {
        const struct deed *deed = &deeds[i];
        static const int causes[] = {ENOSPC, EACCES, EIO};
        for (int at = 1;; at++) {
            struct error error = {0};
            prepare(deed);
            const char *old = read_file(deed->file);
            fault_set(FAULT_NONE, 0, 0);
            if (at == 1 && !deed->run(&error))
                fail_msg("%s: %s", deed->name, error.message);
            int calls = fault_end();
            if (at == 1) {
                is_whole(deed, old, true);
                assert_int_equal(mode_of(deed->file), 0600);
                assert_true(calls > 4);
            }
            bool struck = false;
            for (size_t c = 0; c < 3; c++)
                for (int kind = 0; kind < 2; kind++) {
                    prepare(deed);
                    fault_set(kind ? FAULT_SHORT : FAULT_FAIL, at, causes[c]);
                    bool ok = deed->run(&error);
                    struck = fault_end() >= at || struck;
                    is_whole(deed, old, ok);
                    runs++;
                }
            prepare(deed);
            fault_set_from(FAULT_FAIL, at, ENOSPC);
            bool ok = deed->run(&error);
            struck = fault_end() >= at || struck;
            is_whole(deed, old, ok);
            arena_reset(&arena);
            if (!struck)
                break;
        }
    }
    assert_true(runs > 300);
}

static void dying_at_every_step_leaves_old_or_new(void **state)
{
    (void)state;
    for (size_t i = 0; i < DEEDS; i++)
        for (int at = 1;; at++) {
            prepare(&deeds[i]);
            const char *old = read_file(deeds[i].file);
            pid_t child = fork();
            assert_true(child >= 0);
            if (!child) {
                struct error error;
                fault_set(FAULT_DIE, at, 0);
                bool ok = deeds[i].run(&error);
                _exit(ok ? 0 : 1);
            }
            int status;
            assert_int_equal(waitpid(child, &status, 0), child);
            bool is_over = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            is_whole(&deeds[i], old, is_over);
            struct error error = {0};
            if (!is_over && strcmp(read_file(deeds[i].file), old) == 0 && !deeds[i].run(&error))
                fail_msg("%s: not possible after a crash: %s", deeds[i].name, error.message);
            if (is_over)
                break;
        }
}

static void files_are_for_their_owner_whatever_the_umask(void **state)
{
    (void)state;
    static const mode_t masks[] = {0, 022, 0777};
    for (size_t m = 0; m < 3; m++)
        for (size_t i = 0; i < DEEDS; i++) {
            struct error error = {0};
            prepare(&deeds[i]);
            mode_t mask = umask(masks[m]);
            bool ok = deeds[i].run(&error);
            umask(mask);
            if (ok)
                assert_int_equal(mode_of(deeds[i].file), 0600);
            else
                assert_int_equal(masks[m], 0777); /* then not even folders can be used */
        }
}

/* --- forms a person writes --- */

static void stories_come_back(void **state)
{
    (void)state;
    struct error error = {0};
    struct stories stories;
    struct problems problems = {.arena = &arena};
    if (!add_story(&error) || !add_story(&error))
        fail_msg("%s", error.message);
    folder_write("stories/notes.txt", "mine");
    folder_write("stories/broken.yaml", "a: [");
    folder_write("stories/old.yaml~", "");
    assert_int_equal(symlink("payments-outage.yaml", folder_file("stories/link.yaml")), 0);
    assert_true(stories_load(&arena, folder_file("stories"), &stories, &problems, &error));
    assert_int_equal(stories.count, 2);
    assert_int_equal(problems.count, 3);
    assert_string_equal(stories.items[0].id, "payments-outage");
    assert_string_equal(stories.items[1].id, "payments-outage-2");
    const struct story *story = &stories.items[0];
    struct story wanted = sample_story();
    assert_string_equal(story->title, wanted.title);
    for (int part = 0; part < PART_COUNT; part++)
        assert_true(view_equal(story->parts[part], wanted.parts[part]) || part == 0);
    assert_int_equal(story->happened, wanted.happened);
    assert_int_equal(story->principles.count, 2);
    assert_null(stories_find(&arena, &stories, "pay", &error));
    assert_non_null(strstr(error.message, "2 stories begin"));
    assert_ptr_equal(stories_find(&arena, &stories, "payments-outage", &error), story);
    assert_null(stories_find(&arena, &stories, "../x", &error));
}

static void a_link_touches_nothing_else(void **state)
{
    (void)state;
    static const struct {
        const char *before, *after; /* after NULL: refused */
    } rows[] = {
        {"# mine\ntitle: A   # why\nresult: |\n  b\n",
         "# mine\ntitle: A   # why\nresult: |\n  b\nlinks: [q-1/x]\n"},
        {"title: A\nresult: b", "title: A\nresult: b\nlinks: [q-1/x]\n"},
        {"links: [a/b]\ntitle: A\n", "links: [a/b, q-1/x]\ntitle: A\n"},
        {"links:\n  - a/b\n# c\ntitle: A\n", NULL},
        {"links:\n  - a/b\ntitle: A\n", "links: [a/b, q-1/x]\ntitle: A\n"},
        {"links: []\ntitle: A\n", "links: [q-1/x]\ntitle: A\n"},
        {"{title: A}\n", NULL},
        {"title: A\nnotes: |+\n  keep\n\n\n", "title: A\nnotes: |+\n  keep\n\n\nlinks: [q-1/x]\n"},
        {"title: A\r\nresult: b\r\n", "title: A\r\nresult: b\r\nlinks: [q-1/x]\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct error error = {0};
        folder_write("stories/s.yaml", rows[i].before);
        bool ok = stories_link(&arena, folder_file("stories"), "s", "q-1/x", true, &error);
        assert_int_equal(ok, rows[i].after != NULL);
        assert_string_equal(read_file("stories/s.yaml"), rows[i].after ? rows[i].after : rows[i].before);
        if (!ok)
            continue;
        assert_true(
            stories_link(&arena, folder_file("stories"), "s", "q-1/x", true, &error)); /* once is enough */
        assert_string_equal(read_file("stories/s.yaml"), rows[i].after);
        assert_true(stories_link(&arena, folder_file("stories"), "s", "q-1/x", false, &error));
        assert_null(strstr(read_file("stories/s.yaml"), "q-1/x"));
    }
}

static void an_edit_over_another_is_refused(void **state)
{
    (void)state;
    struct error error = {0};
    bool changed;
    folder_write("stories/s.yaml", "title: B\n");
    assert_false(stories_replace(&arena, folder_file("stories"), "s", view_of("title: A\n"),
                                 view_of("title: C\n"), &changed, &error));
    assert_true(changed);
    assert_string_equal(read_file("stories/s.yaml"), "title: B\n");
    assert_true(stories_replace(&arena, folder_file("stories"), "s", view_of("title: B\n"),
                                view_of("title: C\n"), &changed, &error));
    assert_string_equal(read_file("stories/s.yaml"), "title: C\n");
}

static void ids_are_made_of_titles(void **state)
{
    (void)state;
    static const struct {
        const char *title, *id;
    } rows[] = {
        {"The Payments Outage of the Year", "payments-outage-year"},
        {"Cut p99 from 480 ms to 210 ms", "cut-p99-from-480-ms-210"},
        {"../../etc/passwd", "etc-passwd"},
        {"\x1b[31m", "31m"},
        {"", "story"},
        {"\xe6\x97\xa5\xe6\x9c\xac", "story"},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(story_id_of(&arena, view_of(rows[i].title)), rows[i].id);
}

static void wins_are_added_between_a_persons_lines(void **state)
{
    (void)state;
    static const struct {
        const char *before, *after;
    } rows[] = {
        {"wins:\n- day: 2024-10-04\n  text: \"a: b\"  # mine\n# end",
         "wins:\n- day: 2024-10-04\n  text: \"a: b\"  # mine\n# end\n- day: 2024-10-04\n  text: w\n"},
        {"# mine\nwins:\n    -   day: 2024-10-04\n        text: a\nstardrill: 1\n",
         "# mine\nwins:\n    -   day: 2024-10-04\n        text: a\n    - day: 2024-10-04\n      text: "
         "w\nstardrill: 1\n"},
        {"wins:\n", "wins:\n  - day: 2024-10-04\n    text: w\n"},
        {"wins: [{day: 2024-10-04, text: a}]\n", NULL},
        {"wins: []\n", NULL},
        {"wins: 5\n", NULL},
        {"a: &x 1\n", NULL},
        {"wins:\n  - day: yesterday\n    text: a\n", NULL},
    };
    const struct win win = {.day = 20000, .text = " w\n"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct error error = {0};
        folder_write("log.yaml", rows[i].before);
        bool ok = log_add(&arena, folder_file("log.yaml"), &win, &error);
        assert_string_equal(read_file("log.yaml"), rows[i].after ? rows[i].after : rows[i].before);
        assert_int_equal(ok, rows[i].after != NULL);
        assert_true(ok || error.kind == ERROR_INPUT);
    }
}

static void a_promoted_win_names_its_story_once(void **state)
{
    (void)state;
    struct error error = {0};
    struct wins wins;
    struct problems problems = {.arena = &arena};
    folder_write("log.yaml", "wins:\n-   text: a\n    day: 2024-10-04 # x\n- {day: 2024-10-04, text: b}\n");
    assert_true(log_promoted(&arena, folder_file("log.yaml"), 0, "s", &error));
    assert_string_equal(
        read_file("log.yaml"),
        "wins:\n-   story: s\n    text: a\n    day: 2024-10-04 # x\n- {day: 2024-10-04, text: b}\n");
    assert_false(log_promoted(&arena, folder_file("log.yaml"), 0, "t", &error));
    assert_false(log_promoted(&arena, folder_file("log.yaml"), 1, "t", &error));
    assert_false(log_promoted(&arena, folder_file("log.yaml"), 2, "t", &error));
    assert_true(log_load(&arena, folder_file("log.yaml"), &wins, &problems, &error));
    assert_int_equal(wins.count, 2);
    assert_string_equal(wins.items[0].story, "s");
}

/* Two programs at once. */
static void nothing_is_lost_between_writers(void **state)
{
    (void)state;
    enum { WRITERS = 4, EACH = 8 };
    const char *log = folder_file("log.yaml");
    for (int i = 0; i < WRITERS; i++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child)
            continue;
        for (int k = 0; k < EACH; k++) {
            const struct win win = {.day = 20000, .text = arena_printf(&arena, "w%d-%d", i, k)};
            struct error error;
            if (!log_add(&arena, log, &win, &error))
                _exit(1);
        }
        _exit(0);
    }
    for (int i = 0; i < WRITERS; i++) {
        int status;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    struct wins wins;
    struct problems problems = {.arena = &arena};
    struct error error = {0};
    assert_true(log_load(&arena, log, &wins, &problems, &error));
    assert_int_equal(wins.count, WRITERS * EACH);
}

static void comments_are_added_once(void **state)
{
    (void)state;
    static const struct comment items[] = {{.part = PART_TASK, .sentence = "A\nb.", .text = "c"},
                                           {.part = PART_TASK, .sentence = "A\nb.", .text = "d"},
                                           {.part = PART_TASK, .sentence = "A b.", .text = "d"}};
    struct comments comments = {"q-1/x", items, 1};
    struct error error = {0};
    struct problems problems = {.arena = &arena};
    size_t added;
    assert_true(feedback_add(&arena, folder_file("feedback"), &comments, &added, &error));
    assert_int_equal(added, 1);
    comments.count = 3; /* the last one is the second again */
    assert_true(feedback_add(&arena, folder_file("feedback"), &comments, &added, &error));
    assert_int_equal(added, 1);
    assert_true(feedback_add(&arena, folder_file("feedback"), &comments, &added, &error));
    assert_int_equal(added, 0);
    struct comments read;
    assert_true(feedback_load(&arena, folder_file("feedback"), "q-1/x", &read, &problems));
    assert_int_equal(read.count, 2);
    assert_string_equal(read.items[1].sentence, "A b.");
    assert_int_equal(read.items[1].part, PART_TASK);
    comments.answer = "../x/y";
    assert_false(feedback_add(&arena, folder_file("feedback"), &comments, &added, &error));
}

static void own_questions_join_the_bank(void **state)
{
    (void)state;
    static const struct bank empty;
    struct error error = {0};
    struct problems problems = {.arena = &arena};
    const char *id;
    bool is_new;
    folder_write("prompts/ownership.yaml",
                 "principle: ownership\nname: Own\nquestions:\n  # mine\n  - {id: own-01, ask: One?}\n");
    const char *folder = folder_file("prompts");
    assert_true(own_question_add(&arena, folder, &empty, "ownership", "Two:  really?", &id, &is_new, &error));
    assert_string_equal(id, "own-02");
    assert_true(is_new);
    assert_true(own_question_add(&arena, folder, &empty, "ownership", "two really", &id, &is_new, &error));
    assert_string_equal(id, "own-02");
    assert_false(is_new);
    struct bank_files files;
    assert_true(bank_load(&arena, folder, NULL, &files, &problems, &error));
    assert_int_equal(problem_count(&problems, PROBLEM_ERROR), 0);
    assert_int_equal(files.bank.question_count, 2);
    assert_string_equal(files.bank.questions[1].ask, "Two: really?");
    assert_non_null(strstr(read_file("prompts/ownership.yaml"), "# mine"));
    /* What was given to each of them is not told as said twice. */
    assert_true(own_question_add(&arena, folder, &empty, "ownership", "Three?", &id, &is_new, &error));
    assert_true(bank_load(&arena, folder, NULL, &files, &problems, &error));
    problems.count = 0;
    bank_lint(&arena, &files, &problems);
    assert_int_equal(problems.count, 0);
    /* A folder laid over the bank may be empty, as it is while the first question is written. */
    assert_true(file_make_folder(folder_file("none"), &error));
    assert_true(bank_load(&arena, folder_file("none"), &empty, &files, &problems, &error));
    assert_int_equal(problems.count, 0);
    assert_false(own_question_add(&arena, folder, &empty, "../x", "Three?", &id, &is_new, &error));
}

/* --- backup and restore --- */

static void fill_home(void)
{
    folder_write("home/answers/q-1/20261124T101503Z.yaml", "text: told\n");
    folder_write("home/stories/s.yaml", "title: A\n");
    folder_write("home/log.yaml", "wins:\n");
    folder_write("home/other.txt", "not ours");
    folder_write("home/answers/q-1/.hidden", "no");
    folder_write("cfg/stardrill/config.yaml", "a: 1\n");
    folder_write("cfg/stardrill/prompts/p.yaml", "principle: p\n");
    assert_int_equal(symlink("s.yaml", folder_file("home/stories/link.yaml")), 0);
}

static struct view make_backup(size_t *count, struct problems *problems)
{
    struct buf out = {.arena = &arena};
    struct paths where = paths();
    struct error error = {0};
    *problems = (struct problems){.arena = &arena};
    if (!backup_make(&arena, &where, &out, count, problems, &error))
        fail_msg("%s", error.message);
    return buf_view(&out);
}

static bool restore(struct view archive, bool force, struct restore_plan *plan, struct error *error)
{
    struct paths where = paths();
    return restore_check(&arena, "b.tar", archive, &where, plan, error) &&
           restore_run(&arena, plan, &where, force, error);
}

static void a_backup_comes_back(void **state)
{
    (void)state;
    struct problems problems;
    struct restore_plan plan;
    struct error error = {0};
    size_t count;
    fill_home();
    struct view archive = make_backup(&count, &problems);
    assert_int_equal(count, 5);
    assert_int_equal(problems.count, 1); /* the link */
    folder_clear();
    if (!restore(archive, false, &plan, &error))
        fail_msg("%s", error.message);
    assert_int_equal(plan.acts[RESTORE_NEW], 5);
    assert_string_equal(read_file("home/answers/q-1/20261124T101503Z.yaml"), "text: told\n");
    assert_string_equal(read_file("cfg/stardrill/prompts/p.yaml"), "principle: p\n");
    assert_int_equal(mode_of("home/log.yaml"), 0600);
    assert_int_equal(mode_of("home/answers"), 0700);
    assert_true(restore(archive, false, &plan, &error)); /* again: nothing to do */
    assert_int_equal(plan.acts[RESTORE_SAME], 5);
    folder_write("home/log.yaml", "newer\n");
    assert_false(restore(archive, false, &plan, &error));
    assert_string_equal(read_file("home/log.yaml"), "newer\n");
    assert_true(restore(archive, true, &plan, &error));
    assert_string_equal(read_file("home/log.yaml"), "wins:\n");
    struct file_listing listing;
    assert_true(file_list(&arena, folder_file("home"), &listing, &error));
    assert_int_equal(listing.files.count, 1);
}

static struct view one_member(const char *path)
{
    struct buf out = {.arena = &arena};
    assert_true(tar_add(&out, &(struct tar_member){path, view_of("x"), 0}));
    tar_end(&out);
    return buf_view(&out);
}

static void foreign_names_are_refused(void **state)
{
    (void)state;
    static const char *const names[] = {
        "home/../../x",           "/etc/passwd",           "home/answers/../x/y.yaml",
        "home/answers/q/../../y", "home/stories/a/b",      "home/stories/.bashrc",
        "home/.bashrc",           "home/answers/x.yaml",   "config/../x",
        "home/log.yaml/x",        "home/stories/",         "home/answers//x",
        "cache/index.db",         "home/stories/a\x1b[2J",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct restore_plan plan;
        struct error error = {0};
        if (restore(one_member(names[i]), true, &plan, &error))
            fail_msg("'%s' was taken", names[i]);
        assert_int_equal(error.kind, ERROR_INPUT);
    }
    struct restore_plan plan;
    struct error error = {0};
    folder_write("elsewhere/keep", "mine");
    folder_write("home/keep", "");
    assert_int_equal(symlink("../elsewhere", folder_file("home/stories")), 0);
    assert_false(restore(one_member("home/stories/s.yaml"), true, &plan, &error));
    assert_false(file_exists(folder_file("elsewhere/s.yaml")));
    assert_int_equal(symlink("../elsewhere/keep", folder_file("home/log.yaml")), 0);
    assert_true(restore(one_member("home/log.yaml"), true, &plan, &error)); /* the link stays */
    assert_int_equal(plan.acts[RESTORE_LINK], 1);
    assert_string_equal(read_file("elsewhere/keep"), "mine");
}

/* What is too long to be told whole is cut between two characters. */
static void a_long_text_is_cut_between_characters(void **state)
{
    (void)state;
    struct interview_day day;
    struct problems problems = {.arena = &arena};
    struct error error = {0};
    struct buf text = {.arena = &arena};
    buf_string(&text, "date: x");
    for (int i = 0; i < 400; i++)
        buf_string(&text, "\xc3\xa9");
    folder_write("home/plan.yaml", buf_text(&text));
    assert_true(interview_day_load(&arena, folder_file("home"), &day, &problems, &error));
    assert_true(day.is_broken);
    assert_int_equal(problems.count, 1);
    assert_true(utf8_check(view_of(problems.items[0].text), NULL));
    assert_false(interview_day_save(&arena, folder_file("home"), &day, &error));
}

/* A linked file is left out of a backup, so that it comes back whole to where the links are. */
static void linked_files_are_left_out_and_stay(void **state)
{
    (void)state;
    struct problems problems;
    struct restore_plan plan;
    struct error error = {0};
    size_t count;
    folder_write("elsewhere/config.yaml", "a: 1\n");
    folder_write("home/stories/s.yaml", "title: t\n");
    folder_write("cfg/stardrill/prompts/p.yaml", "principle: p\n");
    assert_int_equal(symlink("../../elsewhere/config.yaml", folder_file("cfg/stardrill/config.yaml")), 0);
    assert_int_equal(symlink("nowhere", folder_file("home/plan.yaml")), 0);
    struct view archive = make_backup(&count, &problems);
    assert_int_equal(count, 2);
    assert_int_equal(problems.count, 2);
    assert_int_equal(problem_count(&problems, PROBLEM_ERROR), 0);
    assert_true(restore(archive, false, &plan, &error));
    assert_int_equal(plan.acts[RESTORE_SAME], 2);
    assert_true(restore(one_member("config/config.yaml"), false, &plan, &error));
    assert_string_equal(read_file("elsewhere/config.yaml"), "a: 1\n");
}

/* All new, or as before: what failed is taken back. */
static void a_failing_restore_is_taken_back(void **state)
{
    (void)state;
    struct problems problems;
    size_t count;
    fill_home();
    struct view archive = make_backup(&count, &problems);
    for (int at = 1;; at++) {
        struct restore_plan plan;
        struct error error = {0};
        folder_clear();
        folder_write("home/log.yaml", "newer\n");
        fault_set(FAULT_FAIL, at, ENOSPC);
        bool ok = restore(archive, true, &plan, &error);
        bool struck = fault_end() >= at;
        bool has_story = file_exists(folder_file("home/stories/s.yaml"));
        if (ok) {
            assert_string_equal(read_file("home/log.yaml"), "wins:\n");
            assert_true(has_story);
        } else {
            assert_string_equal(read_file("home/log.yaml"), "newer\n");
            assert_false(has_story);
            assert_false(file_exists(folder_file("cfg/stardrill/config.yaml")));
        }
        if (!struck)
            break;
    }
}

/* A folder that a killed restore left may hold only the text it replaced, when that is nowhere else. */
static void nothing_is_left_but(const char *root, const char *replaced)
{
    DIR *folder = opendir(root);
    struct dirent *entry;
    while (folder && (entry = readdir(folder))) {
        if (strncmp(entry->d_name, ".restore-", 9) != 0)
            continue;
        struct file_listing listing;
        struct error error = {0};
        struct view text;
        const char *left = arena_printf(&arena, "%s/%s", root, entry->d_name);
        assert_non_null(replaced);
        assert_true(file_list(&arena, left, &listing, &error));
        assert_int_equal(listing.files.count, 1);
        const char *path = arena_printf(&arena, "%s/%s", left, listing.files.items[0]);
        assert_true(file_load(&arena, path, 100, &text, &error));
        assert_string_equal(text.data, replaced);
    }
    if (folder)
        assert_int_equal(closedir(folder), 0);
}

/* What is no restore's is left whole, and so is the folder of one that goes on. */
static void only_what_a_killed_restore_left_is_swept(void **state)
{
    (void)state;
    struct staging_left left = {0};
    pid_t gone = fork();
    assert_true(gone >= 0);
    if (!gone)
        _exit(0);
    assert_int_equal(waitpid(gone, NULL, 0), gone);
    const char *own = staging_folder(&arena, "home");
    const char *other = arena_printf(&arena, "home/.restore-%ld", (long)gone);
    folder_write(arena_printf(&arena, "%s/0", own), "going on");
    folder_write(arena_printf(&arena, "%s/0", other), "copy");
    folder_write(arena_printf(&arena, "%s/.1.%ld-0.tmp", other, (long)gone), "ha");
    folder_write(arena_printf(&arena, "%s/notes", other), "mine");
    folder_write("home/.restore-plan/0", "mine");
    folder_write("home/.restore-", "mine");
    staging_sweep(&arena, folder_file("home"), &left);
    assert_int_equal(left.removed, 0);
    assert_int_equal(left.kept, 1);
    assert_string_equal(read_file(arena_printf(&arena, "%s/0", other)), "copy");
    assert_int_equal(unlink(folder_file(arena_printf(&arena, "%s/notes", other))), 0);
    left = (struct staging_left){0};
    staging_sweep(&arena, folder_file("home"), &left);
    assert_int_equal(left.removed, 1);
    assert_int_equal(left.kept, 0);
    assert_false(file_exists(folder_file(other)));
    assert_string_equal(read_file(arena_printf(&arena, "%s/0", own)), "going on");
    assert_string_equal(read_file("home/.restore-plan/0"), "mine");
}

static void dying_in_a_restore_leaves_whole_files(void **state)
{
    (void)state;
    struct problems problems;
    size_t count;
    fill_home();
    struct view archive = make_backup(&count, &problems);
    for (int at = 1;; at++) {
        folder_clear();
        folder_write("home/log.yaml", "newer\n");
        pid_t child = fork();
        assert_true(child >= 0);
        struct restore_plan plan;
        struct error error = {0};
        if (!child) {
            fault_set(FAULT_DIE, at, 0);
            _exit(restore(archive, true, &plan, &error) ? 0 : 1);
        }
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        const char *log = read_file("home/log.yaml"), *story = read_file("home/stories/s.yaml");
        assert_true(strcmp(log, "newer\n") == 0 || strcmp(log, "wins:\n") == 0);
        assert_true(!*story || strcmp(story, "title: A\n") == 0);
        if (!restore(archive, true, &plan, &error)) /* it can be gone on with */
            fail_msg("%s", error.message);
        assert_string_equal(read_file("home/stories/s.yaml"), "title: A\n");
        nothing_is_left_but(folder_file("home"), "newer\n");
        nothing_is_left_but(folder_file("cfg/stardrill"), NULL);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            break;
    }
}

/* Half understood, and then written to, it would be damaged. */
static void a_later_format_is_refused(void **state)
{
    (void)state;
    struct view text = view_of("stardrill: 2\n");
    struct wins wins;
    struct comments comments;
    struct interview interview;
    struct problems problems = {.arena = &arena};
    assert_false(log_parse(&arena, "log.yaml", text, &wins, &problems));
    assert_false(feedback_parse(&arena, "x.yaml", text, &comments, &problems));
    assert_false(
        interview_parse(&arena, "i.yaml", view_of("stardrill: 2\nday: 2026-11-24\n"), &interview, &problems));
    assert_int_equal(problems.count, 3);
    for (size_t i = 0; i < problems.count; i++)
        assert_non_null(strstr(problems.items[i].text, "a later stardrill"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_failing_call_leaves_old_or_new, reset),
        cmocka_unit_test_teardown(dying_at_every_step_leaves_old_or_new, reset),
        cmocka_unit_test_teardown(files_are_for_their_owner_whatever_the_umask, reset),
        cmocka_unit_test_teardown(stories_come_back, reset),
        cmocka_unit_test_teardown(a_link_touches_nothing_else, reset),
        cmocka_unit_test_teardown(an_edit_over_another_is_refused, reset),
        cmocka_unit_test_teardown(ids_are_made_of_titles, reset),
        cmocka_unit_test_teardown(wins_are_added_between_a_persons_lines, reset),
        cmocka_unit_test_teardown(a_promoted_win_names_its_story_once, reset),
        cmocka_unit_test_teardown(nothing_is_lost_between_writers, reset),
        cmocka_unit_test_teardown(comments_are_added_once, reset),
        cmocka_unit_test_teardown(a_later_format_is_refused, reset),
        cmocka_unit_test_teardown(own_questions_join_the_bank, reset),
        cmocka_unit_test_teardown(a_backup_comes_back, reset),
        cmocka_unit_test_teardown(foreign_names_are_refused, reset),
        cmocka_unit_test_teardown(linked_files_are_left_out_and_stay, reset),
        cmocka_unit_test_teardown(a_long_text_is_cut_between_characters, reset),
        cmocka_unit_test_teardown(a_failing_restore_is_taken_back, reset),
        cmocka_unit_test_teardown(only_what_a_killed_restore_left_is_swept, reset),
        cmocka_unit_test_teardown(dying_in_a_restore_leaves_whole_files, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
