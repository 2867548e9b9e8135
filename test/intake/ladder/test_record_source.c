#include "intake/ladder/record_source.h"

#include "base/file.h"
#include "base/text.h"
#include "intake/ladder/ladder_source.h"
#include "intake/ladder/ladder_yaml.h"
#include "report/ladder_document.h"
#include "support/unit.h"

#include <stdlib.h>
#include <string.h>

static bool read_to(struct arena *mem, const char *file_name, struct str bytes,
                    struct ladder_draft *draft, struct fault *fault)
{
    struct reading reading;
    reading_open(mem, str_of(file_name), &reading);
    if (!front_source_read(&reading, bytes, fault))
        return false;
    *draft = reading_drafts(&reading).at[0];
    return true;
}

#define NAVIGATION "x.md:2 the field sidebarGroup has no place in a ladder"

/* "1:Level 1 2:Level 2 | key:Title(summary) ... | cell=text[example] ..." */
static struct str ladder_shown(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < ladder->level_count; i++)
        text_add(&out, "%.*s:%.*s ", STR(ladder->levels[i].key),
                 STR(ladder->levels[i].title));
    text_add(&out, "|");
    for (size_t i = 0; i < ladder->competency_count; i++)
        text_add(&out, " %.*s:%.*s(%.*s)", STR(ladder->competencies[i].key),
                 STR(ladder->competencies[i].title),
                 STR(ladder->competencies[i].summary));
    text_add(&out, " |");
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        text_add(&out, " %.*s=%.*s", STR(at->key), STR(at->text));
        for (size_t j = 0; j < at->examples.count; j++)
            text_add(&out, "[%.*s]", STR(at->examples.at[j]));
    }
    return text_str(&out);
}

static struct str skips_shown(struct arena *mem, struct skip_list skipped)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < skipped.count; i++)
        text_add(&out, "%s%.*s %.*s", i ? "; " : "", STR(skipped.at[i].where),
                 STR(skipped.at[i].why));
    return text_str(&out);
}

#define TOPIC                                                                  \
    "---\nsidebarGroup: x\ntopics:\n- name: n & m\n  title: N\n  content:\n"
#define END "---\n"

static const struct {
    const char *says, *bytes, *ladder, *skipped;
} cases[] = {
    {"criteria in their order",
     TOPIC "  - level: 2\n    criteria: [c]\n  - level: 1\n"
           "    criteria: [a, b]\n" END,
     "1:Level 1 2:Level 2 | n-m:N() | n-m.1.1=a n-m.1.2=b n-m.2.1=c",
     NAVIGATION},
    {"criteria with examples, in the order of the file",
     TOPIC "  - level: 1\n    exampleCriteria:\n    - criteria: a\n"
           "      examples: [e, f]\n    criteria: [b]\n" END,
     "1:Level 1 | n-m:N() | n-m.1.1=a[e][f] n-m.1.2=b", NAVIGATION},
    {"white space to the letter",
     TOPIC "  - level: 1 \n    criteria:\n"
           "    -\t\" a  b \"\n" END,
     "1:Level 1 | n-m:N() | n-m.1.1= a  b ", NAVIGATION},
    {"a topic without a title, and one like it",
     "---\nsidebarGroup: x\ntopics:\n- name: n\n  title:\n  content:\n"
     "  - {level: 1, criteria: [a]}\n- name: n\n  description: d\n" END,
     "1:Level 1 | n:n() n-2:n(d) | n.1.1=a", NAVIGATION},
    {"a topic without a name or title",
     "---\nsidebarGroup: x\ntopics:\n- content:\n"
     "  - {level: 1, criteria: [a]}\n" END,
     "1:Level 1 | topic-1:Topic 1() | topic-1.1.1=a", NAVIGATION},
    {"as many levels as declared, but others",
     "---\nlevels: 1\nsidebarGroup: x\ntopics:\n- name: n\n  content:\n"
     "  - {level: 2, criteria: [a]}\n" END,
     "2:Level 2 | n:n() | n.2.1=a",
     "x.md:2 the count of levels, 1: there are criteria for 2, and these are "
     "the levels; x.md:3 the field sidebarGroup has no place in a ladder"},
    {"more levels declared than there are",
     "---\nlevels: 2\nsidebarGroup: x\ntopics:\n- name: n\n  content:\n"
     "  - {level: 1, criteria: [a]}\n" END,
     "1:Level 1 | n:n() | n.1.1=a",
     "x.md:2 the count of levels, 2: there are criteria for 1, and these are "
     "the levels; x.md:3 the field sidebarGroup has no place in a ladder"},
    {"as declared",
     "---\nlevels: 1\nsidebarGroup: x\ntopics:\n- name: n\n  content:\n"
     "  - {level: 1, criteria: [a]}\n" END,
     "1:Level 1 | n:n() | n.1.1=a",
     "x.md:3 the field sidebarGroup has no place in a ladder"},
    {"what has no place in a ladder",
     "---\nsidebarGroup: x\ncolour: red\ntopics:\n- name: n\n  size: 3\n"
     "  content:\n  - level: 1\n    why: x\n    criteria: [a, {b: c}, '']\n"
     "    exampleCriteria: [{criteria: d, note: e, examples: ['', f]}, g]\n"
     "  - {level: one, criteria: [h]}\n  - i\n- j\n" END,
     "1:Level 1 one:one i:i | n:n() j:j() | n.1.1=a n.1.2=d[f] n.1.3=g "
     "n.one.1=h",
     "x.md:2 the fields sidebarGroup, colour have no place in a ladder"
     "; x.md:6 the field topics.size has no place in a ladder"
     "; x.md:9 the field topics.content.why has no place in a ladder"
     "; x.md:10 the field topics.content.criteria: it has no text"
     "; x.md:10 the field topics.content.criteria.b has no place in a ladder"
     "; x.md:10 the field topics.content.criteria: it is empty"
     "; x.md:11 the field topics.content.exampleCriteria.examples: it is empty"
     "; x.md:11 the field topics.content.exampleCriteria.note has no place in "
     "a ladder"},
    {"a control character",
     TOPIC "  - level: 1\n    criteria: [\"a\\eb\"]\n" END,
     "1:Level 1 | n-m:N() | n-m.1.1=a\xEF\xBF\xBD"
     "b",
     NAVIGATION "; x.md:8 control characters; U+FFFD stands for each"},
    {"headings, where the fields in front hold no ladder",
     "---\nsidebarGroup: x\ntitle: T\n---\n## Level 1\n\n### Knows\n\nOne\n"
     "line. \n\n---\n\n## Level 2\n### Knows\n- a\n  b\n- c\n### Does\nd\n",
     "level-1:Level 1 level-2:Level 2 | knows:Knows() does:Does() | "
     "knows.level-1.1=One line. knows.level-2.1=a b knows.level-2.2=c "
     "does.level-2.1=d",
     NAVIGATION},
    {"text alone under the topics",
     TOPIC "  - {level: 1, criteria: [a]}\n" END "b\n\nc\n",
     "1:Level 1 | n-m:N() | n-m.1.1=a",
     NAVIGATION "; x.md:9 texts below the ladder: 2"},
    {"a page under the topics",
     TOPIC "  - {level: 1, criteria: [a]}\n" END "### About\nb\n- c\n",
     "1:Level 1 | n-m:N() | n-m.1.1=a",
     NAVIGATION
     "; x.md:9 \"About\" stands below the ladder; texts under it: 2"},
};

static void takes_all_or_says_why_not(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        if (!read_to(*state, "folder/x.md", str_of(cases[i].bytes), &draft,
                     &fault))
            fail_msg("%s: %s", cases[i].says, fault.message);
        unit_same(ladder_shown(*state, &draft.ladder), cases[i].ladder,
                  cases[i].says);
        unit_same(skips_shown(*state, draft.skipped), cases[i].skipped,
                  cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   front_source_looks((struct str){0}, str_of(cases[i].bytes)));
    }
}

static void names_the_ladder(void **state)
{
    const struct {
        const char *front, *file, *key, *title, *source;
    } names[] = {
        {"path: /a/b-c\ntitle: T\n", "x.md", "b-c", "T", "/a/b-c"},
        {"path: /B c/\ntitle:\n", "x.md", "b-c", "B c", "/B c/"},
        {"", "f/Some File.md", "some-file", "Some File", "Some File.md"},
        {"path: '!'\n", "f/!.md", "ladder", "!", "!.md"},
    };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        struct str bytes = str_format(
            *state,
            "\xEF\xBB\xBF---\r\n%stopics: [{name: n, content: [{level: "
            "1, criteria: [a]}]}]\n--- \r\n",
            names[i].front);
        if (!read_to(*state, names[i].file, bytes, &draft, &fault))
            fail_msg("%s", fault.message);
        unit_same(draft.ladder.key, names[i].key, names[i].file);
        unit_same(draft.ladder.title, names[i].title, names[i].file);
        unit_same(draft.ladder.language, "en", names[i].file);
        unit_same(draft.ladder.source,
                  str_format(*state, "%s", names[i].source).at, names[i].file);
    }
}

static void refuses_other_files(void **state)
{
    const struct {
        const char *bytes;
        bool looks_like;
        enum fault_kind kind;
        const char *message;
    } files[] = {
        {"# Read me\n", false, FAULT_INPUT,
         "f/x.md: no YAML between two lines of --- at its top"},
        {"", false, FAULT_INPUT,
         "f/x.md: no YAML between two lines of --- at its top"},
        {"---\ntopics: []\n", false, FAULT_INPUT,
         "f/x.md: no YAML between two lines of --- at its top"},
        {"---\ntitle: A page\n---\nx\n", true, FAULT_INPUT,
         "f/x.md: none of its fields looks like levels, competencies or "
         "criteria"},
        {"---\ntopics: []\n---\n", true, FAULT_INPUT,
         "f/x.md: none of its fields looks like levels, competencies or "
         "criteria"},
        {"---\ntopics: [\n---\n", true, FAULT_INPUT,
         "f/x.md:3:1: not YAML: flow sequence without a closing bracket"},
        {"---\n---\n", true, FAULT_INPUT,
         "f/x.md:2: no fields between the lines of ---"},
        {"---\n- topics:\n---\n", true, FAULT_INPUT,
         "f/x.md:2: no fields between the lines of ---"},
        {"---\ntopics: \xFF\n---\n", true, FAULT_INPUT,
         "f/x.md: byte 13 is not UTF-8 text"},
    };
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        struct str bytes = str_of(files[i].bytes);
        UNIT_CLAIM(files[i].bytes,
                   !read_to(*state, "f/x.md", bytes, &draft, &fault));
        UNIT_CLAIM(files[i].bytes, fault.kind == files[i].kind);
        unit_same(str_of(fault.message), files[i].message, files[i].bytes);
        UNIT_CLAIM(files[i].bytes, front_source_looks((struct str){0}, bytes)
                                       == files[i].looks_like);
    }
}

/* What the published files hold, counted by other programs. */
static const struct {
    const char *file;
    size_t levels, competencies, criteria, examples;
} published[] = {
    {"customer-operations.md", 2, 4, 23, 30},
    {"executive-support.md", 5, 4, 30, 6},
    {"generic.md", 6, 5, 72, 0},
    {"marketing.md", 7, 3, 61, 0},
    {"people.md", 7, 5, 146, 0},
    {"product.md", 4, 7, 70, 0},
    {"techops.md", 5, 6, 139, 0},
    {"design/product-design.md", 6, 3, 18, 0},
    {"design/user-research.md", 6, 3, 18, 0},
    {"design/visual-design.md", 6, 3, 18, 0},
    {"engineering/backend.md", 6, 5, 135, 22},
    {"engineering/data.md", 6, 7, 141, 33},
    {"engineering/mobile.md", 6, 5, 127, 23},
    {"engineering/qualityanalyst.md", 3, 5, 55, 0},
    {"engineering/web.md", 6, 5, 165, 16},
    {"operations/ops-individual-contributor.md", 5, 4, 70, 0},
    {"operations/ops-leadership.md", 5, 5, 152, 0},
};

static void claim_written_and_read(struct arena *mem,
                                   const struct ladder *ladder)
{
    struct text out;
    struct fault fault = {0};
    struct ladder again = {0};
    struct problem_list problems = {0};
    text_open(mem, 4 * 1024 * 1024, &out);
    assert_true(ladder_yaml_write(mem, ladder, &out, &fault));
    assert_true(
        ladder_yaml_read(mem, text_str(&out), &again, &problems, &fault));
    assert_int_equal(problems.count, 0);
    assert_true(ladder_same(ladder, &again));
}

static void takes_every_published_ladder(void **state)
{
    const char *folder = getenv("RUNG_SHARED_DATA");
    if (!folder)
        skip();
    for (size_t i = 0; i < COUNT_OF(published); i++) {
        struct str file = str_format(*state, "%s/ladders/monzo/frameworks/%s",
                                     folder, published[i].file);
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        struct str bytes = {0};
        if (!file_read(*state, file.at, 1024 * 1024, &bytes, &fault)
            || !read_to(*state, file.at, bytes, &draft, &fault))
            fail_msg("%s", fault.message);
        const struct ladder *ladder = &draft.ladder;
        size_t example_count = 0;
        for (size_t j = 0; j < ladder->criterion_count; j++)
            example_count += ladder->criteria[j].examples.count;
        print_message("  %s\n", published[i].file);
        assert_int_equal(ladder->level_count, published[i].levels);
        assert_int_equal(ladder->competency_count, published[i].competencies);
        assert_int_equal(ladder->criterion_count, published[i].criteria);
        assert_int_equal(example_count, published[i].examples);
        assert_true(front_source_looks((struct str){0}, bytes));
        claim_written_and_read(*state, ladder);
    }
}

/* The same of other files, each by itself. */
static const struct {
    const char *file;
    size_t levels, competencies, criteria, examples;
} others[] = {
    {"financial-times/data/job-families/engineering-v1.yml", 4, 4, 101, 257},
    {"financial-times/data/job-families/engineering.yml", 8, 9, 72, 0},
    {"financial-times/data/job-families/operations.yml", 3, 4, 48, 74},
    {"unidays/content/competencies/core-competencies.json", 4, 8, 200, 0},
    {"unidays/content/competencies/core-values.json", 1, 5, 8, 0},
    {"unidays/content/competencies/creative.json", 1, 1, 15, 0},
    {"unidays/content/competencies/engineering.json", 4, 5, 168, 0},
    {"unidays/content/competencies/product.json", 5, 6, 81, 0},
    {"direct-framework/framework/skill.json", 1, 20, 164, 0},
    {"direct-framework/framework/DIRECT-framework-all-in-one.json", 1, 20, 164,
     0},
    /* 240 signals, and the 80 summaries that have the examples. */
    {"medium-snowflake/constants.js", 5, 16, 320, 240},
};

static void takes_published_ladders_of_any_shape(void **state)
{
    const char *folder = getenv("RUNG_SHARED_DATA");
    if (!folder)
        skip();
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct str file = str_format(*state, "%s/ladders/%s", folder,
                                     others[i].file);
        struct reading reading;
        struct fault fault = {0};
        struct str bytes = {0};
        reading_open(*state, file, &reading);
        if (!file_read(*state, file.at, 1024 * 1024, &bytes, &fault)
            || !ladder_source_read(ladder_source_guess(file, bytes), &reading,
                                   bytes, &fault))
            fail_msg("%s", fault.message);
        const struct ladder *ladder = &reading_drafts(&reading).at[0].ladder;
        size_t example_count = 0;
        for (size_t j = 0; j < ladder->criterion_count; j++)
            example_count += ladder->criteria[j].examples.count;
        print_message("  %s\n", others[i].file);
        assert_int_equal(ladder->level_count, others[i].levels);
        assert_int_equal(ladder->competency_count, others[i].competencies);
        assert_int_equal(ladder->criterion_count, others[i].criteria);
        assert_int_equal(example_count, others[i].examples);
        claim_written_and_read(*state, ladder);
    }
}

static void has_ceilings(void **state)
{
    const struct {
        const char *says;
        size_t topics, criteria;
        const char *message; /* NULL: taken */
    } sizes[] = {
        {"as many competencies as may be", 200, 25, NULL},
        {"one competency more", 201, 1,
         "x.md: 201 competencies; a ladder has at most 200"},
        {"more criteria than may be", 200, 26,
         "x.md: 5200 criteria; a ladder has at most 5000"},
    };
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        struct text bytes;
        text_open(*state, 1024 * 1024, &bytes);
        text_add(&bytes, "---\ntopics:\n");
        for (size_t topic = 0; topic < sizes[i].topics; topic++) {
            text_add(&bytes, "- name: n\n  content:\n  - level: 1\n"
                             "    criteria:\n");
            for (size_t j = 0; j < sizes[i].criteria; j++)
                text_add(&bytes, "    - c\n");
        }
        text_add(&bytes, "---\n");
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        bool is_taken = read_to(*state, "x.md", text_str(&bytes), &draft,
                                &fault);
        UNIT_CLAIM(sizes[i].says, is_taken == !sizes[i].message);
        if (!is_taken)
            unit_same(str_of(fault.message), sizes[i].message, sizes[i].says);
        else
            claim_written_and_read(*state, &draft.ladder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(takes_all_or_says_why_not),
        UNIT_TEST(names_the_ladder),
        UNIT_TEST(refuses_other_files),
        UNIT_TEST(takes_every_published_ladder),
        UNIT_TEST(takes_published_ladders_of_any_shape),
        UNIT_TEST(has_ceilings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
