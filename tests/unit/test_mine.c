#include "test.h"

#include "base/random.h"
#include "practice/mine.h"

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

/* "line under>S|T|A|R" of each achievement, with ";" between. */
static const char *shown(const char *text)
{
    struct mine mine = mine_text(&arena, view_of(text));
    struct buf out = {.arena = &arena};
    for (size_t i = 0; i < mine.count; i++) {
        const struct mined *mined = &mine.items[i];
        buf_printf(&out, "%s%zu %.*s>", i ? ";" : "", mined->number, (int)mined->under.length,
                   mined->under.length ? mined->under.data : "");
        for (int part = 0; part < PART_COUNT; part++)
            buf_printf(&out, "%s%.*s", part ? "|" : "", (int)mined->parts[part].length,
                       mined->parts[part].length ? mined->parts[part].data : "");
    }
    return buf_text(&out);
}

static void achievements_are_taken_apart(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"- Reduced p99 latency from 480 ms to 210 ms by rewriting the cache",
         "1 >||rewriting the cache|Reduced p99 latency from 480 ms to 210 ms"},
        {"- Led a team of 5 to move billing, cutting costs by 30%",
         "1 >||Led a team of 5 to move billing|cutting costs by 30%"},
        {"* Built a portal, which saved $1.2M a year.", "1 >||Built a portal|which saved $1.2M a year."},
        {"\xe2\x80\xa2 Built a portal \xe2\x86\x92 tickets fell from 400 to 120",
         "1 >||Built a portal|tickets fell from 400 to 120"},
        {"1. Wrote the guide, resulting in 3x more releases",
         "1 >||Wrote the guide|resulting in 3x more releases"},
        {"- After the outage in March, I wrote the guide.",
         "1 >After the outage in March||I wrote the guide.|"},
        {"- **Designed** and `shipped` a pipeline", "1 >||Designed and shipped a pipeline|"},
        {"- Increased coverage by 25% through pair reviews", "1 >||pair reviews|Increased coverage by 25%"},
        {"- Cut the queue from 90 to 12 tickets", "1 >|||Cut the queue from 90 to 12 tickets"},
        {"# Jane\n## Acme, 2020 - 2023\n- Won the hackathon", "3 Acme, 2020 - 2023>||Won the hackathon|"},
        {"Initech\nSupport lead\n- Mentored two juniors", "3 Support lead>||Mentored two juniors|"},
        {"- Shipped a pipeline that 40 engineers\n  use every day",
         "1 >||Shipped a pipeline that 40 engineers use every day|"},
        {"I rewrote the\nscheduler in a week.\n\nI trained the team.",
         "1 >||I rewrote the scheduler in a week.|;4 >||I trained the team.|"},
        {"Successfully negotiated a contract", "1 >||Successfully negotiated a contract|"},
        /* What is none. */
        {"- Responsible for the rota", ""},
        {"- Was responsible for 12 people", ""},
        {"- Manage vendors in 3 regions", ""},
        {"Skills: C, Python, SQL", ""},
        {"jane@example.com | +1 555 0100", ""},
        {"BSc Computer Science, 2015 - 2018", ""},
        {"Red", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(shown(rows[i].text), rows[i].wanted);
}

static void titles_are_short_and_whole(void **state)
{
    (void)state;
    static const struct {
        const char *text, *title;
    } rows[] = {
        {"- Led a team of 5 to migrate billing to a new provider, cutting costs",
         "Led a team of 5 to migrate billing to a new provider"},
        {"- Cut waiting list from 40 to 12 in two weeks", "Cut waiting list from 40 to 12 in two weeks"},
        {"- Moved every one of the forty old ledgers of the parish into one single list that all can read",
         "Moved every one of the forty old ledgers"},
        {"- After the outage, I wrote the guide.", "I wrote the guide"},
        {"- Won it all", "Won it all"},
        {"- Cut the cost of hosting by half, then left", "Cut the cost of hosting by half"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct mine mine = mine_text(&arena, view_of(rows[i].text));
        assert_int_equal(mine.count, 1);
        assert_string_equal(mine.items[0].title, rows[i].title);
    }
}

/* Nothing is made up: each part stands in the line, word for word. */
static void parts_are_the_persons_words(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "- ",          "\n",   "Cut ",    "cost ",         "by ",      "rewriting ",
        "from 5 to 3", ", ",   "which ",  "saved ",        "After ",   "I ",
        "led ",        "**",   "# ",      "\xe2\x86\x92 ", "40% ",     "through ",
        "and ",        ".",    "  ",      "resulting in ", "\xc3\xa9", "\xff",
        ";",           "via ", "so that "};
    for (uint64_t seed = 0; seed < 3000; seed++) {
        struct random random = random_seeded(seed);
        struct buf text = {.arena = &arena};
        for (size_t i = random_below(&random, 40); i > 0; i--)
            buf_string(&text, pieces[random_below(&random, sizeof pieces / sizeof *pieces)]);
        struct mine mine = mine_text(&arena, view_of(buf_text(&text)));
        for (size_t i = 0; i < mine.count; i++)
            for (int part = 0; part < PART_COUNT; part++) {
                struct view told = mine.items[i].parts[part], line = mine.items[i].line;
                assert_true(!told.length ||
                            (told.data >= line.data && told.data + told.length <= line.data + line.length));
            }
        arena_reset(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(achievements_are_taken_apart, reset),
        cmocka_unit_test_teardown(titles_are_short_and_whole, reset),
        cmocka_unit_test_teardown(parts_are_the_persons_words, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
