#include "cli/markdown_entry.h"

#include "check/heading.h"

#include <ctype.h>

bool markdown_next(struct markdown_lines *lines, struct markdown_line *line)
{
    if (lines->at >= lines->text.length)
        return false;
    const char *from = lines->text.data + lines->at;
    const char *feed = memchr(from, '\n', lines->text.length - lines->at);
    size_t end = feed ? (size_t)(feed - lines->text.data) : lines->text.length;
    size_t next = end + 1;
    if (end > lines->at && lines->text.data[end - 1] == '\r')
        end--;
    *line = (struct markdown_line){view_sub(lines->text, lines->at, end), lines->line++};
    lines->at = next;
    return true;
}

bool markdown_begins(struct view text, const char *word)
{
    size_t length = strlen(word);
    return text.length >= length && memcmp(text.data, word, length) == 0;
}

struct view markdown_unescaped(struct arena *arena, struct view text)
{
    if (!text.length || !memchr(text.data, '\\', text.length))
        return text;
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.length; i++) {
        bool is_escape = text.data[i] == '\\' && i + 1 < text.length &&
                         ispunct((unsigned char)text.data[i + 1]) && (unsigned char)text.data[i + 1] < 0x80;
        i += is_escape;
        buf_char(&out, text.data[i]);
    }
    return buf_view(&out);
}

const char *markdown_text(struct arena *arena, struct view text)
{
    text = markdown_unescaped(arena, view_trim(text));
    return text.length ? arena_strndup(arena, text.data, text.length) : NULL;
}

bool markdown_is_comment(struct view line)
{
    line = view_trim(line);
    return line.length >= 2 && line.data[0] == '>' && line.data[1] == '>';
}

bool markdown_is_rating(struct view line)
{
    static const char word[] = "rating";
    size_t i = 0;
    for (; i < sizeof word - 1; i++)
        if (i >= line.length || (line.data[i] | 0x20) != word[i])
            return false;
    while (i < line.length && line.data[i] == ' ')
        i++;
    return i < line.length && line.data[i] == ':';
}

/* How many bytes "Question: " or the like takes at the start; 0 when it does not stand there. */
static size_t question_lead(struct view line)
{
    static const char *const leads[] = {"Question:", "QUESTION:", "**Question:**", "Q:", "**Q:**"};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        size_t length = strlen(leads[i]);
        if (line.length > length && memcmp(line.data, leads[i], length) == 0)
            return length;
    }
    return 0;
}

static size_t level_of(struct view line)
{
    size_t level = 0;
    while (level < line.length && line.data[level] == '#')
        level++;
    return level;
}

/* "# Title" of level 1 to 3, "Question: title" and "Q: title". The title to `title`. */
static bool is_title_line(struct view line, struct view *title, bool *is_question)
{
    size_t level = level_of(line), lead = question_lead(line);
    *is_question = lead > 0;
    *title = view_trim(view_sub(line, lead ? lead : level, line.length));
    return lead || (level >= 1 && level <= 3 && (level == line.length || line.data[level] == ' '));
}

/* Is a place inside one of the headings of parts? Both go forwards. */
static bool in_part_heading(const struct sections *sections, size_t *next, size_t start, size_t end)
{
    while (*next < sections->count && sections->items[*next].heading.end <= start)
        ++*next;
    return *next < sections->count && sections->items[*next].heading.start < end;
}

struct splitter {
    struct arena *arena;
    struct markdown_entry *items;
    size_t count, capacity;
};

static struct markdown_entry *add_entry(struct splitter *splitter)
{
    if (splitter->count == splitter->capacity) {
        splitter->capacity = splitter->capacity ? splitter->capacity * 2 : 8;
        splitter->items = arena_grow(splitter->arena, splitter->items, splitter->count, splitter->capacity,
                                     sizeof *splitter->items, _Alignof(struct markdown_entry));
    }
    return &splitter->items[splitter->count++];
}

bool markdown_is_marked(struct markdown_lines lines)
{
    struct markdown_line line;
    while (markdown_next(&lines, &line)) {
        struct view text = view_trim(line.text);
        if (text.length && !markdown_is_comment(text) && !markdown_is_rating(text))
            return view_is(text, MARKDOWN_MARK);
    }
    return false;
}

struct markdown_entries markdown_split(struct arena *arena, struct view text)
{
    struct splitter splitter = {.arena = arena};
    struct sections sections = heading_find(arena, text);
    struct markdown_lines lines = {.text = text, .line = 1};
    struct markdown_line line;
    struct markdown_entry *entry = NULL;
    size_t next = 0;
    bool is_ours = false;
    for (size_t start = 0; markdown_next(&lines, &line); start = lines.at) {
        struct view title;
        bool is_question, is_title = is_title_line(line.text, &title, &is_question);
        size_t level = is_title && !is_question ? level_of(line.text) : 1;
        /* An answer of ours goes on up to the next title of the first level. */
        if (is_title && is_ours && (level > 1 || is_question))
            is_title = false;
        bool is_mark = is_title && level == 1 && !is_question && markdown_is_marked(lines);
        if (is_title && !is_mark && in_part_heading(&sections, &next, start, start + line.text.length))
            is_title = false;
        if (is_title) {
            entry = add_entry(&splitter);
            *entry = (struct markdown_entry){
                .has_title = true, .title = title, .line = line.number, .body_line = line.number + 1};
            entry->body = view_sub(text, lines.at < text.length ? lines.at : text.length, text.length);
            entry->body.length = 0;
            is_ours = is_mark;
            continue;
        }
        if (!entry) {
            entry = add_entry(&splitter);
            *entry = (struct markdown_entry){
                .line = line.number, .body_line = line.number, .body = view_sub(text, start, start)};
        }
        size_t end = lines.at < text.length ? lines.at : text.length;
        entry->body.length = (size_t)(text.data + end - entry->body.data);
    }
    return (struct markdown_entries){splitter.items, splitter.count};
}

static size_t lines_before(struct view text, size_t end)
{
    size_t lines = 0;
    for (size_t i = 0; i < end; i++)
        lines += text.data[i] == '\n';
    return lines;
}

static void take_sections(const struct intake *intake, const struct markdown_entry *entry, struct view body,
                          size_t line, const struct sections *sections)
{
    struct answer answer = {0};
    if (entry->has_title)
        answer.asked = exchange_line(intake->arena, entry->title);
    if (sections->is_combined) {
        answer.is_free = true;
        answer.free = heading_strip(intake->arena, body, sections);
    } else {
        for (int part = 0; part < PART_COUNT; part++)
            answer.parts[part] = heading_part(intake->arena, body, sections, (enum part)part);
    }
    intake->take(intake->context, &answer, line, 1);
}

/* Where a second answer begins: a Situation after three other parts were told; the length when none does. */
static size_t second_answer(const struct sections *sections, size_t length)
{
    bool seen[PART_COUNT] = {false};
    size_t count = 0;
    for (size_t i = 0; i < sections->count; i++) {
        enum part part = sections->items[i].part;
        if (part == PART_SITUATION && seen[part] && count >= 3)
            return sections->items[i].heading.start;
        count += !seen[part];
        seen[part] = true;
    }
    return length;
}

void markdown_read_foreign(const struct intake *intake, const struct markdown_entry *found, bool is_only)
{
    struct markdown_entry plain = *found, *entry = &plain;
    entry->title = view_sub(entry->title, question_lead(entry->title), entry->title.length);
    struct view body = entry->body;
    size_t line = entry->body_line;
    for (;;) {
        struct sections sections = heading_find(intake->arena, body);
        if (!sections.count)
            break;
        size_t cut = second_answer(&sections, body.length);
        if (cut == body.length) {
            take_sections(intake, entry, body, line == entry->body_line ? entry->line : line, &sections);
            return;
        }
        struct view first = view_sub(body, 0, cut);
        sections = heading_find(intake->arena, first);
        take_sections(intake, entry, first, line == entry->body_line ? entry->line : line, &sections);
        line += lines_before(body, cut);
        body = view_sub(body, cut, body.length);
    }
    struct view told = view_trim(body);
    if (!told.length) {
        if (is_only)
            problem_add(intake->problems, PROBLEM_ERROR, intake->file, entry->line, 1,
                        "there is no answer here");
        return; /* a title of the whole file, or of a group */
    }
    if (!entry->has_title && !is_only) {
        problem_add(intake->problems, PROBLEM_WARNING, intake->file, line, 1,
                    "what stands in front of the first title is taken for no answer");
        return;
    }
    struct answer answer = {.is_free = true, .free = told};
    if (entry->has_title)
        answer.asked = exchange_line(intake->arena, entry->title);
    intake->take(intake->context, &answer, entry->line, 1);
}

void exchange_read_text(const struct intake *intake, struct view text)
{
    exchange_read_markdown(intake, text);
}
