#include "app/skills.h"

#include "base/text.h"
#include "domain/ladder/likeness.h"
#include "support/unit.h"

static struct skill_tree shipped(struct arena *mem)
{
    struct skill_tree tree = {0};
    struct fault fault = {0};
    if (!app_skills(mem, &tree, &fault))
        fail_msg("%s", fault.message);
    return tree;
}

static void is_a_tree_a_department_can_read(void **state)
{
    struct skill_tree tree = shipped(*state);
    size_t *counts = ARENA_ARRAY(*state, size_t, tree.category_count);
    assert_in_range(tree.skill_count, 60, 80);
    assert_in_range(tree.category_count, 10, 15);
    for (size_t i = 0; i < tree.skill_count; i++) {
        const struct skill *skill = &tree.skills[i];
        const char *id = str_chars(*state, skill->id);
        counts[skill->category_index]++;
        unit_claim(skill->hr_words.count >= 1, id, "has words of HR");
        unit_claim(skill->duties.count >= 5 && skill->duties.count <= 10, id,
                   "has five to ten duties");
        unit_claim(str_has_suffix(skill->summary, "."), id,
                   "is told in a sentence");
    }
    for (size_t i = 0; i < tree.category_count; i++)
        UNIT_CLAIM(str_chars(*state, tree.categories[i].id),
                   counts[i] >= 3 && counts[i] <= 10);
}

/* What the guide's section on mapping skills names, in the order it does, and
 * where it has its place. */
static const struct {
    const char *phrase, *category, *skill;
} guide[] = {
    {"use and management of metrics", "product", "product-metrics"},
    {"user feedback", "product", "user-feedback"},
    {"feature requests", "product", "user-feedback"},
    {"bridges between power users and developers", "product", "user-bridge"},
    {"product improvement and innovation", "product", "user-bridge"},
    {"raising awareness of a project", "product", "awareness"},
    {"content strategy: blogs, social media, videos", "product",
     "content-strategy"},
    {"measuring reach and engagement", "product", "reach-measurement"},
    {"selling a project to a critical audience", "product", "project-adoption"},
    {"reasons to contribute here and not elsewhere", "product",
     "project-adoption"},
    {"collecting leads at events", "product", "event-leads"},
    {"presentations that teach and are no sales pitch", "evangelism",
     "educational-speaking"},
    {"one-on-one relationships that support deals", "product",
     "relationship-building"},
    {"corporate partners and their benefit", "partners", "partner-management"},
    {"goals of partners in line with the community's", "partners",
     "partner-alignment"},
    {"goals of partners in line with other partners'", "partners",
     "partner-alignment"},
    {"delicate management issues resolved for all", "partners",
     "partner-issues"},
    {"no partner or sponsor lost", "partners", "partner-issues"},
    {"promoting the community and the work of others", "evangelism",
     "promoting-others"},
    {"coordinated messaging of community and project", "evangelism",
     "project-messaging"},
    {"channels for messages inside and outside", "evangelism",
     "project-messaging"},
    {"promoting people and organisations who advocate", "evangelism",
     "promoting-others"},
    {"sponsor relations", "evangelism", "sponsor-relations"},
    {"fundraising for activities or a foundation", "evangelism",
     "sponsor-relations"},
    {"search for outside sponsors of events", "evangelism", "sponsor-search"},
    {"protocols and policies on which sponsors fit", "evangelism",
     "sponsor-policy"},
    {"technical assistance for project members", "enablement",
     "technical-assistance"},
    {"dispute resolution", "enablement", "conflict-resolution"},
    {"conflicts between volunteer members", "enablement",
     "conflict-resolution"},
    {"making policy for members", "community", "community-policy"},
    {"onboarding and welcoming new members", "enablement", "member-onboarding"},
    {"encouraging new members to stay and contribute", "enablement",
     "member-onboarding"},
    {"recruiting talent for the community", "enablement",
     "contributor-retention"},
    {"retention of contributors", "enablement", "contributor-retention"},
    {"technical expert for customers in the field", "enablement",
     "field-support"},
    {"education for solution architects", "enablement", "training"},
    {"code contributions from customers", "enablement",
     "customer-contributions"},
    {"writing documentation", "documentation", "doc-writing"},
    {"vetting documentation", "documentation", "doc-review"},
    {"distribution of documentation", "documentation", "doc-distribution"},
    {"corporate value versus community value", "documentation",
     "value-delineation"},
    {"editing", "documentation", "doc-review"},
    {"finding and recruiting writers", "documentation", "writer-recruitment"},
    {"budgets for events", "finance", "activity-budget"},
    {"travel and expenses for talks", "finance", "activity-budget"},
    {"budgets balanced and allocated fairly", "finance", "budget-allocation"},
    {"reimbursing contributors in all countries", "finance",
     "contributor-reimbursement"},
    {"return on money spent on marketing", "finance", "spend-return"},
    {"a reserve to act when a chance comes", "finance", "reserve-planning"},
};

static void has_a_place_for_each_phrase_of_the_guide(void **state)
{
    struct skill_tree tree = shipped(*state);
    for (size_t i = 0; i < COUNT_OF(guide); i++) {
        const struct skill *skill = skill_find(&tree, str_of(guide[i].skill));
        UNIT_CLAIM(guide[i].phrase, skill != NULL);
        unit_same(skill_category_of(&tree, skill)->id, guide[i].category,
                  guide[i].phrase);
    }
}

/* All a skill says of itself. */
static struct str words_of(struct arena *mem, const struct skill *skill)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    text_add(&out, "%.*s. %.*s", STR(skill->title), STR(skill->summary));
    for (size_t i = 0; i < skill->hr_words.count; i++)
        text_add(&out, " %.*s.", STR(skill->hr_words.at[i]));
    for (size_t i = 0; i < skill->duties.count; i++)
        text_add(&out, " %.*s", STR(skill->duties.at[i]));
    return text_str(&out);
}

/* How many skills are more like the phrase than the one it belongs to. */
static size_t rank_of(const struct likeness *likeness, size_t count,
                      size_t phrase, size_t skill)
{
    size_t rank = 0;
    for (size_t i = 0; i < count; i++)
        rank += likeness_of(likeness, phrase, i)
                > likeness_of(likeness, phrase, skill);
    return rank;
}

/* A trace would be worth little if a skill did not speak of its phrase. */
static void speaks_of_what_the_guide_names(void **state)
{
    struct skill_tree tree = shipped(*state);
    size_t count = tree.skill_count, near = 0;
    struct str *texts = ARENA_ARRAY(*state, struct str,
                                    count + COUNT_OF(guide));
    for (size_t i = 0; i < count; i++)
        texts[i] = words_of(*state, &tree.skills[i]);
    for (size_t i = 0; i < COUNT_OF(guide); i++)
        texts[count + i] = str_of(guide[i].phrase);
    const struct likeness *likeness = likeness_make(
        *state, (struct str_list){texts, count + COUNT_OF(guide)});
    for (size_t i = 0; i < COUNT_OF(guide); i++) {
        size_t skill = (size_t)(skill_find(&tree, str_of(guide[i].skill))
                                - tree.skills);
        size_t rank = rank_of(likeness, count, count + i, skill);
        if (rank >= 5)
            print_message("%s: %zu are nearer than %s\n", guide[i].phrase, rank,
                          guide[i].skill);
        near += rank < 5;
    }
    assert_int_equal(near, COUNT_OF(guide));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(is_a_tree_a_department_can_read),
        UNIT_TEST(has_a_place_for_each_phrase_of_the_guide),
        UNIT_TEST(speaks_of_what_the_guide_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
