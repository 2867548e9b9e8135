#include "intake/ladder/role_word.h"

#include "support/unit.h"

static void finds_roles(void **state)
{
    (void)state;
    const struct {
        const char *text;
        enum part_role role;
    } cases[] = {
        {"Competency", PART_COMPETENCY},
        {"COMPETENCIES:", PART_COMPETENCY},
        {"Kompetenz", PART_COMPETENCY},
        {"compétences", PART_COMPETENCY},
        {"能力", PART_COMPETENCY},
        {"역량", PART_COMPETENCY},
        {"competency_domain", PART_AREA},
        {"criteria", PART_CRITERION},
        {"behaviours", PART_CRITERION},
        {"Ожидания", PART_CRITERION},
        {"sample_behaviors", PART_EXAMPLE},
        {"exampleCriteria", PART_EXAMPLE},
        {"e.g.", PART_EXAMPLE},
        {"z. B.", PART_EXAMPLE},
        {"具体例", PART_EXAMPLE},
        {"Level", PART_LEVEL},
        {"niveau", PART_LEVEL},
        {"Nivå", PART_LEVEL},
        {"レベル", PART_LEVEL},
        {"Role summary", PART_SUMMARY},
        {"Salary range", PART_PAY},
        {"Widełki płacowe", PART_PAY},
        {"Maaş", PART_PAY},
        {"Years of experience", PART_SKIPPED},
        {"Job Title", PART_TITLE},
        {"", PART_ROLE_COUNT},
        {"Communication", PART_ROLE_COUNT},
        {"Level 3", PART_ROLE_COUNT},
        {"Competencies of everybody here", PART_ROLE_COUNT},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].text,
                   role_word_find(str_of(cases[i].text)) == cases[i].role);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(finds_roles)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
