/* web/proposal_view.h - the criteria of a proposal as its page shows them: what
 * they said, what they would say, what was decided, what people say.
 */
#pragma once

#include "domain/review/proposal.h"
#include "web/offer_view.h"
#include "web/request.h"

/* What every form of a proposal carries. */
struct proposal_form {
    struct str address; /* "/proposals/3" */
    struct str token;
    struct str show; /* which criteria are listed, to come back to them */
    int64_t revision;
};

struct said_answer {
    struct str author, day, body;
};

struct said_thread {
    struct proposal_form form;
    int64_t id;
    struct str author, day, body;
    struct {
        const struct said_answer *at; /* shape: [count] */
        size_t count;
    } answers;
    struct str resolved_by, resolution; /* empty: it is open */
    bool may_answer, may_resolve;
};

/* What was said about one criterion, or about the whole. */
struct said_list {
    struct proposal_form form;
    struct str key;  /* empty: of the whole */
    struct str name; /* the same, in words */
    struct {
        const struct said_thread *at; /* shape: [count] */
        size_t count;
    } threads;
    size_t open, comments;
    bool may_comment;
};

void said_html(struct text *out, const struct said_list *view);

enum row_fate { ROW_AS_IT_WAS, ROW_CHANGED, ROW_ADDED, ROW_TAKEN_OUT };

struct proposal_row {
    struct proposal_form form;
    struct str key, place; /* "craft.mate.1", "Craft" */
    struct str old;        /* empty: it is new */
    bool is_offered;
    struct verdict_chip chip;  /* where it is offered */
    struct offer_line offered; /* the same */
    enum row_fate fate;
    struct marked_line words; /* what it would say, beside what it said */
    enum offer_choice choice;
    struct str choice_words; /* "Taken by Ada" */
    bool may_edit, may_take, may_leave;
    struct said_list said;
};

struct proposal_row_list {
    const struct proposal_row *at; /* shape: [count] */
    size_t count;
};

/* The criteria of one level. */
struct proposal_level {
    struct str name;
    struct proposal_row_list rows;
};

struct proposal_level_list {
    const struct proposal_level *at; /* shape: [count]: those that have any */
    size_t count;
};

/* Which criteria are listed. */
enum proposal_show {
    SHOW_CHANGED, /* offered, changed, or talked about */
    SHOW_OPEN,    /* not decided, or with an open thread */
    SHOW_REPLACE,
    SHOW_ADAPT,
    SHOW_COMMENTED,
    SHOW_ALL,
    SHOW_COUNT
};

/* "changed" "open" ...: what ?show= says. */
extern const char *const proposal_show_names[SHOW_COUNT];

enum proposal_show proposal_show_parse(struct str s);

struct proposal_rows {
    struct proposal_level_list levels; /* of those to show */
    size_t counts[SHOW_COUNT];
    size_t verdicts[VERDICT_COUNT]; /* of what it was made from */
    size_t undecided, decided;
    struct said_list said; /* of the whole */
};

/* What all of it is made of. */
struct proposal_look {
    const struct request *request;
    const struct proposal *proposal;
    const struct ladder *base; /* one without levels: none */
    enum proposal_show show;
};

struct proposal_rows proposal_rows_make(const struct proposal_look *look);

struct proposal_form proposal_form_make(const struct proposal_look *look);

/* "/proposals/3" */
struct str proposal_address(struct arena *mem, int64_t id);

/* What was said about the criterion of that key; an empty key: the whole. */
struct said_list proposal_said_make(const struct proposal_look *look,
                                    struct str key, struct str name);
