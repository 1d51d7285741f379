#include "report/short_ask.h"

#include <string.h>

const char *short_ask(const char *ask)
{
    static const char *const openings[] = {
        "Tell me about a time when you ",
        "Tell me about a time you ",
        "Tell me about a time when ",
        "Tell me about a time ",
        "Tell me about ",
        "Describe a time when you ",
        "Describe a time you ",
        "Describe a time ",
        "Describe ",
        "Give me an example of ",
        "When did you last ",
    };
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        size_t length = strlen(openings[i]);
        if (strncmp(ask, openings[i], length) == 0)
            return ask + length;
    }
    return ask;
}
