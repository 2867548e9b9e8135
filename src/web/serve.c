#include "web/serve.h"

#include "app/credit_rules.h"
#include "app/keep_office.h"
#include "app/open_store.h"
#include "app/set_up.h"
#include "base/clock.h"
#include "base/list.h"
#include "base/secret.h"
#include "base/socket.h"
#include "base/translate.h"
#include "web/host.h"
#include "web/server.h"
#include "web/session.h"
#include "web/throttle.h"

struct serving {
    struct arena *mem;
    struct serve told;
    struct site site;
    struct server *server;
    struct socket_place place;
    int socket; /* listens; -1: none */
};

/* "https://rung.example.org", without a path. */
static bool address_check(struct str address, struct fault *fault)
{
    struct str name = host_name(address);
    bool has_scheme = str_has_prefix(address, "http://")
                      || str_has_prefix(address, "https://");
    size_t path = str_find(address, name) + name.length;
    bool is_bare = str_find(str_part(address, path, address.length),
                            STR_LITERAL("/"))
                   == str_part(address, path, address.length).length;
    return (has_scheme && name.length && is_bare)
           || fault_set(fault, FAULT_INPUT,
                        _("\"%.*s\" is no address such as "
                          "https://rung.example.org, without a path"),
                        STR(address));
}

static bool is_every_address(struct str host)
{
    return str_is(host, "0.0.0.0") || str_is(host, "::");
}

/* Where it listens, as an address to type. */
static struct str address_made(struct arena *mem,
                               const struct socket_place *place)
{
    struct str host = is_every_address(place->host) ? STR_LITERAL("127.0.0.1")
                                                    : place->host;
    bool is_six = str_find(host, STR_LITERAL(":")) < host.length;
    return str_format(mem, "http://%s%.*s%s:%d", is_six ? "[" : "", STR(host),
                      is_six ? "]" : "", place->port);
}

static struct str_list hosts_made(struct arena *mem,
                                  const struct serve_wish *wish,
                                  struct str address)
{
    struct list hosts;
    LIST_OPEN(mem, struct str, &hosts);
    for (size_t i = 0; i < wish->hosts.count; i++)
        *LIST_ADD(&hosts, struct str) = str_copy(mem, wish->hosts.at[i]);
    *LIST_ADD(&hosts, struct str) = host_name(address);
    return (struct str_list){hosts.at, hosts.count};
}

/* What the store says of itself: a name, and whether anybody is there. */
static bool ask_store(struct serving *serving, struct db *db, struct moment now,
                      struct fault *fault)
{
    const struct actor actor = {
        .role = ROLE_OPERATOR, .name = STR_LITERAL("serve"), .now = now};
    struct str key = secret_make(serving->mem);
    const struct set_up_wish wish = {.key = key, .wanted_key = key};
    struct office office;
    bool is_open;
    if (!app_view_begin(db, fault)
        || !app_office_get(serving->mem, db, &actor, &office, fault)
        || !app_set_up_is_open(db, &wish, &is_open, fault))
        return false;
    if (serving->site.is_demo && !office.is_sample)
        return fault_set(fault, FAULT_INPUT,
                         _("%s is no sample office: serve it with: rung serve"),
                         serving->site.store_url);
    serving->told.office_name = office.name.length
                                    ? office.name
                                    : str_of(serving->site.store_url);
    if (is_open && !serving->site.is_demo)
        serving->site.set_up_key = key;
    return true;
}

/* A connection of its own: the workers have theirs. */
static bool open_store(struct serving *serving, struct fault *fault)
{
    struct moment now = clock_now();
    struct arena *mem = arena_open();
    struct db *db;
    const struct store_wish wish = {
        .url = serving->site.store_url,
        .wait_ms = serving->site.settings.at[SETTING_STORE_WAIT_MS],
        .may_change = true,
        .may_make = true,
    };
    bool is_done = app_store_open(mem, &wish, now, &db, &serving->told.is_made,
                                  fault)
                   && ask_store(serving, db, now, fault);
    arena_close(mem);
    return is_done;
}

static bool take_wish(struct serving *serving, const struct serve_wish *wish,
                      struct fault *fault)
{
    struct arena *mem = serving->mem;
    struct str address = str_copy(mem, wish->address);
    if (str_has_suffix(address, "/"))
        address.length--;
    if (!socket_place_parse(str_copy(mem, wish->listen), &serving->place, fault)
        || (address.length && !address_check(address, fault)))
        return false;
    serving->site = (struct site){
        .store_url = str_chars(mem, str_of(wish->store_url)),
        .settings = *wish->settings,
        .address = address,
        .is_secure = str_has_prefix(address, "https://"),
        .is_demo = wish->is_demo,
        .find_session = session_find,
        .throttle = throttle_make(mem),
    };
    return app_credit_rules(mem, &serving->site.credit_rules, fault);
}

/* Before the store is opened, which may make one. */
static bool listen_there(struct serving *serving, struct fault *fault)
{
    struct socket_place *place = &serving->place;
    if (!socket_listen(serving->mem, place, &serving->socket, &place->port,
                       fault))
        return false;
    if (serving->site.is_demo && !socket_is_loopback(serving->socket))
        return fault_set(fault, FAULT_INPUT,
                         _("anybody may sign in to a sample: it is served on "
                           "127.0.0.1 alone"));
    return true;
}

static bool answer(struct serving *serving, const struct serve_wish *wish,
                   struct fault *fault)
{
    struct site *site = &serving->site;
    struct serve *told = &serving->told;
    const struct server_wish server = {.socket = serving->socket,
                                       .site = site,
                                       .answer = site_answer,
                                       .lane = site_lane};
    if (site->address.length == 0)
        site->address = address_made(serving->mem, &serving->place);
    site->hosts = hosts_made(serving->mem, wish, site->address);
    told->address = site->address;
    told->set_up_key = site->set_up_key;
    told->is_exposed = !site->is_secure && !socket_is_loopback(serving->socket);
    return server_open(serving->mem, &server, &serving->server, fault);
}

bool serve_open(const struct serve_wish *wish, struct serving **serving,
                struct fault *fault)
{
    struct arena *mem = arena_open();
    struct serving *made = ARENA_NEW(mem, struct serving);
    made->mem = mem;
    made->socket = -1;
    if (!take_wish(made, wish, fault) || !listen_there(made, fault)
        || !open_store(made, fault) || !answer(made, wish, fault)) {
        if (made->socket >= 0)
            socket_close(made->socket);
        arena_close(mem);
        return false;
    }
    *serving = made;
    return true;
}

const struct serve *serve_told(const struct serving *serving)
{
    return &serving->told;
}

void serve_wait(struct serving *serving)
{
    server_wait(serving->server);
    if (server_close(serving->server))
        arena_close(serving->mem);
}
