/*
 * doc - the document tree: what a command has to say, before anybody decides how it looks.
 *
 * A report builds a tree; a renderer (render/render.h) turns it into bytes. The tree holds no widths,
 * colours, tags or line feeds of layout. Keys are for machines (JSON, CSV), labels and prose for people; a
 * node without a key is not there for machines, but its children are, in its parent's place. Escaping is the
 * renderer's business: texts may hold anything, also control characters and bytes that are no UTF-8.
 *
 * The tree lives in the arena given to the builders; texts and arrays handed in are borrowed.
 */
#ifndef BASE_DOC_H
#define BASE_DOC_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* What a stretch of text means to the reader. */
enum tone {
    TONE_PLAIN,
    TONE_GOOD,
    TONE_WARN,
    TONE_BAD,
    TONE_DIM,
    TONE_STRONG,
    TONE_CODE,  /* to be typed as it stands */
    TONE_GROUP, /* the first of four tones that tell kinds apart, such as the parts of an answer */
    TONE_COUNT = TONE_GROUP + 4
};

static inline enum tone tone_group(unsigned index)
{
    return (enum tone)(TONE_GROUP + index % 4);
}

enum value_kind {
    VALUE_NONE, /* not known, does not apply */
    VALUE_TEXT,
    VALUE_COUNT,
    VALUE_SHARE,   /* 0 to 1 */
    VALUE_SECONDS, /* whole seconds */
    VALUE_DAY,     /* "2026-11-24" */
    VALUE_SCORE,   /* 1 to 5 */
    VALUE_LIST,    /* several values: joined for people, an array for machines */
};

struct value {
    enum value_kind kind;
    enum tone tone;
    bool has_bar;              /* a share or score that is also drawn as a small bar */
    struct view text;          /* of a text or a day */
    const char *key;           /* of a text: what machines get in its place; NULL for the text itself */
    double number;             /* of the others */
    const struct value *items; /* of a list */
    size_t item_count;
};

enum doc_kind {
    DOC_SECTION, /* a heading and what belongs under it; an object for machines */
    DOC_ENTRIES, /* the same, but children are alike: a list of objects for machines */
    DOC_TEXT,    /* a paragraph, for people only */
    DOC_FIELD,   /* label and value; without a label for machines only */
    DOC_LIST,
    DOC_ITEM, /* of a list */
    DOC_TABLE,
    DOC_ROW,
    DOC_CELL,
    DOC_QUOTE,  /* the user's own words */
    DOC_NOTICE, /* something found: level, code, message; a quote and a question may stand under it */
    DOC_GRID,   /* a heat map */
    DOC_PLOT,   /* a series of numbers */
};

enum align { ALIGN_LEFT, ALIGN_RIGHT };

/* What a column may do when the page is too narrow for the table. */
enum fit {
    FIT_WHOLE, /* nothing */
    FIT_WRAP,  /* take several lines */
    FIT_CUT,   /* be cut, with an ellipsis */
};

/* A column without a label is for machines only, one without a key for people only. */
struct column {
    const char *key, *label;
    enum align align;
    enum fit fit;
};

/* A marked stretch of a quote. */
struct mark {
    struct span span; /* bytes of the quote's text */
    enum tone tone;
    const char *note; /* what is said about it; NULL for nothing */
};

struct quote {
    struct view text;
    enum tone tone;           /* of all of it */
    const char *note;         /* said about all of it; NULL for nothing */
    const struct mark *marks; /* in order of start; where two overlap, the later is drawn over */
    size_t mark_count;
    bool shows_marks; /* the text itself tells its marks: nothing is drawn under them */
    size_t line;      /* an excerpt: the number of its first line; 0 when it is none */
};

struct notice {
    const char *level; /* "warning" */
    enum tone tone;
    const char *code;    /* "we-not-i"; NULL for none */
    const char *message; /* one sentence */
    const char *ask;     /* the question to answer, or what to do; NULL for none */
    const char *file;    /* where: any of the three may be missing (NULL, 0, 0) */
    size_t line, column;
};

/* Levels 0 to 4, row by row. */
struct grid {
    const char *const *row_keys, *const *row_labels;
    const char *const *column_keys, *const *column_labels;
    size_t row_count, column_count;
    const unsigned char *levels;
    const char *level_labels[5]; /* what each level means: "none", "one answer" */
    const size_t *counts;        /* what the levels were made of; NULL when nothing was counted */
};

/* One number a point; NAN where there is none. */
struct plot {
    const double *values;
    const char *const *labels; /* of the points, such as days; NULL for none */
    size_t count;
    enum value_kind unit; /* how the numbers are read: VALUE_COUNT, _SHARE, _SECONDS, _SCORE */
    double least, most;   /* the ends of the scale; taken from the numbers when equal */
};

struct doc {
    enum doc_kind kind;
    const char *key, *label;      /* NULL for none */
    struct value value;           /* text, field, item, cell */
    const struct column *columns; /* table */
    size_t column_count;
    bool is_ordered; /* list: the items are numbered for people */
    const struct quote *quote;
    const struct notice *notice;
    const struct grid *grid;
    const struct plot *plot;
    struct doc *first, *last, *next;
};

struct value value_none(void);
struct value value_text(const char *text); /* NULL is VALUE_NONE */
struct value value_view(struct view text);
/* A name people read, and the id machines read. */
struct value value_name(const char *key, const char *name);
struct value value_count(size_t count);
struct value value_share(double share);
struct value value_seconds(double seconds);
struct value
value_day(const char *iso); /* the day in front of an ISO date or time; VALUE_NONE when NULL or shorter */
struct value value_score(int score);                              /* 0 is VALUE_NONE */
struct value value_list(const struct value *items, size_t count); /* borrowed; an empty list is one too */

/* The same value in a tone; drawn as a bar too. */
struct value value_toned(struct value value, enum tone tone);
struct value value_bar(struct value value);

/* The page itself: label is its title. */
struct doc *doc_page(struct arena *arena, const char *key, const char *label);

struct doc *doc_section(struct arena *arena, struct doc *parent, const char *key, const char *label);
struct doc *doc_entries(struct arena *arena, struct doc *parent, const char *key, const char *label);
void doc_text(struct arena *arena, struct doc *parent, enum tone tone, const char *text);
void doc_field(struct arena *arena, struct doc *parent, const char *key, const char *label,
               struct value value);

struct doc *doc_list(struct arena *arena, struct doc *parent, const char *key, const char *label,
                     bool is_ordered);
void doc_item(struct arena *arena, struct doc *list, struct value value);

/* The columns are borrowed. Give each row one cell a column. A table without a label in any column is for
 * machines only. */
struct doc *doc_table(struct arena *arena, struct doc *parent, const char *key, const char *label,
                      const struct column *columns, size_t column_count);
struct doc *doc_row(struct arena *arena, struct doc *table);
void doc_cell(struct arena *arena, struct doc *row, struct value value);

/* The structs are copied, the texts and marks they point to borrowed. A quote may stand under a notice. */
struct doc *doc_quote(struct arena *arena, struct doc *parent, const char *key, const char *label,
                      struct quote quote);
struct doc *doc_notice(struct arena *arena, struct doc *parent, struct notice notice);

void doc_grid(struct arena *arena, struct doc *parent, const char *key, const char *label,
              const struct grid *grid);
void doc_plot(struct arena *arena, struct doc *parent, const char *key, const char *label,
              const struct plot *plot);

#endif
