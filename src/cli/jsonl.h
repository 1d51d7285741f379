/* jsonl - one line of JSON Lines as an answer. The one user of jansson. */
#ifndef CLI_JSONL_H
#define CLI_JSONL_H

#include "base/error.h"
#include "model/answer.h"

/*
 * Reads an object that holds `id` and `text`, or `id` and some of the four parts; `question` and `principles`
 * may be there. Other keys are passed over. False, with the reason, for anything else.
 */
bool jsonl_parse(struct arena *arena, struct view line, struct answer *answer, struct error *error) CHECKED;

/* Where reading failed, from 1, columns in code points. */
struct jsonl_place {
    size_t line, column;
};

/* As jsonl_parse(), for keeping the answer: reads all that is kept of one (asked, story, started, seconds,
 * self_rating, replies), refuses what is of the wrong kind, and NUL. */
bool jsonl_read(struct arena *arena, struct view text, struct answer *answer, struct jsonl_place *place,
                struct error *error) CHECKED;

/* The same, by jansson alone: slower, and what jsonl_plain_parse() is held to. */
bool jsonl_parse_any(struct arena *arena, struct view line, struct answer *answer,
                     struct error *error) CHECKED;

#endif
