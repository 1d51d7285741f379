/* comments - what other people said about answers, and what of it is still open. */
#ifndef REPORT_COMMENTS_H
#define REPORT_COMMENTS_H

#include "base/doc.h"
#include "model/answer.h"
#include "model/comment.h"

/*
 * Is it not taken up yet? It is when the person says so in the file, or when `newer` (the newest later answer
 * to the same question, NULL for none) no longer holds the sentence it stands under. A rating alone is never
 * open.
 */
bool comment_is_open(const struct comment *comment, const struct answer *newer);

/* Adds a section with all of them to the page of an answer; nothing when there are none. */
void comments_add(struct arena *arena, struct doc *page, const struct comments *comments);

/* An open comment and the answer it is about. */
struct open_comment {
    const char *answer; /* its id */
    const struct comment *comment;
};

struct doc *open_comments_doc(struct arena *arena, const struct open_comment *items, size_t count);

#endif
