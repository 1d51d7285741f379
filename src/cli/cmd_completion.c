/* completion - the script that makes a shell complete our words, and what it asks for. */
#include "base/utf8.h"
#include "cli/complete.h"
#include "cli/status.h"

#include <string.h>

static const struct {
    const char *shell, *script;
} scripts[] = {
#define SCRIPT(shell, script) {shell, script},
#include "cli/completion_scripts.def"
#undef SCRIPT
};

/* ":files" and ":folders" stand for names the shell knows itself. */
static bool tell_words(struct app *app, const struct invocation *call, struct error *error)
{
    struct completions found = complete_words(app, call->operands + 1, call->operand_count - 1);
    struct buf out = {.arena = &app->turn};
    if (found.kind != COMPLETION_WORDS)
        buf_string(&out, found.kind == COMPLETION_FILES ? ":files\n" : ":folders\n");
    for (size_t i = 0; i < found.count; i++) {
        struct view what = utf8_visible(&app->turn, view_of(found.items[i].what), false);
        buf_printf(&out, "%s\t%.*s\n", found.items[i].word, (int)what.length, what.data);
    }
    return app_write(buf_view(&out), error) && app_flush(error);
}

int command_completion(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    const char *shell = call->operand_count ? call->operands[0] : "";
    if (strcmp(shell, "words") == 0)
        return tell_words(app, call, &error) ? STATUS_FINE : status_tell(&error);
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (call->operand_count == 1 && strcmp(shell, scripts[i].shell) == 0)
            return app_put(app, call, view_of(scripts[i].script), &error) ? STATUS_FINE : status_tell(&error);
    error_set(&error, ERROR_USAGE, "completion: expected bash, zsh or fish");
    return status_tell(&error);
}
