/*
 * editor - a text edited in the person's own editor.
 *
 * $VISUAL, else $EDITOR, else editor (Debian's choice), nano or vi. The words of the variable are split here,
 * quotes and backslashes as in a shell, and nothing else is: no shell sees them.
 */
#ifndef CLI_EDITOR_H
#define CLI_EDITOR_H

#include "base/error.h"
#include "base/text.h"

struct line;

enum editor_result {
    EDITOR_CHANGED,
    EDITOR_UNCHANGED,
    EDITOR_EMPTY,   /* nothing but blanks was left */
    EDITOR_MISSING, /* there is no such program; the error names it */
    EDITOR_FAILED,  /* it could not be started, ended with trouble, or its file is lost; the error says which
                     */
};

/*
 * Edits a copy of `text` in a file of its own (0600) in `folder`, which must be there; the file is removed,
 * but kept and named in the error when it cannot be read back. `edited` is the text after it, clean
 * (cli/typed.h), without line feeds at its end: whatever the result, the best there is, so nothing is lost.
 * `line` is suspended meanwhile; it may be NULL.
 */
enum editor_result editor_run(struct arena *arena, struct line *line, const char *folder, struct view text,
                              struct view *edited, struct error *error) CHECKED;

/* The words of an editor's variable, NULL after the last; NULL when a quote is not closed or there is none.
 */
char **editor_words(struct arena *arena, const char *command);

/* How the editor that would be run is ended, for people: "nano: Ctrl-O and Enter save, Ctrl-X leaves." NULL
 * when there is none. */
const char *editor_ending(struct arena *arena);

/* The command that would be run; NULL with the error filled when there is none. */
char **editor_find(struct arena *arena, struct error *error);

#endif
