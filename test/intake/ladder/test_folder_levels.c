#include "base/text.h"
#include "intake/ladder/ladder_folder.h"
#include "support/unit.h"

#define LEVEL(title, first, second)                                            \
    "# " title "\n\n## Safety\n\n- " first "\n\n## Reach\n\n- " second "\n"

/* "Title [Level=criteria ...]; " */
static struct str shown(struct arena *mem, const struct folder_reading *folder)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < folder->ladders.count; i++) {
        const struct ladder *at = &folder->ladders.at[i].draft.ladder;
        text_add(&out, "%.*s (%zu)", STR(at->title), at->competency_count);
        for (size_t k = 0; k < at->level_count; k++) {
            text_add(&out, " [%.*s", STR(at->levels[k].title));
            for (size_t j = 0; j < at->criterion_count; j++)
                if (at->criteria[j].level_index == k)
                    text_add(&out, ", %.*s", STR(at->criteria[j].text));
            text_add(&out, "]");
        }
        text_add(&out, "; ");
    }
    return text_str(&out);
}

static void joins_a_level_a_file(void **state)
{
    const struct source_file files[] = {
        {STR_LITERAL("crew/l/a.md"),
         STR_LITERAL(LEVEL("Level 2: Mate", "Owns it", "Talks"))},
        {STR_LITERAL("crew/l/b.md"),
         STR_LITERAL(LEVEL("Level 10: Captain", "Rules it", "Leads"))},
        {STR_LITERAL("crew/l/c.md"),
         STR_LITERAL(LEVEL("Level 1: Hand", "Helps", "Asks"))},
        {STR_LITERAL("crew/l/d.md"),
         STR_LITERAL("# Level 3: Cook\n\n## Food\n\n- Cooks\n")},
    };
    /* Titles with a rank and no number are no levels of one ladder. */
    const struct source_file ranks[] = {
        {STR_LITERAL("crew/l/a.md"),
         STR_LITERAL(LEVEL("Hiring manager", "Owns it", "Talks"))},
        {STR_LITERAL("crew/l/b.md"),
         STR_LITERAL(LEVEL("Project manager", "Rules it", "Leads"))},
    };
    const struct folder_wish wish = {.files = {files, COUNT_OF(files)},
                                     .title = STR_LITERAL("Crew")};
    struct folder_reading folder = {0};
    struct fault fault = {0};
    assert_true(ladder_folder_read(*state, &wish, &folder, &fault));
    unit_same(shown(*state, &folder),
              "Crew (2) [Level 1: Hand, Helps, Asks] [Level 2: Mate, Owns it, "
              "Talks] [Level 10: Captain, Rules it, Leads]; D (1) [Level 3: "
              "Cook, Cooks]; ",
              "by number; other competencies are another ladder");
    const struct folder_wish managers = {.files = {ranks, COUNT_OF(ranks)}};
    assert_true(ladder_folder_read(*state, &managers, &folder, &fault));
    assert_int_equal(folder.ladders.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(joins_a_level_a_file)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
