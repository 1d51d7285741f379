#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* Notes an event; stops the program as Ctrl-Z asks; dies of a fault. */
enum duty { DUTY_NOTE, DUTY_STOP, DUTY_FAULT };

static const struct watched {
    int signal;
    enum duty duty;
    enum terminal_event event;
} watched[] = {
    {SIGINT, DUTY_NOTE, TERMINAL_INTERRUPT},
    {SIGWINCH, DUTY_NOTE, TERMINAL_RESIZE},
    {SIGCONT, DUTY_NOTE, TERMINAL_RESUME},
    {SIGHUP, DUTY_NOTE, TERMINAL_HANGUP},
    {SIGTERM, DUTY_NOTE, TERMINAL_TERMINATE},
    {SIGTSTP, DUTY_STOP, TERMINAL_RESUME},
    {SIGQUIT, DUTY_FAULT, 0},
    {SIGSEGV, DUTY_FAULT, 0},
    {SIGBUS, DUTY_FAULT, 0},
    {SIGFPE, DUTY_FAULT, 0},
    {SIGILL, DUTY_FAULT, 0},
    {SIGABRT, DUTY_FAULT, 0},
};
enum { WATCHED_COUNT = sizeof watched / sizeof watched[0] };

static volatile sig_atomic_t happened[TERMINAL_EVENT_COUNT];
static volatile sig_atomic_t is_edited, is_lent;

static struct {
    bool is_open, exit_is_watched;
    bool has_state; /* `state` is what the terminal was like */
    struct termios state;
    int input, output;
    int wake[2];
    struct sigaction before[WATCHED_COUNT], while_lent[2];
} terminal = {.wake = {-1, -1}};

static void note(enum terminal_event event)
{
    happened[event] = 1;
    /* A full pipe has woken the reader already. */
    if (write(terminal.wake[1], "", 1) < 0)
        return;
}

/* Only calls that a signal handler may make. The answers are of no use: there is nothing left to try. */
static void put_back(void)
{
    static const char end_paste[] = "\033[?2004l";
    if (!terminal.has_state || !is_edited)
        return;
    if (tcsetattr(terminal.input, TCSANOW, &terminal.state) != 0)
        return;
    if (write(terminal.output, end_paste, sizeof end_paste - 1) < 0)
        return;
}

static void on_event(int signal)
{
    int error = errno;
    for (size_t i = 0; i < WATCHED_COUNT; i++)
        if (watched[i].signal == signal && !(is_lent && watched[i].event == TERMINAL_RESUME))
            note(watched[i].event);
    errno = error;
}

/* Stops for real, with the terminal as the shell wants it, and stays in here until it goes on. */
static void on_stop(int signal)
{
    int error = errno;
    struct sigaction ours, standard = {.sa_handler = SIG_DFL};
    sigset_t this_one, before;
    if (!is_lent)
        put_back();
    sigemptyset(&standard.sa_mask);
    sigemptyset(&this_one);
    sigaddset(&this_one, signal);
    if (sigaction(signal, &standard, &ours) == 0) {
        raise(signal);
        sigprocmask(SIG_UNBLOCK, &this_one, &before);
        sigprocmask(SIG_SETMASK, &before, NULL);
        sigaction(signal, &ours, NULL);
    }
    if (!is_lent)
        note(TERMINAL_RESUME);
    errno = error;
}

/* Puts the terminal back, then lets whoever had the signal before have it: a fault happens again by itself.
 */
static void on_fault(int signal, siginfo_t *info, void *context)
{
    (void)context;
    if (!is_lent)
        put_back();
    for (size_t i = 0; i < WATCHED_COUNT; i++)
        if (watched[i].signal == signal)
            sigaction(signal, &terminal.before[i], NULL);
    if (info->si_code <= 0 || signal == SIGQUIT)
        raise(signal);
}

static void on_exit(void)
{
    terminal_restore();
}

static bool watch(size_t index, struct error *error)
{
    const struct watched *each = &watched[index];
    struct sigaction action = {.sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    if (each->duty == DUTY_FAULT) {
        action.sa_flags = SA_SIGINFO;
        action.sa_sigaction = on_fault;
    } else {
        action.sa_handler = each->duty == DUTY_STOP ? on_stop : on_event;
    }
    if (sigaction(each->signal, NULL, &terminal.before[index]) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot watch signal %d: %s", each->signal, strerror(errno));
    /* nohup and background jobs mean it. */
    if (!(terminal.before[index].sa_flags & SA_SIGINFO) && terminal.before[index].sa_handler == SIG_IGN)
        return true;
    if (sigaction(each->signal, &action, NULL) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot watch signal %d: %s", each->signal, strerror(errno));
    return true;
}

/* Above the standard descriptors: a program started with its input closed must not read its own pipe. */
static bool open_wake(struct error *error)
{
    int ends[2];
    if (pipe(ends) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot open a pipe: %s", strerror(errno));
    bool ok = true;
    for (int i = 0; i < 2; i++) {
        terminal.wake[i] = fcntl(ends[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        ok = ok && terminal.wake[i] >= 0 && fcntl(terminal.wake[i], F_SETFL, O_NONBLOCK) == 0;
        close(ends[i]);
    }
    return ok || error_set(error, ERROR_SYSTEM, "cannot set up a pipe: %s", strerror(errno));
}

bool terminal_open(int input, int output, struct error *error)
{
    if (terminal.is_open)
        return true;
    terminal.input = input;
    terminal.output = output;
    if (!open_wake(error))
        return false;
    terminal.has_state = isatty(output) && tcgetattr(input, &terminal.state) == 0;
    for (int i = 0; i < TERMINAL_EVENT_COUNT; i++)
        happened[i] = 0;
    for (size_t i = 0; i < WATCHED_COUNT; i++)
        if (!watch(i, error))
            return false;
    if (!terminal.exit_is_watched && atexit(on_exit) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot watch the end of the program");
    terminal.exit_is_watched = true;
    return terminal.is_open = true;
}

void terminal_close(void)
{
    terminal_restore();
    if (!terminal.is_open)
        return;
    for (size_t i = 0; i < WATCHED_COUNT; i++)
        sigaction(watched[i].signal, &terminal.before[i], NULL);
    for (int i = 0; i < 2; i++) {
        close(terminal.wake[i]);
        terminal.wake[i] = -1;
    }
    terminal.is_open = false;
}

bool terminal_happened(enum terminal_event event)
{
    return happened[event] != 0;
}

bool terminal_take(enum terminal_event event)
{
    bool did = happened[event] != 0;
    if (did)
        happened[event] = 0;
    return did;
}

int terminal_wake(void)
{
    return terminal.wake[0];
}

void terminal_edit(void)
{
    static const char begin_paste[] = "\033[?2004h";
    if (!terminal.has_state || is_edited)
        return;
    is_edited = 1;
    if (write(terminal.output, begin_paste, sizeof begin_paste - 1) < 0)
        return; /* a terminal that is gone shows itself at the next read */
}

void terminal_restore(void)
{
    put_back();
    is_edited = 0;
}

void terminal_lend(void)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigemptyset(&ignore.sa_mask);
    terminal_restore();
    is_lent = 1;
    sigaction(SIGINT, &ignore, &terminal.while_lent[0]);
    sigaction(SIGQUIT, &ignore, &terminal.while_lent[1]);
}

void terminal_take_back(void)
{
    if (!is_lent)
        return;
    sigaction(SIGINT, &terminal.while_lent[0], NULL);
    sigaction(SIGQUIT, &terminal.while_lent[1], NULL);
    /* The other program may have been killed in the middle of something. */
    if (terminal.has_state && tcsetattr(terminal.input, TCSADRAIN, &terminal.state) != 0)
        note(TERMINAL_HANGUP);
    is_lent = 0;
}

bool terminal_size(int *rows, int *columns)
{
    struct winsize size;
    if (ioctl(terminal.output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
        return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}
