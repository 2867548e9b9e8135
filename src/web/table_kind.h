/* web/table_kind.h - the tables that can be brought in by a page. */
#pragma once

#include "app/import.h"

struct table_column_text {
    const char *title;  /* as it stands in the table */
    const char *sample; /* a cell */
    const char *text;   /* what it is; a text for _() */
    bool is_needed;
};

struct table_kind {
    const char *address;   /* "/import/people" */
    const char *file_name; /* of the empty table */
    const char *title;     /* a text for _() */
    const char *heading;   /* of its page; a text for _() */
    const char *text;      /* what it is for; a text for _() */
    const struct table_column_text *columns; /* shape: [column_count] */
    size_t column_count;
    bool has_rater; /* somebody says what stands in it */
    bool (*import)(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct table_wish *wish, struct table_outcome *outcome,
                   struct fault *fault);
    enum action action; /* who may come */
};

struct table_kind_list {
    const struct table_kind *at; /* shape: [count] */
    size_t count;
};

extern const struct table_kind table_of_people, table_of_duties,
    table_of_ratings, table_of_jobs;

/* Their titles alone, or with the sample row below, as CSV. */
struct str table_kind_csv(struct arena *mem, const struct table_kind *kind,
                          bool has_sample);
