#include "cli/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

bool spawn_is_program(struct arena *arena, const char *name)
{
    const char *path = getenv("PATH");
    if (strchr(name, '/'))
        return access(name, X_OK) == 0;
    while (path && *path) {
        size_t length = strcspn(path, ":");
        if (access(arena_printf(arena, "%.*s/%s", (int)length, path, name), X_OK) == 0)
            return true;
        path += length + (path[length] == ':');
    }
    return false;
}

/* Signals as a program expects them when it starts. */
static bool standard_signals(posix_spawnattr_t *attributes)
{
    sigset_t standard, none;
    sigemptyset(&none);
    sigemptyset(&standard);
    static const int signals[] = {SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGTERM, SIGPIPE, SIGWINCH, SIGCONT};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        sigaddset(&standard, signals[i]);
    return posix_spawnattr_setsigdefault(attributes, &standard) == 0 &&
           posix_spawnattr_setsigmask(attributes, &none) == 0 &&
           posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) == 0;
}

static bool start(char **words, posix_spawn_file_actions_t *files, pid_t *child, struct error *error)
{
    posix_spawnattr_t attributes;
    if (posix_spawnattr_init(&attributes) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot start '%s'", words[0]);
    int trouble = standard_signals(&attributes)
                      ? posix_spawnp(child, words[0], files, &attributes, words, environ)
                      : EINVAL;
    posix_spawnattr_destroy(&attributes);
    if (trouble == ENOENT)
        return error_set(error, ERROR_SYSTEM, "there is no program '%s'", words[0]);
    if (trouble)
        return error_set(error, ERROR_SYSTEM, "cannot start '%s': %s", words[0], strerror(trouble));
    return true;
}

static bool wait_for(pid_t child, const char *name, struct error *error)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return error_set(error, ERROR_SYSTEM, "cannot wait for '%s': %s", name, strerror(errno));
    if (WIFSIGNALED(status))
        return error_set(error, ERROR_SYSTEM, "'%s' was stopped by signal %d", name, WTERMSIG(status));
    if (WEXITSTATUS(status) != 0)
        return error_set(error, ERROR_SYSTEM, "'%s' ended with status %d", name, WEXITSTATUS(status));
    return true;
}

bool spawn_run(char **words, struct error *error)
{
    pid_t child;
    return start(words, NULL, &child, error) && wait_for(child, words[0], error);
}

bool spawn_quietly(char **words, struct error *error)
{
    posix_spawn_file_actions_t files;
    pid_t child;
    if (posix_spawn_file_actions_init(&files) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot start '%s'", words[0]);
    bool ok = posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0) == 0 &&
              posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
              posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0;
    ok = ok ? start(words, &files, &child, error)
            : error_set(error, ERROR_SYSTEM, "cannot start '%s'", words[0]);
    posix_spawn_file_actions_destroy(&files);
    return ok && wait_for(child, words[0], error);
}

/* Reads to the end; what is beyond the limit is read and dropped, so that the other program is not stuck. */
static bool read_all(int file, const char *name, size_t limit, struct buf *out, struct error *error)
{
    char part[4096];
    for (;;) {
        ssize_t count = read(file, part, sizeof part);
        if (count == 0)
            return true;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return error_set(error, ERROR_SYSTEM, "cannot read from '%s': %s", name, strerror(errno));
        size_t room = limit > out->length ? limit - out->length : 0;
        buf_add(out, part, (size_t)count < room ? (size_t)count : room);
    }
}

bool spawn_read(char **words, size_t limit, struct buf *out, struct error *error)
{
    int ends[2];
    posix_spawn_file_actions_t files;
    pid_t child;
    if (pipe(ends) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot start '%s': %s", words[0], strerror(errno));
    bool ok = fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 &&
              posix_spawn_file_actions_init(&files) == 0;
    if (ok) {
        ok = posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO) == 0 &&
             start(words, &files, &child, error);
        posix_spawn_file_actions_destroy(&files);
    } else {
        error_set(error, ERROR_SYSTEM, "cannot start '%s'", words[0]);
    }
    (void)close(ends[1]);
    if (ok) {
        bool is_read = read_all(ends[0], words[0], limit, out, error);
        ok = wait_for(child, words[0], error) && is_read;
    }
    (void)close(ends[0]);
    return ok;
}
