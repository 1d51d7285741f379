#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(struct error *error, enum error_kind kind, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    error->kind = kind;
    vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    return false;
}

bool error_context(struct error *error, const char *format, ...)
{
    struct error inner = *error;
    va_list args;
    va_start(args, format);
    int used = vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    size_t at = used > 0 ? (size_t)used : 0;
    if (at < sizeof error->message &&
        snprintf(error->message + at, sizeof error->message - at, ": %s", inner.message) < 0)
        error->message[at] = '\0';
    return false;
}
