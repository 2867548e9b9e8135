#include "intake/skill_yaml.h"

#include "base/text.h"
#include "support/unit.h"

#define HEAD                                                                   \
    "rung: skills/1\n"                                                         \
    "categories:\n"
#define FINANCE                                                                \
    HEAD "- category: finance\n"                                               \
         "  title: Finance\n"                                                  \
         "  skills:\n"

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
        {"a skill",
         FINANCE "  - {skill: a, title: A, summary: S, duties: [d]}\n", ""},
        {"a skill with all it may have",
         FINANCE "  - {skill: a, title: A, summary: S, duties: [d, e],"
                 " hr: [h]}\n",
         ""},
        {"a category without skills",
         HEAD "- {category: c, title: C, summary: S, skills: []}\n", ""},
        {"no categories at all", "rung: skills/1\ncategories: []\n", ""},
        {"an empty file", "# nothing\n", "1:1 the file is empty"},
        {"a text alone", "hello\n",
         "1:1 a skill pack must stand here, with its fields, not a text"},
        {"another form", "rung: roles/1\ncategories: []\n",
         "1:7 this is \"roles/1\"; what is read here is \"skills/1\""},
        {"a category that is a text", HEAD "- finance\n",
         "3:3 a category must stand here, with its fields, not a text"},
        {"a category with nothing in it", HEAD "- {}\n",
         "3:3 this category has no \"category\"; 3:3 this category has no "
         "\"skills\"; 3:3 this category has no \"title\""},
        {"a skill that is a text", FINANCE "  - budget\n",
         "6:5 a skill must stand here, with its fields, not a text"},
        {"a skill with nothing in it", FINANCE "  - {}\n",
         "6:5 this skill has no \"duties\"; 6:5 this skill has no \"skill\"; "
         "6:5 this skill has no \"summary\"; 6:5 this skill has no \"title\""},
        {"a skill without a duty",
         FINANCE "  - {skill: a, title: A, summary: S, duties: []}\n",
         "6:46 a skill has at least one duty"},
        {"a duty said twice",
         FINANCE "  - {skill: a, title: A, summary: S, duties: [Pays, x, "
                 "pays]}\n",
         "6:56 this stands in line 6 already"},
        {"two skills of one id",
         FINANCE "  - {skill: a, title: A, summary: S, duties: [d]}\n"
                 "  - {skill: a, title: B, summary: S, duties: [d]}\n",
         "7:13 \"a\" is a name of a already"},
        {"a title that is another's id, in another category",
         FINANCE "  - {skill: pay, title: A, summary: S, duties: [d]}\n"
                 "- category: people\n"
                 "  title: People\n"
                 "  skills:\n"
                 "  - {skill: b, title: PAY, summary: S, duties: [d]}\n",
         "10:23 \"PAY\" is a name of pay already"},
        {"two categories of one id",
         HEAD "- {category: c, title: C, skills: []}\n"
              "- {category: c, title: D, skills: []}\n",
         "4:14 \"c\" is a name of c already"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct skill_tree tree = {.skill_count = 77};
        struct problem_list problems = {0};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   skill_yaml_read(*state, str_of(cases[i].bytes), &tree,
                                   &problems, &fault));
        unit_same(shown(*state, problems), cases[i].problems, cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   (tree.skill_count == 77) == (problems.count > 0));
    }
}

static void reads_what_the_tree_says(void **state)
{
    struct skill_tree tree = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_true(skill_yaml_read(
        *state,
        STR_LITERAL(FINANCE
                    "  - {skill: a, title: ' Budgets ', summary: Keeps it.,"
                    " hr: [h, i], duties: [d]}\n"
                    "- category: people\n"
                    "  title: People\n"
                    "  summary: Led.\n"
                    "  skills:\n"
                    "  - {skill: b, title: B, summary: S, duties: [e, f]}\n"),
        &tree, &problems, &fault));
    unit_same(shown(*state, problems), "", "no problem");
    assert_int_equal(tree.category_count, 2);
    assert_int_equal(tree.skill_count, 2);
    unit_same(tree.categories[0].title, "Finance", "a category's title");
    unit_same(tree.categories[1].summary, "Led.", "a category's summary");
    unit_same(tree.skills[0].title, "Budgets", "a skill's title, trimmed");
    unit_same(tree.skills[0].summary, "Keeps it.", "a skill's summary");
    unit_same(tree.skills[0].hr_words.at[1], "i", "a word of HR");
    unit_same(tree.skills[1].duties.at[1], "f", "a duty");
    assert_int_equal(tree.skills[1].category_index, 1);
}

static struct str many(struct arena *mem, size_t category_count,
                       size_t skill_count, size_t duty_count)
{
    struct text out;
    text_open(mem, 1024 * 1024, &out);
    text_add(&out, HEAD);
    for (size_t i = 0; i < category_count; i++) {
        text_add(&out, "- category: c%zu\n  title: C\n  skills:\n", i);
        for (size_t j = 0; j < skill_count; j++) {
            text_add(&out, "  - skill: s%zu.%zu\n    title: T%zu.%zu\n", i, j,
                     i, j);
            text_add(&out, "    summary: S\n    duties:\n");
            for (size_t k = 0; k < duty_count; k++)
                text_add(&out, "    - d%zu\n", k);
        }
    }
    return text_str(&out);
}

static void has_ceilings(void **state)
{
    static const struct {
        const char *says;
        size_t categories, skills, duties;
        const char *problems;
    } cases[] = {
        {"as many categories as may be", 30, 1, 1, ""},
        {"one category more", 31, 1, 1,
         "243:3 this is one too many: categories are at most 30"},
        {"as many skills as may be", 1, 40, 1, ""},
        {"one skill more", 1, 41, 1,
         "206:5 this is one too many: skills of a category are at most 40"},
        {"as many duties as may be", 1, 1, 40, ""},
        {"one duty more", 1, 1, 41,
         "50:7 this is one too many: duties are at most 40"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct skill_tree tree = {0};
        struct problem_list problems = {0};
        struct fault fault = {0};
        struct str bytes = many(*state, cases[i].categories, cases[i].skills,
                                cases[i].duties);
        UNIT_CLAIM(cases[i].says,
                   skill_yaml_read(*state, bytes, &tree, &problems, &fault));
        unit_same(shown(*state, problems), cases[i].problems, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_every_problem),
        UNIT_TEST(reads_what_the_tree_says),
        UNIT_TEST(has_ceilings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
