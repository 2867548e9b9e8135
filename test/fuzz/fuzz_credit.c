#include "intake/credit_yaml.h"

#include "fuzz/fuzz.h"

#include <assert.h>

/* What was read is laid beside a criterion: a word must never run over. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct str text = {(const char *)bytes, count};
    struct credit_rule_list rules = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    if (credit_yaml_read(mem, text, &rules, &problems, &fault)
        && problems.count == 0) {
        struct criterion criterion = {.text = text};
        const struct ladder ladder = {.criteria = &criterion,
                                      .criterion_count = 1};
        const struct evidence piece = {.kind = EVIDENCE_REVIEW};
        struct credit_list credits = credit_make(
            mem, &ladder, (struct evidence_list){&piece, 1}, rules);
        assert(credits.count <= 1);
    }
    arena_close(mem);
    return 0;
}
