#include "check/rule.h"

#include "base/utf8.h"

#include <stdarg.h>

struct finding *rule_hit(struct rule_scan *scan, struct span span, const char *fix, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *message = arena_vprintf(scan->arena, format, args);
    va_end(args);
    struct findings *found = scan->found;
    if (found->count == found->capacity) {
        size_t capacity = found->capacity ? found->capacity * 2 : 16;
        found->items = arena_grow(scan->arena, found->items, found->count, capacity, sizeof *found->items,
                                  _Alignof(struct finding));
        found->capacity = capacity;
    }
    struct finding *finding = &found->items[found->count++];
    *finding = (struct finding){
        .rule = scan->rule,
        .severity = scan->settings->severity[scan->rule - check_rules],
        .span = span,
        .message = message,
        .fix = fix,
        .count = 1,
        .weight = 1,
    };
    return finding;
}

const char *rule_quote_text(const struct rule_scan *scan, struct view text)
{
    enum { MOST = 60 };
    struct buf line = {.arena = scan->arena};
    size_t columns = 0, word_end = 0;
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length, columns++) {
        length = utf8_decode(text, i, &code);
        bool blank = code == ' ' || code == '\n' || code == '\t' || code == '\r';
        if (blank)
            word_end = line.length;
        if (columns >= MOST) {
            if (word_end)
                line.length = word_end;
            buf_string(&line, "...");
            break;
        }
        if (blank)
            buf_char(&line, ' ');
        else
            buf_add(&line, text.data + i, length);
    }
    return buf_text(&line);
}

const char *rule_quote(const struct rule_scan *scan, struct span span)
{
    return rule_quote_text(scan, view_sub(scan->reading->text, span.start, span.end));
}

bool rule_sentence_is(const struct rule_scan *scan, size_t sentence, enum part part)
{
    return scan->reading->labels[sentence].part == part && !scan->signs->sentences[sentence].is_repeat;
}

struct span rule_part_span(const struct rule_scan *scan, enum part part)
{
    const struct reading_part *own = &scan->reading->parts[part];
    return own->given ? own->span : (struct span){0, scan->reading->text.length};
}
