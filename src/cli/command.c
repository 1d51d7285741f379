#include "cli/command.h"

#include "base/near.h"
#include "base/text.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

const struct option_row option_rows[] = {
#define OPTION(command, name, letter, kind, argument, help)                                                  \
    {command, name, letter, OPTION_##kind, argument, help},
#include "cli/options.def"
#undef OPTION
};
const size_t option_row_count = sizeof option_rows / sizeof *option_rows;

const struct command command_rows[] = {
#define COMMAND(name, function, arguments, summary, details) {name, function, arguments, summary, details},
#include "cli/commands.def"
#undef COMMAND
};
const size_t command_row_count = sizeof command_rows / sizeof *command_rows;

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < command_row_count; i++)
        if (strcmp(command_rows[i].name, name) == 0)
            return &command_rows[i];
    return NULL;
}

const char *command_nearest(struct arena *arena, const char *name)
{
    const char **names = ARENA_ARRAY(arena, const char *, command_row_count);
    for (size_t i = 0; i < command_row_count; i++)
        names[i] = command_rows[i].name;
    return near_find(name, names, command_row_count);
}

/* What people type for a command that is called otherwise; NULL for any other word. */
static const char *meant_by(const char *word)
{
    static const struct {
        const char *word, *meant;
    } rows[] = {
        {"list", "bank list (questions), review (your answers), story list or mock list"},
        {"show", "bank show, review ID, story show or mock show"},
        {"bank", "bank list, bank show or bank lint"},
        {"questions", "bank list"},
        {"story", "story list (and stardrill help story new)"},
        {"stories", "story list"},
        {"answers", "review"},
        {"diff", "review --compare"},
        {"compare", "review --compare"},
        {"feedback", "import --feedback (a friend's comments), then review --feedback"},
        {"edit", "review --edit or story edit"},
        {"new", "story new"},
        {"link", "story link"},
        {"interview", "mock (to practise) or log interview (to note a real one)"},
        {"resume", "drill --resume or mock --resume"},
        {"settings", "config"},
        {"practice", "drill"},
        {"practise", "drill"},
        {"version", "--version"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].word, word) == 0)
            return rows[i].meant;
    return NULL;
}

bool option_fits(const struct option_row *option, const struct command *command)
{
    return strcmp(option->command, "*") == 0 || (command && strcmp(option->command, command->name) == 0);
}

static const struct option_row *option_called(const struct invocation *call, const char *name, size_t *index)
{
    for (size_t i = 0; i < option_row_count; i++)
        if (strcmp(option_rows[i].name, name) == 0 && option_fits(&option_rows[i], call->command)) {
            *index = i;
            return &option_rows[i];
        }
    return NULL;
}

const char *invocation_text(const struct invocation *call, const char *name)
{
    size_t index;
    return option_called(call, name, &index) ? call->values[index] : NULL;
}

bool invocation_flag(const struct invocation *call, const char *name)
{
    return invocation_text(call, name) != NULL;
}

bool invocation_number(const struct invocation *call, const char *name, long preset, long least, long most,
                       long *number, struct error *error)
{
    const char *text = invocation_text(call, name);
    *number = preset;
    if (!text)
        return true;
    char *end;
    errno = 0;
    long value = strtol(text, &end, 10);
    if (errno || end == text || *end || value < least || value > most)
        return error_set(error, ERROR_USAGE, "--%s '%s': expected a whole number from %ld to %ld", name, text,
                         least, most);
    *number = value;
    return true;
}

/* The rows that go with a command, as getopt_long() wants them; `val` is the row's index above all letters.
 */
enum { FIRST_VALUE = 1000 };

static struct option *long_options(struct arena *arena, const struct command *command, struct buf *letters)
{
    struct option *options = ARENA_ARRAY(arena, struct option, option_row_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < option_row_count; i++) {
        const struct option_row *row = &option_rows[i];
        if (!option_fits(row, command))
            continue;
        options[count++] = (struct option){
            .name = row->name,
            .has_arg = row->kind == OPTION_FLAG ? no_argument : required_argument,
            .val = FIRST_VALUE + (int)i,
        };
        if (row->letter) {
            buf_char(letters, (char)row->letter);
            if (row->kind != OPTION_FLAG)
                buf_char(letters, ':');
        }
    }
    return options;
}

/* NULL when it is not a long option, or is like none. */
static const char *nearest_option(const char *word, const struct command *command)
{
    enum { MOST = 64 };
    const char *names[MOST];
    char name[32];
    size_t count = 0, length = strlen(word) > 2 ? strcspn(word + 2, "=") : 0;
    if (strncmp(word, "--", 2) != 0 || !length || length >= sizeof name)
        return NULL;
    memcpy(name, word + 2, length);
    name[length] = '\0';
    for (size_t i = 0; i < option_row_count && count < MOST; i++)
        if (option_fits(&option_rows[i], command))
            names[count++] = option_rows[i].name;
    return near_find(name, names, count);
}

static bool wrong_option(int result, char **argv, const struct command *command, struct error *error)
{
    const char *word = optind > 0 && argv[optind - 1] ? argv[optind - 1] : "";
    const char *help = command ? command->name : "";
    const char *blank = command ? " " : "";
    if (result == ':')
        return error_set(error, ERROR_USAGE, "%s: an argument is missing (see: stardrill help%s%s)", word,
                         blank, help);
    const char *near = nearest_option(word, command);
    if (near)
        return error_set(error, ERROR_USAGE, "%s: no such option; did you mean '--%s'?", word, near);
    return error_set(error, ERROR_USAGE, "%s: no such option (see: stardrill help%s%s)", word, blank, help);
}

/* Reads options up to the first operand ("+" in front) or among operands. Leaves optind at the first operand.
 */
static bool read_options(struct arena *arena, int argc, char **argv, const struct command *command,
                         bool in_front, const char **values, struct error *error)
{
    struct buf letters = {.arena = arena};
    buf_string(&letters, in_front ? "+:" : ":");
    struct option *options = long_options(arena, command, &letters);
    opterr = 0;
#ifdef __linux__
    optind = 0; /* glibc and musl: also forgets where a word of joined letters was left */
#else
    optind = 1;
#endif
    for (int result; (result = getopt_long(argc, argv, buf_text(&letters), options, NULL)) != -1;) {
        if (result == '?' || result == ':')
            return wrong_option(result, argv, command, error);
        size_t index = 0;
        if (result >= FIRST_VALUE)
            index = (size_t)(result - FIRST_VALUE);
        else
            while (option_rows[index].letter != result || !option_fits(&option_rows[index], command))
                index++;
        values[index] = optarg ? optarg : "";
    }
    return true;
}

bool command_parse(struct arena *arena, int argc, char **argv, struct invocation *call, struct error *error)
{
    const char **values = ARENA_ARRAY(arena, const char *, option_row_count);
    *call = (struct invocation){.values = values};
    if (!read_options(arena, argc, argv, NULL, true, values, error))
        return false;
    argc -= optind;
    argv += optind;
    if (argc == 0)
        return true;
    const char *name = argv[0];
    if (argc > 1 && command_find(arena_printf(arena, "%s %s", argv[0], argv[1]))) {
        name = arena_printf(arena, "%s %s", argv[0], argv[1]);
        argc--;
        argv++;
    }
    call->command = command_find(name);
    if (!call->command && meant_by(name))
        return error_set(error, ERROR_USAGE, "%s: no such command; see stardrill %s", name, meant_by(name));
    if (!call->command) {
        const char *near = command_nearest(arena, name);
        return near ? error_set(error, ERROR_USAGE, "%s: no such command; did you mean '%s'?", name, near)
                    : error_set(error, ERROR_USAGE, "%s: no such command (see: stardrill help)", name);
    }
    if (!read_options(arena, argc, argv, call->command, false, values, error))
        return false;
    call->operands = argv + optind;
    call->operand_count = (size_t)(argc - optind);
    return true;
}
