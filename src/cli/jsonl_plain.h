/* jsonl_plain - the plain lines of JSON Lines, read in one pass. */
#ifndef CLI_JSONL_PLAIN_H
#define CLI_JSONL_PLAIN_H

#include "model/answer.h"

/*
 * Reads a line that holds nothing but what jsonl_parse() takes: the known keys, each once, with strings, null
 * and a list of strings. False, and nothing told, for any other line, good or bad: jansson judges those. What
 * it takes, jansson would have taken with the same answer; tests/fuzz/fuzz_jsonl.c holds the two together.
 */
bool jsonl_plain_parse(struct arena *arena, struct view line, struct answer *answer);

#endif
