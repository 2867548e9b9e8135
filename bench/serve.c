/* Serves two pages of 4 KB from memory, one of which takes 300 ms, through the
 * server of the product: what HTTP and the lanes cost.  bench/serve.sh runs
 * it. */
#include "base/socket.h"
#include "base/text.h"
#include "web/server.h"

#include <stdio.h>
#include <time.h>

enum { PAGE_BYTES = 4096 };

static void answer(struct request *request, struct reply *reply)
{
    enum { OK = 200 };
    const struct timespec pause = {.tv_nsec = 300 * 1000 * 1000};
    *reply = (struct reply){.mem = request->mem,
                            .status = OK,
                            .type = STR_LITERAL("text/html; charset=utf-8")};
    text_open(request->mem, PAGE_BYTES, &reply->body);
    if (str_is(request->target, "/slow"))
        nanosleep(&pause, NULL);
    for (size_t i = 0; i < PAGE_BYTES; i++)
        text_add_char(&reply->body, 'x');
}

static enum lane lane(struct arena *mem, enum method method, struct str path)
{
    (void)mem;
    (void)method;
    (void)path;
    return LANE_PAGE;
}

int main(int count, char **words)
{
    struct arena *mem = arena_open();
    struct site site = {.address = STR_LITERAL("http://127.0.0.1")};
    struct server_wish wish = {.site = &site, .answer = answer, .lane = lane};
    struct socket_place place;
    struct server *server;
    struct fault fault = {0};
    int port;
    if (socket_place_parse(str_of(count > 1 ? words[1] : "127.0.0.1:8430"),
                           &place, &fault)
        && settings_read(mem, NULL, 0, &site.settings, &fault)
        && socket_listen(mem, &place, &wish.socket, &port, &fault)
        && server_open(mem, &wish, &server, &fault)) {
        server_wait(server);
        if (server_close(server))
            arena_close(mem);
        return 0;
    }
    fprintf(stderr, "serve: %s\n", fault.message);
    arena_close(mem);
    return 1;
}
