#include "store/database.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

/* A struct statement is SQLite's own. */
struct database {
    sqlite3 *handle;  /* NULL: the file could not even be made */
    const char *path; /* NULL: in memory */
    int cause;        /* errno, then */
};

static sqlite3_stmt *own(struct statement *statement)
{
    return (sqlite3_stmt *)statement;
}

/* SQLite would make it with the mode of the umask. */
static bool make_private(const char *path)
{
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    return file >= 0 && close(file) == 0;
}

bool database_open(struct arena *arena, const char *path, struct database **opened)
{
    struct database *database = ARENA_NEW(arena, struct database);
    *opened = database;
    database->path = path;
    if (path && !make_private(path)) {
        database->cause = errno;
        return false;
    }
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    return sqlite3_open_v2(path ? path : ":memory:", &database->handle, flags, NULL) == SQLITE_OK &&
           sqlite3_busy_timeout(database->handle, 2000) == SQLITE_OK;
}

void database_close(struct database *database)
{
    if (database)
        (void)sqlite3_close_v2(database->handle); /* no statement is left open */
    if (database)
        database->handle = NULL;
}

void database_remove(const char *path)
{
    static const char *const endings[] = {"", "-journal", "-wal", "-shm"};
    struct arena arena = {0};
    struct error ignored; /* what cannot be removed cannot be opened either, or is found damaged again */
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        (void)!file_remove(arena_printf(&arena, "%s%s", path, endings[i]), &ignored);
    arena_release(&arena);
}

bool database_copy(struct database *database, const char *path)
{
    sqlite3 *source = NULL;
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    bool ok = sqlite3_open_v2(path, &source, flags, NULL) == SQLITE_OK;
    sqlite3_backup *copy = ok ? sqlite3_backup_init(database->handle, "main", source, "main") : NULL;
    ok = copy && sqlite3_backup_step(copy, -1) == SQLITE_DONE;
    ok = (!copy || sqlite3_backup_finish(copy) == SQLITE_OK) && ok;
    return sqlite3_close(source) == SQLITE_OK && ok;
}

/* SQLite takes a file for one that is only read when its head says that a later SQLite wrote it. Of a file
 * that may be written that is damage. */
static bool is_closed_by_its_head(const struct database *database)
{
    return sqlite3_extended_errcode(database->handle) == SQLITE_READONLY && database->path &&
           access(database->path, W_OK) == 0;
}

enum database_fault database_fault(const struct database *database)
{
    switch (database->handle ? sqlite3_errcode(database->handle) & 0xff : SQLITE_CANTOPEN) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_AUTH:
        return DATABASE_REFUSED;
    case SQLITE_READONLY:
        return is_closed_by_its_head(database) ? DATABASE_DAMAGED : DATABASE_REFUSED;
    default: /* SQLITE_NOMEM too: a damaged length asks for more than there is; an index made anew does not */
        return DATABASE_DAMAGED;
    }
}

const char *database_why(const struct database *database)
{
    return database->handle ? sqlite3_errmsg(database->handle) : strerror(database->cause);
}

bool database_run(struct database *database, const char *sql)
{
    return sqlite3_exec(database->handle, sql, NULL, NULL, NULL) == SQLITE_OK;
}

bool database_ask(struct arena *arena, struct database *database, const char *sql, const char **text)
{
    struct statement *statement;
    bool has = false;
    bool ok = statement_open(database, sql, &statement) && statement_next(statement, &has);
    *text = ok && has ? arena_strdup(arena, row_text(statement, 0)) : "";
    statement_close(statement);
    return ok;
}

bool statement_open(struct database *database, const char *sql, struct statement **statement)
{
    sqlite3_stmt *opened = NULL;
    bool ok = sqlite3_prepare_v2(database->handle, sql, -1, &opened, NULL) == SQLITE_OK;
    *statement = (struct statement *)opened;
    return ok;
}

void statement_close(struct statement *statement)
{
    (void)sqlite3_finalize(own(statement)); /* says again what the last step said */
}

bool statement_text(struct statement *statement, int place, const char *text)
{
    return sqlite3_bind_text(own(statement), place, text, -1, SQLITE_STATIC) == SQLITE_OK;
}

bool statement_view(struct statement *statement, int place, struct view text)
{
    return sqlite3_bind_text64(own(statement), place, text.data ? text.data : "", text.length, SQLITE_STATIC,
                               SQLITE_UTF8) == SQLITE_OK;
}

bool statement_bytes(struct statement *statement, int place, struct view bytes)
{
    return sqlite3_bind_blob64(own(statement), place, bytes.data, bytes.length, SQLITE_STATIC) == SQLITE_OK;
}

bool statement_number(struct statement *statement, int place, int64_t number)
{
    return sqlite3_bind_int64(own(statement), place, number) == SQLITE_OK;
}

bool statement_run(struct statement *statement)
{
    bool ok = sqlite3_step(own(statement)) == SQLITE_DONE;
    return statement_again(statement) && ok;
}

bool statement_next(struct statement *statement, bool *has)
{
    int result = sqlite3_step(own(statement));
    *has = result == SQLITE_ROW;
    return *has || result == SQLITE_DONE;
}

bool statement_again(struct statement *statement)
{
    return sqlite3_reset(own(statement)) == SQLITE_OK;
}

const char *row_text(struct statement *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(own(statement), column);
    return text ? text : "";
}

struct view row_bytes(struct statement *statement, int column)
{
    const char *bytes = sqlite3_column_blob(own(statement), column);
    return (struct view){bytes, bytes ? (size_t)sqlite3_column_bytes(own(statement), column) : 0};
}

int64_t row_number(struct statement *statement, int column)
{
    return sqlite3_column_int64(own(statement), column);
}

double row_real(struct statement *statement, int column)
{
    return sqlite3_column_double(own(statement), column);
}
