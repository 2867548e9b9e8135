/* Whatever one may see, by words, on both stores. */
#include "app/find_all.h"

#include "support/crew.h"

static const char crew_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew of the harbour\n"
    "levels:\n  - level: mate\n    grade: C1\n  - level: master\n"
    "    title: Harbour master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties knots.\n"
    "      master:\n        - Brings the boat home.\n";

static const char crew_csv[] =
    "name,email,title,ladder,level\n"
    "Saoirse N\xC3\xAD Bhriain,saoirse@x.example,Staff engineer,crew,mate\n"
    "Wim,wim@x.example,Harbour pilot,crew,master\n";

static struct str told(struct arena *mem, const struct finding_list *found)
{
    struct str lines = STR_LITERAL("");
    for (size_t i = 0; i < found->count; i++)
        lines = str_format(mem, "%.*s%d %.*s;", STR(lines),
                           (int)found->at[i].kind, STR(found->at[i].name));
    return lines;
}

static void finds_by_words(struct store *store)
{
    static const struct {
        const char *says, *words, *told;
    } cases[] = {
        {"a name without its accent", "ni", "0 Saoirse N\xC3\xAD Bhriain;"},
        {"a title", "staff", "0 Saoirse N\xC3\xAD Bhriain;"},
        {"two words in any order and case", "BHRIAIN staff",
         "0 Saoirse N\xC3\xAD Bhriain;"},
        {"each kind together", "harbour",
         "0 Wim;1 Crew of the harbour;2 mate;2 Harbour master;3 Ties knots.;"
         "3 Brings the boat home.;"},
        {"a grade", "c1", "2 mate;"},
        {"words of a criterion", "boat home", "3 Brings the boat home.;"},
        {"words that stand apart", "boat knots", ""},
        {"no word", "  ", ""},
    };
    const struct table_wish wish = {.is_dry_run = false};
    const struct actor runner = crew_operator();
    crew_ladder(store, crew_yaml);
    crew_import(store, app_people_import, &wish, crew_csv);
    crew_look(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct finding_list found;
        struct fault fault;
        store_done(app_find(store->mem, store->db, &runner,
                            &(struct find_wish){str_of(cases[i].words), 20},
                            &found, &fault),
                   &fault);
        unit_same(told(store->mem, &found), cases[i].told, cases[i].says);
        UNIT_CLAIM(cases[i].says, !found.is_cut);
    }
}

static void finds_what_one_may_see(struct store *store)
{
    const struct table_wish wish = {.is_dry_run = false};
    const struct actor outside = {.role = ROLE_CONTRIBUTOR,
                                  .name = STR_LITERAL("stranger")};
    const struct actor runner = crew_operator();
    struct finding_list found;
    struct fault fault;
    crew_ladder(store, crew_yaml);
    crew_import(store, app_people_import, &wish, crew_csv);
    crew_look(store);
    store_done(app_find(store->mem, store->db, &outside,
                        &(struct find_wish){STR_LITERAL("wim"), 20}, &found,
                        &fault),
               &fault);
    assert_int_equal(found.count, 0);
    store_done(app_find(store->mem, store->db, &runner,
                        &(struct find_wish){STR_LITERAL("harbour"), 1}, &found,
                        &fault),
               &fault);
    unit_same(told(store->mem, &found),
              "0 Wim;1 Crew of the harbour;2 mate;3 Ties knots.;",
              "one of each kind at most");
    assert_true(found.is_cut);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(finds_by_words),
        STORE_TEST(finds_what_one_may_see),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
