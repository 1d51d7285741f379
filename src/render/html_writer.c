#include "render/html_writer.h"

#include "base/utf8.h"

/* Text between tags and in attributes alike. XML knows no U+FFFE and U+FFFF. */
void html_put_text(struct html_writer *writer, struct view text)
{
    text = utf8_visible(writer->arena, text, true);
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        switch (code) {
        case '<':
            buf_string(writer->out, "&lt;");
            break;
        case '>':
            buf_string(writer->out, "&gt;");
            break;
        case '&':
            buf_string(writer->out, "&amp;");
            break;
        case '"':
            buf_string(writer->out, "&quot;");
            break;
        case '\'':
            buf_string(writer->out, "&#39;");
            break;
        case 0xfffe:
        case 0xffff:
            buf_string(writer->out, "&#xfffd;");
            break;
        default:
            buf_add(writer->out, text.data + i, length);
        }
    }
}

void html_put_string(struct html_writer *writer, const char *text)
{
    html_put_text(writer, view_of(text ? text : ""));
}
