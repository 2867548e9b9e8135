#include "web/worker.h"

#include "app/open_store.h"
#include "base/log.h"
#include "base/text.h"
#include "base/translate.h"
#include "web/error_page.h"

enum { UNAVAILABLE = 503 };

struct worker {
    struct arena *own; /* holds the worker */
    struct arena *mem; /* holds the connection; NULL: there is none */
    struct db *db;
    const struct server_wish *wish;
    atomic_bool *is_away; /* of all workers */
    bool is_suspect;      /* the connection may be broken */
};

static void disconnect(struct worker *worker)
{
    if (worker->mem)
        arena_close(worker->mem);
    worker->mem = NULL;
    worker->db = NULL;
    worker->is_suspect = false;
}

/* Each request of an outage meets it; its log has one line. */
static void note_away(struct worker *worker, bool is_away, const char *why)
{
    if (atomic_exchange(worker->is_away, is_away) == is_away)
        return;
    if (is_away)
        log_line(LOG_ERROR, "web", "store=unreachable fault=%s", why);
    else
        log_line(LOG_WARN, "web", "store=reachable");
}

static bool connect_again(struct worker *worker, struct moment now)
{
    const struct site *site = worker->wish->site;
    const struct store_wish wish = {
        .url = site->store_url,
        .wait_ms = site->settings.at[SETTING_STORE_WAIT_MS],
        .may_change = true,
    };
    struct fault fault = {0};
    bool is_made;
    disconnect(worker);
    worker->mem = arena_open();
    bool is_open = app_store_open(worker->mem, &wish, now, &worker->db,
                                  &is_made, &fault);
    note_away(worker, !is_open, fault.message);
    if (is_open)
        return true;
    disconnect(worker);
    return false;
}

struct worker *worker_open(const struct server_wish *wish, atomic_bool *is_away)
{
    struct arena *own = arena_open();
    struct worker *worker = ARENA_NEW(own, struct worker);
    *worker = (struct worker){
        .own = own, .wish = wish, .is_away = is_away, .is_suspect = true};
    return worker;
}

void worker_close(struct worker *worker)
{
    disconnect(worker);
    arena_close(worker->own);
}

static void say_unavailable(struct request *request, struct reply *reply)
{
    *reply = (struct reply){.mem = request->mem,
                            .is_secure = request->is_secure};
    text_open(request->mem, REPLY_PAGE_BYTES, &reply->body);
    error_page(request, UNAVAILABLE,
               str_of(_("The store cannot be reached just now.")), reply);
    reply_header(reply, "Retry-After", STR_LITERAL("5"));
    reply_header(reply, "Cache-Control", STR_LITERAL("no-store"));
}

static bool has_store(struct worker *worker, struct request *request)
{
    return !worker->wish->site->store_url || (worker->db && !worker->is_suspect)
           || connect_again(worker, request->now);
}

void worker_answer(struct worker *worker, struct request *request,
                   struct reply *reply)
{
    const struct request asked = *request;
    for (int attempt = 0; attempt < 2; attempt++) {
        if (!has_store(worker, request)) {
            say_unavailable(request, reply);
            return;
        }
        request->db = worker->db;
        worker->wish->answer(request, reply);
        if (!reply->is_broken)
            return;
        worker->is_suspect = true;
        if (request->has_run && request->method == METHOD_POST)
            return;
        if (attempt == 0)
            *request = asked;
    }
}
