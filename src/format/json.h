/* format/json.h - JSON that the program writes.
 *
 *     struct json *person = json_object_make(mem);
 *     json_put_str(person, "name", STR_LITERAL("Ada"));
 *     json_format(person, &out);
 *
 * Keys come out in the order they were put in.  Text comes out in UTF-8;
 * what is not UTF-8 in it is replaced by U+FFFD.
 */
#pragma once

#include "base/text.h"

/* An object or an array; it lives as long as its arena. */
struct json;

struct json *json_object_make(struct arena *mem);
struct json *json_array_make(struct arena *mem);

/* A key that is there already keeps its place and gets the new value.  Keys
 * are ours: well-formed and not NULL. */
void json_put_str(struct json *object, const char *key, struct str value);
void json_put_int(struct json *object, const char *key, int64_t value);

/* A share from 0 to 1, in thousandths: 0.667. */
void json_put_share(struct json *object, const char *key, double value);
void json_put_bool(struct json *object, const char *key, bool value);
void json_put_null(struct json *object, const char *key);

/* The value is held, not copied: what is put into it later shows, too.  A
 * value must not be put into itself. */
void json_put(struct json *object, const char *key, struct json *value);

void json_add(struct json *array, struct json *value);
void json_add_str(struct json *array, struct str value);

/* Appends `value` on one line, without spaces and without a line feed. */
void json_format(const struct json *value, struct text *out);
