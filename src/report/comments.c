#include "report/comments.h"

#include "base/day.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Does the text hold the sentence, whatever the white space between its words? */
static bool holds(struct view text, const char *sentence)
{
    for (size_t start = 0; start < text.length; start++) {
        size_t at = start;
        const char *wanted = sentence;
        while (*wanted && at < text.length) {
            if (is_blank(*wanted) && is_blank(text.data[at])) {
                while (is_blank(*wanted))
                    wanted++;
                while (at < text.length && is_blank(text.data[at]))
                    at++;
            } else if (*wanted == text.data[at]) {
                wanted++;
                at++;
            } else {
                break;
            }
        }
        if (!*wanted)
            return true;
    }
    return false;
}

bool comment_is_open(const struct comment *comment, const struct answer *newer)
{
    if (comment->is_taken_up || !comment->text)
        return false;
    if (!newer)
        return true;
    if (!comment->sentence)
        return false;
    bool is_there = newer->is_free && holds(newer->free, comment->sentence);
    for (int part = 0; !newer->is_free && part < PART_COUNT; part++)
        is_there = is_there || holds(newer->parts[part], comment->sentence);
    return is_there;
}

static const char *said_by(struct arena *arena, const struct comment *comment)
{
    const char *day = comment->day ? day_date(arena, comment->day) : NULL;
    if (comment->from && day)
        return arena_printf(arena, "%s, %s", comment->from, day);
    return comment->from ? comment->from : day ? day : "somebody";
}

static void add_comment(struct arena *arena, struct doc *list, const struct comment *comment,
                        const char *answer)
{
    const char *part = comment->part < PART_COUNT ? part_id(comment->part) : "answer";
    struct notice notice = {
        .level = said_by(arena, comment),
        .tone = comment->is_taken_up ? TONE_DIM : TONE_PLAIN,
        .code = part,
        .message = comment->text,
        .file = answer,
    };
    if (!comment->text)
        notice.message = arena_printf(arena, "%d of 5", comment->rating);
    struct doc *node = doc_notice(arena, list, notice);
    if (comment->sentence)
        doc_quote(arena, node, NULL, NULL, (struct quote){.text = view_of(comment->sentence)});
}

void comments_add(struct arena *arena, struct doc *page, const struct comments *comments)
{
    if (!comments->count)
        return;
    struct doc *list = doc_entries(arena, page, "comments", "What others said");
    for (size_t i = 0; i < comments->count; i++)
        add_comment(arena, list, &comments->items[i], NULL);
}

struct doc *open_comments_doc(struct arena *arena, const struct open_comment *items, size_t count)
{
    struct doc *page = doc_page(arena, "open_comments", "Not taken up yet");
    struct doc *list = doc_entries(arena, page, "comments", NULL);
    for (size_t i = 0; i < count; i++)
        add_comment(arena, list, items[i].comment, items[i].answer);
    doc_text(
        arena, page, TONE_DIM,
        "A comment is taken up when a newer answer to the question no longer holds its sentence, or when its "
        "file says 'taken_up: true'.");
    return page;
}
