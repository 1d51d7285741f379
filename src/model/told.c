#include "model/told.h"

enum { MOST_SENTENCES = 80, MOST_PRINCIPLES = 8 };

static const char letters[] = "STAR";

static bool has_key(struct view line, const char *key, struct view *value)
{
    size_t length = strlen(key);
    if (line.length <= length || memcmp(line.data, key, length) != 0 || line.data[length] != ':')
        return false;
    *value = view_trim(view_sub(line, length + 1, line.length));
    return true;
}

static struct told *new_answer(struct arena *arena, struct told_list *list, const char *path)
{
    if (list->count == list->room) {
        size_t wanted = list->room ? list->room * 2 : 64;
        list->items =
            arena_grow(arena, list->items, list->count, wanted, sizeof *list->items, _Alignof(struct told));
        list->room = wanted;
    }
    struct told *told = &list->items[list->count];
    const char *slash = strrchr(path, '/');
    *told = (struct told){.file = arena_strdup(arena, slash ? slash + 1 : path)};
    return told;
}

/* Names with commas between them; a comment may follow. */
static struct texts split_names(struct arena *arena, struct view value)
{
    const char *comment = memchr(value.data, '#', value.length);
    struct view rest = view_sub(value, 0, comment ? (size_t)(comment - value.data) : value.length);
    const char **items = ARENA_ARRAY(arena, const char *, MOST_PRINCIPLES);
    size_t count = 0;
    while (rest.length && count < MOST_PRINCIPLES) {
        const char *comma = memchr(rest.data, ',', rest.length);
        size_t length = comma ? (size_t)(comma - rest.data) : rest.length;
        struct view name = view_trim(view_sub(rest, 0, length));
        if (name.length)
            items[count++] = arena_strndup(arena, name.data, name.length);
        rest = view_sub(rest, comma ? length + 1 : length, rest.length);
    }
    return (struct texts){items, count};
}

static bool add_sentence(struct arena *arena, struct told *told, struct view line, size_t number)
{
    if (!told->lines) {
        told->lines = ARENA_ARRAY(arena, struct view, MOST_SENTENCES);
        told->parts = ARENA_ARRAY(arena, enum part, MOST_SENTENCES);
        told->line_numbers = ARENA_ARRAY(arena, size_t, MOST_SENTENCES);
    }
    if (told->count == MOST_SENTENCES)
        return false;
    told->lines[told->count] = view_trim(view_sub(line, 2, line.length));
    told->parts[told->count] = (enum part)(strchr(letters, line.data[0]) - letters);
    told->line_numbers[told->count++] = number;
    return true;
}

/* Headers nobody needs here, such as `who:`, are passed over. */
static bool take_header(struct arena *arena, struct told_list *list, struct told *told, struct view line)
{
    struct view value;
    if (has_key(line, "id", &value))
        told->id = arena_strndup(arena, value.data, value.length);
    else if (has_key(line, "principles", &value))
        told->principles = split_names(arena, value);
    else if (has_key(line, "class", &value)) {
        struct texts words = split_names(arena, value); /* without its comment */
        told->class = words.count ? words.items[0] : NULL;
    } else if (has_key(line, "lines", &value))
        told->is_lines = view_is(value, "yes");
    else if (has_key(line, "held-out", &value)) {
        if (view_is(value, "yes"))
            list->held_out = told->file;
    } else
        return line.data[0] == '#' || memchr(line.data, ':', line.length);
    return true;
}

bool told_parse(struct arena *arena, const char *path, struct view text, struct told_list *list,
                struct error *error)
{
    struct told *told = new_answer(arena, list, path);
    size_t number = 0;
    for (struct view rest = text; rest.length;) {
        const char *feed = memchr(rest.data, '\n', rest.length);
        size_t length = feed ? (size_t)(feed - rest.data) : rest.length;
        struct view line = view_trim(view_sub(rest, 0, length));
        rest = view_sub(rest, feed ? length + 1 : length, rest.length);
        number++;
        if (view_is(line, "---") || line.length == 0) {
            if (told->count) {
                list->count++;
                told = new_answer(arena, list, path);
            }
        } else if (line.length > 2 && line.data[1] == ' ' && memchr(letters, line.data[0], 4)) {
            if (!add_sentence(arena, told, line, number))
                return error_set(error, ERROR_INPUT, "%s:%zu: more than %d sentences", path, number,
                                 MOST_SENTENCES);
        } else if (!take_header(arena, list, told, line)) {
            return error_set(error, ERROR_INPUT, "%s:%zu: neither a header nor a sentence", path, number);
        }
    }
    if (told->count)
        list->count++;
    return true;
}

bool told_has(const struct told *told, enum part part)
{
    for (size_t i = 0; i < told->count; i++)
        if (told->parts[i] == part)
            return true;
    return false;
}

struct told_text told_join(struct arena *arena, const struct told *told, int without, bool result_first)
{
    struct buf text = {.arena = arena};
    struct span *spans = ARENA_ARRAY(arena, struct span, told->count);
    enum part *parts = ARENA_ARRAY(arena, enum part, told->count);
    size_t *sources = ARENA_ARRAY(arena, size_t, told->count);
    size_t count = 0;
    for (int pass = result_first ? 0 : 1; pass < 2; pass++)
        for (size_t i = 0; i < told->count; i++) {
            bool is_result = told->parts[i] == PART_RESULT;
            if ((int)told->parts[i] == without || (result_first && is_result != (pass == 0)))
                continue;
            if (text.length)
                buf_char(&text, told->is_lines ? '\n' : ' ');
            spans[count] = (struct span){text.length, text.length + told->lines[i].length};
            sources[count] = i;
            parts[count++] = told->parts[i];
            buf_add(&text, told->lines[i].data, told->lines[i].length);
        }
    return (struct told_text){buf_view(&text), spans, parts, sources, count};
}

struct view told_part(struct arena *arena, const struct told *told, enum part part)
{
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < told->count; i++) {
        if (told->parts[i] != part)
            continue;
        if (text.length)
            buf_char(&text, told->is_lines ? '\n' : ' ');
        buf_add(&text, told->lines[i].data, told->lines[i].length);
    }
    return buf_view(&text);
}
