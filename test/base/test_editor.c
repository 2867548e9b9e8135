#include "base/editor.h"

#include "base/file.h"
#include "support/unit.h"

#include <stdlib.h>

static const struct {
    const char *says, *visual, *editor;
    bool is_fine;
    const char *file, *fault;
} cases[] = {
    {"$EDITOR", "", "printf edited >>", true, "text edited", ""},
    {"$VISUAL is asked first", "printf seen >>", "false", true, "text seen",
     ""},
    {"one that ends badly", "", "false", false, "text ",
     "the editor false ended badly; nothing was kept"},
    {"none such", "no-such-editor-here 2>&-", "", false, "text ",
     "the editor no-such-editor-here 2>&- ended badly; nothing was kept"},
};

static void runs_what_the_person_chose(void **state)
{
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *file = unit_file(mem, unit_folder(mem), "a file",
                                     STR_LITERAL("text "));
        struct fault fault = {0};
        struct str text;
        setenv("VISUAL", cases[i].visual, 1);
        setenv("EDITOR", cases[i].editor, 1);
        UNIT_CLAIM(cases[i].says,
                   editor_open(mem, file, &fault) == cases[i].is_fine);
        unit_same(str_of(fault.message), cases[i].fault, cases[i].says);
        assert_true(file_read(mem, file, 100, &text, &fault));
        unit_same(text, cases[i].file, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(runs_what_the_person_chose)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
