#include "cli/doctor.h"

#include "cli/editor.h"
#include "cli/spawn.h"
#include "cli/terminal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

enum { COLUMNS_LEAST = 40, ROWS_LEAST = 10 };

static void tell_terminal(struct app *app, struct checkups *checkups)
{
    const char *kind = getenv("TERM");
    int rows = 0, columns = 0;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        checkup_add(checkups, CHECKUP_OK, "terminal", NULL,
                    "none here: without one, lines are taken and given as they are");
        return;
    }
    if (!kind || !*kind || strcmp(kind, "dumb") == 0)
        checkup_add(checkups, CHECKUP_LOOK, "terminal",
                    "set TERM to the kind of your terminal, such as xterm-256color",
                    "TERM is %s: no colour, and lines are edited only as far as the terminal can by itself",
                    kind && *kind ? kind : "not set");
    else
        checkup_add(checkups, CHECKUP_OK, "terminal", NULL, "%s, %s", kind,
                    app->look.colour ? "with colour" : "without colour");
    if (!terminal_size(&rows, &columns))
        checkup_add(checkups, CHECKUP_LOOK, "terminal", "set its size: stty rows 24 columns 80",
                    "it does not tell its size");
    else if (columns < COLUMNS_LEAST || rows < ROWS_LEAST)
        checkup_add(checkups, CHECKUP_LOOK, "terminal", "make the window larger: 80 columns read best",
                    "it has %d columns and %d rows", columns, rows);
    else
        checkup_add(checkups, CHECKUP_OK, "terminal", NULL, "%d columns and %d rows", columns, rows);
}

/* As the environment says it, before the program helped itself. */
static void tell_locale(struct checkups *checkups)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *name = NULL;
    for (size_t i = 0; i < 3 && !(name && *name); i++)
        name = getenv(variables[i]);
    name = name && *name ? name : "C";
    locale_t asked = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
    if (asked == (locale_t)0) {
        checkup_add(checkups, CHECKUP_LOOK, "locale",
                    "set LANG to one that 'locale -a' lists, such as C.UTF-8", "'%s' is not installed here",
                    name);
        return;
    }
    const char *encoding = arena_strdup(checkups->arena, nl_langinfo_l(CODESET, asked));
    freelocale(asked);
    if (strcmp(encoding, "UTF-8") == 0)
        checkup_add(checkups, CHECKUP_OK, "locale", NULL, "%s", name);
    else
        checkup_add(checkups, CHECKUP_LOOK, "locale", "set LANG to C.UTF-8, or to your language in UTF-8",
                    "'%s' means %s; answers are UTF-8 all the same", name, encoding);
}

static void tell_editor(struct checkups *checkups)
{
    struct error error = {0};
    char **words = editor_find(checkups->arena, &error);
    if (words)
        checkup_add(checkups, CHECKUP_OK, "editor", NULL, "%s", words[0]);
    else
        checkup_add(checkups, CHECKUP_LOOK, "editor",
                    "set EDITOR to one that is there, such as nano or \"code --wait\"", "%s", error.message);
}

/* What may be there, and what for. */
static const struct {
    const char *program, *purpose;
} optional[] = {
    {"spd-say", "reads questions aloud (mock --speak)"},
    {"espeak-ng", "reads questions aloud (mock --speak)"},
    {"man", "shows the manual: man stardrill"},
    {"sqlite3", "looks into the index"},
    {"git", "keeps versions of your answers, if you like"},
};

static void tell_programs(struct checkups *checkups)
{
    struct arena *arena = checkups->arena;
    struct buf there = {.arena = arena}, missing = {.arena = arena};
    for (size_t i = 0; i < sizeof optional / sizeof *optional; i++) {
        if (spawn_is_program(arena, optional[i].program))
            buf_printf(&there, "%s%s", there.length ? ", " : "", optional[i].program);
        else
            buf_printf(&missing, "%s%s (%s)", missing.length ? ", " : "", optional[i].program,
                       optional[i].purpose);
    }
    checkup_add(checkups, CHECKUP_OK, "programs", NULL, "%s%s%s",
                there.length ? arena_printf(arena, "there: %s", buf_text(&there)) : "",
                there.length && missing.length ? "; " : "",
                missing.length ? arena_printf(arena, "not there, and not needed: %s", buf_text(&missing))
                               : "");
}

void doctor_surroundings(struct app *app, struct checkups *checkups)
{
    tell_terminal(app, checkups);
    tell_locale(checkups);
    tell_editor(checkups);
    tell_programs(checkups);
}
