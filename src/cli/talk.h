/*
 * talk - a conversation at the terminal or over a pipe: pages shown, lines read, yes or no asked.
 *
 * `is_live` means a person is there to answer; from a pipe nothing is asked that is not part of the protocol.
 */
#ifndef CLI_TALK_H
#define CLI_TALK_H

#include "cli/app.h"
#include "cli/line.h"

struct talk {
    struct app *app;
    struct line *line;
    bool is_live;
    bool has_spoken; /* something was shown: the next page begins with a blank line */
};

bool talk_open(struct app *app, struct talk *talk, struct error *error) CHECKED;
void talk_close(struct talk *talk);

/* After the window has another size: pages are as wide as it from now on. */
void talk_look_again(struct talk *talk);

/* Shows a page, a line of text, or nothing but a blank line (""). Output that fails is told once, by the read
 * or the flush that follows. */
void talk_page(struct talk *talk, const struct doc *page);
void talk_say(struct talk *talk, enum tone tone, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

enum talk_answer { TALK_NO, TALK_YES, TALK_OVER };

/* Asks a question that Enter answers with no; TALK_OVER when the person wants to leave. From a pipe: no. */
enum talk_answer talk_confirm(struct talk *talk, const char *question);

/* What TAB offers at a prompt that takes commands: each with its colon, while none but them begins the line.
 */
struct line_words talk_commands(struct arena *arena, struct view before, const char *(*name)(int command),
                                int count);

#endif
