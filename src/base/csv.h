/*
 * csv - rows of comma-separated values, as RFC 4180 has them, from a text in memory.
 *
 * Fields may stand in double quotes, with line ends, separators and doubled quotes inside. Lines end with
 * CRLF or LF. Linear in the length; nothing is kept but the row being read.
 */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

struct csv {
    struct view text;
    size_t at, line; /* where reading goes on; lines count from 1 */
    char separator;
};

struct csv_field {
    struct view text;    /* without its quotes */
    size_t line, column; /* where it begins, from 1; columns in code points */
};

struct csv_row {
    const struct csv_field *fields;
    size_t count;
    size_t line;
    /* What is wrong with the row, and where; NULL when all is well. The row after it is found again. */
    const char *wrong;
    size_t wrong_line, wrong_column;
};

/* Begins; the separator is the one of comma, semicolon and tab that the first line holds most of. A byte
 * order mark is passed over. */
struct csv csv_open(struct view text);

/* The next row that is not an empty line; false at the end. Fields live in the arena or in the text. */
bool csv_next(struct csv *csv, struct arena *arena, struct csv_row *row);

#endif
