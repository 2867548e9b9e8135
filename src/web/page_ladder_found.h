/* web/page_ladder_found.h - the ladders of somebody else's file: how they were
 * read, and a way to say that a part is something else.
 *
 * Nothing is held between the pages: the file travels in the form, as text or
 * as base64, and is read again each time.
 */
#pragma once

#include "app/take_ladder.h"
#include "web/choice.h"
#include "web/frame.h"
#include "web/matrix.h"

struct found_ladder {
    size_t number; /* from 0; its fields are named by it */
    struct str key, title;
    struct str was_key, was_title; /* as the file has them */
    size_t levels, competencies, criteria;
    struct matrix_view matrix;
    struct skip_list skipped;
    bool is_chosen; /* to be kept */
    bool is_shown;  /* its matrix stands open: there are few */
    bool is_new, is_same;
    int64_t present, next;                      /* revisions */
    size_t changed, moved, added, gone, detail; /* criteria, to the present */
    struct str why_not; /* the key it was given is none */
};

struct found_ladder_list {
    const struct found_ladder *at; /* shape: [count], as in the file */
    size_t count;
};

/* A part of the file and what it is taken as. */
struct found_part {
    struct str name, text;
    struct str was; /* the role that is shown, or "-" for a corrected one */
    struct choice_list roles;
    bool is_corrected;
};

struct found_part_list {
    const struct found_part *at; /* shape: [count], as in the file */
    size_t count;
};

struct found_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct str form;      /* what it was read as */
    struct str file_name; /* may be empty */
    struct str text;      /* the file, when it is text, */
    struct str packed;    /* else its base64 */
    struct str mark;      /* of file, corrections and present revisions */
    struct str reason;
    struct str why_not; /* no ladder, with these corrections */
    struct found_ladder_list ladders;
    bool is_family; /* several of them */
    size_t chosen;
    struct skip_list not_taken; /* files of a folder without a ladder */
    struct found_part_list parts;
    size_t parts_left_out; /* beyond what a page shows */
    bool is_any_old;       /* a chosen ladder is in the store already */
    bool is_opened;        /* how it was read is shown at once */
    bool is_reason_missing, is_changed_since, is_none_chosen;
};

void found_html(struct text *out, const struct found_page *view);

struct reply;
struct request;

/* What a form that was sent says of the file and of its parts.
 * Fails  FAULT_INPUT for a form that none of our pages has sent;
 *        FAULT_LIMIT */
bool found_given(const struct request *request, struct ladder_given *given,
                 struct fault *fault);

/* Shows the ladders of somebody else's file, or keeps them when that is asked
 * for and they are the ones that were looked at. */
bool found_take(struct request *request, const struct ladder_given *given,
                const struct ladder_reading *reading, struct reply *reply,
                struct fault *fault);
