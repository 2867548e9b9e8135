/* app/tell_rights.h - the permission table, for people to read. */
#pragma once

#include "app/actor.h"

/* Who may do one thing, in words: "operator, owner, lead", "every role but
 * contributor", "all others"; empty: nobody. */
struct right {
    const char *name;   /* "see this person's ratings"; a text for _() */
    struct str anybody; /* whomever it is about */
    struct str self;    /* besides, about themselves; or "nobody" */
    struct str manager; /* besides, about those they manage */
    unsigned roles, roles_as_self, roles_as_manager; /* besides, as bits */
};

struct right_list {
    const struct right *at; /* shape: [count], in the order of enum action */
    size_t count;
};

struct right_list app_right_list(struct arena *mem);
