#include "store/answer_scan.h"

#include "base/day.h"
#include "store/id.h"

#include <string.h>

static const char ending[] = ".yaml", foreign[] = "not an answer: left alone",
                  link_left[] = "a symbolic link: not followed",
                  odd_left[] = "its name holds what cannot be shown: left alone";

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), cut = strlen(end);
    return length > cut && strcmp(name + length - cut, end) == 0;
}

static void name_one(struct arena *arena, const char *folder, const char *name, const char *why,
                     struct problems *problems)
{
    problem_add(problems, PROBLEM_WARNING, arena_printf(arena, "%s/%s", folder, name), 0, 0, "%s", why);
}

static void name_others(struct arena *arena, const char *folder, const struct file_names *names,
                        const char *why, struct problems *problems)
{
    for (size_t i = 0; i < names->count; i++)
        name_one(arena, folder, names->items[i], why, problems);
}

bool answer_scan_one(struct arena *arena, const char *folder, const char *question,
                     struct answer_folder *found, struct problems *problems, struct error *error)
{
    const char *own = arena_printf(arena, "%s/%s", folder, question);
    struct file_listing listing;
    if (!file_list(arena, own, &listing, error))
        return false;
    name_others(arena, own, &listing.folders, foreign, problems);
    name_others(arena, own, &listing.links, link_left, problems);
    name_others(arena, own, &listing.others, foreign, problems);
    struct file_state *states = ARENA_ARRAY(arena, struct file_state, listing.files.count);
    *found = (struct answer_folder){.question = question, .files = listing.files.items, .states = states};
    for (size_t i = 0; i < listing.files.count; i++) {
        const char *name = listing.files.items[i];
        if (!id_is_safe_name(name))
            name_one(arena, own, name, odd_left, problems);
        else if (ends_with(name, ending)) {
            found->files[found->count] = name;
            states[found->count++] = listing.files.states[i];
        } else if (!ends_with(name, "~")) /* an editor's copy */
            name_one(arena, own, name, foreign, problems);
    }
    return true;
}

bool answer_scan(struct arena *arena, const char *folder, struct answer_folders *folders,
                 struct problems *problems, struct error *error)
{
    struct file_listing questions;
    if (!file_list(arena, folder, &questions, error))
        return false;
    name_others(arena, folder, &questions.files, foreign, problems);
    name_others(arena, folder, &questions.links, link_left, problems);
    name_others(arena, folder, &questions.others, foreign, problems);
    struct answer_folder *items = ARENA_ARRAY(arena, struct answer_folder, questions.folders.count);
    *folders = (struct answer_folders){.items = items};
    for (size_t i = 0; i < questions.folders.count; i++) {
        const char *question = questions.folders.items[i];
        struct answer_folder *found = &items[folders->count];
        struct error why;
        if (!id_is_safe_name(question)) {
            name_one(arena, folder, question, odd_left, problems);
            continue;
        }
        if (!answer_scan_one(arena, folder, question, found, problems, &why)) {
            problem_add(problems, PROBLEM_ERROR, arena_printf(arena, "%s/%s", folder, question), 0, 0, "%s",
                        why.message);
            continue;
        }
        folders->total += found->count;
        folders->count++;
    }
    return true;
}

const char *answer_scan_id(struct arena *arena, const char *question, const char *file)
{
    size_t length = strlen(question), kept = strlen(file) - strlen(ending);
    char *id = ARENA_ARRAY(arena, char, length + 1 + kept + 1);
    memcpy(id, question, length);
    id[length] = '/';
    memcpy(id + length + 1, file, kept);
    return id;
}

int64_t answer_scan_started(const char *file, const struct file_state *state)
{
    int64_t started;
    const char *rest;
    return day_parse_compact(file, &started, &rest) ? started : state->modified_seconds;
}
