#include "intake/ladder/ladder_pack.h"

#include "support/unit.h"
#include "support/zipped.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <sys/stat.h>

enum { PACK_BYTES = 16 * 1024 };

/* A zip of empty files with those names, which end with NULL. */
static struct str zip_of(struct arena *mem, const char *const *names)
{
    char *at = ARENA_ARRAY(mem, char, PACK_BYTES);
    size_t length = 0;
    struct archive *archive = archive_write_new();
    archive_write_set_format_zip(archive);
    archive_write_open_memory(archive, at, PACK_BYTES, &length);
    for (size_t i = 0; names[i]; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, names[i]);
        archive_entry_set_filetype(entry, S_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, 0);
        archive_write_header(archive, entry);
        archive_entry_free(entry);
    }
    archive_write_free(archive);
    return (struct str){at, length};
}

static void names_files_below_their_folder(void **state)
{
    const struct {
        const char *says;
        const char *const *names;
        const char *first;
    } cases[] = {
        {"all in one folder",
         (const char *const[]){"ladders-main/a.md", "ladders-main/b/c.md",
                               NULL},
         "a.md"},
        {"in two folders", (const char *const[]){"a/a.md", "b/b.md", NULL},
         "a/a.md"},
        {"in none", (const char *const[]){"a.md", "b.md", NULL}, "a.md"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct source_file_list files = {0};
        struct fault fault = {0};
        struct str bytes = zip_of(*state, cases[i].names);
        UNIT_CLAIM(cases[i].says, ladder_pack_is(bytes));
        UNIT_CLAIM(cases[i].says,
                   ladder_pack_read(*state, bytes, &files, &fault));
        unit_same(files.at[0].name, cases[i].first, cases[i].says);
    }
}

static void a_workbook_is_no_folder(void **state)
{
    static const char *const names[] = {"[Content_Types].xml",
                                        "xl/workbook.xml", NULL};
    assert_false(ladder_pack_is(zip_of(*state, names)));
    assert_false(ladder_pack_is(STR_LITERAL("---\ntitle: x\n---\n")));
}

/* A workbook that is stored as it is, so that the names of its parts stand in
 * the bytes of the folder. */
static void a_folder_may_hold_workbooks(void **state)
{
    static const char *const names[] = {"[Content_Types].xml",
                                        "xl/workbook.xml", NULL};
    const struct zipped_part parts[] = {{"crew/a.xlsx", zip_of(*state, names)},
                                        {"crew/b.md", STR_LITERAL("# Crew\n")}};
    assert_true(ladder_pack_is(zipped_make(*state, parts, COUNT_OF(parts))));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(names_files_below_their_folder),
        UNIT_TEST(a_workbook_is_no_folder),
        UNIT_TEST(a_folder_may_hold_workbooks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
