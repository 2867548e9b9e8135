#include "support/wire.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/socket.h"
#include "base/text.h"

enum { PATIENCE_MS = 20000, MOST_BYTES = 64 * 1024 * 1024 };

static struct {
    int begun, released;
} held; /* the server process's ends */

static void hold(void)
{
    char byte = 'x';
    assert_int_equal(write(held.begun, &byte, 1), 1);
    while (read(held.released, &byte, 1) < 0)
        ;
}

static void answer(struct request *request, struct reply *reply)
{
    enum { OK = 200, NOT_MODIFIED = 304 };
    *reply = (struct reply){
        .mem = request->mem, .status = OK, .type = STR_LITERAL("text/plain")};
    text_open(request->mem, MOST_BYTES, &reply->body);
    if (str_has_prefix(request->target, "/hold"))
        hold();
    if (str_is(request->target, "/echo"))
        text_add_str(&reply->body, request->body);
    else
        text_add(&reply->body, "%s %.*s\n", method_names[request->method],
                 STR(request->target));
    if (request_header(request, "If-None-Match").length)
        reply->status = NOT_MODIFIED;
}

static enum lane lane(struct arena *mem, enum method method, struct str path)
{
    (void)mem;
    (void)method;
    return str_has_prefix(path, "/long") ? LANE_LONG : LANE_PAGE;
}

static bool serve(struct arena *mem, struct site site,
                  const char *const *chosen, int tell, struct fault *fault)
{
    const struct socket_place place = {STR_LITERAL("127.0.0.1"), 0};
    struct server_wish wish = {.site = &site, .answer = answer, .lane = lane};
    struct server *server;
    size_t count = 0;
    int port;
    while (chosen && chosen[count])
        count++;
    if (!settings_read(mem, chosen, count, &site.settings, fault)
        || !socket_listen(mem, &place, &wish.socket, &port, fault)
        || !server_open(mem, &wish, &server, fault))
        return false;
    if (write(tell, &port, sizeof(port)) != sizeof(port))
        return false;
    server_wait(server);
    return server_close(server);
}

static _Noreturn void serve_and_exit(struct site site,
                                     const char *const *chosen, int tell)
{
    struct arena *mem = arena_open();
    struct fault fault = {0};
    if (serve(mem, site, chosen, tell, &fault))
        arena_close(mem);
    if (fault.kind)
        print_error("%s\n", fault.message);
    _exit(fault.kind != FAULT_NONE);
}

static void end_process(void *thing)
{
    struct wire *wire = thing;
    if (wire->process) {
        kill(wire->process, SIGKILL);
        waitpid(wire->process, NULL, 0);
    }
    close(wire->released);
    close(wire->begun);
}

static struct wire *open_site(struct arena *mem, struct site site,
                              const char *const *settings)
{
    struct wire *wire = ARENA_NEW(mem, struct wire);
    int tell[2], begun[2], released[2];
    assert_int_equal(pipe(tell) | pipe(begun) | pipe(released), 0);
    wire->mem = mem;
    wire->process = fork();
    assert_true(wire->process >= 0);
    if (wire->process == 0) {
        held.begun = begun[1];
        held.released = released[0];
        close(tell[0]);
        serve_and_exit(site, settings, tell[1]);
    }
    wire->begun = begun[0];
    wire->released = released[1];
    close(tell[1]);
    close(begun[1]);
    close(released[0]);
    arena_defer(mem, end_process, wire);
    assert_int_equal(read(tell[0], &wire->port, sizeof(wire->port)),
                     sizeof(wire->port));
    close(tell[0]);
    return wire;
}

struct wire *wire_open(struct arena *mem, const char *const *settings)
{
    const struct site site = {.address = STR_LITERAL("http://127.0.0.1")};
    return open_site(mem, site, settings);
}

struct wire *wire_open_behind(struct arena *mem, const char *const *settings)
{
    const struct site site = {
        .address = STR_LITERAL("https://rung.example.org"), .is_secure = true};
    return open_site(mem, site, settings);
}

void wire_signal(struct wire *wire, int number)
{
    assert_int_equal(kill(wire->process, number), 0);
}

int wire_end(struct wire *wire)
{
    int status;
    assert_int_equal(waitpid(wire->process, &status, 0), wire->process);
    wire->process = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int wire_connect(const struct wire *wire)
{
    const struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((uint16_t)wire->port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_true(made >= 0);
    if (connect(made, (const struct sockaddr *)&address, sizeof(address)) == 0)
        return made;
    close(made);
    return -1;
}

bool wire_send(int socket, struct str bytes)
{
    while (bytes.length) {
        ssize_t sent = send(socket, bytes.at, bytes.length, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes = str_part(bytes, (size_t)sent, bytes.length);
    }
    return true;
}

struct str wire_read(struct arena *mem, int socket)
{
    char piece[16384];
    struct text all;
    struct pollfd ready = {.fd = socket, .events = POLLIN};
    text_open(mem, MOST_BYTES, &all);
    for (;;) {
        if (poll(&ready, 1, PATIENCE_MS) <= 0)
            fail_msg("the connection stays open behind \"%.*s\"",
                     STR(text_str(&all)));
        ssize_t got = recv(socket, piece, sizeof(piece), 0);
        if (got <= 0)
            break;
        text_add_str(&all, (struct str){piece, (size_t)got});
    }
    close(socket);
    return text_str(&all);
}

struct str wire_ask(struct wire *wire, struct str bytes)
{
    int socket = wire_connect(wire);
    assert_true(socket >= 0);
    wire_send(socket, bytes);
    return wire_read(wire->mem, socket);
}

struct str wire_statuses(struct arena *mem, struct str replies)
{
    const struct str mark = STR_LITERAL("HTTP/1.");
    enum { BEFORE = 2, DIGITS = 3 }; /* "1 200" */
    struct str told = STR_LITERAL("");
    for (size_t at; (at = str_find(replies, mark)) < replies.length;) {
        replies = str_part(replies, at + mark.length, replies.length);
        told = str_format(mem, "%.*s%s%.*s", STR(told), told.length ? " " : "",
                          STR(str_part(replies, BEFORE, DIGITS)));
    }
    return told;
}

void wire_release(struct wire *wire)
{
    assert_int_equal(write(wire->released, "x", 1), 1);
}

void wire_await(struct wire *wire)
{
    char byte;
    struct pollfd ready = {.fd = wire->begun, .events = POLLIN};
    if (poll(&ready, 1, PATIENCE_MS) <= 0)
        fail_msg("no handler begins to hold");
    assert_int_equal(read(wire->begun, &byte, 1), 1);
}
