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

/* The same, by jansson alone: slower, and what jsonl_plain_parse() is held to. */
bool jsonl_parse_any(struct arena *arena, struct view line, struct answer *answer,
                     struct error *error) CHECKED;

#endif
