#include "store/feedback.h"

#include "base/day.h"
#include "base/file.h"
#include "base/lock.h"
#include "base/utf8.h"
#include "store/fields.h"
#include "store/id.h"
#include "store/yaml_edit.h"

static const char whole[] = "answer";

static enum part read_part(struct fields *fields, const struct yaml_node *node)
{
    const char *word;
    if (!fields_line(fields, "part", FIELD_OPTIONAL, &word) || strcmp(word, whole) == 0)
        return PART_COUNT;
    for (int part = 0; part < PART_COUNT; part++)
        if (strcmp(word, part_id((enum part)part)) == 0)
            return (enum part)part;
    fields_refuse(fields, yaml_find(node, "part"),
                  "'part' is '%.40s': expected situation, task, action, result or answer", word);
    return PART_COUNT;
}

static struct comment read_comment(struct fields *file, const struct yaml_node *node)
{
    static const char *const keys[] = {"from", "day", "part", "sentence", "comment", "rating", "taken_up"};
    struct comment comment = {0};
    struct fields fields = fields_of(file->arena, file->file, node, "a comment", file->problems);
    fields_only(&fields, keys, sizeof keys / sizeof *keys);
    fields_day(&fields, "day", FIELD_OPTIONAL, &comment.day);
    fields_line(&fields, "from", FIELD_OPTIONAL, &comment.from);
    fields_line(&fields, "sentence", FIELD_OPTIONAL, &comment.sentence);
    fields_line(&fields, "comment", FIELD_OPTIONAL, &comment.text);
    fields_number(&fields, "rating", FIELD_OPTIONAL, 1, 5, &comment.rating);
    fields_flag(&fields, "taken_up", FIELD_OPTIONAL, &comment.is_taken_up);
    comment.part = read_part(&fields, node);
    file->is_wrong = file->is_wrong || fields.is_wrong;
    return comment;
}

bool feedback_parse(struct arena *arena, const char *file, struct view text, struct comments *comments,
                    struct problems *problems)
{
    static const char *const keys[] = {"stardrill", "comments"};
    *comments = (struct comments){0};
    const struct yaml_node *root = yaml_parse(arena, file, text, problems);
    if (!root)
        return false;
    struct fields fields = fields_of(arena, file, root, "the feedback", problems);
    fields_only(&fields, keys, sizeof keys / sizeof *keys);
    fields_format(&fields);
    const struct yaml_node *list = fields_node(&fields, "comments", YAML_LIST, FIELD_OPTIONAL);
    struct comment *items = ARENA_ARRAY(arena, struct comment, list ? list->count : 0);
    for (size_t i = 0; list && i < list->count; i++)
        items[i] = read_comment(&fields, &list->items[i]);
    comments->items = items;
    comments->count = list ? list->count : 0;
    return !fields.is_wrong;
}

/* The two names an answer's id is made of; false when it is no id. */
static bool split_id(struct arena *arena, const char *answer, const char **question, const char **name)
{
    const char *slash = strchr(answer, '/');
    if (!slash)
        return false;
    *question = arena_strndup(arena, answer, (size_t)(slash - answer));
    *name = slash + 1;
    return id_is_safe_name(*question) && id_is_safe_name(*name);
}

bool feedback_load(struct arena *arena, const char *folder, const char *answer, struct comments *comments,
                   struct problems *problems)
{
    const char *question, *name;
    struct view text;
    struct error error = {0};
    *comments = (struct comments){.answer = answer};
    if (!split_id(arena, answer, &question, &name))
        return true;
    const char *path = arena_printf(arena, "%s/%s/%s.yaml", folder, question, name);
    if (!file_exists(path))
        return true;
    if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, &error)) {
        problem_add(problems, PROBLEM_ERROR, path, 0, 0, "%s", error.message);
        return false;
    }
    bool is_read = feedback_parse(arena, path, text, comments, problems);
    comments->answer = answer;
    return is_read;
}

bool feedback_load_all(struct arena *arena, const char *folder, struct all_comments *all,
                       struct problems *problems, struct error *error)
{
    struct file_listing questions;
    struct comments *items = NULL;
    size_t count = 0, capacity = 0;
    if (!file_list(arena, folder, &questions, error))
        return false;
    for (size_t i = 0; i < questions.folders.count; i++) {
        const char *question = questions.folders.items[i];
        struct file_listing answers;
        if (!file_list(arena, arena_printf(arena, "%s/%s", folder, question), &answers, error))
            return false;
        for (size_t k = 0; k < answers.files.count; k++) {
            const char *name = answers.files.items[k];
            size_t length = strlen(name);
            if (length <= 5 || strcmp(name + length - 5, ".yaml") != 0)
                continue;
            if (count == capacity) {
                capacity = capacity ? capacity * 2 : 16;
                items = arena_grow(arena, items, count, capacity, sizeof *items, _Alignof(struct comments));
            }
            const char *id = arena_printf(arena, "%s/%.*s", question, (int)(length - 5), name);
            count += feedback_load(arena, folder, id, &items[count], problems);
        }
    }
    *all = (struct all_comments){items, count};
    return true;
}

static const char *line_of(struct arena *arena, const char *text)
{
    const char *line = utf8_tidy_line(arena, text);
    return *line ? line : NULL;
}

static bool same(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool holds(const struct comments *comments, const struct comment *comment)
{
    for (size_t i = 0; i < comments->count; i++) {
        const struct comment *other = &comments->items[i];
        if (other->part == comment->part && other->rating == comment->rating &&
            same(other->text, comment->text) && same(other->sentence, comment->sentence) &&
            same(other->from, comment->from))
            return true;
    }
    return false;
}

static void put_known(struct buf *out, const char *key, const char *text)
{
    if (text)
        yaml_put(out, "  ", key, view_of(text));
}

static void put_comment(struct buf *out, const struct comment *comment)
{
    yaml_put_raw(out, "- ", "day", day_date(out->arena, comment->day));
    put_known(out, "from", comment->from);
    yaml_put_raw(out, "  ", "part", comment->part == PART_COUNT ? whole : part_id(comment->part));
    put_known(out, "sentence", comment->sentence);
    put_known(out, "comment", comment->text);
    if (comment->rating)
        buf_printf(out, "  rating: %d\n", comment->rating);
}

static bool refuse_broken(const char *path, const struct problems *problems, struct error *error)
{
    const struct problem *first = problem_first_error(problems);
    return error_set(error, ERROR_INPUT, "%.200s:%zu:%zu: %.200s", path, first->line, first->column,
                     first->text);
}

static bool add_locked(struct arena *arena, const char *path, const struct comments *comments, size_t *added,
                       struct error *error)
{
    struct view text = view_of(arena_printf(arena, "stardrill: %d\n", FEEDBACK_FORMAT));
    struct comments known;
    struct problems problems = {.arena = arena};
    if (file_exists(path) && !file_load(arena, path, YAML_LIMIT_BYTES, &text, error))
        return false;
    if (!feedback_parse(arena, path, text, &known, &problems))
        return refuse_broken(path, &problems, error);
    struct buf items = {.arena = arena};
    struct comment *added_now = ARENA_ARRAY(arena, struct comment, comments->count);
    struct comments new = {.items = added_now};
    for (size_t i = 0; i < comments->count; i++) {
        struct comment kept = comments->items[i];
        kept.from = line_of(arena, kept.from);
        kept.sentence = line_of(arena, kept.sentence);
        kept.text = line_of(arena, kept.text);
        if ((!kept.text && !kept.rating) || holds(&known, &kept) || holds(&new, &kept))
            continue;
        put_comment(&items, &kept);
        added_now[new.count++] = kept;
    }
    *added = new.count;
    if (!*added)
        return true;
    struct view edited;
    struct comments back;
    const struct yaml_node *root = yaml_parse(arena, path, text, &problems);
    if (!yaml_edit_append(arena, text, root, "comments", buf_view(&items), &edited) ||
        edited.length > YAML_LIMIT_BYTES || !feedback_parse(arena, path, edited, &back, &problems) ||
        back.count != known.count + *added)
        return error_set(error, ERROR_INPUT, "'%.300s' is written in a form that cannot be added to", path);
    return file_save_own(path, edited, error);
}

bool feedback_add(struct arena *arena, const char *folder, const struct comments *comments, size_t *added,
                  struct error *error)
{
    const char *question, *name;
    struct lock lock;
    *added = 0;
    if (!split_id(arena, comments->answer, &question, &name))
        return error_set(error, ERROR_INPUT, "'%.100s' is no answer's id", comments->answer);
    const char *own = arena_printf(arena, "%s/%s", folder, question);
    if (!file_make_own_folder(own, error) || !lock_take(own, &lock, error))
        return false;
    bool ok = add_locked(arena, arena_printf(arena, "%s/%s.yaml", own, name), comments, added, error);
    lock_give(&lock);
    return ok;
}
