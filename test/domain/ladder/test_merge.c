#include "domain/ladder/merge.h"

#include "base/text.h"
#include "support/unit.h"

enum { THINGS_MOST = 12 };

static const char *const level_keys[] = {"mate", "pilot", "master"};
static const char *const part_keys[] = {"craft", "word"};

/* Reads "craft/mate Ties knots; word/pilot Speaks" as a ladder; "-pilot" as
 * its first word leaves that level out, "craft=Hands" retitles. */
static struct ladder ladder_of(struct arena *mem, const char *key,
                               const char *given)
{
    struct ladder ladder = {
        .key = str_of(key),
        .title = str_of(key),
        .levels = ARENA_ARRAY(mem, struct level, 3),
        .competencies = ARENA_ARRAY(mem, struct competency, 2),
        .criteria = ARENA_ARRAY(mem, struct criterion, THINGS_MOST),
    };
    struct str rest = str_of(given), one;
    struct str left_out = {0};
    if (str_has_prefix(rest, "-")) {
        str_next_word(&rest, &left_out);
        left_out = str_part(left_out, 1, left_out.length);
    }
    for (size_t i = 0; i < COUNT_OF(level_keys); i++)
        if (!str_is(left_out, level_keys[i]))
            ladder.levels[ladder.level_count++].key = str_of(level_keys[i]);
    for (size_t i = 0; i < COUNT_OF(part_keys); i++)
        ladder.competencies[ladder.competency_count++] = (struct competency){
            .key = str_of(part_keys[i]),
            .title = str_of(part_keys[i]),
            .weight = 1};
    while (str_next(&rest, ';', &one)) {
        struct str place, part, level;
        one = str_trim(one);
        str_next_word(&one, &place);
        if (str_next(&place, '=', &part) && place.length) {
            ladder.competencies[competency_find(&ladder, part)].title = place;
            continue;
        }
        place = part;
        str_next(&place, '/', &part);
        str_next(&place, '/', &level);
        struct criterion made = {
            .competency_index = competency_find(&ladder, part),
            .level_index = level_find(&ladder, level),
            .text = str_trim(one),
            .weight = 1};
        made.key = criterion_key_make(
            mem, &ladder, made.competency_index, made.level_index,
            ladder_cell_count(&ladder, made.competency_index, made.level_index)
                + 1);
        ladder.criteria[ladder.criterion_count++] = made;
    }
    return ladder;
}

/* The ladder again as it was given, and behind a bar the conflicts. */
static struct str told(struct arena *mem, const struct merge *merge)
{
    const struct ladder *ladder = &merge->ladder;
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < ladder->competency_count; i++)
        if (!str_same(ladder->competencies[i].title,
                      ladder->competencies[i].key))
            text_add(&out, "%.*s=%.*s; ", STR(ladder->competencies[i].key),
                     STR(ladder->competencies[i].title));
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *one = &ladder->criteria[i];
        text_add(&out, "%s%.*s/%.*s %.*s", i ? "; " : "",
                 STR(ladder->competencies[one->competency_index].key),
                 STR(ladder->levels[one->level_index].key), STR(one->text));
    }
    for (size_t i = 0; i < merge->row_count; i++)
        if (merge->rows[i].fate == MERGE_CONFLICT)
            text_add(&out, " | %.*s %s", STR(merge->rows[i].key),
                     merge->rows[i].why);
    return text_str(&out);
}

#define TIES "craft/mate Ties the knots of the list"
#define TIES_ALL "craft/mate Ties the knots of any list"
#define TIES_OLD "craft/mate Ties the knots of the old list"
#define STEERS "craft/pilot Steers by the stars at night"
#define SPEAKS "word/mate Speaks to every skipper"

static const struct {
    const char *says, *old, *theirs, *ours, *take, *told;
} cases[] = {
    {"nothing changed", TIES, TIES, TIES, "", TIES},
    {"reworded there", TIES, TIES_ALL, TIES, "", TIES_ALL},
    {"reworded here", TIES, TIES, TIES_OLD, "", TIES_OLD},
    {"reworded alike", TIES, TIES_ALL, TIES_ALL, "", TIES_ALL},
    {"reworded on both sides", TIES, TIES_ALL, TIES_OLD, "",
     TIES_OLD " | craft.mate.1 told differently on both sides"},
    {"reworded on both sides, theirs taken", TIES, TIES_ALL, TIES_OLD, "theirs",
     TIES_ALL " | craft.mate.1 told differently on both sides"},
    {"added there", TIES, TIES "; " STEERS, TIES, "", TIES "; " STEERS},
    {"added there in front, and each keeps its words", TIES,
     "craft/mate Greets the crew at dawn; " TIES, TIES, "",
     "craft/mate Greets the crew at dawn; " TIES},
    {"added here", TIES, TIES, TIES "; " SPEAKS, "", TIES "; " SPEAKS},
    {"added alike", TIES, TIES "; " SPEAKS, TIES "; " SPEAKS, "",
     TIES "; " SPEAKS},
    {"added on both sides", TIES, TIES "; " STEERS, TIES "; " SPEAKS, "",
     TIES "; " STEERS "; " SPEAKS},
    {"dropped there", TIES "; " STEERS, TIES, TIES "; " STEERS, "", TIES},
    {"dropped here", TIES "; " STEERS, TIES "; " STEERS, TIES, "", TIES},
    {"dropped on both sides", TIES "; " STEERS, TIES, TIES, "", TIES},
    {"changed here, dropped there", TIES "; " SPEAKS, SPEAKS,
     TIES_OLD "; " SPEAKS, "",
     TIES_OLD "; " SPEAKS " | craft.mate.1 changed here, dropped there"},
    {"changed here, dropped there, theirs taken", TIES "; " SPEAKS, SPEAKS,
     TIES_OLD "; " SPEAKS, "theirs",
     SPEAKS " | craft.mate.1 changed here, dropped there"},
    {"dropped here, changed there", TIES "; " SPEAKS, TIES_ALL "; " SPEAKS,
     SPEAKS, "", SPEAKS " | craft.mate.1 dropped here, changed there"},
    {"dropped here, changed there, theirs taken", TIES "; " SPEAKS,
     TIES_ALL "; " SPEAKS, SPEAKS, "theirs",
     TIES_ALL "; " SPEAKS " | craft.mate.1 dropped here, changed there"},
    {"moved there, reworded here", TIES "; " SPEAKS,
     "craft/pilot Ties the knots of the list; " SPEAKS, TIES_OLD "; " SPEAKS,
     "", "craft/pilot Ties the knots of the old list; " SPEAKS},
    {"a level dropped there that nothing here needs", STEERS "; " SPEAKS,
     "-pilot " SPEAKS, STEERS "; " SPEAKS, "", SPEAKS},
    {"a level dropped there that something here uses", STEERS "; " SPEAKS,
     "-pilot " SPEAKS, STEERS "; word/pilot Writes the log of the day; " SPEAKS,
     "",
     "word/mate Speaks to every skipper; "
     "word/pilot Writes the log of the day"
     " | level:pilot dropped there, used here"},
    {"the same, theirs taken", STEERS "; " SPEAKS, "-pilot " SPEAKS,
     STEERS "; word/pilot Writes the log of the day; " SPEAKS, "theirs",
     SPEAKS " | level:pilot dropped there, used here"},
    {"a level dropped here gets nothing new from there", STEERS "; " SPEAKS,
     STEERS "; word/pilot Writes the log of the day; " SPEAKS, "-pilot " SPEAKS,
     "", SPEAKS},
    {"a competency retitled there", TIES, "craft=Hands; " TIES, TIES, "",
     "craft=Hands; " TIES},
    {"a competency retitled on both sides", TIES, "craft=Hands; " TIES,
     "craft=Fists; " TIES, "",
     "craft=Fists; " TIES " | competency:craft told differently on both sides"},
};

static void merges_three_ladders(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct ladder old = ladder_of(*state, "crew", cases[i].old);
        const struct ladder theirs = ladder_of(*state, "crew", cases[i].theirs);
        struct ladder ours = ladder_of(*state, "fleet", cases[i].ours);
        ours.adopts = (struct ladder_name){str_of("crew"), 1};
        const struct merge_decision take = {.choice = MERGE_THEIRS};
        bool is_taken = str_is(str_of(cases[i].take), "theirs");
        const struct merge_wish wish = {
            &old, &theirs, &ours, 2, {&take, is_taken}};
        struct merge merge = merge_make(*state, &wish);
        bool has_conflict = merge.counts[MERGE_CONFLICT] > 0;
        unit_same(told(*state, &merge), cases[i].told, cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   (merge.open_count > 0) == (has_conflict && !is_taken));
        unit_same(merge.ladder.key, "fleet", cases[i].says);
        assert_int_equal(merge.ladder.adopts.revision, 2);
    }
}

/* Each thing can be decided by itself, and everything else by one word. */
static void takes_decisions_one_by_one(void **state)
{
    const struct ladder old = ladder_of(*state, "crew", TIES "; " STEERS);
    const struct ladder theirs = ladder_of(
        *state, "crew", TIES_ALL "; craft/pilot Steers by the stars of June");
    struct ladder ours = ladder_of(
        *state, "fleet", TIES_OLD "; craft/pilot Steers by the stars of May");
    ours.adopts = (struct ladder_name){str_of("crew"), 1};
    const struct merge_decision decisions[] = {
        {str_of("craft.mate.1"), MERGE_OURS}, {str_of(""), MERGE_THEIRS}};
    struct merge_wish wish = {&old, &theirs, &ours, 2, {decisions, 1}};
    assert_int_equal(merge_make(*state, &wish).open_count, 1);
    wish.decisions.count = 2;
    struct merge merge = merge_make(*state, &wish);
    assert_int_equal(merge.open_count, 0);
    unit_same(merge.ladder.criteria[0].text, "Ties the knots of the old list",
              "ours was chosen");
    unit_same(merge.ladder.criteria[1].text, "Steers by the stars of June",
              "theirs, as everything else");
}

/* A new example there and another wording here are two changes. */
static void merges_each_field_by_itself(void **state)
{
    const struct ladder old = ladder_of(*state, "crew", TIES);
    struct ladder theirs = ladder_of(*state, "crew", TIES);
    struct ladder ours = ladder_of(*state, "fleet", TIES_OLD);
    const struct str example = str_of("At the quay");
    theirs.criteria[0].examples = (struct str_list){&example, 1};
    theirs.levels[0].grade = str_of("G1");
    ours.adopts = (struct ladder_name){str_of("crew"), 1};
    ours.levels[0].title = str_of("Mate");
    const struct merge_wish wish = {&old, &theirs, &ours, 2, {NULL, 0}};
    struct merge merge = merge_make(*state, &wish);
    assert_int_equal(merge.open_count, 0);
    assert_int_equal(merge.ladder.criteria[0].examples.count, 1);
    unit_same(merge.ladder.criteria[0].text, "Ties the knots of the old list",
              "our words");
    unit_same(merge.ladder.levels[0].grade, "G1", "their grade");
    unit_same(merge.ladder.levels[0].title, "Mate", "our title");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(merges_three_ladders),
        UNIT_TEST(takes_decisions_one_by_one),
        UNIT_TEST(merges_each_field_by_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
