#include "store/answers.h"

#include "base/day.h"
#include "base/utf8.h"
#include "store/answer_scan.h"
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
        !same(back->story, answer->story) || !same(back->mock, answer->mock) ||
        !same(back->started, answer->started) || back->self_rating != answer->self_rating ||
        back->principles.count != answer->principles.count || back->reply_count != answer->reply_count ||
        back->is_free != answer->is_free)
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
    if (!file_make_own_folder(own_folder, error))
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

static struct answer_ref ref_of(struct arena *arena, const char *folder, const struct answer_folder *from,
                                size_t index)
{
    const char *file = from->files[index];
    return (struct answer_ref){
        .id = answer_scan_id(arena, from->question, file),
        .question = from->question,
        .path = arena_printf(arena, "%s/%s/%s", folder, from->question, file),
        .started = answer_scan_started(file, &from->states[index]),
        .state = from->states[index],
    };
}

bool answers_list(struct arena *arena, const char *folder, struct answer_refs *refs,
                  struct problems *problems, struct error *error)
{
    struct answer_folders folders;
    if (!answer_scan(arena, folder, &folders, problems, error))
        return false;
    struct answer_ref *items = ARENA_ARRAY(arena, struct answer_ref, folders.total);
    *refs = (struct answer_refs){items, 0};
    for (size_t i = 0; i < folders.count; i++)
        for (size_t k = 0; k < folders.items[i].count; k++)
            items[refs->count++] = ref_of(arena, folder, &folders.items[i], k);
    if (refs->count)
        qsort(items, refs->count, sizeof *items, compare_refs);
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

/* The ids that begin so, while they are looked for. */
struct finding_id {
    const char *prefix;
    struct answer_ref first;
    size_t count;
    bool is_exact;
    struct buf some; /* the first three, for a message */
};

static void find_in(struct arena *arena, const char *folder, const struct answer_folder *from,
                    struct finding_id *found)
{
    for (size_t i = 0; i < from->count && !found->is_exact; i++) {
        const char *id = answer_scan_id(arena, from->question, from->files[i]);
        if (strncmp(id, found->prefix, strlen(found->prefix)) != 0)
            continue;
        found->is_exact = strcmp(id, found->prefix) == 0;
        if (found->count++ == 0 || found->is_exact)
            found->first = ref_of(arena, folder, from, i);
        if (found->count <= 3)
            buf_printf(&found->some, "%s%s", found->count == 1 ? "" : ", ", id);
    }
}

bool answers_find(struct arena *arena, const char *folder, const char *prefix, struct answer_ref *ref,
                  struct error *error)
{
    struct problems ignored = {.arena = arena};
    struct file_listing listing;
    if (!is_id_prefix(arena, prefix))
        return error_set(error, ERROR_USAGE,
                         "'%.100s' is no answer's id: expected one such as ownership-04/20261124T101503Z",
                         prefix);
    if (!file_list(arena, folder, &listing, error))
        return false;
    struct finding_id found = {.prefix = prefix, .some = {.arena = arena}};
    size_t length = strcspn(prefix, "/");
    for (size_t i = 0; i < listing.folders.count && !found.is_exact; i++) {
        const char *question = listing.folders.items[i];
        struct answer_folder answers;
        if (strncmp(question, prefix, length) != 0 || (prefix[length] && question[length]))
            continue;
        if (!answer_scan_one(arena, folder, question, &answers, &ignored, error))
            return false;
        find_in(arena, folder, &answers, &found);
    }
    *ref = found.first;
    if (found.is_exact || found.count == 1)
        return true;
    if (found.count == 0)
        return error_set(error, ERROR_USAGE, "no answer has the id '%.100s'", prefix);
    return error_set(error, ERROR_USAGE, "%zu answers begin with '%.100s': %.300s%s", found.count, prefix,
                     buf_text(&found.some), found.count > 3 ? ", ..." : "");
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

/* The first line of what was entered last, as it stands in a kept answer; empty when nothing was. */
static struct view last_words(struct arena *arena, const struct draft *draft)
{
    struct view words = {0};
    for (size_t i = 0; i < draft->count; i++) {
        const struct draft_entry *entry = &draft->entries[i];
        bool is_told = strcmp(entry->kind, "line") == 0 || strcmp(entry->kind, "text") == 0;
        struct view text = is_told ? view_trim(entry->text) : (struct view){0};
        words = text.length ? text : words;
    }
    words = view_trim(utf8_tidy(arena, words));
    const char *feed = words.length ? memchr(words.data, '\n', words.length) : NULL;
    return feed ? view_sub(words, 0, (size_t)(feed - words.data)) : words;
}

bool answers_hold_draft(const char *folder, const struct draft *draft)
{
    enum { GAP_MOST = 20 }; /* names that a person may have taken out of the row */
    const char *question = draft->head.question;
    struct arena arena = {0};
    struct view text, words = last_words(&arena, draft);
    struct error ignored; /* what cannot be read holds nothing */
    int64_t moment;
    bool holds = false, is_known = id_is_kebab(question) && day_parse(draft->head.started, &moment);
    for (int i = 1, gap = 0; is_known && !holds && gap < GAP_MOST && i <= MOST_IN_A_SECOND; i++) {
        const char *name = day_compact(&arena, moment), *number = i > 1 ? arena_printf(&arena, "-%d", i) : "";
        const char *path = arena_printf(&arena, "%s/%s/%s%s.yaml", folder, question, name, number);
        gap = file_exists(path) ? 0 : gap + 1;
        holds = !gap && file_load(&arena, path, YAML_LIMIT_BYTES, &text, &ignored) &&
                (!words.length || strstr(text.data, arena_strndup(&arena, words.data, words.length)) != NULL);
    }
    arena_release(&arena);
    return holds;
}
