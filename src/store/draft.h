/*
 * draft - the answer being given, kept line by line in a journal: drafts/<question>.<UTC time>.draft.
 *
 * Every entry is on the disk when draft_add() returns: whatever happens then, at most the line being typed is
 * lost. An entry is there whole or not at all. A journal is locked while a drill writes it, so two drills
 * never share one. What the kinds of entries mean is the drill's affair.
 */
#ifndef STORE_DRAFT_H
#define STORE_DRAFT_H

#include "base/error.h"
#include "base/problem.h"
#include "base/text.h"

#include <stdbool.h>

/* What a draft begins with. */
struct draft_head {
    const char *question; /* id */
    const char *asked;    /* the question's text */
    const char *started;  /* UTC, 2026-11-24T10:15:03Z */
    bool is_free;         /* told in one breath */
};

struct draft_entry {
    const char *kind; /* a word of small letters and hyphens: "line", "text" */
    int seconds;      /* how long it took */
    struct view text; /* valid UTF-8; may hold line feeds */
};

struct draft {
    const char *id; /* ownership-04.20261124T101503Z */
    struct draft_head head;
    const struct draft_entry *entries;
    size_t count;
    bool is_in_use; /* another drill writes it */
};

struct drafts {
    const struct draft *items;
    size_t count;
};

/* An open, locked journal. Lives in the arena; close or remove it. */
struct journal;

/* Begins a draft. */
CHECKED bool draft_start(struct arena *arena, const char *folder, const struct draft_head *head,
                         struct journal **journal, struct error *error);

/* Goes on with one: what it holds to `draft`. Fails when another drill has it open. A line that was cut off
 * by a crash is dropped. */
CHECKED bool draft_resume(struct arena *arena, const char *folder, const char *id, struct draft *draft,
                          struct journal **journal, struct error *error);

/* Adds an entry, and waits until it is on the disk. When it fails the journal is as before. */
CHECKED bool draft_add(struct journal *journal, const char *kind, int seconds, struct view text,
                       struct error *error);

/* The draft's id and file, for messages. */
const char *draft_id(const struct journal *journal);
const char *draft_path(const struct journal *journal);

/* Ends the writing; the draft stays. */
void draft_close(struct journal *journal);

/* Removes the draft, once its answer was kept, and closes it. When it fails it is closed all the same. */
CHECKED bool draft_remove(struct journal *journal, struct error *error);

/* All drafts, newest first. What cannot be read is named among the problems. */
CHECKED bool drafts_list(struct arena *arena, const char *folder, struct drafts *drafts,
                         struct problems *problems, struct error *error);

#endif
