/*
 * Any text as a file to import: JSON, JSON Lines, text, YAML, CSV. What must hold: every answer and every
 * problem has its place, and an answer that was read is written in each form and comes back the same.
 *
 * The first byte chooses the form.
 */
#include "fuzz.h"

#include "cli/exchange.h"
#include "store/answer_file.h"

struct seen {
    struct arena *arena;
    size_t count;
    struct answer first;
};

static void take(void *context, const struct answer *answer, size_t line, size_t column)
{
    struct seen *seen = context;
    must(line && column);
    if (seen->count++)
        return;
    struct answer kept = *answer;
    kept.id = kept.question = kept.story = kept.started = NULL; /* import refuses those that are none */
    seen->first = answer_tidy(seen->arena, &kept);
}

static void read_jsonl(const struct intake *intake, struct view text)
{
    size_t number = 1;
    for (struct view rest = text; rest.length; number++) {
        const char *end = memchr(rest.data, '\n', rest.length);
        size_t length = end ? (size_t)(end - rest.data) : rest.length;
        exchange_read_jsonl(intake, view_sub(rest, 0, length), number);
        rest = view_sub(rest, length + (end != NULL), rest.length);
    }
}

static void write_whole_json(struct buf *out, const struct answer *answer, size_t index)
{
    exchange_write_json(out, answer, index);
    exchange_end_json(out, index + 1);
}

static void must_be_same(const struct answer *a, const struct answer *b, bool has_replies)
{
    must(a->is_free == b->is_free && (!a->is_free || view_equal(a->free, b->free)));
    for (int part = 0; !a->is_free && part < PART_COUNT; part++)
        must(view_equal(a->parts[part], b->parts[part]));
    must(a->self_rating == b->self_rating && a->seconds_think == b->seconds_think);
    must(!has_replies || a->reply_count == b->reply_count);
}

/* import refuses an answer that tells nothing. */
static bool is_told(const struct answer *answer)
{
    bool is_told = answer->is_free && answer->free.length;
    for (int part = 0; !answer->is_free && part < PART_COUNT; part++)
        is_told = is_told || answer->parts[part].length;
    return is_told;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct {
        void (*read)(const struct intake *, struct view);
        void (*write)(struct buf *, const struct answer *, size_t);
    } forms[] = {
        {exchange_read_json, write_whole_json},
        {read_jsonl, exchange_write_jsonl},
        {exchange_read_markdown, exchange_write_markdown},
        {exchange_read_yaml, exchange_write_yaml},
        {exchange_read_csv, exchange_write_csv},
        {exchange_read_text, NULL},
    };
    enum { FORMS = sizeof forms / sizeof *forms, CSV = 4 };
    struct view text = {(const char *)data + 1, size ? size - 1 : 0};
    if (size < 2 || !utf8_check(text, NULL) || memchr(text.data, 0, text.length))
        return 0;
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    struct seen seen = {.arena = &arena};
    struct intake intake = {&arena, "fuzz", &problems, take, &seen};
    forms[data[0] % FORMS].read(&intake, text);
    for (size_t i = 0; i < problems.count; i++)
        must(problems.items[i].line && problems.items[i].column);
    for (size_t i = 0; seen.count && is_told(&seen.first) && i < FORMS; i++) {
        if (!forms[i].write)
            continue;
        struct seen back = {.arena = &arena};
        struct buf out = {.arena = &arena};
        problems.count = 0;
        intake.context = &back;
        forms[i].write(&out, &seen.first, 0);
        forms[i].read(&intake, buf_view(&out));
        if (getenv("FUZZ_SHOW"))
            fprintf(stderr, "form %zu, %zu back:\n%s\n", i, back.count, out.data);
        must(back.count == 1);
        must_be_same(&seen.first, &back.first, i != CSV);
    }
    arena_release(&arena);
    return 0;
}
