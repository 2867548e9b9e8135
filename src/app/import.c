#include "app/import.h"

#include "app/change.h"
#include "base/translate.h"

#include <assert.h>
#include <stdlib.h>

const char *const row_verdict_names[] = {
    [ROW_NEW] = N_("new"),
    [ROW_CHANGED] = N_("changed"),
    [ROW_SAME] = N_("as before"),
};
static_assert(COUNT_OF(row_verdict_names) == ROW_VERDICT_COUNT,
              "a name per verdict");

void import_open(struct arena *mem, const char *action,
                 const struct table_wish *wish,
                 const struct problem_list *problems, size_t refused_count,
                 struct table_import *import)
{
    *import = (struct table_import){.mem = mem,
                                    .action = action,
                                    .wish = wish,
                                    .refused_count = refused_count};
    LIST_OPEN(mem, struct table_row, &import->rows);
    LIST_OPEN(mem, struct problem, &import->problems);
    LIST_OPEN(mem, struct problem, &import->notes);
    for (size_t i = 0; i < problems->count; i++)
        *LIST_ADD(&import->problems, struct problem) = problems->at[i];
}

void import_refuse(struct table_import *import, int line, struct str why)
{
    *LIST_ADD(&import->problems, struct problem) = (struct problem){line, 1,
                                                                    why};
    import->refused_count++;
}

bool import_refuse_or_fail(struct table_import *import, int line,
                           const struct fault *why, struct fault *fault)
{
    if (why->kind != FAULT_INPUT && why->kind != FAULT_MISSING
        && why->kind != FAULT_DENIED) {
        *fault = *why;
        return false;
    }
    import_refuse(import, line, str_copy(import->mem, str_of(why->message)));
    return true;
}

bool import_person_get(struct table_import *import, struct db *db,
                       const struct actor *actor,
                       const struct person_wish *wish, struct person *person,
                       struct fault *fault)
{
    struct person found;
    if (!app_person_find(import->mem, db, actor, wish, &found, fault))
        return false;
    if (found.id.number == 0)
        return fault_set(fault, FAULT_MISSING,
                         "nobody has the email, handle or id %.*s",
                         STR(wish->name));
    *person = found;
    return true;
}

void import_note(struct table_import *import, int line, struct str what)
{
    *LIST_ADD(&import->notes, struct problem) = (struct problem){line, 1, what};
}

void import_row(struct table_import *import, const struct table_row *row)
{
    *LIST_ADD(&import->rows, struct table_row) = *row;
}

static void outcome_fill(struct table_import *import, bool is_kept,
                         struct table_outcome *outcome)
{
    if (import->problems.count)
        qsort(import->problems.at, import->problems.count,
              sizeof(struct problem), problem_order);
    outcome->rows = (struct table_row_list){import->rows.at,
                                            import->rows.count};
    outcome->problems = (struct problem_list){import->problems.at,
                                              import->problems.count};
    outcome->notes = (struct problem_list){import->notes.at,
                                           import->notes.count};
    outcome->refused_count = import->refused_count;
    for (size_t i = 0; i < outcome->rows.count; i++)
        outcome->counts[outcome->rows.at[i].verdict]++;
    outcome->is_kept = is_kept;
}

bool import_end(struct table_import *import, struct db *db,
                const struct actor *actor, bool is_done,
                struct table_outcome *outcome, struct fault *fault)
{
    struct table_outcome made = {0};
    bool is_kept = !import->wish->is_dry_run
                   && (import->refused_count == 0 || import->wish->is_partial);
    outcome_fill(import, is_kept, &made);
    /* What changes nothing needs no line in the audit. */
    bool is_taken_back = !is_kept
                         || made.counts[ROW_NEW] + made.counts[ROW_CHANGED]
                                == 0;
    struct change change = {
        .action = import->action,
        .detail = str_format(import->mem, "%zu new, %zu changed",
                             made.counts[ROW_NEW], made.counts[ROW_CHANGED]),
    };
    if (!change_end(db, actor, is_done ? &change : NULL, is_taken_back, fault))
        return false;
    made.mapped = import->mapped;
    made.ignored = import->ignored;
    *outcome = made;
    return true;
}
