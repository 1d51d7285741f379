#include "test.h"

#include "check/sentence.h"

#include <stdlib.h>

/* Expected sentences are separated by " | "; line feeds inside one are shown as blanks. */
static void splits(const char *text, const char *expected)
{
    struct arena arena = {0};
    struct tokens tokens = token_scan(&arena, view_of(text));
    struct sentences found = sentence_split(&arena, view_of(text), &tokens);
    struct buf got = {.arena = &arena};
    for (size_t i = 0; i < found.count; i++) {
        if (i)
            buf_string(&got, " | ");
        for (size_t k = found.items[i].span.start; k < found.items[i].span.end; k++)
            buf_char(&got, text[k] == '\n' ? ' ' : text[k]);
    }
    if (strcmp(buf_text(&got), expected) != 0)
        fail_msg("\n'%s' gave\n'%s', not\n'%s'", text, buf_text(&got), expected);
    arena_release(&arena);
}

static const struct {
    const char *text, *expected;
} rows[] = {
    /* stops */
    {"", ""},
    {"  \n \n", ""},
    {"One.", "One."},
    {"One. Two.", "One. | Two."},
    {"I fixed it. Then I left", "I fixed it. | Then I left"},
    {"Why? Because!", "Why? | Because!"},
    {"Really?! Yes.", "Really?! | Yes."},
    {"No!!! Never.", "No!!! | Never."},
    {"One.  Two.", "One. | Two."},
    {"One.\tTwo.", "One. | Two."},
    {"\xe2\x80\xa2 one \xe2\x80\xa2 two", "\xe2\x80\xa2 one | \xe2\x80\xa2 two"},
    {"It was 2021. We grew.", "It was 2021. | We grew."},
    {"We had 3. They had 4.", "We had 3. | They had 4."},
    {"I chose plan B. Then I ran it.", "I chose plan B. | Then I ran it."},
    {"It was she and I. We stayed.", "It was she and I. | We stayed."},
    {"He said no. but we went on", "He said no. but we went on"},
    {"it worked. then we left. all was well.", "it worked. | then we left. | all was well."},
    /* abbreviations */
    {"I met Dr. Smith. He agreed.", "I met Dr. Smith. | He agreed."},
    {"Mr. Lee and Mrs. Ray came.", "Mr. Lee and Mrs. Ray came."},
    {"St. Mary's hospital called.", "St. Mary's hospital called."},
    {"Prof. Ito taught us.", "Prof. Ito taught us."},
    {"Use tools, e.g. Excel. It helps.", "Use tools, e.g. Excel. | It helps."},
    {"One tool, i.e. the old one, broke.", "One tool, i.e. the old one, broke."},
    {"At 9 a.m. we met.", "At 9 a.m. we met."},
    {"We met at 9 a.m. The room was full.", "We met at 9 a.m. | The room was full."},
    {"We met at 9 p.m. Monday night.", "We met at 9 p.m. Monday night."},
    {"The U.S. market grew.", "The U.S. market grew."},
    {"I worked in the U.S. Then I moved.", "I worked in the U.S. | Then I moved."},
    {"Acme Inc. hired me.", "Acme Inc. hired me."},
    {"I joined Acme Inc. The team was new.", "I joined Acme Inc. | The team was new."},
    {"Pens, paper, etc. were gone.", "Pens, paper, etc. were gone."},
    {"Pens, paper, etc. We ordered more.", "Pens, paper, etc. | We ordered more."},
    {"It was us vs. them.", "It was us vs. them."},
    {"On Nov. 3 it broke.", "On Nov. 3 it broke."},
    {"Ticket no. 5 was open.", "Ticket no. 5 was open."},
    {"See fig. 2 for it.", "See fig. 2 for it."},
    {"J. Smith and A. B. Jones came.", "J. Smith and A. B. Jones came."},
    {"It took approx. 5 days.", "It took approx. 5 days."},
    {"I hold a Ph.D. in physics.", "I hold a Ph.D. in physics."},
    /* numbers, versions, names */
    {"It fell to 3.5 %. Good.", "It fell to 3.5 %. | Good."},
    {"We moved to v2.1.3 in May. It held.", "We moved to v2.1.3 in May. | It held."},
    {"Latency was .5 seconds.", "Latency was .5 seconds."},
    {"We used Node.js and ASP.NET. Both ran.", "We used Node.js and ASP.NET. | Both ran."},
    {"See example.com for it.", "See example.com for it."},
    {"Costs were $1,200.50. We paid.", "Costs were $1,200.50. | We paid."},
    {"It was done.Then we left.", "It was done. | Then we left."},
    {"I saved the file as plan.Final version stayed.", "I saved the file as plan.Final version stayed."},
    /* ellipses */
    {"We waited... Nothing came.", "We waited... | Nothing came."},
    {"So... um... I went home.", "So... um... I went home."},
    {"We waited\xe2\x80\xa6 Nothing came.", "We waited\xe2\x80\xa6 | Nothing came."},
    {"Well\xe2\x80\xa6 it broke.", "Well\xe2\x80\xa6 it broke."},
    {"And then . . . nothing.", "And then . . . nothing."},
    /* quotes and brackets */
    {"She said \"Stop.\" I stopped.", "She said \"Stop.\" | I stopped."},
    {"\"Why?\" he asked. I told him.", "\"Why?\" he asked. | I told him."},
    {"She said, \xe2\x80\x9cGo.\xe2\x80\x9d We went.", "She said, \xe2\x80\x9cGo.\xe2\x80\x9d | We went."},
    {"He asked, \"Are we in school now?\" I laughed.", "He asked, \"Are we in school now?\" | I laughed."},
    {"It broke (again.) We fixed it.", "It broke (again.) | We fixed it."},
    {"It broke (twice). We fixed it.", "It broke (twice). | We fixed it."},
    {"We called. \"Come in.\" They came.", "We called. | \"Come in.\" | They came."},
    {"**It worked.** We were glad.", "**It worked.** | We were glad."},
    /* lines */
    {"We had a\nproblem. It grew.", "We had a problem. | It grew."},
    {"First line.\nSecond line.", "First line. | Second line."},
    {"No stop here\n\nNew paragraph", "No stop here | New paragraph"},
    {"Fixed the build\nTold the boss", "Fixed the build | Told the boss"},
    {"fixed the build\ntold the boss", "fixed the build told the boss"},
    {"Three things:\n- one\n- two", "Three things: | - one | - two"},
    {"* called her\n* wrote it down", "* called her | * wrote it down"},
    {"1. Met the team\n2. Wrote a plan", "1. Met the team | 2. Wrote a plan"},
    {"1) Met the team\n2) Wrote a plan", "1) Met the team | 2) Wrote a plan"},
    {"1. Met the team. 2. Wrote a plan.", "1. Met the team. | 2. Wrote a plan."},
    {"(a) Met them\n(b) Wrote it", "(a) Met them | (b) Wrote it"},
    {"## Result\nIt worked.", "## Result | It worked."},
    {"Situation:\nwe were late", "Situation: | we were late"},
    {"- a long bullet that\n  goes on here\n- two", "- a long bullet that   goes on here | - two"},
    {"We were late again and the people of the whole\nNorth ward were waiting for us to come back to\nthem.",
     "We were late again and the people of the whole North ward were waiting for us to come back to them."},
    {"I met the\nDirector", "I met the Director"},
    {"I met one,\nThen two", "I met one, Then two"},
    {"Windows line.\r\nNext line.\r\n", "Windows line. | Next line."},
    /* missing stops, odd typing, speech */
    {"we fixed the whole thing The next day it held", "we fixed the whole thing | The next day it held"},
    {"we all watched the show The Office at night", "we all watched the show The Office at night"},
    {"we went to see The old man there", "we went to see | The old man there"},
    {"in the end we had only The one left", "in the end we had only | The one left"},
    {"THE SERVER DIED. I CALLED BOB.", "THE SERVER DIED. | I CALLED BOB."},
    {"THE SERVER DIED I CALLED BOB", "THE SERVER DIED I CALLED BOB"},
    {"so um yeah we had this issue. like it was bad. um so i called him.",
     "so um yeah we had this issue. | like it was bad. | um so i called him."},
    {"wow! that was bad. i left.", "wow! | that was bad. | i left."},
    {"Wow! that was bad. I left.", "Wow! that was bad. | I left."},
    {"\xc2\xbf"
     "C\xc3\xb3mo? Bien.",
     "\xc2\xbf"
     "C\xc3\xb3mo? | Bien."},
    {"Caf\xc3\xa9 M\xc3\xbcller closed. We ate.", "Caf\xc3\xa9 M\xc3\xbcller closed. | We ate."},
};

static void sentences_end_where_people_end_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        splits(rows[i].text, rows[i].expected);
}

static void speech_without_stops_is_cut_at_its_joints(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf text = {.arena = &arena};
    for (int i = 0; i < 12; i++)
        buf_string(&text,
                   "we had a very long week with the new system in the ward and then i called the man ");
    struct tokens tokens = token_scan(&arena, buf_view(&text));
    struct sentences found = sentence_split(&arena, buf_view(&text), &tokens);
    assert_true(found.count > 6);
    for (size_t i = 0; i < found.count; i++)
        assert_true(found.items[i].token_count < 60);
    arena_release(&arena);
}

/* Every token in one sentence, in order; spans are those of their tokens. */
static void cover(const char *text, size_t length)
{
    struct arena arena = {0};
    struct view view = {text, length};
    struct tokens tokens = token_scan(&arena, view);
    struct sentences found = sentence_split(&arena, view, &tokens);
    size_t next = 0;
    for (size_t i = 0; i < found.count; i++) {
        const struct sentence *sentence = &found.items[i];
        assert_true(sentence->token_count > 0);
        for (; next < sentence->first_token; next++)
            assert_int_equal(tokens.items[next].kind, TOKEN_NEWLINE);
        next = sentence->first_token + sentence->token_count;
        assert_true(next <= tokens.count);
        assert_true(sentence->span.start == tokens.items[sentence->first_token].start);
        assert_true(sentence->span.end == tokens.items[next - 1].end);
    }
    for (; next < tokens.count; next++)
        assert_int_equal(tokens.items[next].kind, TOKEN_NEWLINE);
    arena_release(&arena);
}

static void all_text_is_covered(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        cover(rows[i].text, strlen(rows[i].text));
    /* Texts of no sense, from the pieces that matter; a fixed sequence. */
    static const char *const pieces[] = {
        "a",  "The ", "I ",   "end",   ".", ". ", "...",           "\n", "\n\n", " ", "\"",         ")",
        "- ", "1. ",  "Dr. ", "e.g. ", "?", "!",  "\xe2\x80\xa2 ", "9",  "# ",   ":", "and then i "};
    unsigned seed = 1;
    for (int round = 0; round < 3000; round++) {
        char text[200];
        size_t length = 0;
        for (int k = 0; k < 12; k++) {
            seed = seed * 1103515245u + 12345u;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
        }
        cover(text, length);
    }
}

static void a_megabyte_without_a_stop_is_no_trouble(void **state)
{
    (void)state;
    static const char *const units[] = {"we ", "Go. ", "a\n", ". ", "* ", "the The ", "and i "};
    for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
        size_t length = 1000000, unit = strlen(units[u]);
        char *text = malloc(length);
        assert_non_null(text);
        for (size_t i = 0; i < length; i++)
            text[i] = units[u][i % unit];
        cover(text, length);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_end_where_people_end_them),
        cmocka_unit_test(speech_without_stops_is_cut_at_its_joints),
        cmocka_unit_test(all_text_is_covered),
        cmocka_unit_test(a_megabyte_without_a_stop_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
