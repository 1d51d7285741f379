/*
 * peak COMMAND... - runs a command, its output thrown away, and prints the most memory it held, in kB.
 *
 * A process of its own, as a child starts with the memory of the one it came from: a small one here.
 */
#define _DEFAULT_SOURCE /* wait4() */

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    int status;
    struct rusage used;
    if (argc < 2)
        return 2;
    pid_t child = fork();
    if (child == 0) {
        int nothing = open("/dev/null", O_WRONLY);
        if (nothing >= 0 && dup2(nothing, STDOUT_FILENO) >= 0)
            execvp(argv[1], argv + 1);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child || !WIFEXITED(status)) {
        perror("peak");
        return 1;
    }
    printf("%ld %d\n", used.ru_maxrss, WEXITSTATUS(status));
    return 0;
}
