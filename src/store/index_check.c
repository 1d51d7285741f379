#include "store/index_check.h"

#include "base/file.h"
#include "store/database.h"

#include <string.h>

enum index_health index_check(struct arena *arena, const char *path, const char **why)
{
    struct database *database;
    const char *told = "";
    *why = "";
    if (!file_exists(path))
        return INDEX_NONE;
    bool ok = database_open(arena, path, &database) &&
              database_ask(arena, database, "PRAGMA integrity_check", &told);
    enum index_health health = INDEX_WHOLE;
    if (!ok) {
        health = database_fault(database) == DATABASE_DAMAGED ? INDEX_DAMAGED : INDEX_LOCKED;
        *why = arena_strdup(arena, database_why(database));
    } else if (strcmp(told, "ok") != 0) {
        health = INDEX_DAMAGED;
        *why = told;
    }
    database_close(database);
    return health;
}
