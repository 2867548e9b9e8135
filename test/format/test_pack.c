#include "format/pack.h"

#include "support/unit.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <sys/stat.h>

enum { PACK_BYTES = 64 * 1024 };

static const struct pack_limits limits = {10, 1000, 3000};

struct one_file {
    const char *name, *bytes;
    mode_t type; /* 0: a plain file */
};

/* A zip, or else a tar.gz, of those files. */
static struct str packed(struct arena *mem, bool is_zip,
                         const struct one_file *files, size_t count)
{
    char *at = ARENA_ARRAY(mem, char, PACK_BYTES);
    size_t length = 0;
    struct archive *archive = archive_write_new();
    if (is_zip)
        archive_write_set_format_zip(archive);
    else {
        archive_write_set_format_ustar(archive);
        archive_write_add_filter_gzip(archive);
    }
    archive_write_open_memory(archive, at, PACK_BYTES, &length);
    for (size_t i = 0; i < count; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, files[i].name);
        archive_entry_set_filetype(entry,
                                   files[i].type ? files[i].type : S_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, (la_int64_t)strlen(files[i].bytes));
        archive_write_header(archive, entry);
        archive_write_data(archive, files[i].bytes, strlen(files[i].bytes));
        archive_entry_free(entry);
    }
    archive_write_free(archive);
    return (struct str){at, length};
}

static void gives_plain_files_by_name(void **state)
{
    const struct one_file files[] = {
        {"ladder/b.md", "second", 0},    {"ladder/a.md", "first", 0},
        {"ladder/.git/config", "no", 0}, {"__MACOSX/a.md", "no", 0},
        {"ladder/folder/", "", S_IFDIR},
    };
    for (int is_zip = 0; is_zip < 2; is_zip++) {
        struct str bytes = packed(*state, is_zip, files, COUNT_OF(files));
        struct pack_file_list list = {0};
        struct fault fault = {0};
        assert_true(pack_is(bytes));
        UNIT_CLAIM(fault.message,
                   pack_read(*state, bytes, &limits, &list, &fault));
        assert_int_equal(list.count, 2);
        unit_same(list.at[0].name, "ladder/a.md", "by name");
        unit_same(list.at[0].bytes, "first", "its bytes");
        unit_same(list.at[1].name, "ladder/b.md", "by name");
    }
}

static void has_ceilings(void **state)
{
    char long_one[1002];
    memset(long_one, 'a', sizeof(long_one) - 1);
    long_one[sizeof(long_one) - 1] = 0;
    const struct one_file one_long[] = {{"a", long_one, 0}};
    const struct one_file many_long[] = {{"a", long_one + 1, 0},
                                         {"b", long_one + 1, 0},
                                         {"c", long_one + 1, 0},
                                         {"d", long_one + 1, 0}};
    const struct one_file many[11] = {{"a", "", 0}, {"b", "", 0}, {"c", "", 0},
                                      {"d", "", 0}, {"e", "", 0}, {"f", "", 0},
                                      {"g", "", 0}, {"h", "", 0}, {"i", "", 0},
                                      {"j", "", 0}, {"k", "", 0}};
    const struct {
        const char *says;
        const struct one_file *files;
        size_t count;
    } cases[] = {
        {"a file that is too long", one_long, COUNT_OF(one_long)},
        {"too much in all", many_long, COUNT_OF(many_long)},
        {"too many files", many, COUNT_OF(many)},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct pack_file_list list = {0};
        struct fault fault = {0};
        struct str bytes = packed(*state, true, cases[i].files, cases[i].count);
        UNIT_CLAIM(cases[i].says,
                   !pack_read(*state, bytes, &limits, &list, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_LIMIT);
    }
}

static void refuses_what_is_broken(void **state)
{
    const struct one_file files[] = {{"a.md", "some words of a file", 0}};
    struct str whole = packed(*state, true, files, 1);
    assert_false(pack_is(STR_LITERAL("# A page")));
    for (size_t length = 4; length < 40; length += 5) {
        struct pack_file_list list = {0};
        struct fault fault = {0};
        struct str part = str_part(whole, 0, length);
        if (!pack_read(*state, part, &limits, &list, &fault))
            assert_int_equal(fault.kind, FAULT_INPUT);
    }
}

static void knows_a_name_without_unpacking(void **state)
{
    const struct one_file inner[] = {{"deep/b.md", "second", 0}};
    struct str stored = packed(*state, true, inner, 1);
    const struct one_file files[] = {{"ladder/a.md", "first", 0},
                                     {"a.bin", stored.at, 0}};
    struct str zip = packed(*state, true, files, 2);
    assert_true(pack_has(zip, "ladder/a.md"));
    assert_false(pack_has(zip, "a.md"));
    assert_false(pack_has(zip, "deep/b.md"));
    assert_false(pack_has(packed(*state, false, files, 2), "ladder/a.md"));
    assert_false(pack_has(str_part(zip, 0, 30), "ladder/a.md"));
    assert_false(pack_has(STR_LITERAL("# A page"), "ladder/a.md"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(gives_plain_files_by_name),
        UNIT_TEST(has_ceilings),
        UNIT_TEST(refuses_what_is_broken),
        UNIT_TEST(knows_a_name_without_unpacking),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
