#define _XOPEN_SOURCE 700 /* wcwidth() */

#include "cli/rows.h"

#include <stdbool.h>

static int width_of(wchar_t character)
{
    enum { AS_CARET = 2, AS_NUMBER = 8 }; /* ^A and \U+12345 */
    if (character < 0x20 || character == 0x7f)
        return AS_CARET;
    int width = wcwidth(character);
    return width < 0 ? AS_NUMBER : width;
}

struct rows_place rows_after(struct rows_place place, wchar_t character, int columns)
{
    if (character == L'\n')
        return (struct rows_place){place.row + 1, 0};
    int width = width_of(character);
    if (width > 1 && place.column + width > columns)
        place = (struct rows_place){place.row + 1, 0};
    place.column += width;
    if (place.column >= columns)
        place = (struct rows_place){place.row + 1, place.column - columns};
    return place;
}

struct rows_place rows_end(struct rows_place start, const wchar_t *text, size_t length, int columns)
{
    for (size_t i = 0; i < length; i++)
        start = rows_after(start, text[i], columns);
    return start;
}

size_t rows_find(struct rows_place start, const wchar_t *text, size_t length, int columns,
                 struct rows_place wanted)
{
    size_t found = length;
    bool is_there = false;
    struct rows_place place = start;
    for (size_t i = 0; place.row <= wanted.row; i++) {
        if (place.row == wanted.row && (!is_there || place.column <= wanted.column)) {
            found = i;
            is_there = true;
        }
        if (i == length)
            break;
        place = rows_after(place, text[i], columns);
    }
    return found;
}
