#include "intake/ladder/record_ladder.h"

#include "base/text.h"
#include "format/yaml.h"
#include "support/unit.h"

/* "key>below:Title(summary) ... | key:Title/area(summary) ... | key=text ..."
 */
static void add_ladder(struct text *out, const struct ladder *ladder)
{
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        text_add(out, "%.*s", STR(level->key));
        for (size_t j = 0; j < level->after.count; j++)
            text_add(out, ">%.*s", STR(level->after.at[j]));
        text_add(out, ":%.*s", STR(level->title));
        text_add(out, level->summary.length ? "(%.*s) " : " ",
                 STR(level->summary));
    }
    text_add(out, "|");
    for (size_t i = 0; i < ladder->competency_count; i++) {
        const struct competency *at = &ladder->competencies[i];
        text_add(out, " %.*s:%.*s", STR(at->key), STR(at->title));
        if (at->area.length)
            text_add(out, "/%.*s", STR(at->area));
        if (at->summary.length)
            text_add(out, "(%.*s)", STR(at->summary));
        if (at->weight > 1)
            text_add(out, "*%d", at->weight);
    }
    text_add(out, " |");
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        text_add(out, " %.*s=%.*s", STR(at->key), STR(at->text));
        if (at->weight > 1)
            text_add(out, "*%d", at->weight);
        for (size_t j = 0; j < at->examples.count; j++)
            text_add(out, "[%.*s]", STR(at->examples.at[j]));
    }
}

static bool read_to(struct arena *mem, const char *yaml,
                    struct reading *reading, struct fault *fault)
{
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    struct skip_list none = {0};
    if (!yaml_read(mem, str_of(yaml), &root, &faults, fault) || faults.count)
        fail_msg("%s", yaml);
    return record_read(reading, root, none, fault);
}

static const struct {
    const char *says, *bytes, *ladders, *skipped;
} cases[] = {
    {"competencies with their levels inside",
     "topics:\n- title: Code\n  summary: s\n  levels:\n"
     "  - {title: Junior, path: jr, criteria: [a, b]}\n"
     "  - {title: Senior, criteria: [c]}\n",
     "jr:Junior senior:Senior | code:Code(s) | code.jr.1=a code.jr.2=b "
     "code.senior.1=c",
     ""},
    {"levels with competencies inside",
     "levels:\n- name: Junior\n  competencies:\n"
     "  - {name: Code, criteria: [a]}\n  - {name: Talk, criteria: [b]}\n"
     "- name: Senior\n  competencies:\n  - {name: Code, criteria: [c]}\n",
     "junior:Junior senior:Senior | code:Code talk:Talk | code.junior.1=a "
     "code.senior.1=c talk.junior.1=b",
     ""},
    {"a flat list that names both",
     "levels: [{id: l1, name: One}, {id: l2, name: Two}]\n"
     "themes: [{id: t, name: Tea, summary: s}]\n"
     "competencies:\n- {id: u7, summary: a, level: l2, theme: t, size: 3}\n"
     "- {id: X y, summary: b, examples: [e], level: l1, theme: t}\n",
     "l1:One l2:Two | t:Tea(s) | x-y=b[e] u7=a",
     "4 the field competencies.size has no place in a ladder"},
    {"a flat list before what it names",
     "criteria: [{text: a, level: l1, competency: c}]\n"
     "competencies: [{key: c, title: Code}]\n"
     "levels: [{key: l1, title: One}]\n",
     "l1:One | c:Code | c.l1.1=a", ""},
    {"names by which things are kept",
     "Code:\n  Junior: [a, b c]\n  Senior: [d]\nTalk:\n  Junior: [e]\n"
     "  Senior: []\n",
     "junior:Junior senior:Senior | code:Code talk:Talk | code.junior.1=a "
     "code.junior.2=b c code.senior.1=d talk.junior.1=e",
     ""},
    {"levels by name, competencies by name",
     "Junior:\n  Code: [a]\n  Talk: [b]\nSenior:\n  Code: [c]\n",
     "junior:Junior senior:Senior | code:Code talk:Talk | code.junior.1=a "
     "code.senior.1=c talk.junior.1=b",
     ""},
    {"levels by name and nothing else", "Junior: [a, b]\nSenior: ['c d']\n",
     "junior:Junior senior:Senior | criteria:Criteria | criteria.junior.1=a "
     "criteria.junior.2=b criteria.senior.1=c d",
     ""},
    {"without competencies the fields are some",
     "levels:\n- {title: Junior, expectations: [a], duties: [b]}\n"
     "- {title: Senior, expectations: [c]}\n",
     "junior:Junior senior:Senior | expectations:Expectations | "
     "expectations.junior.1=a expectations.senior.1=c",
     "2 the field levels.duties has no place in a ladder"},
    {"tracks with milestones that have no name",
     "tracks:\n  WEB:\n    displayName: Web\n    category: A\n"
     "    milestones:\n"
     "    - {summary: s, signals: [a], examples: [e]}\n"
     "    - {summary: t, signals: [b]}\n",
     "1:Milestone 1 2:Milestone 2 | web:Web/A | web.1.1=s[e] web.1.2=a "
     "web.2.1=t web.2.2=b",
     ""},
    {"areas, competencies and skills, no levels",
     "domains:\n- title: D\n  competencies:\n  - title: C\n"
     "    description: s\n    skills:\n    - {title: A, description: a b}\n"
     "    - {title: B}\n",
     "all:All levels | c:C/D(s) | c.all.1=A: a b c.all.2=B", ""},
    {"one text with lines",
     "levels:\n- title: Junior\n  criteria: |\n    - a\n    * b\n    c\n",
     "junior:Junior | criteria:Criteria | criteria.junior.1=a "
     "criteria.junior.2=b criteria.junior.3=c",
     ""},
    {"weights, and one that is none",
     "competencies:\n- title: C\n  weight: 3\n  levels:\n"
     "  - level: 1\n    criteria: [{text: a, weight: 2}, {text: b, weight: "
     "x}]\n",
     "1:Level 1 | c:C*3 | c.1.1=a*2 c.1.2=b",
     "6 the field competencies.levels.criteria.weight: a weight is a number "
     "from 1 to 10"},
    {"a level that stands below those that are known",
     "topics:\n- {title: A, levels: [{title: Mid, criteria: [a]}, {title: "
     "Top, criteria: [b]}]}\n"
     "- {title: B, levels: [{title: Low, criteria: [c]}, {title: Mid, "
     "criteria: [d]}, {title: High, criteria: [e]}, {title: Top, criteria: "
     "[f]}]}\n",
     "low:Low mid:Mid high:High top:Top | a:A b:B | a.mid.1=a a.top.1=b "
     "b.low.1=c b.mid.1=d b.high.1=e b.top.1=f",
     ""},
    {"numbers in their order",
     "topics:\n- name: n\n  content: [{level: 10, criteria: [a]}, {level: 2, "
     "criteria: [b]}]\n",
     "2:Level 2 10:Level 10 | n:n | n.2.1=b n.10.1=a", ""},
    {"what adds nothing to the criteria",
     "topics:\n- title: A\n  levels: [{title: Junior, summary: s, criteria: "
     "[a, '', [b]]}, {title: Senior}]\n",
     "junior:Junior senior:Senior | a:A | a.junior.1=a a.junior.2=b",
     "3 the field topics.levels.summary: it sums up one level of one "
     "competency, and only its criteria have a place; 3 the field "
     "topics.levels.criteria: it is empty"},
    {"several ladders",
     "roles:\n- title: R\n  levels: [{title: Junior, criteria: [a]}]\n"
     "- title: S\n  summary: t\n  levels: [{title: Senior, criteria: [b]}]\n",
     "junior:Junior | criteria:Criteria | criteria.junior.1=a // "
     "senior:Senior | criteria:Criteria | criteria.senior.1=b",
     ""},
    {"one whose competencies stand nowhere",
     "roles:\n- title: R\n  levels: [{title: Junior, criteria: [a]}]\n"
     "- title: S\n  levels: [{title: Low, competencies: {required: "
     "[a/b/1]}}]\n",
     "junior:Junior | criteria:Criteria | criteria.junior.1=a",
     "4 \"S\" refers to competencies that are in no file here"},
    {"fields in a group of their own",
     "meta: {title: T}\nlevels:\n- {about: {title: Junior, summary: s}, "
     "criteria: [a]}\n",
     "junior:Junior(s) | criteria:Criteria | criteria.junior.1=a", ""},
    {"Rung's own, as a tree",
     "ladder: o\ntitle: O\nlevels: [{level: pm-1, title: P}]\n"
     "competencies:\n- competency: k\n  title: C\n  area: A\n"
     "  criteria: {pm-1: [a, {text: b, key: k, weight: 2}]}\n",
     "pm-1:P | k:C/A | k.pm-1.1=a k=b*2", ""},
    {"fields that are called as levels",
     "- {Competency: Code, Level 1: writes it, Level 2: reads it, Level 3: ''}\n"
     "- {Competency: Talk, Level 1: speaks, Level 2: [listens, asks]}\n",
     "level-1:Level 1 level-2:Level 2 | code:Code talk:Talk | "
     "code.level-1.1=writes it code.level-2.1=reads it talk.level-1.1=speaks "
     "talk.level-2.1=listens talk.level-2.2=asks",
     ""},
    {"people are no levels",
     "topics: [{title: A, manager: Ann, lead: Bo, levels: [{title: Junior, "
     "criteria: [a]}]}]\n",
     "junior:Junior | a:A | a.junior.1=a",
     "1 the field topics.manager has no place in a ladder; 1 the field "
     "topics.lead has no place in a ladder"},
    {"criteria by competency, at each level",
     "levels:\n- {level: 3, name: Mid, expectations: {Code: [a], Talk: [b]}}\n"
     "- {level: 4, name: Top, expectations: {Code: [c]}}\n",
     "3:Mid 4:Top | code:Code talk:Talk | code.3.1=a code.4.1=c talk.3.1=b",
     ""},
    {"unnamed lists in competencies in levels",
     "levels: [{title: Junior, skills: [{name: Code, points: [a, b]}]}]\n",
     "junior:Junior | code:Code | code.junior.1=a code.junior.2=b", ""},
    {"competencies that describe their levels",
     "- skill: Code\n  levels: {1: writes it, 2: reads it}\n"
     "- skill: Talk\n  levels: {1: speaks}\n",
     "1:Level 1 2:Level 2 | code:Code talk:Talk | code.1.1=writes it "
     "code.2.1=reads it talk.1.1=speaks",
     ""},
    {"competencies that describe their levels in a list",
     "- skill: Talk\n  levels: [{level: 1, description: speaks}]\n",
     "1:Level 1 | talk:Talk | talk.1.1=speaks", ""},
    {"roles by name, levels by name",
     "roles:\n  Engineer:\n    Junior: [a]\n    Senior: [b]\n"
     "  Writer: {Junior: [c], Senior: [d]}\n",
     "junior:Junior senior:Senior | criteria:Criteria | criteria.junior.1=a "
     "criteria.senior.1=b // junior:Junior senior:Senior | criteria:Criteria "
     "| criteria.junior.1=c criteria.senior.1=d",
     ""},
    {"another language",
     "Stufen:\n- Name: Einsteigerin\n  Kompetenzen:\n"
     "  - {Name: Sprache, Kriterien: [a]}\n",
     "einsteigerin:Einsteigerin | sprache:Sprache | sprache.einsteigerin.1=a",
     ""},
};

static void takes_all_or_says_why_not(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reading reading;
        struct fault fault = {0};
        struct text out, skips;
        text_open(*state, 64 * 1024, &out);
        text_open(*state, 64 * 1024, &skips);
        reading_open(*state, STR_LITERAL("f/x.yml"), &reading);
        if (!read_to(*state, cases[i].bytes, &reading, &fault))
            fail_msg("%s: %s", cases[i].says, fault.message);
        struct ladder_draft_list drafts = reading_drafts(&reading);
        for (size_t j = 0; j < drafts.count; j++) {
            text_add(&out, j ? " // " : "");
            add_ladder(&out, &drafts.at[j].ladder);
            const struct skip_list *skipped = &drafts.at[j].skipped;
            for (size_t k = 0; k < skipped->count; k++) {
                struct str where = skipped->at[k].where;
                text_add(&skips, "%s%.*s %.*s", skips.length ? "; " : "",
                         STR(str_part(where, 6, where.length)),
                         STR(skipped->at[k].why));
            }
        }
        unit_same(text_str(&out), cases[i].ladders, cases[i].says);
        unit_same(text_str(&skips), cases[i].skipped, cases[i].says);
    }
}

static void heeds_corrections(void **state)
{
    const struct correction corrections[] = {
        {STR_LITERAL("field topics.levels.summary"), PART_CRITERION},
        {STR_LITERAL("field topics.notes"), PART_SKIPPED},
        {STR_LITERAL("field topics.size"), PART_AREA},
    };
    struct reading reading;
    struct fault fault = {0};
    struct text out;
    text_open(*state, 1024, &out);
    reading_open(*state, STR_LITERAL("x.yml"), &reading);
    reading.corrections = (struct correction_list){corrections,
                                                   COUNT_OF(corrections)};
    assert_true(read_to(*state,
                        "topics:\n- title: A\n  size: big\n  levels: [{title: "
                        "Junior, summary: s, criteria: [a]}]\n",
                        &reading, &fault));
    add_ladder(&out, &reading_drafts(&reading).at[0].ladder);
    unit_same(text_str(&out),
              "junior:Junior | a:A/big | a.junior.1=s a.junior.2=a",
              "a summary that is a criterion");
    assert_int_equal(reading_lost_corrections(&reading).count, 1);
}

static void says_where_a_ladder_stood(void **state)
{
    struct reading reading;
    struct fault fault = {0};
    reading_open(*state, STR_LITERAL("f/x.yml"), &reading);
    assert_true(
        read_to(*state,
                "title: House\nsummary: s\ndepartments:\n- title: Deck\n"
                "  roles: [{title: Mate, levels: [{title: Junior, "
                "criteria: [a]}]}]\n",
                &reading, &fault));
    struct ladder_draft draft = reading_drafts(&reading).at[0];
    unit_same(draft.ladder.title, "Mate", "the innermost is the ladder");
    unit_same(draft.ladder.source, "x.yml: House / Deck", "what is around it");
    assert_int_equal(draft.skipped.count, 1);
    unit_same(draft.skipped.at[0].why,
              "the summary of \"House\", which holds ladders and is none",
              "and what is said of that");
}

static void refuses_what_is_no_ladder(void **state)
{
    const struct {
        const char *bytes, *message;
    } files[] = {
        {"a: b\n", "x.yml: none of its fields looks like levels, competencies "
                   "or criteria"},
        {"- {name: Expert, level: 4}\n- {name: Novice, level: 0}\n",
         "x.yml: none of its fields looks like levels, competencies or "
         "criteria"},
        {"levels: [{title: A}, {title: B}]\nskills: [{title: C}]\n",
         "x.yml: no criteria in it, only names: 2 of levels, 1 of "
         "competencies and areas"},
        {"$schema: x\ntype: object\nlevels: [{title: A, criteria: [b]}]\n",
         "x.yml: it is a schema, which says how ladders are written, and no "
         "ladder"},
        {"roles: [{title: R, levels: [{title: Low, competencies: {required: "
         "[a/b/1]}}]}]\n",
         "x.yml: it refers to competencies of other files, and none of them is "
         "here; import the folder they are in"},
        {"[]\n", "x.yml: none of its fields looks like levels, competencies "
                 "or criteria"},
        {"text\n", "x.yml: none of its fields looks like levels, "
                   "competencies or criteria"},
    };
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct reading reading;
        struct fault fault = {0};
        reading_open(*state, STR_LITERAL("x.yml"), &reading);
        UNIT_CLAIM(files[i].bytes,
                   !read_to(*state, files[i].bytes, &reading, &fault));
        assert_int_equal(fault.kind, FAULT_INPUT);
        unit_same(str_of(fault.message), files[i].message, files[i].bytes);
    }
}

static void has_ceilings(void **state)
{
    const struct {
        const char *says, *item;
        size_t count;
    } files[] = {
        {"kinds of fields", "f%zu: x\n", 600},
        {"competencies", "- {competency: c%zu, level: 1, text: a}\n", 2000},
        {"levels", "- {level: c%zu, competency: c, text: a}\n", 300},
    };
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct reading reading;
        struct fault fault = {0};
        struct text out;
        text_open(*state, 1024 * 1024, &out);
        for (size_t j = 0; j < files[i].count; j++) {
            struct str item = str_of(files[i].item);
            size_t at = str_find(item, STR_LITERAL("%zu"));
            text_add(&out, "%.*s%zu%.*s", STR(str_part(item, 0, at)), j,
                     STR(str_part(item, at + 3, item.length)));
        }
        reading_open(*state, STR_LITERAL("x.yml"), &reading);
        UNIT_CLAIM(files[i].says,
                   !read_to(*state, str_chars(*state, text_str(&out)), &reading,
                            &fault));
        UNIT_CLAIM(files[i].says, fault.kind == FAULT_LIMIT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(takes_all_or_says_why_not),
        UNIT_TEST(heeds_corrections),
        UNIT_TEST(says_where_a_ladder_stood),
        UNIT_TEST(refuses_what_is_no_ladder),
        UNIT_TEST(has_ceilings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
