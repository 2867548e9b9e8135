#include "format/html_text.h"

#include "support/unit.h"

static void writes_text_as_it_is(void **state)
{
    struct text out;
    text_open(*state, 4096, &out);
    html_text_add(&out, STR_LITERAL("<a href=\"x\">Tom & Jerry's</a>\n"));
    unit_same(text_str(&out),
              "&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&#39;s&lt;/a&gt;\n",
              "markup");
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(writes_text_as_it_is)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
