#include "test.h"

#include "base/random.h"
#include "base/utf8.h"
#include "render/render.h"
#include "render/value.h"

#include <stdio.h>
#include <string.h>

static const struct look plain80 = {.width = 80, .unicode = true};

static const char *rendered(struct arena *arena, const char *format, const struct doc *page,
                            const struct look *look)
{
    struct buf out = {.arena = arena};
    const struct format *row = render_find(format);
    assert_non_null(row);
    row->render(&out, page, look);
    return buf_text(&out);
}

static void values_are_words(void **state)
{
    (void)state;
    static const struct {
        enum value_kind kind;
        double number;
        const char *words;
    } rows[] = {
        {VALUE_COUNT, 0, "0"},
        {VALUE_COUNT, 123456, "123456"},
        {VALUE_SHARE, 0, "0 %"},
        {VALUE_SHARE, 0.004, "under 1 %"},
        {VALUE_SHARE, 0.384, "38 %"},
        {VALUE_SHARE, 0.996, "over 99 %"},
        {VALUE_SHARE, 1, "100 %"},
        {VALUE_SECONDS, 0, "0 s"},
        {VALUE_SECONDS, 59, "59 s"},
        {VALUE_SECONDS, 60, "1 min"},
        {VALUE_SECONDS, 95, "1 min 35 s"},
        {VALUE_SECONDS, 3600, "1 h 0 min"},
        {VALUE_SCORE, 4, "4/5"},
        {VALUE_SCORE, 3.5, "3.5/5"},
        {VALUE_NONE, 0, "-"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct value value = {.kind = rows[i].kind, .number = rows[i].number};
        struct view words = value_words(&arena, &value);
        assert_string_equal(arena_strndup(&arena, words.data, words.length), rows[i].words);
    }
    assert_int_equal(value_day("2026-11").kind, VALUE_NONE);
    assert_int_equal(value_score(0).kind, VALUE_NONE);
    assert_int_equal(value_text(NULL).kind, VALUE_NONE);
    arena_release(&arena);
}

static void csv_cells_are_quoted_and_defused(void **state)
{
    (void)state;
    static const struct column columns[] = {{.key = "cell", .label = "Cell"}};
    static const struct {
        const char *text, *cell;
    } rows[] = {
        {"plain", "plain"},
        {"a,b", "\"a,b\""},
        {"say \"no\"", "\"say \"\"no\"\"\""},
        {"two\nlines", "\"two\r\nlines\""},
        {"=1+1", "\"'=1+1\""},
        {"-2", "\"'-2\""},
        {"+49", "\"'+49\""},
        {"@SUM(A1)", "\"'@SUM(A1)\""},
        {" =1", "\"' =1\""},
        {"\t=1", "\"'\t=1\""},
        {"\x1b[2J", "\\x1b[2J"},
        {"", ""},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct doc *page = doc_page(&arena, "page", "Page");
        struct doc *table = doc_table(&arena, page, "rows", NULL, columns, 1);
        doc_cell(&arena, doc_row(&arena, table), value_text(rows[i].text));
        const char *wanted = arena_printf(&arena, "cell\r\n%s\r\n", rows[i].cell);
        /* A tab is shown as a blank. */
        char *expected = arena_strdup(&arena, wanted);
        for (char *c = expected; *c; c++)
            *c = *c == '\t' ? ' ' : *c;
        assert_string_equal(rendered(&arena, "csv", page, &plain80), expected);
    }
    assert_string_equal(rendered(&arena, "csv", doc_page(&arena, "page", "Page"), &plain80), "");
    arena_release(&arena);
}

static void keys_are_for_machines(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct doc *page = doc_page(&arena, "page", "Title");
    doc_text(&arena, page, TONE_PLAIN, "prose");
    doc_field(&arena, page, "who", "Label", value_name("id", "Name"));
    struct doc *between = doc_section(&arena, page, NULL, "Heading");
    doc_field(&arena, between, "half", "Half", value_share(0.5));
    assert_string_equal(rendered(&arena, "json", page, &plain80),
                        "{\"format\":1,\"page\":{\"who\":\"id\",\"half\":0.5}}\n");
    assert_string_equal(rendered(&arena, "text", page, &plain80),
                        "Title\n=====\n\nprose\n\nLabel: Name\n\nHeading\n-------\nHalf: 50 %\n");
    arena_release(&arena);
}

static void marks_stand_under_their_words(void **state)
{
    (void)state;
    static const struct mark marks[] = {{{3, 7}, TONE_WARN, "why"}};
    static const struct {
        const char *text, *page;
    } rows[] = {
        {"ab cdef gh", "  1 | ab cdef gh\n    |    ^^^^ why\n"},
        /* Wide characters take two columns: bytes 3 to 7 are the second one and a blank. */
        {"\xe6\xb7\xb1\xe6\x8e\x98 x", "  1 | \xe6\xb7\xb1\xe6\x8e\x98 x\n    |   ^^^ why\n"},
        /* What is made visible grows, and its marks with it. */
        {"ab\x1b"
         "cdefg",
         "  1 | ab\\x1bcdefg\n    |       ^^^^ why\n"},
        /* A mark over everything marks nothing. */
        {"", ""},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct doc *page = doc_page(&arena, "page", NULL);
        struct doc *notice = doc_notice(&arena, page, (struct notice){.level = "info", .message = "m"});
        struct quote quote = {.text = view_of(rows[i].text), .marks = marks, .mark_count = 1, .line = 1};
        doc_quote(&arena, notice, NULL, NULL, quote);
        const char *wanted = arena_printf(&arena, "info: m\n%s", rows[i].page);
        assert_string_equal(rendered(&arena, "text", page, &plain80), wanted);
    }
    arena_release(&arena);
}

/* Texts that would harm a page, in any order. */
static const char *any_text(struct arena *arena, struct random *random)
{
    static const char *const pieces[] = {
        "word",
        " ",
        "averyveryverylongwordwithoutanyend",
        "\n",
        "\x1b[31m",
        "\xff",
        "深掘り",
        "🕐",
        "e\xcc\x81",
        "\xe2\x80\xae",
        "<b>",
        "**",
        "&amp;",
        "|",
        "`",
        "\x07",
        "\xc2\x9b",
        "  ",
        "=",
        "\"",
        "\r",
        "\t",
        "naïve",
        "-",
    };
    struct buf out = {.arena = arena};
    for (uint32_t left = (uint32_t)random_below(random, 30); left; left--)
        buf_string(&out, pieces[random_below(random, sizeof pieces / sizeof *pieces)]);
    return buf_text(&out);
}

static void add_anything(struct arena *arena, struct random *random, struct doc *parent, int depth)
{
    static const struct column columns[] = {
        {"a", "First", ALIGN_LEFT, FIT_WRAP},
        {"b", "Second one", ALIGN_RIGHT, FIT_WHOLE},
        {"c", "Third", ALIGN_LEFT, FIT_CUT},
    };
    for (int i = 0; i < 4; i++) {
        const char *text = any_text(arena, random), *label = any_text(arena, random);
        const char *key = arena_printf(arena, "key%d", i);
        switch (random_below(random, depth ? 8 : 7)) {
        case 0:
            doc_text(arena, parent, (enum tone)random_below(random, TONE_COUNT), text);
            break;
        case 1:
            doc_field(arena, parent, key, label, value_toned(value_text(text), TONE_CODE));
            break;
        case 2: {
            struct doc *list = doc_list(arena, parent, key, label, i % 2);
            doc_item(arena, list, value_toned(value_text(text), TONE_STRONG));
            break;
        }
        case 3: {
            struct doc *table = doc_table(arena, parent, key, label, columns, 3);
            for (int r = 0; r < 3; r++) {
                struct doc *row = doc_row(arena, table);
                doc_cell(arena, row, value_toned(value_text(any_text(arena, random)), TONE_BAD));
                doc_cell(arena, row, value_bar(value_share(0.3)));
                doc_cell(arena, row, value_text(any_text(arena, random)));
            }
            break;
        }
        case 4:
        case 5: {
            size_t length = strlen(text), start = random_below(random, length + 1);
            struct mark *marks = ARENA_ARRAY(arena, struct mark, 2);
            marks[0] =
                (struct mark){{start, start + random_below(random, length - start + 1)}, TONE_WARN, label};
            marks[1] = (struct mark){{length / 2, length + 3}, TONE_BAD, NULL};
            doc_quote(arena, parent, key, i % 2 ? label : NULL,
                      (struct quote){.text = view_of(text),
                                     .tone = tone_group((unsigned)i),
                                     .marks = marks,
                                     .mark_count = 2,
                                     .note = i == 3 ? text : NULL});
            break;
        }
        case 6: {
            struct doc *notice = doc_notice(arena, parent,
                                            (struct notice){.level = "error",
                                                            .tone = TONE_BAD,
                                                            .code = "code",
                                                            .message = text,
                                                            .ask = label,
                                                            .file = i ? NULL : text,
                                                            .line = 3});
            doc_quote(arena, notice, NULL, NULL, (struct quote){.text = view_of(label), .line = 99});
            break;
        }
        default:
            add_anything(arena, random, doc_section(arena, parent, key, label), depth - 1);
        }
    }
}

/* Checks one line without its colours; returns a reason, or NULL when it is fine. */
static const char *line_fault(struct view line, size_t width, bool unicode)
{
    if (line.length && line.data[line.length - 1] == ' ')
        return "a blank at the end";
    if (utf8_width(line) > width)
        return "too wide";
    for (size_t i = 0; i < line.length; i++) {
        unsigned char c = (unsigned char)line.data[i];
        if (c < 0x20 || c == 0x7f || (c >= 0x80 && !unicode))
            return "a character that should not be there";
    }
    return utf8_check(line, NULL) ? NULL : "no UTF-8";
}

static struct view without_colours(struct arena *arena, struct view text)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] == '\x1b') {
            while (text.data[i] != 'm')
                i++;
            continue;
        }
        buf_char(&out, text.data[i]);
    }
    return buf_view(&out);
}

static void any_page_fits_the_terminal(void **state)
{
    (void)state;
    static const size_t widths[] = {10, 20, 40, 80, 120};
    struct arena arena = {0};
    struct random random = random_seeded(20261124);
    for (int turn = 0; turn < 400; turn++) {
        struct doc *page = doc_page(&arena, "page", any_text(&arena, &random));
        add_anything(&arena, &random, page, 2);
        const struct look look = {.width = widths[turn % 5], .colour = turn % 2, .unicode = turn % 3 != 0};
        struct buf out = {.arena = &arena};
        render_terminal(&out, page, &look);
        struct view text = look.colour ? without_colours(&arena, buf_view(&out)) : buf_view(&out);
        for (size_t start = 0; start < text.length;) {
            const char *feed = memchr(text.data + start, '\n', text.length - start);
            assert_non_null(feed);
            size_t end = (size_t)(feed - text.data);
            struct view line = view_sub(text, start, end);
            const char *fault = line_fault(line, look.width, look.unicode);
            if (fault)
                fail_msg("turn %d, width %zu: %s: '%.*s'", turn, look.width, fault, (int)line.length,
                         line.data);
            start = end + 1;
        }
        /* The others must come to an end without a fault that the sanitisers see. */
        rendered(&arena, "markdown", page, &look);
        rendered(&arena, "html", page, &look);
        rendered(&arena, "json", page, &look);
        rendered(&arena, "csv", page, &look);
        arena_reset(&arena);
    }
    arena_release(&arena);
}

/* What a person copies is not torn where it fits a row: a command, an id. */
static void what_is_copied_stays_whole(void **state)
{
    (void)state;
    static const struct {
        size_t width;
        const char *text, *wanted;
    } cases[] = {
        {40, "Kept as a-01 (see it again: stardrill review a-01/2026)",
         "Kept as a-01 (see it again:\nstardrill review a-01/2026)\n"},
        {40, "Go on with the mock: stardrill mock --resume, or not",
         "Go on with the mock:\nstardrill mock --resume, or not\n"},
        {20, "Go on with the mock: stardrill mock --resume",
         "Go on with the mock:\nstardrill mock\n--resume\n"},
        {24, "for have-backbone-disagree-01 now", "for have-backbone-\ndisagree-01 now\n"},
        {30, "it is for have-backbone-disagree-01", "it is for\nhave-backbone-disagree-01\n"},
        {12, "one two - three", "one two -\nthree\n"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct doc *page = doc_page(&arena, NULL, NULL);
        doc_text(&arena, page, TONE_PLAIN, cases[i].text);
        const struct look look = {.width = cases[i].width};
        assert_string_equal(rendered(&arena, "text", page, &look), cases[i].wanted);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_words),           cmocka_unit_test(csv_cells_are_quoted_and_defused),
        cmocka_unit_test(keys_are_for_machines),      cmocka_unit_test(marks_stand_under_their_words),
        cmocka_unit_test(any_page_fits_the_terminal), cmocka_unit_test(what_is_copied_stays_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
