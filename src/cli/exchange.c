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

bool exchange_number(struct view text, int least, int most, int *number)
{
    int read = 0;
    text = view_trim(text);
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || read > most)
            return false;
        read = read * 10 + (text.data[i] - '0');
    }
    *number = read;
    return text.length && read >= least && read <= most;
}
