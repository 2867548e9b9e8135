/* Every job of a draft is whole and no code is there twice. */
#include "intake/job_table.h"

#include <assert.h>

#include "fuzz/fuzz.h"

static void job_check(const struct jobs_draft *draft, size_t index)
{
    const struct job_profile *first = &draft->jobs.at[0].profile;
    const struct job_profile *job = &draft->jobs.at[index].profile;
    assert(job->code.length && job->title.length);
    assert(job->pay_count <= JOB_PAYS_MOST);
    assert(index == 0 || !str_same_folded(job->code, first->code));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct jobs_draft draft;
    struct fault fault = {0};
    struct str table = {(const char *)bytes, count};
    if (job_table_read(mem, table, &draft, &fault)) {
        assert((draft.refused_count == 0) == (draft.problems.count == 0));
        for (size_t i = 0; i < draft.jobs.count; i++)
            job_check(&draft, i);
    } else {
        assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
    }
    arena_close(mem);
    return 0;
}
