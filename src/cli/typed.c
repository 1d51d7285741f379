#include "cli/typed.h"

#include "base/utf8.h"

static bool is_dropped(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

static bool is_plain(struct view text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if ((byte < 0x20 && byte != '\n') || byte >= 0x7f)
            return false;
    }
    return true;
}

struct view typed_clean(struct arena *arena, struct view text)
{
    if (is_plain(text))
        return text;
    struct buf out = {.arena = arena};
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        bool is_broken = length == 1 && code > 0x7f;
        bool before_feed = code == '\r' && i + 1 < text.length && text.data[i + 1] == '\n';
        if (code == '\t')
            buf_string(&out, "    ");
        else if ((code == '\r' && !before_feed) || code == '\n' || code == 0x2028 || code == 0x2029)
            buf_char(&out, '\n');
        else if (!is_broken && !is_dropped(code))
            buf_add(&out, text.data + i, length);
    }
    buf_text(&out);
    return utf8_compose(arena, buf_view(&out));
}
