/* embedded - files compiled into the program by src/tool/embed.c. */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include "base/text.h"

struct embedded {
    const char *name; /* without folders */
    const unsigned char *data;
    size_t length;
};

struct embedded_files {
    const struct embedded *items;
    size_t count;
};

static inline struct view embedded_text(const struct embedded *file)
{
    return (struct view){(const char *)file->data, file->length};
}

#endif
