/*
 * utf8 - Unicode text: valid or not, how wide, where a line may break, and safe to show.
 *
 * The one user of libunistring. Widths are terminal columns, as the library counts them.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Is all of it valid UTF-8? `bad`, when given, gets the offset of the first byte that is not. */
bool utf8_check(struct view text, size_t *bad);

/* Decodes the character at byte `at` (< length): its code point to `code`, its bytes returned (1 to 4).
 * A byte that starts no character counts as U+FFFD of length 1. */
size_t utf8_decode(struct view text, size_t at, uint32_t *code);

/* Adds one code point. */
void utf8_encode(struct buf *buf, uint32_t code);

/* How many code points. */
size_t utf8_count(struct view text);

/* Terminal columns. Control characters count 0; show text through utf8_visible() first. */
size_t utf8_width(struct view text);

bool utf8_is_letter(uint32_t code);

/* Moves a terminal or turns the line round: C0, DEL, C1, line separators, bidirectional overrides, byte order marks. */
bool utf8_is_control(uint32_t code);

/* The text in NFC; `text` itself when it is ASCII. Valid UTF-8 only. */
struct view utf8_compose(struct arena *arena, struct view text);

/* Every invalid byte replaced by U+FFFD. */
struct view utf8_repair(struct arena *arena, struct view text);

/*
 * What a person typed or pasted, made fit to be kept: valid UTF-8 in NFC, LF line ends, tabs as spaces, no
 * control characters, no blanks at line ends, no blank lines at either end.
 */
struct view utf8_tidy(struct arena *arena, struct view text);

/* The same on one line: each run of white space becomes one blank, none is left at the ends. "" of NULL. */
const char *utf8_tidy_line(struct arena *arena, const char *text);

/* The text with control characters (escape sequences, C1, bidirectional overrides) as visible \x1b or
 * \u{202e}; line feeds are kept when `lines` is set, else shown as \n. Never sends anything to a terminal
 * that moves it. */
struct view utf8_visible(struct arena *arena, struct view text, bool lines);

/* How many bytes of `text` fit one line of `columns`, broken where Unicode allows it; at least one character.
 * Stops before a line feed. Blanks at the break belong to the returned bytes. */
size_t utf8_line(struct view text, size_t columns);

#endif
