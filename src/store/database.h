/*
 * database - SQLite in few words. The one user of it.
 *
 * Functions that return bool are false when SQLite refuses; database_fault() and database_why() then tell of
 * what kind it is, and why. Texts handed in are borrowed until the statement is done.
 */
#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include "base/error.h"
#include "base/text.h"

#include <stdint.h>

struct database;
struct statement;

enum database_fault {
    DATABASE_DAMAGED, /* the file is no database, broken, or not ours */
    DATABASE_REFUSED, /* the disk is full, cannot be written, another program has it, ... */
};

/* A file of mode 0600, made when it is not there; NULL: a database in memory. `path` is borrowed. The
 * database is closed with database_close() also when this fails. */
CHECKED bool database_open(struct arena *arena, const char *path, struct database **database);
void database_close(struct database *database); /* NULL is fine */

/* Removes a database's files. */
void database_remove(const char *path);

/* Fills an empty database in memory from a file, which stays as it is. */
CHECKED bool database_copy(struct database *database, const char *path);

enum database_fault database_fault(const struct database *database);
const char *database_why(const struct database *database);

/* Statements that return nothing. */
CHECKED bool database_run(struct database *database, const char *sql);

/* The first column of the first row; "" when there is none. */
CHECKED bool database_ask(struct arena *arena, struct database *database, const char *sql, const char **text);

CHECKED bool statement_open(struct database *database, const char *sql, struct statement **statement);
void statement_close(struct statement *statement); /* NULL is fine */

/* Places count from 1, columns from 0. */
CHECKED bool statement_text(struct statement *statement, int place, const char *text);
CHECKED bool statement_view(struct statement *statement, int place, struct view text);
CHECKED bool statement_bytes(struct statement *statement, int place, struct view bytes);
CHECKED bool statement_number(struct statement *statement, int place, int64_t number);

/* Runs one that returns no rows, and makes it ready for the next time. */
CHECKED bool statement_run(struct statement *statement);

/* The next row; `has` is false behind the last. */
CHECKED bool statement_next(struct statement *statement, bool *has);
CHECKED bool statement_again(struct statement *statement);

/* Of the row, until the next; texts are never NULL. */
const char *row_text(struct statement *statement, int column);
struct view row_bytes(struct statement *statement, int column);
int64_t row_number(struct statement *statement, int column);
double row_real(struct statement *statement, int column);

#endif
