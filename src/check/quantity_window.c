#include "check/quantity_window.h"

#include "check/quantity_context.h"
#include "check/quantity_word.h"

static bool in_word(unsigned char c)
{
    return (unsigned)(c | 0x20) - 'a' < 26u || c >= 0xc3 || (c & 0xc0) == 0x80 || (c >= '0' && c <= '9') ||
           c == '\'';
}

static bool ends_thought(unsigned char c)
{
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\n';
}

static void add(struct view text, struct quantity_window *window, struct span word)
{
    window->words[window->count] = word;
    window->classes[window->count] = quantity_class_of(text, word);
    window->count++;
}

struct quantity_window quantity_window_before(struct view text, size_t from, size_t at)
{
    struct quantity_window window;
    window.count = 0;
    window.comma = QUANTITY_WINDOW;
    while (window.count < QUANTITY_WINDOW && at > from) {
        size_t end = at;
        while (end > from && !in_word((unsigned char)text.data[end - 1])) {
            unsigned char c = (unsigned char)text.data[end - 1];
            if (ends_thought(c))
                goto done;
            if (c == ',' && window.comma == QUANTITY_WINDOW)
                window.comma = window.count;
            end--;
        }
        size_t start = end;
        while (start > from && in_word((unsigned char)text.data[start - 1]))
            start--;
        if (start < end)
            add(text, &window, (struct span){start, end});
        at = start;
    }
done:
    if (window.comma > window.count)
        window.comma = window.count;
    return window;
}

struct quantity_window quantity_window_behind(struct view text, size_t at, size_t to, size_t most)
{
    struct quantity_window window;
    window.count = 0;
    window.comma = QUANTITY_WINDOW;
    while (window.count < most && at < to) {
        while (at < to && !in_word((unsigned char)text.data[at])) {
            unsigned char c = (unsigned char)text.data[at];
            if (ends_thought(c))
                goto done;
            if (c == ',' && window.comma == QUANTITY_WINDOW)
                window.comma = window.count;
            at++;
        }
        size_t end = at;
        while (end < to && in_word((unsigned char)text.data[end]))
            end++;
        if (end > at)
            add(text, &window, (struct span){at, end});
        at = end;
    }
done:
    if (window.comma > window.count)
        window.comma = window.count;
    return window;
}

bool quantity_words_equal(struct view text, struct span a, struct span b)
{
    size_t length = a.end - a.start;
    if (length != b.end - b.start)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((text.data[a.start + i] | 0x20) != (text.data[b.start + i] | 0x20))
            return false;
    return true;
}
