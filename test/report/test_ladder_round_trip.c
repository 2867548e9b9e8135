/* What is written in a form is read back: the same ladder where the form
 * carries everything, the same words where it does not keep white space. */
#include "app/read_ladders.h"
#include "base/shipped.h"
#include "intake/ladder/ladder_source.h"
#include "intake/ladder/ladder_yaml.h"
#include "report/ladder_document.h"
#include "report/ladder_form.h"
#include "support/hostile_ladder.h"
#include "support/ladder_words.h"
#include "support/unit.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_BYTES_MOST = 16 * 1024 * 1024, FILES_MOST = 1000 };

/* The forms that are read, and by which source; the YAML is by none. */
static const struct {
    const char *form, *source;
} read_by[] = {{"yaml", NULL},   {"csv", "csv"},           {"xlsx", "xlsx"},
               {"case", "case"}, {"markdown", "markdown"}, {"html", "html"}};

static struct ladder_draft read_back(struct arena *mem,
                                     const struct ladder_form *form,
                                     const char *source_name, struct str bytes)
{
    struct ladder_draft draft = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    struct reading reading;
    struct str file_name = str_format(mem, "ladder%s", form->suffix);
    if (!source_name) {
        assert_true(
            ladder_yaml_read(mem, bytes, &draft.ladder, &problems, &fault));
        if (problems.count)
            fail_msg("%.*s", STR(problems.at[0].message));
        return draft;
    }
    const struct ladder_source *source = ladder_source_guess(file_name, bytes);
    if (!source || strcmp(source->name, source_name) != 0)
        fail_msg("%s: taken for %s:\n%.*s", form->name,
                 source ? source->name : "nothing", STR(bytes));
    reading_open(mem, file_name, &reading);
    if (!ladder_source_read(source, &reading, bytes, &fault))
        fail_msg("%s by %s: %s", form->name, source->name, fault.message);
    assert_int_equal(reading_drafts(&reading).count, 1);
    return reading_drafts(&reading).at[0];
}

/* Writes the ladder in each form and reads it back. */
static void round_trip(const char *says, const struct ladder *ladder)
{
    for (size_t i = 0; i < COUNT_OF(read_by); i++) {
        struct arena *mem = arena_open();
        struct stored_ladder stored = {.revision = 2, .ladder = *ladder};
        struct fault fault = {0};
        struct str bytes;
        const struct ladder_form *form = ladder_form_find(
            str_of(read_by[i].form));
        assert_true(
            ladder_document_make(mem, ladder, &stored.document, &fault));
        if (!ladder_form_write(mem, form, &stored, &bytes, &fault))
            fail_msg("%s as %s: %s", says, form->name, fault.message);
        struct ladder_draft draft = read_back(mem, form, read_by[i].source,
                                              bytes);
        struct ladder wanted = *ladder, got = draft.ladder;
        if (!form->is_whole) {
            wanted = ladder_words(mem, wanted);
            got = ladder_words(mem, got);
        }
        if (draft.skipped.count)
            fail_msg("%s as %s: %.*s: %.*s", says, form->name,
                     STR(draft.skipped.at[0].where),
                     STR(draft.skipped.at[0].why));
        if (!ladder_same(&wanted, &got))
            fail_msg("%s as %s: not the same:\n%.*s", says, form->name,
                     STR(bytes));
        arena_close(mem);
    }
}

static void keeps_hostile_ladders(void **state)
{
    (void)state;
    uint64_t seed = 20261123;
    for (int round = 0; round < 100; round++) {
        struct arena *mem = arena_open();
        struct ladder ladder = hostile_ladder(mem, &seed);
        struct str says = str_format(mem, "round %d", round);
        round_trip(says.at, &ladder);
        arena_close(mem);
    }
}

static void keeps_what_comes_with_rung(void **state)
{
    struct shipped_file_list shipped = shipped_file_list();
    for (size_t i = 0; i < shipped.count; i++) {
        struct ladder_file file = {.file_name = shipped.at[i].name};
        struct fault fault = {0};
        if (!strstr(shipped.at[i].bytes.at, "\nrung: ladder/1\n"))
            continue;
        if (!app_ladder_read(*state, FILE_BYTES_MOST, &file, &fault))
            fail_msg("%s", fault.message);
        round_trip(file.file_name, &file.ladder);
    }
}

/* All ladders that can be read from one of the folders of others' ladders. */
static size_t folder_round_trip(const char *folder)
{
    struct arena *mem = arena_open();
    struct import_wish wish = {.file_or_folder = folder,
                               .format = STR_LITERAL("auto"),
                               .most_bytes = FILE_BYTES_MOST,
                               .most_files = FILES_MOST};
    struct imported_list imported = {0};
    struct fault fault = {0};
    if (!app_ladders_import(mem, &wish, &imported, &fault))
        print_message("%s\n", fault.message);
    for (size_t i = 0; i < imported.count; i++)
        round_trip(str_chars(mem, imported.at[i].file_name),
                   &imported.at[i].draft.ladder);
    print_message("%s: %zu ladders\n", folder, imported.count);
    arena_close(mem);
    return imported.count;
}

static void keeps_what_the_world_publishes(void **state)
{
    const char *data = getenv("RUNG_SHARED_DATA");
    size_t count = 0;
    if (!data)
        skip();
    struct str folder = str_format(*state, "%s/ladders", data);
    DIR *open = opendir(folder.at);
    if (!open)
        skip();
    for (struct dirent *entry = readdir(open); entry; entry = readdir(open))
        if (entry->d_name[0] != '.')
            count += folder_round_trip(
                str_format(*state, "%s/%s", folder.at, entry->d_name).at);
    closedir(open);
    assert_int_not_equal(count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(keeps_hostile_ladders),
        UNIT_TEST(keeps_what_comes_with_rung),
        UNIT_TEST(keeps_what_the_world_publishes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
