#include "format/encoding.h"

#include "support/unit.h"

static void reads_what_sheets_save(void **state)
{
    const struct {
        const char *says;
        struct str bytes;
        const char *text; /* NULL: it is none */
        enum encoding encoding;
    } cases[] = {
        {"UTF-8", STR_LITERAL("M\xC3\xBC"), "M\xC3\xBC", ENCODING_UTF8},
        {"UTF-8 with a mark", STR_LITERAL("\xEF\xBB\xBFM"), "M", ENCODING_UTF8},
        {"windows-1252", STR_LITERAL("M\xFC \x80"), "Mü €", ENCODING_WINDOWS},
        {"little end first", STR_LITERAL("\xFF\xFEM\0\xFC\0"), "Mü",
         ENCODING_UTF16},
        {"big end first", STR_LITERAL("\xFE\xFF\0M\x30\x6E"), "Mの",
         ENCODING_UTF16},
        {"two units a character", STR_LITERAL("\xFF\xFE\x3D\xD8\x00\xDE"),
         "\xF0\x9F\x98\x80", ENCODING_UTF16},
        {"a byte that is none in windows-1252", STR_LITERAL("M\x81"), NULL, 0},
        {"bytes with NUL", STR_LITERAL("M\0\xFC"), NULL, 0},
        {"half a character", STR_LITERAL("\xFF\xFEM\0\x3D\xD8"), NULL, 0},
        {"half a unit", STR_LITERAL("\xFF\xFEM\0\xFC"), NULL, 0},
        {"the second half first", STR_LITERAL("\xFF\xFE\x00\xDE\x3D\xD8"), NULL,
         0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str text = {0};
        enum encoding encoding = ENCODING_UTF8;
        bool is_read = encoding_read(*state, cases[i].bytes, &text, &encoding);
        UNIT_CLAIM(cases[i].says, is_read == (cases[i].text != NULL));
        if (!is_read)
            continue;
        unit_same(text, cases[i].text, cases[i].says);
        UNIT_CLAIM(cases[i].says, encoding == cases[i].encoding);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(reads_what_sheets_save)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
