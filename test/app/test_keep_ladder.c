/* Ladders as those see them who may, and what it would mean to keep one; on
 * both stores. */
#include "app/keep_ladder.h"

#include "app/import.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/crew.h"

static const char first_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    pay: {from: 30000 EUR, to: 40000 EUR}\n"
    "  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      master:\n        - Brings the boat home.\n";

static const char second_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    pay: {from: 30000 EUR, to: 40000 EUR}\n"
    "  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      master:\n        - Brings every boat home.\n";

static struct actor as(enum role role)
{
    return (struct actor){
        .role = role, .name = STR_LITERAL("Ada"), .now = crew_noon};
}

static void gives_any_revision(struct store *store)
{
    static const struct {
        const char *says, *key;
        int64_t revision;
        const char *text, *fault;
    } cases[] = {
        {"the first", "crew", 1, "Brings the boat home.", NULL},
        {"the second", "crew", 2, "Brings every boat home.", NULL},
        {"the present", "crew", 0, "Brings every boat home.", NULL},
        {"none such", "crew", 3, NULL,
         "the ladder crew has no revision 3; its last is 2"},
        {"below the first", "crew", -1, NULL,
         "the ladder crew has no revision -1; its last is 2"},
        {"no ladder", "fleet", 1, NULL,
         "no ladder is called fleet; there are: crew"},
    };
    const struct actor actor = as(ROLE_MEMBER);
    crew_ladder(store, first_yaml);
    crew_ladder(store, second_yaml);
    crew_look(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct ladder_name name = {str_of(cases[i].key),
                                         cases[i].revision};
        struct stored_ladder stored;
        struct fault fault = {0};
        bool is_found = app_revision_get(store->mem, store->db, &actor, &name,
                                         &stored, &fault);
        UNIT_CLAIM(cases[i].says, is_found == (cases[i].text != NULL));
        if (is_found)
            unit_same(stored.ladder.criteria[0].text, cases[i].text,
                      cases[i].says);
        else
            unit_same(str_of(fault.message), cases[i].fault, cases[i].says);
    }
}

static void tells_the_history(struct store *store)
{
    const struct actor actor = as(ROLE_CONTRIBUTOR);
    struct revision_head_list heads;
    struct fault fault = {0};
    crew_ladder(store, first_yaml);
    crew_ladder(store, second_yaml);
    crew_look(store);
    store_done(app_revision_list(store->mem, store->db, &actor, str_of("crew"),
                                 &heads, &fault),
               &fault);
    assert_int_equal(heads.count, 2);
    assert_int_equal(heads.at[0].number, 2);
    store_refused(app_revision_list(store->mem, store->db, &actor,
                                    str_of("fleet"), &heads, &fault),
                  &fault, FAULT_MISSING, "no such ladder");
}

static void keeps_pay_from_those_who_may_not_see_it(struct store *store)
{
    static const struct {
        enum role role;
        bool sees_pay;
    } cases[] = {
        {ROLE_OPERATOR, true},     {ROLE_LEAD, true},    {ROLE_HR, true},
        {ROLE_MEMBER, true},       {ROLE_SPONSOR, true}, {ROLE_COUNCIL, false},
        {ROLE_CONTRIBUTOR, false},
    };
    crew_ladder(store, first_yaml);
    crew_look(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct actor actor = as(cases[i].role);
        const char *says = role_names[cases[i].role];
        struct stored_ladder stored;
        struct fault fault = {0};
        store_done(app_ladder_get(store->mem, store->db, &actor, str_of("crew"),
                                  &stored, &fault),
                   &fault);
        UNIT_CLAIM(says, money_is_none(stored.ladder.levels[0].pay.from)
                             != cases[i].sees_pay);
        size_t place = str_find(stored.document, str_of("30000"));
        UNIT_CLAIM(says, (place < stored.document.length) == cases[i].sees_pay);
        UNIT_CLAIM(says, stored.ladder.criterion_count == 1);
    }
}

static void counts_people_for_those_who_may_see_them(struct store *store)
{
    static const struct {
        enum role role;
        size_t count;
    } cases[] = {{ROLE_MEMBER, 1}, {ROLE_CONTRIBUTOR, 0}};
    const struct table_wish wish = {0};
    crew_ladder(store, first_yaml);
    crew_import(store, app_people_import, &wish,
                "name,email,ladder,level\nAda,ada@x.example,crew,mate\n");
    crew_look(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct actor actor = as(cases[i].role);
        struct level_holders_list holders;
        struct fault fault = {0};
        store_done(
            app_level_holders(store->mem, store->db, &actor, &holders, &fault),
            &fault);
        UNIT_CLAIM(role_names[cases[i].role], holders.count == cases[i].count);
    }
}

static void says_what_keeping_would_mean(struct store *store)
{
    const struct actor lead = as(ROLE_LEAD), member = as(ROLE_MEMBER);
    struct ladder ladder;
    struct problem_list problems = {0};
    struct ladder_preview preview;
    struct fault fault = {0};
    assert_true(ladder_yaml_read(store->mem, str_of(second_yaml), &ladder,
                                 &problems, &fault));
    struct ladder_wish wish = {.ladder = &ladder,
                               .document = str_of(second_yaml)};
    crew_look(store);
    store_refused(app_ladder_preview(store->mem, store->db, &member, &wish,
                                     &preview, &fault),
                  &fault, FAULT_DENIED, "a member");
    store_done(app_ladder_preview(store->mem, store->db, &lead, &wish, &preview,
                                  &fault),
               &fault);
    assert_int_equal(preview.present.revision, 0);
    assert_false(preview.is_same);

    db_rollback(store->db);
    crew_ladder(store, first_yaml);
    crew_look(store);
    store_done(app_ladder_preview(store->mem, store->db, &lead, &wish, &preview,
                                  &fault),
               &fault);
    assert_int_equal(preview.present.revision, 1);
    assert_false(preview.is_same);
    assert_int_equal(preview.difference.criteria.row_count, 1);

    wish.document = str_of(first_yaml);
    store_done(app_ladder_preview(store->mem, store->db, &lead, &wish, &preview,
                                  &fault),
               &fault);
    assert_true(preview.is_same);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(gives_any_revision),
        STORE_TEST(tells_the_history),
        STORE_TEST(keeps_pay_from_those_who_may_not_see_it),
        STORE_TEST(counts_people_for_those_who_may_see_them),
        STORE_TEST(says_what_keeping_would_mean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
