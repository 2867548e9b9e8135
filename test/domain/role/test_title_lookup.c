#include "domain/role/title_lookup.h"

#include "app/roles.h"
#include "base/text.h"
#include "support/unit.h"

static const struct title_index *shipped(struct arena *mem)
{
    struct office_role_list roles = {0};
    struct fault fault = {0};
    if (!app_roles(mem, &roles, &fault))
        fail_msg("%s", fault.message);
    return title_index_make(mem, roles);
}

/* Titles that people hold, none of which is a name in the pack. */
static void finds_the_role_of_a_title(void **state)
{
    static const struct {
        const char *title, *id;
    } cases[] = {
        {"Senior Community Manager (m/f/d)", "community-architect"},
        {"Principal Developer Advocate, Cloud", "developer-advocate"},
        {"Staff Open Source Compliance Engineer", "compliance-engineer"},
        {"Lead Open Source Program Manager, EMEA", "program-manager"},
        {"Sr. Manager, Open Source Program Office", "ospo-lead"},
        {"Global Head of Open Source", "ospo-lead"},
        {"VP, Open Source", "chief-open-source-officer"},
        {"Manager, Developer Relations", "developer-relations-manager"},
        {"Senior Linux Kernel Engineer II", "kernel-developer"},
        {"Associate General Counsel, Open Source", "legal-counsel"},
        {"Staff Software Supply Chain Security Engineer",
         "supply-chain-security-engineer"},
        {"Senior Technical Writer - Documentation", "technical-writer"},
        {"Director, Engineering", "engineering-manager"},
        {"Executive Director, Software Foundation", "foundation-executive"},
        {"InnerSource Programme Lead", "innersource-lead"},
        {"Open-Source Licence Compliance Analyst", "license-analyst"},
        {"Engineer, Open Source Tooling", "tooling-engineer"},
        {"Principal Standards Architect", "standards-engineer"},
        {"Data Scientist, Open Source Metrics", "metrics-analyst"},
        {"University Relations Lead", "university-relations-manager"},
        {"Principal Program Manager, Our OSPO", "program-manager"},
        {"Manager, Open Source Program Office", "ospo-lead"},
        {"Software Engineer, Open Source", "ospo-engineer"},
    };
    const struct title_index *index = shipped(*state);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct title_found_list found = title_lookup(*state, index,
                                                     str_of(cases[i].title), 5);
        UNIT_CLAIM(cases[i].title, found.count >= 1);
        unit_same(found.at[0].role->id, cases[i].id, cases[i].title);
    }
}

/* Titles that sound like one and are of another trade. */
static void takes_no_other_trade_for_one(void **state)
{
    static const char *const titles[] = {
        "Property Manager",
        "Landscape Architect",
        "Naval Architect",
        "Fire Engineer",
        "Urban Planner",
        "Patient Advocate",
        "Personal Trainer",
        "Petroleum Engineer",
        "Accountant",
        "Fitness Trainer",
        "Wedding Planner",
        "Construction Manager",
        "Security Guard",
        "School Teacher",
        "Property Developer",
        "Social Worker",
        "Financial Auditor",
        "Mining Engineer",
        "Community Social Worker",
        "Product Manager",
        "Investment Fund Manager",
    };
    const struct title_index *index = shipped(*state);
    for (size_t i = 0; i < COUNT_OF(titles); i++) {
        struct title_found_list found = title_lookup(*state, index,
                                                     str_of(titles[i]), 5);
        UNIT_CLAIM(titles[i], found.needs_review);
    }
}

static const struct str lead_aliases[] = {{"head of open source", 19}};
static const struct role_occupation lead_traps[] = {
    {.called = {"open fire lead", 14}}};
static const struct office_role at[] = {
    {.id = {"lead", 4},
     .title = {"Open source lead", 16},
     .aliases = {lead_aliases, COUNT_OF(lead_aliases)},
     .ruled_out = {lead_traps, COUNT_OF(lead_traps)}},
    {.id = {"chief", 5},
     .under = {"lead", 4},
     .title = {"Open source chief", 17}},
    {.id = {"baker", 5}, .title = {"Baker", 5}},
};
static const struct office_role_list three = {at, COUNT_OF(at)};

/* "id by name: words / left over; ..." */
static struct str told(struct arena *mem, const struct title_found_list *found)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < found->count; i++) {
        const struct title_found *one = &found->at[i];
        text_add(&out, "%s%.*s by %.*s:", i ? "; " : "", STR(one->role->id),
                 STR(one->name));
        for (size_t j = 0; j < one->words.count; j++)
            text_add(&out, " %.*s", STR(one->words.at[j]));
        text_add(&out, "%s", one->left.count ? " /" : "");
        for (size_t j = 0; j < one->left.count; j++)
            text_add(&out, " %.*s", STR(one->left.at[j]));
    }
    text_add(&out, "%s%s", found->rather ? " rather another" : "",
             found->needs_review ? " needs review" : "");
    return text_str(&out);
}

static void says_by_which_words(void **state)
{
    static const struct {
        const char *says, *title, *told;
    } cases[] = {
        {"a name whole", "Baker", "baker by Baker: baker"},
        {"another name, with words and rank beside it",
         "Sr. Head of Open Source, Asia",
         "lead by head of open source: head open source / asia; chief by Open "
         "source chief: open source / head asia"},
        {"half a name is a doubt", "Head cook",
         "lead by head of open source: head / cook needs review"},
        {"a name of another trade", "Open fire lead",
         "lead by Open source lead: open lead / fire rather another needs "
         "review"},
        {"no word that any has", "Cook", " needs review"},
        {"nothing", "", " needs review"},
    };
    const struct title_index *index = title_index_make(*state, three);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct title_found_list found = title_lookup(*state, index,
                                                     str_of(cases[i].title), 5);
        unit_same(told(*state, &found), cases[i].told, cases[i].says);
    }
}

static void a_whole_name_scores_one(void **state)
{
    const struct title_index *index = title_index_make(*state, three);
    struct title_found_list found = title_lookup(
        *state, index, STR_LITERAL("Senior baker"), 1);
    assert_int_equal(found.count, 1);
    assert_true(found.at[0].score > 0.999 && found.at[0].score < 1.001);
    found = title_lookup(*state, index, STR_LITERAL("open source"), 1);
    assert_int_equal(found.count, 1);
    assert_true(found.at[0].score < 0.9);
}

static void a_pack_without_roles_has_none(void **state)
{
    const struct title_index *index = title_index_make(
        *state, (struct office_role_list){0});
    assert_int_equal(title_lookup(*state, index, STR_LITERAL("Baker"), 5).count,
                     0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_the_role_of_a_title),
        UNIT_TEST(takes_no_other_trade_for_one),
        UNIT_TEST(says_by_which_words),
        UNIT_TEST(a_whole_name_scores_one),
        UNIT_TEST(a_pack_without_roles_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
