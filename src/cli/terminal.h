/*
 * terminal - what befalls the terminal: signals, its size, and the state it must be left in.
 *
 * Signals belong to the process, so this is the one file of the program with state of its own. Handlers only
 * set flags and wake the reader through a pipe. Whatever ends the program (a return, exit(), a fault, Ctrl-Z)
 * leaves the terminal as it was found; kill -9 cannot.
 */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "base/error.h"

#include <stdbool.h>

enum terminal_event {
    TERMINAL_INTERRUPT, /* Ctrl-C */
    TERMINAL_RESIZE,
    TERMINAL_RESUME, /* going on after Ctrl-Z, or after any other stop */
    TERMINAL_HANGUP,
    TERMINAL_TERMINATE,
    TERMINAL_EVENT_COUNT
};

/* Takes the signals and remembers the terminal's state. A signal the parent ignores stays ignored. */
bool terminal_open(int input, int output, struct error *error) CHECKED;

/* Restores the terminal and gives the signals back. */
void terminal_close(void);

/* Did it happen? terminal_take() forgets it at once. */
bool terminal_happened(enum terminal_event event);
bool terminal_take(enum terminal_event event);

/* A descriptor that becomes readable when something happened; -1 when closed. Whoever polls it drains it. */
int terminal_wake(void);

/* The terminal is about to be changed for editing: from now on it is restored, whatever ends the program.
 * Asks for pastes to be bracketed. */
void terminal_edit(void);

/* As it was found, bracketed paste off. Safe to call at any time. */
void terminal_restore(void);

/* While another program (an editor) has the terminal, stopping and going on must not touch it, and Ctrl-C is
 * that program's. */
void terminal_lend(void);
void terminal_take_back(void);

/* False when there is no terminal to ask or it does not know. */
bool terminal_size(int *rows, int *columns);

#endif
