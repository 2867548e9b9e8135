#include "app/read_proposal.h"

#include "intake/ladder/ladder_patch.h"
#include "intake/ladder/ladder_yaml.h"
#include "report/ladder_document.h"
#include "store/store_ladder.h"
#include "store/store_proposal.h"

static bool ladder_read(struct arena *mem, const struct proposal *proposal,
                        struct str document, struct ladder *ladder,
                        struct fault *fault)
{
    struct problem_list problems = {0};
    if (document.length == 0)
        return true;
    if (!ladder_yaml_read(mem, document, ladder, &problems, fault))
        return false;
    return problems.count == 0
           || fault_set(fault, FAULT_SYSTEM,
                        "the ladder of proposal %lld cannot be read any more",
                        (long long)proposal->head.id);
}

bool proposal_read(struct arena *mem, struct db *db, int64_t id,
                   struct proposal *proposal, struct fault *fault)
{
    struct proposal read;
    size_t count;
    if (!store_proposal_find(mem, db, id, &read, &count, fault))
        return false;
    if (count == 0)
        return fault_set(fault, FAULT_MISSING, "there is no proposal %lld",
                         (long long)id);
    if (!ladder_read(mem, &read, read.document, &read.candidate, fault)
        || !ladder_read(mem, &read, read.offered_document, &read.offered,
                        fault))
        return false;
    *proposal = read;
    return true;
}

bool proposal_read_open(struct arena *mem, struct db *db, int64_t id,
                        struct proposal *proposal, struct fault *fault)
{
    struct proposal read;
    if (!proposal_read(mem, db, id, &read, fault))
        return false;
    if (read.head.state != PROPOSAL_OPEN)
        return fault_set(fault, FAULT_CLASH, "proposal %lld was %s by %.*s",
                         (long long)id, proposal_state_names[read.head.state],
                         STR(read.head.closed_by));
    *proposal = read;
    return true;
}

bool proposal_base_read(struct arena *mem, struct db *db,
                        const struct proposal_head *head, struct ladder *base,
                        struct fault *fault)
{
    struct stored_ladder stored = {0};
    size_t count;
    if (head->base.key.length
        && !store_revision_find(mem, db, &head->base, &stored, &count, fault))
        return false;
    *base = stored.ladder;
    return true;
}

/* What cannot be read back would be lost. */
static bool document_check(struct arena *mem, struct str document,
                           struct fault *fault)
{
    struct ladder ladder;
    struct problem_list problems = {0};
    if (!ladder_yaml_read(mem, document, &ladder, &problems, fault))
        return false;
    return problems.count == 0
           || fault_set(fault, FAULT_INPUT, "this is no whole ladder: %.*s",
                        STR(problems.at[0].message));
}

bool candidate_document_make(struct arena *mem, struct str document,
                             const struct ladder *ladder, struct str *made,
                             struct fault *fault)
{
    struct fault why = {0};
    struct str anew;
    /* A patch is read back where it is made. */
    if (document.length && ladder_patch_make(mem, document, ladder, made, &why))
        return true;
    if (!ladder_document_make(mem, ladder, &anew, fault)
        || !document_check(mem, anew, fault))
        return false;
    *made = anew;
    return true;
}
