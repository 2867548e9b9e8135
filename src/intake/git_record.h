/* intake/git_record.h - one commit as `git log` prints it for us.
 *
 * The record is lines: hash, parents, the author's name, address and day,
 * the day it landed, the title, then one trailer a line.  None of these can
 * hold a line feed.  docs/formats/git.md says what is taken of it.
 */
#pragma once

#include "base/day.h"
#include "domain/evidence/evidence.h"

/* What `git log --format=` is given so that git_record_parse understands. */
extern const char git_record_format[];

/* Texts are borrowed from the record and may be ill-formed UTF-8. */
struct git_record {
    struct str hash;
    bool is_merge;
    struct str author; /* name, line feed, address; tells authors apart */
    struct str name;   /* of the author, may be empty */
    struct str email;  /* of the author, may be empty */
    struct day day;    /* in the author's zone; DAY_NONE: ill-formed */
    struct day landed; /* in the committer's zone; DAY_NONE: ill-formed */
    struct str title;
    struct str trailers; /* for git_trailer_next */
};

/* False when `bytes` is not such a record. */
bool git_record_parse(struct str bytes, struct git_record *record);

/* "Ada <ada@example.org>", "<ada@example.org>" or "ada@example.org". */
struct git_identity {
    struct str written; /* all of it up to its end */
    struct str name;    /* may be empty */
    struct str email;   /* never empty */
};

/* Reads the first identity in `s`; false when there is no address. */
bool git_identity_parse(struct str s, struct git_identity *identity);

struct git_trailer {
    enum evidence_kind kind;
    struct git_identity identity;
};

/* Takes the next trailer off the front of *rest.  Trailers of other names
 * and those without an address are passed over; false at the end. */
bool git_trailer_next(struct str *rest, struct git_trailer *trailer);
