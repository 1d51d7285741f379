#include "report/ics.h"

#include "base/day.h"
#include "base/utf8.h"

enum { LINE_OCTETS = 75 };

/* Adds a content line, folded: a line feed and a blank inside mean nothing to a reader. */
static void add_line(struct buf *out, struct view line)
{
    size_t used = 0;
    for (size_t at = 0; at < line.length;) {
        uint32_t code;
        size_t length = utf8_decode(line, at, &code);
        if (used + length > LINE_OCTETS) {
            buf_string(out, "\r\n ");
            used = 1;
        }
        buf_add(out, line.data + at, length);
        used += length;
        at += length;
    }
    buf_string(out, "\r\n");
}

static void add_text(struct buf *out, const char *name, const char *text)
{
    struct buf line = {.arena = out->arena};
    struct view safe = utf8_visible(out->arena, utf8_repair(out->arena, view_of(text)), true);
    buf_string(&line, name);
    for (size_t i = 0; i < safe.length; i++) {
        unsigned char byte = (unsigned char)safe.data[i];
        if (byte == '\n')
            buf_string(&line, "\\n");
        else if (byte == '\\' || byte == ';' || byte == ',')
            buf_printf(&line, "\\%c", byte);
        else
            buf_char(&line, (char)byte);
    }
    add_line(out, buf_view(&line));
}

static void add_date(struct buf *out, const char *name, int64_t day)
{
    struct day_parts parts = day_split(day);
    buf_printf(out, "%s;VALUE=DATE:%04lld%02d%02d\r\n", name, (long long)parts.year, parts.month, parts.day);
}

static void add_event(struct buf *out, const struct ics_event *event, const char *stamp)
{
    buf_string(out, "BEGIN:VEVENT\r\n");
    add_text(out, "UID:", event->uid);
    buf_printf(out, "DTSTAMP:%s\r\n", stamp);
    if (event->start_minute < 0) {
        add_date(out, "DTSTART", event->day);
        add_date(out, "DTEND", event->day + 1); /* the first day that no longer belongs to it */
        buf_string(out, "TRANSP:TRANSPARENT\r\n");
    } else {
        struct day_parts parts = day_split(event->day);
        int minute = event->start_minute % (24 * 60);
        buf_printf(out, "DTSTART:%04lld%02d%02dT%02d%02d00\r\n", (long long)parts.year, parts.month,
                   parts.day, minute / 60, minute % 60);
        buf_printf(out, "DURATION:PT%dM\r\n", event->minutes > 0 ? event->minutes : 1);
    }
    add_text(out, "SUMMARY:", event->summary);
    if (event->description)
        add_text(out, "DESCRIPTION:", event->description);
    buf_string(out, "END:VEVENT\r\n");
}

void ics_calendar(struct buf *out, const char *name, const struct ics_event *events, size_t count,
                  int64_t now)
{
    const char *stamp = day_compact(out->arena, now);
    buf_string(out,
               "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//stardrill//plan//EN\r\nCALSCALE:GREGORIAN\r\n");
    buf_string(out, "METHOD:PUBLISH\r\n");
    add_text(out, "X-WR-CALNAME:", name);
    for (size_t i = 0; i < count; i++)
        add_event(out, &events[i], stamp);
    buf_string(out, "END:VCALENDAR\r\n");
}
