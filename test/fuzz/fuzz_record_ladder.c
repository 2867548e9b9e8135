/* A ladder out of a tree is written and read again as the same ladder. */
#include "fuzz/fuzz.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/ladder/record_source.h"
#include "report/ladder_document.h"

#include <assert.h>

static void check(struct arena *mem, const struct ladder *ladder)
{
    struct ladder again = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    struct text out;
    text_open(mem, 64 * 1024 * 1024, &out);
    bool is_fine = ladder_yaml_write(mem, ladder, &out, &fault)
                   && ladder_yaml_read(mem, text_str(&out), &again, &problems,
                                       &fault);
    assert(is_fine && problems.count == 0);
    assert(ladder_same(ladder, &again));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    static bool (*const readers[])(struct reading * reading, struct str bytes,
                                   struct fault * fault) = {
        yaml_source_read, json_source_read, javascript_source_read,
        front_source_read};
    struct arena *mem = arena_open();
    struct str text = {(const char *)bytes, count};
    const struct source_file beside[] = {
        {STR_LITERAL("folder/other.yml"), text},
        {STR_LITERAL("folder/other.json"), text},
        {STR_LITERAL("folder/other.md"), text},
    };
    for (size_t i = 0; i < COUNT_OF(readers); i++) {
        struct reading reading;
        struct fault fault = {0};
        reading_open(mem, STR_LITERAL("folder/some.md"), &reading);
        reading.beside = (struct source_file_list){beside, COUNT_OF(beside)};
        if (!readers[i](&reading, text, &fault))
            continue;
        struct ladder_draft_list drafts = reading_drafts(&reading);
        for (size_t j = 0; j < drafts.count; j++)
            check(mem, &drafts.at[j].ladder);
    }
    arena_close(mem);
    return 0;
}
