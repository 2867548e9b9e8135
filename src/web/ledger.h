/* web/ledger.h - pieces of evidence as a table, and what was asked of it. */
#pragma once

#include "app/see_ledger.h"
#include "web/ladder_view.h"
#include "web/request.h"

struct text;

enum { LEDGER_ROWS = 100 }; /* on a page */

/* What was asked, as it stands in the query. */
struct ledger_filter {
    struct str project, kind, criterion, ladder;
    struct str month; /* "2026-11"; instead of `since` */
    struct str since; /* a day */
    int64_t page;     /* from 1 */
    struct day_span span;
    unsigned kinds; /* bits; 0: all */
    bool is_set;    /* anything at all is asked for */
};

/* Fails  FAULT_INPUT a month, day or kind that is none */
bool ledger_filter_read(const struct request *request,
                        struct ledger_filter *filter, struct fault *fault);

/* "?project=tide&page=2"; page 0 leaves the page out. */
struct str ledger_query(struct arena *mem, const struct ledger_filter *filter,
                        int64_t page);

struct ledger_row {
    struct day on;
    struct str day, title, project, kind;
    struct str reference;    /* "git:1f3a6c02", short */
    struct str link;         /* of the web, or empty */
    struct str_list towards; /* titles of competencies, the first few */
    size_t more;             /* competencies that are not named */
};

struct ledger_row_list {
    const struct ledger_row *at; /* shape: [count], newest first */
    size_t count;
};

/* Which criteria some of their work stands beside. */
struct towards_row {
    struct str criterion, competency, level;
    struct str_list whys; /* "commit: the ladder asks for: commit" */
    int64_t count;        /* of pieces */
    struct str address;   /* of exactly those */
};

struct towards_list {
    const struct towards_row *at; /* shape: [count], as in the ladder */
    size_t count;
};

struct ledger_row_list ledger_rows_make(struct arena *mem,
                                        const struct ledger_view *view,
                                        struct day today);

/* `address` is that of the page. */
struct towards_list towards_make(struct arena *mem,
                                 const struct ledger_view *view,
                                 struct str address);

/* Bits of the kinds that count towards anything. */
unsigned kinds_counted(const struct ledger_view *view);

/* What there is to choose from, the chosen one marked. */
struct choice_list ledger_projects(struct arena *mem,
                                   const struct ledger_view *view,
                                   struct str chosen);
struct choice_list ledger_kinds(struct arena *mem, struct str chosen);

/* The same as a table for spreadsheets (RFC 4180). */
void ledger_csv(struct arena *mem, const struct ledger_view *view,
                struct text *out);
