/*
 * mock - a whole interview day as logic without a terminal.
 *
 * The caller hands over what was typed and how many seconds passed; the mock says what the interviewer says
 * next and what is wanted. Whatever changes a mock is an entry (a kind, seconds, a text), applied the same
 * way at once and when a journal is replayed: replaying the entries gives the same mock again, to the second.
 *
 * One interview: a meeting, then for each question a moment to think, the answer (one breath or four parts),
 * follow-ups and replies; when time is short it is wrapped up. A dodge is met once with the same question put
 * differently. Nothing is judged aloud before the day is over.
 */
#ifndef PRACTICE_MOCK_H
#define PRACTICE_MOCK_H

#include "check/check.h"
#include "model/mock_day.h"
#include "practice/drill.h"
#include "practice/mock_probe.h"

/* Seconds. Conventions of ours: docs/mock.md. */
enum {
    MOCK_QUESTION_LEAST = 180, /* with less left no new question is begun */
    MOCK_PROBE_LEAST = 60,     /* with less left no follow-up is asked */
    MOCK_SHORT = 120,          /* with less left the interviewer says so, once */
    MOCK_GRACE = 120,          /* this long over, the answer is cut off */
};

enum mock_command {
#define MOCK_COMMAND(id, name, help) MOCK_##id,
#include "practice/mock_commands.def"
#undef MOCK_COMMAND
    MOCK_COMMAND_COUNT
};

const char *mock_command_name(enum mock_command command);
const char *mock_command_help(enum mock_command command);

/* What the mock is at. The person is waited for in those marked *. */
enum mock_stage {
    MOCK_MEETING,  /* * the next interviewer waits; anything, or nothing, goes in */
    MOCK_ASKING,   /* the interviewer is about to ask the next question */
    MOCK_THINKING, /* * any line, or none, begins the answer */
    MOCK_TELLING,  /* * lines of the answer */
    MOCK_TOLD,     /* the interviewer is about to follow up, or to go on */
    MOCK_REPLYING, /* * lines of a reply */
    MOCK_REPLIED,  /* the interviewer is about to react to the reply */
    MOCK_DONE,     /* the day is over */
};

/* What the person's last input did, as far as the caller has to say something about it. */
enum mock_event {
    MOCK_TAKEN,
    MOCK_PART_BEGAN,      /* part by part: another part is current */
    MOCK_ANSWER_IS_EMPTY, /* an empty line, and nothing said yet: a second one leaves it so */
    MOCK_IS_FIRST,        /* :back with no part before */
    MOCK_WENT_ON,         /* the pause is over; the line, if any, was not taken */
    MOCK_ASKED,           /* a command for the caller: see `command` */
    MOCK_UNKNOWN_COMMAND,
};

/* What an interviewer says. */
enum mock_voice { MOCK_GREETING, MOCK_QUESTION, MOCK_FOLLOW_UP, MOCK_REMARK, MOCK_FAREWELL };

struct mock_line {
    enum mock_voice voice;
    size_t seat;
    const char *text;
};

/* A change, to be put into a journal before the next input is asked for. */
struct mock_entry {
    const char *kind;
    int seconds;
    struct view text;
};

/* A follow-up as it went. */
struct mock_reply {
    const char *probe;
    struct buf text;
    bool is_again; /* the one before, put differently */
    bool is_passed;
};

/* One question as it went. */
struct mock_told {
    struct drill drill;
    const char *started; /* UTC, as in files */
    const char *again;   /* the question put differently; NULL when it was not */
    struct view first;   /* what was said to it before it was put differently */
    struct mock_reply replies[DRILL_REPLIES];
    size_t reply_count;
};

enum { MOCK_LINES_MOST = 16, MOCK_ENTRIES_MOST = 16 };

struct mock_setup {
    const struct bank *bank;
    const struct checker *checker;
    bool is_terse; /* from a pipe: nobody is waited for before a meeting, no second empty line is asked for */
};

struct mock {
    struct arena *arena; /* the draft's */
    struct mock_setup setup;
    struct mock_day *day; /* outcomes, seconds and `is_over` are kept up to date here */
    enum mock_stage stage;
    size_t seat, question;  /* the current ones */
    size_t turn;            /* questions asked so far, of all interviewers */
    struct mock_told *told; /* of all seats, one after the other; mock_told_at() finds one */
    bool is_paused, warned_empty;
    bool has_warned_of_time; /* in this interview */
    const char *now;         /* UTC, as in files: the caller sets it before each input */

    struct mock_line lines[MOCK_LINES_MOST]; /* said since the last input */
    size_t line_count;
    struct mock_entry entries[MOCK_ENTRIES_MOST]; /* changes since the last input */
    size_t entry_count;
};

/* The mock, before the first meeting. Borrows the day, and the bank and checker of the setup. */
struct mock mock_begin(struct arena *arena, struct mock_day *day, const struct mock_setup *setup);

/* Lets the interviewer act until the person is waited for: at the beginning, and after a replay. */
void mock_go_on(struct mock *mock, const char *now);

/* Takes an input that took `seconds` to come. `command` is set when the event is MOCK_ASKED. */
enum mock_event mock_take(struct mock *mock, enum drill_entry_kind kind, struct view text, int seconds,
                          enum mock_command *command);

/* Time that passed without an input worth taking. */
void mock_tick(struct mock *mock, int seconds);

/* Stops the clock; the next input goes on. */
void mock_pause(struct mock *mock);

/* The input is over: an answer or a reply that was begun ends as with an empty line. */
void mock_end_of_input(struct mock *mock);

/* Notes that an answer was kept under this id. */
void mock_kept(struct mock *mock, size_t seat, size_t question, const char *id);

/* Does again what an entry of a journal says. False for a kind that is not known: it is passed over. */
bool mock_replay(struct mock *mock, const char *kind, int seconds, struct view text);

struct mock_told *mock_told_at(const struct mock *mock, size_t seat, size_t question);

/* The current ones. There is a told and a question from the asking on, a reply from the first follow-up on.
 */
struct mock_seat *mock_seat_now(const struct mock *mock);
struct mock_question *mock_question_now(const struct mock *mock);
struct mock_told *mock_told_now(const struct mock *mock);
struct mock_reply *mock_reply_now(const struct mock *mock);

/* Seconds left in this interview; below 0 when it is over. Seconds spent on this answer or reply so far. */
int mock_seconds_left(const struct mock *mock);
int mock_seconds_spent(const struct mock *mock);

/* The text that is being told now: the answer's current part, or the reply. */
struct view mock_text(const struct mock *mock);

/* The answer to a question, with its replies; borrows from the mock. */
struct answer mock_answer(const struct mock *mock, struct arena *arena, size_t seat, size_t question);

#endif
