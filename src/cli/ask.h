/* ask - a question at the terminal, or the next lines of a pipe. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/talk.h"

enum ask_result {
    ASK_GOT,
    ASK_EMPTY, /* Enter alone */
    ASK_OVER,  /* the person wants to leave, or there is no more input */
    ASK_LATE,  /* the deadline passed */
};

/* One line, without blanks at its ends; what was typed so far whatever the result. The arrow up recalls lines
 * given before. */
enum ask_result ask_line(struct talk *talk, struct arena *arena, const char *prompt, struct view *text);

/* As ask_line(), until a time of line_now() (0: no limit), and not recalled. */
enum ask_result ask_line_until(struct talk *talk, struct arena *arena, const char *prompt, long long deadline,
                               struct view *text);

/* Lines up to an empty one. `keep` (may be NULL) is called after each line with all so far. */
enum ask_result ask_text(struct talk *talk, struct arena *arena, const char *prompt, struct view *text,
                         void (*keep)(void *context, struct view text), void *context);

/* A whole number from `least` to `most`; asked again until it is one. Enter alone is ASK_EMPTY. */
enum ask_result ask_number(struct talk *talk, struct arena *arena, const char *prompt, int least, int most,
                           int *number);

#endif
