/* A ladder in every form, as those see it who may; on both stores. */
#include "app/export_ladder.h"

#include "support/crew.h"

static const char crew_yaml[] =
    "# sailed with\n"
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    pay: {from: 30000 EUR, to: 40000 EUR}\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Brings the boat home.\n";

static struct actor as(enum role role)
{
    return (struct actor){
        .role = role, .name = STR_LITERAL("Ada"), .now = crew_noon};
}

static struct ladder_copy copy_of(struct store *store, enum role role,
                                  const struct ladder_copy_wish *wish)
{
    const struct actor actor = as(role);
    struct ladder_copy copy;
    struct fault fault = {0};
    store_done(
        app_ladder_export(store->mem, store->db, &actor, wish, &copy, &fault),
        &fault);
    return copy;
}

static void keeps_pay_from_those_who_may_not_see_it(struct store *store)
{
    struct ladder_form_list forms = ladder_form_list();
    crew_ladder(store, crew_yaml);
    crew_look(store);
    for (size_t i = 0; i < forms.count; i++) {
        const struct ladder_copy_wish wish = {{STR_LITERAL("crew"), 0},
                                              &forms.at[i]};
        struct ladder_copy seen = copy_of(store, ROLE_LEAD, &wish);
        struct ladder_copy hidden = copy_of(store, ROLE_COUNCIL, &wish);
        size_t place = str_find(hidden.bytes, STR_LITERAL("30000"));
        UNIT_CLAIM(forms.at[i].name, place == hidden.bytes.length);
        UNIT_CLAIM(forms.at[i].name,
                   !forms.at[i].is_whole
                       || !str_same(seen.bytes, hidden.bytes));
    }
}

static void names_the_file(struct store *store)
{
    struct ladder_copy_wish wish = {{STR_LITERAL("crew"), 0},
                                    ladder_form_find(STR_LITERAL("yaml"))};
    crew_ladder(store, crew_yaml);
    crew_look(store);
    struct ladder_copy copy = copy_of(store, ROLE_LEAD, &wish);
    unit_same(copy.file_name, "crew.yaml", "the present revision");
    unit_same(copy.bytes, crew_yaml, "the document as it was added");
    wish.name.revision = 1;
    wish.form = ladder_form_find(STR_LITERAL("case"));
    copy = copy_of(store, ROLE_LEAD, &wish);
    unit_same(copy.file_name, "crew-1.case.json", "a revision");
    wish.name.revision = 2;
    const struct actor actor = as(ROLE_LEAD);
    struct fault fault = {0};
    store_refused(
        app_ladder_export(store->mem, store->db, &actor, &wish, &copy, &fault),
        &fault, FAULT_MISSING, "no such revision");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_pay_from_those_who_may_not_see_it),
        STORE_TEST(names_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
