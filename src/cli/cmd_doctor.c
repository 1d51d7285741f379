/* doctor - looks over everything the program needs, and says what to do. */
#include "cli/doctor.h"
#include "cli/status.h"

int command_doctor(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct checkups checkups = {.arena = &app->turn};
    checkup_add(&checkups, CHECKUP_OK, "program", NULL, "stardrill %s", STARDRILL_VERSION);
    doctor_folders(app, &checkups);
    doctor_kept(app, &checkups);
    doctor_setup(app, &checkups);
    doctor_surroundings(app, &checkups);
    if (!app_show(app, call, doctor_doc(&checkups), "text", &error))
        return status_tell(&error);
    return checkups_worst(&checkups) == CHECKUP_BROKEN ? STATUS_FOUND : STATUS_FINE;
}
