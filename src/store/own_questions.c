#include "store/own_questions.h"

#include "base/file.h"
#include "base/lock.h"
#include "base/utf8.h"
#include "store/bank.h"
#include "store/id.h"
#include "store/yaml_edit.h"

#include <string.h>

enum { LONGEST_ASK = 1000, MOST_OWN = 10000 };

/* Compares letters and digits of ASCII, and all bytes above it. */
static bool same_words(const char *a, const char *b)
{
    for (;;) {
        unsigned char left = (unsigned char)*a, right = (unsigned char)*b;
        bool a_counts =
            left >= 0x80 || (left >= '0' && left <= '9') || ((left | 0x20) >= 'a' && (left | 0x20) <= 'z');
        bool b_counts = right >= 0x80 || (right >= '0' && right <= '9') ||
                        ((right | 0x20) >= 'a' && (right | 0x20) <= 'z');
        if (left && !a_counts)
            a++;
        else if (right && !b_counts)
            b++;
        else if (!left || !right)
            return left == right;
        else if (left != right && (left >= 0x80 || (left | 0x20) != (right | 0x20)))
            return false;
        else
            a++, b++;
    }
}

const struct question *question_asking(const struct bank *bank, const char *ask)
{
    for (size_t i = 0; i < bank->question_count; i++)
        if (same_words(bank->questions[i].ask, ask))
            return &bank->questions[i];
    return NULL;
}

/* What any question may be given, until the person writes something better. */
static const char *const probes[] = {"What did you do yourself?", "What was it like before, and after?",
                                     "What would you do differently today?"};
static const char *const hints[PART_COUNT] = {
    [PART_SITUATION] = "Where, when, and what was at stake?",
    [PART_TASK] = "What was yours to do?",
    [PART_ACTION] = "What did you do, step by step?",
    [PART_RESULT] = "What changed, in numbers?",
};

bool own_question_gave(const char *text)
{
    bool gave = false;
    for (size_t i = 0; i < sizeof probes / sizeof *probes; i++)
        gave = gave || strcmp(text, probes[i]) == 0;
    for (size_t i = 0; i < PART_COUNT; i++)
        gave = gave || strcmp(text, hints[i]) == 0;
    return gave;
}

static void put_question(struct buf *out, const char *id, const char *ask)
{
    static const char *const tracks[] = {"any"};
    yaml_put_raw(out, "- ", "id", id);
    yaml_put(out, "  ", "ask", view_of(ask));
    yaml_put_list(out, "  ", "tracks", tracks, 1);
    buf_string(out, "  themes: []\n  difficulty: 2\n");
    yaml_put_list(out, "  ", "probes", probes, sizeof probes / sizeof *probes);
    buf_printf(out, "  hints: {situation: \"%s\", task: \"%s\", action: \"%s\", result: \"%s\"}\n",
               hints[PART_SITUATION], hints[PART_TASK], hints[PART_ACTION], hints[PART_RESULT]);
}

static const char *free_id(struct arena *arena, const struct bank *bank)
{
    for (int i = 1; i <= MOST_OWN; i++) {
        const char *id = arena_printf(arena, "own-%02d", i);
        if (!bank_question(bank, id))
            return id;
    }
    return NULL;
}

static bool save(struct arena *arena, const char *path, const char *principle, const char *id,
                 const char *ask, struct error *error)
{
    struct view text = view_of(arena_printf(arena, "principle: %s\n", principle)), edited;
    struct problems problems = {.arena = arena};
    struct bank_files before, after;
    if (file_exists(path) && !file_load(arena, path, YAML_LIMIT_BYTES, &text, error))
        return false;
    bank_parse(arena, path, text, &before, &problems);
    if (problem_count(&problems, PROBLEM_ERROR))
        return error_set(error, ERROR_INPUT, "'%.250s' has to be put right first (see: stardrill bank lint)",
                         path);
    struct buf item = {.arena = arena};
    put_question(&item, id, ask);
    const struct yaml_node *root = yaml_parse(arena, path, text, &problems);
    bool is_done = yaml_edit_append(arena, text, root, "questions", buf_view(&item), &edited) &&
                   edited.length <= YAML_LIMIT_BYTES;
    if (is_done)
        bank_parse(arena, path, edited, &after, &problems);
    if (!is_done || problem_count(&problems, PROBLEM_ERROR) ||
        after.bank.question_count != before.bank.question_count + 1 || !bank_question(&after.bank, id))
        return error_set(error, ERROR_INPUT, "'%.300s' is written in a form that cannot be added to", path);
    return file_save(path, edited, error);
}

/* With the folder locked: the bank is read anew, so that two programs at once never take the same id. */
static bool add_locked(struct arena *arena, const char *folder, const struct bank *below,
                       const char *principle, const char *ask, const char **id, bool *is_new,
                       struct error *error)
{
    struct bank_files files;
    struct problems problems = {.arena = arena};
    if (!bank_load(arena, folder, below, &files, &problems, error))
        return false;
    const struct question *known = question_asking(&files.bank, ask);
    *is_new = !known;
    *id = known ? known->id : free_id(arena, &files.bank);
    if (known)
        return true;
    if (!*id)
        return error_set(error, ERROR_USAGE, "there are too many questions of your own");
    return save(arena, arena_printf(arena, "%s/%s.yaml", folder, principle), principle, *id, ask, error);
}

bool own_question_add(struct arena *arena, const char *folder, const struct bank *below,
                      const char *principle, const char *ask, const char **id, bool *is_new,
                      struct error *error)
{
    const char *line = utf8_tidy_line(arena, ask);
    struct lock lock;
    if (!*line)
        return error_set(error, ERROR_USAGE, "there is no question");
    if (strlen(line) > LONGEST_ASK)
        return error_set(error, ERROR_USAGE, "a question of over %d bytes", (int)LONGEST_ASK);
    if (!id_is_kebab(principle))
        return error_set(error, ERROR_USAGE, "'%.80s' is no principle: %s", principle, id_why_not(principle));
    if (!file_make_folder(folder, error) || !lock_take(folder, &lock, error))
        return false;
    bool ok = add_locked(arena, folder, below, principle, line, id, is_new, error);
    lock_give(&lock);
    return ok;
}
