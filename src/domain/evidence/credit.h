/* domain/evidence/credit.h - what a piece of work counts towards, and why.
 * Pure.  Source: docs/method.md, "Credit".
 */
#pragma once

#include "domain/evidence/evidence.h"
#include "domain/ladder/ladder.h"

/* "Work of this kind counts towards criteria that use one of these words." */
struct credit_rule {
    enum evidence_kind kind;
    struct str_list words; /* words or phrases, lower case */
    struct str why;        /* the office's reason; may be empty */
};

/* What the office says of one criterion of a ladder that others own: work of
 * this kind counts towards it, or does not. */
struct credit_mark {
    struct str ladder_key, criterion_key;
    enum evidence_kind kind;
    bool is_refused;    /* it does not count, whatever words say */
    struct str why;     /* the office's reason */
    struct str wording; /* of the criterion, when it was said */
    struct str author;  /* as the audit names them */
    struct moment made_at;
};

struct credit_mark_list {
    const struct credit_mark *at; /* shape: [count], by criterion key, then
                                     kind */
    size_t count;
};

struct credit_rule_list {
    const struct credit_rule *at; /* shape: [count] */
    size_t count;
    struct credit_mark_list marks; /* of whatever ladders */
};

/* A credit never says how much: it lays a piece beside a criterion. */
struct credit {
    size_t criterion_index;
    const struct evidence *evidence;
    struct str why; /* "the ladder asks for: review",
                       "the criterion says: code review", or that and the
                       rule's reason in parentheses, "the office says: ..." */
};

struct credit_list {
    const struct credit *at; /* shape: [count], by criterion, then by
                                evidence_order */
    size_t count;
};

/* Lays each piece beside each criterion it counts towards.  Where the ladder
 * names kinds of evidence for a criterion, those decide; where it names
 * none, the rules' words do, as whole words of the criterion's text without
 * regard to case.  A name that is no kind of ours matches nothing.
 *
 * What the office says of a criterion stands above both.
 *
 * The first rule and word that match give the reason.  A word ends where no
 * letter follows; white space in a phrase is any white space in the text.
 *
 * Gives  the credits in `mem`; they point into `evidence`, in any order
 * Cost   criteria x words of the rules for the matching, evidence once to
 *        sort, then one look per criterion and piece
 */
struct credit_list credit_make(struct arena *mem, const struct ladder *ladder,
                               struct evidence_list evidence,
                               struct credit_rule_list rules);

/* Which kinds of work count towards one criterion: the reason for each, empty
 * where it does not count. */
struct credit_kinds {
    struct str why[EVIDENCE_KIND_COUNT];
};

/* What credit_make goes by: a piece counts by its kind alone.
 *
 * Gives  shape: [ladder->criterion_count]
 * Cost   criteria x words of the rules
 */
const struct credit_kinds *credit_kinds_make(struct arena *mem,
                                             const struct ladder *ladder,
                                             struct credit_rule_list rules);

/* Bits of enum evidence_kind. */
unsigned credit_kinds_bits(const struct credit_kinds *kinds);
