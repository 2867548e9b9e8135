#include "format/json.h"

#include "base/utf8.h"

#include <assert.h>
#include <jansson.h>
#include <math.h>

struct json {
    struct arena *mem;
    json_t *value; /* one reference of its own, given back with mem */
};

static void give_back(void *thing)
{
    json_decref(thing);
}

static struct json *hold(struct arena *mem, json_t *value)
{
    assert(value); /* NULL is out of memory */
    struct json *json = ARENA_NEW(mem, struct json);
    *json = (struct json){mem, value};
    arena_defer(mem, give_back, value);
    return json;
}

struct json *json_object_make(struct arena *mem)
{
    return hold(mem, json_object());
}

struct json *json_array_make(struct arena *mem)
{
    return hold(mem, json_array());
}

static json_t *text_of(struct arena *mem, struct str s)
{
    struct str clean = utf8_fault_at(s) < s.length ? utf8_clean(mem, s) : s;
    return json_stringn_nocheck(clean.length ? clean.at : "", clean.length);
}

/* Takes over the reference to `value`. */
static void put(struct json *object, const char *key, json_t *value)
{
    int failed = json_object_set_new(object->value, key, value);
    assert(!failed); /* not an object, a key that is no text, no memory */
    (void)failed;
}

static void add(struct json *array, json_t *value)
{
    int failed = json_array_append_new(array->value, value);
    assert(!failed);
    (void)failed;
}

void json_put_str(struct json *object, const char *key, struct str value)
{
    put(object, key, text_of(object->mem, value));
}

void json_put_int(struct json *object, const char *key, int64_t value)
{
    put(object, key, json_integer(value));
}

void json_put_share(struct json *object, const char *key, double value)
{
    put(object, key, json_real(round(value * 1000) / 1000));
}

void json_put_bool(struct json *object, const char *key, bool value)
{
    put(object, key, json_boolean(value));
}

void json_put_null(struct json *object, const char *key)
{
    put(object, key, json_null());
}

void json_put(struct json *object, const char *key, struct json *value)
{
    put(object, key, json_incref(value->value));
}

void json_add(struct json *array, struct json *value)
{
    add(array, json_incref(value->value));
}

void json_add_str(struct json *array, struct str value)
{
    add(array, text_of(array->mem, value));
}

static int append(const char *bytes, size_t length, void *to)
{
    text_add_str(to, (struct str){bytes, length});
    return 0;
}

void json_format(const struct json *value, struct text *out)
{
    int failed = json_dump_callback(value->value, append, out,
                                    JSON_COMPACT | JSON_REAL_PRECISION(6));
    assert(!failed); /* a value that holds itself */
    (void)failed;
}
