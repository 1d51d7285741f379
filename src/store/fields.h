/*
 * fields - the values of a map by their keys, with a problem for each that is missing or of the wrong kind.
 *
 * A getter that finds nothing usable leaves its result as it was. Texts live in the arena.
 */
#ifndef STORE_FIELDS_H
#define STORE_FIELDS_H

#include "model/bank.h"
#include "store/yaml.h"

#include <stdbool.h>
#include <stdint.h>

enum field_need {
    FIELD_OPTIONAL, /* may be left out */
    FIELD_WANTED,   /* a warning when left out */
    FIELD_NEEDED,   /* an error when left out */
};

struct fields {
    struct arena *arena;
    const char *file;
    struct problems *problems;
    const struct yaml_node *map;
    bool is_wrong; /* an error was added */
};

/* An error at a node when it is no map; then no getter finds anything and none adds a problem. */
struct fields fields_of(struct arena *arena, const char *file, const struct yaml_node *node, const char *what,
                        struct problems *problems);

/* Warns of keys that are none of these, with the one that may have been meant. */
void fields_only(struct fields *fields, const char *const *keys, size_t count);

/* An error when 'stardrill' is not 1: a later format, half understood, would be worse than none. */
void fields_format(struct fields *fields);

/* The value, when it is there and of the kind. What is empty counts as left out. */
const struct yaml_node *fields_node(struct fields *fields, const char *key, enum yaml_kind kind,
                                    enum field_need need);

/* A text as it was written. */
bool fields_text(struct fields *fields, const char *key, enum field_need need, struct view *text);

/* A text on one line: each run of white space becomes one blank. */
bool fields_line(struct fields *fields, const char *key, enum field_need need, const char **line);

/* A list of texts, each on one line. */
bool fields_lines(struct fields *fields, const char *key, enum field_need need, struct texts *texts);

/* A whole number from `least` to `most`. */
bool fields_number(struct fields *fields, const char *key, enum field_need need, int least, int most,
                   int *number);

/* A day such as 2026-11-24, as days since 1970. */
bool fields_day(struct fields *fields, const char *key, enum field_need need, int64_t *day);

/* true or false. */
bool fields_flag(struct fields *fields, const char *key, enum field_need need, bool *flag);

/* An error at a node of this map's file. */
void fields_refuse(struct fields *fields, const struct yaml_node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A warning there. */
void fields_warn(struct fields *fields, const struct yaml_node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
