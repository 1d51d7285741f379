#include "cli/exchange.h"

const char *exchange_line(struct arena *arena, struct view text)
{
    char *line = ARENA_ARRAY(arena, char, text.length + 1);
    size_t used = 0;
    for (size_t i = 0; i < text.length; i++) {
        bool is_blank = strchr(" \t\r\n", text.data[i]) && text.data[i];
        if (!is_blank)
            line[used++] = text.data[i];
        else if (used && line[used - 1] != ' ')
            line[used++] = ' ';
    }
    while (used && line[used - 1] == ' ')
        used--;
    line[used] = '\0';
    return used ? line : NULL;
}
