#include "store/answers.h"

#include "base/day.h"
#include "store/id.h"
#include "store/yaml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_IN_A_SECOND = 1000 };

static bool same(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : (!a || !*a) && (!b || !*b);
}

/* Does the text on its way to the disk read back as the answer it was made from? */
static bool reads_back(struct arena *arena, const char *path, struct view text, const struct answer *answer)
{
    struct problems problems = {.arena = arena};
    struct answer_file read;
    if (!answer_parse(arena, path, text, &read, &problems) || problems.count)
        return false;
    const struct answer *back = &read.answer;
    if (!same(back->id, answer->id) || !same(back->question, answer->question) ||
        !same(back->story, answer->story) || !same(back->mock, answer->mock) || !same(back->started, answer->started) ||
        back->self_rating != answer->self_rating || back->principles.count != answer->principles.count ||
        back->reply_count != answer->reply_count || back->is_free != answer->is_free)
        return false;
    for (size_t i = 0; i < answer->principles.count; i++)
        if (!same(back->principles.items[i], answer->principles.items[i]))
            return false;
    for (size_t i = 0; i < answer->reply_count; i++)
        if (!same(back->replies[i].text, answer->replies[i].text))
            return false;
    if (answer->is_free)
        return view_equal(back->free, answer->free);
    for (int part = 0; part < PART_COUNT; part++)
        if (!view_equal(back->parts[part], answer->parts[part]))
            return false;
    return true;
}

bool answers_save(struct arena *arena, const char *folder, const struct answer *answer, const char **id,
                  struct error *error)
{
    int64_t started;
    if (!answer->question || !id_is_kebab(answer->question))
        return error_set(error, ERROR_USAGE, "'%.80s' cannot be kept: %s",
                         answer->question ? answer->question : "",
                         id_why_not(answer->question ? answer->question : ""));
    if (!answer->started || !day_parse(answer->started, &started))
        return error_set(error, ERROR_USAGE, "the answer cannot be kept: it has no time");
    struct answer kept = answer_tidy(arena, answer);
    const char *own_folder = arena_printf(arena, "%s/%s", folder, answer->question);
    const char *name = day_compact(arena, started);
    if (!file_make_folder(own_folder, error))
        return false;
    for (int i = 1; i <= MOST_IN_A_SECOND; i++) {
        const char *unique = i == 1 ? name : arena_printf(arena, "%s-%d", name, i);
        const char *path = arena_printf(arena, "%s/%s.yaml", own_folder, unique);
        struct buf text = {.arena = arena};
        bool taken;
        if (file_exists(path))
            continue;
        kept.id = arena_printf(arena, "%s/%s", answer->question, unique);
        answer_print(&text, &kept);
        if (text.length > YAML_LIMIT_BYTES)
            return error_set(error, ERROR_INPUT, "cannot write '%.250s': the answer is longer than 1 MB",
                             path);
        if (!reads_back(arena, path, buf_view(&text), &kept))
            return error_set(
                error, ERROR_SYSTEM,
                "cannot write '%.250s': it would not read back as it was told (a fault of stardrill)", path);
        if (file_save_new(path, buf_view(&text), &taken, error)) {
            *id = kept.id;
            return true;
        }
        if (!taken)
            return false;
    }
    return error_set(error, ERROR_SYSTEM, "cannot write in '%.250s': too many answers of one second",
                     own_folder);
}

/* Newest first; those of one second in the order of their ids, the last one first. */
static int compare_refs(const void *a, const void *b)
{
    const struct answer_ref *left = a, *right = b;
    if (left->started != right->started)
        return left->started < right->started ? 1 : -1;
    return strcmp(right->id, left->id);
}

static bool ends_with(const char *name, const char *ending)
{
    size_t length = strlen(name), cut = strlen(ending);
    return length > cut && strcmp(name + length - cut, ending) == 0;
}

static void name_others(struct arena *arena, const char *folder, const struct file_names *names,
                        const char *why, struct problems *problems)
{
    for (size_t i = 0; i < names->count; i++)
        problem_add(problems, PROBLEM_WARNING, arena_printf(arena, "%s/%s", folder, names->items[i]), 0, 0,
                    "%s", why);
}

/* The refs while they grow. */
struct growing {
    struct answer_ref *items;
    size_t count, capacity;
};

static void add_ref(struct arena *arena, struct growing *refs, const char *folder, const char *question,
                    const char *name, struct problems *problems)
{
    struct answer_ref ref = {.question = question, .path = arena_printf(arena, "%s/%s", folder, name)};
    struct error error;
    const char *rest;
    if (!file_stat(ref.path, &ref.state, &error)) {
        if (file_exists(ref.path)) /* else it was removed just now */
            problem_add(problems, PROBLEM_ERROR, ref.path, 0, 0, "%s", error.message);
        return;
    }
    ref.id = arena_printf(arena, "%s/%.*s", question, (int)(strlen(name) - strlen(".yaml")), name);
    if (!day_parse_compact(name, &ref.started, &rest))
        ref.started = ref.state.modified_seconds;
    if (refs->count == refs->capacity) {
        refs->capacity = refs->capacity ? refs->capacity * 2 : 64;
        refs->items = arena_grow(arena, refs->items, refs->count, refs->capacity, sizeof *refs->items,
                                 _Alignof(struct answer_ref));
    }
    refs->items[refs->count++] = ref;
}

bool answers_list(struct arena *arena, const char *folder, struct answer_refs *refs,
                  struct problems *problems, struct error *error)
{
    static const char foreign[] = "not an answer: left alone", link[] = "a symbolic link: not followed";
    struct growing growing = {0};
    struct file_listing questions;
    if (!file_list(arena, folder, &questions, error))
        return false;
    name_others(arena, folder, &questions.files, foreign, problems);
    name_others(arena, folder, &questions.links, link, problems);
    name_others(arena, folder, &questions.others, foreign, problems);
    for (size_t i = 0; i < questions.folders.count; i++) {
        const char *question = questions.folders.items[i];
        const char *own_folder = arena_printf(arena, "%s/%s", folder, question);
        struct file_listing answers;
        struct error why;
        if (!file_list(arena, own_folder, &answers, &why)) {
            problem_add(problems, PROBLEM_ERROR, own_folder, 0, 0, "%s", why.message);
            continue;
        }
        name_others(arena, own_folder, &answers.folders, foreign, problems);
        name_others(arena, own_folder, &answers.links, link, problems);
        name_others(arena, own_folder, &answers.others, foreign, problems);
        for (size_t k = 0; k < answers.files.count; k++) {
            const char *name = answers.files.items[k];
            struct file_names one = {&answers.files.items[k], 1};
            if (ends_with(name, ".yaml"))
                add_ref(arena, &growing, own_folder, question, name, problems);
            else if (!ends_with(name, "~")) /* an editor's copy */
                name_others(arena, own_folder, &one, foreign, problems);
        }
    }
    if (growing.count)
        qsort(growing.items, growing.count, sizeof *growing.items, compare_refs);
    *refs = (struct answer_refs){growing.items, growing.count};
    return true;
}

/* May `prefix` begin an id? Names no folder but one below ours. */
static bool is_id_prefix(struct arena *arena, const char *prefix)
{
    const char *slash = strchr(prefix, '/');
    if (!slash)
        return id_is_safe_name(prefix);
    const char *question = arena_strndup(arena, prefix, (size_t)(slash - prefix));
    return id_is_safe_name(question) && (!slash[1] || id_is_safe_name(slash + 1));
}

bool answers_find(struct arena *arena, const char *folder, const char *prefix, struct answer_ref *ref,
                  struct error *error)
{
    struct problems ignored = {.arena = arena};
    struct answer_refs refs;
    if (!is_id_prefix(arena, prefix))
        return error_set(error, ERROR_USAGE,
                         "'%.100s' is no answer's id: expected one such as ownership-04/20261124T101503Z",
                         prefix);
    if (!answers_list(arena, folder, &refs, &ignored, error))
        return false;
    struct buf found = {.arena = arena};
    size_t count = 0;
    for (size_t i = 0; i < refs.count; i++) {
        if (strncmp(refs.items[i].id, prefix, strlen(prefix)) != 0)
            continue;
        if (strcmp(refs.items[i].id, prefix) == 0) {
            *ref = refs.items[i];
            return true;
        }
        if (count++ == 0)
            *ref = refs.items[i];
        if (count <= 3)
            buf_printf(&found, "%s%s", count == 1 ? "" : ", ", refs.items[i].id);
    }
    if (count == 1)
        return true;
    if (count == 0)
        return error_set(error, ERROR_USAGE, "no answer has the id '%.100s'", prefix);
    return error_set(error, ERROR_USAGE, "%zu answers begin with '%.100s': %.300s%s", count, prefix,
                     buf_text(&found), count > 3 ? ", ..." : "");
}

bool answers_hold(const char *folder, const char *question, const char *started)
{
    int64_t moment;
    if (!id_is_kebab(question) || !day_parse(started, &moment))
        return false;
    struct arena arena = {0};
    bool holds =
        file_exists(arena_printf(&arena, "%s/%s/%s.yaml", folder, question, day_compact(&arena, moment)));
    arena_release(&arena);
    return holds;
}
