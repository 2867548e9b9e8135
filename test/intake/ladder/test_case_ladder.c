#include "intake/ladder/case_ladder.h"

#include "base/file.h"
#include "base/text.h"
#include "intake/ladder/ladder_source.h"
#include "support/unit.h"

#include <stdlib.h>

#define PACKAGE(items, links)                                                  \
    "{\"CFDocument\": {\"title\": \"Doc\", \"creator\": \"C\"},\n"             \
    " \"CFItems\": [" items "],\n"                                             \
    " \"CFAssociations\": [" links "]}"
#define ITEM(id, text, more)                                                   \
    "{\"identifier\": \"" id "\", \"fullStatement\": \"" text "\"" more "}"
#define LINK(from, type, to, more)                                             \
    "{\"associationType\": \"" type "\", \"originNodeURI\": {\"identifier\": " \
    "\"" from "\"}, \"destinationNodeURI\": {\"identifier\": \"" to "\"}" more \
    "}"
#define CHILD(from, to) LINK(from, "isChildOf", to, "")
#define NUMBERED(from, to, number)                                             \
    LINK(from, "isChildOf", to, ", \"sequenceNumber\": " number)

static const struct {
    const char *says, *bytes, *ladder, *skipped;
} cases[] = {
    {"items right below the document are criteria of one competency",
     PACKAGE(ITEM("1", "a", "") "," ITEM("2", "b", ""),
             CHILD("1", "d") "," CHILD("2", "d")),
     "all | Doc | all=a all=b ", ""},
    {"in the order of sequence numbers, not of the file",
     PACKAGE(ITEM("1", "a", "") "," ITEM("2", "b", "") "," ITEM("3", "c", ""),
             CHILD("1", "d") "," NUMBERED("2", "d", "10") "," NUMBERED(
                 "3", "d", "\"9\"")),
     "all | Doc | all=c all=b all=a ", ""},
    {"three floors: area, competency, criteria",
     PACKAGE(ITEM("1", "A", "") "," ITEM("2", "C", "") "," ITEM(
                 "3", "c", ", \"humanCodingScheme\": \"X.1\""),
             CHILD("1", "d") "," CHILD("2", "1") "," CHILD("3", "2")),
     "all | C/A | all=c ", ""},
    {"criteria beside competencies, and a fourth floor",
     PACKAGE(ITEM("1", "A", "") "," ITEM("2", "B", "") "," ITEM(
                 "3", "C", "") "," ITEM("4", "c", "") "," ITEM("5", "e", ""),
             CHILD("2", "1") "," CHILD("3", "2") "," CHILD("4", "3") "," CHILD(
                 "5", "1")),
     "all | A C/A / B | all=e all=c ", ""},
    {"education levels, those of the branch where an item has none",
     PACKAGE(
         ITEM("1", "C", ", \"educationLevel\": [\"02\"]") "," ITEM(
             "2", "a",
             ", \"educationLevel\": [\"KG\", \"10\"]") "," ITEM("3", "b", ""),
         CHILD("2", "1") "," CHILD("3", "1")),
     "KG 02 10 | C | KG=a 02=b 10=a ", ""},
    {"items that others have as their level",
     PACKAGE(ITEM("1", "C", "") "," ITEM("2", "a", "") "," ITEM(
                 "3", "Junior", "") "," ITEM("4", "b", ""),
             CHILD("2", "1") "," CHILD("4", "1") "," LINK("2", "hasSkillLevel",
                                                          "3", "")),
     "Junior All levels | C | Junior=a All levels=b ", ""},
    {"a short statement is a title",
     PACKAGE(ITEM("1", "Cee is long",
                  ", \"abbreviatedStatement\": \"C\"") "," ITEM("2", "a", ""),
             CHILD("2", "1")),
     "all | C(Cee is long) | all=a ", ""},
    {"what has no place",
     PACKAGE(
         ITEM("1", "C", "") "," ITEM(
             "2", "a",
             ", \"notes\": \"n\", \"license\": null") "," ITEM("3", "x",
                                                               "") "," ITEM("4",
                                                                            "y",
                                                                            ""),
         CHILD("2", "1") "," CHILD("2", "3") "," CHILD("3", "4") "," CHILD(
             "4", "3") "," LINK("1", "exactMatchOf", "z", "")),
     "all | C | all=a ",
     "x.json:0 further parents of items: 1; the first counts; "
     "x.json:2 items that stand below each other in a circle, or below such: "
     "2; x.json:2 the field notes of items has no place in a ladder: 1; "
     "x.json:3 associations \"exactMatchOf\": 1"},
};

static void add_level_names(struct text *out, const struct ladder *ladder)
{
    for (size_t i = 0; i < ladder->level_count; i++)
        text_add(out, "%.*s ",
                 STR(ladder->level_count > 1 ? ladder->levels[i].title
                                             : ladder->levels[i].key));
}

static struct str shown(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    text_open(mem, 4096, &out);
    add_level_names(&out, ladder);
    text_add(&out, "|");
    for (size_t i = 0; i < ladder->competency_count; i++) {
        const struct competency *at = &ladder->competencies[i];
        text_add(&out, " %.*s", STR(at->title));
        if (at->area.length)
            text_add(&out, "/%.*s", STR(at->area));
        if (at->summary.length)
            text_add(&out, "(%.*s)", STR(at->summary));
    }
    text_add(&out, " | ");
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct level *level =
            &ladder->levels[ladder->criteria[i].level_index];
        text_add(&out, "%.*s=%.*s ",
                 STR(ladder->level_count > 1 ? level->title : level->key),
                 STR(ladder->criteria[i].text));
    }
    return text_str(&out);
}

static bool read_to(struct arena *mem, struct str file_name, struct str bytes,
                    struct ladder_draft *draft, struct fault *fault)
{
    struct reading reading;
    reading_open(mem, file_name, &reading);
    const struct ladder_source *source = ladder_source_guess(file_name, bytes);
    assert_non_null(source);
    unit_same(str_of(source->name), "case", "a CFDocument tells");
    if (!ladder_source_read(source, &reading, bytes, fault))
        return false;
    *draft = reading_drafts(&reading).at[0];
    return true;
}

static void makes_a_ladder_of_a_tree(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        struct text out;
        text_open(*state, 4096, &out);
        if (!read_to(*state, STR_LITERAL("x.json"), str_of(cases[i].bytes),
                     &draft, &fault))
            fail_msg("%s: %s", cases[i].says, fault.message);
        unit_same(shown(*state, &draft.ladder), cases[i].ladder, cases[i].says);
        for (size_t j = 0; j < draft.skipped.count; j++)
            text_add(&out, "%s%.*s %.*s", j ? "; " : "",
                     STR(draft.skipped.at[j].where),
                     STR(draft.skipped.at[j].why));
        unit_same(text_str(&out), cases[i].skipped, cases[i].says);
    }
}

static void refuses_what_holds_nothing(void **state)
{
    const struct {
        const char *bytes, *message;
    } files[] = {
        {PACKAGE("", ""), "x.json: the package has no items (CFItems)"},
        {PACKAGE(ITEM("1", "a", "") "," ITEM("1", "b", ""), ""),
         "x.json: line 2: a second item with the identifier \"1\""},
        {PACKAGE(ITEM("1", "a", "") "," ITEM("2", "b", ""),
                 CHILD("1", "2") "," CHILD("2", "1")),
         "x.json: no levels with criteria in it"},
        {"{\"a\": {\"CFDocument\": {}}}",
         "x.json: a package without a CFDocument, which names it"},
    };
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        UNIT_CLAIM(files[i].bytes,
                   !read_to(*state, STR_LITERAL("x.json"),
                            str_of(files[i].bytes), &draft, &fault));
        assert_int_equal(fault.kind, FAULT_INPUT);
        unit_same(str_of(fault.message), files[i].message, files[i].bytes);
    }
}

/* What the published packages hold, counted by other programs. */
static const struct {
    const char *file;
    size_t levels, competencies, criteria;
} published[] = {
    {"docs/sample "
     "files/opensalt-framework-20c5134f-423d-4097-a971-3dd5152bf507.json",
     2, 4, 12},
    {"tests/_data/AdoptedTestFramework.json", 1, 1, 1},
    {"tests/_data/ItemTypeTestFramework.json", 1, 1, 1},
    {"tests/_data/MarkdownFramework.json", 1, 1, 2},
    {"tests/_data/Ordering.json", 1, 1, 24},
    {"tests/_data/SequenceNumberFramework.json", 1, 1, 2},
    {"tests/_data/SmartLevelFramework.json", 1, 2, 12},
    {"tests/_data/Utf8TestFramework.json", 1, 1, 1},
};

static void takes_published_packages(void **state)
{
    const char *folder = getenv("RUNG_SHARED_DATA");
    if (!folder)
        skip();
    for (size_t i = 0; i < COUNT_OF(published); i++) {
        struct str file = str_format(*state,
                                     "%s/standards/opensalt-case/core/%s",
                                     folder, published[i].file);
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        struct str bytes = {0};
        if (!file_read(*state, file.at, 1024 * 1024, &bytes, &fault)
            || !read_to(*state, file, bytes, &draft, &fault))
            fail_msg("%s", fault.message);
        print_message("  %s\n", published[i].file);
        assert_int_equal(draft.ladder.level_count, published[i].levels);
        assert_int_equal(draft.ladder.competency_count,
                         published[i].competencies);
        assert_int_equal(draft.ladder.criterion_count, published[i].criteria);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(makes_a_ladder_of_a_tree),
        UNIT_TEST(refuses_what_holds_nothing),
        UNIT_TEST(takes_published_packages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
