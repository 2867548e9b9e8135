/* Where somebody was before, as imports over the years tell it. */
#include "app/see_position.h"

#include "support/crew.h"

static void positions_come_and_go(struct store *store)
{
    const struct table_wish wish = {.is_dry_run = false};
    crew_import(store, app_people_import, &wish,
                "name,email,title,manager,start\n"
                "Ada,ada@x.example,Mate,bo@x.example,2021-03-01\n"
                "Bo,bo@x.example,Master,,\n");
    crew_import(store, app_people_import, &wish,
                "name,email,title\nAda,ada@x.example,First mate\n");
    struct person ada = crew_person(store, "ada@x.example");
    struct held_position_list positions;
    struct fault fault = {0};
    struct actor actor = crew_operator();
    store_done(app_position_list(store->mem, store->db, &actor, &ada,
                                 &positions, &fault),
               &fault);
    assert_int_equal(positions.count, 2);
    unit_same(positions.at[0].position.title, "First mate", "the present one");
    assert_true(day_is_none(positions.at[0].end));
    unit_same(positions.at[1].position.title, "Mate", "the one before");
    unit_same(positions.at[1].manager_name, "Bo", "its manager");
    unit_same(day_format(store->mem, positions.at[1].end), "2026-11-23",
              "it ended with the day of the import");

    actor = (struct actor){.role = ROLE_CONTRIBUTOR, .name = ada.name};
    store_refused(app_position_list(store->mem, store->db, &actor, &ada,
                                    &positions, &fault),
                  &fault, FAULT_DENIED, "a contributor elsewhere");
    actor.person = ada.id;
    store_done(app_position_list(store->mem, store->db, &actor, &ada,
                                 &positions, &fault),
               &fault);
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(positions_come_and_go),
    };
    return cmocka_run_group_tests_name("see_position", tests, NULL, NULL);
}
