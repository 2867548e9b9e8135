/* Fields out of queries, forms and cookies. */
#include "support/unit.h"

#include "base/text.h"
#include "web/form.h"
#include "web/percent.h"

/* "a=1;file=<x>(name.csv)" */
static struct str told(struct arena *mem, struct field_list fields)
{
    struct text out;
    text_open(mem, 65536, &out);
    for (size_t i = 0; i < fields.count; i++) {
        const struct field *field = &fields.at[i];
        text_add(&out, "%s%.*s=<%.*s>", i ? ";" : "", STR(field->name),
                 STR(field->value));
        if (field->file_name.length)
            text_add(&out, "(%.*s)", STR(field->file_name));
    }
    return text_str(&out);
}

struct form_case {
    const char *says;
    struct str bytes;
    const char *wanted; /* NULL: refused */
};

static void reads_encoded_forms(void **state)
{
    static const struct {
        const char *says;
        const char *bytes;
        const char *wanted; /* NULL: refused */
    } cases[] = {
        {"nothing", "", ""},
        {"one field", "a=1", "a=<1>"},
        {"in their order, the same twice", "b=2&a=1&b=3", "b=<2>;a=<1>;b=<3>"},
        {"no value", "a&b=", "a=<>;b=<>"},
        {"empty pairs are none", "&&a=1&", "a=<1>"},
        {"only the first '=' counts", "a=1=2", "a=<1=2>"},
        {"plus and codes", "a+b=%C3%A4+%2B%26", "a b=<\xC3\xA4 +&>"},
        {"small hex digits", "a=%c3%a4", "a=<\xC3\xA4>"},
        {"line ends of a textarea", "a=x%0D%0Ay%0Dz%0A", "a=<x\ny\nz\n>"},
        {"no name", "=1", NULL},
        {"a name of two lines", "a%0Ab=1", NULL},
        {"NUL in a value", "a=%00", NULL},
        {"NUL in a name", "a%00=1", NULL},
        {"bad UTF-8", "a=%C3", NULL},
        {"half a code", "a=%C", NULL},
        {"a code of no digits", "a=%G1", NULL},
        {"the end is a percent sign", "a=%", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct field_list fields;
        struct fault fault = {0};
        bool is_read = form_read(*state, str_of(cases[i].bytes), &fields,
                                 &fault);
        UNIT_CLAIM(cases[i].says, is_read == (cases[i].wanted != NULL));
        if (is_read)
            unit_same(told(*state, fields), cases[i].wanted, cases[i].says);
        else
            UNIT_CLAIM(cases[i].says, fault.kind == FAULT_INPUT);
    }
}

#define HEAD(rest) "--cut\r\nContent-Disposition: form-data; " rest "\r\n\r\n"
#define END "\r\n--cut--\r\n"

#define BYTES(text)                                                            \
    {                                                                          \
        text, sizeof(text) - 1                                                 \
    }

static const struct form_case parts[] = {
    {"one field", BYTES(HEAD("name=\"a\"") "1" END), "a=<1>"},
    {"no value", BYTES(HEAD("name=\"a\"") END), "a=<>"},
    {"two fields", BYTES(HEAD("name=\"a\"") "1\r\n" HEAD("name=b") "2" END),
     "a=<1>;b=<2>"},
    {"no line end behind the last", BYTES(HEAD("name=\"a\"") "1\r\n--cut--"),
     "a=<1>"},
    {"a file",
     BYTES(HEAD("name=\"f\"; filename=\"x.csv\"") "a,b\r\n1,2\r\n" END),
     "f=<a,b\r\n1,2\r\n>(x.csv)"},
    {"a file keeps its bytes",
     BYTES(HEAD("name=\"f\"; filename=\"x\"") "\xFF\r\xC3" END),
     "f=<\xFF\r\xC3>(x)"},
    {"a file without its folders",
     BYTES(HEAD("name=\"f\"; filename=\"C:\\a/b\\x.csv\"") END), "f=<>(x.csv)"},
    {"no file was chosen", BYTES(HEAD("name=\"f\"; filename=\"\"") END),
     "f=<>"},
    {"a file without a name", BYTES(HEAD("name=\"f\"; filename=\"\"") "1" END),
     "f=<1>(file)"},
    {"a semicolon in a name",
     BYTES(HEAD("name=\"f\"; filename=\"a;b.csv\"") "1" END), "f=<1>(a;b.csv)"},
    {"other headers are passed over",
     BYTES("--cut\r\nX: y\r\ncontent-disposition: form-data; "
           "name=\"a\"\r\nContent-Type: text/plain\r\n\r\n1" END),
     "a=<1>"},
    {"something like the cut",
     BYTES(HEAD("name=\"f\"; filename=\"x\"") "\r\n--cu\r\n-cut" END),
     "f=<\r\n--cu\r\n-cut>(x)"},
    {"line ends of a textarea", BYTES(HEAD("name=\"a\"") "x\r\ny" END),
     "a=<x\ny>"},
    {"nothing", BYTES(""), NULL},
    {"no end", BYTES(HEAD("name=\"a\"") "1"), NULL},
    {"something behind the end", BYTES(HEAD("name=\"a\"") "1\r\n--cut--x"),
     NULL},
    {"something before the start", BYTES("x\r\n" HEAD("name=\"a\"") "1" END),
     NULL},
    {"no headers", BYTES("--cut\r\n\r\n1" END), NULL},
    {"no name", BYTES(HEAD("nom=\"a\"") "1" END), NULL},
    {"an empty name", BYTES(HEAD("name=\"\"") "1" END), NULL},
    {"an attachment",
     BYTES("--cut\r\nContent-Disposition: attachment; name=\"a\""
           "\r\n\r\n1" END),
     NULL},
    {"text that is none", BYTES(HEAD("name=\"a\"") "\xFF" END), NULL},
    {"NUL in text", BYTES(HEAD("name=\"a\"") "x\0y" END), NULL},
    {"a file's name of bad UTF-8",
     BYTES(HEAD("name=\"f\"; filename=\"\xFF\"") "1" END), NULL},
    {"lines ended by LF",
     BYTES("--cut\nContent-Disposition: form-data; name=\"a\"\n\n1\n"
           "--cut--"),
     NULL},
};

static void reads_forms_in_parts(void **state)
{
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        struct field_list fields;
        struct fault fault = {0};
        bool is_read = multipart_read(
            *state, STR_LITERAL("multipart/form-data; boundary=cut"),
            parts[i].bytes, &fields, &fault);
        UNIT_CLAIM(parts[i].says, is_read == (parts[i].wanted != NULL));
        if (is_read)
            unit_same(told(*state, fields), parts[i].wanted, parts[i].says);
        else
            UNIT_CLAIM(parts[i].says, fault.kind == FAULT_INPUT);
    }
}

static void asks_how_a_form_is_cut(void **state)
{
    static const struct {
        const char *type;
        bool is_read;
    } cases[] = {
        {"multipart/form-data; boundary=cut", true},
        {"multipart/form-data;boundary=\"cut\"", true},
        {"Multipart/Form-Data; charset=utf-8; Boundary=cut", true},
        {"multipart/form-data", false},
        {"multipart/form-data; boundary=", false},
        {"multipart/form-data; boundary=other", false},
        {"multipart/form-data; boundary=123456789012345678901234567890123456789"
         "01234567890123456789012345678901",
         false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct field_list fields;
        struct fault fault;
        UNIT_CLAIM(cases[i].type,
                   multipart_read(*state, str_of(cases[i].type),
                                  STR_LITERAL(HEAD("name=\"a\"") "1" END),
                                  &fields, &fault)
                       == cases[i].is_read);
    }
}

static void knows_kinds_of_forms(void **state)
{
    static const struct {
        const char *type;
        enum form_kind kind;
    } cases[] = {
        {"", FORM_NONE},
        {" ; charset=utf-8", FORM_NONE},
        {"application/x-www-form-urlencoded", FORM_URLENCODED},
        {"Application/X-WWW-Form-Urlencoded ; charset=utf-8", FORM_URLENCODED},
        {"multipart/form-data; boundary=x", FORM_MULTIPART},
        {"text/plain", FORM_UNKNOWN},
        {"application/json", FORM_UNKNOWN},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].type,
                   form_kind(str_of(cases[i].type)) == cases[i].kind);
}

static struct str pairs_made(struct arena *mem, size_t count)
{
    struct text out;
    text_open(mem, 4 * count, &out);
    for (size_t i = 0; i < count; i++)
        text_add(&out, "a=1&");
    return text_str(&out);
}

static struct str letters(struct arena *mem, size_t count)
{
    struct text out;
    text_open(mem, count, &out);
    for (size_t i = 0; i < count; i++)
        text_add_char(&out, 'a');
    return text_str(&out);
}

static void is_bounded(void **state)
{
    struct field_list fields;
    struct fault fault = {0};
    assert_true(form_read(*state, pairs_made(*state, FORM_FIELDS_MOST), &fields,
                          &fault));
    assert_int_equal(fields.count, FORM_FIELDS_MOST);
    assert_false(form_read(*state, pairs_made(*state, FORM_FIELDS_MOST + 1),
                           &fields, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_true(
        form_read(*state, letters(*state, FORM_NAME_BYTES), &fields, &fault));
    assert_false(form_read(*state, letters(*state, FORM_NAME_BYTES + 1),
                           &fields, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    struct str value = letters(*state, FORM_VALUE_BYTES + 1), text;
    assert_false(form_text(*state, value, &text, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_true(
        form_text(*state, str_part(value, 1, value.length), &text, &fault));
}

static void passes_over_what_is_no_cookie(void **state)
{
    struct field_list cookies = cookies_read(
        *state, STR_LITERAL("a=1; b; =2;  c=3=4 ;d=;e=\xFF; f=\"6\""));
    unit_same(told(*state, cookies), "a=<1>;c=<3=4>;d=<>;f=<\"6\">", "cookies");
}

static void encodes_and_decodes(void **state)
{
    struct str all = STR_LITERAL("az AZ09-._~+%/?#&=\xC3\xA4\"\n"), back;
    struct str coded = percent_encode(*state, all);
    unit_same(coded, "az%20AZ09-._~%2B%25%2F%3F%23%26%3D%C3%A4%22%0A",
              "encoded");
    assert_true(percent_decode(*state, coded, PERCENT_PLUS_IS_SPACE, &back));
    assert_true(str_same(all, back));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_encoded_forms),
        UNIT_TEST(reads_forms_in_parts),
        UNIT_TEST(asks_how_a_form_is_cut),
        UNIT_TEST(knows_kinds_of_forms),
        UNIT_TEST(is_bounded),
        UNIT_TEST(passes_over_what_is_no_cookie),
        UNIT_TEST(encodes_and_decodes),
    };
    return cmocka_run_group_tests_name("form", tests, NULL, NULL);
}
