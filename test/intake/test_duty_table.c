#include "intake/duty_table.h"

#include "base/text.h"

#include "support/unit.h"

/* The good rows with what they say, then the problems by place. */
static struct str told(struct arena *mem, const struct duties_draft *draft)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < draft->duties.count; i++) {
        const struct duty_draft *row = &draft->duties.at[i];
        text_add(&out, "%d %.*s|%s|%.*s|%.*s|%.*s|%.*s; ", row->line,
                 STR(row->person), duty_kind_names[row->duty.kind],
                 STR(row->duty.text), STR(row->duty.skill),
                 STR(day_format(mem, row->duty.day)), STR(row->duty.link));
    }
    for (size_t i = 0; i < draft->problems.count; i++)
        text_add(&out, "!%d:%d %.*s; ", draft->problems.at[i].line,
                 draft->problems.at[i].column,
                 STR(draft->problems.at[i].message));
    return text_str(&out);
}

static void reads_duties(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        const char *bytes;
        size_t refused_count;
        const char *wanted;
    } cases[] = {
        {"all columns",
         "Person,Kind,Text,Skill,Day,Link\n"
         "ada@x,Accomplishment,Gave a talk,Speaking,2026-11-23,https://x/y\n",
         0,
         "2 ada@x|accomplishment|Gave a talk|Speaking|2026-11-23|https://x/y; "},
        {"what may be missing", "Who,Duty\nAda Byron,Reviews patches\n", 0,
         "2 Ada Byron|ongoing|Reviews patches|||; "},
        {"a text of two lines", "Person,Text\nada@x,\"Reviews\n patches\"\n", 0,
         "2 ada@x|ongoing|Reviews patches|||; "},
        {"an empty kind", "Person,Kind,Text\nada@x,,Reviews\n", 0,
         "2 ada@x|ongoing|Reviews|||; "},
        {"the same of two, and of two kinds",
         "Person,Kind,Text\na@x,,T\nb@x,,T\na@x,accomplishment,T\n", 0,
         "2 a@x|ongoing|T|||; 3 b@x|ongoing|T|||; 4 a@x|accomplishment|T|||; "},
        {"another kind", "Person,Kind,Text\nada@x,hobby,Chess\n", 1,
         "!2:7 row 2, column \"Kind\", \"hobby\": it is no kind of duty; there "
         "are ongoing and accomplishment; "},
        {"no person and no text", "Person,Text,Skill\n,,S\n", 1,
         "!2:1 row 2, column \"Person\": it is empty; "
         "!2:2 row 2, column \"Text\": it is empty; "},
        {"a link that runs", "Person,Text,Link\na@x,T,javascript:x\n", 1,
         "!2:7 row 2, column \"Link\", \"javascript:x\": it is no link that "
         "begins with https:// or http://; "},
        {"two links", "Person,Text,Link\na@x,T,http://x http://y\n", 1,
         "!2:7 row 2, column \"Link\", \"http://x http://y\": it is no link "
         "that begins with https:// or http://; "},
        {"a capital link", "Person,Text,Link\na@x,T,HTTP://X\n", 0,
         "2 a@x|ongoing|T|||HTTP://X; "},
        {"no day", "Person,Text,Day\na@x,T,soon\n", 1,
         "!2:7 row 2, column \"Day\", \"soon\": it is no day; write it as "
         "year, month and day, such as 1999-12-31; "},
        {"the same three times",
         "Person,Text\na@x,T\nb@x,T\na@x,T\na@x,U\na@x,T\n", 2,
         "2 a@x|ongoing|T|||; 3 b@x|ongoing|T|||; 5 a@x|ongoing|U|||; "
         "!4:5 row 4, column \"Text\", \"T\": lines 2 and 4 say the same of "
         "the same person; "
         "!6:5 row 6, column \"Text\", \"T\": lines 2 and 6 say the same of "
         "the same person; "},
        {"the same with another kind between",
         "Person,Kind,Text\na@x,,T\na@x,accomplishment,T\na@x,,T\n", 1,
         "2 a@x|ongoing|T|||; 3 a@x|accomplishment|T|||; "
         "!4:6 row 4, column \"Text\", \"T\": lines 2 and 4 say the same of "
         "the same person; "},
        {"no text twice is not the same", "Person,Text\na@x,\na@x,\n", 2,
         "!2:5 row 2, column \"Text\": it is empty; "
         "!3:5 row 3, column \"Text\": it is empty; "},
        {"only a header", "Person,Text\n", 0, ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct duties_draft draft;
        struct fault fault;
        UNIT_CLAIM(cases[i].says, duty_table_read(mem, str_of(cases[i].bytes),
                                                  &draft, &fault));
        unit_same(told(mem, &draft), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   draft.refused_count == cases[i].refused_count);
    }
}

/* A duty of so many bytes. */
static struct str long_duty(struct arena *mem, int bytes)
{
    return str_format(mem, "Person,Text\na@x,%0*d\n", bytes, 0);
}

static void takes_texts_up_to_a_ceiling(void **state)
{
    struct arena *mem = *state;
    struct duties_draft draft;
    struct fault fault;
    assert_true(duty_table_read(mem, long_duty(mem, 2000), &draft, &fault));
    assert_int_equal(draft.duties.count, 1);
    assert_true(duty_table_read(mem, long_duty(mem, 2001), &draft, &fault));
    assert_int_equal(draft.duties.count, 0);
    assert_true(str_has_suffix(draft.problems.at[0].message,
                               "it is too long: there is room for 2000 "
                               "characters, fewer with accents"));
}

static void passes_faults_on(void **state)
{
    struct arena *mem = *state;
    struct duties_draft draft = {.refused_count = 77};
    struct fault fault;
    assert_false(
        duty_table_read(mem, STR_LITERAL("Person\na@x\n"), &draft, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_string_equal(fault.message,
                        "1:1: no column \"Text\"; there are: \"Person\"");
    assert_int_equal(draft.refused_count, 77);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_duties),
        UNIT_TEST(takes_texts_up_to_a_ceiling),
        UNIT_TEST(passes_faults_on),
    };
    return cmocka_run_group_tests_name("duty_table", tests, NULL, NULL);
}
