/* A ladder read from a table is written and read again as the same ladder. */
#include "fuzz/fuzz.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/ladder/table_file.h"
#include "report/ladder_document.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct reading reading;
    struct fault fault = {0};
    struct str text = {(const char *)bytes, count};
    reading_open(mem, STR_LITERAL("folder/some.csv"), &reading);
    csv_ladder_looks_like((struct str){0}, text);
    if (csv_ladder_read(&reading, text, &fault)) {
        struct ladder_draft_list drafts = reading_drafts(&reading);
        for (size_t i = 0; i < drafts.count; i++) {
            struct ladder again = {0};
            struct problem_list problems = {0};
            struct text out;
            text_open(mem, 64 * 1024 * 1024, &out);
            bool is_fine = ladder_yaml_write(mem, &drafts.at[i].ladder, &out,
                                             &fault)
                           && ladder_yaml_read(mem, text_str(&out), &again,
                                               &problems, &fault);
            assert(is_fine && problems.count == 0);
            assert(ladder_same(&drafts.at[i].ladder, &again));
        }
    }
    arena_close(mem);
    return 0;
}
