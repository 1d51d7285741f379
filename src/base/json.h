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
void json_view(struct json *json, struct view text);
void json_string(struct json *json, const char *text); /* null when NULL */
void json_count(struct json *json, size_t number);
void json_int(struct json *json, long number);
/* At most `decimals` digits (0 to 6) behind the point, trailing zeros off. */
void json_real(struct json *json, double number, int decimals);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

#endif
