/* match - a job description against the bank and the person's stories. */
#include "base/file.h"
#include "cli/status.h"
#include "cli/summary.h"
#include "report/match_doc.h"

#include <string.h>
#include <unistd.h>

int command_match(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct summary summary;
    struct view job;
    if (call->operand_count != 1) {
        error_set(&error, ERROR_USAGE, "match: expected one file with the job description, or -");
        return status_tell(&error);
    }
    const char *name = call->operands[0];
    bool is_read = strcmp(name, "-") == 0
                       ? file_read(&app->turn, STDIN_FILENO, "standard input", MATCH_BYTES_MOST, &job, &error)
                       : file_load_any(&app->turn, name, MATCH_BYTES_MOST, &job, &error);
    if (!is_read) {
        status_tell(&error);
        return STATUS_USAGE; /* as check does: input that cannot be read */
    }
    if (!summary_take(app, NULL, NULL, &summary, &error))
        return status_tell(&error);
    struct match match = match_build(&app->turn, job, &summary.stories, &summary.coverage);
    if (!app_show(app, call, match_doc(&app->turn, &match), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
