#include "format/json.h"

#include "support/unit.h"

static void formats(struct arena *mem, const struct json *value,
                    const char *wanted, const char *says)
{
    struct text out;
    text_open(mem, 4096, &out);
    json_format(value, &out);
    unit_same(text_str(&out), wanted, says);
}

static void writes_text(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        struct str text;
        const char *wanted;
    } cases[] = {
        {"plain text", STR_LITERAL("Ada"), "{\"text\":\"Ada\"}"},
        {"no text is the empty text", {NULL, 0}, "{\"text\":\"\"}"},
        {"text stays UTF-8", STR_LITERAL("Zoë 日本"),
         "{\"text\":\"Zoë 日本\"}"},
        {"a quote and a backslash", STR_LITERAL("\"\\"),
         "{\"text\":\"\\\"\\\\\"}"},
        {"a line feed and an escape", STR_LITERAL("a\n\x1B"),
         "{\"text\":\"a\\n\\u001B\"}"},
        {"a byte that is no text",
         STR_LITERAL("a\xFF"
                     "b"),
         "{\"text\":\"a\xEF\xBF\xBD"
         "b\"}"},
        {"half a character", STR_LITERAL("a\xC3"),
         "{\"text\":\"a\xEF\xBF\xBD\"}"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct json *object = json_object_make(mem);
        json_put_str(object, "text", cases[i].text);
        formats(mem, object, cases[i].wanted, cases[i].says);
    }
}

static void writes_each_kind(void **state)
{
    struct arena *mem = *state;
    struct json *object = json_object_make(mem);
    json_put_int(object, "zero", 0);
    json_put_int(object, "least", INT64_MIN);
    json_put_share(object, "third", 2.0 / 3);
    json_put_bool(object, "yes", true);
    json_put_bool(object, "no", false);
    json_put_null(object, "none");
    formats(mem, object,
            "{\"zero\":0,\"least\":-9223372036854775808,\"third\":0.667,"
            "\"yes\":true,\"no\":false,\"none\":null}",
            __func__);
}

static void keeps_the_order_of_keys(void **state)
{
    struct arena *mem = *state;
    struct json *object = json_object_make(mem);
    json_put_int(object, "z", 1);
    json_put_int(object, "a", 2);
    json_put_int(object, "m", 3);
    json_put_int(object, "z", 4);
    formats(mem, object, "{\"z\":4,\"a\":2,\"m\":3}", __func__);
}

static void nests(void **state)
{
    struct arena *mem = *state;
    struct json *object = json_object_make(mem);
    struct json *array = json_array_make(mem);
    struct json *inner = json_object_make(mem);
    json_put(object, "list", array);
    json_put(object, "again", array);
    json_add_str(array, STR_LITERAL("one"));
    json_add(array, inner);
    json_put_int(inner, "two", 2);
    formats(mem, object,
            "{\"list\":[\"one\",{\"two\":2}],"
            "\"again\":[\"one\",{\"two\":2}]}",
            __func__);
    formats(mem, json_array_make(mem), "[]", __func__);
}

static void stops_at_the_ceiling(void **state)
{
    struct arena *mem = *state;
    struct json *object = json_object_make(mem);
    struct text out;
    text_open(mem, 8, &out);
    json_put_str(object, "text", STR_LITERAL("longer than eight bytes"));
    json_format(object, &out);
    assert_true(text_overflowed(&out));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_text),
        UNIT_TEST(writes_each_kind),
        UNIT_TEST(keeps_the_order_of_keys),
        UNIT_TEST(nests),
        UNIT_TEST(stops_at_the_ceiling),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
