/*
 * json - writes JSON text into a buf. Strings must be valid UTF-8.
 *
 * Commas are the writer's business: every value and key puts its own comma where one is due.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/text.h"

struct json {
    struct buf *out;
    bool needs_comma;
};

void json_open(struct json *json, char bracket);  /* '{' or '[' */
void json_close(struct json *json, char bracket); /* '}' or ']' */
void json_key(struct json *json, const char *key);

/* As json_key(), of a literal that needs no escape: most of a verdict's bytes are such keys. */
#define JSON_KEY(json, literal) json_quoted_key((json), "\"" literal "\":", sizeof(literal) + 2)

/* For JSON_KEY(): a key in its quotation marks, the colon behind it. */
static inline void json_quoted_key(struct json *json, const char *quoted, size_t length)
{
    if (json->needs_comma)
        buf_char(json->out, ',');
    json->needs_comma = false;
    buf_add(json->out, quoted, length);
}
void json_view(struct json *json, struct view text);
void json_string(struct json *json, const char *text); /* null when NULL */
void json_count(struct json *json, size_t number);
void json_int(struct json *json, long number);
/* At most `decimals` digits (0 to 6) behind the point, trailing zeros off. */
void json_real(struct json *json, double number, int decimals);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

#endif
