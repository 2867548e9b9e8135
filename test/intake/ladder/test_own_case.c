#include "intake/ladder/own_case.h"

#include "format/literal.h"
#include "report/ladder_case.h"
#include "support/hostile_ladder.h"
#include "support/unit.h"

static bool read_to(struct arena *mem, struct str bytes,
                    struct ladder_draft *draft, struct fault *fault)
{
    const struct node *root;
    struct reading reading;
    reading_open(mem, STR_LITERAL("own.json"), &reading);
    if (!literal_read_json(mem, bytes, &root, fault))
        return false;
    assert_true(own_case_is(root));
    if (!own_case_read(&reading, root, fault))
        return false;
    *draft = reading_drafts(&reading).at[0];
    return true;
}

static void reads_what_was_written(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (int round = 0; round < 200; round++) {
        struct arena *mem = arena_open();
        struct stored_ladder stored = {.revision = 1,
                                       .ladder = hostile_ladder(mem, &seed)};
        struct text out;
        struct fault fault = {0};
        struct ladder_draft draft;
        text_open(mem, 16 * 1024 * 1024, &out);
        assert_true(ladder_case_write(mem, &stored, &out, &fault));
        if (!read_to(mem, text_str(&out), &draft, &fault))
            fail_msg("round %d: %s in:\n%.*s", round, fault.message,
                     STR(text_str(&out)));
        assert_int_equal(draft.skipped.count, 0);
        if (!ladder_same(&draft.ladder, &stored.ladder))
            fail_msg("round %d: not the same:\n%.*s", round,
                     STR(text_str(&out)));
        arena_close(mem);
    }
}

#define LINK(id) "{\"title\":\"\",\"identifier\":\"" id "\",\"uri\":\"\"}"
#define CHILD(from, to, number)                                                \
    "{\"associationType\":\"isChildOf\",\"sequenceNumber\":" number            \
    ",\"originNodeURI\":" LINK(from) ",\"destinationNodeURI\":" LINK(to) "}"
#define SKILL(from, to)                                                        \
    "{\"associationType\":\"hasSkillLevel\",\"originNodeURI\":" LINK(          \
        from) ",\"destinationNodeURI\":" LINK(to) "}"
#define ITEM(id, type, text, code)                                             \
    "{\"identifier\":\"" id "\",\"CFItemType\":\"" type                        \
    "\",\"fullStatement\":\"" text "\",\"humanCodingScheme\":\"" code "\"}"
#define PACKAGE(key, items, associations)                                      \
    "{\"CFDocument\":{\"title\":\"T\",\"extensions\":{\"rung\":{\"form\":"     \
    "\"ladder/1\",\"key\":\"" key "\"}}},\"CFItems\":[" items                  \
    "],\"CFAssociations\":[" associations "]}"
#define LEVELS                                                                 \
    ITEM("1", "Level", "Two", "l2") "," ITEM("2", "Level", "One", "l1")
#define COMPETENCY ITEM("3", "Competency", "Com", "c")
#define CRITERION ITEM("4", "Criterion", "Does it", "")

static const struct {
    const char *says, *bytes, *ladder, *skipped;
} cases[] = {
    {"the order of the numbers, whatever that of the file",
     PACKAGE("k", LEVELS "," COMPETENCY "," CRITERION,
             CHILD("1", "0", "2") "," CHILD("2", "0", "1") "," CHILD(
                 "4", "3", "1") "," SKILL("4", "1")),
     "l1:One l2:Two c:Com c.l2.1=Does it", ""},
    {"another type, and a criterion that hangs nowhere",
     PACKAGE("k",
             LEVELS "," COMPETENCY "," CRITERION
                    "," ITEM("5", "Course", "X", "x"),
             SKILL("4", "1")),
     "l2:Two l1:One c:Com",
     "\"X\": its type is none of a ladder; "
     "\"Does it\": it is the child of no competency"},
    {"a criterion without a level",
     PACKAGE("k", LEVELS "," COMPETENCY "," CRITERION, CHILD("4", "3", "1")),
     "l2:Two l1:One c:Com", "\"Does it\": it has no level"},
    {"no levels", PACKAGE("k", COMPETENCY, ""), NULL, NULL},
    {"a key that is none", PACKAGE("K k", LEVELS "," COMPETENCY, ""), NULL,
     NULL},
    {"things of other kinds",
     "{\"CFDocument\":{\"extensions\":{\"rung\":{\"form\":\"ladder/1\"}},"
     "\"title\":[]},\"CFItems\":{\"a\":1},\"CFAssociations\":\"x\"}",
     NULL, NULL},
};

static struct str shown(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < ladder->level_count; i++)
        text_add(&out, "%s%.*s:%.*s", i ? " " : "", STR(ladder->levels[i].key),
                 STR(ladder->levels[i].title));
    for (size_t i = 0; i < ladder->competency_count; i++)
        text_add(&out, " %.*s:%.*s", STR(ladder->competencies[i].key),
                 STR(ladder->competencies[i].title));
    for (size_t i = 0; i < ladder->criterion_count; i++)
        text_add(&out, " %.*s=%.*s", STR(ladder->criteria[i].key),
                 STR(ladder->criteria[i].text));
    return text_str(&out);
}

static void reads_what_others_made_of_it(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        struct text skipped;
        text_open(*state, 4096, &skipped);
        bool is_read = read_to(*state, str_of(cases[i].bytes), &draft, &fault);
        if (is_read != (cases[i].ladder != NULL))
            fail_msg("%s: %s", cases[i].says, fault.message);
        if (!is_read) {
            UNIT_CLAIM(cases[i].says, fault.kind == FAULT_INPUT);
            continue;
        }
        unit_same(shown(*state, &draft.ladder), cases[i].ladder, cases[i].says);
        for (size_t j = 0; j < draft.skipped.count; j++)
            text_add(&skipped, "%s%.*s", j ? "; " : "",
                     STR(draft.skipped.at[j].why));
        unit_same(text_str(&skipped), cases[i].skipped, cases[i].says);
    }
}

static void knows_its_own(void **state)
{
    static const char *const others[] = {"[]", "1", "{\"CFDocument\":{}}",
                                         "{\"CFDocument\":[1]}",
                                         "{\"CFDocument\":{\"extensions\":1}}"};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        const struct node *root;
        struct fault fault = {0};
        assert_true(
            literal_read_json(*state, str_of(others[i]), &root, &fault));
        UNIT_CLAIM(others[i], !own_case_is(root));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_what_was_written),
        UNIT_TEST(reads_what_others_made_of_it),
        UNIT_TEST(knows_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
