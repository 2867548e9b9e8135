/* Any bytes give sheets that hold to what format/grid.h says, or a fault.
 * What begins as a zip is read as one; else it is the parts themselves, a
 * sheet, texts and styles, with a NUL between. */
#include "format/workbook.h"
#include "format/workbook_sheet.h"
#include "fuzz/fuzz.h"
#include "fuzz/outline_walk.h"

#include <assert.h>

static bool parts_read(struct arena *mem, struct str bytes, struct grid *grid,
                       struct fault *fault)
{
    struct str sheet = {0}, texts = {0}, styles = {0};
    struct workbook_ground ground = {.mem = mem};
    str_next(&bytes, '\0', &sheet);
    str_next(&bytes, '\0', &texts);
    str_next(&bytes, '\0', &styles);
    return (texts.length == 0
            || workbook_text_read(mem, texts, &ground.texts, fault))
           && (styles.length == 0
               || workbook_style_read(mem, styles, &ground.styles, fault))
           && workbook_sheet_read(&ground, STR_LITERAL("A"), STR_LITERAL("a"),
                                  sheet, grid, fault);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct grid grid = {0};
    struct grid_list sheets = {&grid, 1};
    struct fault fault = {0};
    struct str file = {(const char *)bytes, count};
    bool is_zip = str_has_prefix(file, "PK");
    bool is_read = is_zip ? workbook_read(mem, file, &sheets, &fault)
                          : parts_read(mem, file, &grid, &fault);
    for (size_t i = 0; is_read && i < sheets.count; i++)
        grid_walk(&sheets.at[i]);
    assert(is_read || fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
    arena_close(mem);
    return 0;
}
