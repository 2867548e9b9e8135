#include "domain/review/choice.h"

#include "base/list.h"
#include "base/text.h"
#include "support/unit.h"

#define S STR_LITERAL

static struct level levels[] = {{.key = {"mate", 4}}, {.key = {"master", 6}}};
static struct competency competencies[] = {{.key = {"craft", 5}},
                                           {.key = {"care", 4}}};

/* "a=Rows. b=Sails.|c=Cooks.": criteria by key, '|' before the next cell. */
static struct ladder ladder_of(struct arena *mem, const char *written)
{
    struct list criteria;
    struct str rest = str_of(written), cell, word;
    size_t cell_index = 0;
    LIST_OPEN(mem, struct criterion, &criteria);
    for (; str_next(&rest, '|', &cell); cell_index++)
        while (str_next_word(&cell, &word)) {
            size_t at = str_find(word, S("="));
            *LIST_ADD(&criteria, struct criterion) = (struct criterion){
                .key = str_part(word, 0, at),
                .text = str_part(word, at + 1, word.length),
                .level_index = cell_index % 2,
                .competency_index = cell_index / 2};
        }
    return (struct ladder){.levels = levels,
                           .level_count = 2,
                           .competencies = competencies,
                           .competency_count = 2,
                           .criteria = criteria.at,
                           .criterion_count = criteria.count};
}

static struct str told(struct arena *mem, const struct ladder *ladder)
{
    struct text text;
    size_t cell = 0;
    text_open(mem, 1000, &text);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        for (; cell < at->competency_index * 2 + at->level_index; cell++)
            text_add_char(&text, '|');
        text_add(&text, " %.*s=%.*s", STR(at->key), STR(at->text));
    }
    return text_str(&text);
}

static struct str_list words(struct arena *mem, const char *written)
{
    struct list list;
    struct str rest = str_of(written), word;
    LIST_OPEN(mem, struct str, &list);
    while (str_next_word(&rest, &word))
        *LIST_ADD(&list, struct str) = word;
    return (struct str_list){list.at, list.count};
}

static void takes_words_of_another_ladder(void **state)
{
    static const struct {
        const char *says, *candidate, *from, *keys, *made;
    } cases[] = {
        {"other words", "a=Codes b=Ships", "a=Talks b=Writes", "a",
         " a=Talks b=Ships"},
        {"several", "a=Codes b=Ships|c=Asks", "a=Talks b=Writes|c=Tells", "c a",
         " a=Talks b=Ships| c=Tells"},
        {"nothing in its place", "a=Codes b=Ships", "b=Writes", "a",
         " b=Ships"},
        {"comes back behind the one before", "a=Codes c=Asks",
         "a=Codes b=Ships c=Asks", "b", " a=Codes b=Ships c=Asks"},
        {"comes back first", "c=Asks", "a=Codes b=Ships c=Asks", "a",
         " a=Codes c=Asks"},
        {"comes back into an empty cell", "a=Codes||d=Nurses",
         "a=Codes|b=Ships|d=Nurses", "b", " a=Codes| b=Ships| d=Nurses"},
        {"comes back last of all", "a=Codes", "a=Codes|||e=Cares", "e",
         " a=Codes||| e=Cares"},
        {"what neither has", "a=Codes", "a=Talks", "z", " a=Codes"},
        {"stays where it was moved", "|a=Codes", "a=Talks", "a", "| a=Talks"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct arena *mem = arena_open();
        struct ladder candidate = ladder_of(mem, cases[i].candidate), made;
        struct ladder from = ladder_of(mem, cases[i].from);
        struct fault fault;
        assert_true(choice_ladder_make(
            mem, &candidate, &from, words(mem, cases[i].keys), &made, &fault));
        unit_same(told(mem, &made), cases[i].made, cases[i].says);
        arena_close(mem);
    }
}

static void says_when_there_is_no_place(void **state)
{
    struct arena *mem = arena_open();
    struct ladder candidate = ladder_of(mem, "a=Codes"), made;
    struct ladder from = ladder_of(mem, "a=Codes|b=Ships||d=Cares");
    struct fault fault;
    (void)state;
    candidate.level_count = 1;
    assert_false(choice_ladder_make(mem, &candidate, &from, words(mem, "b"),
                                    &made, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    unit_same(str_of(fault.message),
              "b cannot come back: there is no level master any more", "level");
    candidate.level_count = 2;
    candidate.competency_count = 1;
    assert_false(choice_ladder_make(mem, &candidate, &from, words(mem, "d"),
                                    &made, &fault));
    unit_same(str_of(fault.message),
              "d cannot come back: there is no competency care any more",
              "competency");
    arena_close(mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_words_of_another_ladder),
        cmocka_unit_test(says_when_there_is_no_place),
    };
    return cmocka_run_group_tests_name("choice", tests, NULL, NULL);
}
