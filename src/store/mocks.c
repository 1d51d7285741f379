#include "store/mocks.h"

#include "base/day.h"
#include "base/file.h"
#include "base/utf8.h"
#include "store/fields.h"
#include "store/id.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

enum {
    MOST_IN_A_SECOND = 100,
    MOST_MINUTES = 600,
    MOST_SECONDS = 86400,
    MOST_SEATS = 16,
    MOST_QUESTIONS = 16
};

static const char ending[] = ".yaml";

static void read_question(struct fields *parent, const struct yaml_node *node, struct mock_question *question)
{
    static const char *const keys[] = {"question", "asked", "principle", "story", "answer", "outcome"};
    struct fields fields = fields_of(parent->arena, parent->file, node, "a question", parent->problems);
    const char *outcome = NULL;
    *question = (struct mock_question){.question = "", .asked = "", .principle = ""};
    fields_only(&fields, keys, COUNT_OF(keys));
    fields_line(&fields, "question", FIELD_NEEDED, &question->question);
    fields_line(&fields, "asked", FIELD_OPTIONAL, &question->asked);
    fields_line(&fields, "principle", FIELD_OPTIONAL, &question->principle);
    fields_line(&fields, "story", FIELD_OPTIONAL, &question->story);
    fields_line(&fields, "answer", FIELD_OPTIONAL, &question->answer);
    if (fields_line(&fields, "outcome", FIELD_OPTIONAL, &outcome) &&
        !mock_outcome_parse(outcome, &question->outcome))
        fields_refuse(&fields, yaml_find(node, "outcome"),
                      "'outcome' is '%.40s': expected open, answered, passed or no-time", outcome);
    if (fields.map && !id_is_kebab(question->question) && !fields.is_wrong)
        fields_refuse(&fields, yaml_find(node, "question"), "'question': %s", id_why_not(question->question));
    parent->is_wrong = parent->is_wrong || fields.is_wrong;
}

static void read_seat(struct fields *parent, const struct yaml_node *node, struct mock_seat *seat)
{
    static const char *const keys[] = {"name", "role", "bar_raiser", "principles", "seconds", "questions"};
    struct fields fields = fields_of(parent->arena, parent->file, node, "an interviewer", parent->problems);
    *seat = (struct mock_seat){.name = "", .role = ""};
    fields_only(&fields, keys, COUNT_OF(keys));
    fields_line(&fields, "name", FIELD_NEEDED, &seat->name);
    fields_line(&fields, "role", FIELD_OPTIONAL, &seat->role);
    fields_flag(&fields, "bar_raiser", FIELD_OPTIONAL, &seat->is_bar_raiser);
    fields_lines(&fields, "principles", FIELD_OPTIONAL, &seat->principles);
    fields_number(&fields, "seconds", FIELD_OPTIONAL, 0, MOST_SECONDS, &seat->seconds);
    const struct yaml_node *list = fields_node(&fields, "questions", YAML_LIST, FIELD_OPTIONAL);
    if (list && list->count > MOST_QUESTIONS)
        fields_refuse(&fields, list, "%zu questions: expected at most %d", list->count, (int)MOST_QUESTIONS);
    else if (list) {
        seat->questions = ARENA_ARRAY(fields.arena, struct mock_question, list->count);
        seat->question_count = list->count;
        for (size_t i = 0; i < list->count; i++)
            read_question(&fields, &list->items[i], &seat->questions[i]);
    }
    parent->is_wrong = parent->is_wrong || fields.is_wrong;
}

static void read_seats(struct fields *fields, struct mock_day *day)
{
    const struct yaml_node *list = fields_node(fields, "interviewers", YAML_LIST, FIELD_NEEDED);
    if (!list)
        return;
    if (list->count > MOST_SEATS) {
        fields_refuse(fields, list, "%zu interviewers: expected at most %d", list->count, (int)MOST_SEATS);
        return;
    }
    day->seats = ARENA_ARRAY(fields->arena, struct mock_seat, list->count);
    day->seat_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        read_seat(fields, &list->items[i], &day->seats[i]);
}

static void read_seed(struct fields *fields, struct mock_day *day)
{
    const char *text = NULL;
    if (!fields_line(fields, "seed", FIELD_OPTIONAL, &text))
        return;
    char *end;
    day->seed = strtoull(text, &end, 10);
    if (*end || end == text)
        fields_refuse(fields, yaml_find(fields->map, "seed"), "'seed' is '%.40s': expected a whole number",
                      text);
}

bool mock_parse(struct arena *arena, const char *file, struct view text, struct mock_day *day,
                struct problems *problems)
{
    static const char *const keys[] = {"stardrill", "mock",     "started", "minutes", "level",       "track",
                                       "seed",      "in_parts", "spoken",  "over",    "interviewers"};
    *day = (struct mock_day){.track = "any", .level = LEVEL_INDIVIDUAL, .minutes = 45};
    const struct yaml_node *root = yaml_parse(arena, file, text, problems);
    if (!root)
        return false;
    struct fields fields = fields_of(arena, file, root, "a mock interview", problems);
    const char *level = NULL;
    int64_t moment;
    fields_only(&fields, keys, COUNT_OF(keys));
    fields_format(&fields);
    fields_line(&fields, "mock", FIELD_OPTIONAL, &day->id);
    if (fields_line(&fields, "started", FIELD_NEEDED, &day->started) && !day_parse(day->started, &moment))
        fields_refuse(&fields, yaml_find(root, "started"),
                      "'started' is '%.40s': expected a time such as 2026-11-24T10:15:03Z", day->started);
    fields_number(&fields, "minutes", FIELD_OPTIONAL, 1, MOST_MINUTES, &day->minutes);
    if (fields_line(&fields, "level", FIELD_OPTIONAL, &level) && !level_parse(level, &day->level))
        fields_refuse(&fields, yaml_find(root, "level"),
                      "'level' is '%.40s': expected intern, individual, first-manager or senior", level);
    fields_line(&fields, "track", FIELD_OPTIONAL, &day->track);
    fields_flag(&fields, "in_parts", FIELD_OPTIONAL, &day->in_parts);
    fields_flag(&fields, "spoken", FIELD_OPTIONAL, &day->is_spoken);
    fields_flag(&fields, "over", FIELD_OPTIONAL, &day->is_over);
    read_seed(&fields, day);
    read_seats(&fields, day);
    return !fields.is_wrong;
}

static void put_question(struct buf *out, const struct mock_question *question)
{
    yaml_put(out, "      - ", "question", view_of(question->question));
    if (question->asked && *question->asked)
        yaml_put(out, "        ", "asked", view_of(question->asked));
    if (question->principle && *question->principle)
        yaml_put(out, "        ", "principle", view_of(question->principle));
    if (question->story)
        yaml_put(out, "        ", "story", view_of(question->story));
    yaml_put_raw(out, "        ", "outcome", mock_outcome_id(question->outcome));
    if (question->answer && *question->answer)
        yaml_put(out, "        ", "answer", view_of(question->answer));
}

void mock_print(struct buf *out, const struct mock_day *day)
{
    buf_string(out, "stardrill: 1\n");
    yaml_put_raw(out, "", "mock", day->id);
    yaml_put_raw(out, "", "started", day->started);
    buf_printf(out, "minutes: %d\n", day->minutes);
    yaml_put(out, "", "level", view_of(level_id(day->level)));
    yaml_put(out, "", "track", view_of(day->track));
    buf_printf(out, "seed: %llu\nin_parts: %s\n", (unsigned long long)day->seed,
               day->in_parts ? "true" : "false");
    if (day->is_spoken)
        buf_string(out, "spoken: true\n");
    buf_printf(out, "over: %s\ninterviewers:\n", day->is_over ? "true" : "false");
    for (size_t s = 0; s < day->seat_count; s++) {
        const struct mock_seat *seat = &day->seats[s];
        yaml_put(out, "  - ", "name", view_of(seat->name));
        yaml_put(out, "    ", "role", view_of(seat->role));
        if (seat->is_bar_raiser)
            yaml_put_raw(out, "    ", "bar_raiser", "true");
        if (seat->principles.count)
            yaml_put_list(out, "    ", "principles", seat->principles.items, seat->principles.count);
        buf_printf(out, "    seconds: %d\n",
                   seat->seconds > MOST_SECONDS ? (int)MOST_SECONDS : seat->seconds);
        if (seat->question_count)
            buf_string(out, "    questions:\n");
        for (size_t q = 0; q < seat->question_count; q++)
            put_question(out, &seat->questions[q]);
    }
}

static bool make_text(struct arena *arena, const char *path, const struct mock_day *day, struct view *text,
                      struct error *error)
{
    struct buf out = {.arena = arena};
    struct problems problems = {.arena = arena};
    struct mock_day back;
    for (size_t s = 0; s < day->seat_count; s++)
        for (size_t q = 0; q < day->seats[s].question_count; q++)
            /* a bank may have it on several lines */
            day->seats[s].questions[q].asked = utf8_tidy_line(arena, day->seats[s].questions[q].asked);
    mock_print(&out, day);
    *text = buf_view(&out);
    if (mock_parse(arena, path, *text, &back, &problems) && back.seat_count == day->seat_count &&
        mock_day_questions(&back) == mock_day_questions(day) &&
        mock_day_answers(&back) == mock_day_answers(day))
        return true;
    return error_set(error, ERROR_SYSTEM,
                     "cannot write '%.250s': it would not read back as it was (a fault of stardrill)", path);
}

bool mocks_add(struct arena *arena, const char *folder, struct mock_day *day, struct error *error)
{
    const char *name = day->id;
    if (!id_is_safe_name(name))
        return error_set(error, ERROR_USAGE, "'%.80s' is no id of a mock interview", name);
    if (!file_make_folder(folder, error))
        return false;
    for (int i = 1; i <= MOST_IN_A_SECOND; i++) {
        bool is_taken = false;
        struct view text;
        day->id = i == 1 ? name : arena_printf(arena, "%s-%d", name, i);
        const char *path = arena_printf(arena, "%s/%s%s", folder, day->id, ending);
        if (file_exists(path))
            continue;
        if (!make_text(arena, path, day, &text, error))
            return false;
        if (file_save_new(path, text, &is_taken, error))
            return true;
        if (!is_taken)
            return false;
    }
    return error_set(error, ERROR_SYSTEM, "cannot write in '%.250s': too many mock interviews of one second",
                     folder);
}

bool mocks_save(const char *folder, const struct mock_day *day, struct error *error)
{
    struct arena arena = {0};
    struct view text;
    const char *path = arena_printf(&arena, "%s/%s%s", folder, day->id, ending);
    struct buf out = {.arena = &arena};
    mock_print(&out, day);
    text = buf_view(&out);
    bool ok = file_make_folder(folder, error) && file_save_own(path, text, error);
    arena_release(&arena);
    return ok;
}

static int newest_first(const void *a, const void *b)
{
    const struct mock_day *left = a, *right = b;
    int order = strcmp(right->started, left->started);
    return order ? order : strcmp(right->id, left->id);
}

bool mocks_load(struct arena *arena, const char *folder, struct mock_days *days, struct problems *problems,
                struct error *error)
{
    struct file_listing listing;
    if (!file_list(arena, folder, &listing, error))
        return false;
    struct mock_day *items = ARENA_ARRAY(arena, struct mock_day, listing.files.count);
    size_t count = 0;
    for (size_t i = 0; i < listing.files.count; i++) {
        const char *name = listing.files.items[i], *path = arena_printf(arena, "%s/%s", folder, name);
        size_t length = strlen(name);
        struct view text;
        struct error why;
        if (!id_is_safe_name(name)) {
            problem_add(problems, PROBLEM_WARNING, path, 0, 0,
                        "its name holds what cannot be shown: left alone");
            continue;
        }
        if (length <= sizeof ending - 1 || strcmp(name + length - (sizeof ending - 1), ending) != 0) {
            problem_add(problems, PROBLEM_WARNING, path, 0, 0, "not a mock interview: left alone");
            continue;
        }
        if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, &why)) {
            problem_add(problems, PROBLEM_ERROR, path, 0, 0, "%s", why.message);
            continue;
        }
        if (!mock_parse(arena, path, text, &items[count], problems))
            continue;
        items[count++].id = arena_strndup(arena, name, length - (sizeof ending - 1));
    }
    if (count)
        qsort(items, count, sizeof *items, newest_first);
    *days = (struct mock_days){items, count};
    return true;
}

const struct mock_day *mocks_find(struct arena *arena, const struct mock_days *days, const char *prefix,
                                  struct error *error)
{
    const struct mock_day *found = NULL;
    struct buf names = {.arena = arena};
    size_t count = 0;
    for (size_t i = 0; i < days->count; i++) {
        const struct mock_day *day = &days->items[i];
        if (strcmp(day->id, prefix) == 0)
            return day;
        if (strncmp(day->id, prefix, strlen(prefix)) != 0)
            continue;
        found = day;
        if (count++ < 3)
            buf_printf(&names, "%s%s", count == 1 ? "" : ", ", day->id);
    }
    if (count == 1)
        return found;
    if (count == 0)
        error_set(error, ERROR_USAGE, "no mock interview has the id '%.100s'", prefix);
    else
        error_set(error, ERROR_USAGE, "%zu mock interviews begin with '%.100s': %.300s%s", count, prefix,
                  buf_text(&names), count > 3 ? ", ..." : "");
    return NULL;
}
