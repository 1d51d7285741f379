/*
 * yaml - YAML text to a small tree, and lines of YAML from texts.
 *
 * The one user of libyaml. What is read is the part of YAML people write by hand: maps, lists, texts.
 * Refused, each with its place and what was expected: more than 1 MB, more than 16 levels, anchors, aliases,
 * tags, a key given twice, a second document, keys that are no plain words, NUL, control characters, anything
 * that is not UTF-8.
 *
 * What is written keeps text readable: several lines become a block, emoji and long lines stay as they are.
 */
#ifndef STORE_YAML_H
#define STORE_YAML_H

#include "base/problem.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

enum { YAML_LIMIT_BYTES = 1000000, YAML_LIMIT_DEPTH = 16, YAML_LIMIT_NODES = 100000 };

enum yaml_kind { YAML_TEXT, YAML_LIST, YAML_MAP };

struct yaml_pair;

/* Lines and columns are 1-based, columns in code points. */
struct yaml_node {
    enum yaml_kind kind;
    size_t line, column;
    struct view text; /* of a text; a NUL follows. Empty also where nothing was written */
    bool is_quoted;
    /* A block (`|`): line k of the text, from 0, stands in the file's line `line + 1 + k`, behind `indent`
     * blanks. */
    bool is_block;
    size_t indent;
    const struct yaml_node *items; /* of a list */
    const struct yaml_pair *pairs; /* of a map, in the order written */
    size_t count;                  /* items or pairs */
};

struct yaml_pair {
    const char *key;
    size_t line, column;
    struct yaml_node value;
};

/*
 * Reads a whole file's text. NULL after an error, which was added to the problems under the name `file`. A
 * file with nothing in it is a map without pairs. The tree lives in the arena and borrows nothing.
 */
const struct yaml_node *yaml_parse(struct arena *arena, const char *file, struct view text,
                                   struct problems *problems);

/* The value of a key; NULL when the map has none, or is no map. */
const struct yaml_node *yaml_find(const struct yaml_node *map, const char *key);

/* "a text", "a list", "a map": for messages. */
const char *yaml_kind_name(enum yaml_kind kind);

/*
 * The writers add `lead`, the key and its value, and a line feed. `lead` is what stands in front of the key:
 * blanks, or blanks that end with "- " for the first key of a list's item. Texts are valid UTF-8; NUL cannot
 * be kept.
 */

/* A text: on one line when it is one line, else as a block. */
void yaml_put(struct buf *out, const char *lead, const char *key, struct view text);

/* A text as a block, also when it is one line; in quotes when a block could not hold it. */
void yaml_put_block(struct buf *out, const char *lead, const char *key, struct view text);

/* Texts as [one, two]. */
void yaml_put_list(struct buf *out, const char *lead, const char *key, const char *const *texts,
                   size_t count);

/* A number, time or id, unquoted: the caller knows that it needs no quotes. */
void yaml_put_raw(struct buf *out, const char *lead, const char *key, const char *text);

#endif
