#include "store/bank.h"

#include "base/file.h"
#include "base/near.h"
#include "store/fields.h"
#include "store/id.h"

#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* A bank while it grows. */
struct growing {
    struct arena *arena;
    struct problems *problems;
    const struct bank *below;
    struct principle *principles;
    struct bank_place *principle_places;
    size_t principle_count, principle_capacity;
    struct question *questions;
    struct bank_place *question_places;
    const struct yaml_node **also; /* where each question's `also` stands */
    size_t question_count, question_capacity;
    const char **broken; /* names of files that were left out, without their ending */
    size_t broken_count;
};

static const struct principle *principle_below(const struct growing *growing, const char *id)
{
    return growing->below ? bank_principle(growing->below, id) : NULL;
}

static const struct principle *principle_here(const struct growing *growing, const char *id, size_t *index)
{
    for (size_t i = 0; i < growing->principle_count; i++) {
        if (strcmp(growing->principles[i].id, id) == 0) {
            *index = i;
            return &growing->principles[i];
        }
    }
    return NULL;
}

/* An id, checked. */
static bool read_id(struct fields *fields, const char *key, const char **id)
{
    if (!fields_line(fields, key, FIELD_NEEDED, id))
        return false;
    if (id_is_kebab(*id))
        return true;
    fields_refuse(fields, yaml_find(fields->map, key), "'%.80s': %s", *id, id_why_not(*id));
    return false;
}

/* A text that stands twice in a list says less than was meant. */
static void warn_of_repeats(struct fields *fields, const char *key, const struct texts *texts)
{
    for (size_t i = 0; i < texts->count && i < 200; i++)
        for (size_t j = 0; j < i; j++)
            if (strcmp(texts->items[i], texts->items[j]) == 0)
                fields_warn(fields, yaml_find(fields->map, key), "'%.80s' stands twice in '%s'",
                            texts->items[i], key);
}

static bool read_lines(struct fields *fields, const char *key, enum field_need need, struct texts *texts)
{
    if (!fields_lines(fields, key, need, texts))
        return false;
    warn_of_repeats(fields, key, texts);
    return true;
}

static void read_tracks(struct fields *fields, struct texts *tracks)
{
    static const char *const known[] = {"any", "individual", "manager", "internal", "student"};
    static const char *const any[] = {"any"};
    *tracks = (struct texts){any, 1};
    if (!read_lines(fields, "tracks", FIELD_WANTED, tracks))
        return;
    const struct yaml_node *list = yaml_find(fields->map, "tracks");
    for (size_t i = 0; i < list->count; i++) {
        const char *track = list->items[i].kind == YAML_TEXT ? list->items[i].text.data : "any";
        bool is_known = false;
        for (size_t k = 0; k < COUNT_OF(known); k++)
            is_known = is_known || strcmp(track, known[k]) == 0;
        if (is_known)
            continue;
        const char *near = near_find(track, known, COUNT_OF(known));
        fields_refuse(fields, &list->items[i],
                      "unknown track '%.40s': expected any, individual, manager, internal or student%s%s%s",
                      track, near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
    }
    if (tracks->count == 0)
        *tracks = (struct texts){any, 1};
    else if (tracks->count > 1 && texts_hold(tracks, "any"))
        fields_warn(fields, list, "'any' stands beside other tracks: expected [any], or the others alone");
}

static void read_hints(struct fields *fields, struct question *question)
{
    static const char *const keys[] = {"situation", "task", "action", "result"};
    for (int part = 0; part < PART_COUNT; part++)
        question->hints[part] = "";
    const struct yaml_node *node = fields_node(fields, "hints", YAML_MAP, FIELD_WANTED);
    if (!node)
        return;
    struct fields hints = fields_of(fields->arena, fields->file, node, "the hints", fields->problems);
    fields_only(&hints, keys, COUNT_OF(keys));
    for (int part = 0; part < PART_COUNT; part++)
        fields_line(&hints, part_id((enum part)part), FIELD_WANTED, &question->hints[part]);
    fields->is_wrong = fields->is_wrong || hints.is_wrong;
}

/* A question with that id that is there already: its place, or where it is below. */
static bool is_taken(struct growing *growing, struct fields *fields, const struct question *question)
{
    const struct yaml_node *id = yaml_find(fields->map, "id");
    for (size_t i = 0; i < growing->question_count; i++) {
        if (strcmp(growing->questions[i].id, question->id) != 0)
            continue;
        fields_refuse(fields, id, "the id '%s' was given before, in %.200s:%zu", question->id,
                      growing->question_places[i].file, growing->question_places[i].line);
        return true;
    }
    const struct question *other = growing->below ? bank_question(growing->below, question->id) : NULL;
    if (!other || strcmp(other->principle, question->principle) == 0)
        return false;
    fields_refuse(fields, id, "the id '%s' belongs to a question of '%s'", question->id, other->principle);
    return true;
}

static void add_question(struct growing *growing, const struct question *question, const char *file,
                         const struct yaml_node *id, const struct yaml_node *also)
{
    if (growing->question_count == growing->question_capacity) {
        size_t used = growing->question_count, wanted = used ? used * 2 : 64;
        growing->questions = arena_grow(growing->arena, growing->questions, used, wanted,
                                        sizeof *growing->questions, _Alignof(struct question));
        growing->question_places = arena_grow(growing->arena, growing->question_places, used, wanted,
                                              sizeof *growing->question_places, _Alignof(struct bank_place));
        growing->also = arena_grow(growing->arena, growing->also, used, wanted, sizeof *growing->also,
                                   _Alignof(struct yaml_node *));
        growing->question_capacity = wanted;
    }
    growing->questions[growing->question_count] = *question;
    growing->question_places[growing->question_count] = (struct bank_place){file, id->line, id->column};
    growing->also[growing->question_count++] = also;
}

static void read_question(struct growing *growing, const char *file, const char *principle,
                          const struct yaml_node *node)
{
    static const char *const keys[] = {"id",    "ask",          "also",       "tracks", "themes",
                                       "hints", "asks_failure", "difficulty", "probes"};
    struct question question = {.principle = principle, .difficulty = 2};
    struct fields fields = fields_of(growing->arena, file, node, "a question", growing->problems);
    fields_only(&fields, keys, COUNT_OF(keys));
    bool has_id = read_id(&fields, "id", &question.id);
    fields_line(&fields, "ask", FIELD_NEEDED, &question.ask);
    read_lines(&fields, "also", FIELD_OPTIONAL, &question.also);
    read_tracks(&fields, &question.tracks);
    read_lines(&fields, "themes", FIELD_WANTED, &question.themes);
    fields_flag(&fields, "asks_failure", FIELD_OPTIONAL, &question.asks_failure);
    fields_number(&fields, "difficulty", FIELD_WANTED, 1, 3, &question.difficulty);
    if (read_lines(&fields, "probes", FIELD_WANTED, &question.probes) &&
        question.probes.count < BANK_FEWEST_PROBES)
        fields_warn(&fields, yaml_find(node, "probes"), "too few probes (%zu): expected %d or more",
                    question.probes.count, BANK_FEWEST_PROBES);
    read_hints(&fields, &question);
    if (has_id && !is_taken(growing, &fields, &question) && !fields.is_wrong)
        add_question(growing, &question, file, yaml_find(node, "id"), yaml_find(node, "also"));
}

static void add_principle(struct growing *growing, const struct principle *principle, const char *file,
                          const struct yaml_node *at)
{
    if (growing->principle_count == growing->principle_capacity) {
        size_t used = growing->principle_count, wanted = used ? used * 2 : 16;
        growing->principles = arena_grow(growing->arena, growing->principles, used, wanted, sizeof *principle,
                                         _Alignof(struct principle));
        growing->principle_places =
            arena_grow(growing->arena, growing->principle_places, used, wanted,
                       sizeof *growing->principle_places, _Alignof(struct bank_place));
        growing->principle_capacity = wanted;
    }
    growing->principles[growing->principle_count] = *principle;
    growing->principle_places[growing->principle_count++] = (struct bank_place){file, at->line, at->column};
}

/* The name without ".yaml" or ".yml"; NULL when it has neither. */
static const char *stem_of(struct arena *arena, const char *name)
{
    size_t length = strlen(name);
    size_t ending = length > 5 && strcmp(name + length - 5, ".yaml") == 0  ? 5
                    : length > 4 && strcmp(name + length - 4, ".yml") == 0 ? 4
                                                                           : 0;
    return ending ? arena_strndup(arena, name, length - ending) : NULL;
}

/* Reads one file's principle and questions. False when nothing of it can be used. */
static bool read_file(struct growing *growing, const char *file, const char *stem, struct view text)
{
    static const char *const keys[] = {"principle", "name", "gist", "looks_for", "cues", "questions"};
    const struct yaml_node *root = yaml_parse(growing->arena, file, text, growing->problems);
    if (!root)
        return false;
    struct principle principle = {0};
    struct fields fields = fields_of(growing->arena, file, root, "a principle", growing->problems);
    fields_only(&fields, keys, COUNT_OF(keys));
    if (!read_id(&fields, "principle", &principle.id))
        return false;
    const struct yaml_node *id = yaml_find(root, "principle");
    const struct principle *below = principle_below(growing, principle.id);
    enum field_need wanted = below ? FIELD_OPTIONAL : FIELD_WANTED;
    size_t index;
    if (principle_here(growing, principle.id, &index)) {
        fields_refuse(&fields, id, "the principle '%s' has a file already: %.200s", principle.id,
                      growing->principle_places[index].file);
        return false;
    }
    if (stem && strcmp(principle.id, stem) != 0)
        fields_warn(&fields, id, "the principle '%s' stands in a file of another name: expected '%s.yaml'",
                    principle.id, principle.id);
    principle.name = below ? below->name : principle.id;
    principle.gist = below ? below->gist : "";
    principle.looks_for = below ? below->looks_for : (struct texts){0};
    principle.cues = below ? below->cues : (struct texts){0};
    fields_line(&fields, "name", wanted, &principle.name);
    fields_line(&fields, "gist", wanted, &principle.gist);
    read_lines(&fields, "looks_for", wanted, &principle.looks_for);
    read_lines(&fields, "cues", wanted, &principle.cues);
    add_principle(growing, &principle, file, id);
    const struct yaml_node *questions = fields_node(&fields, "questions", YAML_LIST, wanted);
    for (size_t i = 0; questions && i < questions->count; i++)
        read_question(growing, file, principle.id, &questions->items[i]);
    return true;
}

/* Only when all files are read is it known which principles there are. */
static void check_also(struct growing *growing, struct question *question, const struct bank_place *place,
                       const struct yaml_node *also)
{
    const char **kept = ARENA_ARRAY(growing->arena, const char *, question->also.count);
    const char **known = ARENA_ARRAY(growing->arena, const char *, growing->principle_count);
    size_t count = 0;
    for (size_t i = 0; i < growing->principle_count; i++)
        known[i] = growing->principles[i].id;
    for (size_t i = 0; i < question->also.count; i++) {
        const char *id = question->also.items[i];
        const struct yaml_node *at = &also->items[i];
        size_t index;
        if (strcmp(id, question->principle) == 0) {
            problem_add(growing->problems, PROBLEM_WARNING, place->file, at->line, at->column,
                        "'%s' is the question's own principle: expected others in 'also'", id);
            continue;
        }
        bool is_known = principle_here(growing, id, &index) || principle_below(growing, id),
             is_broken = false;
        for (size_t k = 0; k < growing->broken_count; k++)
            is_broken = is_broken || strcmp(growing->broken[k], id) == 0;
        const char *near = is_known ? NULL : near_find(id, known, growing->principle_count);
        /* A file that could not be read is one problem, not one more for every question that names it. */
        if (!is_known && !is_broken)
            problem_add(growing->problems, PROBLEM_ERROR, place->file, at->line, at->column,
                        "unknown principle '%.80s' in 'also'%s%s%s", id, near ? ": did you mean '" : "",
                        near ? near : "", near ? "'?" : "");
        if (is_known)
            kept[count++] = id;
    }
    question->also = (struct texts){kept, count};
}

static void check_all_also(struct growing *growing)
{
    for (size_t i = 0; i < growing->question_count; i++)
        check_also(growing, &growing->questions[i], &growing->question_places[i], growing->also[i]);
}

static bool has_question(const struct growing *growing, const char *id, size_t *index)
{
    for (size_t i = 0; i < growing->question_count; i++) {
        if (strcmp(growing->questions[i].id, id) == 0) {
            *index = i;
            return true;
        }
    }
    return false;
}

/* The bank below with what was read laid over it. */
static void lay_over(struct growing *growing, struct bank_files *files)
{
    static const struct bank nothing = {0};
    const struct bank *below = growing->below ? growing->below : &nothing;
    size_t principles = below->principle_count + growing->principle_count;
    size_t questions = below->question_count + growing->question_count;
    struct growing all = {.arena = growing->arena};
    all.principles = ARENA_ARRAY(growing->arena, struct principle, principles);
    all.principle_places = ARENA_ARRAY(growing->arena, struct bank_place, principles);
    all.principle_capacity = principles;
    all.questions = ARENA_ARRAY(growing->arena, struct question, questions);
    all.question_places = ARENA_ARRAY(growing->arena, struct bank_place, questions);
    all.also = ARENA_ARRAY(growing->arena, const struct yaml_node *, questions);
    all.question_capacity = questions;
    const struct yaml_node nowhere = {0};
    size_t index;
    for (size_t i = 0; i < below->principle_count; i++) {
        const struct principle *here = principle_here(growing, below->principles[i].id, &index);
        add_principle(&all, here ? here : &below->principles[i], NULL, &nowhere);
        if (here)
            all.principle_places[i] = growing->principle_places[index];
    }
    for (size_t i = 0; i < growing->principle_count; i++) {
        if (principle_here(&all, growing->principles[i].id, &index))
            continue;
        add_principle(&all, &growing->principles[i], NULL, &nowhere);
        all.principle_places[all.principle_count - 1] = growing->principle_places[i];
    }
    for (size_t p = 0; p < all.principle_count; p++) {
        for (size_t i = 0; i < below->question_count; i++) {
            if (strcmp(below->questions[i].principle, all.principles[p].id) != 0)
                continue;
            bool is_here = has_question(growing, below->questions[i].id, &index);
            add_question(&all, is_here ? &growing->questions[index] : &below->questions[i], NULL, &nowhere,
                         NULL);
            if (is_here)
                all.question_places[all.question_count - 1] = growing->question_places[index];
        }
        for (size_t i = 0; i < growing->question_count; i++) {
            if (strcmp(growing->questions[i].principle, all.principles[p].id) != 0 ||
                (growing->below && bank_question(growing->below, growing->questions[i].id)))
                continue;
            add_question(&all, &growing->questions[i], NULL, &nowhere, NULL);
            all.question_places[all.question_count - 1] = growing->question_places[i];
        }
    }
    *files = (struct bank_files){
        .bank = {all.principles, all.principle_count, all.questions, all.question_count},
        .principles = all.principle_places,
        .questions = all.question_places,
    };
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool bank_load(struct arena *arena, const char *folder, const struct bank *below, struct bank_files *files,
               struct problems *problems, struct error *error)
{
    if (!file_exists(folder))
        return error_set(error, ERROR_INPUT, "cannot read the bank '%.300s': no such folder", folder);
    struct file_listing listing;
    if (!file_list(arena, folder, &listing, error))
        return false;
    /* A person may keep the files elsewhere and link them here. */
    size_t count = listing.files.count + listing.links.count;
    const char **names = ARENA_ARRAY(arena, const char *, count);
    for (size_t i = 0; i < count; i++)
        names[i] =
            i < listing.files.count ? listing.files.items[i] : listing.links.items[i - listing.files.count];
    if (count)
        qsort(names, count, sizeof *names, compare_names);
    struct growing growing = {.arena = arena, .problems = problems, .below = below};
    growing.broken = ARENA_ARRAY(arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        const char *stem = stem_of(arena, names[i]), *file = arena_printf(arena, "%s/%s", folder, names[i]);
        struct view text;
        struct error why;
        if (!stem)
            continue;
        bool is_loaded = file_load(arena, file, YAML_LIMIT_BYTES, &text, &why);
        if (!is_loaded)
            problem_add(problems, PROBLEM_ERROR, file, 0, 0, "%s", why.message);
        if (!is_loaded || !read_file(&growing, file, stem, text))
            growing.broken[growing.broken_count++] = stem;
    }
    check_all_also(&growing);
    if (!below && growing.principle_count == 0 && growing.broken_count == 0)
        problem_add(problems, PROBLEM_WARNING, folder, 0, 0,
                    "no *.yaml file here: expected one for each principle");
    lay_over(&growing, files);
    return true;
}

void bank_parse(struct arena *arena, const char *file, struct view text, struct bank_files *files,
                struct problems *problems)
{
    struct growing growing = {.arena = arena, .problems = problems};
    if (read_file(&growing, file, NULL, text))
        check_all_also(&growing);
    lay_over(&growing, files);
}
