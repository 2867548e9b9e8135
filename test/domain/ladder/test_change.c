#include "domain/ladder/change.h"

#include "base/text.h"
#include "domain/ladder/change_clash.h"
#include "domain/ladder/change_field.h"
#include "support/unit.h"

#define S STR_LITERAL

/* Levels l, m, n, of which n comes after m; competencies c and d. */
static void small(struct arena *mem, struct ladder *ladder)
{
    static const struct str below[] = {{"m", 1}};
    const struct level levels[] = {
        {.key = S("l")}, {.key = S("m")}, {.key = S("n"), .after = {below, 1}}};
    const struct competency competencies[] = {
        {.key = S("c"), .title = S("C"), .weight = 1},
        {.key = S("d"), .title = S("D"), .weight = 1}};
    const struct criterion criteria[] = {
        {S("c.l.1"), 0, 0, S("one"), 1, {0}, {0}, {0}},
        {S("c.l.2"), 0, 0, S("two"), 1, {0}, {0}, {0}},
        {S("own"), 2, 0, S("three"), 1, {0}, {0}, {0}},
        {S("d.m.1"), 1, 1, S("four"), 1, {0}, {0}, {0}}};
    struct level *l = ARENA_ARRAY(mem, struct level, 3);
    struct competency *c = ARENA_ARRAY(mem, struct competency, 2);
    struct criterion *k = ARENA_ARRAY(mem, struct criterion, 4);
    for (size_t i = 0; i < 3; i++)
        l[i] = levels[i];
    for (size_t i = 0; i < 2; i++)
        c[i] = competencies[i];
    for (size_t i = 0; i < 4; i++)
        k[i] = criteria[i];
    *ladder = (struct ladder){.key = S("a"),
                              .title = S("A"),
                              .levels = l,
                              .level_count = 3,
                              .competencies = c,
                              .competency_count = 2,
                              .criteria = k,
                              .criterion_count = 4};
}

/* "l m n | c d | c.l.1=one own@c.n=three": where a key does not say it. */
static struct str shown(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    text_open(mem, 4096, &out);
    text_add(&out, "%.*s:", STR(ladder->title));
    for (size_t i = 0; i < ladder->level_count; i++)
        text_add(&out, " %.*s", STR(ladder->levels[i].key));
    text_add(&out, " |");
    for (size_t i = 0; i < ladder->competency_count; i++)
        text_add(&out, " %.*s", STR(ladder->competencies[i].key));
    text_add(&out, " |");
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        text_add(&out, " %.*s@%.*s%.*s=%.*s", STR(at->key),
                 STR(ladder->competencies[at->competency_index].key),
                 STR(ladder->levels[at->level_index].key), STR(at->text));
    }
    return text_str(&out);
}

#define CRITERION(...) .part = PART_OF_CRITERIA, __VA_ARGS__
#define TEXT(words)                                                            \
    .criterion = {.text = {words, sizeof(words) - 1}, .weight = 1}
#define KEY(words) .key = {words, sizeof(words) - 1}
#define CELL(competency, level, place)                                         \
    .spot = {{competency, 1}, {level, 1}, place}

static const struct {
    const char *says;
    struct ladder_change change;
    const char *shown; /* the ladder afterwards, or the fault */
} cases[] = {
    {"a text changes and keeps its key",
     {CRITERION(KEY("c.l.2"), TEXT("x"))},
     "A: l m n | c d | c.l.1@cl=one c.l.2@cl=x own@cn=three d.m.1@dm=four"},
    {"a key of its own",
     {CRITERION(
         KEY("c.l.2"),
         .criterion = {.key = {"k", 1}, .text = {"two", 3}, .weight = 10})},
     "A: l m n | c d | c.l.1@cl=one k@cl=two own@cn=three d.m.1@dm=four"},
    {"a key that another has",
     {CRITERION(
         KEY("c.l.2"),
         .criterion = {.key = {"own", 3}, .text = {"two", 3}, .weight = 1})},
     "another criterion has the key own already"},
    {"a weight over all measure",
     {CRITERION(KEY("own"), .criterion = {.text = {"x", 1}, .weight = 11})},
     "a weight goes from 1 to 10; this is 11"},
    {"no words",
     {CRITERION(KEY("own"), TEXT(" "))},
     "a criterion needs its text"},
    {"nobody of that name",
     {CRITERION(KEY("x"), TEXT("x"))},
     "ladder a has no criterion x"},
    {"one more takes the next key of its cell",
     {CRITERION(.verb = VERB_ADD, CELL("c", "l", 0), TEXT("new"))},
     "A: l m n | c d | c.l.1@cl=one c.l.2@cl=two c.l.3@cl=new own@cn=three "
     "d.m.1@dm=four"},
    {"one more in front takes no key that is taken",
     {CRITERION(.verb = VERB_ADD, CELL("c", "l", 1), TEXT("new"))},
     "A: l m n | c d | c.l.3@cl=new c.l.1@cl=one c.l.2@cl=two own@cn=three "
     "d.m.1@dm=four"},
    {"one more in a cell without any",
     {CRITERION(.verb = VERB_ADD, CELL("d", "n", 7), TEXT("new"))},
     "A: l m n | c d | c.l.1@cl=one c.l.2@cl=two own@cn=three d.m.1@dm=four "
     "d.n.1@dn=new"},
    {"to a level nobody knows",
     {CRITERION(.verb = VERB_ADD, CELL("d", "z", 0), TEXT("new"))},
     "ladder a has no level z; it has l, m, n"},
    {"the others keep their keys when one goes",
     {CRITERION(.verb = VERB_REMOVE, KEY("c.l.1"))},
     "A: l m n | c d | c.l.2@cl=two own@cn=three d.m.1@dm=four"},
    {"one moves up",
     {CRITERION(.verb = VERB_MOVE, KEY("c.l.2"), CELL("c", "l", 1))},
     "A: l m n | c d | c.l.2@cl=two c.l.1@cl=one own@cn=three d.m.1@dm=four"},
    {"one moves elsewhere with its key",
     {CRITERION(.verb = VERB_MOVE, KEY("c.l.1"), CELL("d", "m", 1))},
     "A: l m n | c d | c.l.2@cl=two own@cn=three c.l.1@dm=one d.m.1@dm=four"},
    {"a level goes with its criteria",
     {.part = PART_OF_LEVELS, .verb = VERB_REMOVE, KEY("l")},
     "A: m n | c d | own@cn=three d.m.1@dm=four"},
    {"a level others come after stays",
     {.part = PART_OF_LEVELS, .verb = VERB_REMOVE, KEY("m")},
     "n comes after m, which must stand below it"},
    {"levels change places and criteria follow",
     {.part = PART_OF_LEVELS,
      .verb = VERB_MOVE,
      KEY("l"),
      .spot = {.number = 3}},
     "A: m n l | c d | own@cn=three c.l.1@cl=one c.l.2@cl=two d.m.1@dm=four"},
    {"not above what it comes after",
     {.part = PART_OF_LEVELS,
      .verb = VERB_MOVE,
      KEY("n"),
      .spot = {.number = 1}},
     "n comes after m, which must stand below it"},
    {"a new level below",
     {.part = PART_OF_LEVELS,
      .verb = VERB_ADD,
      .level = {.key = {"k", 1}},
      .spot = {.number = 1}},
     "A: k l m n | c d | c.l.1@cl=one c.l.2@cl=two own@cn=three d.m.1@dm=four"},
    {"a level twice",
     {.part = PART_OF_LEVELS, .verb = VERB_ADD, .level = {.key = {"m", 1}}},
     "another level has the key m already"},
    {"pay upside down",
     {.part = PART_OF_LEVELS,
      KEY("m"),
      .level = {.pay = {{200, "EUR"}, {100, "EUR"}}}},
     "the pay range is upside down: it begins above its end"},
    {"a competency goes",
     {.part = PART_OF_COMPETENCIES, .verb = VERB_REMOVE, KEY("c")},
     "A: l m n | d | d.m.1@dm=four"},
    {"competencies change places",
     {.part = PART_OF_COMPETENCIES,
      .verb = VERB_MOVE,
      KEY("d"),
      .spot = {.number = 1}},
     "A: l m n | d c | d.m.1@dm=four c.l.1@cl=one c.l.2@cl=two own@cn=three"},
    {"a competency without a title",
     {.part = PART_OF_COMPETENCIES, KEY("c"), .competency = {.weight = 1}},
     "a competency needs a title"},
    {"a title",
     {.part = PART_OF_HEAD, .head = {.title = {"B", 1}}},
     "B: l m n | c d | c.l.1@cl=one c.l.2@cl=two own@cn=three d.m.1@dm=four"},
};

static void changes_one_thing(void **state)
{
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder ladder, made = {0};
        struct fault fault = {0};
        small(mem, &ladder);
        struct str before = shown(mem, &ladder);
        bool is_done = ladder_change_make(mem, &ladder, &cases[i].change, &made,
                                          &fault);
        unit_same(is_done ? shown(mem, &made) : str_of(fault.message),
                  cases[i].shown, cases[i].says);
        unit_same(shown(mem, &ladder), before.at, cases[i].says);
    }
}

static void keeps_one_of_each(void **state)
{
    struct arena *mem = *state;
    struct ladder ladder, made;
    struct fault fault = {0};
    small(mem, &ladder);
    ladder.level_count = ladder.competency_count = 1;
    ladder.criterion_count = 2;
    const struct ladder_change level = {
        .part = PART_OF_LEVELS, .verb = VERB_REMOVE, .key = S("l")};
    const struct ladder_change competency = {
        .part = PART_OF_COMPETENCIES, .verb = VERB_REMOVE, .key = S("c")};
    assert_false(ladder_change_make(mem, &ladder, &level, &made, &fault));
    unit_same(str_of(fault.message), "a ladder has at least one level",
              "level");
    assert_false(ladder_change_make(mem, &ladder, &competency, &made, &fault));
    unit_same(str_of(fault.message), "a ladder has at least one competency",
              "competency");
}

/* What somebody else did meanwhile, and whether a change of ours is free. */
static const struct {
    const char *says;
    struct ladder_change theirs, ours;
    bool is_free;
} pairs[] = {
    {"another criterion",
     {CRITERION(KEY("c.l.1"), TEXT("x"))},
     {CRITERION(KEY("c.l.2"), TEXT("y"))},
     true},
    {"the same criterion",
     {CRITERION(KEY("c.l.2"), TEXT("x"))},
     {CRITERION(KEY("c.l.2"), TEXT("y"))},
     false},
    {"one that went",
     {CRITERION(.verb = VERB_REMOVE, KEY("c.l.2"))},
     {CRITERION(KEY("c.l.2"), TEXT("y"))},
     false},
    {"one that moved away",
     {CRITERION(.verb = VERB_MOVE, KEY("c.l.2"), CELL("d", "m", 0))},
     {CRITERION(KEY("c.l.2"), TEXT("y"))},
     false},
    {"one that moved in its cell",
     {CRITERION(.verb = VERB_MOVE, KEY("c.l.2"), CELL("c", "l", 1))},
     {CRITERION(KEY("c.l.2"), TEXT("y"))},
     true},
    {"one more beside it",
     {CRITERION(.verb = VERB_ADD, CELL("c", "l", 0), TEXT("new"))},
     {CRITERION(.verb = VERB_ADD, CELL("c", "l", 0), TEXT("newer"))},
     true},
    {"one more in the level that is to go",
     {CRITERION(.verb = VERB_ADD, CELL("c", "l", 0), TEXT("new"))},
     {.part = PART_OF_LEVELS, .verb = VERB_REMOVE, KEY("l")},
     false},
    {"one more in another competency than the one to go",
     {CRITERION(.verb = VERB_ADD, CELL("c", "l", 0), TEXT("new"))},
     {.part = PART_OF_COMPETENCIES, .verb = VERB_REMOVE, KEY("d")},
     true},
    {"the level's own words",
     {.part = PART_OF_LEVELS, KEY("l"), .level = {.grade = {"1", 1}}},
     {.part = PART_OF_LEVELS, KEY("l"), .level = {.grade = {"2", 1}}},
     false},
    {"the title",
     {.part = PART_OF_HEAD, .head = {.title = {"B", 1}}},
     {.part = PART_OF_HEAD, .head = {.title = {"C", 1}}},
     false},
    {"the title, beside a criterion",
     {.part = PART_OF_HEAD, .head = {.title = {"B", 1}}},
     {CRITERION(KEY("own"), TEXT("y"))},
     true},
};

static void knows_what_others_touched(void **state)
{
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        struct ladder before, now;
        struct fault fault = {0};
        small(mem, &before);
        UNIT_CLAIM(
            pairs[i].says,
            ladder_change_make(mem, &before, &pairs[i].theirs, &now, &fault));
        UNIT_CLAIM(pairs[i].says,
                   ladder_change_is_free(&before, &now, &pairs[i].ours)
                       == pairs[i].is_free);
    }
}

/* What a field says after it was set, beside it what it said before. */
static const struct {
    const char *says;
    enum ladder_part part;
    const char *key, *field, *before, *text, *after;
} settings[] = {
    {"a text", PART_OF_CRITERIA, "c.l.1", "text", "one", " x ", "x"},
    {"a list", PART_OF_LEVELS, "n", "after", "m", "l", "l"},
    {"nothing of a list", PART_OF_LEVELS, "n", "after", "m", " ", ""},
    {"a weight", PART_OF_CRITERIA, "c.l.1", "weight", "1", "3", "3"},
    {"no weight is 1", PART_OF_COMPETENCIES, "c", "weight", "1", "", "1"},
    {"no number", PART_OF_COMPETENCIES, "c", "weight", "1", "x",
     "\"x\" is no number"},
    {"money", PART_OF_LEVELS, "l", "pay-to", "", "10 EUR", "10.00 EUR"},
    {"no money", PART_OF_LEVELS, "l", "pay-to", "", "much",
     "\"much\" does not end in a currency: \"1200 EUR\""},
    {"the head", PART_OF_HEAD, "", "title", "A", "B", "B"},
};

static struct str first_of(struct arena *mem,
                           const struct ladder_change *change,
                           const struct change_field *field)
{
    struct str_list texts = change_field_get(mem, change, field);
    return texts.count ? texts.at[0] : STR_LITERAL("");
}

static void says_things_by_name(void **state)
{
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(settings); i++) {
        struct ladder ladder;
        struct fault fault = {0};
        struct str text = str_of(settings[i].text);
        struct ladder_change change = {.part = settings[i].part,
                                       .key = str_of(settings[i].key)};
        const struct change_field *field = change_field_find(settings[i].part,
                                                             settings[i].field);
        small(mem, &ladder);
        UNIT_CLAIM(settings[i].says,
                   field && change_says_present(&ladder, &change, &fault));
        unit_same(first_of(mem, &change, field), settings[i].before,
                  settings[i].says);
        bool is_set = change_field_set(mem, &change, field,
                                       (struct str_list){&text, 1}, &fault);
        unit_same(is_set ? first_of(mem, &change, field)
                         : str_of(fault.message),
                  settings[i].after, settings[i].says);
    }
    assert_null(change_field_find(PART_OF_HEAD, "weight"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(changes_one_thing),
        UNIT_TEST(keeps_one_of_each),
        UNIT_TEST(knows_what_others_touched),
        UNIT_TEST(says_things_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
