#include "cli/help.h"

#include "base/utf8.h"

enum { WIDTH = 80, NAME_COLUMN = 26 };

/* Text wrapped to the width, each line after `indent` blanks; the first one continues at column `at`. */
static void add_wrapped(struct buf *out, const char *text, size_t indent, size_t at)
{
    struct view rest = view_of(text);
    while (rest.length) {
        buf_printf(out, "%*s", (int)(at < indent ? indent - at : 0), "");
        size_t length = utf8_line(rest, WIDTH - indent);
        struct view line = view_trim(view_sub(rest, 0, length));
        buf_add(out, line.data, line.length);
        buf_char(out, '\n');
        rest = view_sub(rest, length, rest.length);
        at = 0;
    }
}

static void add_row(struct buf *out, const char *name, const char *text)
{
    buf_printf(out, "  %s", name);
    size_t at = 2 + strlen(name);
    if (at + 2 > NAME_COLUMN) {
        buf_char(out, '\n');
        at = 0;
    }
    add_wrapped(out, text, NAME_COLUMN, at);
}

static void add_options(struct buf *out, const struct command *command, bool globals)
{
    for (size_t i = 0; i < option_row_count; i++) {
        const struct option_row *row = &option_rows[i];
        bool is_global = strcmp(row->command, "*") == 0;
        if (is_global != globals || !option_fits(row, command))
            continue;
        struct buf name = {.arena = out->arena};
        if (row->letter)
            buf_printf(&name, "-%c, ", row->letter);
        buf_printf(&name, "--%s%s%s", row->name, row->argument ? " " : "",
                   row->argument ? row->argument : "");
        add_row(out, buf_text(&name), row->help);
    }
}

void help_overview(struct buf *out)
{
    buf_string(out, "stardrill - practise behavioural interview answers in the terminal\n\n"
                    "usage: stardrill [OPTION...] COMMAND [ARGUMENT...]\n\ncommands:\n");
    for (size_t i = 0; i < command_row_count; i++)
        add_row(out, command_rows[i].name, command_rows[i].summary);
    buf_string(out, "\noptions of all commands:\n");
    add_options(out, NULL, true);
    buf_string(out, "\nNew here? Type: stardrill drill\nMore: stardrill help COMMAND, man stardrill\n");
}

static void add_command(struct buf *out, const struct command *command)
{
    buf_printf(out, "usage: stardrill %s [OPTION...]%s%s\n\n", command->name, *command->arguments ? " " : "",
               command->arguments);
    add_wrapped(out, command->summary, 0, 0);
    if (*command->details) {
        buf_char(out, '\n');
        add_wrapped(out, command->details, 0, 0);
    }
    struct buf options = {.arena = out->arena};
    add_options(&options, command, false);
    if (options.length)
        buf_printf(out, "\noptions:\n%s", buf_text(&options));
}

bool help_command(struct buf *out, const char *name)
{
    size_t length = strlen(name);
    bool is_any = false;
    for (size_t i = 0; i < command_row_count; i++) {
        const struct command *command = &command_rows[i];
        bool is_this = strcmp(command->name, name) == 0;
        bool is_under = strncmp(command->name, name, length) == 0 && command->name[length] == ' ';
        if (!is_this && !is_under)
            continue;
        if (is_any)
            buf_char(out, '\n');
        add_command(out, command);
        is_any = true;
    }
    if (is_any) {
        buf_string(out, "\noptions of all commands:\n");
        add_options(out, NULL, true);
    }
    return is_any;
}
