#include "store/interviews.h"

#include "base/day.h"
#include "base/file.h"
#include "base/lock.h"
#include "base/utf8.h"
#include "store/fields.h"
#include "store/id.h"
#include "store/yaml_edit.h"

#include <stdlib.h>

enum { MOST_IN_A_SECOND = 1000 };

bool outcome_parse(const char *word, enum outcome *outcome)
{
    for (int i = 0; i < OUTCOME_COUNT; i++)
        if (strcmp(word, outcome_id((enum outcome)i)) == 0) {
            *outcome = (enum outcome)i;
            return true;
        }
    return false;
}

static struct asked read_asked(struct fields *fields, const struct yaml_node *node)
{
    static const char *const keys[] = {"question", "id", "principle", "story"};
    struct asked asked = {0};
    struct fields own = fields_of(fields->arena, fields->file, node, "a question", fields->problems);
    fields_only(&own, keys, sizeof keys / sizeof *keys);
    asked.question = "";
    fields_line(&own, "question", FIELD_NEEDED, &asked.question);
    fields_line(&own, "id", FIELD_OPTIONAL, &asked.id);
    fields_line(&own, "principle", FIELD_OPTIONAL, &asked.principle);
    fields_line(&own, "story", FIELD_OPTIONAL, &asked.story);
    fields->is_wrong = fields->is_wrong || own.is_wrong;
    return asked;
}

bool interview_parse(struct arena *arena, const char *file, struct view text, struct interview *interview,
                     struct problems *problems)
{
    static const char *const keys[] = {"stardrill", "day", "company", "felt", "outcome", "asked", "notes"};
    *interview = (struct interview){0};
    const struct yaml_node *root = yaml_parse(arena, file, text, problems);
    if (!root)
        return false;
    struct fields fields = fields_of(arena, file, root, "an interview", problems);
    const char *outcome;
    fields_only(&fields, keys, sizeof keys / sizeof *keys);
    fields_format(&fields);
    fields_day(&fields, "day", FIELD_NEEDED, &interview->day);
    fields_line(&fields, "company", FIELD_OPTIONAL, &interview->company);
    fields_number(&fields, "felt", FIELD_OPTIONAL, 1, 5, &interview->felt);
    if (fields_line(&fields, "outcome", FIELD_OPTIONAL, &outcome) &&
        !outcome_parse(outcome, &interview->outcome))
        fields_refuse(&fields, yaml_find(root, "outcome"),
                      "'outcome' is '%.40s': expected waiting, next, offer or rejected", outcome);
    const struct yaml_node *list = fields_node(&fields, "asked", YAML_LIST, FIELD_OPTIONAL);
    struct asked *asked = ARENA_ARRAY(arena, struct asked, list ? list->count : 0);
    for (size_t i = 0; list && i < list->count; i++)
        asked[i] = read_asked(&fields, &list->items[i]);
    interview->asked = asked;
    interview->asked_count = list ? list->count : 0;
    fields_text(&fields, "notes", FIELD_OPTIONAL, &interview->notes);
    interview->notes = view_trim(interview->notes);
    return !fields.is_wrong;
}

static void put_known(struct buf *out, const char *lead, const char *key, const char *text)
{
    if (text && *text)
        yaml_put(out, lead, key, view_of(text));
}

void interview_print(struct buf *out, const struct interview *interview)
{
    buf_printf(out, "stardrill: %d\n", INTERVIEW_FORMAT);
    yaml_put_raw(out, "", "day", day_date(out->arena, interview->day));
    put_known(out, "", "company", interview->company);
    if (interview->felt)
        buf_printf(out, "felt: %d\n", interview->felt);
    buf_printf(out, "outcome: %s\n", outcome_id(interview->outcome));
    if (interview->asked_count)
        buf_string(out, "asked:\n");
    for (size_t i = 0; i < interview->asked_count; i++) {
        const struct asked *asked = &interview->asked[i];
        yaml_put(out, "  - ", "question", view_of(asked->question));
        put_known(out, "    ", "id", asked->id);
        put_known(out, "    ", "principle", asked->principle);
        put_known(out, "    ", "story", asked->story);
    }
    if (interview->notes.length) {
        struct buf notes = {.arena = out->arena};
        buf_add(&notes, interview->notes.data, interview->notes.length);
        buf_char(&notes, '\n');
        yaml_put_block(out, "", "notes", buf_view(&notes));
    }
}

static int newest_first(const void *a, const void *b)
{
    const struct interview *left = a, *right = b;
    if (left->day != right->day)
        return left->day < right->day ? 1 : -1;
    return strcmp(right->id, left->id);
}

bool interviews_load(struct arena *arena, const char *folder, struct interviews *interviews,
                     struct problems *problems, struct error *error)
{
    struct file_listing listing;
    if (!file_list(arena, folder, &listing, error))
        return false;
    struct interview *items = ARENA_ARRAY(arena, struct interview, listing.files.count);
    size_t count = 0;
    for (size_t i = 0; i < listing.files.count; i++) {
        const char *name = listing.files.items[i];
        const char *path = arena_printf(arena, "%s/%s", folder, name);
        size_t length = strlen(name);
        struct view text;
        struct error why = {0};
        if (!id_is_safe_name(name)) {
            problem_add(problems, PROBLEM_WARNING, path, 0, 0,
                        "its name holds what cannot be shown: left alone");
        } else if (length <= 5 || strcmp(name + length - 5, ".yaml") != 0) {
            if (name[length - 1] != '~')
                problem_add(problems, PROBLEM_WARNING, path, 0, 0, "not an interview: left alone");
        } else if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, &why)) {
            problem_add(problems, PROBLEM_ERROR, path, 0, 0, "%s", why.message);
        } else if (interview_parse(arena, path, text, &items[count], problems)) {
            items[count++].id = arena_strndup(arena, name, length - 5);
        }
    }
    if (count)
        qsort(items, count, sizeof *items, newest_first);
    *interviews = (struct interviews){items, count};
    return true;
}

static const char *line_of(struct arena *arena, const char *text)
{
    const char *line = utf8_tidy_line(arena, text);
    return *line ? line : NULL;
}

/* Does the file hold just this? */
static bool holds(const char *path, struct view text)
{
    struct arena arena = {0};
    struct view now;
    struct error ignored; /* what cannot be read holds something else */
    bool is_same = file_load(&arena, path, YAML_LIMIT_BYTES, &now, &ignored) && view_equal(now, text);
    arena_release(&arena);
    return is_same;
}

bool interviews_add(struct arena *arena, const char *folder, const struct interview *interview, int64_t now,
                    const char **id, struct error *error)
{
    struct interview kept = *interview, back;
    struct asked *asked = ARENA_ARRAY(arena, struct asked, interview->asked_count);
    struct buf text = {.arena = arena};
    struct problems problems = {.arena = arena};
    kept.company = line_of(arena, interview->company);
    kept.notes = interview->notes.length ? view_trim(utf8_tidy(arena, interview->notes)) : interview->notes;
    kept.asked = asked;
    kept.asked_count = 0;
    for (size_t i = 0; i < interview->asked_count; i++) {
        struct asked one = interview->asked[i];
        one.question = line_of(arena, one.question);
        one.principle = line_of(arena, one.principle);
        one.story = line_of(arena, one.story);
        if (one.question)
            asked[kept.asked_count++] = one;
    }
    interview_print(&text, &kept);
    if (text.length > YAML_LIMIT_BYTES)
        return error_set(error, ERROR_INPUT, "the notes are longer than 1 MB");
    if (!interview_parse(arena, "interview", buf_view(&text), &back, &problems) || problems.count ||
        back.asked_count != kept.asked_count || !view_equal(back.notes, kept.notes))
        return error_set(error, ERROR_SYSTEM,
                         "the interview would not read back as it was told (a fault of stardrill)");
    if (!file_make_folder(folder, error))
        return false;
    const char *name = day_compact(arena, now);
    for (int i = 1; i <= MOST_IN_A_SECOND; i++) {
        *id = i == 1 ? name : arena_printf(arena, "%s-%d", name, i);
        const char *path = arena_printf(arena, "%s/%s.yaml", folder, *id);
        bool taken;
        if (file_exists(path)) {
            if (holds(path, buf_view(&text)))
                return true;
            continue;
        }
        if (file_save_new(path, buf_view(&text), &taken, error))
            return true;
        if (!taken)
            return false;
    }
    return error_set(error, ERROR_SYSTEM, "too many interviews of one second");
}

static bool end_locked(struct arena *arena, const char *path, enum outcome outcome, struct error *error)
{
    struct view text, edited;
    struct interview was, is;
    struct problems problems = {.arena = arena};
    if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, error))
        return false;
    if (!interview_parse(arena, path, text, &was, &problems)) {
        const struct problem *first = problem_first_error(&problems);
        return error_set(error, ERROR_INPUT, "%.200s:%zu:%zu: %.200s", path, first->line, first->column,
                         first->text);
    }
    const char *line = arena_printf(arena, "outcome: %s\n", outcome_id(outcome));
    const struct yaml_node *root = yaml_parse(arena, path, text, &problems);
    if (!yaml_edit_set(arena, text, root, "outcome", view_of(line), &edited) ||
        !interview_parse(arena, path, edited, &is, &problems) || is.outcome != outcome ||
        is.asked_count != was.asked_count || !view_equal(is.notes, was.notes) || is.day != was.day)
        return error_set(error, ERROR_INPUT,
                         "'%.250s' is written in a form that cannot be changed: write 'outcome: %s' yourself",
                         path, outcome_id(outcome));
    return file_save_own(path, edited, error);
}

bool interviews_end(struct arena *arena, const char *folder, const char *id, enum outcome outcome,
                    struct error *error)
{
    struct lock lock;
    if (!lock_take(folder, &lock, error))
        return false;
    bool ok = end_locked(arena, arena_printf(arena, "%s/%s.yaml", folder, id), outcome, error);
    lock_give(&lock);
    return ok;
}
