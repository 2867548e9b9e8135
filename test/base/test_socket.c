/* Places to listen at, and who came. */
#include "support/unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "base/socket.h"

static void reads_places(void **state)
{
    static const struct {
        const char *text, *host; /* NULL: refused */
        int port;
    } cases[] = {
        {"127.0.0.1:8420", "127.0.0.1", 8420},
        {"[::1]:8420", "::1", 8420},
        {"localhost:0", "localhost", 0},
        {"0.0.0.0:65535", "0.0.0.0", 65535},
        {"127.0.0.1:65536", NULL, 0},
        {"127.0.0.1:-1", NULL, 0},
        {"127.0.0.1:", NULL, 0},
        {"127.0.0.1", NULL, 0},
        {"8420", NULL, 0},
        {":8420", NULL, 0},
        {"[]:8420", NULL, 0},
        {"::1:8420", NULL, 0},
        {"", NULL, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct socket_place place = {0};
        struct fault fault = {0};
        bool is_read = socket_place_parse(str_of(cases[i].text), &place,
                                          &fault);
        UNIT_CLAIM(cases[i].text, is_read == (cases[i].host != NULL));
        if (!is_read)
            continue;
        unit_same(place.host, cases[i].host, cases[i].text);
        UNIT_CLAIM(cases[i].text, place.port == cases[i].port);
    }
}

static void listens_once(void **state)
{
    struct socket_place place = {STR_LITERAL("127.0.0.1"), 0};
    struct fault fault = {0};
    int first, second, port;
    assert_true(socket_listen(*state, &place, &first, &place.port, &fault));
    assert_true(place.port > 0);
    assert_false(socket_listen(*state, &place, &second, &port, &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);
    assert_non_null(strstr(fault.message, "is taken"));
    assert_non_null(strstr(fault.message, "--listen"));
    socket_close(first);
    assert_true(socket_listen(*state, &place, &second, &port, &fault));
    assert_int_equal(port, place.port);
    socket_close(second);
}

static void says_who_came(void **state)
{
    static const char *const cases[][2] = {
        {"2001:db8::7", "2001:db8::7"},
        {"::ffff:192.0.2.7", "192.0.2.7"},
        {"::1", "::1"},
    };
    struct sockaddr_in four = {.sin_family = AF_INET};
    inet_pton(AF_INET, "192.0.2.7", &four.sin_addr);
    unit_same(socket_peer(*state, (struct sockaddr *)&four), "192.0.2.7",
              "IPv4");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct sockaddr_in6 six = {.sin6_family = AF_INET6};
        inet_pton(AF_INET6, cases[i][0], &six.sin6_addr);
        unit_same(socket_peer(*state, (struct sockaddr *)&six), cases[i][1],
                  cases[i][0]);
    }
}

static void knows_whose_an_address_is(void **state)
{
    static const char *const cases[][2] = {
        {"192.0.2.7", "192.0.2.7"},
        {"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"},
        {"2001:DB8:1:2::ffff", "2001:db8:1:2::"},
        {"2001:db8:1:3::ffff", "2001:db8:1:3::"},
        {"::ffff:192.0.2.7", "192.0.2.7"},
        {"::1", "::"},
        {"fe80::1%eth0", "fe80::1%eth0"},
        {"no address", "no address"},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(socket_network(*state, str_of(cases[i][0])), cases[i][1],
                  cases[i][0]);
}

static void knows_what_is_near(void **state)
{
    static const struct {
        const char *address;
        bool is_near;
    } cases[] = {
        {"127.0.0.1", true},
        {"127.255.0.1", true},
        {"128.0.0.1", false},
        {"10.1.2.3", true},
        {"11.1.2.3", false},
        {"172.16.0.1", true},
        {"172.31.255.255", true},
        {"172.32.0.1", false},
        {"192.168.1.1", true},
        {"192.169.1.1", false},
        {"169.254.1.1", true},
        {"192.0.2.7", false},
        {"::1", true},
        {"::2", false},
        {"fd12::1", true},
        {"fc00::1", true},
        {"fe80::1", true},
        {"2001:db8::1", false},
        {"10.evil.example", false},
        {"", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].address,
                   socket_is_near(*state, str_of(cases[i].address))
                       == cases[i].is_near);
}

/* What a name leads to is for the resolver, so the socket is asked. */
static void knows_what_others_cannot_reach(void **state)
{
    static const struct {
        const char *host;
        bool is_loopback;
    } cases[] = {
        {"127.0.0.1", true},
        {"127.1.2.3", true},
        {"localhost", true},
        {"0.0.0.0", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct socket_place place = {str_of(cases[i].host), 0};
        struct fault fault = {0};
        int made, port;
        assert_true(socket_listen(*state, &place, &made, &port, &fault));
        UNIT_CLAIM(cases[i].host,
                   socket_is_loopback(made) == cases[i].is_loopback);
        socket_close(made);
    }
    assert_false(socket_is_loopback(-1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_places),
        UNIT_TEST(listens_once),
        UNIT_TEST(says_who_came),
        UNIT_TEST(knows_what_is_near),
        UNIT_TEST(knows_whose_an_address_is),
        UNIT_TEST(knows_what_others_cannot_reach),
    };
    return cmocka_run_group_tests_name("socket", tests, NULL, NULL);
}
