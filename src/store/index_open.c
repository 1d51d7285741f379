#define _XOPEN_SOURCE 700 /* realpath() */

#include "store/index_own.h"

#include "store/index_lock.h"
#include "store/index_place.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Of the database: with another number, or none, it is made anew. */
#define APPLICATION "1398034514" /* "STDR" */
#define VERSION "2"

/* Where the database is. Each that fails gives way to one behind it. */
enum place {
    PLACE_FILE,  /* as it stands */
    PLACE_FRESH, /* the file, made anew */
    PLACE_COPY,  /* in memory, from the file */
    PLACE_MEMORY,
    PLACE_COUNT
};

bool index_damaged(struct index *index)
{
    index->is_damaged = true;
    return false;
}

bool index_tell(struct index *index, const char *key, const char *value)
{
    struct statement *statement;
    bool ok = statement_open(index->database, "REPLACE INTO about VALUES(?, ?)", &statement) &&
              statement_text(statement, 1, key) && statement_text(statement, 2, value) &&
              statement_run(statement);
    statement_close(statement);
    return ok;
}

static bool open_database(struct index *index, enum place place)
{
    const char *path = place < PLACE_COPY ? index->setup.path : NULL;
    if (place == PLACE_FRESH)
        database_remove(path);
    return database_open(index->arena, path, &index->database) &&
           (place != PLACE_COPY || database_copy(index->database, index->setup.path)) &&
           database_run(index->database, "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;"
                                         "PRAGMA cache_size = -32000");
}

static bool ask(struct index *index, const char *sql, const char **text)
{
    return database_ask(index->arena, index->database, sql, text);
}

/* The folder by a name that stays the same wherever the program runs. */
static const char *folder_name(struct index *index)
{
    char full[PATH_MAX];
    const char *folder = index->setup.answers;
    return arena_strdup(index->arena, realpath(folder, full) ? full : folder);
}

/* Is the database ours, of this version and about this folder? An empty one is made so. */
static bool recognise(struct index *index)
{
    const char *pages, *application, *version, *folder, *own = folder_name(index);
    if (!ask(index, "PRAGMA page_count", &pages) || !ask(index, "PRAGMA application_id", &application) ||
        !ask(index, "PRAGMA user_version", &version))
        return false;
    if (strcmp(pages, "0") == 0)
        return database_run(index->database, "BEGIN;" INDEX_SCHEMA "PRAGMA application_id = " APPLICATION
                                             "; PRAGMA user_version = " VERSION) &&
               index_tell(index, "answers", own) && index_tell(index, "rubric", index->setup.rubric) &&
               database_run(index->database, "COMMIT");
    if (strcmp(application, APPLICATION) != 0 || strcmp(version, VERSION) != 0)
        return index_damaged(index);
    return ask(index, "SELECT value FROM about WHERE key = 'answers'", &folder) &&
           (strcmp(folder, own) == 0 || index_damaged(index));
}

/* What to try after a failure: a file that is damaged is made anew, one that cannot be used is left alone. */
static enum place place_after(const struct index *index, enum place place)
{
    bool is_damaged = index->is_damaged || database_fault(index->database) == DATABASE_DAMAGED;
    if (place == PLACE_FILE)
        return is_damaged ? PLACE_FRESH : PLACE_COPY;
    return place == PLACE_FRESH ? PLACE_MEMORY : place + 1;
}

/* Opens the database at the first place that will do, and brings it up to date. */
static bool settle(struct index *index, enum place place, struct problems *problems, struct error *error)
{
    struct answer_folders folders;
    struct timespec now = {0};
    (void)clock_gettime(CLOCK_REALTIME, &now); /* a clock that fails makes no file look new */
    if (!answer_scan(index->arena, index->setup.answers, &folders, problems, error))
        return false;
    for (size_t count = problems->count; place < PLACE_COUNT; problems->count = count) {
        index->is_damaged = false;
        if (open_database(index, place) && recognise(index) && index_update(index, &folders, problems, &now))
            return true;
        enum place next = place_after(index, place);
        if (place < PLACE_COPY && next >= PLACE_COPY)
            index->trouble = arena_printf(index->arena, "cannot use '%s': %s", index->setup.path,
                                          database_why(index->database));
        place = next;
        database_close(index->database);
        index->database = NULL;
    }
    return error_set(error, ERROR_SYSTEM, "cannot list the answers: %s",
                     index->trouble ? index->trouble : "the index cannot be kept in memory");
}

static void tell_waiting(void *context)
{
    struct index *index = context;
    if (index->setup.progress)
        index->setup.progress(index->setup.context, 0, 0);
}

bool index_open(struct arena *arena, const struct index_setup *setup, struct problems *problems,
                struct index **opened, struct error *error)
{
    struct index *index = ARENA_NEW(arena, struct index);
    struct error why;
    *index = (struct index){.arena = arena, .setup = *setup, .lock = -1};
    bool is_locked = index_lock(setup->path, tell_waiting, index, &index->lock, &why);
    bool is_new = is_locked && !file_exists(setup->path);
    if (!is_locked)
        index->trouble = arena_strdup(arena, why.message);
    bool ok = settle(index, is_locked ? PLACE_FILE : PLACE_COPY, problems, error);
    if (!ok)
        index_close(index);
    if (ok && is_new)
        index_place_sweep(setup->path);
    *opened = ok ? index : NULL;
    return ok;
}

bool index_rebuild(struct index *index, struct error *error)
{
    struct problems told = {.arena = index->arena}; /* when the index was opened */
    database_close(index->database);
    index->database = NULL;
    return settle(index, index->trouble ? PLACE_MEMORY : PLACE_FRESH, &told, error);
}

void index_close(struct index *index)
{
    database_close(index->database);
    index->database = NULL;
    index_unlock(index->lock);
    index->lock = -1;
}

const char *index_trouble(const struct index *index)
{
    return index->trouble;
}

struct attempts index_attempts(const struct index *index)
{
    return index->attempts;
}
