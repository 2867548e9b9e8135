#include "domain/ladder/refit.h"

#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

#define LEVELS                                                                 \
    "levels:\n"                                                                \
    "  - level: l1\n    summary: Does single tasks.\n"                         \
    "  - level: l2\n    summary: Carries one project.\n"                       \
    "competencies:\n"

static const char own_yaml[] =
    "rung: ladder/1\nladder: own\ntitle: Own\n" LEVELS
    "  - competency: contribution\n    title: Contribution\n    criteria:\n"
    "      l2:\n        - text: Publishes the guide of one project.\n"
    "          examples: [Nine pages became five.]\n"
    "          alternatives: [Edits it with a maintainer.]\n"
    "          evidence: [document]\n"
    "  - competency: review\n    title: Review\n    criteria:\n"
    "      l2:\n        - Reviews the plans of one project.\n";

#define ENG(language)                                                          \
    "rung: ladder/1\nladder: eng\ntitle: Eng\n" language LEVELS                \
    "  - competency: craft\n    title: Craft\n    criteria:\n"                 \
    "      l2:\n"                                                              \
    "        - text: You write production code.\n"                             \
    "          weight: 3\n"                                                    \
    "          evidence: [commit]\n"                                           \
    "        - You mentor junior engineers.\n"                                 \
    "        - You keep your promises to everybody around you.\n"              \
    "        - text: You teach others what you know.\n"                        \
    "          examples: [Wrote code live., Held a course.]\n"                 \
    "        - You listen to feedback (such as code reviews) and act on it.\n" \
    "        - >-\n"                                                           \
    "          You plan the work of a team well. You review code. You tell\n"  \
    "          everybody what changed.\n"                                      \
    "        - You fix bugs.\n"

static struct ladder ladder_of(struct arena *mem, const char *yaml)
{
    struct ladder ladder = {0};
    struct problem_list problems;
    struct fault fault = {0};
    assert_true(
        ladder_yaml_read(mem, str_of(yaml), &ladder, &problems, &fault));
    assert_int_equal(problems.count, 0);
    return ladder;
}

static struct refit_role role_of(const struct ladder *own, unsigned does)
{
    static struct str contribution, review;
    static struct word_swap swap;
    contribution = STR_LITERAL("contribution");
    review = STR_LITERAL("review");
    swap = (struct word_swap){STR_LITERAL("engineer"),
                              STR_LITERAL("colleague")};
    return (struct refit_role){
        .title = STR_LITERAL("community architect"),
        .does = does,
        .own = own,
        .instead = {[DEMAND_CODE] = {&contribution, 1},
                    [DEMAND_REVIEW] = {&review, 1},
                    [DEMAND_TEST] = {&contribution, 1},
                    [DEMAND_OPERATE] = {&contribution, 1},
                    [DEMAND_DESIGN] = {&contribution, 1}},
        .words = {&swap, 1}};
}

static void judges_each_criterion(void **state)
{
    static const struct {
        const char *says;
        enum verdict verdict;
        const char *text, *from;
    } wanted[] = {
        {"code is replaced, in the ladder's voice", VERDICT_REPLACE,
         "You publish the guide of one project.", "own: contribution.l2.1"},
        {"an engineering word is exchanged", VERDICT_ADAPT,
         "You mentor junior colleagues.", ""},
        {"what everybody does stays", VERDICT_KEEP,
         "You keep your promises to everybody around you.", ""},
        {"an example that asks for code goes", VERDICT_ADAPT,
         "You teach others what you know.", ""},
        {"brackets that ask for code go", VERDICT_ADAPT,
         "You listen to feedback and act on it.", ""},
        {"a sentence that asks for code goes", VERDICT_REPLACE,
         "You plan the work of a team well. You tell everybody what changed.",
         ""},
        {"what no work of its kind is left for is taken out", VERDICT_REPLACE,
         "", ""},
    };
    struct ladder eng = ladder_of(*state, ENG("")),
                  own = ladder_of(*state, own_yaml);
    struct refit_role role = role_of(&own, 0);
    struct offer offer = refit_make(*state, &eng, &role);
    assert_int_equal(eng.criterion_count, COUNT_OF(wanted));
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        const struct offer_row *row = &offer.rows[i];
        UNIT_CLAIM(wanted[i].says, row->criterion_index == i);
        UNIT_CLAIM(wanted[i].says, row->verdict == wanted[i].verdict);
        unit_same(row->offered.text, wanted[i].text, wanted[i].says);
        unit_same(row->from, wanted[i].from, wanted[i].says);
        UNIT_CLAIM(wanted[i].says, row->why.length > 0);
        UNIT_CLAIM(wanted[i].says, (row->demands.count > 0)
                                       == (row->verdict == VERDICT_REPLACE));
        UNIT_CLAIM(wanted[i].says,
                   str_same(row->offered.key, eng.criteria[i].key));
    }
    assert_int_equal(offer.counts[VERDICT_REPLACE], 3);
    assert_int_equal(offer.counts[VERDICT_ADAPT], 3);
    assert_int_equal(offer.counts[VERDICT_KEEP], 1);
}

static void brings_what_belongs_to_the_new_words(void **state)
{
    struct ladder eng = ladder_of(*state, ENG("")),
                  own = ladder_of(*state, own_yaml);
    struct refit_role role = role_of(&own, 0);
    struct offer offer = refit_make(*state, &eng, &role);
    const struct criterion *code = &offer.rows[0].offered;
    unit_same(code->examples.at[0], "Nine pages became five.", "an example");
    unit_same(code->alternatives.at[0], "You edit it with a maintainer.",
              "an alternative, in the ladder's voice");
    unit_same(code->evidence.at[0], "document", "the kinds that show it");
    assert_int_equal(code->weight, 3);
    const struct criterion *teach = &offer.rows[3].offered;
    assert_int_equal(teach->examples.count, 1);
    unit_same(teach->examples.at[0], "Held a course.", "the one that fits");
}

static void leaves_the_clause_that_can_be_met(void **state)
{
    static const struct {
        const char *says, *text, *wanted;
    } cases[] = {
        {"the first clause goes",
         "You lead incident response; you tell everybody what changed.",
         "You publish the guide of one project. You tell everybody what "
         "changed."},
        {"the last clause goes",
         "You give talks to others; you write code samples.",
         "You give talks to others. You publish the guide of one project."},
        {"one of three goes",
         "You plan your own work; you write code; you keep promises.",
         "You plan your own work. You keep promises."},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder eng = ladder_of(*state, ENG("")),
                      own = ladder_of(*state, own_yaml);
        struct refit_role role = role_of(&own, 0);
        eng.criterion_count = 1;
        eng.criteria[0].text = str_of(cases[i].text);
        struct offer offer = refit_make(*state, &eng, &role);
        unit_same(offer.rows[0].offered.text, cases[i].wanted, cases[i].says);
    }
}

static void keeps_what_the_role_does(void **state)
{
    struct ladder eng = ladder_of(*state, ENG("")),
                  own = ladder_of(*state, own_yaml);
    struct refit_role role = role_of(&own, DEMANDS_ALL);
    struct offer offer = refit_make(*state, &eng, &role);
    assert_int_equal(offer.counts[VERDICT_REPLACE], 0);
    unit_same(offer.rows[0].why,
              "Asks for code; that is a community architect's work, too.",
              "says so");
}

static void judges_no_other_language(void **state)
{
    struct ladder eng = ladder_of(*state, ENG("language: de\n")),
                  own = ladder_of(*state, own_yaml);
    struct refit_role role = role_of(&own, 0);
    struct offer offer = refit_make(*state, &eng, &role);
    assert_int_equal(offer.counts[VERDICT_KEEP], eng.criterion_count);
    unit_same(offer.rows[0].why,
              "Its ladder is not in English, and only English is judged.",
              "says so");
}

static void takes_an_empty_ladder(void **state)
{
    struct ladder own = ladder_of(*state, own_yaml);
    const struct ladder nothing = {.title = STR_LITERAL("Nothing")};
    struct refit_role role = role_of(&own, 0);
    struct offer offer = refit_make(*state, &nothing, &role);
    assert_int_equal(offer.counts[VERDICT_KEEP], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(judges_each_criterion),
        UNIT_TEST(brings_what_belongs_to_the_new_words),
        UNIT_TEST(leaves_the_clause_that_can_be_met),
        UNIT_TEST(keeps_what_the_role_does),
        UNIT_TEST(judges_no_other_language),
        UNIT_TEST(takes_an_empty_ladder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
