/* docs/formats/ladder.schema.json says what the reader's tables say. */
#include "base/file.h"
#include "base/text.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

#include <jansson.h>
#include <stdlib.h>

static void close_json(void *thing)
{
    json_decref(thing);
}

/* The schema; tests run at the top of the repository. */
static const json_t *schema_read(struct arena *mem)
{
    struct str bytes = {0};
    struct fault fault = {0};
    json_error_t error;
    if (!file_read(mem, "docs/formats/ladder.schema.json", 1024 * 1024, &bytes,
                   &fault))
        fail_msg("%s", fault.message);
    json_t *schema = json_loadb(bytes.at, bytes.length, JSON_REJECT_DUPLICATES,
                                &error);
    if (!schema)
        fail_msg("line %d: %s", error.line, error.text);
    arena_defer(mem, close_json, schema);
    return schema;
}

static bool has_item(const json_t *list, const char *text)
{
    size_t i = 0;
    const json_t *item = NULL;
    json_array_foreach(
        list, i,
        item) if (str_is(str_of(json_string_value(item)), text)) return true;
    return false;
}

static void claim_same_fields(const json_t *schema,
                              const struct yaml_form *form)
{
    const json_t *here = json_object_get(json_object_get(schema, "$defs"),
                                         form->thing);
    const json_t *properties = json_object_get(here, "properties");
    const json_t *required = json_object_get(here, "required");
    size_t required_count = 0;
    UNIT_CLAIM(form->thing,
               json_is_false(json_object_get(here, "additionalProperties")));
    UNIT_CLAIM(form->thing, json_object_size(properties) == form->count);
    for (size_t i = 0; i < form->count; i++) {
        const struct yaml_field *field = &form->fields[i];
        UNIT_CLAIM(field->name, json_object_get(properties, field->name));
        UNIT_CLAIM(field->name,
                   has_item(required, field->name) == field->is_required);
        required_count += field->is_required;
    }
    UNIT_CLAIM(form->thing, json_array_size(required) == required_count);
}

static void has_the_fields_of_the_reader(void **state)
{
    const json_t *schema = schema_read(*state);
    struct yaml_form_list forms = ladder_yaml_forms();
    unit_same(str_of(json_string_value(json_object_get(schema, "$schema"))),
              "https://json-schema.org/draft/2020-12/schema", "the draft");
    for (size_t i = 0; i < forms.count; i++)
        claim_same_fields(schema, forms.at[i]);
}

static int64_t number_at(const json_t *schema, const char *def,
                         const char *property, const char *name)
{
    const json_t *at = json_object_get(json_object_get(schema, "$defs"), def);
    if (property)
        at = json_object_get(json_object_get(at, "properties"), property);
    return json_integer_value(json_object_get(at, name));
}

static void has_the_bounds_of_the_reader(void **state)
{
    const json_t *schema = schema_read(*state);
    assert_int_equal(number_at(schema, "ladder", "levels", "maxItems"),
                     LADDER_LEVELS_MOST);
    assert_int_equal(number_at(schema, "ladder", "competencies", "maxItems"),
                     LADDER_COMPETENCIES_MOST);
    assert_int_equal(number_at(schema, "key", NULL, "maxLength"),
                     LADDER_KEY_BYTES);
    assert_int_equal(number_at(schema, "weight", NULL, "minimum"), 1);
    assert_int_equal(number_at(schema, "weight", NULL, "maximum"), 10);
}

/* The example of the page about the form, which is indented by four. */
static void the_page_shows_a_ladder_that_is_right(void **state)
{
    struct str page = {0}, line = {0};
    struct fault fault = {0};
    struct text example;
    struct ladder ladder = {0};
    struct problem_list problems = {0};
    if (!file_read(*state, "docs/formats/ladder.md", 1024 * 1024, &page,
                   &fault))
        fail_msg("%s", fault.message);
    text_open(*state, page.length + 1, &example);
    while (str_next(&page, '\n', &line))
        if (str_has_prefix(line, "    "))
            text_add(&example, "%.*s\n", STR(str_part(line, 4, line.length)));
    assert_true(ladder_yaml_read(*state, text_str(&example), &ladder, &problems,
                                 &fault));
    if (problems.count)
        fail_msg("line %d of the example: %.*s", problems.at[0].line,
                 STR(problems.at[0].message));
    assert_int_equal(ladder.criterion_count, 2);
}

static void the_ladders_that_ship_are_right(void **state)
{
    static const char *const files[] = {"ladders/ospo.yaml",
                                        "sample/engineering.yaml"};
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct str bytes = {0};
        struct fault fault = {0};
        struct ladder ladder = {0};
        struct problem_list problems = {0};
        if (!file_read(*state, files[i], 1024 * 1024, &bytes, &fault)
            || !ladder_yaml_read(*state, bytes, &ladder, &problems, &fault))
            fail_msg("%s", fault.message);
        if (problems.count)
            fail_msg("%s:%d:%d: %.*s", files[i], problems.at[0].line,
                     problems.at[0].column, STR(problems.at[0].message));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(has_the_fields_of_the_reader),
        UNIT_TEST(has_the_bounds_of_the_reader),
        UNIT_TEST(the_page_shows_a_ladder_that_is_right),
        UNIT_TEST(the_ladders_that_ship_are_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
