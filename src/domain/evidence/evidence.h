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

/* False when no kind has that name. */
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
    const struct evidence *at; /* shape: [count], newest first, then by
                                  reference and kind */
    size_t count;
};
