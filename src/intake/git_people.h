/* intake/git_people.h - who is who in one history, each looked up once.
 *
 * Authors come mapped from git.  Identities in trailers do not: each distinct
 * one is put to `git check-mailmap`, so that both follow git's own rules.
 * Memory grows with the number of distinct identities and nothing else.
 */
#pragma once

#include "base/process.h"
#include "intake/git_record.h"

struct git_people;

/* One address, whatever its case, and its part in the commit at hand. */
struct git_mailbox {
    int64_t commit; /* the number of the commit that `kinds` is about */
    unsigned kinds; /* a bit for each evidence_kind already seen there */
};

/* A name and an address after the mailmap, as well-formed UTF-8. */
struct git_person {
    struct str name;
    struct str email;
    struct git_mailbox *mailbox;
};

/* `check` starts a child that answers each line with one line.  It is
 * started with the first question, and both live as long as `mem`. */
struct git_people *git_people_make(struct arena *mem,
                                   const struct process_wish *check);

/* The author of `record`, the same pointer for the same author. */
struct git_person *git_people_author(struct git_people *people,
                                     const struct git_record *record);

/* How many authors were asked for, by name and address as they are. */
int64_t git_people_author_count(const struct git_people *people);

/* The person behind an identity as somebody wrote it.
 * Fails  FAULT_SYSTEM when git does not answer */
bool git_people_get(struct git_people *people,
                    const struct git_identity *identity,
                    struct git_person **person, struct fault *fault);
