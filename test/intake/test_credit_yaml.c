#include "intake/credit_yaml.h"

#include "base/file.h"
#include "base/text.h"
#include "support/unit.h"

#define HEAD "rung: credit/1\nrules:\n"

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
        {"a rule", HEAD "- {kind: review, words: [code review]}\n", ""},
        {"a rule with its reason",
         HEAD "- {kind: commit, words: [code], why: it was merged}\n", ""},
        {"no rules at all", "rung: credit/1\nrules: []\n", ""},
        {"the same word in two rules",
         HEAD "- {kind: ack, words: [a]}\n- {kind: ack, words: [a]}\n", ""},
        {"an empty file", "# nothing\n", "1:1 the file is empty"},
        {"no YAML", "a: [\n",
         "2:1 not YAML: flow sequence without a closing bracket"},
        {"a text alone", "hello\n",
         "1:1 a credit pack must stand here, with its fields, not a text"},
        {"another form", "rung: ladder/1\nrules: []\n",
         "1:7 this is \"ladder/1\"; what is read here is \"credit/1\""},
        {"nothing that must be there", "{}\n",
         "1:1 this credit pack has no \"rules\"; 1:1 this credit pack has no "
         "\"rung\""},
        {"a rule that is a text", HEAD "- review\n",
         "3:3 a rule must stand here, with its fields, not a text"},
        {"a rule with nothing in it", HEAD "- {}\n",
         "3:3 this rule has no \"kind\"; 3:3 this rule has no \"words\""},
        {"a kind there is not", HEAD "- {kind: talk, words: [talks]}\n",
         "3:10 no kind of evidence is called \"talk\"; there are: commit, "
         "co-author, review, ack, test, report, sign-off"},
        {"no word", HEAD "- {kind: ack, words: []}\n",
         "3:22 a rule has at least one word"},
        {"a word of spaces", HEAD "- {kind: ack, words: [' ']}\n",
         "3:23 the text is empty"},
        {"a word twice", HEAD "- kind: ack\n  words:\n  - owner\n  - Owner\n",
         "6:5 \"Owner\" stands in line 5 already"},
        {"a word three times", HEAD "- {kind: ack, words: [a, b, a, a]}\n",
         "3:29 \"a\" stands in line 3 already; 3:32 \"a\" stands in line 3 "
         "already"},
        {"two problems at once",
         HEAD "- {kind: ack, words: [a], colour: red}\n- {words: [b]}\n",
         "3:27 a rule has no field \"colour\"; it has kind, words, why; 4:3 "
         "this rule has no \"kind\""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct credit_rule_list rules = {.count = 77};
        struct problem_list problems = {0};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   credit_yaml_read(*state, str_of(cases[i].bytes), &rules,
                                    &problems, &fault));
        unit_same(shown(*state, problems), cases[i].problems, cases[i].says);
        UNIT_CLAIM(cases[i].says, (rules.count == 77) == (problems.count > 0));
    }
}

static void reads_what_the_rules_say(void **state)
{
    struct credit_rule_list rules = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_true(credit_yaml_read(
        *state,
        STR_LITERAL(HEAD "- {kind: Review, words: [Code Review, \" a \"]}\n"
                         "- {kind: sign-off, words: [x], why: Because}\n"),
        &rules, &problems, &fault));
    assert_int_equal(rules.count, 2);
    assert_int_equal(rules.at[0].kind, EVIDENCE_REVIEW);
    assert_int_equal(rules.at[0].words.count, 2);
    unit_same(rules.at[0].words.at[0], "code review", "in lower case");
    unit_same(rules.at[0].words.at[1], "a", "without space around");
    unit_same(rules.at[0].why, "", "no reason");
    assert_int_equal(rules.at[1].kind, EVIDENCE_SIGN_OFF);
    unit_same(rules.at[1].why, "Because", "the reason as written");
}

static struct str many(struct arena *mem, size_t rule_count, size_t word_count)
{
    struct text out;
    text_open(mem, 1024 * 1024, &out);
    text_add(&out, HEAD);
    for (size_t i = 0; i < rule_count; i++) {
        text_add(&out, "- kind: ack\n  words:\n");
        for (size_t j = 0; j < word_count; j++)
            text_add(&out, "  - w%zu\n", j);
    }
    return text_str(&out);
}

static void has_ceilings(void **state)
{
    static const struct {
        const char *says;
        size_t rule_count, word_count;
        const char *problems;
    } cases[] = {
        {"as many rules as may be", 50, 1, ""},
        {"one rule more", 51, 1,
         "153:3 this is one rule too many: a pack has at most 50"},
        {"as many words as may be", 1, 200, ""},
        {"one word more", 1, 201,
         "205:5 this is one word too many: a rule has at most 200"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct credit_rule_list rules = {0};
        struct problem_list problems = {0};
        struct fault fault = {0};
        struct str bytes = many(*state, cases[i].rule_count,
                                cases[i].word_count);
        UNIT_CLAIM(cases[i].says,
                   credit_yaml_read(*state, bytes, &rules, &problems, &fault));
        unit_same(shown(*state, problems), cases[i].problems, cases[i].says);
    }
}

static void refuses_what_nests_past_all_sense(void **state)
{
    struct text out;
    text_open(*state, 1024, &out);
    for (int i = 0; i < 100; i++)
        text_add(&out, "[");
    struct credit_rule_list rules = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_false(
        credit_yaml_read(*state, text_str(&out), &rules, &problems, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

/* Tests run at the top of the repository. */
static void reads_the_pack_that_ships(void **state)
{
    struct str bytes = {0};
    struct credit_rule_list rules = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    if (!file_read(*state, "ladders/credit.yaml", 1024 * 1024, &bytes, &fault))
        fail_msg("%s", fault.message);
    assert_true(credit_yaml_read(*state, bytes, &rules, &problems, &fault));
    unit_same(shown(*state, problems), "", "the pack that ships");
    bool has_rule[EVIDENCE_KIND_COUNT] = {false};
    for (size_t i = 0; i < rules.count; i++)
        has_rule[rules.at[i].kind] = true;
    for (int i = 0; i < EVIDENCE_KIND_COUNT; i++)
        UNIT_CLAIM(evidence_kind_names[i], has_rule[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_every_problem),
        UNIT_TEST(reads_what_the_rules_say),
        UNIT_TEST(has_ceilings),
        UNIT_TEST(refuses_what_nests_past_all_sense),
        UNIT_TEST(reads_the_pack_that_ships),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
