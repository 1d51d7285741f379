/*
 * voice - questions read aloud by one program, answers heard by another.
 *
 * Both are the person's own programs, started without a shell; neither is ever needed. What is missing is
 * named once, and the interview goes on in writing.
 */
#ifndef CLI_VOICE_H
#define CLI_VOICE_H

#include "base/error.h"
#include "base/text.h"

struct line;

struct voice {
    char **speak;  /* words of the command; the text is added. NULL: nothing is read aloud */
    char **listen; /* words of the command; NULL: answers are typed */
};

/*
 * `speak` names a command ("" or NULL: spd-say, else espeak-ng), and is looked at only when `speaks`;
 * `listen` names a command, NULL for none. False when a command makes no sense or is not there; the error
 * names it.
 */
bool voice_open(struct arena *arena, bool speaks, const char *speak, const char *listen, struct voice *voice,
                struct error *error) CHECKED;

/* Says a text and waits until it is said; nothing without a program. */
bool voice_say(struct arena *arena, const struct voice *voice, const char *text, struct error *error) CHECKED;

/*
 * Hears an answer: what the program wrote until it ended, clean (cli/typed.h), line breaks as blanks. Ctrl-C
 * ends that program, not ours. False when nothing was heard; the error says why. `line` may be NULL.
 */
bool voice_hear(struct arena *arena, const struct voice *voice, struct line *line, struct view *heard,
                struct error *error) CHECKED;

#endif
