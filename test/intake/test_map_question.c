#include "intake/map_question.h"

#include "support/unit.h"

static void reads_a_question(void **state)
{
    static const struct {
        const char *says, *line, *title;
        size_t duty_count;
        const char *first;
    } cases[] = {
        {"both", "{\"title\": \" T \", \"duties\": [\"a\", \" b \"]}", "T", 2,
         "a"},
        {"a title alone", "{\"title\": \"T\"}", "T", 0, ""},
        {"duties alone", "{\"duties\": [\"a\"]}", "", 1, "a"},
        {"empty duties go", "{\"duties\": [\" \", \"a\"]}", "", 1, "a"},
        {"plain text is one duty", "  Runs the call ", "", 1, "Runs the call"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct map_question question;
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   map_question_read(*state, str_of(cases[i].line), &question,
                                     &fault));
        unit_same(question.title, cases[i].title, cases[i].says);
        UNIT_CLAIM(cases[i].says, question.duties.count == cases[i].duty_count);
        if (question.duties.count)
            unit_same(question.duties.at[0], cases[i].first, cases[i].says);
    }
}

static void says_what_is_wrong_and_where(void **state)
{
    static const struct {
        const char *says, *line, *wanted;
    } cases[] = {
        {"no such member", "{\"title\":\"T\",\"x\":1}",
         "column 14: nothing is called \"x\"; there are \"title\" and "
         "\"duties\""},
        {"a number for a title", "{\"title\": 3}",
         "column 11: \"title\" is a text"},
        {"a text for duties", "{\"duties\": \"a\"}",
         "column 12: \"duties\" is a list of texts"},
        {"a number for a duty", "{\"duties\": [3]}",
         "column 13: a duty is a text"},
        {"nothing", "{}", "column 1: neither a title nor a duty is given"},
        {"an empty line", "  ", "the line is empty"},
        {"half a letter", "caf\xc3",
         "the line has control characters or is not UTF-8"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct map_question question;
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   !map_question_read(*state, str_of(cases[i].line), &question,
                                      &fault));
        unit_same(str_of(fault.message), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_INPUT);
    }
}

static void takes_a_pasted_list(void **state)
{
    struct str_list duties;
    struct fault fault = {0};
    assert_true(map_duties_read(
        *state,
        str_of("- Runs the call\r\n\n* Writes posts\n 3. Plans events\n"
               "2024 planning\n\xe2\x80\xa2 Mentors"),
        &duties, &fault));
    assert_int_equal(duties.count, 5);
    unit_same(duties.at[0], "Runs the call", "a dash goes");
    unit_same(duties.at[1], "Writes posts", "a star goes");
    unit_same(duties.at[2], "Plans events", "a number goes");
    unit_same(duties.at[3], "2024 planning", "a year stays");
    unit_same(duties.at[4], "Mentors", "a bullet goes");
}

static void has_ceilings(void **state)
{
    struct str_list duties;
    struct map_question question;
    struct fault fault = {0};
    char *bytes = ARENA_ARRAY(*state, char, MAP_LINE_BYTES + 1);
    for (size_t i = 0; i < MAP_LINE_BYTES + 1; i++)
        bytes[i] = i % 2 ? '\n' : 'a';
    struct str lines = {bytes, 2 * (MAP_DUTIES_MOST + 1)}, long_text;
    assert_false(map_duties_read(*state, lines, &duties, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    for (size_t i = 0; i < MAP_LINE_BYTES + 1; i++)
        bytes[i] = 'a';
    long_text = (struct str){bytes, MAP_DUTY_BYTES + 1};
    assert_false(map_question_read(*state, long_text, &question, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_false(map_duties_read(*state, long_text, &duties, &fault));
    long_text.length = MAP_LINE_BYTES + 1;
    assert_false(map_question_read(*state, long_text, &question, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_a_question),
        UNIT_TEST(says_what_is_wrong_and_where),
        UNIT_TEST(takes_a_pasted_list),
        UNIT_TEST(has_ceilings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
