#include "report/sarif.h"

#include "base/utf8.h"

static const char *level_of(enum severity severity)
{
    static const char *const levels[SEVERITY_COUNT] = {
        [SEVERITY_OFF] = "none",
        [SEVERITY_INFO] = "note",
        [SEVERITY_WARNING] = "warning",
        [SEVERITY_ERROR] = "error",
    };
    return levels[severity];
}

static void add_member(struct json *json, const char *key, const char *text)
{
    json_key(json, key);
    json_string(json, text);
}

static void add_count(struct json *json, const char *key, size_t count)
{
    json_key(json, key);
    json_count(json, count);
}

/* {"text": ...}, as SARIF wants messages. */
static void add_message(struct json *json, const char *key, const char *text)
{
    json_key(json, key);
    json_open(json, '{');
    add_member(json, "text", text);
    json_close(json, '}');
}

static void add_rule(struct json *json, const struct rule *rule)
{
    json_open(json, '{');
    add_member(json, "id", rule->id);
    add_message(json, "shortDescription", rule->title);
    json_key(json, "defaultConfiguration");
    json_open(json, '{');
    json_key(json, "enabled");
    json_bool(json, rule->severity != SEVERITY_OFF);
    add_member(json, "level", level_of(rule->severity));
    json_close(json, '}');
    json_close(json, '}');
}

struct sarif sarif_open(struct buf *out, const char *version)
{
    struct sarif sarif = {.json = {.out = out}, .arena = out->arena};
    struct json *json = &sarif.json;
    json_open(json, '{');
    add_member(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    add_member(json, "version", "2.1.0");
    json_key(json, "runs");
    json_open(json, '[');
    json_open(json, '{');
    json_key(json, "tool");
    json_open(json, '{');
    json_key(json, "driver");
    json_open(json, '{');
    add_member(json, "name", "stardrill");
    add_member(json, "version", version);
    json_key(json, "rules");
    json_open(json, '[');
    for (size_t i = 0; i < RULE_COUNT; i++)
        add_rule(json, &check_rules[i]);
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, '}');
    add_member(json, "columnKind", "unicodeCodePoints");
    json_key(json, "results");
    json_open(json, '[');
    return sarif;
}

/* A path as a URI reference (RFC 3986): whatever could be read as something else is a %XX. */
static const char *path_uri(struct arena *arena, const char *path)
{
    struct buf out = {.arena = arena};
    if (*path == '/')
        buf_string(&out, "file://");
    for (; *path; path++) {
        unsigned char c = (unsigned char)*path;
        bool is_plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr("-._~/", c);
        if (is_plain)
            buf_char(&out, (char)c);
        else
            buf_printf(&out, "%%%02X", c);
    }
    return buf_text(&out);
}

static void add_location(struct sarif *sarif, const struct verdict *verdict, struct span span,
                         const struct source *source)
{
    struct json *json = &sarif->json;
    struct view text = verdict->reading.text;
    struct place start = place_in(source, text, span.start), end = place_in(source, text, span.end);
    const char *file = source && source->file ? source->file : "stdin";
    json_key(json, "locations");
    json_open(json, '[');
    json_open(json, '{');
    json_key(json, "physicalLocation");
    json_open(json, '{');
    json_key(json, "artifactLocation");
    json_open(json, '{');
    add_member(json, "uri", path_uri(sarif->arena, file));
    json_close(json, '}');
    json_key(json, "region");
    json_open(json, '{');
    add_count(json, "startLine", start.line);
    add_count(json, "startColumn", start.column);
    add_count(json, "endLine", end.line);
    add_count(json, "endColumn", end.column);
    json_close(json, '}');
    json_close(json, '}');
    json_close(json, '}');
    json_close(json, ']');
}

/* A message ends with a full stop here; the question follows it. */
static const char *message_text(struct arena *arena, const struct finding *finding)
{
    const char *text = finding->fix ? arena_printf(arena, "%s. %s", finding->message, finding->fix)
                                    : arena_printf(arena, "%s.", finding->message);
    struct view whole = utf8_repair(arena, view_of(text));
    return arena_strndup(arena, whole.data, whole.length);
}

void sarif_add(struct sarif *sarif, const struct verdict *verdict, const struct source *source)
{
    struct json *json = &sarif->json;
    for (size_t i = 0; i < verdict->findings.count; i++) {
        const struct finding *finding = &verdict->findings.items[i];
        json_open(json, '{');
        add_member(json, "ruleId", finding->rule->id);
        add_count(json, "ruleIndex", (size_t)(finding->rule - check_rules));
        add_member(json, "level", level_of(finding->severity));
        add_message(json, "message", message_text(sarif->arena, finding));
        add_location(sarif, verdict, finding->span, source);
        json_close(json, '}');
    }
}

void sarif_close(struct sarif *sarif)
{
    struct json *json = &sarif->json;
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, ']');
    json_close(json, '}');
    buf_char(json->out, '\n');
}
