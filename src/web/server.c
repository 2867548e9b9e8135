#include "web/server.h"

#include <assert.h>
#include <microhttpd.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/list.h"
#include "base/log.h"
#include "base/socket.h"
#include "base/text.h"
#include "base/translate.h"
#include "web/guard.h"
#include "web/host.h"
#include "web/lanes.h"
#include "web/response.h"
#include "web/watch.h"
#include "web/worker.h"

enum {
    HEADERS_MOST = 100,
    FILES_BESIDE = 512, /* of the stores */
    MS = 1000,
    BODY_OF_EVERYBODY = 16 * 1024 /* bytes: see take_body */
};

struct server {
    struct server_wish wish;
    struct MHD_Daemon *daemon;
    struct lanes *lanes;
    struct watch *watch;
    struct guard_limits limits;
    size_t form_bytes, upload_bytes, bodies_bytes;
    atomic_size_t running;     /* requests that have come whole */
    atomic_size_t bodies_held; /* bytes */
    atomic_bool is_stopping;
    atomic_bool is_store_away;
};

/* One request, from its first line until its reply is gone. */
struct job {
    struct lane_work work; /* first */
    struct server *server;
    struct arena *mem;
    struct MHD_Connection *connection;
    struct watched *watched;
    struct request request;
    struct reply reply;
    struct MHD_Response *response; /* once there is a reply */
    struct text body;
    enum lane lane;
    int64_t since_ms;
    bool has_head;
    bool is_handed_over;
    bool is_running;   /* counted in the server's `running` */
    bool is_body_held; /* and its body in `bodies_held` */
};

static int64_t setting(const struct server *server, enum setting_id id)
{
    return server->wish.site->settings.at[id];
}

/* ---- replies ---- */

static void make_response(struct job *job)
{
    job->response = response_make(&job->reply);
    if (atomic_load(&job->server->is_stopping))
        response_close(job->response);
}

static void refuse(struct job *job, int status)
{
    refusal_make(&job->request, status, &job->reply);
    make_response(job);
}

/* From here on a stop waits for it. */
static void run(struct job *job)
{
    if (!job->is_running)
        atomic_fetch_add(&job->server->running, 1);
    job->is_running = true;
}

static enum MHD_Result send_reply(struct job *job)
{
    run(job);
    watch_restart(job->server->watch, job->watched);
    if (!job->response)
        return MHD_NO;
    return MHD_queue_response(job->connection, (unsigned)job->reply.status,
                              job->response);
}

/* What follows a request that is not well-formed must not be read. */
static enum MHD_Result refuse_and_close(struct job *job, int status)
{
    job->request.is_fragment = false;
    refuse(job, status);
    response_close(job->response);
    return send_reply(job);
}

/* ---- workers ---- */

static void *worker_begin(void *to)
{
    struct server *server = to;
    return worker_open(&server->wish, &server->is_store_away);
}

static void worker_end(void *mine)
{
    worker_close(mine);
}

static void worker_work(void *mine, struct lane_work *work)
{
    struct job *job = (struct job *)work;
    worker_answer(mine, &job->request, &job->reply);
    make_response(job);
    MHD_resume_connection(job->connection);
}

/* A connection must be suspended before a worker may resume it. */
static enum MHD_Result hand_over(struct job *job)
{
    enum { UNAVAILABLE = 503 };
    struct server *server = job->server;
    if (job->is_handed_over)
        return MHD_NO; /* there was no memory for the response */
    job->is_handed_over = true;
    run(job);
    job->request.body = text_str(&job->body);
    watch_hold(server->watch, job->watched);
    MHD_suspend_connection(job->connection);
    if (!lanes_add(server->lanes, job->lane, &job->work)) {
        refuse(job, UNAVAILABLE);
        MHD_resume_connection(job->connection);
    }
    return MHD_YES;
}

/* ---- requests ---- */

static enum MHD_Result add_field(void *to, enum MHD_ValueKind kind,
                                 const char *name, size_t name_bytes,
                                 const char *value, size_t value_bytes)
{
    struct list *fields = to;
    (void)kind;
    *LIST_ADD(fields, struct field) = (struct field){
        .name = {name, name_bytes}, .value = {value, value_bytes}};
    return MHD_YES;
}

static struct str peer_of(struct job *job)
{
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(
        job->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return found && found->client_addr
               ? socket_peer(job->mem, found->client_addr)
               : STR_LITERAL("");
}

static bool read_head(struct job *job, struct head *head,
                      struct guarded *guarded, int *status)
{
    struct list fields;
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(
        job->connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    LIST_OPEN(job->mem, struct field, &fields);
    MHD_get_connection_values_n(job->connection, MHD_HEADER_KIND, add_field,
                                &fields);
    head->bytes = found ? found->header_size : 0;
    head->target = job->request.target;
    head->at = (struct field_list){fields.at, fields.count};
    *status = guard_check(&job->server->limits, head, guarded);
    return *status == 0;
}

/* The head is whole; a body may follow. */
static enum MHD_Result begin(struct job *job, struct head *head)
{
    enum { TOO_LARGE = 413 };
    struct server *server = job->server;
    struct request *request = &job->request;
    struct guarded guarded;
    int status;
    job->has_head = true;
    request->peer = peer_of(job);
    if (!read_head(job, head, &guarded, &status))
        return refuse_and_close(job, status);
    struct str path = str_part(request->target, 0,
                               str_find(request->target, STR_LITERAL("?")));
    request->method = guarded.method;
    request->headers = head->at;
    request->peer = host_visitor(request);
    job->lane = server->wish.lane(job->mem, guarded.method, path);
    size_t most = job->lane == LANE_LONG ? server->upload_bytes
                                         : server->form_bytes;
    if (guarded.body_bytes > most)
        return refuse_and_close(job, TOO_LARGE);
    text_open(job->mem, guarded.body_bytes, &job->body);
    job->is_body_held = guarded.body_bytes > BODY_OF_EVERYBODY;
    return MHD_YES;
}

static bool hold_body(struct server *server, size_t count)
{
    size_t held = atomic_fetch_add(&server->bodies_held, count) + count;
    if (held <= server->bodies_bytes)
        return true;
    atomic_fetch_sub(&server->bodies_held, count);
    return false;
}

/* A small form is always taken: else who fills the room with files that never
 * end, which takes no session, would keep everybody from signing in. */
static enum MHD_Result take_body(struct job *job, const char *bytes,
                                 size_t *count)
{
    if (job->is_body_held && !hold_body(job->server, *count))
        return MHD_NO;
    text_add_str(&job->body, (struct str){bytes, *count});
    assert(!text_overflowed(&job->body)); /* it has its length said before */
    *count = 0;
    return MHD_YES;
}

/* The library calls it for the head, for each piece of a body, for its end,
 * and again when a worker has resumed the connection. */
/* parameters allowed: the library's.  NOLINTNEXTLINE(readability-*) */
static enum MHD_Result handle(void *to, struct MHD_Connection *connection,
                              const char *path, const char *method,
                              const char *version, const char *bytes,
                              size_t *count, void **thing)
{
    struct job *job = *thing;
    struct head head = {.method = method, .path = path, .version = version};
    (void)to;
    (void)connection;
    if (!job)
        return MHD_NO;
    if (!job->has_head)
        return begin(job, &head);
    if (*count)
        return take_body(job, bytes, count);
    return job->response ? send_reply(job) : hand_over(job);
}

/* The first line has come: the only place where the library gives the
 * address as it was. */
static void *make_job(void *to, const char *target,
                      struct MHD_Connection *connection)
{
    struct server *server = to;
    struct arena *mem = arena_open();
    struct job *job = ARENA_NEW(mem, struct job);
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(
        connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    *job = (struct job){.server = server,
                        .mem = mem,
                        .connection = connection,
                        .watched = found ? found->socket_context : NULL,
                        .since_ms = clock_ticks_ms()};
    job->request.mem = mem;
    job->request.site = server->wish.site;
    job->request.now = clock_now();
    job->request.is_secure = server->wish.site->is_secure;
    job->request.target = str_copy(mem, str_of(target));
    return job;
}

static void log_job(const struct job *job)
{
    const struct request *request = &job->request;
    log_line(LOG_INFO, "web", "method=%s route=%s status=%d ms=%lld bytes=%zu",
             method_names[request->method],
             request->route ? request->route->path : "-", job->reply.status,
             (long long)(clock_ticks_ms() - job->since_ms),
             job->reply.body.length);
}

static void end_job(void *to, struct MHD_Connection *connection, void **thing,
                    enum MHD_RequestTerminationCode why)
{
    struct server *server = to;
    struct job *job = *thing;
    (void)connection;
    (void)why;
    if (!job)
        return;
    *thing = NULL;
    log_job(job);
    watch_restart(server->watch, job->watched);
    if (job->is_body_held)
        atomic_fetch_sub(&server->bodies_held, job->body.length);
    if (job->response)
        MHD_destroy_response(job->response);
    bool is_running = job->is_running;
    arena_close(job->mem);
    if (is_running)
        atomic_fetch_sub(&server->running, 1);
}

static void note_connection(void *to, struct MHD_Connection *connection,
                            void **watched,
                            enum MHD_ConnectionNotificationCode code)
{
    struct server *server = to;
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(
        connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    if (code == MHD_CONNECTION_NOTIFY_CLOSED)
        watch_remove(server->watch, *watched);
    else if (found)
        *watched = watch_add(server->watch, found->connect_fd);
}

/* Addresses and queries are decoded by the site, which knows what of. */
static size_t leave_coded(void *to, struct MHD_Connection *connection,
                          char *coded)
{
    (void)to;
    (void)connection;
    return strlen(coded);
}

/* ---- the server ---- */

static size_t worker_count(const struct server *server)
{
    enum { LEAST = 8, EACH = 2 };
    int64_t chosen = setting(server, SETTING_HTTP_WORKERS);
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (chosen > 0)
        return (size_t)chosen;
    return processors * EACH > LEAST ? (size_t)processors * EACH : LEAST;
}

static bool open_lanes(struct arena *mem, struct server *server,
                       struct fault *fault)
{
    /* As many passwords wait as one address may have connections by itself:
     * else one that sends empty forms would fill the queue for all. */
    enum { PASSWORDS_WAIT = 256, LONG_WAIT = 16 };
    const struct lanes_wish wish = {
        .rules =
            {
                [LANE_PAGE] = {worker_count(server),
                               (size_t)setting(server, SETTING_HTTP_QUEUE)},
                [LANE_PASSWORD] = {1, PASSWORDS_WAIT},
                [LANE_LONG] = {1, LONG_WAIT},
            },
        .begin = worker_begin,
        .work = worker_work,
        .end = worker_end,
        .to = server,
    };
    return lanes_open(mem, &wish, &server->lanes, fault);
}

/* 0: as many as there are.  All that a proxy passes on comes from it. */
static unsigned connections_each(const struct server *server)
{
    return server->wish.site->is_secure
               ? 0
               : (unsigned)setting(server, SETTING_HTTP_CONNECTIONS_EACH);
}

static struct MHD_Daemon *open_daemon(struct server *server)
{
    /* A reply's head needs room beside the request's. */
    size_t memory = 2 * server->limits.header_bytes + 16 * 1024;
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_ALLOW_SUSPEND_RESUME,
        0, NULL, NULL, handle, server, MHD_OPTION_LISTEN_SOCKET,
        server->wish.socket, MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)setting(server, SETTING_HTTP_CONNECTIONS),
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, connections_each(server),
        MHD_OPTION_CONNECTION_TIMEOUT,
        (unsigned)setting(server, SETTING_HTTP_IDLE_S),
        MHD_OPTION_URI_LOG_CALLBACK, make_job, server,
        MHD_OPTION_UNESCAPE_CALLBACK, leave_coded, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, end_job, server,
        MHD_OPTION_NOTIFY_CONNECTION, note_connection, server, MHD_OPTION_END);
}

static sigset_t ending_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

static void take_limits(struct server *server)
{
    enum { FIELDS_BYTES = 64 * 1024 }; /* beside an uploaded file */
    const struct settings *settings = &server->wish.site->settings;
    size_t table = setting_size(settings, SETTING_TABLE_BYTES);
    size_t ladder = setting_size(settings, SETTING_LADDER_BYTES);
    server->limits.header_bytes = setting_size(settings,
                                               SETTING_HTTP_HEADER_BYTES);
    server->limits.headers_most = HEADERS_MOST;
    server->form_bytes = setting_size(settings, SETTING_HTTP_FORM_BYTES);
    server->upload_bytes = (table > ladder ? table : ladder) + FIELDS_BYTES;
    server->bodies_bytes = setting_size(settings, SETTING_HTTP_BODIES_BYTES);
}

bool server_open(struct arena *mem, const struct server_wish *wish,
                 struct server **server, struct fault *fault)
{
    struct server *made = ARENA_NEW(mem, struct server);
    sigset_t ending = ending_signals();
    assert(wish->answer && wish->lane && wish->site);
    made->wish = *wish;
    take_limits(made);
    socket_allow((size_t)setting(made, SETTING_HTTP_CONNECTIONS)
                 + FILES_BESIDE);
    signal(SIGPIPE, SIG_IGN);
    pthread_sigmask(SIG_BLOCK, &ending, NULL);
    made->watch = watch_open(mem,
                             (size_t)setting(made, SETTING_HTTP_CONNECTIONS),
                             setting(made, SETTING_HTTP_REQUEST_S) * MS);
    if (!open_lanes(mem, made, fault))
        return false;
    made->daemon = open_daemon(made);
    if (!made->daemon) {
        lanes_close(made->lanes);
        return fault_set(fault, FAULT_SYSTEM, _("the server cannot start"));
    }
    *server = made;
    return true;
}

void server_wait(struct server *server)
{
    const struct timespec tick = {.tv_sec = 1};
    sigset_t ending = ending_signals();
    while (sigtimedwait(&ending, NULL, &tick) < 0)
        watch_look(server->watch);
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &ending, NULL);
}

/* True when none is running any more. */
static bool wait_for_requests(struct server *server)
{
    const struct timespec pause = {.tv_nsec = 10 * 1000 * 1000};
    int64_t end = clock_ticks_ms() + setting(server, SETTING_HTTP_STOP_S) * MS;
    while (atomic_load(&server->running) > 0 && clock_ticks_ms() < end)
        nanosleep(&pause, NULL);
    return atomic_load(&server->running) == 0;
}

bool server_close(struct server *server)
{
    atomic_store(&server->is_stopping, true);
    MHD_socket listening = MHD_quiesce_daemon(server->daemon);
    if (listening != MHD_INVALID_SOCKET)
        socket_close(listening);
    if (!wait_for_requests(server)) {
        log_line(LOG_WARN, "web", "stop=early running=%zu",
                 atomic_load(&server->running));
        return false;
    }
    lanes_end(server->lanes);
    MHD_stop_daemon(server->daemon);
    lanes_close(server->lanes); /* the daemon may have added until now */
    watch_close(server->watch);
    return true;
}
