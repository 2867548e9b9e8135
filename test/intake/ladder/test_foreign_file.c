#include "intake/ladder/foreign_file.h"

#include "support/unit.h"
#include "support/zipped.h"

static void says_what_to_do_instead(void **state)
{
    const struct zipped_part none = {"", {0}};
    const struct {
        const char *says;
        struct str front; /* or a zip of those parts */
        struct zipped_part parts[2];
        const char *begins; /* NULL: nothing */
    } cases[] = {
        {"a PDF", STR_LITERAL("%PDF-1.7\n"), {none}, "this is a PDF; save"},
        {"an old workbook",
         STR_LITERAL("\xD0\xCF\x11\xE0\xA1\xB1"),
         {none},
         "this is a file of Excel 97-2003"},
        {"a document of Word",
         {0},
         {{"[Content_Types].xml", {0}}, {"word/document.xml", {0}}},
         "this is a Word document; save it as"},
        {"slides",
         {0},
         {{"[Content_Types].xml", {0}}, {"ppt/presentation.xml", {0}}},
         "this is a PowerPoint file"},
        {"a binary workbook",
         {0},
         {{"[Content_Types].xml", {0}}, {"xl/workbook.bin", {0}}},
         "this is a binary workbook"},
        {"a sheet of LibreOffice",
         {0},
         {{"mimetype", {0}}, {"content.xml", {0}}},
         "this is an OpenDocument file"},
        {"a workbook that is read",
         {0},
         {{"[Content_Types].xml", {0}}, {"xl/workbook.xml", {0}}},
         NULL},
        {"a folder with a file of that name",
         {0},
         {{"a.md", {0}}, {"content.xml", {0}}},
         NULL},
        {"text", STR_LITERAL("Level,Knots\n"), {none}, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str bytes = cases[i].front.length
                               ? cases[i].front
                               : zipped_make(*state, cases[i].parts, 2);
        const char *advice = foreign_file_advice(bytes);
        UNIT_CLAIM(cases[i].says,
                   cases[i].begins
                       ? advice
                             && str_has_prefix(str_of(advice), cases[i].begins)
                       : !advice);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(says_what_to_do_instead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
