/*
 * backup - everything a person entered, in one file that any tar program opens; and back.
 *
 * Below home/ stands what the home folder holds, below config/ the settings and the person's own questions.
 * Caches, symbolic links and files that are not ours are left out.
 */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include "base/problem.h"
#include "base/text.h"
#include "store/paths.h"

/* More is no backup of answers. */
enum { BACKUP_MOST_BYTES = 1 << 30 };

/* Adds the archive; how many files to `count`. What cannot be read is a problem. */
CHECKED bool backup_make(struct arena *arena, const struct paths *paths, struct buf *out, size_t *count,
                         struct problems *problems, struct error *error);

/* What restoring would do, before anything is done. */
struct restore_plan {
    const struct restore_file {
        const char *path;    /* where it goes */
        const char *root;    /* the folder its staging is in: home or config */
        struct view content; /* borrowed from the archive */
        enum restore_act {
            RESTORE_NEW,
            RESTORE_SAME,  /* it is there already, byte for byte */
            RESTORE_OTHER, /* something else is there */
            RESTORE_LINK,  /* a symbolic link is there, which stays; of settings, log and plan only */
            RESTORE_COUNT
        } act;
    } * files;
    size_t count;
    size_t acts[RESTORE_COUNT]; /* how many of each */
};

/* Looks the whole archive over: that it is whole, and that every name is one backup_make() gives, in the
 * usual folders and through no symbolic link. */
CHECKED bool restore_check(struct arena *arena, const char *name, struct view archive,
                           const struct paths *paths, struct restore_plan *plan, struct error *error);

/*
 * Puts the files in place. All is written beside first, so that a full disk changes nothing; when a file
 * cannot take its name, those before it are taken back. RESTORE_LINK is left alone. What is RESTORE_OTHER is
 * replaced only with `force`, without it nothing may be RESTORE_OTHER.
 */
CHECKED bool restore_run(struct arena *arena, const struct restore_plan *plan, const struct paths *paths,
                         bool force, struct error *error);

#endif
