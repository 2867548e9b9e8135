#include "web/asset.h"
#include "web/pages.h"

#include "support/unit.h"

/* What `run` answers to a browser that says this. */
static struct reply ask(struct arena *mem, handler *run, struct str name,
                        const char *accepted, const char *has)
{
    struct field headers[] = {
        {.name = STR_LITERAL("Accept-Encoding"), .value = str_of(accepted)},
        {.name = STR_LITERAL("If-None-Match"), .value = str_of(has)}};
    struct field place = {.name = STR_LITERAL("name"), .value = name};
    struct request request = {.mem = mem,
                              .headers = {headers, COUNT_OF(headers)},
                              .places = {&place, 1}};
    struct reply reply = {.mem = mem, .status = 200};
    struct fault fault = {0};
    text_open(mem, REPLY_PAGE_BYTES, &reply.body);
    reply_cookie(&reply, "token", STR_LITERAL("t"), 60, false);
    if (!run(&request, &reply, &fault))
        reply.status = fault_http_status(fault.kind);
    return reply;
}

static const char *header(struct arena *mem, const struct reply *reply,
                          const char *name)
{
    for (size_t i = 0; i < reply->header_count; i++)
        if (str_is(str_of(reply->headers[i].name), name))
            return str_chars(mem, reply->headers[i].value);
    return "";
}

static struct str style_name(void)
{
    struct str address = asset_address("app.css");
    return str_part(address, sizeof("/asset/") - 1, address.length);
}

static void sends_what_the_browser_takes(void **state)
{
    static const struct {
        const char *says, *accepted, *coding;
    } cases[] = {
        {"as it is", "", ""},
        {"gzip", "gzip, deflate", "gzip"},
        {"brotli", "gzip, deflate, br", "br"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply = ask(*state, asset_show, style_name(),
                                 cases[i].accepted, "");
        assert_int_equal(reply.status, 200);
        unit_same(str_of(header(*state, &reply, "Content-Encoding")),
                  cases[i].coding, cases[i].says);
        unit_same(str_of(header(*state, &reply, "Vary")), "Accept-Encoding",
                  cases[i].says);
        unit_same(str_of(header(*state, &reply, "Cache-Control")),
                  "public, max-age=31536000, immutable", cases[i].says);
        unit_same(reply.type, "text/css; charset=utf-8", cases[i].says);
        UNIT_CLAIM(cases[i].says, reply.body.length > 0);
        unit_same(str_of(header(*state, &reply, "Set-Cookie")), "",
                  "no cookie is kept with it");
    }
}

static void sends_nothing_that_the_browser_has(void **state)
{
    struct reply first = ask(*state, asset_show, style_name(), "gzip, br", "");
    const char *mark = header(*state, &first, "ETag");
    const struct {
        const char *says, *has, *accepted;
        int status;
    } cases[] = {
        {"the same", mark, "gzip, br", 304},
        {"a proxy made it weak",
         str_chars(*state, str_format(*state, "W/%s", mark)), "br", 304},
        {"one of two", str_chars(*state, str_format(*state, "\"a\", %s", mark)),
         "br", 304},
        {"anything", "*", "br", 304},
        {"the same packed otherwise", mark, "gzip", 200},
        {"another", "\"a\"", "br", 200},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply = ask(*state, asset_show, style_name(),
                                 cases[i].accepted, cases[i].has);
        UNIT_CLAIM(cases[i].says, reply.status == cases[i].status);
        UNIT_CLAIM(cases[i].says,
                   (reply.body.length == 0) == (reply.status == 304));
    }
}

static void is_not_kept_for_another_version(void **state)
{
    struct reply reply = ask(*state, asset_show,
                             STR_LITERAL("app.0123456789ab.css"), "", "");
    assert_int_equal(reply.status, 200);
    assert_string_equal(header(*state, &reply, "Cache-Control"), "no-cache");
    reply = ask(*state, asset_show, STR_LITERAL("app.css"), "", "");
    assert_int_equal(reply.status, 404);
}

static void answers_browsers_and_robots_without_a_page(void **state)
{
    struct str nothing = STR_LITERAL("");
    struct reply reply = ask(*state, favicon_show, nothing, "", "");
    unit_same(reply.type, "image/svg+xml", "the icon");
    assert_true(reply.body.length > 0);
    reply = ask(*state, robots_show, nothing, "", "");
    unit_same(text_str(&reply.body), "User-agent: *\nDisallow: /\n", "robots");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(sends_what_the_browser_takes),
        UNIT_TEST(sends_nothing_that_the_browser_has),
        UNIT_TEST(is_not_kept_for_another_version),
        UNIT_TEST(answers_browsers_and_robots_without_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
