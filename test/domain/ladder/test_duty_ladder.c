#include "domain/ladder/duty_ladder.h"

#include "base/text.h"
#include "support/unit.h"

/* "Skill[Level: text {example}]" for each criterion. */
static struct str told(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    text_open(mem, 8192, &out);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *one = &ladder->criteria[i];
        text_add(&out, "%s%.*s[%.*s: %.*s", i ? " " : "",
                 STR(ladder->competencies[one->competency_index].title),
                 STR(ladder->levels[one->level_index].title), STR(one->text));
        for (size_t k = 0; k < one->examples.count; k++)
            text_add(&out, " {%.*s}", STR(one->examples.at[k]));
        text_add(&out, "]");
    }
    return text_str(&out);
}

static void makes_criteria_of_duties(void **state)
{
    const struct str names[] = {STR_LITERAL("Ada"), STR_LITERAL("Will")};
    static const struct {
        const char *says;
        struct {
            const char *text, *skill;
            bool is_done;
        } lines[5];
        const char *wanted;
        size_t left;
    } cases[] = {
        {"a duty stands at its reach, below its skill",
         {{"Runs events for one project", "Events", false},
          {"Agrees rules with several departments", "Policy", false}},
         "Events[Project: Runs events for one project.] "
         "Policy[Departments: Agrees rules with several departments.]",
         0},
        {"without a skill it joins the nearest",
         {{"Plans community events for one project", "Events", false},
          {"Books rooms for community events of one project", "", false}},
         "Events[Project: Plans community events for one project.] "
         "Events[Project: Books rooms for community events of one project.]",
         0},
        {"what two say is said once",
         {{"Runs the call of one project", "Calls", false},
          {"Running the call of one project", "Calls", false}},
         "Calls[Project: Runs the call of one project.]",
         1},
        {"what was done once is an example",
         {{"Writes guides for one project", "Writing", false},
          {"Rewrote the newcomer guide", "Writing", true}},
         "Writing[Project: Writes guides for one project. {Rewrote the "
         "newcomer guide}]",
         0},
        {"with no duty near it is left out",
         {{"Writes guides for one project", "Writing", false},
          {"Won a prize at chess", "Games", true}},
         "Writing[Project: Writes guides for one project.]",
         1},
        {"the same skill alone makes nothing an example",
         {{"Sits on the board of one foundation", "Partners", false},
          {"Drove the van to the fair", "Partners", true}},
         "Partners[Industry: Sits on the board of one foundation.]",
         1},
        {"nor does a word or two that a duty of another skill shares",
         {{"Clears the licences of one robot", "Licences", false},
          {"Sits on the board of one foundation", "Partners", false},
          {"Moved the format of the robot to a foundation", "Licences", true},
          {"Designed the banner of the foundation", "Licences", true}},
         "Licences[Project: Clears the licences of one robot. {Moved the "
         "format of the robot to a foundation}] Partners[Industry: Sits on the "
         "board of one foundation.]",
         1},
        {"but of another skill it may be where much is the same",
         {{"Clears the licences of one robot", "Licences", false},
          {"Sits on the board of one foundation", "Partners", false},
          {"Was elected to the board of the foundation", "Licences", true}},
         "Licences[Project: Clears the licences of one robot.] "
         "Partners[Industry: Sits on the board of one foundation. {Was elected "
         "to the board of the foundation}]",
         0},
        {"nobody is named",
         {{"Writes guides for one project", "Writing", false},
          {"Takes minutes when ada is away", "Writing", false}},
         "Writing[Project: Writes guides for one project.]",
         1},
        {"a name that is a word is met with a capital alone",
         {{"Says when she will ship one project", "Writing", false},
          {"Takes minutes for one project when Will is away", "Writing",
           false}},
         "Writing[Project: Says when she will ship one project.]",
         1},
        {"without any skill a line joins its topic",
         {{"Scans licences for one project", "", false},
          {"Hosts the community call of one project", "", false}},
         "Licences and policy[Project: Scans licences for one project.] "
         "Community health[Project: Hosts the community call of one project.]",
         0},
        {"one word is too little", {{"Strategy!!", "", false}}, "", 1},
        {"nothing comes of nothing", {{"  ", "", false}}, "", 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct duty_line lines[5];
        size_t count = 0;
        for (; count < 5 && cases[i].lines[count].text; count++)
            lines[count] = (struct duty_line){
                str_of(cases[i].lines[count].text),
                str_of(cases[i].lines[count].skill),
                cases[i].lines[count].is_done};
        struct duty_ladder made = duty_ladder_make(
            *state, (struct duty_line_list){lines, count},
            (struct str_list){names, 2});
        unit_same(told(*state, &made.ladder), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, made.left_count == cases[i].left);
    }
}

static void says_what_is_missing(void **state)
{
    const struct duty_line lines[] = {
        {STR_LITERAL("Keeps the calendar"), STR_LITERAL("Events"), false},
        {STR_LITERAL("Agrees rules with several departments"),
         STR_LITERAL("Policy"), false},
    };
    struct duty_ladder made = duty_ladder_make(
        *state, (struct duty_line_list){lines, 2}, (struct str_list){0});
    assert_int_equal(made.ladder.level_count, 3); /* none is left out between */
    assert_int_equal(made.gaps.count, 1);
    unit_same(made.gaps.at[0], "Events: nothing above a project", "the gap");
    assert_int_equal(made.unsure.count, 1);
    unit_same(made.unsure.at[0], "Keeps the calendar.", "no word of reach");
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(makes_criteria_of_duties),
                                       UNIT_TEST(says_what_is_missing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
