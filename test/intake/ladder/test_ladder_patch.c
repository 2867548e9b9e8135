#include "intake/ladder/ladder_patch.h"

#include "base/file.h"
#include "domain/ladder/change.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/ladder_dice.h"
#include "support/unit.h"

#define FRONT                                                                  \
    "# about\nrung: ladder/1\nladder: a\ntitle: Old # t\nlevels: # l\n"
#define LEVELS "  - level: one\n    title: One\n  - level: two\n"
#define BACK "# end\n"
#define HEAD FRONT LEVELS "competencies:\n"
#define TWO "  - competency: c\n    title: C # c\n    criteria:\n      one:\n"
#define CELL TWO "        # first\n        - A b\n        - C 'd' # cd\n"
#define NEXT "      two: [E, F]\n  - competency: e\n    title: E\n"

#define TEXTS(...)                                                             \
    {                                                                          \
        (struct str[]){__VA_ARGS__},                                           \
            sizeof((struct str[]){__VA_ARGS__}) / sizeof(struct str)           \
    }
#define S STR_LITERAL

/* Each text is FRONT, `before` and BACK; so is what comes out. */
static const struct {
    const char *says, *before;
    struct ladder_change change;
    const char *after;
} cases[] = {
    {"a text is changed where it stands",
     LEVELS "competencies:\n" CELL NEXT,
     {.part = PART_OF_CRITERIA,
      .key = {"c.one.2", 7},
      .criterion = {.text = {"X: y", 4}, .weight = 1}},
     LEVELS "competencies:\n" TWO
            "        # first\n        - A b\n        - \"X: y\" # cd\n" NEXT},
    {"a text becomes a map when it needs more",
     LEVELS "competencies:\n" CELL NEXT,
     {.part = PART_OF_CRITERIA,
      .key = {"c.one.1", 7},
      .criterion = {.key = {"ab", 2},
                    .text = {"A b", 3},
                    .weight = 2,
                    .examples = TEXTS({"one", 3}, {"two", 3}),
                    .evidence = TEXTS({"talk", 4})}},
     LEVELS "competencies:\n" TWO "        # first\n        - text: A b\n"
            "          key: ab\n          weight: 2\n          examples:\n"
            "            - one\n            - two\n"
            "          evidence: [talk]\n        - C 'd' # cd\n" NEXT},
    {"one is added last",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_ADD,
      .part = PART_OF_CRITERIA,
      .spot = {{"c", 1}, {"one", 3}, 0},
      .criterion = {.text = {"New", 3}, .weight = 1}},
     LEVELS "competencies:\n" CELL "        - New\n" NEXT},
    {"one is added in a line",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_ADD,
      .part = PART_OF_CRITERIA,
      .spot = {{"c", 1}, {"two", 3}, 0},
      .criterion = {.text = {"New, old", 8}, .weight = 3}},
     LEVELS "competencies:\n" CELL
            "      two: [E, F, {text: \"New, old\", weight: 3}]\n"
            "  - competency: e\n    title: E\n"},
    {"one is added where there was no cell at all",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_ADD,
      .part = PART_OF_CRITERIA,
      .spot = {{"e", 1}, {"two", 3}, 0},
      .criterion = {.text = {"New", 3}, .weight = 1}},
     LEVELS "competencies:\n" CELL NEXT
            "    criteria:\n      two:\n        - New\n"},
    {"who loses the number keeps the key",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_REMOVE, .part = PART_OF_CRITERIA, .key = {"c.one.1", 7}},
     LEVELS "competencies:\n" TWO "        # first\n"
            "        - text: C 'd' # cd\n          key: c.one.2\n" NEXT},
    {"the last of a cell takes the cell along",
     "  - {level: one}\n  - {level: two}\ncompetencies:\n" TWO
     "        - A # a\n      two:\n        - B # b\n",
     {.verb = VERB_REMOVE, .part = PART_OF_CRITERIA, .key = {"c.one.1", 7}},
     "  - {level: one}\n  - {level: two}\ncompetencies:\n"
     "  - competency: c\n    title: C # c\n    criteria:\n"
     "      two:\n        - B # b\n"},
    {"one goes up in its cell",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_MOVE,
      .part = PART_OF_CRITERIA,
      .key = {"c.one.2", 7},
      .spot = {{"c", 1}, {"one", 3}, 1}},
     LEVELS "competencies:\n" TWO "        - text: C 'd' # cd\n"
            "          key: c.one.2\n        # first\n"
            "        - text: A b\n          key: c.one.1\n" NEXT},
    {"one moves to a cell that was not there, with its remarks",
     LEVELS "competencies:\n" TWO "        - A\n        # why\n"
            "        - text: B # b\n          weight: 2 # w\n" NEXT,
     {.verb = VERB_MOVE,
      .part = PART_OF_CRITERIA,
      .key = {"c.one.2", 7},
      .spot = {{"e", 1}, {"one", 3}, 0}},
     LEVELS "competencies:\n" TWO "        - A\n" NEXT
            "    criteria:\n      one:\n        # why\n"
            "        - text: B # b\n          key: c.one.2\n"
            "          weight: 2 # w\n"},
    {"a level says more",
     LEVELS "competencies:\n" CELL NEXT,
     {.part = PART_OF_LEVELS,
      .key = {"two", 3},
      .level = {.title = {"Two", 3},
                .grade = {"4", 1},
                .after = TEXTS({"one", 3}),
                .pay = {{5200000, "EUR"}, {0}}}},
     "  - level: one\n    title: One\n  - level: two\n    title: Two\n"
     "    grade: \"4\"\n    pay: {from: 52000.00 EUR}\n    after: [one]\n"
     "competencies:\n" CELL NEXT},
    {"a level is added below",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_ADD,
      .part = PART_OF_LEVELS,
      .spot = {.number = 1},
      .level = {.key = {"zero", 4}, .title = {"Zero", 4}}},
     "  - level: zero\n    title: Zero\n" LEVELS "competencies:\n" CELL NEXT},
    {"a level goes with its criteria",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_REMOVE, .part = PART_OF_LEVELS, .key = {"two", 3}},
     "  - level: one\n    title: One\ncompetencies:\n" CELL
     "  - competency: e\n    title: E\n"},
    {"levels change places",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_MOVE,
      .part = PART_OF_LEVELS,
      .key = {"one", 3},
      .spot = {.number = 2}},
     "  - level: two\n  - level: one\n    title: One\ncompetencies:\n" CELL
         NEXT},
    {"a competency is added",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_ADD,
      .part = PART_OF_COMPETENCIES,
      .spot = {.number = 2},
      .competency = {.key = {"n", 1}, .title = {"New", 3}, .weight = 1}},
     LEVELS "competencies:\n" CELL "      two: [E, F]\n"
            "  - competency: \"n\"\n    title: New\n"
            "  - competency: e\n    title: E\n"},
    {"a competency goes",
     LEVELS "competencies:\n" CELL NEXT,
     {.verb = VERB_REMOVE, .part = PART_OF_COMPETENCIES, .key = {"e", 1}},
     LEVELS "competencies:\n" CELL "      two: [E, F]\n"},
    {"an area and a weight go",
     LEVELS
     "competencies:\n  - competency: c\n    area: x\n    # w\n    weight: 2\n"
     "    title: C # c\n",
     {.part = PART_OF_COMPETENCIES,
      .key = {"c", 1},
      .competency = {.title = {"C", 1}, .weight = 1}},
     LEVELS "competencies:\n  - competency: c\n    # w\n    title: C # c\n"},
    {"examples change one by one",
     LEVELS "competencies:\n" TWO "        - text: A\n          examples:\n"
            "            # x\n            - a\n            - b # y\n"
            "            - c\n",
     {.part = PART_OF_CRITERIA,
      .key = {"c.one.1", 7},
      .criterion = {.text = {"A", 1},
                    .weight = 1,
                    .examples = TEXTS({"a", 1}, {"z", 1}, {"c", 1}, {"d", 1})}},
     LEVELS "competencies:\n" TWO "        - text: A\n          examples:\n"
            "            # x\n            - a\n            - z # y\n"
            "            - c\n            - d\n"},
};

static bool ladder_of(struct arena *mem, struct str document,
                      struct ladder *ladder)
{
    struct problem_list problems = {0};
    struct fault fault = {0};
    return ladder_yaml_read(mem, document, ladder, &problems, &fault)
           && problems.count == 0;
}

static void changes_what_is_meant_alone(void **state)
{
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder ladder, wanted;
        struct fault fault = {0};
        struct str patched = {0},
                   before = str_format(mem, FRONT "%s" BACK, cases[i].before);
        UNIT_CLAIM(cases[i].says, ladder_of(mem, before, &ladder));
        bool is_done = ladder_change_make(mem, &ladder, &cases[i].change,
                                          &wanted, &fault)
                       && ladder_patch_make(mem, before, &wanted, &patched,
                                            &fault);
        unit_same(str_of(fault.message), "", cases[i].says);
        UNIT_CLAIM(cases[i].says, is_done);
        unit_same(patched, str_format(mem, FRONT "%s" BACK, cases[i].after).at,
                  cases[i].says);
    }
}

static void changes_the_head(void **state)
{
    struct arena *mem = *state;
    struct ladder ladder, wanted;
    struct fault fault = {0};
    struct str patched = {0};
    assert_true(ladder_of(mem, S(HEAD CELL NEXT BACK), &ladder));
    const struct ladder_change change = {
        .part = PART_OF_HEAD,
        .head = {.title = S("New"), .family = S("f"), .summary = S("s")}};
    assert_true(ladder_change_make(mem, &ladder, &change, &wanted, &fault)
                && ladder_patch_make(mem, S(HEAD CELL NEXT BACK), &wanted,
                                     &patched, &fault));
    unit_same(patched,
              "# about\nrung: ladder/1\nladder: a\ntitle: New # t\nfamily: f\n"
              "summary: s\nlevels: # l\n" LEVELS
              "competencies:\n" CELL NEXT BACK,
              "head");
}

static void refuses_what_would_be_no_ladder(void **state)
{
    struct arena *mem = *state;
    struct ladder ladder, wanted;
    struct fault fault = {0};
    struct str patched = {0};
    assert_true(ladder_of(mem, S(HEAD CELL NEXT BACK), &ladder));
    const struct ladder_change change = {
        .part = PART_OF_CRITERIA,
        .key = S("c.one.1"),
        .criterion = {.text = S("\033[2J"), .weight = 1}};
    assert_true(ladder_change_make(mem, &ladder, &change, &wanted, &fault));
    assert_false(ladder_patch_make(mem, S(HEAD CELL NEXT BACK), &wanted,
                                   &patched, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_non_null(patched.at ? NULL : "untouched");
    assert_false(
        ladder_patch_make(mem, S("rung: x\n"), &wanted, &patched, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
}

/* Each remark "# out N" stands outside every value but those of the whole
 * ladder, its levels, competencies and cells. */
static const char *const files[] = {
    "test/fuzz/corpus/ladder_patch/remarks.yaml",
    "test/fuzz/corpus/ladder_patch/pairs.yaml",
    "test/fuzz/corpus/ladder_patch/blocks.yaml",
    "test/fuzz/corpus/ladder_patch/mark.yaml",
    "test/fuzz/corpus/ladder_patch/mixed.yaml",
    "test/fuzz/corpus/ladder_patch/flow.yaml",
    "ladders/ospo.yaml",
    "sample/engineering.yaml",
};

enum { THROWS = 150 };

/* Names the first "# out N" of `before` that `after` lacks; of what is taken
 * away its own may go with it. */
static const char *remark_lost(struct arena *mem, struct str before,
                               struct str after)
{
    struct str line;
    while (str_next(&before, '\n', &line)) {
        size_t at = str_find(line, S("# out "));
        struct str remark = str_part(line, at, line.length);
        if (remark.length && str_find(after, remark) == after.length)
            return str_chars(mem, remark);
    }
    return NULL;
}

/* True when all lines of `after` stand in `before`, in its order, but for
 * those that hold what is new. */
static size_t lines_alike(struct str before, struct str after)
{
    size_t alike = 0;
    struct str line, other;
    while (str_next(&before, '\n', &line)) {
        struct str rest = after;
        while (str_next(&rest, '\n', &other) && !str_same(line, other))
            ;
        alike += str_same(line, other);
    }
    return alike;
}

static void throw_at(struct arena *mem, struct dice *dice, const char *file,
                     struct str document)
{
    struct ladder ladder, wanted;
    struct ladder_change change;
    struct fault fault = {0};
    struct str patched = {0};
    UNIT_CLAIM(file, ladder_of(mem, document, &ladder));
    ladder_change_throw(mem, dice, &ladder, &change);
    if (!ladder_change_make(mem, &ladder, &change, &wanted, &fault))
        return;
    const char *says = str_format(
                           mem, "%s: %s %d %.*s to %.*s %.*s %zu", file,
                           change_verb_names[change.verb], (int)change.part,
                           STR(change.key), STR(change.spot.competency_key),
                           STR(change.spot.level_key), change.spot.number)
                           .at;
    bool is_done = ladder_patch_make(mem, document, &wanted, &patched, &fault);
    unit_same(str_of(fault.message), "", says);
    UNIT_CLAIM(says, is_done);
    const char *lost = remark_lost(mem, document, patched);
    if (lost && (change.verb != VERB_REMOVE || change.part == PART_OF_CRITERIA))
        unit_same(patched, lost, says);
    bool is_line = change.part == PART_OF_CRITERIA
                   && change.verb == VERB_CHANGE;
    size_t count = lines_alike(document, document);
    if (is_line)
        UNIT_CLAIM(says, lines_alike(document, patched) + 16 > count);
}

static void keeps_every_remark(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct dice dice = {i};
        for (size_t j = 0; j < THROWS; j++) {
            struct arena *mem = arena_open();
            struct fault fault = {0};
            struct str document;
            UNIT_CLAIM(files[i],
                       file_read(mem, files[i], 1 << 20, &document, &fault));
            throw_at(mem, &dice, files[i], document);
            arena_close(mem);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(changes_what_is_meant_alone),
        UNIT_TEST(changes_the_head),
        UNIT_TEST(refuses_what_would_be_no_ladder),
        UNIT_TEST(keeps_every_remark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
