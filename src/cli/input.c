#include "cli/input.h"

#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

long long input_now(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
        return 0;
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void drain(int descriptor)
{
    char waste[64];
    while (read(descriptor, waste, sizeof waste) > 0)
        continue;
}

/* Waits for input and reads what there is. */
static enum input_result fill(struct input *input, int milliseconds)
{
    struct pollfd waits[2] = {{.fd = input->descriptor, .events = POLLIN},
                              {.fd = input->wake, .events = POLLIN}};
    int ready = poll(waits, input->wake < 0 ? 1 : 2, milliseconds);
    if (ready == 0)
        return INPUT_LATE;
    if (ready < 0)
        return errno == EINTR ? INPUT_SIGNAL : INPUT_FAILED;
    if (waits[1].revents) {
        drain(input->wake);
        return INPUT_SIGNAL;
    }
    if (waits[0].revents & POLLNVAL) {
        errno = EBADF;
        return INPUT_FAILED;
    }
    ssize_t count = read(input->descriptor, input->bytes, sizeof input->bytes);
    if (count > 0) {
        input->next = 0;
        input->count = (size_t)count;
        return INPUT_GOT;
    }
    if (count == 0 || errno == EIO)
        return INPUT_END;
    return errno == EINTR || errno == EAGAIN ? INPUT_SIGNAL : INPUT_FAILED;
}

enum input_result input_byte(struct input *input, int milliseconds, unsigned char *byte)
{
    if (input->next >= input->count) {
        enum input_result result = fill(input, milliseconds);
        if (result != INPUT_GOT)
            return result;
    }
    *byte = input->bytes[input->next++];
    return INPUT_GOT;
}

void input_unread(struct input *input)
{
    if (input->next)
        input->next--;
}

enum input_result input_line(struct input *input, long long deadline, struct buf *line, size_t *cut)
{
    for (;;) {
        int wait = INPUT_FOREVER;
        if (deadline) {
            long long left = deadline - input_now();
            if (left <= 0)
                return INPUT_LATE;
            wait = left > 60000 ? 60000 : (int)left;
        }
        if (input->next >= input->count) {
            enum input_result result = fill(input, wait);
            if (result == INPUT_LATE)
                continue; /* the deadline is looked at above */
            if (result != INPUT_GOT)
                return result;
        }
        const unsigned char *start = input->bytes + input->next;
        size_t there = input->count - input->next;
        const unsigned char *feed = memchr(start, '\n', there);
        size_t length = feed ? (size_t)(feed - start) : there;
        size_t room = INPUT_LIMIT_BYTES - line->length;
        size_t kept = length < room ? length : room;
        buf_add(line, (const char *)start, kept);
        *cut += length - kept;
        input->next += length + (feed ? 1 : 0);
        if (!feed)
            continue;
        if (line->length && line->data[line->length - 1] == '\r')
            line->data[--line->length] = '\0';
        return INPUT_GOT;
    }
}
