#include "check/rule_case.h"

static const char *const ownership_cues[] = {"took over", "without being asked", "my responsibility",
                                             "stayed late", "saw it through"};
static const char *const frugality_cues[] = {"reused", "saved money", "spare parts", "no budget",
                                             "second-hand"};
static const char *const ownership_looks[] = {"stepped in without being told to"};
static const char *const frugality_looks[] = {"did more with less"};
static const struct principle principles[] = {
    {"ownership", "Ownership", "Acts beyond one's own desk.", {ownership_looks, 1}, {ownership_cues, 5}},
    {"frugality", "Frugality", "Does more with less.", {frugality_looks, 1}, {frugality_cues, 5}},
};
static const struct question questions[] = {
    {.id = "plain", .principle = "ownership", .ask = "Tell me about a time."},
    {.id = "failure", .principle = "ownership", .ask = "Tell me about a failure.", .asks_failure = true},
};
static const struct bank bank = {
    .principles = principles, .principle_count = 2, .questions = questions, .question_count = 2};

/* A case as it is being read. */
struct draft {
    struct rule_case own;
    bool has_verdict; /* "fires" or "quiet" was said */
};

static struct texts one_text(struct arena *arena, const char *text)
{
    const char **items = ARENA_ARRAY(arena, const char *, 1);
    items[0] = text;
    return (struct texts){items, 1};
}

static bool take_value(struct arena *arena, struct draft *draft, const char *key, char *value)
{
    struct rule_case *own = &draft->own;
    for (int part = 0; part < PART_COUNT; part++)
        if (strcmp(key, part_id((enum part)part)) == 0) {
            own->answer.parts[part] = view_of(value);
            return true;
        }
    if (strcmp(key, "text") == 0) {
        own->answer.is_free = true;
        own->answer.free = view_of(value);
    } else if (strcmp(key, "fires") == 0 || strcmp(key, "quiet") == 0) {
        draft->has_verdict = true;
        own->fires = *key == 'f';
        own->quoted = *value ? value : NULL;
    } else if (strcmp(key, "severity") == 0) {
        own->severity = value;
    } else if (strcmp(key, "question") == 0) {
        own->answer.question = value;
    } else if (strcmp(key, "principle") == 0) {
        own->answer.principles = one_text(arena, value);
    } else if (strcmp(key, "silenced") == 0) {
        own->answer.silenced = one_text(arena, value);
    } else if (strcmp(key, "probe") == 0) {
        own->reply.probe = value;
        own->answer.reply_count = 1;
    } else if (strcmp(key, "reply") == 0) {
        own->reply.text = value;
        own->answer.reply_count = 1;
    } else if (strcmp(key, "set") == 0 && strchr(value, '=') && own->setting_count < RULE_CASE_SETTINGS) {
        char *equals = strchr(value, '=');
        *equals = '\0';
        own->keys[own->setting_count] = value;
        own->values[own->setting_count++] = equals + 1;
    } else {
        return false;
    }
    return true;
}

/* The lines of a text, one at a time; each is ended by a NUL in place of its line feed. */
struct lines {
    char *next;    /* NULL behind the last */
    size_t number; /* of the line taken last */
};

static char *take_line(struct lines *lines)
{
    char *line = lines->next, *feed = strchr(line, '\n');
    lines->next = feed && feed[1] ? feed + 1 : NULL;
    if (feed)
        *feed = '\0';
    lines->number++;
    return line;
}

/* A line with those that go on with it: they begin with two blanks. */
static char *take_entry(struct lines *lines)
{
    char *line = take_line(lines);
    while (lines->next && lines->next[0] == ' ' && lines->next[1] == ' ') {
        lines->next[-1] = '\n';
        take_line(lines);
    }
    return line;
}

struct case_list {
    struct rule_case *items;
    size_t count, room;
};

static void keep(struct arena *arena, struct case_list *list, const struct rule_case *own)
{
    if (list->count == list->room) {
        size_t wanted = list->room ? list->room * 2 : 32;
        list->items = arena_grow(arena, list->items, list->count, wanted, sizeof *list->items,
                                 _Alignof(struct rule_case));
        list->room = wanted;
    }
    list->items[list->count++] = *own;
}

bool rule_cases_parse(struct arena *arena, const char *path, struct view text, struct rule_cases *cases,
                      struct error *error)
{
    struct case_list list = {0};
    struct lines lines = {.next = text.length ? arena_strndup(arena, text.data, text.length) : NULL};
    struct draft draft = {.own.line = 1};
    while (lines.next) {
        size_t number = lines.number + 1;
        char *line = take_entry(&lines);
        bool is_end = strcmp(line, "---") == 0;
        if (*line && *line != '#' && !is_end) {
            char *colon = strchr(line, ':');
            char *value = colon ? colon + 1 : line + strlen(line);
            if (colon)
                *colon = '\0';
            while (*value == ' ')
                value++;
            if (!take_value(arena, &draft, line, value))
                return error_set(error, ERROR_INPUT, "%s:%zu: what is '%s'?", path, number, line);
        }
        if (is_end || !lines.next) {
            if (draft.has_verdict)
                keep(arena, &list, &draft.own);
            draft = (struct draft){.own.line = lines.number + 1};
        }
    }
    *cases = (struct rule_cases){list.items, list.count};
    return true;
}

static bool holds(struct view text, const char *words)
{
    size_t length = strlen(words);
    for (size_t i = 0; i + length <= text.length; i++)
        if (memcmp(text.data + i, words, length) == 0)
            return true;
    return false;
}

/* Words matter to a case that must fire only: one that must not is held to strictly. */
static bool speaks_of(const struct rule_case *own, const struct finding *finding, struct view text)
{
    if (!own->fires || !own->quoted)
        return true;
    return holds(view_of(finding->message), own->quoted) || holds(view_of(finding->fix), own->quoted) ||
           holds(view_sub(text, finding->span.start, finding->span.end), own->quoted);
}

struct checker rule_case_checker(struct arena *arena, const struct check_settings *settings)
{
    return checker_make(arena, &bank, settings);
}

bool rule_case_judge(struct arena *arena, const struct checker *checker, const struct rule *rule,
                     const struct rule_case *own, struct verdict *verdict, const struct finding **found,
                     struct error *error)
{
    struct checker mine = *checker;
    struct check_settings *settings = ARENA_NEW(arena, struct check_settings);
    *settings = *checker->settings;
    for (size_t i = 0; i < own->setting_count; i++)
        if (!check_settings_set(settings, own->keys[i], own->values[i], error))
            return false;
    mine.settings = settings;
    struct answer answer = own->answer;
    answer.replies = &own->reply;
    *verdict = check_answer(arena, &mine, &answer);
    *found = NULL;
    for (size_t i = 0; i < verdict->findings.count && !*found; i++) {
        const struct finding *finding = &verdict->findings.items[i];
        if (finding->rule == rule && speaks_of(own, finding, verdict->reading.text))
            *found = finding;
    }
    return true;
}
