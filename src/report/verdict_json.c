#include "report/verdict_json.h"

#include "base/json.h"
#include "report/place.h"

static const char *const state_ids[] = {
    [PART_MISSING] = "missing",
    [PART_THIN] = "thin",
    [PART_PRESENT] = "present",
};

static void add_span(struct json *json, struct span span)
{
    JSON_KEY(json, "start");
    json_count(json, span.start);
    JSON_KEY(json, "end");
    json_count(json, span.end);
}

static void add_parts(struct json *json, const struct reading *reading)
{
    JSON_KEY(json, "parts");
    json_open(json, '{');
    for (int part = 0; part < PART_COUNT; part++) {
        const struct reading_part *own = &reading->parts[part];
        json_key(json, part_id((enum part)part));
        json_open(json, '{');
        JSON_KEY(json, "state");
        json_string(json, state_ids[own->state]);
        JSON_KEY(json, "words");
        json_count(json, own->words);
        JSON_KEY(json, "share");
        json_real(json, own->share, 3);
        json_close(json, '}');
    }
    json_close(json, '}');
}

static void add_sentences(struct json *json, const struct reading *reading)
{
    JSON_KEY(json, "sentences");
    json_open(json, '[');
    for (size_t i = 0; i < reading->sentences.count; i++) {
        json_open(json, '{');
        add_span(json, reading->sentences.items[i].span);
        JSON_KEY(json, "part");
        json_string(json, part_id(reading->labels[i].part));
        JSON_KEY(json, "confidence");
        json_real(json, reading->labels[i].confidence, 3);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void add_quantities(struct json *json, const struct reading *reading)
{
    JSON_KEY(json, "quantities");
    json_open(json, '[');
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        json_open(json, '{');
        add_span(json, quantity->span);
        JSON_KEY(json, "text");
        json_view(json, view_sub(reading->text, quantity->span.start, quantity->span.end));
        JSON_KEY(json, "kind");
        json_string(json, quantity_kind_id(quantity->kind));
        JSON_KEY(json, "role");
        json_string(json, quantity_role_id(quantity->role));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void add_fits(struct json *json, const struct verdict *verdict)
{
    JSON_KEY(json, "principle_fit");
    json_open(json, '[');
    for (size_t i = 0; i < verdict->fits.count; i++) {
        json_open(json, '{');
        JSON_KEY(json, "principle");
        json_string(json, verdict->fits.items[i].principle->id);
        JSON_KEY(json, "score");
        json_real(json, verdict->fits.items[i].score, 3);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void add_findings(struct json *json, const struct verdict *verdict)
{
    JSON_KEY(json, "findings");
    json_open(json, '[');
    for (size_t i = 0; i < verdict->findings.count; i++) {
        const struct finding *finding = &verdict->findings.items[i];
        struct place place = place_of(verdict->reading.text, finding->span.start);
        json_open(json, '{');
        JSON_KEY(json, "rule");
        json_string(json, finding->rule->id);
        JSON_KEY(json, "severity");
        json_string(json, severity_id(finding->severity));
        add_span(json, finding->span);
        JSON_KEY(json, "line");
        json_count(json, place.line);
        JSON_KEY(json, "column");
        json_count(json, place.column);
        JSON_KEY(json, "message");
        json_string(json, finding->message);
        JSON_KEY(json, "fix");
        json_string(json, finding->fix);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void add_score(struct json *json, const char *key, int score)
{
    json_key(json, key);
    if (score)
        json_int(json, score);
    else
        json_null(json);
}

void verdict_json(struct buf *out, const struct answer *answer, const struct verdict *verdict)
{
    const struct reading *reading = &verdict->reading;
    struct json json = {.out = out};
    buf_reserve(out, 2 * reading->text.length + 4096); /* what most verdicts take: no growing on the way */
    json_open(&json, '{');
    JSON_KEY(&json, "schema");
    json_int(&json, 1);
    JSON_KEY(&json, "id");
    json_string(&json, answer->id);
    JSON_KEY(&json, "text");
    json_view(&json, reading->text);
    JSON_KEY(&json, "question");
    json_string(&json, answer->question);
    JSON_KEY(&json, "principles");
    json_open(&json, '[');
    for (size_t i = 0; i < answer->principles.count; i++)
        json_string(&json, answer->principles.items[i]);
    json_close(&json, ']');
    JSON_KEY(&json, "words");
    json_count(&json, reading->words);
    JSON_KEY(&json, "spoken_seconds");
    json_int(&json, reading->spoken_seconds);
    add_parts(&json, reading);
    add_sentences(&json, reading);
    add_quantities(&json, reading);
    JSON_KEY(&json, "result");
    json_open(&json, '{');
    JSON_KEY(&json, "class");
    json_string(&json, result_class_id(reading->result));
    JSON_KEY(&json, "quantified");
    json_bool(&json, result_is_quantified(reading->result));
    json_close(&json, '}');
    add_fits(&json, verdict);
    add_findings(&json, verdict);
    JSON_KEY(&json, "scores");
    json_open(&json, '{');
    for (int i = 0; i < DIMENSION_COUNT; i++)
        add_score(&json, dimension_id((enum dimension)i), verdict->scores.dimensions[i]);
    add_score(&json, "overall", verdict->scores.overall);
    json_close(&json, '}');
    json_close(&json, '}');
}
