#include "domain/evidence/evidence.h"

#include <assert.h>

const char *const evidence_kind_names[] = {
    [EVIDENCE_COMMIT] = "commit",     [EVIDENCE_CO_AUTHOR] = "co-author",
    [EVIDENCE_REVIEW] = "review",     [EVIDENCE_ACK] = "ack",
    [EVIDENCE_TEST] = "test",         [EVIDENCE_REPORT] = "report",
    [EVIDENCE_SIGN_OFF] = "sign-off",
};
static_assert(COUNT_OF(evidence_kind_names) == EVIDENCE_KIND_COUNT,
              "every kind of evidence has its name");

bool evidence_kind_parse(struct str name, enum evidence_kind *kind)
{
    for (int i = 0; i < EVIDENCE_KIND_COUNT; i++) {
        if (str_same_folded(name, str_of(evidence_kind_names[i]))) {
            *kind = (enum evidence_kind)i;
            return true;
        }
    }
    return false;
}

int evidence_order(const struct evidence *a, const struct evidence *b)
{
    int order = day_order(b->day, a->day);
    if (!order)
        order = str_order(a->reference, b->reference);
    return order ? order : (a->kind > b->kind) - (a->kind < b->kind);
}
