/* domain/evidence/evidence.h - one dated, linked piece of work. */
#pragma once

#include "base/day.h"
#include "domain/person/person.h"

/* What part the person had in it.  The names are what ladders write under
 * "evidence" and what files and pages show. */
enum evidence_kind {
    EVIDENCE_COMMIT,    /* wrote a change that landed */
    EVIDENCE_CO_AUTHOR, /* wrote it together with others */
    EVIDENCE_REVIEW,    /* Reviewed-by */
    EVIDENCE_ACK,       /* Acked-by: agreed as one who may */
    EVIDENCE_TEST,      /* Tested-by */
    EVIDENCE_REPORT,    /* Reported-by */
    EVIDENCE_SIGN_OFF,  /* Signed-off-by of another's change: passed it on */
    EVIDENCE_KIND_COUNT
};

extern const char *const evidence_kind_names[EVIDENCE_KIND_COUNT];

/* Without regard to case; false when no kind has that name. */
bool evidence_kind_parse(struct str name, enum evidence_kind *kind);

/* What a source hands over: a piece and an address, nobody yet. */
struct draft {
    struct str name; /* as written, after the mailmap */
    struct str email;
    enum evidence_kind kind;
    struct day day;    /* when the work was done (author's day) */
    struct day landed; /* when it became part of the project */
    struct str project;
    struct str reference; /* "git:" and the commit's hash */
    struct str title;
};

struct evidence {
    person_id person;
    enum evidence_kind kind;
    struct day day;
    struct day landed;
    struct str project;
    struct str reference;
    struct str title;
};

struct evidence_list {
    const struct evidence *at; /* shape: [count], by evidence_order */
    size_t count;
};

/* Below, equal to or above 0: newest day first, then by reference, then by
 * kind. */
int evidence_order(const struct evidence *a, const struct evidence *b);

/* What one project holds of everybody's. */
struct project_total {
    struct str project;
    int64_t pieces;
    int64_t people;
    struct day newest;
};

struct project_total_list {
    const struct project_total *at; /* shape: [count] */
    size_t count;
};

/* A piece beside others', with whose it is. */
struct named_piece {
    struct evidence piece;
    struct str name; /* of the person */
};

struct named_piece_list {
    const struct named_piece *at; /* shape: [count] */
    size_t count;
};
