/*
 * stories - the folder of stories: stories/<id>.yaml.
 *
 * The files are the truth; a person may edit, copy, delete or version them. A change of ours touches only the
 * lines it is about, so that comments and order stay. An answer is linked to a story by `story:` in its own
 * file or by `links:` in the story's: answers are never rewritten by us.
 */
#ifndef STORE_STORIES_H
#define STORE_STORIES_H

#include "base/error.h"
#include "base/problem.h"
#include "model/story.h"

enum { STORY_FORMAT = 1 };

/* A story from a file's text; false after an error. The id and the time of change are the caller's. */
bool story_parse(struct arena *arena, const char *file, struct view text, struct story *story,
                 struct problems *problems);

/* The story with its texts made fit to be kept (utf8_tidy). */
struct story story_tidy(struct arena *arena, const struct story *story);

/* Adds the story as YAML; its texts are tidy. */
void story_print(struct buf *out, const struct story *story);

/* An id for a story, made of the words of its title; "story" when there are none. */
const char *story_id_of(struct arena *arena, struct view title);

/* All stories by id. What is broken or foreign is named among the problems and left alone. */
CHECKED bool stories_load(struct arena *arena, const char *folder, struct stories *stories,
                          struct problems *problems, struct error *error);

/* The one whose id is `prefix`, or the only one whose id begins so; NULL and the error otherwise. */
const struct story *stories_find(struct arena *arena, const struct stories *stories, const char *prefix,
                                 struct error *error);

const char *story_path(struct arena *arena, const char *folder, const char *id);

/* Keeps a new story under its id, or under the id with a number behind it when that is taken; never in place
 * of another. The id goes to `id`. */
CHECKED bool stories_add(struct arena *arena, const char *folder, const struct story *story, const char **id,
                         struct error *error);

/*
 * Keeps the text of an edited story. When the file no longer holds `before`, somebody else changed it:
 * nothing is written, `changed` set and false returned.
 */
CHECKED bool stories_replace(struct arena *arena, const char *folder, const char *id, struct view before,
                             struct view after, bool *changed, struct error *error);

/* Notes in the story's file that an answer tells it, or (`links` false) no longer does. */
CHECKED bool stories_link(struct arena *arena, const char *folder, const char *id, const char *answer,
                          bool links, struct error *error);

#endif
