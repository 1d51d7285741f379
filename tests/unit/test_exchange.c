/* Answers in the forms of other programs: what is written is read back, what people write is understood. */
#include "test.h"

#include "base/random.h"
#include "cli/exchange.h"
#include "store/answer_file.h"

#include <stdio.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

struct taken {
    struct answer items[64];
    size_t lines[64];
    size_t count;
};

static void take(void *context, const struct answer *answer, size_t line, size_t column)
{
    struct taken *taken = context;
    (void)column;
    assert_true(taken->count < 64);
    taken->lines[taken->count] = line;
    taken->items[taken->count++] = *answer;
}

static struct taken *read_with(void (*read)(const struct intake *intake, struct view text), struct view text,
                               struct problems *problems)
{
    struct taken *taken = ARENA_NEW(&arena, struct taken);
    *problems = (struct problems){.arena = &arena};
    const struct intake intake = {&arena, "f", problems, take, taken};
    read(&intake, text);
    return taken;
}

static void read_jsonl(const struct intake *intake, struct view text)
{
    size_t number = 0;
    for (size_t at = 0; at < text.length;) {
        const char *feed = memchr(text.data + at, '\n', text.length - at);
        size_t end = feed ? (size_t)(feed - text.data) : text.length;
        exchange_read_jsonl(intake, view_sub(text, at, end), ++number);
        at = end + 1;
    }
}

static const struct form {
    const char *name;
    void (*write)(struct buf *out, const struct answer *answer, size_t index);
    void (*read)(const struct intake *intake, struct view text);
    bool keeps_all; /* replies too, and principles of any letters */
} forms[] = {
    {"markdown", exchange_write_markdown, exchange_read_markdown, true},
    {"jsonl", exchange_write_jsonl, read_jsonl, true},
    {"json", exchange_write_json, exchange_read_json, true},
    {"yaml", exchange_write_yaml, exchange_read_yaml, true},
    {"csv", exchange_write_csv, exchange_read_csv, false},
};

static bool same(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool same_view(struct view a, struct view b)
{
    return a.length == b.length && (!a.length || memcmp(a.data, b.data, a.length) == 0);
}

static const char *difference(const struct answer *a, const struct answer *b, bool all)
{
    if (!same(a->id, b->id) || !same(a->question, b->question))
        return "id";
    if (!same(a->asked, b->asked))
        return "asked";
    if (!same(a->story, b->story) || !same(a->started, b->started))
        return "story or started";
    if (a->self_rating != b->self_rating || a->seconds_think != b->seconds_think ||
        memcmp(a->seconds, b->seconds, sizeof a->seconds) != 0)
        return "numbers";
    if (a->is_free != b->is_free)
        return "kind";
    if (a->is_free && !same_view(a->free, b->free))
        return "text";
    for (int part = 0; !a->is_free && part < PART_COUNT; part++)
        if (!same_view(a->parts[part], b->parts[part]))
            return part_id((enum part)part);
    if (a->principles.count != b->principles.count)
        return "principles";
    for (size_t i = 0; i < a->principles.count; i++)
        if (!same(a->principles.items[i], b->principles.items[i]))
            return "principle";
    if (all && a->reply_count != b->reply_count)
        return "replies";
    for (size_t i = 0; all && i < a->reply_count; i++)
        if (!same(a->replies[i].probe, b->replies[i].probe) || !same(a->replies[i].text, b->replies[i].text))
            return "reply";
    return NULL;
}

/* Pieces that each form could take for its own. */
static const char *const pieces[] = {
    "I cut it",
    " from 12 to 5",
    "\n",
    "\n\n",
    "# Title",
    "## Situation",
    "\n# A\n\n- stardrill: 1\n",
    ">> said",
    "> quoted",
    "rating: 4",
    "Rating : 5",
    "---",
    "\n---\n",
    "\n===\n",
    "\\",
    "\\#",
    "\\\\",
    "<b>",
    "</script>",
    "**Task:** x",
    "\nResult: y",
    "\"",
    "'",
    "=1+1",
    ",",
    ";",
    "\t",
    "- id: x/y",
    "\n- item",
    "    indented",
    "|",
    "&",
    "text: |",
    "%",
    "\xf0\x9f\x99\x82",
    "\xe6\x97\xa5",
    "\xc3\xa9",
    "{\"a\":1}",
    "[x](y)",
    "`code`",
    "## Follow-up: z",
    "## Answer",
    "Q: why?",
    "Question: who?",
    "S:",
    "T:",
    "\n\n\n\n",
    "#",
    "a:b",
};

static const char *random_text(struct random *random, size_t most, bool is_line)
{
    struct buf out = {.arena = &arena};
    for (size_t i = random_below(random, most + 1); i > 0; i--) {
        const char *piece = pieces[random_below(random, sizeof pieces / sizeof *pieces)];
        buf_string(&out, piece);
    }
    if (is_line) {
        const char *line = exchange_line(&arena, buf_view(&out));
        return line ? line : "";
    }
    return buf_text(&out);
}

static struct answer random_answer(struct random *random)
{
    static const char *const principles[] = {"ownership", "dive-deep", "think-big"};
    struct answer answer = {.principles = {principles, random_below(random, 4)}};
    if (random_below(random, 4)) {
        answer.question = "ownership-04";
        answer.id = "ownership-04/20261124T101503Z-2";
        answer.started = "2026-11-24T10:15:03Z";
    }
    answer.asked = random_text(random, 4, true);
    answer.story = random_below(random, 2) ? "payments-outage" : NULL;
    answer.self_rating = (int)random_below(random, 6);
    answer.seconds_think = (int)random_below(random, 100);
    answer.is_free = random_below(random, 3) == 0;
    if (answer.is_free)
        answer.free = view_of(arena_printf(&arena, "told %s", random_text(random, 8, false)));
    for (int part = 0; !answer.is_free && part < PART_COUNT; part++) {
        answer.parts[part] = view_of(random_text(random, 8, false));
        answer.seconds[part] = (int)random_below(random, 100);
    }
    if (!answer.is_free && !view_trim(answer.parts[PART_ACTION]).length)
        answer.parts[PART_ACTION] = view_of("I did");
    struct reply *replies = ARENA_ARRAY(&arena, struct reply, 3);
    answer.reply_count = random_below(random, 3);
    for (size_t i = 0; i < answer.reply_count; i++)
        replies[i] = (struct reply){random_text(random, 3, true), random_text(random, 5, false)};
    answer.replies = replies;
    return answer_tidy(&arena, &answer);
}

static void what_is_written_is_read(void **state)
{
    (void)state;
    for (size_t f = 0; f < sizeof forms / sizeof *forms; f++)
        for (uint64_t seed = 0; seed < 1500; seed++) {
            struct random random = random_seeded(seed);
            struct answer answers[3];
            struct buf text = {.arena = &arena};
            struct problems problems;
            size_t count = 1 + random_below(&random, 3);
            for (size_t i = 0; i < count; i++) {
                answers[i] = random_answer(&random);
                forms[f].write(&text, &answers[i], i);
            }
            if (strcmp(forms[f].name, "json") == 0)
                exchange_end_json(&text, count);
            struct taken *taken = read_with(forms[f].read, buf_view(&text), &problems);
            if (problems.count)
                fail_msg("%s, seed %d: %zu:%zu: %s in\n%s", forms[f].name, (int)seed, problems.items[0].line,
                         problems.items[0].column, problems.items[0].text, buf_text(&text));
            if (taken->count != count)
                fail_msg("%s, seed %d: %zu answers of %zu in\n%s", forms[f].name, (int)seed, taken->count,
                         count, buf_text(&text));
            for (size_t i = 0; i < count; i++) {
                struct answer back = answer_tidy(&arena, &taken->items[i]);
                const char *what = difference(&answers[i], &back, forms[f].keeps_all);
                if (what)
                    fail_msg("%s, seed %d: another %s in\n%s", forms[f].name, (int)seed, what,
                             buf_text(&text));
            }
            arena_reset(&arena);
        }
}

/* What is shown of what was read: "asked|S|T|A|R" or "asked|text", entries after "; ", refusals as !line. */
static const char *shown(void (*read)(const struct intake *intake, struct view text), const char *text)
{
    struct problems problems;
    struct taken *taken = read_with(read, view_of(text), &problems);
    struct buf out = {.arena = &arena};
    for (size_t i = 0; i < taken->count; i++) {
        const struct answer *answer = &taken->items[i];
        buf_printf(&out, "%s%zu:%s", out.length ? "; " : "", taken->lines[i],
                   answer->asked ? answer->asked : "");
        if (answer->is_free)
            buf_printf(&out, "|%.*s", (int)view_trim(answer->free).length, view_trim(answer->free).data);
        for (int part = 0; !answer->is_free && part < PART_COUNT; part++)
            buf_printf(&out, "|%.*s", (int)answer->parts[part].length,
                       answer->parts[part].data ? answer->parts[part].data : "");
    }
    for (size_t i = 0; i < problems.count; i++)
        buf_printf(&out, "%s!%zu:%zu", out.length ? "; " : "", problems.items[i].line,
                   problems.items[i].column);
    return buf_text(&out);
}

static void peoples_markdown_is_understood(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"## Situation\ns\n## Task\nt\n## Action\na\n## Result\nr\n", "1:|s|t|a|r"},
        {"# Why?\n\n**Situation:** s\n**Task:** t\n**Action:** a\n**Result:** r\n", "1:Why?|s|t|a|r"},
        {"# All\n\n## Why?\nSituation: s\nTask: t\nAction: a\nResult: r\n\n## How?\n\n### "
         "Situation\ns\n\n### Result\nr\n",
         "3:Why?|s|t|a|r; 9:How?|s|||r"},
        {"# Why?\r\n\r\nS: s\r\nT: t\r\nA: a\r\nR: r\r\n", "1:Why?|s|t|a|r"},
        {"Situation: s\nTask: t\nAction: a\nResult: r\n\nSituation: s2\nTask: t2\nAction: a2\nResult: r2\n",
         "1:|s|t|a|r; 6:|s2|t2|a2|r2"},
        {"I once cut the cost.\n", "1:|I once cut the cost."},
        {"# Why?\nI did.\n# How?\nSo.\n", "1:Why?|I did.; 3:How?|So."},
        {"Question: Why?\nSituation: s\nResult: r\nQ: How?\nSituation: x\nResult: y\n",
         "1:Why?|s|||r; 4:How?|x|||y"},
        {"## Question: Why?\nI did.\n", "1:Why?|I did."},
        {"", ""},
        {"# Only a title\n", "!1:1"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(shown(exchange_read_markdown, rows[i].text), rows[i].wanted);
}

static void json_of_other_programs_is_understood(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"{\"text\":\"a\"}", "1:|a"},
        {"[{\"situation\":\"s\",\"result\":\"r\"},\n {\"text\":\"b\",\"asked\":\"Why?\"}]",
         "1:|s|||r; 2:Why?|b"},
        {"{\"format\":1,\"x\":{\"answers\":[1]},\"answers\":[{\"text\":\"a,]}\"}]}", "1:|a,]}"},
        {"[]", ""},
        {"", "!1:1"},
        {"nonsense", "!1:1"},
        {"[{\"text\":\"a\"},", "1:|a; !1:15"},
        {"[{\"text\":\"a\"}, 5, {\"text\":7}, {\"text\":\"b\"}]", "1:|a; 1:|b; !1:16; !1:19"},
        {"[\n  {\"text\":\n  oops}]", "!3:6"},
        {"[{\"text\":\"a\\u0000b\"}]", "!1:19"},
        {"{\"text\":\"a\",\"self_rating\":6}", "!1:1"},
        {"[{\"text\":\"unclosed]", "!1:19; !1:20"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(shown(exchange_read_json, rows[i].text), rows[i].wanted);
}

static void tables_are_understood(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"Question text,Situation,Task,Action,Result\nWhy?,s,t,\"a\nb\",r\n", "2:Why?|s|t|a\nb|r"},
        {"S;T;A;R\ns;t;a,b;r\n", "2:|s|t|a,b|r"},
        {"answer\nI did\n\n", "2:|I did"},
        {"text\n'=1+1\n", "2:|=1+1"},
        {"x,y\n1,2\n", "!1:1; !1:3; !1:1"},
        {"text,rating\na,9\nb,4\nc,4,5\n", "3:|b; !2:3; !4:5"},
        {"text\n\"a\nb\nc\n", "3:|b; 4:|c; !2:1"},
        {"", "!1:1"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(shown(exchange_read_csv, rows[i].text), rows[i].wanted);
}

static void yaml_files_in_a_row_are_understood(void **state)
{
    (void)state;
    assert_string_equal(shown(exchange_read_yaml, "text: a\n---\nsituation: s\nresult: |\n  r\n  ---\n"),
                        "1:|a; 3:|s|||r\n---");
    assert_string_equal(shown(exchange_read_yaml, "text: a\n---\ntext: &x b\n---\ntext: c\n"),
                        "1:|a; 5:|c; !3:7");
}

static const char *heard;

static void hear(void *context, const struct comments *comments, size_t line)
{
    struct buf *out = context;
    buf_printf(out, "%zu:%s", line, comments->answer);
    for (size_t i = 0; i < comments->count; i++) {
        const struct comment *comment = &comments->items[i];
        buf_printf(out, "|%s/%s/%s/%d", comment->part < PART_COUNT ? part_id(comment->part) : "-",
                   comment->sentence ? comment->sentence : "-", comment->text ? comment->text : "-",
                   comment->rating);
    }
    heard = buf_text(out);
}

static void comments_stand_under_their_sentence(void **state)
{
    (void)state;
    static const char text[] =
        "# Why?\nrating: 4/5\n\n- stardrill: 1\n- id: q-1/20261124T101503Z\n\n## Situation\n\n>> What year?\n"
        "We lost it. It was\nmine.\n\n>> Whose?\n  >>  Really?\n\n## Result\n\n\\>> mine\nIt "
        "fell.\n>>\nRATING: 9\n\n"
        "# Other\n\n>> no id\n";
    struct buf out = {.arena = &arena};
    struct problems problems = {.arena = &arena};
    heard = "";
    exchange_read_comments(&arena, "f", view_of(text), &problems, hear, &out);
    assert_string_equal(
        heard, "1:q-1/20261124T101503Z|-/-/-/4|situation/-/What year?/0|situation/It was mine./Whose?/0|"
               "situation/It was mine./Really?/0");
    assert_int_equal(problems.count, 2);
    assert_int_equal(problems.items[0].line, 21);
    assert_int_equal(problems.items[1].line, 23);
    struct taken *taken = read_with(exchange_read_markdown, view_of(text), &problems);
    assert_int_equal(taken->count, 2); /* the answer itself comes without the comments */
    assert_true(view_is(taken->items[0].parts[PART_SITUATION], "We lost it. It was\nmine."));
    assert_true(view_is(taken->items[0].parts[PART_RESULT], ">> mine\nIt fell."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(what_is_written_is_read, reset),
        cmocka_unit_test_teardown(peoples_markdown_is_understood, reset),
        cmocka_unit_test_teardown(json_of_other_programs_is_understood, reset),
        cmocka_unit_test_teardown(tables_are_understood, reset),
        cmocka_unit_test_teardown(yaml_files_in_a_row_are_understood, reset),
        cmocka_unit_test_teardown(comments_stand_under_their_sentence, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
