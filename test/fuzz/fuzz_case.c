/* A ladder out of a CASE package is written and read again as the same. */
#include "fuzz/fuzz.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/ladder/record_source.h"
#include "report/ladder_document.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct reading reading;
    struct ladder again = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    struct str text = {(const char *)bytes, count};
    struct text out;
    text_open(mem, 64 * 1024 * 1024, &out);
    reading_open(mem, STR_LITERAL("folder/some.json"), &reading);
    if (case_source_read(&reading, text, &fault)) {
        struct ladder_draft draft = reading_drafts(&reading).at[0];
        bool is_fine = ladder_yaml_write(mem, &draft.ladder, &out, &fault)
                       && ladder_yaml_read(mem, text_str(&out), &again,
                                           &problems, &fault);
        assert(is_fine && problems.count == 0);
        assert(ladder_same(&draft.ladder, &again));
    }
    arena_close(mem);
    return 0;
}
