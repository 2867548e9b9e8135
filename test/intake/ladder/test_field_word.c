#include "intake/ladder/field_word.h"

#include "support/unit.h"

static void knows_what_fields_are_called(void **state)
{
    const struct {
        const char *name;
        enum part_role role;
    } fields[] = {
        {"topics", PART_COMPETENCY},
        {"Competency", PART_COMPETENCY},
        {"kompetenzen", PART_COMPETENCY},
        {"competency_domains", PART_AREA},
        {"theme", PART_AREA},
        {"levels", PART_LEVEL},
        {"milestones", PART_LEVEL},
        {"careerLevel", PART_LEVEL},
        {"criteria", PART_CRITERION},
        {"signals", PART_CRITERION},
        {"key-behaviours", PART_CRITERION},
        {"examples", PART_EXAMPLE},
        {"displayName", PART_TITLE},
        {"name", PART_TITLE},
        {"sidebarTitle", PART_TITLE},
        {"slug", PART_KEY},
        {"description", PART_SUMMARY},
        {"short_description", PART_SUMMARY},
        {"roles", PART_LADDER},
        {"weight", PART_WEIGHT},
        {"required", PART_HEADER},
        {"optional", PART_SKIPPED},
        {"url", PART_SKIPPED},
        {"tracks", PART_ROLE_COUNT},
        {"related_skills", PART_ROLE_COUNT},
        {"maxLevel", PART_ROLE_COUNT},
        {"pointsToLevels", PART_ROLE_COUNT},
        {"googleSheetId", PART_ROLE_COUNT},
        {"", PART_ROLE_COUNT},
        {"__", PART_ROLE_COUNT},
    };
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        UNIT_CLAIM(fields[i].name,
                   field_word_find(*state, str_of(fields[i].name)).role
                       == fields[i].role);
}

static void is_surer_of_whole_names(void **state)
{
    const char *const names[] = {"title", "name", "sidebarTitle"};
    for (size_t i = 1; i < COUNT_OF(names); i++)
        UNIT_CLAIM(names[i],
                   field_word_find(*state, str_of(names[i - 1])).rank
                       < field_word_find(*state, str_of(names[i])).rank);
}

static void makes_titles(void **state)
{
    const struct {
        const char *name, *title, *one;
    } names[] = {
        {"milestones", "Milestones", "Milestone"},
        {"learningGoals", "Learning goals", "Learning goal"},
        {"key_business", "Key business", "Key business"},
        {"Topic", "Topic", "Topic"},
        {"bus", "Bus", "Bus"},
        {"", "", ""},
    };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct str name = str_of(names[i].name);
        unit_same(field_word_title(*state, name), names[i].title,
                  names[i].name);
        unit_same(field_word_one(*state, name), names[i].one, names[i].name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_what_fields_are_called),
        UNIT_TEST(is_surer_of_whole_names),
        UNIT_TEST(makes_titles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
