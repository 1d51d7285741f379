/*
 * rows - where the characters of a text stand when libedit shows it. Pure.
 *
 * Counts as libedit does, which is not always what a terminal does: its memory depends on it.
 */
#ifndef CLI_ROWS_H
#define CLI_ROWS_H

#include <stddef.h>
#include <wchar.h>

/* A place on the screen, from 0. */
struct rows_place {
    int row, column;
};

/* Where the next character stands after `character` at `place`, on a screen of `columns`. */
struct rows_place rows_after(struct rows_place place, wchar_t character, int columns);

/* Where the place after all of the text is. */
struct rows_place rows_end(struct rows_place start, const wchar_t *text, size_t length, int columns);

/* The index of the character that stands in the wanted row, at the wanted column or the nearest left of it;
 * `length` when the text has no such row. */
size_t rows_find(struct rows_place start, const wchar_t *text, size_t length, int columns,
                 struct rows_place wanted);

#endif
