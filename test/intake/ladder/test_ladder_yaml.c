#include "intake/ladder/ladder_yaml.h"

#include "base/text.h"
#include "support/unit.h"

#define HEAD "rung: ladder/1\nladder: a\ntitle: b\n"
#define LEVELS "levels: [{level: 1}, {level: x}]\n"
#define COMPETENCIES "competencies:\n- {competency: c, title: d}\n"
#define CRITERIA                                                               \
    HEAD LEVELS "competencies:\n- competency: c\n  title: d\n  criteria:\n"
#define NO_KEY                                                                 \
    "is no key: 1 to 64 bytes of lower-case letters, digits, '-', '_' and "    \
    "'.', beginning with a letter or digit"
#define QUOTES "put quotes around a text with a colon in it"
#define NO_FIELD "a criterion has no field "

/* Each file is right but for one thing. */
static const struct {
    const char *says, *bytes, *problems;
} cases[] = {
    {"a small ladder", HEAD LEVELS COMPETENCIES, ""},
    {"a level nobody has criteria for", CRITERIA "    x: [y]\n", ""},
    {"a cell with nothing in it", CRITERIA "    x:\n", ""},
    {"an empty file", "# nothing\n", "1:1 the file is empty"},
    {"a list where a ladder should be", "- one\n",
     "1:1 a ladder must stand here, with its fields, not a list"},
    {"a text alone", "hello\n",
     "1:1 a ladder must stand here, with its fields, not a text"},
    {"no YAML", "a: [\n",
     "2:1 not YAML: flow sequence without a closing "
     "bracket"},
    {"another form",
     "rung: ladder/2\nladder: a\ntitle: b\n" LEVELS COMPETENCIES,
     "1:7 this is \"ladder/2\"; what is read here is \"ladder/1\""},
    {"a file of another kind", "rung: credit/1\nrules: []\n",
     "1:7 this is \"credit/1\"; what is read here is \"ladder/1\""},
    {"nothing that must be there", "summary: x\n",
     "1:1 this ladder has no \"competencies\"; 1:1 this ladder has no "
     "\"ladder\"; 1:1 this ladder has no \"levels\"; 1:1 this ladder has no "
     "\"rung\"; 1:1 this ladder has no \"title\""},
    {"a title of nothing",
     "rung: ladder/1\nladder: a\ntitle: ~\n" LEVELS COMPETENCIES,
     "1:1 this ladder has no \"title\""},
    {"a title of spaces",
     "rung: ladder/1\nladder: a\ntitle: ' '\n" LEVELS COMPETENCIES,
     "3:8 the text is empty"},
    {"a title that steers a terminal",
     "rung: ladder/1\nladder: a\ntitle: \"\\e[2J\"\n" LEVELS COMPETENCIES,
     "3:8 the text holds a control character"},
    {"a key that is none",
     "rung: ladder/1\nladder: A b\ntitle: b\n" LEVELS COMPETENCIES,
     "2:9 \"A b\" " NO_KEY},
    {"a language that is none", HEAD "language: english!\n" LEVELS COMPETENCIES,
     "4:11 \"english!\" is no language tag such as en or pt-BR"},
    {"a language with a region", HEAD "language: pt-BR\n" LEVELS COMPETENCIES,
     ""},
    {"a field nearly right", HEAD "sumary: x\n" LEVELS COMPETENCIES,
     "4:1 a ladder has no field \"sumary\"; did you mean \"summary\"?"},
    {"a field in capitals", HEAD "Summary: x\n" LEVELS COMPETENCIES,
     "4:1 a ladder has no field \"Summary\"; did you mean \"summary\"?"},
    {"a field like no other", HEAD "colour: x\n" LEVELS COMPETENCIES,
     "4:1 a ladder has no field \"colour\"; it has rung, ladder, title, "
     "family, adopts, language, summary, source, levels, competencies"},
    {"a field twice", HEAD "title: x\n" LEVELS COMPETENCIES,
     "4:1 \"title\" stands here a second time; the first is in line 3, "
     "column 1"},
    {"levels that are a text", HEAD "levels: x\n" COMPETENCIES,
     "4:9 \"levels\" must be a list, not a text"},
    {"no level", HEAD "levels: []\n" COMPETENCIES,
     "4:9 a ladder has at least one level"},
    {"a level that is a text", HEAD "levels:\n- x\n" COMPETENCIES,
     "5:3 a level must stand here, with its fields, not a text"},
    {"a level without a key", HEAD "levels: [{title: x}]\n" COMPETENCIES,
     "4:10 this level has no \"level\""},
    {"two levels alike",
     HEAD "levels:\n- level: 1\n- level: 2\n- level: 1\n" COMPETENCIES,
     "7:10 two levels have the key \"1\"; the first is in line 5, column 10"},
    {"a title that is a list",
     HEAD "levels: [{level: 1, title: [x]}]\n" COMPETENCIES,
     "4:28 \"title\" must be a text, not a list"},
    {"pay",
     HEAD
     "levels: [{level: 1, pay: {from: 1.00 EUR, to: 1.00 EUR}}]\n" COMPETENCIES,
     ""},
    {"pay without an end",
     HEAD "levels: [{level: 1, pay: {from: 1.00 EUR}}]\n" COMPETENCIES, ""},
    {"pay upside down",
     HEAD
     "levels: [{level: 1, pay: {from: 1.01 EUR, to: 1.00 EUR}}]\n" COMPETENCIES,
     "4:26 the pay range is upside down: \"from\" is above \"to\""},
    {"pay in two currencies",
     HEAD
     "levels: [{level: 1, pay: {from: 2.00 EUR, to: 1.00 USD}}]\n" COMPETENCIES,
     "4:26 the pay begins in EUR and ends in USD"},
    {"pay that is a number", HEAD "levels: [{level: 1, pay: 5}]\n" COMPETENCIES,
     "4:26 \"pay\" must be a map, not a text"},
    {"no competency", HEAD LEVELS "competencies: []\n",
     "5:15 a ladder has at least one competency"},
    {"two competencies alike",
     HEAD LEVELS COMPETENCIES "- {competency: c, title: d}\n",
     "7:16 two competencies have the key \"c\"; the first is in line 6, "
     "column 16"},
    {"weights at the ends",
     HEAD LEVELS "competencies:\n"
                 "- {competency: c, title: d, weight: 1}\n"
                 "- {competency: e, title: d, weight: 10}\n",
     ""},
    {"a weight too small",
     HEAD LEVELS "competencies:\n"
                 "- {competency: c, title: d, weight: 0}\n",
     "6:37 a weight is a whole number from 1 to 10, not \"0\""},
    {"a weight too large",
     HEAD LEVELS "competencies:\n"
                 "- {competency: c, title: d, weight: 11}\n",
     "6:37 a weight is a whole number from 1 to 10, not \"11\""},
    {"criteria of a level that is not there", CRITERIA "    y: [z]\n",
     "9:5 no level is called \"y\"; there are: 1, x"},
    {"criteria that are a text", CRITERIA "    x: z\n",
     "9:8 the criteria of a level must be a list: begin each with \"- \""},
    {"a criterion of nothing", CRITERIA "    x:\n      - z\n      -\n",
     "11:7 the text is empty"},
    {"a criterion without its text", CRITERIA "    x: [{weight: 2}]\n",
     "9:9 this criterion has no \"text\""},
    {"a criterion that is a list", CRITERIA "    x: [[z]]\n",
     "9:9 a criterion must stand here, with its fields, not a list"},
    {"a criterion's key that is none", CRITERIA "    x: [{text: z, key: Z}]\n",
     "9:24 \"Z\" is no key: lower-case letters, digits, '-', '_' and '.', "
     "beginning with a letter or digit"},
    {"two criteria alike",
     CRITERIA "    x: [{text: z, key: k}]\n    1: [{text: z, key: k}]\n",
     "10:24 two criteria have the key \"k\"; the first is in line 9, column "
     "24"},
    {"a key that another has by its place",
     CRITERIA "    1: [z]\n    x: [{text: z, key: c.1.1}]\n",
     "10:24 two criteria have the key \"c.1.1\"; the first is in line 9, "
     "column 9"},
    {"examples that are a text", CRITERIA "    x: [{text: z, examples: y}]\n",
     "9:29 \"examples\" must be a list, not a text"},
    {"an example that is a map",
     CRITERIA "    x: [{text: z, examples: [{y: 1}]}]\n",
     "9:30 a text must stand here, not a map; " QUOTES},
    {"evidence that is no key",
     CRITERIA "    x: [{text: z, evidence: [A talk]}]\n",
     "9:30 \"A talk\" " NO_KEY},
    {"a key that a page has",
     "rung: ladder/1\nladder: import\ntitle: b\n" LEVELS COMPETENCIES,
     "2:9 no ladder can have the key \"import\": a page of Rung has it"},
    {"a level after one below it",
     HEAD
     "levels: [{level: 1}, {level: 2}, {level: 3, after: [1]}]\n" COMPETENCIES,
     ""},
    {"a level after nothing that is there",
     HEAD "levels: [{level: 1}, {level: 2, after: [0]}]\n" COMPETENCIES,
     "4:41 no level is called \"0\""},
    {"a level after one above it",
     HEAD "levels: [{level: 1, after: [2]}, {level: 2}]\n" COMPETENCIES,
     "4:29 levels stand lowest first, and below this one is no \"2\""},
    {"a level after itself",
     HEAD "levels: [{level: 1, after: [1]}]\n" COMPETENCIES,
     "4:29 a level cannot come after itself: \"1\""},
    {"a level after the same twice",
     HEAD "levels: [{level: 1}, {level: 2, after: [1, 1]}]\n" COMPETENCIES,
     "4:44 \"1\" is named twice"},
    {"a level after one whose key is missing",
     HEAD "levels: [{title: 1}, {level: 2, after: [1]}]\n" COMPETENCIES,
     "4:10 this level has no \"level\""},
    {"adopted from a revision that is none",
     HEAD "adopts: {ladder: o, revision: x}\n" LEVELS COMPETENCIES,
     "4:31 \"x\" is no revision: they are numbered from 1"},
    {"adopted from nobody knows which revision",
     HEAD "adopts: {ladder: o}\n" LEVELS COMPETENCIES,
     "4:9 this adopts has no \"revision\""},
    {"a level twice is one problem, whatever stands in its cells",
     HEAD "levels: [{level: 1}, {level: 1}]\ncompetencies:\n- competency: c\n"
          "  title: d\n  criteria: {1: [x, y], 2: [z]}\n",
     "4:30 two levels have the key \"1\"; the first is in line 4, column 18; "
     "8:25 no level is called \"2\"; there are: 1"},
    {"a level without a key may be the one that is meant",
     HEAD "levels: [{level: 1}, {title: 2}]\ncompetencies:\n- competency: c\n"
          "  title: d\n  criteria: {2: [x]}\n",
     "4:22 this level has no \"level\""},
    {"a competency twice, not its criteria",
     HEAD LEVELS
     "competencies:\n"
     "- {competency: c, title: d, criteria: {1: [x, {text: y, key: k}]}}\n"
     "- {competency: c, title: d, criteria: {1: [x, {text: y, key: k}]}}\n",
     "7:16 two competencies have the key \"c\"; the first is in line 6, "
     "column 16; "
     "7:62 two criteria have the key \"k\"; the first is in line 6, column "
     "62"},
    {"competencies without keys, not their criteria",
     HEAD LEVELS "competencies:\n- {title: d, criteria: {1: [x]}}\n"
                 "- {title: e, criteria: {1: [x]}}\n",
     "6:3 this competency has no \"competency\"; 7:3 this competency has no "
     "\"competency\""},
    {"a slip of the pen in a name that must be there",
     HEAD "levels: [{levle: 1}]\n" COMPETENCIES,
     "4:11 a level has no field \"levle\"; did you mean \"level\"?"},
    {"a slip of the pen with nothing behind it",
     HEAD "levels: [{levle: }]\n" COMPETENCIES,
     "4:10 this level has no \"level\"; 4:11 a level has no field "
     "\"levle\"; did you mean \"level\"?"},
    {"a hole that YAML left", CRITERIA "    x: &a [y]\n    1: [*a]\n",
     "9:8 anchors (&name) are not taken; write the text where it is meant; "
     "10:9 aliases (*name) are not taken; write the text again"},
    {"an empty language", HEAD "language: ''\n" LEVELS COMPETENCIES,
     "4:11 the text is empty"},
    {"empty pay", HEAD "levels: [{level: 1, pay: {from: ''}}]\n" COMPETENCIES,
     "4:33 the text is empty"},
    {"an empty key of a criterion", CRITERIA "    x: [{text: z, key: ''}]\n",
     "9:24 the text is empty"},
    {"a criterion with a colon in it",
     CRITERIA "    x:\n    - Does: and more\n",
     "10:7 " NO_FIELD "\"Does\"; " QUOTES},
    {"a colon behind what is nearly a field",
     CRITERIA "    x:\n    - Keys: all\n",
     "10:7 " NO_FIELD "\"Keys\"; did you mean \"key\"?  If not, " QUOTES},
    {"a line with a colon below fields",
     CRITERIA "    x:\n    - text: y\n      And so: z\n",
     "11:7 " NO_FIELD "\"And so\"; " QUOTES},
    {"a field of a criterion like no other",
     CRITERIA "    x:\n    - text: y\n      colour: z\n",
     "11:7 " NO_FIELD "\"colour\"; it has text, key, weight, examples, "
     "alternatives, evidence"},
    {"a level has no texts", HEAD "levels: [{level: 1, A b: c}]\n" COMPETENCIES,
     "4:21 a level has no field \"A b\"; it has level, title, external, "
     "grade, pay, after, summary"},
    {"a title with a colon in it", "rung: ladder/1\ntitle: a: b\n",
     "2:9 not YAML: invalid nested block mapping on the same line; " QUOTES},
    {"all at once",
     "rung: ladder/1\nladder: A\nlevels:\n- level: 1\n  tilte: x\n"
     "competencies:\n- competency: c\n  criteria:\n    2: [x]\n    1: ['']\n",
     "1:1 this ladder has no \"title\"; 2:9 \"A\" " NO_KEY
     "; 5:3 a level has no field \"tilte\"; did you mean \"title\"?; "
     "7:3 this competency has no \"title\"; 9:5 no level is called \"2\"; "
     "there are: 1; 10:9 the text is empty"},
};

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
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder ladder = {.level_count = 77};
        struct problem_list problems = {0};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   ladder_yaml_read(*state, str_of(cases[i].bytes), &ladder,
                                    &problems, &fault));
        unit_same(shown(*state, problems), cases[i].problems, cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   (ladder.level_count == 77) == (problems.count > 0));
    }
}

static const char whole[] =
    "rung: ladder/1\n"
    "ladder: ospo\n"
    "title: Office\n"
    "family: Fam\n"
    "adopts: {ladder: tree, revision: 3}\n"
    "language: de\n"
    "summary: Sum\n"
    "source: Src\n"
    "levels:\n"
    "- {level: 1, title: One, external: Ext, grade: 4, summary: Low,\n"
    "   pay: {from: 10.00 EUR, to: 20.50 EUR}}\n"
    "- {level: \"2\", after: [1]}\n"
    "competencies:\n"
    "- {competency: c, title: Com, area: Ar, weight: 3, summary: Cs,\n"
    "   criteria: {2: [second], 1: [first, {text: own, key: k, weight: 2,\n"
    "     examples: [e, f], alternatives: [g], evidence: [review]}]}}\n"
    "- {competency: d, title: Dom}\n";

static struct ladder read_whole(struct arena *mem)
{
    struct ladder ladder = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_true(
        ladder_yaml_read(mem, str_of(whole), &ladder, &problems, &fault));
    unit_same(shown(mem, problems), "", "the whole ladder");
    return ladder;
}

static void reads_what_is_said_of_the_ladder(void **state)
{
    struct ladder ladder = read_whole(*state);
    unit_same(ladder.key, "ospo", "key");
    unit_same(ladder.title, "Office", "title");
    unit_same(ladder.family, "Fam", "family");
    unit_same(ladder.adopts.key, "tree", "adopted ladder");
    assert_int_equal(ladder.adopts.revision, 3);
    assert_int_equal(ladder.levels[0].after.count, 0);
    assert_int_equal(ladder.levels[1].after.count, 1);
    unit_same(ladder.levels[1].after.at[0], "1", "after");
    unit_same(ladder.language, "de", "language");
    unit_same(ladder.summary, "Sum", "summary");
    unit_same(ladder.source, "Src", "source");
    assert_int_equal(ladder.level_count, 2);
    assert_int_equal(ladder.competency_count, 2);
    assert_int_equal(ladder.criterion_count, 3);
    const struct level *level = &ladder.levels[0];
    unit_same(level->key, "1", "level");
    unit_same(level->title, "One", "level title");
    unit_same(level->external_title, "Ext", "external");
    unit_same(level->grade, "4", "grade");
    unit_same(level->summary, "Low", "level summary");
    assert_int_equal(level->pay.from.minor, 1000);
    assert_int_equal(level->pay.to.minor, 2050);
    unit_same(str_of(level->pay.to.currency), "EUR", "currency");
    unit_same(ladder.levels[1].key, "2", "a quoted level");
    const struct competency *competency = &ladder.competencies[0];
    unit_same(competency->key, "c", "competency");
    unit_same(competency->title, "Com", "competency title");
    unit_same(competency->area, "Ar", "area");
    unit_same(competency->summary, "Cs", "competency summary");
    assert_int_equal(competency->weight, 3);
    assert_int_equal(ladder.competencies[1].weight, 1);
}

static void puts_criteria_in_order(void **state)
{
    struct ladder ladder = read_whole(*state);
    const struct {
        const char *key, *text;
        size_t level_index;
        int weight;
    } wanted[] = {{"c.1.1", "first", 0, 1},
                  {"k", "own", 0, 2},
                  {"c.2.1", "second", 1, 1}};
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        unit_same(ladder.criteria[i].key, wanted[i].key, "key");
        unit_same(ladder.criteria[i].text, wanted[i].text, "text");
        assert_int_equal(ladder.criteria[i].level_index, wanted[i].level_index);
        assert_int_equal(ladder.criteria[i].competency_index, 0);
        assert_int_equal(ladder.criteria[i].weight, wanted[i].weight);
    }
    const struct criterion *own = &ladder.criteria[1];
    assert_int_equal(own->examples.count, 2);
    unit_same(own->examples.at[1], "f", "example");
    assert_int_equal(own->alternatives.count, 1);
    unit_same(own->alternatives.at[0], "g", "alternative");
    assert_int_equal(own->evidence.count, 1);
    unit_same(own->evidence.at[0], "review", "evidence");
}

/* A ladder with `count` levels, or with so many criteria. */
static struct str many(struct arena *mem, size_t level_count,
                       size_t criterion_count)
{
    struct text out;
    text_open(mem, 1024 * 1024, &out);
    text_add(&out, HEAD "levels:\n");
    for (size_t i = 0; i < level_count; i++)
        text_add(&out, "- level: %zu\n", i);
    text_add(&out, COMPETENCIES "- competency: e\n  title: f\n"
                                "  criteria:\n    0:\n");
    for (size_t i = 0; i < criterion_count; i++)
        text_add(&out, "    - x\n");
    return text_str(&out);
}

static void has_ceilings(void **state)
{
    const struct {
        const char *says;
        size_t level_count, criterion_count;
        const char *problems;
    } sizes[] = {
        {"as many levels as may be", 40, 1, ""},
        {"one level more", 41, 1,
         "45:3 this is one level too many: a ladder has at most 40"},
        {"as many criteria as may be", 1, 5000, ""},
        {"one criterion more", 1, 5001,
         "5012:7 this is one criterion too many: a ladder has at most 5000"},
    };
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        struct ladder ladder = {0};
        struct problem_list problems = {0};
        struct fault fault = {0};
        struct str bytes = many(*state, sizes[i].level_count,
                                sizes[i].criterion_count);
        UNIT_CLAIM(sizes[i].says,
                   ladder_yaml_read(*state, bytes, &ladder, &problems, &fault));
        unit_same(shown(*state, problems), sizes[i].problems, sizes[i].says);
    }
}

static void has_a_table_of_fields(void **state)
{
    (void)state;
    struct yaml_form_list forms = ladder_yaml_forms();
    assert_int_equal(forms.count, 6);
    unit_same(str_of(forms.at[0]->thing), "ladder", "the ladder's is first");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_every_problem),
        UNIT_TEST(reads_what_is_said_of_the_ladder),
        UNIT_TEST(puts_criteria_in_order),
        UNIT_TEST(has_ceilings),
        UNIT_TEST(has_a_table_of_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
