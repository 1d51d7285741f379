#include "store/log.h"

#include "base/day.h"
#include "base/file.h"
#include "base/lock.h"
#include "base/utf8.h"
#include "store/fields.h"
#include "store/yaml_edit.h"

static struct win read_win(struct fields *log, const struct yaml_node *node)
{
    static const char *const keys[] = {"day", "text", "principles", "story"};
    struct win win = {.text = ""};
    struct fields fields = fields_of(log->arena, log->file, node, "a win", log->problems);
    fields_only(&fields, keys, sizeof keys / sizeof *keys);
    fields_day(&fields, "day", FIELD_NEEDED, &win.day);
    fields_line(&fields, "text", FIELD_NEEDED, &win.text);
    fields_lines(&fields, "principles", FIELD_OPTIONAL, &win.principles);
    fields_line(&fields, "story", FIELD_OPTIONAL, &win.story);
    log->is_wrong = log->is_wrong || fields.is_wrong;
    return win;
}

bool log_parse(struct arena *arena, const char *file, struct view text, struct wins *wins,
               struct problems *problems)
{
    static const char *const keys[] = {"stardrill", "wins"};
    *wins = (struct wins){0};
    const struct yaml_node *root = yaml_parse(arena, file, text, problems);
    if (!root)
        return false;
    struct fields fields = fields_of(arena, file, root, "the log", problems);
    fields_only(&fields, keys, sizeof keys / sizeof *keys);
    fields_format(&fields);
    const struct yaml_node *list = fields_node(&fields, "wins", YAML_LIST, FIELD_OPTIONAL);
    struct win *items = ARENA_ARRAY(arena, struct win, list ? list->count : 0);
    for (size_t i = 0; list && i < list->count; i++)
        items[i] = read_win(&fields, &list->items[i]);
    *wins = (struct wins){items, list ? list->count : 0};
    return !fields.is_wrong;
}

static bool load_text(struct arena *arena, const char *path, struct view *text, struct error *error)
{
    *text = (struct view){"", 0};
    return !file_exists(path) || file_load(arena, path, YAML_LIMIT_BYTES, text, error);
}

bool log_load(struct arena *arena, const char *path, struct wins *wins, struct problems *problems,
              struct error *error)
{
    struct view text;
    *wins = (struct wins){0};
    if (!load_text(arena, path, &text, error))
        return false;
    if (!log_parse(arena, path, text, wins, problems))
        return error_set(error, ERROR_INPUT, "'%.300s' cannot be read; put it right and try again", path);
    return true;
}

static bool same_win(const struct win *a, const struct win *b)
{
    bool is_same = a->day == b->day && strcmp(a->text, b->text) == 0 &&
                   a->principles.count == b->principles.count &&
                   strcmp(a->story ? a->story : "", b->story ? b->story : "") == 0;
    for (size_t i = 0; is_same && i < a->principles.count; i++)
        is_same = strcmp(a->principles.items[i], b->principles.items[i]) == 0;
    return is_same;
}

static bool same_wins(const struct wins *a, const struct wins *b)
{
    bool is_same = a->count == b->count;
    for (size_t i = 0; is_same && i < a->count; i++)
        is_same = same_win(&a->items[i], &b->items[i]);
    return is_same;
}

/* Does what was edited read as `wanted`, and fit the limit? */
static bool check_edited(struct arena *arena, const char *path, bool is_edited, struct view edited,
                         const struct wins *wanted, struct error *error)
{
    struct wins back;
    struct problems problems = {.arena = arena};
    if (is_edited && edited.length > YAML_LIMIT_BYTES)
        return error_set(error, ERROR_INPUT,
                         "'%.250s' is full (1 MB); give it another name and a new one is begun", path);
    if (!is_edited || !log_parse(arena, path, edited, &back, &problems) || !same_wins(&back, wanted))
        return error_set(
            error, ERROR_INPUT,
            "'%.250s' is written in a form that cannot be added to; expected 'wins:' and below it "
            "lines such as '  - day: 2026-11-24' and '    text: what went well'",
            path);
    return true;
}

/* The log as it is now, and what it holds. */
static bool read_log(struct arena *arena, const char *path, struct view *text, struct wins *wins,
                     const struct yaml_node **root, struct error *error)
{
    struct problems problems = {.arena = arena};
    if (!load_text(arena, path, text, error))
        return false;
    if (!text->length)
        *text = view_of(arena_printf(arena, "stardrill: %d\n", LOG_FORMAT));
    *root = yaml_parse(arena, path, *text, &problems);
    if (*root && log_parse(arena, path, *text, wins, &problems))
        return true;
    const struct problem *first = problem_first_error(&problems);
    return error_set(error, ERROR_INPUT, "%.200s:%zu:%zu: %.200s", path, first->line, first->column,
                     first->text);
}

static bool add_locked(struct arena *arena, const char *path, const struct win *win, struct error *error)
{
    struct view text, edited;
    struct wins wins;
    const struct yaml_node *root;
    if (!read_log(arena, path, &text, &wins, &root, error))
        return false;
    struct win *wanted = ARENA_ARRAY(arena, struct win, wins.count + 1);
    if (wins.count)
        memcpy(wanted, wins.items, wins.count * sizeof *wanted);
    wanted[wins.count] = *win;
    struct buf item = {.arena = arena};
    yaml_put_raw(&item, "- ", "day", day_date(arena, win->day));
    yaml_put(&item, "  ", "text", view_of(win->text));
    if (win->principles.count)
        yaml_put_list(&item, "  ", "principles", win->principles.items, win->principles.count);
    bool is_edited = yaml_edit_append(arena, text, root, "wins", buf_view(&item), &edited);
    const struct wins all = {wanted, wins.count + 1};
    return check_edited(arena, path, is_edited, edited, &all, error) && file_save_own(path, edited, error);
}

static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? arena_strndup(arena, path, (size_t)(slash - path)) : ".";
}

bool log_add(struct arena *arena, const char *path, const struct win *win, struct error *error)
{
    struct win kept = *win;
    kept.text = utf8_tidy_line(arena, win->text);
    if (!*kept.text)
        return error_set(error, ERROR_USAGE, "there is nothing to note");
    if (strlen(kept.text) > LOG_TEXT_MOST)
        return error_set(
            error, ERROR_USAGE,
            "a win is one sentence (at most %d bytes); a longer one is a story: stardrill story new",
            (int)LOG_TEXT_MOST);
    struct lock lock;
    const char *folder = folder_of(arena, path);
    if (!file_make_folder(folder, error) || !lock_take(folder, &lock, error))
        return false;
    bool ok = add_locked(arena, path, &kept, error);
    lock_give(&lock);
    return ok;
}

/* The log's text with the story noted at a win. */
static bool edit_promoted(struct arena *arena, const char *path, size_t index, const char *story,
                          struct view *edited, struct error *error)
{
    struct view text;
    *edited = (struct view){0};
    struct wins wins;
    const struct yaml_node *root;
    if (!read_log(arena, path, &text, &wins, &root, error))
        return false;
    if (index >= wins.count)
        return error_set(error, ERROR_USAGE, "there is no win number %zu in the log", index + 1);
    struct win *wanted = ARENA_ARRAY(arena, struct win, wins.count);
    memcpy(wanted, wins.items, wins.count * sizeof *wanted);
    wanted[index].story = story;
    struct buf line = {.arena = arena};
    yaml_put(&line, "", "story", view_of(story));
    bool is_edited =
        !wins.items[index].story &&
        yaml_edit_item(arena, text, &yaml_find(root, "wins")->items[index], buf_view(&line), edited);
    const struct wins all = {wanted, wins.count};
    return check_edited(arena, path, is_edited, *edited, &all, error);
}

bool log_can_promote(struct arena *arena, const char *path, size_t index, const char *story,
                     struct error *error)
{
    struct view edited;
    return edit_promoted(arena, path, index, story, &edited, error);
}

bool log_promoted(struct arena *arena, const char *path, size_t index, const char *story, struct error *error)
{
    struct lock lock;
    struct view edited;
    if (!lock_take(folder_of(arena, path), &lock, error))
        return false;
    bool ok = edit_promoted(arena, path, index, story, &edited, error) && file_save_own(path, edited, error);
    lock_give(&lock);
    return ok;
}
