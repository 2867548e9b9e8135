#include "base/fault.h"

#include "base/utf8.h"
#include "support/unit.h"

#include <string.h>

static void tells_once_and_returns_false(void **state)
{
    struct fault fault = {0};
    (void)state;
    assert_false(fault_set(&fault, FAULT_MISSING, "no level named %s", "L9"));
    assert_int_equal(fault.kind, FAULT_MISSING);
    assert_string_equal(fault.message, "no level named L9");
}

static void gives_every_kind_its_exit_code_and_status(void **state)
{
    static const struct {
        const char *says;
        enum fault_kind kind;
        int exit_code, http_status;
    } cases[] = {
        {"nothing is wrong", FAULT_NONE, 0, 200},
        {"the data is wrong", FAULT_INPUT, 2, 400},
        {"it is not there", FAULT_MISSING, 3, 404},
        {"the caller may not", FAULT_DENIED, 4, 403},
        {"somebody was faster", FAULT_CLASH, 5, 409},
        {"it is too large", FAULT_LIMIT, 6, 413},
        {"no room is left", FAULT_FULL, 6, 507},
        {"the system failed", FAULT_SYSTEM, 7, 500},
    };
    (void)state;
    assert_int_equal(COUNT_OF(cases), FAULT_KIND_COUNT);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        UNIT_CLAIM(cases[i].says,
                   fault_exit_code(cases[i].kind) == cases[i].exit_code);
        UNIT_CLAIM(cases[i].says,
                   fault_http_status(cases[i].kind) == cases[i].http_status);
    }
}

/* A message of `plain` letters, then `character` again and again. */
static size_t cut_length(struct arena *mem, size_t plain, const char *character,
                         struct fault *fault)
{
    char *name = ARENA_ARRAY(mem, char, 1200);
    memset(name, 'a', plain);
    for (size_t length = plain; length < 900; length += strlen(character))
        memcpy(name + length, character, strlen(character));
    fault_set(fault, FAULT_INPUT, "%s", name);
    return strlen(fault->message);
}

static void cuts_a_long_message_between_characters(void **state)
{
    enum { MOST = FAULT_MESSAGE_BYTES - 1 };
    static const struct {
        const char *says;
        size_t plain;
        const char *character;
        size_t least; /* of what may stay */
    } cases[] = {
        {"one byte", 0, "x", MOST},
        {"two bytes, the cut between", 1, "\xC3\xA9", MOST},
        {"two bytes, the cut within", 0, "\xC3\xA9", MOST - 1},
        {"three bytes, the cut between", 0, "\xE2\x82\xAC", MOST},
        {"three bytes, one is left over", 1, "\xE2\x82\xAC", MOST - 2},
        {"three bytes, two are left over", 2, "\xE2\x82\xAC", MOST - 1},
        {"three bytes, the first of their kind", 1, "\xE0\xA0\x80", MOST - 2},
        {"four bytes, the cut between", 3, "\xF0\x9F\x98\x80", MOST},
        {"four bytes, one is left over", 2, "\xF0\x9F\x98\x80", MOST - 1},
        {"four bytes, two are left over", 1, "\xF0\x9F\x98\x80", MOST - 2},
        {"four bytes, three are left over", 0, "\xF0\x9F\x98\x80", MOST - 3},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault;
        size_t length = cut_length(*state, cases[i].plain, cases[i].character,
                                   &fault);
        struct str message = str_of(fault.message);
        UNIT_CLAIM(cases[i].says, utf8_fault_at(message) == message.length);
        UNIT_CLAIM(cases[i].says, length == cases[i].least);
    }
}

static void keeps_a_message_that_just_fits(void **state)
{
    char name[FAULT_MESSAGE_BYTES] = "";
    struct fault fault;
    (void)state;
    memset(name, 'x', FAULT_MESSAGE_BYTES - 3);
    memcpy(name + FAULT_MESSAGE_BYTES - 3, "\xC3\xA9", 2);
    fault_set(&fault, FAULT_INPUT, "%s", name);
    assert_string_equal(fault.message, name);

    fault_set(&fault, FAULT_INPUT, "x%s", name);
    assert_int_equal(strlen(fault.message), FAULT_MESSAGE_BYTES - 2);
}

static void forges_no_second_line(void **state)
{
    struct fault fault;
    (void)state;
    fault_set(&fault, FAULT_INPUT, "no %s", "a\nb\rc\td\x1B[1m\x7F\x01z");
    assert_string_equal(fault.message, "no a b c d [1m  z");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(tells_once_and_returns_false),
        UNIT_TEST(gives_every_kind_its_exit_code_and_status),
        UNIT_TEST(cuts_a_long_message_between_characters),
        UNIT_TEST(keeps_a_message_that_just_fits),
        UNIT_TEST(forges_no_second_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
