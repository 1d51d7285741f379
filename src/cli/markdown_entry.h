/* markdown_entry - the answers in a Markdown or plain text: one under each title that is no STAR heading. */
#ifndef CLI_MARKDOWN_ENTRY_H
#define CLI_MARKDOWN_ENTRY_H

#include "cli/exchange.h"

struct markdown_entry {
    bool has_title;
    struct view title;      /* without its marks */
    struct view body;       /* what follows, up to the next title */
    size_t line, body_line; /* where the entry and its body begin, from 1 */
};

struct markdown_entries {
    const struct markdown_entry *items;
    size_t count;
};

struct markdown_entries markdown_split(struct arena *arena, struct view text);

/* Was it written by exchange_write_markdown()? */
bool markdown_is_ours(const struct markdown_entry *entry);

/* An answer as people write it: STAR headings of any usual form, else free text. `is_only`: the file holds
 * nothing else. */
void markdown_read_foreign(const struct intake *intake, const struct markdown_entry *entry, bool is_only);

/* Lines of a text, with their numbers. */
struct markdown_lines {
    struct view text;
    size_t at, line;
};

struct markdown_line {
    struct view text; /* without its line end */
    size_t number;
};

bool markdown_next(struct markdown_lines *lines, struct markdown_line *line);

bool markdown_begins(struct view text, const char *word);

/* Without the backslashes that keep marks from being marks. */
struct view markdown_unescaped(struct arena *arena, struct view text);

/* The same, trimmed; NULL when nothing is left. */
const char *markdown_text(struct arena *arena, struct view text);

/* A line that begins with ">>". */
bool markdown_is_comment(struct view line);

/* "rating: ..." at the start of the line, in any case. */
bool markdown_is_rating(struct view line);

/* The first line under the title of an answer that was exported. */
#define MARKDOWN_MARK "- stardrill: 1"

/* Do the lines begin with it, whatever comments and blank lines stand in front? */
bool markdown_is_marked(struct markdown_lines lines);

#endif
