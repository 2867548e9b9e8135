#include "solve/feature.h"

#include "support/unit.h"

#include <math.h>

static double likeness(struct feature_list a, struct feature_list b)
{
    double sum = 0;
    for (size_t i = 0, j = 0; i < a.count && j < b.count;) {
        if (a.at[i].id == b.at[j].id)
            sum += (double)a.at[i].weight * b.at[j].weight;
        bool is_first = a.at[i].id <= b.at[j].id;
        j += a.at[i].id >= b.at[j].id;
        i += is_first;
    }
    return sum;
}

static struct feature_space space_of(struct arena *mem)
{
    const struct str texts[] = {
        str_of("harbour master"),   str_of("harbour pilot"),
        str_of("lock keeper"),      str_of("keepers of locks and harbours"),
        str_of("M\u00fchlenbauer"), str_of("\u6e2f\u6e7e\u957f"),
    };
    return feature_space_make(mem, (struct str_list){texts, COUNT_OF(texts)});
}

static void knows_texts_that_say_the_same(void **state)
{
    const struct {
        const char *says, *a, *b;
        double least, most;
    } cases[] = {
        {"the same", "harbour master", "harbour master", 0.999, 1.001},
        {"case and signs", "harbour master", "Harbour, MASTER!", 0.999, 1.001},
        {"accents", "M\u00fchlenbauer", "MUHLENBAUER", 0.999, 1.001},
        {"another script", "\u6e2f\u6e7e\u957f", "\u6e2f\u6e7e\u957f", 0.999,
         1.001},
        {"common words say nothing", "lock keeper", "the lock keeper of", 0.999,
         1.001},
        {"endings", "lock keeper", "lock keepers", 0.7, 0.999},
        {"half the words", "harbour master", "harbour pilot", 0.2, 0.7},
        {"another order is less alike", "lock keeper", "keeper lock", 0.5, 0.9},
        {"none of the words", "harbour master", "lock keeper", 0, 0.1},
        {"nothing that was ever seen", "harbour master", "xyzzy", 0, 0},
    };
    struct arena *mem = *state;
    struct feature_space space = space_of(mem);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        double got = likeness(features_make(mem, &space, str_of(cases[i].a)),
                              features_make(mem, &space, str_of(cases[i].b)));
        UNIT_CLAIM(cases[i].says, got >= cases[i].least);
        UNIT_CLAIM(cases[i].says, got <= cases[i].most);
    }
}

static void gives_vectors_of_length_1_by_id(void **state)
{
    struct arena *mem = *state;
    struct feature_space space = space_of(mem);
    struct feature_list list = features_make(mem, &space,
                                             str_of("harbour master of locks"));
    double squares = 0;
    for (size_t i = 0; i < list.count; i++) {
        assert_true(list.at[i].id < FEATURE_COUNT);
        assert_true(i == 0 || list.at[i - 1].id < list.at[i].id);
        squares += (double)list.at[i].weight * list.at[i].weight;
    }
    assert_true(fabs(squares - 1) < 1e-5);
    assert_int_equal(features_make(mem, &space, (struct str){0}).count, 0);
}

static void takes_any_bytes_of_any_length(void **state)
{
    struct arena *mem = *state;
    struct feature_space space = space_of(mem);
    size_t length = 100000;
    char *bytes = ARENA_ARRAY(mem, char, length);
    for (size_t i = 0; i < length; i++)
        bytes[i] = (char)(i * 7919 % 251);
    struct feature_list list = features_make(mem, &space,
                                             (struct str){bytes, length});
    assert_true(list.count <= FEATURES_MOST);
    for (size_t i = 0; i < length; i++)
        bytes[i] = i % 9 == 8 ? ' ' : (char)('a' + i * 7919 % 26);
    struct str text = {bytes, length};
    struct feature_space own = feature_space_make(mem,
                                                  (struct str_list){&text, 1});
    assert_true(features_make(mem, &own, text).count <= FEATURES_MOST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_texts_that_say_the_same),
        UNIT_TEST(gives_vectors_of_length_1_by_id),
        UNIT_TEST(takes_any_bytes_of_any_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
