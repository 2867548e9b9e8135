#include "format/xml.h"

#include "base/text.h"
#include "support/unit.h"

#include <string.h>

/* "<a x=1>text</a>" again: "<a:x" names the value of x. */
static bool told(struct arena *mem, struct str bytes, struct text *out,
                 struct fault *fault)
{
    struct xml *xml;
    enum xml_event event = XML_OPENS;
    if (!xml_open(mem, STR_LITERAL("part"), bytes, &xml, fault))
        return false;
    while (event != XML_ENDS) {
        if (!xml_next(xml, &event, fault))
            return false;
        const char *name = xml_is(xml, "a") ? "a" : "?";
        if (event == XML_OPENS)
            text_add(out, "<%s:%.*s>", name, STR(xml_attribute(xml, "x")));
        if (event == XML_CLOSES)
            text_add(out, "</%s>", name);
        if (event == XML_TEXT)
            text_add(out, "%.*s", STR(xml_text(xml)));
    }
    return true;
}

static void tells_of_elements_and_texts(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says, *bytes, *wanted;
    } cases[] = {
        {"an element", "<a/>", "<a:></a>"},
        {"text", "<a>b c</a>", "<a:>b c</a>"},
        {"white space", "<a> <b/>\n</a>", "<a:> <?:></?>\n</a>"},
        {"an attribute", "<a y='1' x='2'/>", "<a:2></a>"},
        {"prefixes", "<p:a xmlns:p='q' p:x='2'/>", "<a:2></a>"},
        {"signs", "<a x='&lt;&#228;'>&amp;</a>", "<a:<ä>&</a>"},
        {"text as it stands", "<a><![CDATA[<b>]]></a>", "<a:><b></a>"},
        {"comments say nothing", "<?xml version='1.0'?><a><!-- b --></a>",
         "<a:></a>"},
        {"another name for UTF-8",
         "<?xml version='1.0' encoding='latin1'?>"
         "<a>ä</a>",
         "<a:>ä</a>"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        struct fault fault = {0};
        text_open(mem, 4096, &out);
        bool is_read = told(mem, str_of(cases[i].bytes), &out, &fault);
        UNIT_CLAIM(is_read ? cases[i].says : fault.message, is_read);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
    }
}

static void refuses_what_is_no_xml(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says, *bytes, *message;
    } cases[] = {
        {"nothing", "", "part, line 1: this is no XML"},
        {"an element that stays open", "<a>\n<b>", "part, line 2: this is no"},
        {"an entity nobody has", "<a>&b;</a>", "part, line 1: this is no XML"},
        {"a document type", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
         "part has a document type, which is not taken"},
        {"a byte that is no text", "<a>\xFF</a>", "part is no UTF-8 text"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        struct fault fault = {0};
        text_open(mem, 4096, &out);
        UNIT_CLAIM(cases[i].says,
                   !told(mem, str_of(cases[i].bytes), &out, &fault));
        assert_int_equal(fault.kind, FAULT_INPUT);
        fault.message[strlen(cases[i].message)] = '\0';
        unit_same(str_of(fault.message), cases[i].message, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(tells_of_elements_and_texts),
        UNIT_TEST(refuses_what_is_no_xml),
    };
    return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
