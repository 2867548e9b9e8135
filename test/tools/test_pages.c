#include "pages/pages.h"

#include "support/unit.h"

enum { MOST_BYTES = 1024 * 1024 };

static bool compile(struct arena *mem, struct str source, struct text *code,
                    struct text *problems)
{
    text_open(mem, MOST_BYTES, code);
    text_open(mem, MOST_BYTES, problems);
    return pages_compile(mem, str_of("p.html"), source, code, problems);
}

/* What is said of a page with this body, which begins at 2:1. */
static struct str problems_of(struct arena *mem, const char *body)
{
    struct text code, problems;
    struct str source = str_format(mem, "{{page p struct p}}\n%s\n{{/page}}",
                                   body);
    bool is_good = compile(mem, source, &code, &problems);
    assert_true(is_good == (problems.length == 0));
    return text_str(&problems);
}

struct refusal {
    const char *says;
    const char *body;
    const char *wanted; /* after "p.html:" */
};

static void refusals_check(struct arena *mem, const struct refusal *cases,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str wanted = str_format(mem, "p.html:%s\n", cases[i].wanted);
        unit_same(problems_of(mem, cases[i].body), str_chars(mem, wanted),
                  cases[i].says);
    }
}

static void refuses_holes_that_cannot_be_made_safe(void **state)
{
    static const struct refusal cases[] = {
        {"in a script", "<script src=\"/s\">{{a}}</script>",
         "2:18: a script must be empty"},
        {"in a script without src", "<script>{{a}}</script>",
         "2:1: a script without src is refused\n"
         "p.html:2:9: a script must be empty"},
        {"in a style", "<style>{{a}}</style>",
         "2:1: the element style is refused"},
        {"in a comment", "<!-- {{a}} -->",
         "2:1: a directive in a comment; write {{-- ... --}}"},
        {"in onclick", "<p onclick=\"{{a}}\">x</p>",
         "2:4: the attribute onclick is refused\n"
         "p.html:2:13: a hole in a value of this attribute is refused"},
        {"in ONCLICK", "<p ONCLICK=\"x\">x</p>",
         "2:4: the attribute ONCLICK is refused"},
        {"in hx-on", "<p hx-on:click=\"x\">x</p>",
         "2:4: the attribute hx-on:click is refused"},
        {"in data-hx-on", "<p data-hx-on:click=\"x\">x</p>",
         "2:4: the attribute data-hx-on:click is refused"},
        {"in a style attribute", "<p style=\"width: {{a}}%\">x</p>",
         "2:4: the attribute style is refused: use a class\n"
         "p.html:2:18: a hole in a value of this attribute is refused"},
        {"in srcdoc", "<p srcdoc='x'>x</p>",
         "2:4: the attribute srcdoc is refused"},
        {"in srcset", "<img srcset=\"{{a}}\">",
         "2:14: a hole in a value of this attribute is refused"},
        {"in hx-vals", "<p hx-vals='{\"a\": \"{{a}}\"}'>x</p>",
         "2:20: a hole in a value of this attribute is refused"},
        {"in hx-headers", "<p hx-headers='{{a}}'>x</p>",
         "2:16: a hole in a value of this attribute is refused"},
        {"in data-hx-trigger", "<p data-hx-trigger='{{a}}'>x</p>",
         "2:21: a hole in a value of this attribute is refused"},
        {"without quotes", "<p class={{a}}>x</p>",
         "2:10: a hole in an unquoted value of class"},
        {"behind a value without quotes", "<p class=a{{a}}>x</p>",
         "2:11: a hole in an unquoted value of class"},
        {"a tag's name", "<{{a}}>x</p>", "2:1: this begins no tag; write &lt;"},
        {"the end of a tag's name", "<h{{a}}>x</h1>",
         "2:3: a hole in a tag, outside of its values"},
        {"in an end tag", "<p>x</p{{a}}>",
         "2:5: an end tag is its name and \">\" alone"},
        {"an attribute's name", "<p {{a}}=\"x\">x</p>",
         "2:4: a hole in a tag, outside of its values"},
        {"the end of an attribute's name", "<p data-{{a}}=\"x\">x</p>",
         "2:9: a hole in an attribute's name"},
        {"a message among attributes", "<p {{_}}x{{/_}}>x</p>",
         "2:4: a message cannot stand here"},
        {"text in quotes among attributes", "<p {{\"x\"}}>x</p>",
         "2:4: text in quotes cannot stand here"},
        {"a part in a value", "<p class=\"{{> q .}}\">x</p>",
         "2:11: a page or part can be called in text alone"},
        {"a part in a title", "<title>{{> q .}}</title>",
         "2:8: a page or part can be called in text alone"},
        {"not sure to begin the address",
         "<a href=\"{{?a}}/x{{/?}}{{b}}\">x</a>",
         "2:24: whether this hole begins the address depends"},
        {"behind half a reference", "<p>&{{a}}</p>",
         "2:4: write &amp; for an &"},
        {"behind half a number", "<p title=\"&#x6{{a}}\">x</p>",
         "2:11: write &amp; for an &"},
    };
    refusals_check(*state, cases, COUNT_OF(cases));
}

static void refuses_addresses_that_run(void **state)
{
    static const struct refusal cases[] = {
        {"plain", "<a href=\"javascript:a()\">x</a>",
         "2:10: an address of the scheme \"javascript\" is refused"},
        {"in capitals", "<a HREF='JavaScript:a()'>x</a>",
         "2:10: an address of the scheme \"JavaScript\" is refused"},
        {"hidden in a number", "<a href=\"java&#115;cript:a()\">x</a>",
         "2:10: an address of the scheme \"javascript\" is refused"},
        {"with a tab in it", "<a href=\"java\tscript:a()\">x</a>",
         "2:10: an address of the scheme \"java\tscript\" is refused"},
        {"behind a space", "<a href=\" javascript:a()\">x</a>",
         "2:10: an address of the scheme \" javascript\" is refused"},
        {"cut by a remark", "<a href=\"java{{-- x --}}script:a()\">x</a>",
         "2:25: an address of the scheme \"script\" is refused"},
        {"cut by a hole", "<a href=\"java{{x}}:a()\">x</a>",
         "2:19: an address of the scheme \"\" is refused"},
        {"cut by a condition", "<a href=\"{{?a}}javascript{{/?}}:a()\">x</a>",
         "2:32: an address of the scheme \"\" is refused"},
        {"in a branch", "<a href=\"{{?a}}/x{{:}}data:a{{/?}}\">x</a>",
         "2:23: an address of the scheme \"data\" is refused"},
        {"in quotes", "<a href=\"{{\"javascript:a()\"}}\">x</a>",
         "2:10: an address of the scheme \"javascript\" is refused"},
        {"of a form", "<form action=\"data:x\"></form>",
         "2:15: an address of the scheme \"data\" is refused"},
        {"of a request", "<p data-hx-get=\"data:x\">x</p>",
         "2:17: an address of the scheme \"data\" is refused"},
        {"a message", "<a href=\"{{_}}/x{{/_}}\">x</a>",
         "2:10: a message cannot stand here"},
        {"without quotes", "<a href=javascript:a()>x</a>",
         "2:9: the value of href must stand in quotes"},
    };
    refusals_check(*state, cases, COUNT_OF(cases));
}

static void refuses_branches_that_end_elsewhere(void **state)
{
    static const struct refusal cases[] = {
        {"in a tag", "{{?a}}<p {{/?}}>x</p>",
         "2:10: what began in line 2 ends elsewhere in the HTML than it "
         "began"},
        {"in a value", "<p {{?a}}class=\"x{{/?}}\">x</p>",
         "2:18: what began in line 2 ends elsewhere in the HTML than it "
         "began"},
        {"in text", "<p class=\"{{?a}}\">x</p>{{/?}}",
         "2:24: what began in line 2 ends elsewhere in the HTML than it "
         "began"},
        {"in another value", "<p class=\"{{?a}}\" id=\"{{/?}}\">x</p>",
         "2:23: what began in line 2 ends elsewhere in the HTML than it "
         "began"},
        {"the first alone", "{{?a}}<p {{:}}<p {{/?}}>x</p>",
         "2:10: this branch ends elsewhere in the HTML than it began"},
        {"a loop, in a value", "<p {{#a b}}x=\"{{/#}}\">x</p>",
         "2:4: a loop among attributes would repeat them"},
        {"an element left open", "{{?a}}<a>{{/?}}x{{?a}}</a>{{/?}}",
         "2:7: <a> is not closed in its block\n"
         "p.html:2:23: </a> closes what was not opened here"},
        {"by {{:}}", "{{?a}}<a>{{:}}</a>{{/?}}",
         "2:7: <a> is not closed in its block\n"
         "p.html:2:15: </a> closes what was not opened here"},
        {"by a loop", "{{#a b}}<li>{{/#}}",
         "2:9: <li> is not closed in its block"},
        {"by a page", "<div>", "2:1: <div> is not closed in its block"},
        {"over a page", "</div>",
         "2:1: </div> closes what was not opened here"},
        {"a title", "<title>{{?a}}x</title>{{/?}}",
         "2:15: </title> closes what was not opened here\n"
         "p.html:2:23: what began in line 2 ends elsewhere in the HTML than "
         "it began"},
    };
    refusals_check(*state, cases, COUNT_OF(cases));
}

static void refuses_what_a_browser_reads_otherwise(void **state)
{
    static const struct refusal cases[] = {
        {"crossed tags", "<b><i>x</b></i>",
         "2:8: </b> stands where <i> of line 2 is open"},
        {"a void element's end", "<br></br>", "2:5: <br> has no end tag"},
        {"an element closed at once", "<div/>",
         "2:1: <div/> does not close: write <div></div>"},
        {"an attribute twice", "<p class=\"a\" CLASS=\"b\">x</p>",
         "2:14: the attribute CLASS stands here twice"},
        {"twice, once in a branch",
         "<p class=\"a\"{{?a}} class=\"b\"{{/?}}>x</p>",
         "2:20: the attribute class stands here twice"},
        {"twice, after a branch",
         "<p{{?a}} class=\"b\"{{:}} id=\"a\"{{/?}} class=\"a\">x</p>",
         "2:38: the attribute class stands here twice"},
        {"a tag in a title", "<title><b>x</b></title>",
         "2:8: a tag in a title"},
        {"a title left open", "<title>x",
         "3:1: this ends in the midst of a title or textarea"},
        {"a value left open", "<p class=\"x>",
         "3:1: this ends in the midst of an attribute's value"},
        {"a tag left open", "<p class=\"x\"",
         "3:1: this ends in the midst of a tag"},
        {"a comment left open", "<!-- x", "2:1: this comment is not closed"},
        {"a comment with --", "<!-- x -- y -->",
         "2:1: a comment ends with --> and holds no other --"},
        {"a comment closed at once", "<!--> x -->",
         "2:1: a comment ends with --> and holds no other --"},
        {"CDATA", "<svg><![CDATA[x]]></svg>",
         "2:6: this begins no tag; write &lt;"},
        {"an instruction", "<?php x ?>", "2:1: this begins no tag; write &lt;"},
        {"a lone <", "<p>a < b</p>", "2:6: this begins no tag; write &lt;"},
        {"an unknown reference", "<p>&check;</p>",
         "2:4: &check; is unknown: write the character itself"},
        {"no reference", "<a href=\"/?a=1&b=2\">x</a>",
         "2:15: write &amp; for an &"},
        {"a control character by number", "<p>&#7;</p>",
         "2:4: &#7; is unknown: write the character itself"},
        {"base", "<base href=\"/x\">", "2:1: the element base is refused"},
        {"an object", "<object></object>",
         "2:1: the element object is refused"},
        {"a refresh", "<meta http-equiv=\"refresh\" content=\"0\">",
         "2:7: the attribute http-equiv is refused"},
        {"a table in a paragraph", "<p><table></table></p>",
         "2:4: <table> cannot stand in <p>"},
        {"a link in a link", "<a><b><a>x</a></b></a>",
         "2:7: <a> cannot stand in <a>"},
        {"a form in a table", "<table><form></form></table>",
         "2:8: <form> cannot stand in <table>"},
        {"a link in a list", "<ul><a>x</a></ul>",
         "2:5: <a> cannot stand in <ul>"},
        {"a block in a drawing", "<svg><div>x</div></svg>",
         "2:6: <div> cannot stand in <svg>"},
        {"text in a row", "<table><tr>{{a}}</tr></table>",
         "2:12: text cannot stand at once in <tr>"},
        {"words in a list", "<ul>x</ul>",
         "2:5: text cannot stand at once in <ul>"},
        {"an odd attribute", "<p \"x\">x</p>",
         "2:4: here an attribute's name or \">\" should stand"},
        {"a sign without quotes", "<p class=a&b>x</p>",
         "2:11: here an attribute's name or \">\" should stand"},
    };
    refusals_check(*state, cases, COUNT_OF(cases));
}

static void refuses_directives_that_are_none(void **state)
{
    static const struct refusal cases[] = {
        {"an unknown one", "{{else}} {{a b}}",
         "2:10: \"a b\" is no value and no directive"},
        {"an empty one", "{{}}", "2:1: \"\" is no value and no directive"},
        {"one with an expression", "{{a + b}}",
         "2:1: \"a + b\" is no value and no directive"},
        {"a path with a gap", "{{a..b}}",
         "2:1: \"a..b\" is no value and no directive"},
        {"one left open", "{{a", "2:1: this directive has no end"},
        {"a remark left open", "{{-- a }}", "2:1: this directive has no end"},
        {"braces without a beginning", "a }} b",
         "2:3: here a }} stands without its {{"},
        {"a block left open", "{{?a}}x",
         "3:1: this closes no {{page of its own"},
        {"another block's end", "{{?a}}x{{/#}}",
         "2:8: this closes no {{# of its own"},
        {"an unknown end", "{{/x}}", "2:1: {{/x}} closes nothing"},
        {"{{:}} alone", "{{:}}", "2:1: {{:}} without its {{?"},
        {"{{:}} twice", "{{?a}}{{:}}{{:}}{{/?}}",
         "2:12: {{:}} without its {{?"},
        {"{{:}} of a loop", "{{#a b}}{{:}}{{/#}}",
         "2:9: {{:}} without its {{?"},
        {"a loop without a name", "{{#b}}x{{/#}}",
         "2:1: \"\" is no value and no directive"},
        {"a loop named view", "{{#view b}}x{{/#}}",
         "2:1: a loop is {{#name list}}, not named out or view"},
        {"a condition with more", "{{?a is B or}}x{{/?}}",
         "2:1: a condition is {{?value}} or {{?value is NAME}}"},
        {"a condition by text", "{{?a is \"b\"}}x{{/?}}",
         "2:1: a condition is {{?value}} or {{?value is NAME}}"},
        {"a call without a value", "{{> q}}",
         "2:1: \"\" is no value and no directive"},
        {"a call with two", "{{> q a b}}", "2:1: a call is {{> NAME value}}"},
        {"a page in a page", "{{page q struct q}}",
         "2:1: a page or part begins inside of another"},
        {"an include in a page", "{{include \"a.h\"}}",
         "2:1: {{include \"folder/file.h\"}} stands at the top"},
    };
    refusals_check(*state, cases, COUNT_OF(cases));
}

static void refuses_messages_that_cannot_be_translated(void **state)
{
    static const struct refusal cases[] = {
        {"a condition in one", "{{_}}a {{?b}}c{{/?}}{{/_}}",
         "2:8: a message holds no other block"},
        {"a loop in one", "{{_}}a {{#b c}}d{{/#}}{{/_}}",
         "2:8: a message holds no other block"},
        {"a call in one", "{{_}}a {{> b c}}{{/_}}",
         "2:8: a message holds no other block"},
        {"one in another", "{{_}}a {{_}}b{{/_}}{{/_}}",
         "2:8: a message holds no other block"},
        {"without an end", "{{_}}a", "3:1: this closes no {{page of its own"},
        {"without a beginning", "a{{/_}}", "2:2: {{/_}} without its {{_}}"},
        {"empty", "{{_}} {{/_}}", "2:6: a message without a text"},
        {"a number without {{|}}", "{{_ n}}a{{/_}}",
         "2:8: {{_ n}} without its {{|}}"},
        {"{{|}} without a number", "{{_}}a{{|}}b{{/_}}",
         "2:7: {{|}} stands once, in {{_ n}} ... {{/_}}"},
        {"{{|}} twice", "{{_ n}}a{{|}}b{{|}}c{{/_}}",
         "2:15: {{|}} stands once, in {{_ n}} ... {{/_}}"},
        {"a tag left open", "<p>{{_}}a <b>b{{/_}}</b></p>",
         "2:9: a tag is not closed in its message"},
        {"the end of a tag before it", "<b>{{_}}a</b> b{{/_}}",
         "2:10: this tag is none of its message"},
        {"a comment in one", "{{_}}a<!-- b -->{{/_}}",
         "2:7: this tag is none of its message"},
        {"a textarea in one", "{{_}}a<textarea></textarea>{{/_}}",
         "2:7: this tag is none of its message"},
        {"a tag in a value", "<p title=\"{{_}}a{{b}}\">x</p>",
         "2:16: this message is not closed"},
        {"braces beside values", "{{_}}{a} {{b}}{{/_}}",
         "2:6: a brace in a message with values"},
        {"a < that looks like a tag", "{{_}}a &lt;1 {{b}}{{/_}}",
         "2:6: a \"<1\" in a message with tags"},
    };
    refusals_check(*state, cases, COUNT_OF(cases));
}

static void refuses_what_stands_outside(void **state)
{
    static const struct refusal cases[] = {
        {"text", "{{/page}}x{{page q struct q}}",
         "2:10: text outside of a page or part"},
        {"a value", "{{/page}}{{x}}{{page q struct q}}",
         "2:10: a value outside of a page or part"},
        {"a condition", "{{/page}}{{?x}}{{page q struct q}}",
         "2:10: this stands outside of a page or part"},
        {"a page without a type", "{{/page}}{{page q}}",
         "2:10: a page or part has a name and a type"},
        {"a page with odd words", "{{/page}}{{page q struct *}}",
         "2:10: a page or part has a name and a type"},
        {"an odd include", "{{/page}}{{include \"a\\\"b\"}}{{page q struct q}}",
         "2:10: {{include \"folder/file.h\"}} stands at the top"},
        {"a control character", "\x01", "2:1: a control character"},
        {"bad UTF-8", "a\xC3", "2:2: this is no UTF-8"},
        {"a surrogate", "\xED\xA0\x80", "2:1: this is no UTF-8"},
        {"columns count characters", "ä {{}}",
         "2:3: \"\" is no value and no directive"},
        {"several are told at once", "{{}}\n<p>&x;</p>\n{{}}",
         "2:1: \"\" is no value and no directive\n"
         "p.html:3:4: &x; is unknown: write the character itself\n"
         "p.html:4:1: \"\" is no value and no directive"},
    };
    refusals_check(*state, cases, COUNT_OF(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(refuses_holes_that_cannot_be_made_safe),
        UNIT_TEST(refuses_addresses_that_run),
        UNIT_TEST(refuses_branches_that_end_elsewhere),
        UNIT_TEST(refuses_what_a_browser_reads_otherwise),
        UNIT_TEST(refuses_directives_that_are_none),
        UNIT_TEST(refuses_messages_that_cannot_be_translated),
        UNIT_TEST(refuses_what_stands_outside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
