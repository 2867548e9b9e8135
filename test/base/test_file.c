#include "base/file.h"

#include "base/text.h"
#include "support/unit.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void reads_up_to_the_ceiling_and_not_a_byte_more(void **state)
{
    static const struct {
        const char *says;
        size_t file_bytes, most_bytes;
        enum fault_kind wanted;
    } cases[] = {
        {"nothing, and nothing is allowed", 0, 0, FAULT_NONE},
        {"a byte where none is allowed", 1, 0, FAULT_LIMIT},
        {"as much as is allowed", 1000, 1000, FAULT_NONE},
        {"a byte too many", 1001, 1000, FAULT_LIMIT},
        {"more than one chunk, exactly", 200000, 200000, FAULT_NONE},
        {"more than one chunk, a byte too many", 200001, 200000, FAULT_LIMIT},
        {"whole chunks to the ceiling", 131072, 131072, FAULT_NONE},
    };
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    char *bytes = ARENA_ARRAY(mem, char, 200001);
    for (size_t i = 0; i < 200001; i++)
        bytes[i] = (char)('a' + i % 26);

    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str wanted = {bytes, cases[i].file_bytes}, got = {0};
        const char *file = unit_file(mem, folder, "x", wanted);
        struct fault fault = {0};
        bool is_well = file_read(mem, file, cases[i].most_bytes, &got, &fault);
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].wanted);
        UNIT_CLAIM(cases[i].says, is_well == (fault.kind == FAULT_NONE));
        UNIT_CLAIM(cases[i].says, !is_well || str_same(got, wanted));
        UNIT_CLAIM(cases[i].says, !is_well || got.at[got.length] == '\0');
    }
}

static void says_why_it_cannot_read(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    unit_file(mem, folder, "file", STR_LITERAL("x"));
    struct {
        const char *says, *name;
        enum fault_kind wanted;
    } cases[] = {
        {"a file that is not there", "none", FAULT_MISSING},
        {"a file below a file", "file/below", FAULT_MISSING},
        {"a folder", ".", FAULT_INPUT},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        struct str got = STR_LITERAL("untouched");
        const char *name = str_format(mem, "%s/%s", folder, cases[i].name).at;
        UNIT_CLAIM(cases[i].says, !file_read(mem, name, 10, &got, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].wanted);
        UNIT_CLAIM(cases[i].says, strstr(fault.message, name) != NULL);
        unit_same(got, "untouched", cases[i].says);
    }
}

static void reads_standard_input(void **state)
{
    struct arena *mem = *state;
    const char *file = unit_file(mem, unit_folder(mem), "in",
                                 STR_LITERAL("from a pipe"));
    int kept = dup(STDIN_FILENO), opened = open(file, O_RDONLY);
    dup2(opened, STDIN_FILENO);
    struct fault fault;
    struct str got = {0};
    bool is_well = file_read(mem, "-", 100, &got, &fault);
    dup2(kept, STDIN_FILENO);
    close(kept);
    close(opened);
    assert_true(is_well);
    unit_same(got, "from a pipe", "\"-\" is standard input");
}

static void writes_to_standard_output(void **state)
{
    struct arena *mem = *state;
    const char *file = unit_file(mem, unit_folder(mem), "out", STR_LITERAL(""));
    int kept = dup(STDOUT_FILENO), opened = open(file, O_WRONLY);
    dup2(opened, STDOUT_FILENO);
    struct fault fault;
    bool is_well = file_write(mem, "-", STR_LITERAL("to a pipe"), &fault);
    dup2(kept, STDOUT_FILENO);
    close(kept);
    close(opened);
    struct str got = {0};
    assert_true(is_well);
    assert_true(file_read(mem, file, 100, &got, &fault));
    unit_same(got, "to a pipe", "\"-\" is standard output");
}

static int next_free_file(void)
{
    int file = dup(STDIN_FILENO);
    close(file);
    return file;
}

static void leaves_no_file_open(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    int before = next_free_file();
    const char *file = unit_file(mem, folder, "a/x", STR_LITERAL("x"));
    struct fault fault;
    struct str got = {0};
    struct file_name_list files;
    assert_int_equal(next_free_file(), before);
    assert_true(file_read(mem, file, 1, &got, &fault));
    assert_false(file_read(mem, file, 0, &got, &fault));
    assert_false(file_read(mem, folder, 9, &got, &fault));
    assert_int_equal(next_free_file(), before);
    assert_true(file_list(mem, folder, "", 1, &files, &fault));
    assert_false(file_list(mem, folder, "", 0, &files, &fault));
    assert_true(file_write(mem, "/dev/null", got, &fault));
    assert_int_equal(next_free_file(), before);
}

static size_t names_in(struct arena *mem, const char *folder)
{
    struct fault fault;
    struct file_name_list files = {0};
    assert_true(file_list(mem, folder, "", 100, &files, &fault));
    return files.count;
}

static void writes_all_or_nothing(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    const char *file = unit_file(mem, folder, "kept", STR_LITERAL("old"));
    struct fault fault;
    struct str got = {0};

    assert_int_equal(chmod(file, 0640), 0);
    assert_true(file_write(mem, file, STR_LITERAL("new"), &fault));
    assert_true(file_read(mem, file, 10, &got, &fault));
    unit_same(got, "new", "the new bytes are there");
    struct stat about;
    assert_int_equal(stat(file, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0640);
    assert_int_equal(names_in(mem, folder), 1);

    const char *nowhere = str_format(mem, "%s/no/such", folder).at;
    assert_false(file_write(mem, nowhere, STR_LITERAL("x"), &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    assert_false(file_write(mem, folder, STR_LITERAL("x"), &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_true(file_is_folder(folder));
    assert_int_equal(names_in(mem, folder), 1);
}

static void never_changes_the_file_that_is_open_elsewhere(void **state)
{
    struct arena *mem = *state;
    const char *file = unit_file(mem, unit_folder(mem), "x",
                                 STR_LITERAL("old"));
    struct fault fault;
    char seen[4] = "";
    int reader = open(file, O_RDONLY);
    assert_true(file_write(mem, file, STR_LITERAL("new"), &fault));
    assert_int_equal(read(reader, seen, 3), 3);
    close(reader);
    assert_string_equal(seen, "old");
}

static void keeps_links_and_devices(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    const char *file = unit_file(mem, folder, "file", STR_LITERAL("old"));
    const char *link = str_format(mem, "%s/link", folder).at;
    struct fault fault;
    struct str got = {0};
    struct stat about;

    assert_int_equal(symlink("file", link), 0);
    assert_true(file_write(mem, link, STR_LITERAL("new"), &fault));
    assert_true(file_read(mem, file, 10, &got, &fault));
    unit_same(got, "new", "what the link leads to is written");
    assert_int_equal(lstat(link, &about), 0);
    assert_true(S_ISLNK(about.st_mode));

    assert_true(file_write(mem, "/dev/null", STR_LITERAL("x"), &fault));
    assert_int_equal(stat("/dev/null", &about), 0);
    assert_true(S_ISCHR(about.st_mode));
}

static struct str joined(struct arena *mem, const char *folder,
                         struct file_name_list files)
{
    struct text text;
    text_open(mem, 4096, &text);
    for (size_t i = 0; i < files.count; i++)
        text_add(&text, "%s ", files.at[i] + strlen(folder) + 1);
    return text_str(&text);
}

static void lists_files_in_the_order_of_their_bytes(void **state)
{
    static const char *const names[] = {
        "b.yml",        "a.yml",       "a/z.yml",    "a-b.yml",       "c.txt",
        "\xC3\xA9.yml", ".hidden.yml", ".git/x.yml", "deep/er/y.yml", "Z.yml",
    };
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    for (size_t i = 0; i < COUNT_OF(names); i++)
        unit_file(mem, folder, names[i], STR_LITERAL("x"));
    assert_int_equal(
        symlink("b.yml", str_format(mem, "%s/link.yml", folder).at), 0);
    assert_int_equal(symlink("a", str_format(mem, "%s/loop", folder).at), 0);

    struct fault fault;
    struct file_name_list files = {0};
    assert_true(file_list(mem, folder, ".yml", 7, &files, &fault));
    assert_int_equal(files.count, 7);
    unit_same(joined(mem, folder, files),
              "Z.yml a-b.yml a.yml a/z.yml b.yml deep/er/y.yml "
              "\xC3\xA9.yml ",
              "sorted by bytes");
}

static void lists_no_more_than_it_may(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    struct fault fault;
    struct file_name_list files = {0};
    for (int i = 0; i < 3; i++)
        unit_file(mem, folder, str_format(mem, "%d.csv", i).at,
                  STR_LITERAL("x"));
    assert_true(file_list(mem, folder, ".csv", 3, &files, &fault));
    assert_int_equal(files.count, 3);
    assert_true(file_list(mem, folder, ".yml", 0, &files, &fault));
    assert_int_equal(files.count, 0);
    assert_false(file_list(mem, folder, ".csv", 2, &files, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

static void lists_sixteen_folders_deep_and_no_deeper(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    struct fault fault;
    struct file_name_list files = {0};
    unit_file(mem, folder, "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/x",
              STR_LITERAL("x"));
    assert_true(file_list(mem, folder, "x", 9, &files, &fault));
    assert_int_equal(files.count, 1);
    unit_file(mem, folder, "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/x",
              STR_LITERAL("x"));
    assert_false(file_list(mem, folder, "x", 9, &files, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

static void lists_a_file_as_itself(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    const char *file = unit_file(mem, folder, "a.txt", STR_LITERAL("x"));
    struct fault fault;
    struct file_name_list files = {0};
    assert_true(file_list(mem, file, ".yml", 5, &files, &fault));
    assert_int_equal(files.count, 1);
    assert_string_equal(files.at[0], file);
    assert_true(file_list(mem, "-", ".yml", 5, &files, &fault));
    assert_string_equal(files.at[0], "-");

    const char *slashed = str_format(mem, "%s/", folder).at;
    assert_true(file_list(mem, slashed, ".txt", 5, &files, &fault));
    assert_string_equal(files.at[0], file);
    const char *none = str_format(mem, "%s/none", folder).at;
    assert_false(file_list(mem, none, ".yml", 5, &files, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
}

static void makes_folders_once(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    const char *deep = str_format(mem, "%s/a//b/c/", folder).at;
    struct fault fault;
    assert_true(folder_make(mem, deep, &fault));
    assert_true(folder_make(mem, deep, &fault));
    assert_true(file_is_folder(deep));
    const char *file = unit_file(mem, folder, "x", STR_LITERAL("x"));
    assert_false(folder_make(mem, file, &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);
    assert_false(file_is_folder(file));
}

static void removes_the_temporary_folder_with_all_in_it(void **state)
{
    struct arena *mem = *state, *inner = arena_open();
    const char *folder = unit_folder(inner);
    unit_file(inner, folder, "a/b/c", STR_LITERAL("x"));
    const char *name = str_chars(mem, str_of(folder));
    struct stat about;
    assert_int_equal(stat(name, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0700);
    arena_close(inner);
    assert_int_not_equal(stat(name, &about), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_up_to_the_ceiling_and_not_a_byte_more),
        UNIT_TEST(says_why_it_cannot_read),
        UNIT_TEST(reads_standard_input),
        UNIT_TEST(writes_to_standard_output),
        UNIT_TEST(leaves_no_file_open),
        UNIT_TEST(writes_all_or_nothing),
        UNIT_TEST(never_changes_the_file_that_is_open_elsewhere),
        UNIT_TEST(keeps_links_and_devices),
        UNIT_TEST(lists_files_in_the_order_of_their_bytes),
        UNIT_TEST(lists_no_more_than_it_may),
        UNIT_TEST(lists_sixteen_folders_deep_and_no_deeper),
        UNIT_TEST(lists_a_file_as_itself),
        UNIT_TEST(makes_folders_once),
        UNIT_TEST(removes_the_temporary_folder_with_all_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
