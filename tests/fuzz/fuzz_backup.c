/*
 * Any bytes as a backup to restore. What must hold: all of it goes to the usual folders of the home or
 * nothing does; a restored file holds what the archive says; what was there before is kept.
 */
#define _XOPEN_SOURCE 700
#include "../unit/folder.h"
#include "fuzz.h"

#include "base/file.h"
#include "store/backup.h"

#include <ftw.h>
#include <sys/stat.h>

static size_t strange; /* what lies outside of the home, or is no plain file or folder */
static size_t files;

static int look_at(const char *path, const struct stat *info, int type, struct FTW *place)
{
    (void)type, (void)place;
    const char *below = path + strlen(folder_path());
    bool is_ours = !*below || strncmp(below, "/home", 5) == 0 || strncmp(below, "/config", 7) == 0;
    bool is_open = (info->st_mode & 077) && *below;
    files += S_ISREG(info->st_mode);
    strange += !is_ours || is_open || !(S_ISREG(info->st_mode) || S_ISDIR(info->st_mode));
    return 0;
}

static void look_around(void)
{
    strange = files = 0;
    must(nftw(folder_path(), look_at, 16, FTW_PHYS) == 0);
    must(strange == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct error error = {0};
    struct restore_plan plan;
    folder_clear();
    const struct paths_given given = {.home_option = arena_strdup(&arena, folder_file("home")),
                                      .config_home = arena_strdup(&arena, folder_file("config"))};
    struct paths paths;
    must(paths_find(&arena, &given, &paths, &error));
    struct view archive = {(const char *)data, size};
    bool is_whole = restore_check(&arena, "fuzz", archive, &paths, &plan, &error);
    look_around();
    must(files == 0);
    if (is_whole && restore_run(&arena, &plan, &paths, false, &error)) {
        look_around();
        must(files == plan.count);
        for (size_t i = 0; i < plan.count; i++) {
            struct view text;
            must(plan.files[i].act == RESTORE_NEW);
            must(file_load(&arena, plan.files[i].path, size, &text, &error));
            must(view_equal(text, plan.files[i].content));
        }
        must(restore_check(&arena, "fuzz", archive, &paths, &plan, &error) &&
             plan.acts[RESTORE_SAME] == plan.count);
    }
    arena_release(&arena);
    return 0;
}
