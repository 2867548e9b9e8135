/* Bytes on a socket, and what comes back. */
#include "support/wire.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"

#define HOST "Host: a\r\n"
#define SECOND "GET /second HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n"

/* A refusal may be said twice, as libmicrohttpd 0.9.75 does of a length that
 * it cannot read itself. */
static bool is_as_wanted(struct str got, const char *wanted)
{
    bool has_page = str_find(got, STR_LITERAL("200")) < got.length;
    return str_is(got, wanted)
           || (*wanted && str_has_prefix(got, wanted) && !has_page);
}

/* Behind the bytes of each row stands SECOND.  Where the first request is
 * refused, that must never be answered: it may be somebody else's, smuggled
 * in.  "" is a connection that closes without a word. */
static const struct {
    const char *says;
    struct {
        const char *at;
        size_t length;
    } bytes;
    const char *statuses;
} heads[] = {
#define BYTES(bytes)                                                           \
    {                                                                          \
        bytes, sizeof(bytes) - 1                                               \
    }
    {"a page", BYTES("GET /a HTTP/1.1\r\n" HOST "\r\n"), "200 200"},
    {"its head alone", BYTES("HEAD /a HTTP/1.1\r\n" HOST "\r\n"), "200 200"},
    {"a form",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\r\n\r\nhello"),
     "200 200"},
    {"an empty form",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 0\r\n\r\n"),
     "200 200"},
    {"a page that says that it has no body",
     BYTES("GET /a HTTP/1.1\r\n" HOST "Content-Length: 0\r\n\r\n"), "200 200"},
    {"no blank behind a colon", BYTES("GET /a HTTP/1.1\r\nHost:a\r\n\r\n"),
     "200 200"},
    {"many blanks behind a colon",
     BYTES("GET /a HTTP/1.1\r\nHost: \t  a\r\n\r\n"), "200 200"},
    {"an empty header", BYTES("GET /a HTTP/1.1\r\n" HOST "X:\r\n\r\n"),
     "200 200"},
    {"a header in UTF-8",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X: \xC3\xA4\r\n\r\n"), "200 200"},
    {"an empty line in front", BYTES("\r\nGET /a HTTP/1.1\r\n" HOST "\r\n"),
     "200 200"},
    {"a query", BYTES("GET /a?b=1&c=%20+ HTTP/1.1\r\n" HOST "\r\n"), "200 200"},
    {"HTTP/1.0 without a Host", BYTES("GET /a HTTP/1.0\r\n\r\n"), "200"},

    {"length and chunks",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\r\n"
           "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     "400"},
    {"chunks and length",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n"
           "Content-Length: 5\r\n\r\n0\r\n\r\n"),
     "400"},
    {"chunks",
     BYTES("POST /echo HTTP/1.1\r\n" HOST
           "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     "411"},
    {"chunks without a form",
     BYTES("GET /a HTTP/1.1\r\n" HOST
           "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     "411"},
    {"another coding",
     BYTES("POST /echo HTTP/1.1\r\n" HOST
           "Transfer-Encoding: xchunked\r\n\r\n"),
     "501"},
    {"two codings",
     BYTES("POST /echo HTTP/1.1\r\n" HOST
           "Transfer-Encoding: gzip, chunked\r\n\r\n"),
     "501"},
    {"a coding twice",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n"
           "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     "501"},
    {"two lengths",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\r\n"
           "Content-Length: 6\r\n\r\nhello"),
     "400"},
    {"the same length twice",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\r\n"
           "Content-Length: 5\r\n\r\nhello"),
     "400"},
    {"a list of lengths",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5, 5\r\n\r\nhello"),
     "400"},
    {"a length below nothing",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: -5\r\n\r\n"), "400"},
    {"a length with a sign",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: +5\r\n\r\nhello"),
     "400"},
    {"a length in hex",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 0x5\r\n\r\nhello"),
     "400"},
    {"a length with a blank",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5 \r\n\r\nhello"),
     "400"},
    {"no digits in a length",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: \r\n\r\n"), "400"},
    {"a length without end",
     BYTES("POST /echo HTTP/1.1\r\n" HOST
           "Content-Length: 99999999999999999999\r\n\r\n"),
     "413"},
    {"no length", BYTES("POST /echo HTTP/1.1\r\n" HOST "\r\n"), "411"},
    {"a page with a body",
     BYTES("GET /a HTTP/1.1\r\n" HOST "Content-Length: 5\r\n\r\nhello"), "400"},
    {"more than we take",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1025\r\n\r\n"),
     "413"},
    {"more than we take, after a question",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1025\r\n"
           "Expect: 100-continue\r\n\r\n"),
     "413"},

    {"no Host", BYTES("GET /a HTTP/1.1\r\n\r\n"), "400"},
    {"two Hosts", BYTES("GET /a HTTP/1.1\r\n" HOST HOST "\r\n"), "400"},
    {"an empty Host", BYTES("GET /a HTTP/1.1\r\nHost: \r\n\r\n"), "400"},
    {"a Host with a path", BYTES("GET /a HTTP/1.1\r\nHost: a/b\r\n\r\n"),
     "400"},
    {"a Host with a user", BYTES("GET /a HTTP/1.1\r\nHost: u@a\r\n\r\n"),
     "400"},
    {"a blank before a colon",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X-A : b\r\n\r\n"), "400"},
    {"a blank before a header", BYTES("GET /a HTTP/1.1\r\n Host: a\r\n\r\n"),
     "400"},
    {"a header without a name", BYTES("GET /a HTTP/1.1\r\n" HOST ": b\r\n\r\n"),
     "400"},
    {"a header without a colon", BYTES("GET /a HTTP/1.1\r\n" HOST "X\r\n\r\n"),
     "400"},
    {"brackets in a header's name",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X[1]: b\r\n\r\n"), "400"},
    {"a header that goes on in the next line",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X-A: b\r\n c\r\n\r\n"), "400"},
    {"the same with a tab",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X-A: b\r\n\tc\r\n\r\n"), "400"},
    {"a length that comes of two lines",
     BYTES("POST /echo HTTP/1.1\r\n" HOST
           "Content-:             5\r\n Length\r\n\r\nhello"),
     "400"},
    {"a header that ends in LF", BYTES("GET /a HTTP/1.1\r\n" HOST "X: b\n\r\n"),
     "400"},
    {"a first line that ends in LF", BYTES("GET /a HTTP/1.1\n" HOST "\r\n"),
     "400"},
    {"a head that ends in LF", BYTES("GET /a HTTP/1.1\r\n" HOST "\n"), "400"},
    {"CR in a header", BYTES("GET /a HTTP/1.1\r\n" HOST "X: b\rc\r\n\r\n"),
     "400"},
    {"NUL in a header", BYTES("GET /a HTTP/1.1\r\n" HOST "X: b\0c\r\n\r\n"),
     "400"},
    {"NUL in a header's name",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X\0Y: b\r\n\r\n"), "400"},
    {"NUL behind a length",
     BYTES("POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\0 9\r\n\r\nhello"),
     "400"},
    {"NUL in an address", BYTES("GET /a\0b HTTP/1.1\r\n" HOST "\r\n"), "400"},
    {"bad UTF-8 in a header",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X: \xFF\r\n\r\n"), "400"},
    {"control characters in a header",
     BYTES("GET /a HTTP/1.1\r\n" HOST "X: \x01\r\n\r\n"), "400"},

    {"a whole address", BYTES("GET http://a/a HTTP/1.1\r\n" HOST "\r\n"),
     "400"},
    {"an asterisk", BYTES("GET * HTTP/1.1\r\n" HOST "\r\n"), "400"},
    {"a way to elsewhere",
     BYTES("CONNECT b.example:443 HTTP/1.1\r\n" HOST "\r\n"), "405"},
    {"a method that is not for here",
     BYTES("DELETE /a HTTP/1.1\r\n" HOST "\r\n"), "405"},
    {"the same with a body",
     BYTES("PUT /a HTTP/1.1\r\n" HOST "Content-Length: 5\r\n\r\nhello"), "405"},
    {"a method nobody knows", BYTES("BREW /a HTTP/1.1\r\n" HOST "\r\n"), "501"},
    {"a method in small letters", BYTES("get /a HTTP/1.1\r\n" HOST "\r\n"),
     "501"},
    {"a method that is no word", BYTES("G(T /a HTTP/1.1\r\n" HOST "\r\n"),
     "400"},
    {"two blanks", BYTES("GET  /a HTTP/1.1\r\n" HOST "\r\n"), "400"},
    {"another version", BYTES("GET /a HTTP/1.2\r\n" HOST "\r\n"), "505"},
    {"a version to come", BYTES("GET /a HTTP/2.0\r\n" HOST "\r\n"), "505"},
    {"no version", BYTES("GET /a\r\n" HOST "\r\n"), "400"},
    {"a blank in an address", BYTES("GET /a b HTTP/1.1\r\n" HOST "\r\n"), ""},
    {"garbage", BYTES("GARBAGE\r\n\r\n"), ""},
    {"the greeting of TLS", BYTES("\x16\x03\x01\x02\x00\x01\r\n\r\n"), ""},
};

static void refuses_what_is_not_http(void **state)
{
    static const char *const settings[] = {"http_form_bytes=1024", NULL};
    struct wire *wire = wire_open(*state, settings);
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        struct text bytes;
        text_open(*state, 4096, &bytes);
        text_add_str(&bytes,
                     (struct str){heads[i].bytes.at, heads[i].bytes.length});
        text_add(&bytes, SECOND);
        struct str replies = wire_ask(wire, text_str(&bytes));
        struct str got = wire_statuses(*state, replies);
        if (!is_as_wanted(got, heads[i].statuses))
            fail_msg("%s: got \"%.*s\", wanted \"%s\": %.*s", heads[i].says,
                     STR(got), heads[i].statuses, STR(replies));
    }
    wire_signal(wire, SIGTERM);
    assert_int_equal(wire_end(wire), 0);
}

static bool has(struct str s, const char *part)
{
    return str_find(s, str_of(part)) < s.length;
}

/* Each byte in a piece of its own: nothing may depend on how they come. */
static void takes_bytes_as_they_come(void **state)
{
    struct wire *wire = wire_open(*state, NULL);
    struct str bytes = STR_LITERAL(
        "POST /echo HTTP/1.1\r\n" HOST
        "X-Long: 0123456789012345678901234567890123456789\r\n"
        "Content-Length: 5\r\n\r\nhello" SECOND);
    int socket = wire_connect(wire);
    for (size_t i = 0; i < bytes.length; i++)
        assert_true(wire_send(socket, str_part(bytes, i, 1)));
    struct str replies = wire_read(*state, socket);
    unit_same(wire_statuses(*state, replies), "200 200", "in pieces");
    assert_true(has(replies, "\r\n\r\nhello"));
    assert_true(has(replies, "GET /second"));
}

/* "GET /a", a long cookie and SECOND. */
static struct str long_head(struct arena *mem, size_t count)
{
    struct text out;
    text_open(mem, count + 4096, &out);
    text_add(&out, "GET /a HTTP/1.1\r\n" HOST "Cookie: ");
    for (size_t i = 0; i < count; i++)
        text_add_char(&out, 'c');
    text_add(&out, "\r\nX: y\r\n\r\n" SECOND);
    return text_str(&out);
}

static struct str many_headers(struct arena *mem, size_t count)
{
    struct text out;
    text_open(mem, 65536, &out);
    text_add(&out, "GET /a HTTP/1.1\r\n" HOST);
    for (size_t i = 1; i < count; i++)
        text_add(&out, "X-%zu: y\r\n", i);
    text_add(&out, "\r\n" SECOND);
    return text_str(&out);
}

static void bounds_heads(void **state)
{
    static const char *const settings[] = {"http_header_bytes=16384", NULL};
    struct wire *wire = wire_open(*state, settings);
    const struct {
        const char *says;
        struct str bytes;
        const char *statuses;
    } cases[] = {
        {"just below", long_head(*state, 16000), "200 200"},
        {"over", long_head(*state, 16500), "431"},
        {"far over", long_head(*state, 200000), "431"},
        {"many headers", many_headers(*state, 100), "200 200"},
        {"too many headers", many_headers(*state, 101), "431"},
        {"far too many headers", many_headers(*state, 1500), "431"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(wire_statuses(*state, wire_ask(wire, cases[i].bytes)),
                  cases[i].statuses, cases[i].says);
}

static struct str form_made(struct arena *mem, const char *path, size_t count)
{
    struct text out;
    text_open(mem, count + 4096, &out);
    text_add(&out,
             "POST %s HTTP/1.1\r\n" HOST
             "Connection: close\r\nContent-Length: %zu\r\n\r\n",
             path, count);
    for (size_t i = 0; i < count; i++)
        text_add_char(&out, 'b');
    return text_str(&out);
}

static void bounds_bodies_by_lane(void **state)
{
    static const char *const settings[] = {
        "http_form_bytes=4096", "table_bytes=1000000", "ladder_bytes=1024",
        "http_bodies_bytes=1048576", NULL};
    static const struct {
        const char *says, *path;
        size_t bytes;
        const char *statuses;
    } cases[] = {
        {"a form", "/echo", 4096, "200"},
        {"a larger form", "/echo", 4097, "413"},
        {"a file", "/long", 1000000, "200"},
        {"a larger file", "/long", 1065537, "413"},
        {"a file over what all may hold", "/long", 1050000, ""},
    };
    struct wire *wire = wire_open(*state, settings);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str bytes = form_made(*state, cases[i].path, cases[i].bytes);
        unit_same(wire_statuses(*state, wire_ask(wire, bytes)),
                  cases[i].statuses, cases[i].says);
    }
    struct str echo = wire_ask(wire, form_made(*state, "/echo", 4096));
    assert_true(has(echo, "bbbb"));
}

static bool is_gone(int socket)
{
    struct pollfd ready = {.fd = socket, .events = POLLIN};
    return poll(&ready, 1, 0) > 0;
}

/* A connection that has filled the room of all bodies, and waits. */
static int room_fill(struct wire *wire)
{
    struct str file = form_made(wire->mem, "/long", 1048577);
    struct str form = form_made(wire->mem, "/echo", 16385);
    for (int tries = 0; tries < 100; tries++) {
        int held = wire_connect(wire);
        wire_send(held, str_part(file, 0, file.length - 1));
        while (!is_gone(held))
            if (wire_ask(wire, form).length == 0 && !is_gone(held))
                return held;
        close(held); /* one of the forms had come between */
    }
    fail_msg("the room is never full");
    return -1;
}

static void takes_small_forms_when_files_fill_the_room(void **state)
{
    static const char *const settings[] = {"table_bytes=1000000",
                                           "http_bodies_bytes=1048576", NULL};
    static const struct {
        const char *says;
        size_t bytes;
        const char *statuses;
    } cases[] = {
        {"a small form", 16384, "200"},
        {"a larger one", 16385, ""},
        {"a small one again", 100, "200"},
    };
    struct wire *wire = wire_open(*state, settings);
    int held = room_fill(wire);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str bytes = form_made(*state, "/echo", cases[i].bytes);
        unit_same(wire_statuses(*state, wire_ask(wire, bytes)),
                  cases[i].statuses, cases[i].says);
    }
    close(held);
}

static void heads_have_the_length_of_their_page(void **state)
{
    struct wire *wire = wire_open(*state, NULL);
    struct str reply = wire_ask(wire, STR_LITERAL("HEAD /a HTTP/1.1\r\n" HOST
                                                  "Connection: close\r\n\r\n"));
    assert_true(has(reply, "Content-Length: 8\r\n")); /* "HEAD /a\n" */
    assert_true(str_has_suffix(reply, "\r\n\r\n"));
    assert_true(has(reply, "Content-Security-Policy: default-src 'none';"));
    assert_false(has(reply, "Strict-Transport-Security"));
    reply = wire_ask(wire, STR_LITERAL("GET /a HTTP/1.1\r\n" HOST
                                       "If-None-Match: \"x\"\r\n\r\n" SECOND));
    unit_same(wire_statuses(*state, reply), "304 200", "not modified");
    assert_true(has(reply, "Content-Length: 7\r\n")); /* of the page */
    assert_false(has(reply, "GET /a"));
}

static void shuts_out_who_dawdles(void **state)
{
    static const char *const settings[] = {"http_request_s=1", "http_idle_s=60",
                                           NULL};
    static const char *const begins[] = {
        "", "GET /a HTTP/1.1\r\nX: ",
        "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1000\r\n\r\n",
        "GET /a HTTP/1.1\r\n" HOST "\r\nGET /b HTTP/1.1\r\nX: "};
    struct wire *wire = wire_open(*state, settings);
    const struct timespec pause = {.tv_nsec = 50 * 1000 * 1000};
    int sockets[COUNT_OF(begins)];
    for (size_t i = 0; i < COUNT_OF(begins); i++) {
        sockets[i] = wire_connect(wire);
        wire_send(sockets[i], str_of(begins[i]));
    }
    size_t open = COUNT_OF(begins), tried = 0;
    while (open > 0 && tried++ < 400) {
        open = 0;
        for (size_t i = 0; i < COUNT_OF(begins); i++)
            open += wire_send(sockets[i], STR_LITERAL("x"));
        nanosleep(&pause, NULL);
    }
    assert_int_equal(open, 0);
    for (size_t i = 0; i < COUNT_OF(begins); i++)
        wire_read(*state, sockets[i]);
}

static void says_when_it_is_full(void **state)
{
    static const char *const settings[] = {"http_workers=1", "http_queue=1",
                                           NULL};
    const struct str hold = STR_LITERAL("GET /hold HTTP/1.1\r\n" HOST
                                        "Connection: close\r\n\r\n");
    struct wire *wire = wire_open(*state, settings);
    int first = wire_connect(wire);
    wire_send(first, hold);
    wire_await(wire);
    struct pollfd others[2];
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        others[i] = (struct pollfd){.fd = wire_connect(wire), .events = POLLIN};
        wire_send(others[i].fd, hold);
    }
    assert_true(poll(others, COUNT_OF(others), 20000) == 1);
    bool is_second = others[1].revents != 0;
    struct str refused = wire_read(*state, others[is_second].fd);
    unit_same(wire_statuses(*state, refused), "503", "one waits already");
    assert_true(has(refused, "Retry-After: 5\r\n"));
    wire_release(wire);
    wire_release(wire);
    unit_same(wire_statuses(*state, wire_read(*state, first)), "200", "first");
    unit_same(wire_statuses(*state, wire_read(*state, others[!is_second].fd)),
              "200", "the one that waited");
}

static void bounds_the_connections_of_one_address(void **state)
{
    static const char *const settings[] = {"http_connections_each=2", NULL};
    static const struct {
        const char *says;
        struct wire *(*open)(struct arena *mem, const char *const *settings);
        const char *statuses;
    } cases[] = {
        {"a third connection", wire_open, ""},
        {"a third one of a proxy", wire_open_behind, "200"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct wire *wire = cases[i].open(*state, settings);
        int first = wire_connect(wire), second = wire_connect(wire);
        unit_same(wire_statuses(*state, wire_ask(wire, STR_LITERAL(SECOND))),
                  cases[i].statuses, cases[i].says);
        close(first);
        close(second);
    }
}

static void bears_who_leaves(void **state)
{
    struct wire *wire = wire_open(*state, NULL);
    for (size_t i = 0; i < 20; i++) {
        int socket = wire_connect(wire);
        wire_send(socket, STR_LITERAL("GET /hold HTTP/1.1\r\n" HOST "\r\n"));
        wire_await(wire);
        close(socket);
        wire_release(wire);
    }
    unit_same(wire_statuses(*state, wire_ask(wire, STR_LITERAL(SECOND))), "200",
              "the next");
    wire_signal(wire, SIGTERM);
    assert_int_equal(wire_end(wire), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(refuses_what_is_not_http),
        UNIT_TEST(takes_bytes_as_they_come),
        UNIT_TEST(bounds_heads),
        UNIT_TEST(bounds_bodies_by_lane),
        UNIT_TEST(takes_small_forms_when_files_fill_the_room),
        UNIT_TEST(heads_have_the_length_of_their_page),
        UNIT_TEST(shuts_out_who_dawdles),
        UNIT_TEST(says_when_it_is_full),
        UNIT_TEST(bounds_the_connections_of_one_address),
        UNIT_TEST(bears_who_leaves),
    };
    return cmocka_run_group_tests_name("server", tests, NULL, NULL);
}
