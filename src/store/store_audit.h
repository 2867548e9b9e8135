/* store/store_audit.h - who did what, written with the change itself. */
#pragma once

#include "base/day.h"
#include "domain/person/person.h"
#include "store/db.h"

struct audit_line {
    struct moment made_at;
    struct str actor;
    struct str action; /* "ladder add" */
    struct str thing;  /* the ladder's key, the project's name; may be empty */
    person_id person;  /* whom it is about, or nobody */
    struct str detail; /* counts and the like; never a private word */
    struct str person_name; /* not kept: app/see_audit finds it for those who
                               may see the person; else empty */
};

struct audit_list {
    const struct audit_line *at; /* shape: [count], newest first */
    size_t count;
};

bool store_audit_add(struct db *db, const struct audit_line *line,
                     struct fault *fault);

/* The newest lines, at most `most` of them. */
bool store_audit_list(struct arena *mem, struct db *db, int64_t most,
                      struct audit_list *lines, struct fault *fault);
