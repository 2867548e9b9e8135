/* Packages are held against the rules of CASE: what an object must and may
 * have, how identifiers look, and that each association has two ends. */
#include "report/ladder_case.h"

#include "support/hostile_ladder.h"
#include "support/unit.h"

#include <jansson.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

static json_t *package_of(struct arena *mem, uint64_t *seed)
{
    struct stored_ladder stored = {.revision = 3,
                                   .made_at = {1795428300000},
                                   .ladder = hostile_ladder(mem, seed)};
    struct text out;
    struct fault fault = {0};
    json_error_t error;
    text_open(mem, 16 * 1024 * 1024, &out);
    assert_true(ladder_case_write(mem, &stored, &out, &fault));
    json_t *root = json_loadb(out.at, out.length, JSON_REJECT_DUPLICATES,
                              &error);
    if (!root)
        fail_msg("%s", error.text);
    return root;
}

static bool has_form(const char *text, const char *form)
{
    regex_t regex;
    assert_int_equal(regcomp(&regex, form, REG_EXTENDED | REG_NOSUB), 0);
    bool is_so = regexec(&regex, text, 0, NULL, 0) == 0;
    regfree(&regex);
    return is_so;
}

/* The rules of 1.0, which 1.1 added these fields to. */
static const char *const later[] = {"extensions", "caseVersion",
                                    "frameworkType"};

static void check(const json_t *rules, const json_t *rule, const char *name,
                  const json_t *value);

static void check_text(const json_t *rule, const char *name,
                       const json_t *value)
{
    const char *text = json_string_value(value);
    const char *about = json_string_value(json_object_get(rule, "description"));
    const char *form = json_string_value(json_object_get(rule, "pattern"));
    UNIT_CLAIM(name, text != NULL);
    if (about && strstr(about, "NormalizedString"))
        UNIT_CLAIM(name, strpbrk(text, "\n\r\t") == NULL);
    if (form)
        UNIT_CLAIM(name, has_form(text, form));
    if (about && strstr(about, "DateTime"))
        UNIT_CLAIM(name, has_form(text, "^....-..-..T..:..:..Z$"));
    const json_t *allowed = json_object_get(rule, "enum"), *one;
    size_t index;
    bool is_allowed = allowed == NULL;
    json_array_foreach(allowed, index, one)
        is_allowed |= strcmp(text, json_string_value(one)) == 0;
    UNIT_CLAIM(name, is_allowed);
}

static void check_object(const json_t *rules, const json_t *rule,
                         const char *name, json_t *value)
{
    const json_t *fields = json_object_get(rule, "properties"), *field;
    const char *key;
    size_t index;
    UNIT_CLAIM(name, json_is_object(value));
    json_array_foreach(json_object_get(rule, "required"), index, field)
        UNIT_CLAIM(json_string_value(field),
                   json_object_get(value, json_string_value(field)) != NULL);
    json_t *at;
    json_object_foreach(value, key, at)
    {
        bool is_later = false;
        for (size_t i = 0; i < COUNT_OF(later); i++)
            is_later |= strcmp(key, later[i]) == 0;
        if (is_later)
            continue;
        UNIT_CLAIM(key, json_object_get(fields, key) != NULL);
        check(rules, json_object_get(fields, key), key, at);
    }
}

static void check(const json_t *rules, const json_t *rule, const char *name,
                  const json_t *value)
{
    const char *reference = json_string_value(json_object_get(rule, "$ref"));
    if (reference) {
        rule = json_object_get(rules, strrchr(reference, '/') + 1);
        check(rules, rule, name, value);
        return;
    }
    const char *type = json_string_value(json_object_get(rule, "type"));
    assert_non_null(type);
    if (strcmp(type, "string") == 0)
        check_text(rule, name, value);
    else if (strcmp(type, "integer") == 0)
        UNIT_CLAIM(name, json_is_integer(value));
    else if (strcmp(type, "object") == 0)
        check_object(rules, rule, name, (json_t *)(uintptr_t)value);
    else {
        size_t index;
        const json_t *item;
        UNIT_CLAIM(name, strcmp(type, "array") == 0 && json_is_array(value));
        json_array_foreach(value, index, item)
            check(rules, json_object_get(rule, "items"), name, item);
    }
}

static void keeps_the_published_rules(void **state)
{
    const char *folder = getenv("RUNG_SHARED_DATA");
    if (!folder)
        skip();
    struct str file = str_format(
        *state, "%s/standards/opensalt-case/core/public/case-v1p0-swagger.json",
        folder);
    json_error_t error;
    json_t *swagger = json_load_file(file.at, 0, &error);
    if (!swagger)
        fail_msg("%s", error.text);
    const json_t *rules = json_object_get(swagger, "definitions");
    uint64_t seed = 5;
    for (int round = 0; round < 20; round++) {
        struct arena *mem = arena_open();
        json_t *root = package_of(mem, &seed);
        check(rules, json_object_get(rules, "CFPackage.Type"), "CFPackage",
              root);
        json_decref(root);
        arena_close(mem);
    }
    json_decref(swagger);
}

static const char *text_at(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static void note_identifiers(json_t *known, const json_t *list)
{
    size_t index;
    const json_t *one;
    json_array_foreach(list, index, one)
    {
        const char *id = text_at(one, "identifier");
        UNIT_CLAIM(id, json_object_get(known, id) == NULL);
        json_object_set_new(known, id, json_true());
    }
}

static void joins_what_is_there(void **state)
{
    uint64_t seed = 6;
    for (int round = 0; round < 50; round++) {
        json_t *root = package_of(*state, &seed), *known = json_object();
        const json_t *document = json_object_get(root, "CFDocument"), *one;
        const json_t *associations = json_object_get(root, "CFAssociations");
        size_t index;
        json_object_set_new(known, text_at(document, "identifier"),
                            json_true());
        note_identifiers(known, json_object_get(root, "CFItems"));
        json_array_foreach(associations, index, one)
        {
            const json_t *from = json_object_get(one, "originNodeURI");
            const json_t *to = json_object_get(one, "destinationNodeURI");
            UNIT_CLAIM("an origin",
                       json_object_get(known, text_at(from, "identifier")));
            UNIT_CLAIM("a destination",
                       json_object_get(known, text_at(to, "identifier")));
        }
        note_identifiers(known, associations);
        json_decref(known);
        json_decref(root);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(keeps_the_published_rules),
        UNIT_TEST(joins_what_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
