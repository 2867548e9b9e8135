/* What may stand in the head of a reply, whatever people named things. */
#include "support/unit.h"

#include "web/reply.h"

static struct reply reply_made(struct arena *mem)
{
    struct reply reply = {.mem = mem, .status = 200};
    text_open(mem, 4096, &reply.body);
    return reply;
}

static void leads_to_our_own_pages_alone(void **state)
{
    static const char *const cases[][2] = {
        {"/people?page=2", "/people?page=2"},
        {"/", "/"},
        {"", "/"},
        {"people", "/"},
        {"//evil.example/", "/"},
        {"/\\evil.example", "/"},
        {"https://evil.example/", "/"},
        {"javascript:alert(1)", "/"},
        {"/a\r\nSet-Cookie: b=c", "/a??Set-Cookie: b=c"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply = reply_made(*state);
        text_add(&reply.body, "half a page");
        reply_go(&reply, str_of(cases[i][0]));
        assert_int_equal(reply.status, 303);
        assert_int_equal(reply.body.length, 0);
        unit_same(reply.headers[0].value, cases[i][1], cases[i][0]);
    }
}

static void says_what_was_done_in_any_script(void **state)
{
    struct reply reply = reply_made(*state);
    reply.is_secure = true;
    reply_go_with(&reply, STR_LITERAL("/people"),
                  STR_LITERAL("Ph\xE1\xBA\xA1m; is \"kept\""));
    unit_same(reply.headers[1].value,
              "notice=Ph%E1%BA%A1m%3B%20is%20%22kept%22; Path=/; HttpOnly; "
              "SameSite=Lax; Max-Age=60; Secure",
              "the notice");
}

static void names_files_in_any_script(void **state)
{
    struct reply reply = reply_made(*state);
    reply_file(&reply, STR_LITERAL("%PDF"), "application/pdf",
               STR_LITERAL("Ph\xE1\xBA\xA1m \"T\"\n.pdf"));
    unit_same(reply.headers[0].value,
              "attachment; filename*=UTF-8''Ph%E1%BA%A1m%20%22T%22%0A.pdf",
              "the name");
    unit_same(reply.type, "application/pdf", "the type");
    unit_same(text_str(&reply.body), "%PDF", "the bytes");
}

static void promises_https_only_where_it_is(void **state)
{
    const struct reply_header_list plain = reply_standing_headers(false);
    const struct reply_header_list secure = reply_standing_headers(true);
    (void)state;
    assert_int_equal(plain.count + 1, secure.count);
    unit_same(str_of(secure.at[0].name), "Strict-Transport-Security", "first");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(leads_to_our_own_pages_alone),
        UNIT_TEST(says_what_was_done_in_any_script),
        UNIT_TEST(names_files_in_any_script),
        UNIT_TEST(promises_https_only_where_it_is),
    };
    return cmocka_run_group_tests_name("reply", tests, NULL, NULL);
}
