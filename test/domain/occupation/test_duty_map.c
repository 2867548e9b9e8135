#include "app/map_duties.h"
#include "base/list.h"
#include "support/unit.h"

#define TEXT(s)                                                                \
    {                                                                          \
        s, sizeof(s) - 1                                                       \
    }

static const struct job_profile profiles[] = {
    {.code = TEXT("FAC-2"),
     .family = TEXT("Facilities"),
     .title = TEXT("Property manager"),
     .description = TEXT("Lets and keeps the company's buildings.")},
    {.code = TEXT("PGM-2"),
     .family = TEXT("Program management"),
     .title = TEXT("Program manager"),
     .description = TEXT("Plans and follows a program of one team. Reports "
                         "progress to the team.")},
    {.code = TEXT("PGM-4"),
     .family = TEXT("Program management"),
     .title = TEXT("Technical program manager"),
     .description = TEXT("Plans and follows programs across departments. "
                         "Brings newcomers and partners of several teams "
                         "together. Keeps the budget for events.")},
};

static const struct str duties_of_a_community_manager[] = {
    TEXT("Welcomes and answers new contributors"),
    TEXT("Promotes the work of other maintainers in posts and talks"),
    TEXT("Settles disputes between project members"),
    TEXT("Plans events within a budget of 60,000 euros"),
    TEXT("Brings contributors of several departments together"),
};

static struct duty_mapping opened(struct arena *mem)
{
    struct duty_mapping mapping;
    struct fault fault = {0};
    if (!map_duties_open(mem, NULL, NULL, &mapping, &fault))
        fail_msg("%s", fault.message);
    return mapping;
}

static struct duty_map mapped(struct arena *mem,
                              const struct map_ground *ground,
                              const char *title, struct str_list duties)
{
    return duty_map_make(mem, mapper_make(mem, ground),
                         &(struct map_question){str_of(title), duties});
}

static bool has_code(const struct duty_map *map, const char *code)
{
    for (size_t i = 0; i < map->occupation_count; i++)
        if (str_is(map->occupations[i].code, code))
            return true;
    return false;
}

static void maps_a_community_manager(void **state)
{
    struct duty_mapping mapping = opened(*state);
    struct map_ground ground = mapping.ground;
    ground.profiles = (struct job_profile_list){profiles, COUNT_OF(profiles)};
    struct duty_map map = mapped(
        *state, &ground, "Community Manager",
        (struct str_list){duties_of_a_community_manager,
                          COUNT_OF(duties_of_a_community_manager)});
    unit_same(map.roles[0].role->id, "community-architect", "the role");
    assert_true(map.role_count >= 5 && map.occupation_count >= 5);
    assert_int_equal(map.duty_count, COUNT_OF(duties_of_a_community_manager));
    assert_true(map.roles[0].reasons.count > 0);
    assert_true(map.occupations[0].reasons.count > 0);
    assert_false(has_code(&map, "11-9141.00"));
    unit_same(map.profiles[0].profile->code, "PGM-4",
              "the profile HR knows, at the reach of the duties");
    assert_true(map.profiles[0].reasons.count > 0);
    double shares = 0;
    for (size_t i = 0; i < map.category_count; i++)
        shares += map.categories[i].share;
    assert_true(shares > 0.999 && shares < 1.001);
}

static void lets_duties_outweigh_the_title(void **state)
{
    static const struct str duties[] = {
        TEXT("Reviews licences of third-party components"),
        TEXT("Makes the bill of materials for each release"),
        TEXT("Answers questions of developers about licence duties"),
        TEXT("Audits code for licences before we acquire a company"),
    };
    struct duty_mapping mapping = opened(*state);
    struct duty_map map = mapped(*state, &mapping.ground, "Community Manager",
                                 (struct str_list){duties, COUNT_OF(duties)});
    const struct office_role *broad = office_role_broad(mapping.ground.roles,
                                                        map.roles[0].role);
    unit_same(broad->id, "compliance-engineer", "the duties decide");
    assert_true(map.needs_review);
}

static void knows_the_title_of_another_trade(void **state)
{
    struct duty_mapping mapping = opened(*state);
    struct duty_map map = mapped(*state, &mapping.ground, "Property Manager",
                                 (struct str_list){0});
    assert_non_null(map.rather);
    assert_true(map.needs_review);
    unit_same(map.occupations[0].code, "11-9141.00", "what it sounds like");
}

static void keeps_what_somebody_said(void **state)
{
    static const struct str duty = TEXT("Runs the Thursday thing");
    static const struct duty_ruling ruling = {
        .duty = TEXT("runs the thursday thing"),
        .skill = TEXT("event-management"),
        .by = TEXT("Dieter Vogt"),
        .why = TEXT("It is a meetup.")};
    struct duty_mapping mapping = opened(*state);
    struct map_ground ground = mapping.ground;
    ground.rulings = (struct duty_ruling_list){&ruling, 1};
    struct duty_map map = mapped(*state, &ground, "",
                                 (struct str_list){&duty, 1});
    assert_int_equal(map.duties[0].skill_count, 1);
    unit_same(map.duties[0].skills[0].skill->id, "event-management",
              "as it was said");
    assert_ptr_equal(map.duties[0].skills[0].ruling, &ruling);
    assert_false(map.duties[0].needs_review);
}

static void answers_nothing_with_nothing(void **state)
{
    static const struct str duty = TEXT("xqzk");
    struct duty_mapping mapping = opened(*state);
    struct duty_map map = mapped(*state, &mapping.ground, "",
                                 (struct str_list){&duty, 1});
    assert_int_equal(map.role_count, 0);
    assert_int_equal(map.occupation_count, 0);
    assert_int_equal(map.category_count, 0);
    assert_true(map.needs_review && map.duties[0].needs_review);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(maps_a_community_manager),
        UNIT_TEST(lets_duties_outweigh_the_title),
        UNIT_TEST(knows_the_title_of_another_trade),
        UNIT_TEST(keeps_what_somebody_said),
        UNIT_TEST(answers_nothing_with_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
