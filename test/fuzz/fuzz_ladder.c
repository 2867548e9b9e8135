/* A ladder that can be read is written and read again as the same ladder. */
#include "fuzz/fuzz.h"
#include "intake/ladder/ladder_yaml.h"
#include "report/ladder_document.h"

#include <assert.h>

static void write_and_read(struct arena *mem, const struct ladder *ladder)
{
    struct ladder again = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    struct text out;
    text_open(mem, 16 * 1024 * 1024, &out);
    bool is_fine = ladder_yaml_write(mem, ladder, &out, &fault)
                   && ladder_yaml_read(mem, text_str(&out), &again, &problems,
                                       &fault);
    assert(is_fine && problems.count == 0);
    assert(ladder_same(ladder, &again));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct ladder ladder = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    struct str text = {(const char *)bytes, count};
    if (ladder_yaml_read(mem, text, &ladder, &problems, &fault)
        && problems.count == 0)
        write_and_read(mem, &ladder);
    arena_close(mem);
    return 0;
}
