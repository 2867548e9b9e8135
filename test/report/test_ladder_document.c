#include "report/ladder_document.h"

#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

static const char whole[] = "rung: ladder/1\n"
                            "ladder: ospo\n"
                            "title: Office\n"
                            "family: \"Fam: ily\"\n"
                            "adopts: {ladder: tree, revision: 3}\n"
                            "language: de\n"
                            "summary: \"Sum: all\"\n"
                            "source: Src\n"
                            "\n"
                            "levels:\n"
                            "  - level: pm-1\n"
                            "    title: One\n"
                            "    external: Ext\n"
                            "    grade: \"4\"\n"
                            "    pay: {from: 10.00 EUR, to: 20.50 EUR}\n"
                            "    summary: Low\n"
                            "  - level: \"2\"\n"
                            "    pay: {from: 10.00 EUR}\n"
                            "  - level: \"3\"\n"
                            "    pay: {to: 10.00 EUR}\n"
                            "    after: [pm-1, \"2\"]\n"
                            "\n"
                            "competencies:\n"
                            "  - competency: c\n"
                            "    title: Com\n"
                            "    area: Ar\n"
                            "    weight: 3\n"
                            "    summary: Cs\n"
                            "    criteria:\n"
                            "      pm-1:\n"
                            "        - first\n"
                            "        - text: own\n"
                            "          key: k\n"
                            "          weight: 2\n"
                            "          examples:\n"
                            "            - e\n"
                            "            - \"yes\"\n"
                            "          alternatives:\n"
                            "            - g\n"
                            "          evidence: [review, talk]\n"
                            "        - third\n"
                            "      \"2\":\n"
                            "        - second\n"
                            "  - competency: d\n"
                            "    title: Dom\n"
                            "  - competency: e\n"
                            "    title: End\n"
                            "    criteria:\n"
                            "      \"2\":\n"
                            "        - last\n";

static struct ladder ladder_read(struct arena *mem, struct str bytes)
{
    struct ladder ladder = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    assert_true(ladder_yaml_read(mem, bytes, &ladder, &problems, &fault));
    if (problems.count)
        fail_msg("%d:%d: %.*s in:\n%.*s", problems.at[0].line,
                 problems.at[0].column, STR(problems.at[0].message),
                 STR(bytes));
    return ladder;
}

static struct str written(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    struct fault fault = {0};
    text_open(mem, 1024 * 1024, &out);
    assert_true(ladder_yaml_write(mem, ladder, &out, &fault));
    return text_str(&out);
}

static void writes_what_it_would_read(void **state)
{
    struct ladder ladder = ladder_read(*state, str_of(whole));
    unit_same(written(*state, &ladder), whole, "the whole ladder");
}

static void leaves_out_what_is_understood(void **state)
{
    struct ladder ladder = ladder_read(*state, str_of(whole));
    ladder.language = STR_LITERAL("en");
    struct str bytes = written(*state, &ladder);
    assert_int_equal(str_find(bytes, STR_LITERAL("language")), bytes.length);
}

/* Numbers that look random and are the same in every run.  Source: Marsaglia,
 * "Xorshift RNGs", the triple 13, 7, 17. */
static uint64_t next_number(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static struct str hostile_text(struct arena *mem, uint64_t *seed)
{
    static const char *const pieces[] = {" ",
                                         ":",
                                         "#",
                                         "\"",
                                         "'",
                                         "\n",
                                         "\t",
                                         "\xC2\xA0",
                                         "\xE2\x80\xA8",
                                         "\xEF\xBB\xBF",
                                         "\xF0\x9F\x8E\xAF",
                                         "yes",
                                         "null",
                                         "1.0",
                                         "0",
                                         "-",
                                         "---",
                                         "...",
                                         "? ",
                                         "- ",
                                         ": ",
                                         " #",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         ",",
                                         "&a",
                                         "*a",
                                         "!",
                                         "%",
                                         "|",
                                         ">",
                                         "\\",
                                         "\\n",
                                         "@",
                                         "`",
                                         "~",
                                         "<<",
                                         "\xC3\xA9",
                                         "word",
                                         "a b",
                                         "=",
                                         "\xE4\xB8\xAD"};
    struct text out;
    text_open(mem, 1024, &out);
    size_t count = next_number(seed) % 6;
    for (size_t i = 0; i < count; i++)
        text_add_str(&out,
                     str_of(pieces[next_number(seed) % COUNT_OF(pieces)]));
    if (str_trim(text_str(&out)).length == 0)
        text_add_char(&out, 'x');
    return text_str(&out);
}

static void put_hostile_texts(struct arena *mem, struct ladder *ladder,
                              uint64_t *seed)
{
    ladder->title = hostile_text(mem, seed);
    ladder->summary = hostile_text(mem, seed);
    ladder->source = hostile_text(mem, seed);
    for (size_t i = 0; i < ladder->level_count; i++) {
        struct level *level = &ladder->levels[i];
        level->title = hostile_text(mem, seed);
        level->external_title = hostile_text(mem, seed);
        level->grade = hostile_text(mem, seed);
        level->summary = hostile_text(mem, seed);
    }
    for (size_t i = 0; i < ladder->competency_count; i++) {
        ladder->competencies[i].title = hostile_text(mem, seed);
        ladder->competencies[i].area = hostile_text(mem, seed);
        ladder->competencies[i].summary = hostile_text(mem, seed);
    }
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        struct str *texts = ARENA_ARRAY(mem, struct str, 2);
        texts[0] = hostile_text(mem, seed);
        texts[1] = hostile_text(mem, seed);
        ladder->criteria[i].text = hostile_text(mem, seed);
        ladder->criteria[i].examples = (struct str_list){texts, i % 3};
        ladder->criteria[i].alternatives = (struct str_list){texts, i % 2};
    }
}

static void loses_no_text(void **state)
{
    (void)state;
    uint64_t seed = 20261123;
    for (int round = 0; round < 2000; round++) {
        struct arena *mem = arena_open();
        struct ladder ladder = ladder_read(mem, str_of(whole));
        put_hostile_texts(mem, &ladder, &seed);
        struct str bytes = written(mem, &ladder);
        struct ladder again = ladder_read(mem, bytes);
        if (!ladder_same(&ladder, &again))
            fail_msg("round %d: not the same:\n%.*s", round, STR(bytes));
        arena_close(mem);
    }
}

static void stops_at_the_ceiling(void **state)
{
    struct ladder ladder = ladder_read(*state, str_of(whole));
    struct text out;
    struct fault fault = {0};
    text_open(*state, 100, &out);
    assert_false(ladder_yaml_write(*state, &ladder, &out, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    unit_same(str_of(fault.message), "the ladder ospo is larger than 100 bytes",
              "the fault");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_what_it_would_read),
        UNIT_TEST(leaves_out_what_is_understood),
        UNIT_TEST(loses_no_text),
        UNIT_TEST(stops_at_the_ceiling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
