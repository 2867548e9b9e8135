/* domain/review/proposal.h - a ladder as it might become: open to comment,
 * criterion by criterion, until somebody adopts or withdraws it.
 * Pure: no clock, file or database.  Source: docs/method.md, "Proposals".
 */
#pragma once

#include "base/day.h"
#include "domain/ladder/offer.h"

enum proposal_state {
    PROPOSAL_OPEN,
    PROPOSAL_ADOPTED,
    PROPOSAL_WITHDRAWN,
    PROPOSAL_STATE_COUNT
};

/* "open" "adopted" "withdrawn": what is typed and kept. */
extern const char *const proposal_state_names[PROPOSAL_STATE_COUNT];

/* "Open"; a text for _(). */
extern const char *const proposal_state_labels[PROPOSAL_STATE_COUNT];

bool proposal_state_parse(struct str s, enum proposal_state *state);

enum {
    PROPOSAL_TEXT_MOST = 20000,    /* bytes of a reason or a comment */
    PROPOSAL_COMMENTS_MOST = 2000, /* of one proposal */
    PROPOSAL_LINES_MOST = LADDER_CRITERIA_MOST
};

/* What was decided about an offered wording. */
enum offer_choice {
    CHOICE_OPEN,   /* nobody has: the old words stand */
    CHOICE_TAKEN,  /* as it was offered */
    CHOICE_EDITED, /* in other words */
    CHOICE_LEFT,   /* the old words stay */
    CHOICE_COUNT
};

/* "open" "taken" "edited" "left". */
extern const char *const offer_choice_names[CHOICE_COUNT];

/* "taken"; a text for _(). */
extern const char *const offer_choice_labels[CHOICE_COUNT];

bool offer_choice_parse(struct str s, enum offer_choice *choice);

struct proposal_head {
    int64_t id;
    int64_t revision; /* grows with each change */
    enum proposal_state state;
    struct str title;
    struct str reason;       /* what it is for; may be empty */
    struct str ladder_key;   /* of the ladder it would be */
    struct ladder_name base; /* what it was made from; an empty key: nothing.
                                Where base.key is ladder_key it is that ladder's
                                next revision, else a new ladder */
    struct str role_id;      /* of a refit or lens; else empty */
    struct str author;
    int64_t author_id; /* the user; 0: the operator */
    struct moment made_at, changed_at;
    struct str closed_by; /* empty while it is open */
    struct moment closed_at;
    struct str closing; /* why it was adopted or withdrawn; may be empty */
    int64_t adopted_revision; /* of ladder_key; 0: not adopted */
    int64_t open_threads;     /* comments that are not resolved */
    int64_t comments;
};

struct proposal_head_list {
    const struct proposal_head *at; /* shape: [count], open ones first, then
                                       newest first */
    size_t count;
};

/* One offered wording, as it was offered. */
struct proposal_line {
    struct str criterion_key;
    enum verdict verdict;
    struct str why;
    struct str from; /* see offer_row */
    enum offer_choice choice;
    struct str chosen_by; /* empty while it is open */
    struct moment chosen_at;
};

struct proposal_line_list {
    const struct proposal_line *at; /* shape: [count], in the order of the base
                                       ladder's criteria */
    size_t count;
};

/* That of a criterion, or NULL: nothing was offered for it. */
const struct proposal_line *proposal_line_find(
    const struct proposal_line_list *lines, struct str criterion_key);

/* A remark, or an answer to one. */
struct comment {
    int64_t id;
    int64_t
        answers; /* the id of the first comment of its thread; 0: it is one */
    struct str criterion_key; /* empty: of the proposal as a whole */
    struct str body;
    struct str author;
    int64_t author_id; /* as of a proposal */
    struct moment made_at;
    struct str resolved_by; /* of a thread; empty: open */
    struct moment resolved_at;
    struct str resolution; /* what came of it; may be empty */
};

struct comment_list {
    const struct comment *at; /* shape: [count], by thread, then as they were
                                 written */
    size_t count;
};

struct proposal {
    struct proposal_head head;
    struct str document; /* the candidate, as YAML */
    struct ladder candidate;
    struct str offered_document; /* with every offered wording taken; empty when
                                    nothing was offered */
    struct ladder offered;       /* the same; no criteria when there is none */
    struct proposal_line_list lines;
    struct comment_list comments;
};

/* True when it would be a ladder of its own; false for the next revision of
 * its base. */
bool proposal_is_new_ladder(const struct proposal_head *head);
