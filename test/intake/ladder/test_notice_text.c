#include "intake/ladder/notice_text.h"

#include "support/unit.h"

static void tells_notices(void **state)
{
    static const struct {
        const char *text;
        bool is_notice;
    } cases[] = {
        {"Last updated: 12 Jan 2026", true},
        {"Stand: 12.03.2026", true},
        {"Updated 2026-01-12", true},
        {"Version 3", true},
        {"Confidential", true},
        {"Legend: + means more", true},
        {"(c) 2026 Example Corp. Confidential", true},
        {"© Example Corp.", true},
        {"Engineering ladder 2026", false},
        {"Version control", false},
        {"Legendary service", false},
        {"Communication", false},
        {"", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].text,
                   text_is_notice(str_of(cases[i].text)) == cases[i].is_notice);
}

static void tells_marks(void **state)
{
    static const struct {
        const char *text;
        bool is_mark;
    } cases[] = {
        {"5", true},       {"✓", true},    {"✔️", true},
        {"1-3", true},     {"50 %", true}, {"5 tasks", false},
        {"コード", false}, {"", false},    {"Yes ✓", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].text,
                   text_is_mark(str_of(cases[i].text)) == cases[i].is_mark);
}

static void tells_remarks(void **state)
{
    static const struct {
        const char *text;
        bool names, begins;
    } cases[] = {
        {"Note", true, true},  {"Hinweise:", true, true},
        {"备注", true, true},  {"Notes for managers", false, true},
        {"Not", true, false},  {"Not yet there", false, false},
        {"TODO", false, true}, {"Notable work", false, false},
        {"", false, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str text = str_of(cases[i].text);
        UNIT_CLAIM(cases[i].text, text_names_remark(text) == cases[i].names);
        UNIT_CLAIM(cases[i].text,
                   text_begins_as_remark(text) == cases[i].begins);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(tells_notices),
        UNIT_TEST(tells_marks),
        UNIT_TEST(tells_remarks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
