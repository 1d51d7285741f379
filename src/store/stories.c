#include "store/stories.h"

#include "base/day.h"
#include "base/file.h"
#include "base/lock.h"
#include "base/utf8.h"
#include "store/fields.h"
#include "store/id.h"
#include "store/yaml_edit.h"

#include <stdlib.h>

enum { MOST_OF_A_NAME = 1000, ID_WORDS = 6 };

static struct view told(struct fields *fields, const char *key)
{
    struct view text = {"", 0};
    fields_text(fields, key, FIELD_OPTIONAL, &text);
    while (text.length && strchr(" \t\r\n", text.data[text.length - 1]))
        text.length--;
    return text;
}

bool story_parse(struct arena *arena, const char *file, struct view text, struct story *story,
                 struct problems *problems)
{
    static const char *const keys[] = {"stardrill", "title", "principles", "happened", "links",
                                       "situation", "task",  "action",     "result",   "notes"};
    *story = (struct story){0};
    const struct yaml_node *root = yaml_parse(arena, file, text, problems);
    if (!root)
        return false;
    struct fields fields = fields_of(arena, file, root, "a story", problems);
    fields_only(&fields, keys, sizeof keys / sizeof *keys);
    fields_format(&fields);
    fields_line(&fields, "title", FIELD_OPTIONAL, &story->title);
    fields_lines(&fields, "principles", FIELD_OPTIONAL, &story->principles);
    fields_lines(&fields, "links", FIELD_OPTIONAL, &story->links);
    const char *happened;
    int64_t day = 0;
    if (fields_line(&fields, "happened", FIELD_OPTIONAL, &happened)) {
        if (!day_parse_date(happened, &day))
            fields_refuse(&fields, yaml_find(root, "happened"),
                          "'happened' is '%.40s': expected a day such as 2026-03-14", happened);
        story->has_happened = true;
        story->happened = day * DAY_SECONDS;
    }
    for (int part = 0; part < PART_COUNT; part++)
        story->parts[part] = told(&fields, part_id((enum part)part));
    story->notes = told(&fields, "notes");
    return !fields.is_wrong;
}

static struct view tidy(struct arena *arena, struct view text)
{
    text = text.length ? utf8_tidy(arena, text) : text;
    return text.length ? text : (struct view){"", 0};
}

struct story story_tidy(struct arena *arena, const struct story *story)
{
    struct story kept = *story;
    kept.title = utf8_tidy_line(arena, story->title);
    for (int part = 0; part < PART_COUNT; part++)
        kept.parts[part] = tidy(arena, story->parts[part]);
    kept.notes = tidy(arena, story->notes);
    return kept;
}

static void put_told(struct buf *out, const char *key, struct view text)
{
    if (!text.length) {
        yaml_put(out, "", key, text);
        return;
    }
    struct buf block = {.arena = out->arena};
    buf_add(&block, text.data, text.length);
    buf_char(&block, '\n');
    yaml_put_block(out, "", key, buf_view(&block));
}

void story_print(struct buf *out, const struct story *story)
{
    buf_printf(out, "stardrill: %d\n", STORY_FORMAT);
    if (story->title && *story->title)
        yaml_put(out, "", "title", view_of(story->title));
    if (story->principles.count)
        yaml_put_list(out, "", "principles", story->principles.items, story->principles.count);
    if (story->has_happened)
        yaml_put_raw(out, "", "happened", day_date(out->arena, day_of(story->happened)));
    if (story->links.count)
        yaml_put_list(out, "", "links", story->links.items, story->links.count);
    for (int part = 0; part < PART_COUNT; part++)
        put_told(out, part_id((enum part)part), story->parts[part]);
    if (story->notes.length)
        put_told(out, "notes", story->notes);
}

const char *story_id_of(struct arena *arena, struct view title)
{
    static const char *const small[] = {"a", "an", "the", "of", "to", "and", "in", "on", "for", "by", "with"};
    struct buf id = {.arena = arena};
    size_t words = 0;
    for (size_t i = 0; i < title.length && words < ID_WORDS;) {
        char word[32];
        size_t length = 0;
        for (; i < title.length; i++) {
            char c = title.data[i];
            c = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
                break;
            if (length < sizeof word - 1)
                word[length++] = c;
        }
        word[length] = '\0';
        i += i < title.length;
        bool is_small = !length;
        for (size_t k = 0; k < sizeof small / sizeof *small; k++)
            is_small = is_small || strcmp(word, small[k]) == 0;
        if (is_small || id.length + length + 1 > ID_LONGEST - 8)
            continue;
        buf_printf(&id, "%s%s", words++ ? "-" : "", word);
    }
    return id.length ? buf_text(&id) : "story";
}

const char *story_path(struct arena *arena, const char *folder, const char *id)
{
    return arena_printf(arena, "%s/%s.yaml", folder, id);
}

static bool same_texts(const struct texts *a, const struct texts *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->items[i], b->items[i]) != 0)
            return false;
    return true;
}

/* All but the links. */
static bool same_story(const struct story *a, const struct story *b)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (!view_equal(a->parts[part], b->parts[part]))
            return false;
    return strcmp(a->title ? a->title : "", b->title ? b->title : "") == 0 &&
           view_equal(a->notes, b->notes) && same_texts(&a->principles, &b->principles) &&
           a->has_happened == b->has_happened && a->happened == b->happened;
}

static void name_others(struct arena *arena, const char *folder, const struct file_names *names,
                        const char *why, struct problems *problems)
{
    for (size_t i = 0; i < names->count; i++)
        problem_add(problems, PROBLEM_WARNING, arena_printf(arena, "%s/%s", folder, names->items[i]), 0, 0,
                    "%s", why);
}

static bool load_story(struct arena *arena, const char *folder, const char *name, struct story *story,
                       struct problems *problems)
{
    const char *path = arena_printf(arena, "%s/%s", folder, name);
    struct error error = {0};
    struct file_state state;
    struct view text;
    if (!file_stat(path, &state, &error) || !file_load(arena, path, YAML_LIMIT_BYTES, &text, &error)) {
        problem_add(problems, PROBLEM_ERROR, path, 0, 0, "%s", error.message);
        return false;
    }
    if (!story_parse(arena, path, text, story, problems))
        return false;
    story->id = arena_strndup(arena, name, strlen(name) - strlen(".yaml"));
    story->changed = state.modified_seconds;
    if (!story->title)
        story->title = story->id;
    return true;
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct story *)a)->id, ((const struct story *)b)->id);
}

bool stories_load(struct arena *arena, const char *folder, struct stories *stories, struct problems *problems,
                  struct error *error)
{
    static const char foreign[] = "not a story: left alone";
    struct file_listing listing;
    if (!file_list(arena, folder, &listing, error))
        return false;
    name_others(arena, folder, &listing.folders, foreign, problems);
    name_others(arena, folder, &listing.links, "a symbolic link: not followed", problems);
    name_others(arena, folder, &listing.others, foreign, problems);
    struct story *items = ARENA_ARRAY(arena, struct story, listing.files.count);
    size_t count = 0;
    for (size_t i = 0; i < listing.files.count; i++) {
        const char *name = listing.files.items[i];
        size_t length = strlen(name);
        struct file_names one = {.items = &listing.files.items[i], .count = 1};
        if (!id_is_safe_name(name))
            name_others(arena, folder, &one, "its name holds what cannot be shown: left alone", problems);
        else if (length > strlen(".yaml") && strcmp(name + length - strlen(".yaml"), ".yaml") == 0)
            count += load_story(arena, folder, name, &items[count], problems);
        else if (name[length - 1] != '~') /* an editor's copy */
            name_others(arena, folder, &one, foreign, problems);
    }
    if (count)
        qsort(items, count, sizeof *items, by_id); /* names with their endings sort otherwise */
    *stories = (struct stories){items, count};
    return true;
}

const struct story *stories_find(struct arena *arena, const struct stories *stories, const char *prefix,
                                 struct error *error)
{
    const struct story *found = NULL;
    struct buf names = {.arena = arena};
    size_t count = 0;
    for (size_t i = 0; i < stories->count; i++) {
        const struct story *story = &stories->items[i];
        if (strcmp(story->id, prefix) == 0)
            return story;
        if (strncmp(story->id, prefix, strlen(prefix)) != 0)
            continue;
        found = story;
        if (++count <= 3)
            buf_printf(&names, "%s%s", count == 1 ? "" : ", ", story->id);
    }
    if (count == 1)
        return found;
    if (!count)
        error_set(error, ERROR_USAGE, "no story '%.100s' (see: stardrill story list)", prefix);
    else
        error_set(error, ERROR_USAGE, "%zu stories begin with '%.100s': %.300s%s", count, prefix,
                  buf_text(&names), count > 3 ? ", ..." : "");
    return NULL;
}

bool stories_add(struct arena *arena, const char *folder, const struct story *story, const char **id,
                 struct error *error)
{
    if (!id_is_kebab(story->id))
        return error_set(error, ERROR_USAGE, "'%.80s' cannot be a story's id: %s", story->id,
                         id_why_not(story->id));
    struct story kept = story_tidy(arena, story), back;
    struct buf text = {.arena = arena};
    struct problems problems = {.arena = arena};
    story_print(&text, &kept);
    if (text.length > YAML_LIMIT_BYTES)
        return error_set(error, ERROR_INPUT, "the story '%s' is longer than 1 MB", story->id);
    if (!story_parse(arena, story->id, buf_view(&text), &back, &problems) || problems.count ||
        !same_story(&back, &kept) || !same_texts(&back.links, &kept.links))
        return error_set(error, ERROR_SYSTEM,
                         "the story '%s' would not read back as it was told (a fault of stardrill)",
                         story->id);
    if (!file_make_folder(folder, error))
        return false;
    for (int i = 1; i <= MOST_OF_A_NAME; i++) {
        *id = i == 1 ? story->id : arena_printf(arena, "%s-%d", story->id, i);
        const char *path = story_path(arena, folder, *id);
        bool taken;
        if (file_exists(path))
            continue;
        if (file_save_new(path, buf_view(&text), &taken, error))
            return true;
        if (!taken)
            return false;
    }
    return error_set(error, ERROR_USAGE, "too many stories are called '%s'", story->id);
}

static bool replace_locked(struct arena *arena, const char *path, struct view before, struct view after,
                           bool *changed, struct error *error)
{
    struct view now;
    if (!file_load(arena, path, YAML_LIMIT_BYTES, &now, error))
        return false;
    *changed = !view_equal(now, before);
    if (*changed)
        return error_set(error, ERROR_INPUT, "'%.300s' was changed by somebody else meanwhile", path);
    return file_save_own(path, after, error);
}

bool stories_replace(struct arena *arena, const char *folder, const char *id, struct view before,
                     struct view after, bool *changed, struct error *error)
{
    struct lock lock;
    *changed = false;
    if (!lock_take(folder, &lock, error))
        return false;
    bool ok = replace_locked(arena, story_path(arena, folder, id), before, after, changed, error);
    lock_give(&lock);
    return ok;
}

/* The links with one added or left out. */
static struct texts changed_links(struct arena *arena, const struct texts *links, const char *answer,
                                  bool adds)
{
    const char **items = ARENA_ARRAY(arena, const char *, links->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < links->count; i++)
        if (strcmp(links->items[i], answer) != 0)
            items[count++] = links->items[i];
    if (adds)
        items[count++] = answer;
    return (struct texts){items, count};
}

static bool link_locked(struct arena *arena, const char *path, const char *answer, bool links,
                        struct error *error)
{
    struct view text, edited;
    struct story story, back;
    struct problems problems = {.arena = arena};
    if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, error))
        return false;
    if (!story_parse(arena, path, text, &story, &problems)) {
        const struct problem *first = problem_first_error(&problems);
        return error_set(error, ERROR_INPUT, "%.200s:%zu:%zu: %.200s", path, first->line, first->column,
                         first->text);
    }
    if (texts_hold(&story.links, answer) == links)
        return true;
    struct texts wanted = changed_links(arena, &story.links, answer, links);
    struct buf lines = {.arena = arena};
    if (wanted.count)
        yaml_put_list(&lines, "", "links", wanted.items, wanted.count);
    const struct yaml_node *root = yaml_parse(arena, path, text, &problems);
    bool is_done = yaml_edit_set(arena, text, root, "links", buf_view(&lines), &edited) &&
                   edited.length <= YAML_LIMIT_BYTES && story_parse(arena, path, edited, &back, &problems) &&
                   same_story(&story, &back) && same_texts(&back.links, &wanted);
    if (!is_done)
        return error_set(
            error, ERROR_INPUT,
            "'%.250s' is written in a form that cannot be added to; put the answer's id into its "
            "'links' list yourself",
            path);
    return file_save_own(path, edited, error);
}

bool stories_link(struct arena *arena, const char *folder, const char *id, const char *answer, bool links,
                  struct error *error)
{
    struct lock lock;
    if (!lock_take(folder, &lock, error))
        return false;
    bool ok = link_locked(arena, story_path(arena, folder, id), answer, links, error);
    lock_give(&lock);
    return ok;
}
