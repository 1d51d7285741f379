#include "base/error.h"

#include "base/text.h"

bool error_set(struct error *error, enum error_kind kind, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    error->kind = kind;
    text_format(error->message, sizeof error->message, format, args);
    va_end(args);
    return false;
}

static void __attribute__((format(printf, 3, 4))) add(char *message, size_t room, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    text_format(message, room, format, args);
    va_end(args);
}

bool error_context(struct error *error, const char *format, ...)
{
    struct error inner = *error;
    va_list args;
    va_start(args, format);
    size_t used = text_format(error->message, sizeof error->message, format, args);
    va_end(args);
    add(error->message + used, sizeof error->message - used, ": %s", inner.message);
    return false;
}
