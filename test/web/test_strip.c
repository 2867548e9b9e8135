#include "web/strip.h"

#include "support/unit.h"

static struct gap sums(size_t met, size_t partly, size_t missing,
                       size_t unrated)
{
    struct gap gap = {.counts = {[STANDING_MET] = met,
                                 [STANDING_PARTLY] = partly,
                                 [STANDING_MISSING] = missing,
                                 [STANDING_UNRATED] = unrated,
                                 [STANDING_EXCUSED] = 3}};
    gap.level_row_count = met + partly + missing + unrated + 3;
    return gap;
}

static size_t times(struct str s, const char *needle)
{
    size_t count = 0;
    for (;;) {
        size_t at = str_find(s, str_of(needle));
        if (at == s.length)
            return count;
        count++;
        s = str_part(s, at + 1, s.length);
    }
}

static void draws_a_tick_for_each_criterion(void **state)
{
    const struct {
        const char *says;
        struct gap gap;
        const char *words;
        size_t filled, halved, hollow, dashed;
    } cases[] = {
        {"all kinds", sums(11, 3, 1, 2),
         "11 met, 3 sometimes, 1 not yet, 2 not rated", 11, 3, 1, 2},
        {"only met", sums(2, 0, 0, 0), "2 met", 2, 0, 0, 0},
        {"only excused ones", sums(0, 0, 0, 0), "nothing asked", 0, 0, 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 65536, &out);
        struct criteria_strip strip = criteria_strip_make(*state,
                                                          &cases[i].gap);
        criteria_strip_html(&out, &strip);
        struct str html = text_str(&out);
        unit_same(strip.words, cases[i].words, cases[i].says);
        UNIT_CLAIM(cases[i].says, times(html, "k-met") == cases[i].filled);
        UNIT_CLAIM(cases[i].says, times(html, "k-part") == cases[i].halved);
        UNIT_CLAIM(cases[i].says, times(html, "k-none") == cases[i].hollow);
        UNIT_CLAIM(cases[i].says, times(html, "k-unrated") == cases[i].dashed);
        UNIT_CLAIM(cases[i].says, times(html, cases[i].words) == 1);
    }
}

static void fills_the_levels_up_to_the_one_held(void **state)
{
    static const struct {
        const char *says;
        size_t index, count, held;
    } cases[] = {
        {"the lowest", 0, 7, 1},
        {"in between", 2, 7, 3},
        {"the top", 6, 7, 7},
        {"a ladder of one level", 0, 1, 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 65536, &out);
        struct level_strip strip = level_strip_make(*state, cases[i].index,
                                                    cases[i].count);
        level_strip_html(&out, &strip);
        size_t held = times(text_str(&out), "k-met");
        UNIT_CLAIM(cases[i].says, held == cases[i].held);
        UNIT_CLAIM(cases[i].says, times(text_str(&out), "k-none")
                                      == cases[i].count - cases[i].held);
        const struct level_bar *top = &strip.bars.at[cases[i].count - 1];
        UNIT_CLAIM(cases[i].says, top->y > 0 && top->y + top->height < 16);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(draws_a_tick_for_each_criterion),
        UNIT_TEST(fills_the_levels_up_to_the_one_held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
