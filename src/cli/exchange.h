/*
 * exchange - answers in the forms that other programs and people read and write: Markdown, text, JSON, JSON
 * Lines, CSV, YAML.
 *
 * Reading names each entry it refuses by file:line:column and goes on with the next. JSON Lines, JSON,
 * Markdown and YAML written here are read back without loss; CSV holds no follow-up questions.
 */
#ifndef CLI_EXCHANGE_H
#define CLI_EXCHANGE_H

#include "base/problem.h"
#include "base/text.h"
#include "model/answer.h"
#include "model/comment.h"

/* Where answers go that were read. Answers live in the arena until the reading function returns. */
struct intake {
    struct arena *arena;
    const char *file; /* for problems */
    struct problems *problems;
    void (*take)(void *context, const struct answer *answer, size_t line, size_t column);
    void *context;
};

/* Each reads a whole text, which is valid UTF-8 without NUL. */
void exchange_read_markdown(const struct intake *intake, struct view text);
void exchange_read_text(const struct intake *intake, struct view text);
void exchange_read_json(const struct intake *intake, struct view text);
void exchange_read_csv(const struct intake *intake, struct view text);
void exchange_read_yaml(const struct intake *intake, struct view text);

/* One line of JSON Lines, number `line` of the file. */
void exchange_read_jsonl(const struct intake *intake, struct view text, size_t line);

/* What a friend wrote into an exported Markdown answer: lines that begin with `>>`, and `rating: N`. An entry
 * without comments is passed over; one without an id is a problem. Comments have no day and no name yet. */
void exchange_read_comments(struct arena *arena, const char *file, struct view text,
                            struct problems *problems,
                            void (*take)(void *context, const struct comments *comments, size_t line),
                            void *context);

/* Each adds one answer; its texts are tidy. `index` is its number among those written, from 0. */
void exchange_write_markdown(struct buf *out, const struct answer *answer, size_t index);
void exchange_write_jsonl(struct buf *out, const struct answer *answer, size_t index);
void exchange_write_json(struct buf *out, const struct answer *answer, size_t index);
void exchange_write_csv(struct buf *out, const struct answer *answer, size_t index);
void exchange_write_yaml(struct buf *out, const struct answer *answer, size_t index);

/* The end of a JSON document of so many answers. */
void exchange_end_json(struct buf *out, size_t count);

/* A text on one line: each run of white space becomes one blank; NULL when nothing is left. */
const char *exchange_line(struct arena *arena, struct view text);

/* Reads a whole number from `least` to `most` (at most 100 million), of digits alone. */
bool exchange_number(struct view text, int least, int most, int *number);

#endif
