/*
 * yaml_edit - one change in a YAML text that a person may have written by hand; all else stays as it is,
 * comments and order too.
 *
 * Only the usual block form can be changed. Who edits reads the result again and compares: a form that is not
 * understood here must end as a refusal, never as a lost line.
 */
#ifndef STORE_YAML_EDIT_H
#define STORE_YAML_EDIT_H

#include "store/yaml.h"

/* Adds an item to the end of the block list under a key of the root, or the key with the list when it is not
 * there. `item` is whole lines, the first begins with "- ", the others with two blanks. */
bool yaml_edit_append(struct arena *arena, struct view text, const struct yaml_node *root, const char *key,
                      struct view item, struct view *edited);

/* Puts whole lines in the place of a key of the root and its value, or at the end when it is not there. False
 * when a comment would be lost. */
bool yaml_edit_set(struct arena *arena, struct view text, const struct yaml_node *root, const char *key,
                   struct view lines, struct view *edited);

/* Puts one "key: value" line in front of the others of a map that is an item of a block list. */
bool yaml_edit_item(struct arena *arena, struct view text, const struct yaml_node *item, struct view line,
                    struct view *edited);

#endif
