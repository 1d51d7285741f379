/*
 * drill - one question being answered, as logic without a terminal.
 *
 * The caller reads lines and says how many seconds passed; the drill says what each line did and what is
 * wanted next. Everything that changes a drill is an entry (a line and its seconds): replaying the entries of
 * a journal gives the same drill again, which is how one that was interrupted goes on.
 */
#ifndef PRACTICE_DRILL_H
#define PRACTICE_DRILL_H

#include "model/answer.h"

#include <stdbool.h>

enum drill_command {
#define DRILL_COMMAND(id, name, help) DRILL_##id,
#include "practice/drill_commands.def"
#undef DRILL_COMMAND
    DRILL_COMMAND_COUNT
};

const char *drill_command_name(enum drill_command command);
const char *drill_command_help(enum drill_command command);

/* What the drill wants next. */
enum drill_stage {
    DRILL_THINKING, /* any line, or none, begins the answer */
    DRILL_TELLING,  /* lines of the current part */
    DRILL_TOLD,     /* the answer is complete */
};

/* What a line did. */
enum drill_event {
    DRILL_BEGAN,         /* thinking is over; the line, if any, was not taken */
    DRILL_LINE_TAKEN,    /* text was added to the part */
    DRILL_PART_ENDED,    /* an empty line ended the part; the next one is current, or the answer is told */
    DRILL_PART_IS_EMPTY, /* an empty line, and nothing in the part yet: a second one leaves it empty */
    DRILL_WENT_BACK,     /* the part before is current again */
    DRILL_IS_FIRST,      /* :back in the first part */
    DRILL_PART_SKIPPED,  /* as DRILL_PART_ENDED */
    DRILL_PART_REPLACED, /* the part's text was set whole */
    DRILL_ASKED,         /* a command for the caller: see `command` */
    DRILL_UNKNOWN_COMMAND,
};

/* How an entry came. */
enum drill_entry_kind {
    DRILL_ENTRY_LINE, /* a line typed, or a paragraph pasted (it may hold line feeds) */
    DRILL_ENTRY_TEXT, /* the current part's whole new text, from an editor */
};

enum { DRILL_REPLIES = 8 };

struct drill {
    struct arena *arena; /* the draft's */
    const struct question *question;
    bool is_free;  /* told in one breath: one part, kept in texts[0] */
    bool is_terse; /* no second empty line is asked for: from a pipe */
    enum drill_stage stage;
    int part;       /* the current one, 0 to part_count - 1 */
    int part_count; /* 4, or 1 when free */
    struct buf texts[PART_COUNT];
    bool warned_empty;
    int seconds_think;
    int seconds[PART_COUNT];
    int self_rating;   /* 1 to 5; 0 when not given */
    struct view probe; /* replayed, and not answered yet */
    struct reply replies[DRILL_REPLIES];
    size_t reply_count;
};

struct drill drill_begin(struct arena *arena, const struct question *question, bool is_free, bool is_terse);

/* Takes an entry that took `seconds` to come. `command` is set when the event is DRILL_ASKED. */
enum drill_event drill_take(struct drill *drill, enum drill_entry_kind kind, struct view text, int seconds,
                            enum drill_command *command);

/* Ends the part as an empty line does, without asking twice: end of input behind the last line. */
void drill_finish_part(struct drill *drill);

/*
 * What a change is called in a journal; NULL for an event that changes nothing. A line is kept with its text,
 * an editor's text too; the others need none.
 */
const char *drill_entry_of(enum drill_event event);

/* Kinds of entries for what follows when the answer is told; a part told anew is kept under drill_part_id().
 */
#define DRILL_ENTRY_RATING "rating"
#define DRILL_ENTRY_PROBE "probe" /* the follow-up that the next reply answers */
#define DRILL_ENTRY_REPLY "reply"

/* "situation", or "answer" when told in one breath. */
const char *drill_part_id(const struct drill *drill, int part);

/* Does again what an entry of a journal says. False for a kind that is not known: it is passed over. */
bool drill_replay(struct drill *drill, const char *kind, int seconds, struct view text);

/* What follows when the answer is told: how good the person thinks it is, a part told anew, a follow-up and
 * the reply. */
void drill_rate(struct drill *drill, int rating);
void drill_improve(struct drill *drill, int part, struct view text);
void drill_reply(struct drill *drill, struct view probe, struct view text);

/* The text of a part so far. */
struct view drill_text(const struct drill *drill, int part);

/* "Situation", or "Answer" when told in one breath. */
const char *drill_part_name(const struct drill *drill, int part);

/* Words so far: in the current part, or in the whole answer. */
size_t drill_words_of_part(const struct drill *drill);
size_t drill_words(const struct drill *drill);

/* The answer as it stands. Texts and lists are borrowed from the drill and its question. */
struct answer drill_answer(const struct drill *drill, struct arena *arena);

#endif
