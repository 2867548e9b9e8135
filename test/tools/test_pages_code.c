/* What becomes of pages that are good: their C. */
#include "pages/pages.h"

#include "support/unit.h"

#include <string.h>

enum { MOST_BYTES = 1024 * 1024 };

static bool compile(struct arena *mem, struct str source, struct text *code,
                    struct text *problems)
{
    text_open(mem, MOST_BYTES, code);
    text_open(mem, MOST_BYTES, problems);
    return pages_compile(mem, str_of("p.html"), source, code, problems);
}

/* What translators get of a page with this body. */
static void makes_messages(void **state)
{
    static const struct {
        const char *says;
        const char *body;
        const char *wanted; /* NULL: no message */
    } cases[] = {
        {"a run of text", "<p>\n  One\n  text &amp; more </p>",
         "_(\"One text & more\")"},
        {"of another script", "<p>更多</p>", "_(\"更多\")"},
        {"signs and figures", "<p>→ 100 % · – …</p>", NULL},
        {"only values", "<p title=\"{{a}} / {{b}}\">{{a}} – {{b}}</p>", NULL},
        {"text in quotes", "<p>{{\"rung demo\"}}</p>", NULL},
        {"another attribute", "<p class=\"note\" id=\"a\">1</p>", NULL},
        {"a title", "<p title='See \"it\"'>1</p>", "_(\"See \\\"it\\\"\")"},
        {"a title with values", "<p title=\"See {{a.b}} of {{c}}\">1</p>",
         "_(\"See {b} of {c}\")"},
        {"a title with a branch", "<p title=\"{{?a}}See{{:}}Go{{/?}}\">1</p>",
         "_(\"Go\")"},
        {"other attributes with words", "<img alt=\"A dog\">", "_(\"A dog\")"},
        {"any attribute, when told", "<input value=\"{{_}}Save {{a}}{{/_}}\">",
         "_(\"Save {a}\")"},
        {"values and tags", "<p>{{_}}Meets <b>{{met}}</b> of {{all}}{{/_}}</p>",
         "_(\"Meets <1>{met}</1> of {all}\")"},
        {"void tags", "<p>{{_}}One<br>two{{/_}}</p>", "_(\"One<1/>two\")"},
        {"tags in each other",
         "<p>{{_}}<a href=\"/{{x}}\">a <b>b</b></a> <b>c</b>{{/_}}</p>",
         "_(\"<1>a <2>b</2></1> <3>c</3>\")"},
        {"a value twice", "<p>{{_}}{{a}} {{a}} {{b}}{{/_}}</p>",
         "_(\"{a} {a} {b}\")"},
        {"values of one last name", "<p>{{_}}{{a.n}} or {{b.n}}{{/_}}</p>",
         "_(\"{a.n} or {b.n}\")"},
        {"what is not translated", "<p>{{_}}Run {{\"rung\"}} now{{/_}}</p>",
         "_(\"Run {1} now\")"},
        {"numbers", "<p>{{_ n}}<b>One</b> is{{|}}<b>{{n}}</b> are{{/_}}</p>",
         "ngettext(\"<1>One</1> is\", \"<1>{n}</1> are\", "
         "(unsigned long)view->n)"},
        {"a tag of both forms",
         "<p>{{_ n}}<b>{{n}}</b> is{{|}}<b>{{n}}</b> are{{/_}}</p>",
         "ngettext(\"<1>{n}</1> is\", \"<1>{n}</1> are\","},
        {"a percent sign", "<p>100% open</p>",
         "/* xgettext:no-c-format */\n        _(\"100% open\")"},
        {"a title of the page", "<title>Who is {{a}}</title>", "_(\"Who is\")"},
        {"a remark for translators",
         "{{-- translators: of a\n rung */ --}}\n<p>Met</p>",
         "/* translators: of a rung * / */\n        _(\"Met\"))"},
        {"white space that stays", "<pre>a\n  b</pre>", "_(\"a\\n\"\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text code, problems;
        struct str source = str_format(*state, "{{page p struct p}}%s{{/page}}",
                                       cases[i].body);
        UNIT_CLAIM(cases[i].says, compile(*state, source, &code, &problems));
        const char *wanted = cases[i].wanted ? cases[i].wanted : "_(\"";
        if (!strstr(code.at, wanted) != !cases[i].wanted)
            fail_msg("%s: %s", cases[i].says, code.at);
    }
}

/* Each page's C holds these bytes of HTML. */
static void escapes_what_the_page_says(void **state)
{
    static const struct {
        const char *says;
        const char *body;
        const char *wanted;
    } cases[] = {
        {"in text", "<p>&lt;1&gt; &amp; &#60;</p>",
         "<p>&lt;1&gt; &amp; &lt;</p>"},
        {"in a value", "<p class=\"&lt;&quot;&amp;\">1</p>",
         "<p class=\\\"&lt;&quot;&amp;\\\">1</p>"},
        {"in single quotes", "<p class='\"'>1</p>",
         "<p class=\\\"&quot;\\\">1</p>"},
        {"in an address", "<a href=\"/?a&amp;b\">1</a>",
         "<a href=\\\"/\\077a&amp;b\\\">1</a>"},
        {"text in quotes", "<p>{{\"<i> & \\\"\"}}</p>",
         "<p>&lt;i&gt; &amp; \\\\&quot;</p>"},
        {"text in quotes, in a value", "<p class=\"{{\"<\"\"}}\">1</p>",
         "<p class=\\\"&lt;&quot;\\\">1</p>"},
        {"attributes as they come", "<input  name=a\n  disabled value='1'>",
         "<input name=\\\"a\\\" disabled value=\\\"1\\\">"},
        {"the first line feed of a pre", "<pre>\n\n1</pre>",
         "<pre>\\n\"\n        \"\\n\"\n        \"1</pre>"},
        {"white space", "<p> 1\t 2\n  3</p>", "<p> 1 2\\n\"\n        \"3</p>"},
        {"no comment", "<p>1<!-- a --></p>", "<p>1</p>"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text code, problems;
        struct str source = str_format(*state, "{{page p struct p}}%s{{/page}}",
                                       cases[i].body);
        UNIT_CLAIM(cases[i].says, compile(*state, source, &code, &problems));
        if (!strstr(code.at, cases[i].wanted))
            fail_msg("%s: %s", cases[i].says, code.at);
    }
}

static void tells_the_line_of_each_piece(void **state)
{
    struct text code, problems;
    assert_true(compile(*state,
                        str_of("{{include \"a/b.h\"}}\n"
                               "{{page p struct p}}\n"
                               "{{?a}}\n<i>\n\n b</i>{{/?}}\n"
                               "{{#x y}}{{x.z}}{{/#}}\n{{/page}}\n"),
                        &code, &problems));
    static const char *const wanted[] = {
        "#line 1 \"p.html\"\n#include \"a/b.h\"\n",
        "#line 2 \"p.html\"\nvoid p(struct text *out, const struct p *view)",
        "#line 3 \"p.html\"\n    if (html_is(view->a)) {",
        "#line 6 \"p.html\"\n    html_chars(out, _(\"b\"));",
        "#line 7 \"p.html\"\n    for (size_t ",
        "#line 7 \"p.html\"\n    html_put(out, x->z);",
    };
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        if (!strstr(code.at, wanted[i]))
            fail_msg("no %s in %s", wanted[i], code.at);
}

static void keeps_its_ceilings(void **state)
{
    struct arena *mem = *state;
    static const struct {
        const char *says, *front, *piece, *back;
        size_t count;
        const char *wanted;
    } cases[] = {
        {"blocks", "", "{{?a}}", "", 32,
         "p.html:2:187: more than 32 blocks in each other\n"},
        {"elements", "", "<i>", "", 65,
         "p.html:2:193: more than 64 elements in each other\n"},
        {"values in a message", "{{_}}", "{{.}}", "", 33, NULL},
        {"tags in a message", "{{_}}", "<br>", "", 33,
         "p.html:2:134: a message with more than 32 tags\n"},
        {"problems", "", "&", "", 50, NULL},
        {"attributes", "<p", " a", "", 33, NULL},
        {"bytes", "", "0123456789", "", PAGE_MOST_BYTES / 10, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text body, code, problems;
        text_open(mem, MOST_BYTES, &body);
        text_add(&body, "{{page p struct p}}\n%s", cases[i].front);
        for (size_t j = 0; j < cases[i].count; j++)
            text_add_str(&body, str_of(cases[i].piece));
        UNIT_CLAIM(cases[i].says,
                   !compile(mem, text_str(&body), &code, &problems));
        if (cases[i].wanted)
            unit_same(text_str(&problems), cases[i].wanted, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(makes_messages),
        UNIT_TEST(escapes_what_the_page_says),
        UNIT_TEST(tells_the_line_of_each_piece),
        UNIT_TEST(keeps_its_ceilings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
