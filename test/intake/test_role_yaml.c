#include "intake/role_yaml.h"

#include "base/file.h"
#include "base/text.h"
#include "support/unit.h"

#define HEAD                                                                   \
    "rung: roles/1\n"                                                          \
    "instead: {code: [a], review: [a], test: [a], operate: [a], design: "      \
    "[a]}\n"                                                                   \
    "roles:\n"

/* "line:column message; ..." */
static struct str shown(struct arena *mem, struct problem_list problems)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < problems.count; i++)
        text_add(&out, "%s%d:%d %.*s", i ? "; " : "", problems.at[i].line,
                 problems.at[i].column, STR(problems.at[i].message));
    return text_str(&out);
}

static void finds_every_problem(void **state)
{
    static const struct {
        const char *says, *bytes, *problems;
    } cases[] = {
        {"a role", HEAD "- {role: a, title: A, ladder: b}\n", ""},
        {"a role with all it may have",
         HEAD "- {role: a, title: A, ladder: b, aliases: [c], summary: S, "
              "does: [code, Review], instead: {test: [d]}, words: {x: y}}\n",
         ""},
        {"no roles at all", "rung: roles/1\nroles: []\n", ""},
        {"an empty file", "# nothing\n", "1:1 the file is empty"},
        {"no YAML", "a: [\n",
         "2:1 not YAML: flow sequence without a closing bracket"},
        {"a text alone", "hello\n",
         "1:1 a role pack must stand here, with its fields, not a text"},
        {"another form", "rung: credit/1\nroles: []\n",
         "1:7 this is \"credit/1\"; what is read here is \"roles/1\""},
        {"nothing that must be there", "{}\n",
         "1:1 this role pack has no \"roles\"; 1:1 this role pack has no "
         "\"rung\""},
        {"a role that is a text", HEAD "- lead\n",
         "4:3 a role must stand here, with its fields, not a text"},
        {"a role with nothing in it", HEAD "- {}\n",
         "4:3 this role has no \"ladder\"; 4:3 this role has no \"role\"; 4:3 "
         "this role has no \"title\""},
        {"an id that is none", HEAD "- {role: A B, title: A, ladder: b}\n",
         "4:10 \"A B\" is no key: 1 to 64 bytes of lower-case letters, "
         "digits, '-', '_' and '.', beginning with a letter or digit"},
        {"a demand there is not",
         HEAD "- {role: a, title: A, ladder: b, does: [code, talk]}\n",
         "4:47 nothing that is asked for is called \"talk\"; there are: code, "
         "review, test, operate, design"},
        {"a stand-in for no demand",
         HEAD "- {role: a, title: A, ladder: b, instead: {talk: [x]}}\n",
         "4:44 a map of stand-ins has no field \"talk\"; it has code, review, "
         "test, operate, design"},
        {"nothing that stands in",
         "rung: roles/1\ninstead: {code: [a]}\nroles:\n"
         "- {role: a, title: A, ladder: b, does: [review, operate, test]}\n",
         "4:3 this role does no \"design\", and no competency stands in for "
         "it: name one under \"instead\""},
        {"words that are a list",
         HEAD "- {role: a, title: A, ladder: b, words: {x: [y]}}\n",
         "4:45 a text must stand here: the role's word"},
        {"an empty word",
         HEAD "- {role: a, title: A, ladder: b, words: {'': y, x: ' '}}\n",
         "4:42 the word is empty; 4:52 the text is empty"},
        {"two roles of one id",
         HEAD "- {role: a, title: A, ladder: b}\n"
              "- {role: a, title: C, ladder: b}\n",
         "5:10 \"a\" is a name of the role a already"},
        {"an alias that is another's title",
         HEAD "- {role: a, title: Lead, ladder: b}\n"
              "- {role: c, title: C, ladder: b, aliases: [d, LEAD]}\n",
         "5:47 \"LEAD\" is a name of the role a already"},
        {"two problems at once",
         HEAD "- {role: a, title: A, ladder: b, colour: red}\n"
              "- {role: b, title: B}\n",
         "4:34 a role has no field \"colour\"; it has role, title, aliases, "
         "summary, does, ladder, instead, words, under, internal, external, "
         "skills, fits, not; 5:3 this role has no \"ladder\""},
        {"a finer role that says next to nothing",
         HEAD "- {role: a, title: A, ladder: b}\n"
              "- {role: c, title: C, under: a}\n",
         ""},
        {"a finer role of none",
         HEAD "- {role: c, title: C, under: a}\n"
              "- {role: a, title: A, ladder: b}\n",
         "4:30 no role above, that stands under none itself, has the id "
         "\"a\""},
        {"a third level",
         HEAD "- {role: a, title: A, ladder: b}\n"
              "- {role: c, title: C, under: a}\n"
              "- {role: d, title: D, under: c}\n",
         "6:30 no role above, that stands under none itself, has the id "
         "\"c\""},
        {"a title without its reason",
         HEAD "- {role: a, title: A, ladder: b, internal: {title: T}}\n",
         "4:44 this title has no \"why\""},
        {"weights that are none",
         HEAD "- {role: a, title: A, ladder: b, skills: {x: 11, y: [z]}}\n",
         "4:46 a weight is a whole number from 1 to 10, not \"11\"; 4:53 a "
         "weight is a whole number from 1 to 10, not \"\""},
        {"an occupation without a code",
         HEAD "- {role: a, title: A, ladder: b, fits: [{title: T, why: W}]}\n",
         "4:41 an occupation has one code: \"onet\", \"esco\", \"isco\" or "
         "\"nice\""},
        {"an occupation with two codes",
         HEAD "- {role: a, title: A, ladder: b, fits: [{onet: x, nice: y, "
              "title: T, why: W}]}\n",
         "4:41 an occupation has one code: \"onet\", \"esco\", \"isco\" or "
         "\"nice\""},
        {"an occupation ruled out, with no word for it",
         HEAD "- {role: a, title: A, ladder: b, not: [{onet: x, title: T, "
              "why: W}]}\n",
         "4:40 this occupation ruled out has no \"called\""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct office_role_list roles = {.count = 77};
        struct problem_list problems = {0};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says, role_yaml_read(*state, str_of(cases[i].bytes),
                                                 &roles, &problems, &fault));
        unit_same(shown(*state, problems), cases[i].problems, cases[i].says);
        UNIT_CLAIM(cases[i].says, (roles.count == 77) == (problems.count > 0));
    }
}

static void reads_what_the_roles_say(void **state)
{
    struct office_role_list roles = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_true(role_yaml_read(
        *state,
        STR_LITERAL(
            "rung: roles/1\n"
            "instead: {code: [a, b], review: [a], test: [a], operate: [a]}\n"
            "words: {Engineer: colleague}\n"
            "roles:\n"
            "- {role: x, title: OSPO lead, aliases: [Head], summary: S,"
            " does: [design, code], ladder: l, instead: {code: [c]}}\n"
            "- {role: y, title: Adviser, does: [design], ladder: m,"
            " words: {system: program}}\n"),
        &roles, &problems, &fault));
    unit_same(shown(*state, problems), "", "no problem");
    assert_int_equal(roles.count, 2);
    const struct office_role *x = &roles.at[0], *y = &roles.at[1];
    unit_same(x->id, "x", "the id");
    unit_same(x->title, "OSPO lead", "the title");
    unit_same(x->aliases.at[0], "Head", "an alias");
    unit_same(x->summary, "S", "the summary");
    unit_same(x->ladder_key, "l", "the ladder");
    unit_same(x->refit.title, "OSPO lead",
              "an abbreviation keeps its capitals");
    assert_int_equal(x->refit.does, 1U << DEMAND_DESIGN | 1U << DEMAND_CODE);
    assert_null(x->refit.own);
    unit_same(x->refit.instead[DEMAND_CODE].at[0], "c", "its own stand-in");
    assert_int_equal(x->refit.instead[DEMAND_CODE].count, 1);
    unit_same(x->refit.instead[DEMAND_TEST].at[0], "a", "the pack's stand-in");
    unit_same(x->refit.words.at[0].from, "engineer", "a word in lower case");
    unit_same(x->refit.words.at[0].to, "colleague", "the pack's words");
    unit_same(y->refit.title, "adviser", "a title within a sentence");
    assert_int_equal(y->refit.instead[DEMAND_CODE].count, 2);
    assert_int_equal(y->refit.words.count, 1);
    unit_same(y->refit.words.at[0].to, "program", "its own words");
}

static void reads_what_a_role_takes_and_is(void **state)
{
    struct office_role_list roles = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_true(role_yaml_read(
        *state,
        STR_LITERAL(
            HEAD
            "- {role: x, title: X, ladder: l, does: [code], words: {a: b},\n"
            "   internal: {title: Engineer, why: Known.},\n"
            "   external: {title: Builder, why: Heard.},\n"
            "   skills: {p: 3, q: 9, r: 3},\n"
            "   fits: [{onet: 1-1.00, title: T, why: W}, {isco: '2',\n"
            "   title: U, why: V}],\n"
            "   not: [{nice: N, title: T, called: n, why: W}]}\n"
            "- {role: y, title: InnerSource lead, under: x,\n"
            "   skills: {s: 1}, external: {title: Lead, why: L.}}\n"),
        &roles, &problems, &fault));
    unit_same(shown(*state, problems), "", "no problem");
    assert_int_equal(roles.count, 2);
    const struct office_role *x = &roles.at[0], *y = &roles.at[1];
    unit_same(x->internal.why, "Known.", "the reason for HR's title");
    unit_same(x->external.title, "Builder", "the world's title");
    assert_int_equal(x->skills.count, 3);
    unit_same(x->skills.at[0].id, "q", "the heaviest skill first");
    unit_same(x->skills.at[1].id, "p", "then as they stand");
    assert_int_equal(x->skills.at[2].weight, 3);
    assert_int_equal(x->fits.at[1].scheme, SCHEME_ISCO);
    unit_same(x->fits.at[1].code, "2", "a code");
    unit_same(x->ruled_out.at[0].called, "n", "what it may be taken for");
    unit_same(y->under, "x", "what it stands under");
    unit_same(y->refit.title, "InnerSource lead", "a name keeps its capitals");
    unit_same(y->ladder_key, "l", "the ladder of the one above");
    assert_int_equal(y->refit.does, 1U << DEMAND_CODE);
    unit_same(y->refit.instead[DEMAND_TEST].at[0], "a", "its stand-ins");
    unit_same(y->refit.words.at[0].to, "b", "its words");
    unit_same(y->internal.title, "Engineer", "its title at HR");
    unit_same(y->external.title, "Lead", "a title of its own");
    assert_int_equal(y->skills.count, 1);
    assert_int_equal(y->fits.count, 2);
    assert_int_equal(y->aliases.count, 0);
}

static struct str many(struct arena *mem, size_t role_count, size_t alias_count)
{
    struct text out;
    text_open(mem, 1024 * 1024, &out);
    text_add(&out, HEAD);
    for (size_t i = 0; i < role_count; i++) {
        text_add(&out, "- role: r%zu\n  title: T%zu\n  ladder: l\n", i, i);
        text_add(&out, "  aliases:\n");
        for (size_t j = 0; j < alias_count; j++)
            text_add(&out, "  - a%zu.%zu\n", i, j);
    }
    return text_str(&out);
}

static void has_ceilings(void **state)
{
    static const struct {
        const char *says;
        size_t role_count, alias_count;
        const char *problems;
    } cases[] = {
        {"as many roles as may be", 200, 0, ""},
        {"one role more", 201, 0,
         "804:3 this is one too many: roles are at most 200"},
        {"as many aliases as may be", 1, 100, ""},
        {"one alias more", 1, 101,
         "108:5 this is one too many: aliases are at most 100"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct office_role_list roles = {0};
        struct problem_list problems = {0};
        struct fault fault = {0};
        struct str bytes = many(*state, cases[i].role_count,
                                cases[i].alias_count);
        UNIT_CLAIM(cases[i].says,
                   role_yaml_read(*state, bytes, &roles, &problems, &fault));
        unit_same(shown(*state, problems), cases[i].problems, cases[i].says);
    }
}

static void refuses_what_nests_past_all_sense(void **state)
{
    struct text out;
    text_open(*state, 1024, &out);
    for (int i = 0; i < 100; i++)
        text_add(&out, "[");
    struct office_role_list roles = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_false(
        role_yaml_read(*state, text_str(&out), &roles, &problems, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

/* Tests run at the top of the repository. */
static void reads_the_pack_that_ships(void **state)
{
    static const char *const ids[] = {
        "ospo-lead",           "program-manager",     "community-architect",
        "developer-advocate",  "compliance-engineer", "ospo-engineer",
        "engineering-manager", "architect-adviser",   "upstream-developer",
        "legal-counsel",       "security-engineer",   "educator",
        "foundation-executive"};
    struct str bytes = {0};
    struct office_role_list roles = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    if (!file_read(*state, "ladders/roles.yaml", 1024 * 1024, &bytes, &fault))
        fail_msg("%s", fault.message);
    assert_true(role_yaml_read(*state, bytes, &roles, &problems, &fault));
    unit_same(shown(*state, problems), "", "the pack that ships");
    size_t alias_count = 0, broad = 0;
    for (size_t i = 0; i < roles.count; i++) {
        const struct office_role *role = &roles.at[i];
        const char *id = str_chars(*state, role->id);
        alias_count += role->aliases.count;
        UNIT_CLAIM(id, role->summary.length > 0);
        UNIT_CLAIM(id, role->internal.why.length && role->external.why.length);
        UNIT_CLAIM(id, role->skills.count >= 5 && role->aliases.count >= 5);
        UNIT_CLAIM(id, role->fits.count >= 3 && role->ruled_out.count >= 1);
        if (role->under.length == 0) {
            assert_in_range(broad, 0, COUNT_OF(ids) - 1);
            unit_same(role->id, ids[broad++], "the first roles, in order");
        }
    }
    assert_int_equal(broad, COUNT_OF(ids));
    assert_in_range(roles.count, 30, OFFICE_ROLES_MOST);
    assert_in_range(alias_count, 200, 2000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_every_problem),
        UNIT_TEST(reads_what_the_roles_say),
        UNIT_TEST(reads_what_a_role_takes_and_is),
        UNIT_TEST(has_ceilings),
        UNIT_TEST(refuses_what_nests_past_all_sense),
        UNIT_TEST(reads_the_pack_that_ships),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
