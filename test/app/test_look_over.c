/* The office at a glance, on both stores. */
#include "app/look_over.h"

#include "app/rate.h"
#include "support/crew.h"

#define LADDER(key)                                                            \
    "rung: ladder/1\nladder: " key "\ntitle: " key "\n"                        \
    "levels:\n  - level: mate\n  - level: master\n"                            \
    "competencies:\n  - competency: craft\n    title: Craft\n"                 \
    "    criteria:\n      mate:\n        - Ties knots.\n"                      \
    "      master:\n        - Brings the boat home.\n"

static const char crew_csv[] =
    "name,email,manager,ladder,level,handles\n"
    "Ada,ada@x.example,wim@x.example,crew,mate,github:ada\n"
    "Bo,bo@x.example,wim@x.example,crew,mate,\n"
    "Cy,cy@x.example,,fleet,mate,\n"
    "Di,di@x.example,,,,\n"
    "Gus,gus@x.example,,crew,,\n"
    "Wim,wim@x.example,,crew,master,\n";

static void crew_make(struct store *store)
{
    const struct table_wish wish = {.is_dry_run = false};
    crew_ladder(store, LADDER("crew"));
    crew_ladder(store, LADDER("empty"));
    assert_true(crew_import(store, app_people_import, &wish, crew_csv).is_kept);
}

static struct actor actor_of(enum role role, person_id person)
{
    return (struct actor){.role = role,
                          .person = person,
                          .name = STR_LITERAL("somebody"),
                          .now = crew_noon};
}

static struct str names_of(struct arena *mem, struct person_list people)
{
    struct str names = STR_LITERAL("");
    for (size_t i = 0; i < people.count; i++)
        names = str_format(mem, "%.*s %.*s", STR(names),
                           STR(people.at[i].name));
    return names;
}

static void shows_who_is_where(struct store *store)
{
    struct staircase_list stairs;
    struct person_list others;
    struct fault fault;
    const struct actor lead = actor_of(ROLE_LEAD, (person_id){0});
    crew_make(store);
    crew_look(store);
    store_done(app_look_at_ladders(store->mem, store->db, &lead, &stairs,
                                   &others, &fault),
               &fault);
    assert_int_equal(stairs.count, 2);

    const struct staircase *crew = &stairs.at[0], *empty = &stairs.at[1];
    assert_int_equal(crew->step_count, 3);
    assert_int_equal(crew->person_count, 4);
    unit_same(crew->steps[0].level->key, "master", "the top comes first");
    unit_same(names_of(store->mem, crew->steps[0].people), " Wim", "the top");
    unit_same(names_of(store->mem, crew->steps[1].people), " Ada Bo", "below");
    assert_null(crew->steps[2].level);
    unit_same(names_of(store->mem, crew->steps[2].people), " Gus",
              "on the ladder, on none of its levels");
    assert_int_equal(empty->step_count, 2);
    assert_int_equal(empty->person_count, 0);
    unit_same(names_of(store->mem, others), " Cy Di",
              "on no ladder of the store");
}

static void rate_ada(struct store *store)
{
    const struct actor runner = crew_operator();
    const struct rate_wish wish = {.person = STR_LITERAL("ada@x.example"),
                                   .criterion = STR_LITERAL("craft.master.1"),
                                   .rating = RATING_ALWAYS,
                                   .day = DAY_NONE};
    struct rate_outcome outcome;
    struct fault fault;
    db_rollback(store->db);
    store_done(
        app_rate(store->mem, store->db, &runner, &wish, &outcome, &fault),
        &fault);
    crew_look(store);
}

static void shows_whom_one_may_rate(struct store *store)
{
    crew_make(store);
    struct person wim = crew_person(store, "wim@x.example");
    rate_ada(store);
    const struct {
        const char *says;
        struct actor actor;
        const char *told; /* name, rated or not, handle, may be rated */
    } cases[] = {
        {"the lead, everybody", actor_of(ROLE_LEAD, (person_id){0}),
         " Ada:rh+ Bo:-n+ Cy:-n+ Di:-n+ Gus:-n+ Wim:-n+"},
        {"a manager, themselves and theirs", actor_of(ROLE_MEMBER, wim.id),
         " Ada:rh+ Bo:-n+ Wim:-n-"},
        {"HR, nobody", actor_of(ROLE_HR, (person_id){0}), ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct look_line_list lines;
        struct fault fault;
        struct str told = STR_LITERAL("");
        store_done(app_look_at_people(store->mem, store->db, &cases[i].actor,
                                      &lines, &fault),
                   &fault);
        for (size_t j = 0; j < lines.count; j++)
            told = str_format(store->mem, "%.*s %.*s:%c%c%c", STR(told),
                              STR(lines.at[j].gap.person.name),
                              day_is_none(lines.at[j].rated) ? '-' : 'r',
                              lines.at[j].has_handle ? 'h' : 'n',
                              lines.at[j].may_rate ? '+' : '-');
        unit_same(told, cases[i].told, cases[i].says);
    }
}

static void keeps_strangers_out(struct store *store)
{
    const struct actor outside = actor_of(ROLE_CONTRIBUTOR, (person_id){0});
    const struct actor sponsor = actor_of(ROLE_SPONSOR, (person_id){0});
    struct staircase_list stairs;
    struct project_total_list totals;
    struct person_list others;
    struct fault fault;
    crew_look(store);
    store_refused(app_look_at_ladders(store->mem, store->db, &outside, &stairs,
                                      &others, &fault),
                  &fault, FAULT_DENIED, "the names of the office");
    store_refused(app_look_at_projects(store->mem, store->db, &outside,
                                       DAY_NONE, &totals, &fault),
                  &fault, FAULT_DENIED, "the sums of the office");
    store_done(app_look_at_projects(store->mem, store->db, &sponsor, DAY_NONE,
                                    &totals, &fault),
               &fault);
    assert_int_equal(totals.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_who_is_where),
        STORE_TEST(shows_whom_one_may_rate),
        STORE_TEST(keeps_strangers_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
