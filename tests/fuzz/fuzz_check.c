/*
 * Any bytes as a file with an answer, through the whole check: parts, sentences, quantities, labels,
 * findings, scores, JSON and every page. What must hold: what verdict.h and formats.h say, the same verdict
 * twice, and memory that grows as the text does.
 *
 * The first three bytes choose the question, the look and the page, the rest is the file.
 */
#include "formats.h"
#include "fuzz.h"
#include "verdict.h"

#include "cli/read_answer.h"
#include "model/bank_builtin.h"
#include "report/explain.h"
#include "report/feedback.h"
#include "report/sarif.h"
#include "report/verdict_json.h"

#if defined(__SANITIZE_ADDRESS__)
#define HAS_HEAP_SIZE 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_HEAP_SIZE 1
#endif
#endif
#ifdef HAS_HEAP_SIZE
size_t __sanitizer_get_current_allocated_bytes(void); /* gcc has it in no header */
#endif

static size_t heap_size(void)
{
#ifdef HAS_HEAP_SIZE
    return __sanitizer_get_current_allocated_bytes();
#else
    return 0;
#endif
}

static struct arena program;
static struct check_settings settings;
static struct checker checker;

static void set_up(void)
{
    if (checker.bank)
        return;
    settings = check_settings_default();
    checker = checker_make(&program, &bank_builtin, &settings);
}

static void line_must_hold(struct arena *arena, const struct answer *answer, const struct verdict *verdict)
{
    struct buf out = {.arena = arena}, again = {.arena = arena};
    verdict_json(&out, answer, verdict);
    json_must_hold(buf_view(&out), true);
    json_must_tell(buf_view(&out), "text", verdict->reading.text);
    const struct verdict second = check_answer(arena, &checker, answer);
    verdict_json(&again, answer, &second);
    must(view_equal(buf_view(&out), buf_view(&again)));
}

static void places_must_hold(const struct verdict *verdict, const struct source *source)
{
    for (size_t i = 0; i < verdict->findings.count; i++) {
        struct place place = place_of(verdict->reading.text, verdict->findings.items[i].span.start);
        must(place.line >= 1 && place.column >= 1);
        place = place_in(source, verdict->reading.text, verdict->findings.items[i].span.start);
        must(place.line >= 1 && place.column >= 1);
    }
}

static void page_must_hold(struct arena *arena, const struct answer *answer, const struct verdict *verdict,
                           const struct source *source, const struct look *look, unsigned which)
{
    struct buf out = {.arena = arena};
    if (which % 8 < 5)
        format_must_hold(arena, feedback_doc(arena, answer, verdict, source), look, which % 8);
    else if (which % 8 == 5)
        format_must_hold(arena, explain_doc(arena, &verdict->reading), look, which / 8);
    else if (which % 8 == 6) {
        feedback_short(&out, verdict, source);
        terminal_must_hold(buf_view(&out), false);
    } else {
        struct sarif sarif = sarif_open(&out, "0");
        sarif_add(&sarif, verdict, source);
        sarif_close(&sarif);
        json_must_hold(buf_view(&out), false);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { HEAD = 3, HEAP_LEAST = 400000, HEAP_A_BYTE = 300 };
    if (size < HEAD)
        return 0;
    set_up();
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    struct read_answer read;
    struct view bytes = {(const char *)data + HEAD, size - HEAD};
    if (read_answer_parse(&arena, "fuzz", bytes, &read, &problems)) {
        struct answer *answer = &read.file.answer;
        if (!answer->question && data[0] < bank_builtin.question_count)
            answer->question = bank_builtin.questions[data[0]].id;
        size_t before = heap_size();
        const struct verdict verdict = check_answer(&arena, &checker, answer);
        size_t after = heap_size();
        must(after < before + HEAP_LEAST + HEAP_A_BYTE * size);
        verdict_must_hold(&checker, answer, &verdict);
        line_must_hold(&arena, answer, &verdict);
        const struct source source = read_answer_source(&arena, "fuzz", &read, &verdict.reading);
        const struct look look = {
            .width = 1 + data[1] / 2, .colour = data[1] % 2, .unicode = data[1] % 8 < 4};
        places_must_hold(&verdict, &source);
        page_must_hold(&arena, answer, &verdict, &source, &look, data[2]);
    } else {
        must(problem_count(&problems, PROBLEM_ERROR) > 0);
    }
    arena_release(&arena);
    return 0;
}
