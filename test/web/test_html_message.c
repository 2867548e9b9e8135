#include "web/html_message.h"

#include "support/unit.h"

/* "<1>{met}</1> of <2/> {all}", and what translators may make of it. */
static void writes_whatever_the_translation_says(void **state)
{
    static const struct {
        const char *says;
        const char *translated;
        const char *wanted;
    } cases[] = {
        {"as it was", "<1>{met}</1> of <2/> {all}", "<b>3</b> of <br> &lt;9"},
        {"in another order", "{all} <2/><1>{met}</1>", "&lt;9 <br><b>3</b>"},
        {"text alone", "keiner", "keiner"},
        {"nothing", "", ""},
        {"markup is text", "<b>{met}</b> & 'so'",
         "&lt;b&gt;3&lt;/b&gt; &amp; &#39;so&#39;"},
        {"an unknown value is text", "{nut} {} {met", "{nut} {} {met"},
        {"an unknown tag is text", "<4>a</4> <0> <-1>",
         "&lt;4&gt;a&lt;/4&gt; &lt;0&gt; &lt;-1&gt;"},
        {"half a tag is text", "a <1", "a &lt;1"},
        {"a huge number is text", "<99999999999999999999>",
         "&lt;99999999999999999999&gt;"},
        {"a value again", "{met}{met}", "33"},
        {"a tag again", "<1>a</1><1>b</1>", "<b>a</b><b>b</b>"},
        {"left open", "<1>{met}", "<b>3</b>"},
        {"left open twice", "<1>a<3>b", "<b>a<i>b</i></b>"},
        {"opened in itself", "<1>a<1>b</1>c</1>", "<b>ab</b>c"},
        {"closed alone", "a</1>b", "ab"},
        {"closed twice", "<1>a</1></1>", "<b>a</b>"},
        {"crossed", "<1>a<3>b</1>c</3>d", "<b>a<i>b</i></b>cd"},
        {"an empty one that is none", "a<1/>b", "ab"},
        {"a void one with an end", "<2>a</2>", "<br>a"},
        {"bad bytes", "\xFF<1>\xC3</1>", "\xEF\xBF\xBD<b>\xEF\xBF\xBD</b>"},
        {"braces in braces", "{{met}}", "{3}"},
        {"tags in braces", "{<1>met</1>}", "{<b>met</b>}"},
        {"odd tags", "< 1><1 ></ 1></1/>",
         "&lt; 1&gt;&lt;1 &gt;&lt;/ 1&gt;&lt;/1/&gt;"},
    };
    static const char *const names[] = {"met", "all", NULL};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        struct html_message message;
        text_open(*state, 1000, &out);
        html_message_begin(&message, &out, names,
                           (struct html_message_tags){3, 1u << 2},
                           cases[i].translated);
        for (int step; (step = html_message_next(&message)) >= 0;)
            switch (step) {
            case 0:
                html_put(&out, 3);
                break;
            case 1:
                html_put(&out, "<9");
                break;
            case HTML_MESSAGE_OPEN + 1:
                html_literal(&out, "<b>", 3);
                break;
            case HTML_MESSAGE_CLOSE + 1:
                html_literal(&out, "</b>", 4);
                break;
            case HTML_MESSAGE_OPEN + 2:
                html_literal(&out, "<br>", 4);
                break;
            case HTML_MESSAGE_OPEN + 3:
                html_literal(&out, "<i>", 3);
                break;
            case HTML_MESSAGE_CLOSE + 3:
                html_literal(&out, "</i>", 4);
                break;
            default:
                fail_msg("%s: step %d", cases[i].says, step);
            }
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_whatever_the_translation_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
