#include "cli/complete.h"

#include "store/answers.h"
#include "store/stories.h"

#include <string.h>

/* What an argument may be. */
enum source {
    SOURCE_FREE, /* anything: nothing is offered */
    SOURCE_FILES,
    SOURCE_FOLDERS,
    SOURCE_COMMANDS,
    SOURCE_QUESTIONS,
    SOURCE_PRINCIPLES,
    SOURCE_THEMES,
    SOURCE_ANSWERS,
    SOURCE_STORIES,
    SOURCE_RULES,
    SOURCE_SETTINGS,
    SOURCE_FORMATS,
    SOURCE_LISTED, /* the words of the row */
};

struct argument {
    const char *owner; /* of an option its name; of a command how its name begins; NULL: any */
    const char *name;  /* as options.def and commands.def call the argument */
    enum source source;
    const char *words; /* with blanks between them */
};

/* The first row that fits counts. */
/* clang-format off */
static const struct argument option_arguments[] = {
    {NULL, "DIR", SOURCE_FOLDERS, NULL},
    {NULL, "FILE", SOURCE_FILES, NULL},
    {NULL, "P", SOURCE_PRINCIPLES, NULL},
    {NULL, "RULE", SOURCE_RULES, NULL},
    {NULL, "A,B", SOURCE_RULES, NULL},
    {NULL, "F", SOURCE_FORMATS, NULL},
    {NULL, "WHEN", SOURCE_LISTED, "auto always never"},
    {NULL, "SEVERITY", SOURCE_LISTED, "error warning info never"},
    {NULL, "DAY", SOURCE_LISTED, "today yesterday"},
    {"question", "ID", SOURCE_QUESTIONS, NULL},
    {"story", "ID", SOURCE_STORIES, NULL},
    {"theme", "T", SOURCE_THEMES, NULL},
    {"track", "T", SOURCE_LISTED, "any individual manager internal student"},
    {"difficulty", "N", SOURCE_LISTED, "1 2 3"},
    {"score", "N", SOURCE_LISTED, "1 2 3 4 5"},
    {"felt", "N", SOURCE_LISTED, "1 2 3 4 5"},
    {"sort", "BY", SOURCE_LISTED, "date score question length"},
    {"by", "WHAT", SOURCE_LISTED, "principle theme track story"},
    {"outcome", "O", SOURCE_LISTED, "waiting next offer rejected"},
    {"level", "L", SOURCE_LISTED, "intern individual first-manager senior"},
    {"of", "ID", SOURCE_FREE, NULL},
    {NULL, "N", SOURCE_FREE, NULL},
    {NULL, "TEXT", SOURCE_FREE, NULL},
    {NULL, "NAME", SOURCE_FREE, NULL},
    {NULL, "MONTH", SOURCE_FREE, NULL},
    {NULL, "COMMAND", SOURCE_FREE, NULL},
};

static const struct argument operands[] = {
    {NULL, "FILE", SOURCE_FILES, NULL},
    {NULL, "FILE|DIR", SOURCE_FILES, NULL},
    {NULL, "DIR", SOURCE_FOLDERS, NULL},
    {NULL, "RULE", SOURCE_RULES, NULL},
    {NULL, "KEY", SOURCE_SETTINGS, NULL},
    {NULL, "COMMAND", SOURCE_COMMANDS, NULL},
    {NULL, "SHELL", SOURCE_LISTED, "bash zsh fish"},
    {NULL, "ANSWER", SOURCE_ANSWERS, NULL},
    {NULL, "STORY", SOURCE_STORIES, NULL},
    {"drill", "ID", SOURCE_QUESTIONS, NULL},
    {"bank", "ID", SOURCE_QUESTIONS, NULL},
    {"review", "ID", SOURCE_ANSWERS, NULL},
    {"export", "ID", SOURCE_ANSWERS, NULL},
    {"story", "ID", SOURCE_STORIES, NULL},
    {"mock", "ID", SOURCE_FREE, NULL},
    {NULL, "TEXT", SOURCE_FREE, NULL},
    {NULL, "WORDS", SOURCE_FREE, NULL},
    {NULL, "TITLE", SOURCE_FREE, NULL},
    {NULL, "QUESTION", SOURCE_FREE, NULL},
    {NULL, "N", SOURCE_FREE, NULL},
};
/* clang-format on */

static const struct argument *option_argument(const struct option_row *option)
{
    for (size_t i = 0; i < sizeof option_arguments / sizeof *option_arguments; i++) {
        const struct argument *row = &option_arguments[i];
        if (strcmp(row->name, option->argument) == 0 &&
            (!row->owner || strcmp(row->owner, option->name) == 0))
            return row;
    }
    return NULL;
}

static const struct argument *operand_called(const struct command *command, struct view name)
{
    for (size_t i = 0; i < sizeof operands / sizeof *operands; i++) {
        const struct argument *row = &operands[i];
        bool is_owner = !row->owner || strncmp(row->owner, command->name, strlen(row->owner)) == 0;
        if (is_owner && view_is(name, row->name))
            return row;
    }
    return NULL;
}

/* The name of a command's argument at a place: "FILE" of "[FILE...]", again and again. Empty behind the last.
 */
static struct view operand_name(const struct command *command, size_t place)
{
    static const char around[] = "[].";
    struct view name = {"", 0};
    const char *at = command->arguments;
    for (size_t i = 0; *at && i <= place; i++) {
        size_t length = strcspn(at, " ");
        struct view word = {at, length};
        bool repeats = memchr(at, '.', length) != NULL;
        while (word.length && strchr(around, *word.data))
            word = view_sub(word, 1, word.length);
        while (word.length && strchr(around, word.data[word.length - 1]))
            word.length--;
        name = i == place || repeats ? word : (struct view){"", 0};
        at += length + (at[length] == ' ');
    }
    return name;
}

bool complete_knows_option(const struct option_row *option)
{
    return !option->argument || option_argument(option);
}

bool complete_knows_command(const struct command *command)
{
    struct view name;
    for (size_t place = 0; (name = operand_name(command, place)).length; place++) {
        if (!operand_called(command, name))
            return false;
        if (place > strlen(command->arguments)) /* the last one repeats */
            return true;
    }
    return true;
}

/* Nothing that a shell would take for more than a word. */
static bool is_plain(const char *word)
{
    for (; *word; word++) {
        bool is_letter = (*word >= 'a' && *word <= 'z') || (*word >= 'A' && *word <= 'Z');
        if (!is_letter && !(*word >= '0' && *word <= '9') && !strchr("-_./=:+", *word))
            return false;
    }
    return true;
}

static void add(struct completions *found, struct view typed, const char *before, const char *word,
                const char *what)
{
    if (!*word || strncmp(word, typed.data, typed.length) != 0 || !is_plain(word))
        return;
    if (found->count == found->capacity) {
        found->capacity = found->capacity ? found->capacity * 2 : 32;
        found->items = arena_grow(found->arena, found->items, found->count, found->capacity,
                                  sizeof *found->items, _Alignof(struct completion));
    }
    found->items[found->count++] =
        (struct completion){*before ? arena_printf(found->arena, "%s%s", before, word) : word, what};
}

static bool is_offered(const struct completions *found, const char *word)
{
    for (size_t i = 0; i < found->count; i++)
        if (strcmp(found->items[i].word, word) == 0)
            return true;
    return false;
}

static void add_listed(struct completions *found, struct view typed, const char *before, const char *words)
{
    while (*words) {
        size_t length = strcspn(words, " ");
        add(found, typed, before, arena_strndup(found->arena, words, length), "");
        words += length + (words[length] == ' ');
    }
}

static void add_formats(struct completions *found, struct view typed, const char *before,
                        const struct command *command)
{
    static const struct {
        int (*run)(struct app *app, const struct invocation *call);
        const char *formats;
    } others[] = {
        {command_check, "text short json markdown html sarif"},
        {command_export, "markdown html json jsonl csv yaml"},
        {command_import, "markdown text json jsonl csv yaml"},
    };
    for (size_t i = 0; command && i < sizeof others / sizeof *others; i++)
        if (command->run == others[i].run) {
            add_listed(found, typed, before, others[i].formats);
            return;
        }
    for (size_t i = 0; i < render_format_count; i++)
        add(found, typed, before, render_formats[i].name, "");
}

static void add_themes(struct app *app, struct completions *found, struct view typed, const char *before)
{
    for (size_t i = 0; i < app->bank->question_count; i++) {
        const struct texts *themes = &app->bank->questions[i].themes;
        for (size_t k = 0; k < themes->count; k++)
            if (!is_offered(found, arena_printf(found->arena, "%s%s", before, themes->items[k])))
                add(found, typed, before, themes->items[k], "");
    }
}

/* What cannot be read offers nothing: this is no place for messages. */
static void add_answers(struct app *app, struct completions *found, struct view typed, const char *before)
{
    struct answer_refs refs;
    struct problems problems = {.arena = found->arena};
    struct error error = {0};
    if (!app->paths.home || !answers_list(found->arena, app->paths.answers, &refs, &problems, &error))
        return;
    for (size_t i = 0; i < refs.count; i++) {
        const struct question *question = bank_question(app->bank, refs.items[i].question);
        add(found, typed, before, refs.items[i].id, question ? question->ask : "");
    }
}

static void add_stories(struct app *app, struct completions *found, struct view typed, const char *before)
{
    struct stories stories;
    struct problems problems = {.arena = found->arena};
    struct error error = {0};
    if (!app->paths.home || !stories_load(found->arena, app->paths.stories, &stories, &problems, &error))
        return;
    for (size_t i = 0; i < stories.count; i++)
        add(found, typed, before, stories.items[i].id, stories.items[i].title);
}

static void add_settings(struct app *app, struct completions *found, struct view typed, const char *before)
{
    struct setting_rows rows = settings_rows(found->arena, &app->settings);
    for (size_t i = 0; i < rows.count; i++)
        add(found, typed, before, rows.items[i].key, rows.items[i].help);
}

/* The words a command's name may go on with behind `group`; "" for its first word. */
static void add_commands(struct completions *found, struct view typed, const char *group)
{
    size_t length = strlen(group);
    for (size_t i = 0; i < command_row_count; i++) {
        const char *name = command_rows[i].name;
        if (length && (strncmp(name, group, length) != 0 || name[length] != ' '))
            continue;
        name += length ? length + 1 : 0;
        const char *word = arena_strndup(found->arena, name, strcspn(name, " "));
        if (!is_offered(found, word))
            add(found, typed, "", word, name[strlen(word)] ? "" : command_rows[i].summary);
    }
}

static void add_argument(struct app *app, struct completions *found, struct view typed, const char *before,
                         const struct argument *argument, const struct command *command)
{
    const struct bank *bank = app->bank;
    switch (argument ? argument->source : SOURCE_FREE) {
    case SOURCE_FREE:
        break;
    case SOURCE_FILES:
        found->kind = COMPLETION_FILES;
        break;
    case SOURCE_FOLDERS:
        found->kind = COMPLETION_FOLDERS;
        break;
    case SOURCE_COMMANDS:
        add_commands(found, typed, "");
        break;
    case SOURCE_QUESTIONS:
        for (size_t i = 0; i < bank->question_count; i++)
            add(found, typed, before, bank->questions[i].id, bank->questions[i].ask);
        break;
    case SOURCE_PRINCIPLES:
        for (size_t i = 0; i < bank->principle_count; i++)
            add(found, typed, before, bank->principles[i].id, bank->principles[i].name);
        break;
    case SOURCE_THEMES:
        add_themes(app, found, typed, before);
        break;
    case SOURCE_ANSWERS:
        add_answers(app, found, typed, before);
        break;
    case SOURCE_STORIES:
        add_stories(app, found, typed, before);
        break;
    case SOURCE_RULES:
        for (size_t i = 0; i < RULE_COUNT; i++)
            add(found, typed, before, check_rules[i].id, check_rules[i].title);
        break;
    case SOURCE_SETTINGS:
        add_settings(app, found, typed, before);
        break;
    case SOURCE_FORMATS:
        add_formats(found, typed, before, command);
        break;
    case SOURCE_LISTED:
        add_listed(found, typed, before, argument->words);
        break;
    }
}

/* What the words before the last one say. */
struct line_read {
    const char *group;             /* the first word of the command; NULL: none yet */
    const struct command *command; /* NULL: none by that name */
    bool is_whole;                 /* both words of the command's name are there */
    size_t operand_count;
    const struct option_row *option; /* the last word is its argument */
    bool is_ended;                   /* by -- */
};

/* The option a word names, "--limit", "--limit=5" or "-n"; NULL when there is none. */
static const struct option_row *option_named(const char *word, const struct command *command)
{
    struct view name = {word + 2, strcspn(word, "=") - 2};
    char letter = word[strlen(word) - 1];
    for (size_t i = 0; i < option_row_count; i++) {
        const struct option_row *row = &option_rows[i];
        if (!option_fits(row, command))
            continue;
        if (word[1] == '-' ? view_is(name, row->name) : row->letter == letter)
            return row;
    }
    return NULL;
}

static void read_operand(struct arena *arena, struct line_read *line, const char *word)
{
    if (!line->group) {
        line->group = word;
        line->command = command_find(word);
        return;
    }
    const struct command *longer = NULL;
    if (!line->is_whole && line->operand_count == 0)
        longer = command_find(arena_printf(arena, "%s %s", line->group, word));
    if (longer) {
        line->command = longer;
        line->is_whole = true;
    } else
        line->operand_count++;
}

static struct line_read read_line(struct arena *arena, char *const *words, size_t count)
{
    struct line_read line = {0};
    for (size_t i = 0; i < count; i++) {
        const char *word = words[i];
        if (line.option) {
            if (strcmp(word, "=") != 0) /* some shells make a word of it */
                line.option = NULL;
        } else if (!line.is_ended && strcmp(word, "--") == 0)
            line.is_ended = true;
        else if (!line.is_ended && word[0] == '-' && word[1]) {
            const struct option_row *option = option_named(word, line.command);
            if (option && option->argument && !strchr(word, '='))
                line.option = option;
        } else
            read_operand(arena, &line, word);
    }
    return line;
}

static void add_options(struct completions *found, const char *typed, const struct command *command)
{
    for (size_t i = 0; i < option_row_count; i++)
        if (option_fits(&option_rows[i], command))
            add(found, view_of(typed), "", arena_printf(found->arena, "--%s", option_rows[i].name),
                option_rows[i].help);
}

struct completions complete_words(struct app *app, char *const *words, size_t count)
{
    struct arena *arena = &app->turn;
    struct completions found = {.arena = arena};
    const char *typed = count ? words[count - 1] : "";
    struct line_read line = read_line(arena, words, count ? count - 1 : 0);
    const char *equals = strchr(typed, '=');
    if (line.option) {
        struct view value = view_of(strcmp(typed, "=") == 0 ? "" : typed);
        add_argument(app, &found, value, "", option_argument(line.option), line.command);
    } else if (!line.is_ended && *typed == '-' && equals) {
        const struct option_row *option = option_named(typed, line.command);
        if (option && option->argument)
            add_argument(app, &found, view_of(equals + 1),
                         arena_strndup(arena, typed, (size_t)(equals + 1 - typed)), option_argument(option),
                         line.command);
    } else if (!line.is_ended && *typed == '-')
        add_options(&found, typed, line.command);
    else if (!line.group)
        add_commands(&found, view_of(typed), "");
    else {
        if (!line.is_whole && line.operand_count == 0)
            add_commands(&found, view_of(typed), line.group);
        if (line.command)
            add_argument(app, &found, view_of(typed), "",
                         operand_called(line.command, operand_name(line.command, line.operand_count)),
                         line.command);
    }
    return found;
}
