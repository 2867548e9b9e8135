/* Ladders, revisions and levels held against each other, on both stores. */
#include "app/compare_ladders.h"

#include "support/crew.h"

#define LADDER(key, title, asks)                                               \
    "rung: ladder/1\nladder: " key "\ntitle: " title "\nlevels:\n"             \
    "  - level: mate\n    title: Mate\n  - level: master\ncompetencies:\n"     \
    "  - competency: craft\n    title: Craft\n    criteria:\n      mate:\n"    \
    "        - " asks "\n"

static struct ladder_place place_of(const char *key, int64_t revision,
                                    const char *level)
{
    return (struct ladder_place){{str_of(key), revision}, str_of(level)};
}

static void names_what_it_compares(struct store *store)
{
    static const struct {
        const char *says, *first, *second;
        int64_t revisions[2];
        const char *levels[2];
        enum difference_of of;
        const char *title, *file_name;
    } cases[] = {
        {"revisions",
         "crew",
         "crew",
         {1, 2},
         {"", ""},
         DIFFERENCE_OF_REVISIONS,
         "Crew, from revision 1 to revision 2",
         "crew-1-to-2.pdf"},
        {"levels of one ladder",
         "crew",
         "crew",
         {0, 0},
         {"mate", "master"},
         DIFFERENCE_OF_LEVELS,
         "Crew, from Mate to master",
         "crew-mate-to-master.pdf"},
        {"two ladders",
         "crew",
         "fleet",
         {0, 0},
         {"", ""},
         DIFFERENCE_OF_LADDERS,
         "Crew, revision 2 beside Fleet, revision 1",
         "crew-beside-fleet.pdf"},
        {"levels of two",
         "crew",
         "fleet",
         {1, 0},
         {"mate", "Mate"},
         DIFFERENCE_OF_LADDERS,
         "Crew, Mate beside Fleet, Mate",
         "crew-mate-beside-fleet-mate.pdf"},
    };
    const struct actor actor = crew_operator();
    crew_ladder(store, LADDER("crew", "Crew", "Ties knots."));
    crew_ladder(store, LADDER("crew", "Crew", "Ties every knot."));
    crew_ladder(store, LADDER("fleet", "Fleet", "Ties knots."));
    crew_look(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct ladder_place places[2] = {
            place_of(cases[i].first, cases[i].revisions[0], cases[i].levels[0]),
            place_of(cases[i].second, cases[i].revisions[1],
                     cases[i].levels[1])};
        struct comparison made;
        struct fault fault = {0};
        store_done(
            app_compare(store->mem, store->db, &actor, places, &made, &fault),
            &fault);
        UNIT_CLAIM(cases[i].says, made.of == cases[i].of);
        unit_same(made.title, cases[i].title, cases[i].says);
        struct difference_copy copy;
        store_done(app_difference_sheet(store->mem, store->db, &actor, places,
                                        &copy, &fault),
                   &fault);
        unit_same(copy.file_name, cases[i].file_name, cases[i].says);
    }
    db_rollback(store->db);
}

static void refuses_what_cannot_be_compared(struct store *store)
{
    static const struct {
        const char *says, *second, *levels[2];
        enum fault_kind kind;
    } cases[] = {
        {"a level and a ladder", "crew", {"mate", ""}, FAULT_INPUT},
        {"a ladder that is not there", "boats", {"", ""}, FAULT_MISSING},
        {"a level that is not there", "crew", {"mate", "boy"}, FAULT_MISSING},
    };
    const struct actor actor = crew_operator();
    crew_ladder(store, LADDER("crew", "Crew", "Ties knots."));
    crew_look(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct ladder_place places[2] = {
            place_of("crew", 0, cases[i].levels[0]),
            place_of(cases[i].second, 0, cases[i].levels[1])};
        struct comparison made;
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says, !app_compare(store->mem, store->db, &actor,
                                               places, &made, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].kind);
    }
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(names_what_it_compares),
        STORE_TEST(refuses_what_cannot_be_compared),
    };
    return cmocka_run_group_tests_name("compare_ladders", tests, NULL, NULL);
}
