#include "intake/ladder/workbook_file.h"

#include "format/pack.h"
#include "format/workbook.h"
#include "intake/ladder/own_table.h"
#include "intake/ladder/table_ladder.h"

#include <assert.h>

/* Source: ECMA-376 part 1, "Package Structure"; other zips are called .xlsx,
 * too. */
bool workbook_ladder_looks_like(struct str file_name, struct str bytes)
{
    (void)file_name;
    return pack_has(bytes, "xl/workbook.xml");
}

bool workbook_ladder_read(struct reading *reading, struct str bytes,
                          struct fault *fault)
{
    assert(reading && fault);
    struct grid_list sheets;
    struct fault found = {0};
    if (!workbook_read(reading->mem, bytes, &sheets, &found))
        return fault_set(fault, found.kind, "%.*s: %s", STR(reading->file_name),
                         found.message);
    return own_table_is(&sheets) ? own_table_read(reading, &sheets, fault)
                                 : tables_read(reading, &sheets, fault);
}
