/* A change thrown at a ladder's text is refused, or gives a text that reads as
 * the ladder that was meant; the patch itself makes sure of it, and may fail
 * for no text that Rung wrote. */
#include "fuzz/fuzz.h"
#include "intake/ladder/ladder_patch.h"
#include "intake/ladder/ladder_yaml.h"
#include "report/ladder_document.h"
#include "support/ladder_dice.h"

#include <assert.h>

enum { CHANGES = 3 };

static bool ladder_of(struct arena *mem, struct str document,
                      struct ladder *ladder)
{
    struct problem_list problems = {0};
    struct fault fault = {0};
    return ladder_yaml_read(mem, document, ladder, &problems, &fault)
           && problems.count == 0;
}

static void throw_at(struct arena *mem, struct dice *dice, struct str document,
                     bool is_ours)
{
    struct ladder ladder, wanted;
    for (size_t i = 0; i < CHANGES && ladder_of(mem, document, &ladder); i++) {
        struct ladder_change change;
        struct fault fault = {0};
        ladder_change_throw(mem, dice, &ladder, &change);
        if (!ladder_change_make(mem, &ladder, &change, &wanted, &fault))
            continue;
        bool is_done = ladder_patch_make(mem, document, &wanted, &document,
                                         &fault);
        assert(is_done || !is_ours || fault.kind == FAULT_LIMIT);
        if (!is_done)
            return;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct str document = {(const char *)bytes, count}, written = {0};
    struct dice dice = {str_hash(document)};
    struct ladder ladder;
    struct fault fault = {0};
    throw_at(mem, &dice, document, false);
    if (ladder_of(mem, document, &ladder)
        && ladder_document_make(mem, &ladder, &written, &fault))
        throw_at(mem, &dice, written, true);
    arena_close(mem);
    return 0;
}
