/* domain/identity/handle.h - a login or address, and the person behind it. */
#pragma once

#include "base/list.h"
#include "domain/person/person.h"

/* "email:ada@example.org", "github:ada", "login:ada" */
struct handle {
    person_id person;
    struct str kind;  /* lower case */
    struct str value; /* emails and logins in lower case */
};

struct handle_list {
    const struct handle *at; /* shape: [count] */
    size_t count;
};

/* Reads one handle as people write it: "github:ada", "email:ada@example.org",
 * "ada@example.org", "@ada", "ada"; the last two are logins of no known place.
 * Kind and value come out in lower case.  False when it is empty, has white
 * space or a control character in it, or is a web address. */
bool handle_parse(struct arena *mem, struct str s, struct handle *handle);

/* A look-up of handles, made once for many questions.  Of two handles that
 * are the same the first counts. */
struct handle_index;
struct handle_index *handle_index_make(struct arena *mem,
                                       struct handle_list handles);

/* The person behind an address in a commit or mail, or nobody.  An address
 * ID+LOGIN@users.noreply.github.com, or LOGIN@ there as it was until 2017, is
 * also the handle github:LOGIN.  A name alone never identifies.
 * Cost   one look into a hash table, two for such an address */
person_id handle_index_find(const struct handle_index *index, struct str email);
