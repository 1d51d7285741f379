/* html_entity - characters by the names that HTML gives them. */
#ifndef BASE_HTML_ENTITY_H
#define BASE_HTML_ENTITY_H

#include "base/text.h"

#include <stdint.h>

/* Reads the entity at byte `at`, an ampersand: its bytes are returned, its character put into `code` (U+FFFD
 * when there is no such character). 0 when no entity stands there. */
size_t html_entity(struct view text, size_t at, uint32_t *code);

/* The character that Windows-1252 puts at a byte of 0x80 to 0xff. */
uint32_t html_windows_1252(unsigned char byte);

#endif
