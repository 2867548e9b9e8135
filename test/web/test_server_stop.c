/* What a server does when it is told to end. */
#include "support/wire.h"

#include <signal.h>
#include <unistd.h>

#define HOST "Host: a\r\n"

static void ends_what_runs_and_no_more(void **state)
{
    struct wire *wire = wire_open(*state, NULL);
    int held = wire_connect(wire), idle = wire_connect(wire), late;
    wire_send(held, STR_LITERAL("GET /hold HTTP/1.1\r\n" HOST "\r\n"));
    wire_await(wire);
    wire_signal(wire, SIGTERM);
    while ((late = wire_connect(wire)) >= 0)
        close(late);
    wire_release(wire);
    struct str reply = wire_read(*state, held);
    unit_same(wire_statuses(*state, reply), "200", "what ran");
    assert_true(str_find(reply, STR_LITERAL("Connection: close"))
                < reply.length);
    assert_int_equal(wire_end(wire), 0);
    wire_read(*state, idle);
}

/* A form that never ends, and a browser that left in the midst of one. */
static void does_not_wait_for_what_has_not_come(void **state)
{
    static const char *const settings[] = {"http_stop_s=3600",
                                           "http_idle_s=3600", NULL};
    struct wire *wire = wire_open(*state, settings);
    int half = wire_connect(wire), gone = wire_connect(wire);
    const struct str begun = STR_LITERAL("POST /echo HTTP/1.1\r\n" HOST
                                         "Content-Length: 500\r\n\r\nabc");
    wire_send(half, begun);
    wire_send(gone, begun);
    close(gone);
    unit_same(
        wire_statuses(*state,
                      wire_ask(wire, STR_LITERAL("GET /a HTTP/1.1\r\n" HOST
                                                 "Connection: close\r\n\r\n"))),
        "200", "one after them");
    wire_signal(wire, SIGTERM);
    assert_int_equal(wire_end(wire), 0);
    close(half);
}

static void does_not_wait_for_ever(void **state)
{
    static const char *const settings[] = {"http_stop_s=0", NULL};
    struct wire *wire = wire_open(*state, settings);
    int held = wire_connect(wire);
    wire_send(held, STR_LITERAL("GET /hold HTTP/1.1\r\n" HOST "\r\n"));
    wire_await(wire);
    wire_signal(wire, SIGINT);
    assert_int_equal(wire_end(wire), 0);
    wire_read(*state, held);
}

static void ends_at_the_second_signal(void **state)
{
    static const char *const settings[] = {"http_stop_s=3600", NULL};
    struct wire *wire = wire_open(*state, settings);
    int held = wire_connect(wire), late;
    wire_send(held, STR_LITERAL("GET /hold HTTP/1.1\r\n" HOST "\r\n"));
    wire_await(wire);
    wire_signal(wire, SIGTERM);
    while ((late = wire_connect(wire)) >= 0)
        close(late);
    wire_signal(wire, SIGTERM);
    assert_int_equal(wire_end(wire), -SIGTERM);
    close(held);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(ends_what_runs_and_no_more),
        UNIT_TEST(does_not_wait_for_what_has_not_come),
        UNIT_TEST(does_not_wait_for_ever),
        UNIT_TEST(ends_at_the_second_signal),
    };
    return cmocka_run_group_tests_name("server stop", tests, NULL, NULL);
}
