#include "intake/ladder/own_table.h"

#include "base/text.h"
#include "report/ladder_csv.h"
#include "support/hostile_ladder.h"
#include "support/unit.h"

static struct grid_list grids_of(struct arena *mem, struct str bytes)
{
    struct grid *grid = ARENA_NEW(mem, struct grid);
    struct csv csv;
    struct fault fault = {0};
    if (!csv_read(mem, bytes, &grid_csv_limits, &csv, &fault)
        || !grid_of_csv(mem, &csv, grid, &fault))
        fail_msg("%s", fault.message);
    return (struct grid_list){grid, 1};
}

static bool read_to(struct arena *mem, struct str bytes,
                    struct ladder_draft_list *drafts, struct fault *fault)
{
    struct reading reading;
    struct grid_list grids = grids_of(mem, bytes);
    reading_open(mem, STR_LITERAL("own.csv"), &reading);
    assert_true(own_table_is(&grids));
    if (!own_table_read(&reading, &grids, fault))
        return false;
    *drafts = reading_drafts(&reading);
    return true;
}

static struct str csv_of(struct arena *mem, const struct ladder *ladder)
{
    struct stored_ladder stored = {.revision = 1, .ladder = *ladder};
    struct text out;
    struct fault fault = {0};
    text_open(mem, 16 * 1024 * 1024, &out);
    assert_true(ladder_csv_write(mem, &stored, &out, &fault));
    return text_str(&out);
}

static void reads_what_was_written(void **state)
{
    (void)state;
    uint64_t seed = 4;
    for (int round = 0; round < 300; round++) {
        struct arena *mem = arena_open();
        struct ladder ladder = hostile_ladder(mem, &seed);
        struct str bytes = csv_of(mem, &ladder);
        struct ladder_draft_list drafts;
        struct fault fault = {0};
        if (!read_to(mem, bytes, &drafts, &fault))
            fail_msg("round %d: %s in:\n%.*s", round, fault.message,
                     STR(bytes));
        assert_int_equal(drafts.count, 1);
        assert_int_equal(drafts.at[0].skipped.count, 0);
        if (!ladder_same(&drafts.at[0].ladder, &ladder))
            fail_msg("round %d: not the same:\n%.*s", round, STR(bytes));
        arena_close(mem);
    }
}

#define HEAD                                                                   \
    "Row,Ladder,Level,Level title,Competency,Competency title,Criterion,Key,"  \
    "Examples,Ladder title\n"

/* "title | 1:One | c:Com | c.1.1=text[example]" */
static struct str shown(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    text_add(&out, "%.*s |", STR(ladder->title));
    for (size_t i = 0; i < ladder->level_count; i++)
        text_add(&out, " %.*s:%.*s", STR(ladder->levels[i].key),
                 STR(ladder->levels[i].title));
    text_add(&out, " |");
    for (size_t i = 0; i < ladder->competency_count; i++)
        text_add(&out, " %.*s:%.*s", STR(ladder->competencies[i].key),
                 STR(ladder->competencies[i].title));
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
        text_add(&out, "%s%.*s: %.*s", i ? "; " : "", STR(skipped.at[i].where),
                 STR(skipped.at[i].why));
    return text_str(&out);
}

static const struct {
    const char *says, *bytes, *ladder, *skipped;
} edited[] = {
    {"rows of criteria alone, as a filter leaves them",
     HEAD "criterion,x,1,One,c,Com,Does it,,,\n"
          "criterion,x,2,Two,c,Com,Does more,,,\n",
     "x | 1:One 2:Two | c:Com | c.1.1=Does it c.2.1=Does more", ""},
    {"rows and columns in another order, an empty row between",
     "Key,Criterion,Competency,Level,Ladder,Row\n,Does it,c,1,x,criterion\n"
     ",,,,,\n,,,2,x,level\n,,,1,x,level\n",
     NULL,
     "own.csv: line 2, column 10: this competency has no "
     "\"title\""},
    {"examples without bullets, a line each",
     HEAD "criterion,x,1,One,c,Com,Does it,k,\"one\ntwo\n\n\",\n",
     "x | 1:One | c:Com | k=Does it[one][two]", ""},
    {"another title in the row of a criterion",
     HEAD "level,x,1,One,,,,,,\ncriterion,x,1,Uno,c,Com,Does it,,,\n",
     "x | 1:One | c:Com | c.1.1=Does it",
     "line 3, column 15: \"Uno\"; line 2, column 11 says \"One\", and is taken"},
    {"a column of somebody's own, and text below no title",
     "Row,Ladder,Level,Competency,Competency title,Criterion,Key,Remark,\n"
     "criterion,x,1,c,Com,Does it,,good,aside\n",
     "x | 1: | c:Com | c.1.1=Does it",
     "line 1, column 60: the column \"Remark\"; line 2, column 35: \"aside\", "
     "below no title"},
    {"a row that is nothing of a ladder", HEAD "person,x,,,,,,,,\n", NULL,
     "own.csv: line 2, column 1: \"person\" is no row of a ladder; there are: "
     "ladder, level, competency, criterion"},
    {"no ladder's key", HEAD "level,,1,,,,,,,\n", NULL,
     "own.csv: no row has the key of a ladder"},
    {"a key that is none", HEAD "criterion,x,Level 1,One,c,Com,Does it,,,\n",
     NULL, NULL},
};

static void reads_what_people_made_of_it(void **state)
{
    for (size_t i = 0; i < COUNT_OF(edited); i++) {
        struct ladder_draft_list drafts = {0};
        struct fault fault = {0};
        bool is_read = read_to(*state, str_of(edited[i].bytes), &drafts,
                               &fault);
        UNIT_CLAIM(edited[i].says, is_read == (edited[i].ladder != NULL));
        if (!is_read) {
            UNIT_CLAIM(edited[i].says, fault.kind == FAULT_INPUT);
            if (edited[i].skipped)
                unit_same(str_of(fault.message), edited[i].skipped,
                          edited[i].says);
            continue;
        }
        unit_same(shown(*state, &drafts.at[0].ladder), edited[i].ladder,
                  edited[i].says);
        unit_same(skips_shown(*state, drafts.at[0].skipped), edited[i].skipped,
                  edited[i].says);
    }
}

static void reads_several_ladders(void **state)
{
    struct ladder_draft_list drafts = {0};
    struct fault fault = {0};
    assert_true(
        read_to(*state,
                STR_LITERAL(HEAD "ladder,x,,,,,,,,Ex\n"
                                 "criterion,y,1,One,c,Com,Why,,,\n"
                                 "criterion,x,1,One,c,Com,Does it,,,\n"),
                &drafts, &fault));
    assert_int_equal(drafts.count, 2);
    unit_same(shown(*state, &drafts.at[0].ladder),
              "Ex | 1:One | c:Com | c.1.1=Does it", "the first");
    unit_same(shown(*state, &drafts.at[1].ladder),
              "y | 1:One | c:Com | c.1.1=Why", "the second");
}

static void knows_its_own(void **state)
{
    static const char *const others[] = {
        "Level,Competency,Criterion\n1,c,Does it\n",
        "Competency,Level 1,Level 2\nc,a,b\n", "Row,Ladder\nlevel,x\n"};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct grid_list grids = grids_of(*state, str_of(others[i]));
        UNIT_CLAIM(others[i], !own_table_is(&grids));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_what_was_written),
        UNIT_TEST(reads_what_people_made_of_it),
        UNIT_TEST(reads_several_ladders),
        UNIT_TEST(knows_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
