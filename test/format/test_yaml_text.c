#include "format/yaml_text.h"

#include "support/unit.h"

static void quotes_when_it_must(void **state)
{
    const struct {
        const char *text, *written;
    } cases[] = {
        {"plain words", "plain words"},
        {"commas, [brackets] {and} 'quotes'",
         "commas, [brackets] {and} 'quotes'"},
        {"a:b c#d", "a:b c#d"},
        {"back\\slash \"quote\"", "back\\slash \"quote\""},
        {"2nd place", "2nd place"},
        {"1:1 talks", "1:1 talks"},
        {"\xC3\xA9lan", "\xC3\xA9lan"},
        {"\xF0\x9F\x8E\xAF Goal", "\xF0\x9F\x8E\xAF Goal"},
        {"Yesterday", "Yesterday"},
        {"", "\"\""},
        {" x", "\" x\""},
        {"x ", "\"x \""},
        {"x: y", "\"x: y\""},
        {"x:", "\"x:\""},
        {"x #y", "\"x #y\""},
        {"#x", "\"#x\""},
        {"- x", "\"- x\""},
        {"? x", "\"? x\""},
        {"\"x\"", "\"\\\"x\\\"\""},
        {": \\", "\": \\\\\""},
        {"x\ny", "\"x\\ny\""},
        {"x\ty", "\"x\\ty\""},
        {"x\xC2\xA0y", "\"x\\xA0y\""},
        {"x\xE2\x80\xA8y", "\"x\\u2028y\""},
        {"x\xE2\x80\xA9y", "\"x\\u2029y\""},
        {"\xEF\xBB\xBFx", "\"\\uFEFFx\""},
        {"x\x7Fy", "\"x\\x7Fy\""},
        {"yes", "\"yes\""},
        {"No", "\"No\""},
        {"null", "\"null\""},
        {"~", "\"~\""},
        {"1", "\"1\""},
        {"1.0", "\"1.0\""},
        {"-1", "\"-1\""},
        {"1e5", "\"1e5\""},
        {"0xface", "\"0xface\""},
        {"2026-11-23", "\"2026-11-23\""},
        {".inf", "\".inf\""},
        {"---", "\"---\""},
        {"=", "\"=\""},
        {"<<", "\"<<\""},
        {"*x", "\"*x\""},
        {"&x", "\"&x\""},
        {"!x", "\"!x\""},
        {"%x", "\"%x\""},
        {"@x", "\"@x\""},
        {"`x", "\"`x\""},
        {"[x]", "\"[x]\""},
        {"{x}", "\"{x}\""},
        {"|", "\"|\""},
        {">", "\">\""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 1024, &out);
        yaml_text_add(&out, str_of(cases[i].text));
        unit_same(text_str(&out), cases[i].written, cases[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(quotes_when_it_must)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
