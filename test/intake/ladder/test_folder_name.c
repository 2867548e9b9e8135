#include "intake/ladder/folder_name.h"

#include "support/unit.h"

enum { FILES_MOST = 4 };

static void names_a_folder(void **state)
{
    const struct {
        const char *says, *files, *folder, *title; /* of files: "a b" */
    } cases[] = {
        {"what all stand in", "x/my-office/a.yml x/my-office/b/c.yml",
         "x/my-office/", "My office"},
        {"the beginning of a name is no folder", "x/ab.yml x/ac.yml", "x/",
         "X"},
        {"none", "a.yml b.yml", "", ""},
        {"one file alone", "x/a.yml", "", ""},
        {"a file that names it", "x/a.yml x/index.yml", "x/", "Our ladders"},
        {"one that is a ladder itself", "x/a.yml x/summary.yml", "x/", "X"},
    };
    const struct skip index = {STR_LITERAL("x/index.yml"), {0}};
    const struct skip_list leftovers = {&index, 1};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct source_file at[FILES_MOST] = {0};
        struct source_file_list files = {at, 0};
        struct str rest = str_of(cases[i].files), name = {0};
        while (str_next_word(&rest, &name))
            at[files.count++] = (struct source_file){
                name, STR_LITERAL("title: Our ladders\n")};
        unit_same(folder_of(&files), cases[i].folder, cases[i].says);
        unit_same(folder_title(*state, &files, &leftovers), cases[i].title,
                  cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(names_a_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
