/* A table of Rung's own, whatever became of it, gives a ladder that is written
 * and read again as the same one; or a fault. */
#include "fuzz/fuzz.h"
#include "intake/ladder/own_table.h"
#include "report/ladder_csv.h"

#include <assert.h>

static bool read_to(struct arena *mem, struct str bytes,
                    struct ladder_draft_list *drafts, struct fault *fault)
{
    struct csv csv;
    struct grid grid;
    struct reading reading;
    const struct grid_list grids = {&grid, 1};
    reading_open(mem, STR_LITERAL("own.csv"), &reading);
    if (!csv_read(mem, bytes, &grid_csv_limits, &csv, fault)
        || !grid_of_csv(mem, &csv, &grid, fault) || !own_table_is(&grids)
        || !own_table_read(&reading, &grids, fault))
        return false;
    *drafts = reading_drafts(&reading);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct ladder_draft_list drafts = {0}, again = {0};
    struct fault fault = {0};
    struct str table = {(const char *)bytes, count};
    if (read_to(mem, table, &drafts, &fault))
        for (size_t i = 0; i < drafts.count; i++) {
            const struct stored_ladder stored = {.ladder = drafts.at[i].ladder};
            struct text out;
            text_open(mem, 64 * 1024 * 1024, &out);
            bool is_fine = ladder_csv_write(mem, &stored, &out, &fault)
                           && read_to(mem, text_str(&out), &again, &fault);
            assert(is_fine && again.count == 1);
            assert(ladder_same(&drafts.at[i].ladder, &again.at[0].ladder));
        }
    arena_close(mem);
    return 0;
}
