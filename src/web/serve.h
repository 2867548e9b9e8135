/* web/serve.h - the server as somebody starts it: a store, an address.
 */
#pragma once

#include "web/site.h"

struct serve_wish {
    const char *store_url;
    const struct settings *settings;
    struct str listen;     /* "127.0.0.1:8420" */
    struct str address;    /* what people type, "https://rung.example.org";
                              empty: where it listens */
    struct str_list hosts; /* names it may be asked by, besides that */
    bool is_demo;          /* a sample office, for this machine alone */
};

struct serve {
    struct str address;     /* "http://127.0.0.1:8420", as people type it */
    struct str office_name; /* or the store's */
    struct str set_up_key;  /* when nobody can sign in yet; else empty */
    bool is_made;           /* the store was made now */
    bool is_exposed;        /* others reach it, and not by HTTPS */
};

struct serving;

/* Listens and answers.
 * Fails  FAULT_INPUT the address is none, or not for a demo; FAULT_CLASH the
 *        port is taken; and as app_store_open does */
bool serve_open(const struct serve_wish *wish, struct serving **serving,
                struct fault *fault);

const struct serve *serve_told(const struct serving *serving);

/* Until SIGTERM or SIGINT; then running requests end. */
void serve_wait(struct serving *serving);
