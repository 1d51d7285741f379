#include "test.h"

#include "base/html_text.h"
#include "base/random.h"
#include "base/utf8.h"

#include <time.h>

static void pages_become_text(void **state)
{
    (void)state;
    static const struct {
        const char *html, *text;
    } cases[] = {
        {"", ""},
        {"plain words", "plain words"},
        {"<p>One</p><p>Two</p>", "One\n\nTwo"},
        {"<div>One<div>Two</div></div>Three", "One\nTwo\nThree"},
        {"a<br>b<BR/>c", "a\nb\nc"},
        {"<ul><li>one</li>\n <li>two <b>bold</b></ul>end", "- one\n- two bold\nend"},
        {"<tr><td>a</td><td>b</td></tr>", "a b"},
        {"<b>bo</b>ld", "bold"},
        {"one\n  two\t three", "one two three"},
        {"<pre>one\ntwo</pre>", "one\ntwo"},
        {"<script>if (a < b) { x = '<p>'; }</script>shown", "shown"},
        {"<SCRIPT src=x>var a;</Script >shown<style>p{}</style>", "shown"},
        {"before<script>never closed <p>gone", "before"},
        {"a<!-- <p>hidden --> b", "a b"},
        {"a<!-- never closed", "a"},
        {"<svg><g><text>no</text></g></svg>yes", "yes"},
        {"<svg><svg>no</svg>no</svg>yes<svg/>too", "yestoo"},
        {"<a title=\"1 > 0\" href='x'>link</a>", "link"},
        {"<a title=\">odd", "odd"},
        {"<a b='>x</a><a b=\">y", "xy"},
        {"if a < b and c > d", "if a < b and c > d"},
        {"x <y", "x <y"},
        {"<>&<", "<>&<"},
        {"R&D, Q&amp;A &lt;b&gt; &quot;x&quot; &unknown; &#169; &#x1F600; &eacute;t&eacute;",
         "R&D, Q&A <b> \"x\" &unknown; © 😀 été"},
        {"&#0;&#xD800;&#99999999;&#;&#x;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD&#;&#x;"},
        {"&#150;&#x92;", "–’"},
        {"a&nbsp;&nbsp;b co&shy;op", "a b coop"},
        {"caf\xe9 \x96 \xc3\xa9", "café – é"},
        {"a\x1b[31mb\x01 c\xE2\x80\xAE", "a [31mb c"},
        {"<!DOCTYPE html><html><head><title>Job</title></head><body>Text</body></html>", "Job\n\nText"},
        {"<?xml version=1?>a<![CDATA[x]]>b", "ab"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf text = {.arena = &arena};
        struct view is = html_text(&arena, view_of(cases[i].html));
        buf_add(&text, is.data, is.length);
        assert_string_equal(buf_text(&text), cases[i].text);
    }
    arena_release(&arena);
}

static void html_is_told_from_text(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        bool is_html;
    } cases[] = {
        {"", false},
        {"We look for a manager.", false},
        {"salary < 100 and > 50; <none>", false},
        {"Use the <p> tag", false},
        {"<!doctype html><p>x", true},
        {"\n<html lang=en>", true},
        {"<p>One</p>", true},
        {"<div class=job>x</div>", true},
        {"a <= b, c >= d, <stdio.h>", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(html_looks(view_of(cases[i].bytes)), cases[i].is_html);
}

static void any_bytes_give_clean_text(void **state)
{
    (void)state;
    static const char *const pieces[] = {"<",        ">",     "</",     "<!--", "-->",  "<p", "<script>",
                                         "</script", "<svg>", "</svg>", "=\"",  "='",   "&",  "&#",
                                         "x41;",     "&amp;", "<li>",   "\xff", "\xc3", "a",  " ",
                                         "\n",       "<pre>", "</pre>", "\x1b", "é"};
    struct arena arena = {0};
    struct random random = random_seeded(1);
    for (int round = 0; round < 20000; round++) {
        struct buf page = {.arena = &arena};
        for (uint64_t i = random_below(&random, 40); i-- > 0;)
            buf_string(&page, pieces[random_below(&random, sizeof pieces / sizeof *pieces)]);
        html_looks(buf_view(&page));
        struct view text = html_text(&arena, buf_view(&page));
        assert_true(utf8_check(text, NULL));
        for (size_t i = 0; i < text.length; i++)
            assert_true((unsigned char)text.data[i] >= ' ' || text.data[i] == '\n');
        arena_reset(&arena);
    }
    arena_release(&arena);
}

static double seconds_for(const char *piece, size_t bytes)
{
    struct arena arena = {0};
    struct buf page = {.arena = &arena};
    while (page.length < bytes)
        buf_string(&page, piece);
    clock_t start = clock();
    html_text(&arena, buf_view(&page));
    html_looks(buf_view(&page));
    double took = (double)(clock() - start) / CLOCKS_PER_SEC;
    arena_release(&arena);
    return took;
}

static void time_is_linear_in_the_bytes(void **state)
{
    (void)state;
    static const char *const pieces[] = {"<a ",      "<a b=\"", "<a b='\"",        "<!--", "<!",
                                         "<script>", "</",      "<script",         "&#",   "&amp",
                                         "<svg>",    "<",       "<a b='><a b=\">", "=\"'"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        assert_true(seconds_for(pieces[i], 2000000) < 2); /* quadratic time would be hours */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_become_text),
        cmocka_unit_test(html_is_told_from_text),
        cmocka_unit_test(any_bytes_give_clean_text),
        cmocka_unit_test(time_is_linear_in_the_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
