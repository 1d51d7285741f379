#include "manual/mdoc.h"

#include "base/utf8.h"

enum { WIDTH = 72 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void mdoc_escape(struct buf *out, struct view text)
{
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        bool joins =
            i > 0 && is_letter(text.data[i - 1]) && i + 1 < text.length && is_letter(text.data[i + 1]);
        if (c == '\\')
            buf_string(out, "\\e");
        else if (c == '-' && !joins)
            buf_string(out, "\\-"); /* a hyphen between letters, else the sign that is typed */
        else if (c == '\'')
            buf_string(out, "\\(aq");
        else if (c == '.' && i == 0)
            buf_string(out, "\\&.");
        else
            buf_char(out, c);
    }
}

void mdoc_word(struct buf *out, struct view word)
{
    buf_string(out, " \\&");
    mdoc_escape(out, word);
}

/* Up to the end of the first sentence, its blanks included. */
static size_t sentence_length(struct view text)
{
    for (size_t i = 0; i + 1 < text.length; i++)
        if (strchr(".?!", text.data[i]) && text.data[i + 1] == ' ')
            return i + 2;
    return text.length;
}

static void add_line(struct buf *out, struct view line)
{
    mdoc_escape(out, line);
    buf_char(out, '\n');
}

void mdoc_text(struct buf *out, const char *text)
{
    struct view rest = view_of(text);
    while (rest.length) {
        size_t length = utf8_line(view_sub(rest, 0, sentence_length(rest)), WIDTH);
        struct view line = view_trim(view_sub(rest, 0, length));
        if (line.length)
            add_line(out, line);
        rest = view_sub(rest, length, rest.length);
    }
}
