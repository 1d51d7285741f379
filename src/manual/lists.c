#include "manual/lists.h"

#include "check/lexicon.h"
#include "check/settings.h"
#include "cli/command.h"
#include "cli/config.h"
#include "manual/mdoc.h"

/* ".It Fl n , \-limit Ar N" */
static void add_option(struct buf *out, const struct option_row *row)
{
    buf_string(out, ".It");
    if (row->letter)
        buf_printf(out, " Fl %c ,", row->letter);
    buf_printf(out, " Fl \\-%s", row->name);
    if (row->argument) {
        buf_string(out, " Ar");
        mdoc_word(out, view_of(row->argument));
    }
    buf_char(out, '\n');
    mdoc_text(out, row->help);
}

static void add_options_of(struct buf *out, const char *command)
{
    struct buf options = {.arena = out->arena};
    for (size_t i = 0; i < option_row_count; i++)
        if (strcmp(option_rows[i].command, command) == 0)
            add_option(&options, &option_rows[i]);
    if (options.length)
        buf_printf(out, ".Bl -tag -width Ds\n%s.El\n", buf_text(&options));
}

/* "[ID...]" as "Oo Ar ID ... Oc" */
static void add_operands(struct buf *out, const char *operands)
{
    for (const char *at = operands; *at;) {
        size_t length = strcspn(at, " ");
        struct view word = {at, length};
        bool may_miss = *at == '[', repeats = false;
        if (may_miss)
            word = view_sub(word, 1, length - 1);
        if (word.length > 3 && strncmp(word.data + word.length - 3, "...", 3) == 0) {
            word.length -= 3;
            repeats = true;
        }
        buf_string(out, may_miss ? " Oo Ar" : " Ar");
        mdoc_word(out, word);
        buf_printf(out, "%s%s", repeats ? " ..." : "", may_miss ? " Oc" : "");
        at += length + (at[length] == ' ');
    }
}

static void add_commands(struct buf *out)
{
    buf_string(out, ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < command_row_count; i++) {
        const struct command *command = &command_rows[i];
        buf_printf(out, ".It Ic %s", command->name);
        add_operands(out, command->arguments);
        buf_char(out, '\n');
        mdoc_text(out, arena_printf(out->arena, "%s.", command->summary));
        if (*command->details) {
            buf_string(out, ".Pp\n");
            mdoc_text(out, command->details);
        }
        add_options_of(out, command->name);
    }
    buf_string(out, ".El\n");
}

static void add_options(struct buf *out)
{
    add_options_of(out, "*");
}

static void add_drill_commands(struct buf *out)
{
    static const struct {
        const char *name, *help;
    } rows[] = {
#define DRILL_COMMAND(command, name, help) {name, help},
#include "practice/drill_commands.def"
#undef DRILL_COMMAND
    };
    buf_string(out, ".Bl -tag -width Ds -compact\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        buf_printf(out, ".It Ic :%s\n", rows[i].name);
        mdoc_text(out, rows[i].help);
    }
    buf_string(out, ".El\n");
}

/* The key, its default, what is allowed, what it is. */
static void add_setting(struct buf *out, const char *key, const char *preset, const char *allowed,
                        const char *help)
{
    buf_printf(out, ".It Cm %s", key);
    if (*preset)
        buf_printf(out, " Pq %s ; %s", preset, allowed);
    else
        buf_printf(out, " Pq %s", allowed);
    buf_char(out, '\n');
    mdoc_text(out, arena_printf(out->arena, "%s.", help));
}

static void add_thresholds(struct buf *out)
{
    struct check_settings presets = check_settings_default();
    buf_string(out, ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < check_setting_count; i++) {
        const struct check_setting *row = &check_setting_rows[i];
        add_setting(out, row->key, check_settings_get(out->arena, &presets, row->key),
                    arena_printf(out->arena, "from %g to %g", row->least, row->most), row->help);
    }
    buf_string(out, ".El\n");
}

static void add_severities(struct buf *out)
{
    buf_string(out, ".Bl -tag -width Ds -compact\n");
    for (size_t i = 0; i < RULE_COUNT; i++) {
        buf_printf(out, ".It Cm rule.%s.severity Pq %s\n", check_rules[i].id,
                   severity_id(check_rules[i].severity));
        mdoc_text(out, arena_printf(out->arena, "%s.", check_rules[i].title));
    }
    buf_string(out, ".El\n");
}

static void add_texts(struct buf *out)
{
    static const struct {
        const char *key, *preset, *help;
    } rows[] = {
#define TEXT_SETTING(field, key, preset, help) {key, preset, help},
#include "cli/settings.def"
#undef TEXT_SETTING
    };
    buf_string(out, ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        add_setting(out, rows[i].key, rows[i].preset, "a text", rows[i].help);
    buf_string(out, ".El\n");
}

static void add_words(struct buf *out)
{
    static const struct {
        const char *id, *what;
    } rows[] = {
#define CLASS(name, id, what) {id, what},
#include "check/lexicon.def"
    };
    buf_string(out, ".Bl -tag -width Ds -compact\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        buf_printf(out, ".It Cm words.%s\n", rows[i].id);
        mdoc_text(out, arena_printf(out->arena, "%s.", rows[i].what));
    }
    buf_string(out, ".El\n");
}

const struct manual_list manual_lists[] = {
    {"commands", add_commands},     {"options", add_options}, {"drill-commands", add_drill_commands},
    {"thresholds", add_thresholds}, {"texts", add_texts},     {"severities", add_severities},
    {"words", add_words},
};
const size_t manual_list_count = sizeof manual_lists / sizeof *manual_lists;
