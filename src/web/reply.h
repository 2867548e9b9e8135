/* web/reply.h - what goes back. */
#pragma once

#include "base/fault.h"
#include "base/text.h"

enum { REPLY_PAGE_BYTES = 16 * 1024 * 1024, REPLY_HEADERS_MOST = 16 };

struct reply {
    struct arena *mem;
    bool is_secure;   /* as the request's */
    bool is_broken;   /* the system failed, perhaps the store's connection */
    int status;       /* 200 at the start; with 304 no body is sent */
    struct text body; /* open, empty */
    struct str type;  /* "text/html; charset=utf-8" at the start */
    struct {
        const char *name;
        struct str value;
    } headers[REPLY_HEADERS_MOST]; /* besides those every reply has */
    size_t header_count;
};

void reply_header(struct reply *reply, const char *name, struct str value);

/* 303: after a POST, look there.  `where` is a path of ours; anything else
 * becomes "/", so that a "next=" from outside leads nowhere else. */
void reply_go(struct reply *reply, struct str where);

/* As reply_go; the next page says `notice` at its top. */
void reply_go_with(struct reply *reply, struct str where, struct str notice);

/* Bytes to keep as a file. */
void reply_file(struct reply *reply, struct str bytes, const char *type,
                struct str file_name);

/* The value is of cookie characters: percent_encode what may not be.
 * max_age_s below 0: ends with the browser. */
void reply_cookie(struct reply *reply, const char *name, struct str value,
                  int64_t max_age_s, bool is_secure);

/* Headers that every reply has, whatever it is. */
struct reply_header {
    const char *name, *value;
};

struct reply_header_list {
    const struct reply_header *at; /* shape: [count] */
    size_t count;
};

struct reply_header_list reply_standing_headers(bool is_secure);
