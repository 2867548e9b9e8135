#include "intake/ladder/criterion_keys.h"

#include "base/text.h"
#include "support/unit.h"

static void makes_keys_differ(void **state)
{
    const struct {
        const char *keys, *parted;
    } cases[] = {
        {"a b c", "a b c "},
        {"a a b a", "a a-2 b a-4 "},
        {"a-2 a a", "a-2 a a-3 "},
        {"a-3 a a", "a-3 a a-6 "},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct criterion criteria[8] = {0};
        struct ladder ladder = {.criteria = criteria};
        struct str rest = str_of(cases[i].keys), key = {0};
        struct text out;
        text_open(*state, 256, &out);
        while (str_next_word(&rest, &key))
            criteria[ladder.criterion_count++].key = key;
        criterion_keys_part(*state, &ladder);
        for (size_t j = 0; j < ladder.criterion_count; j++)
            text_add(&out, "%.*s ", STR(criteria[j].key));
        unit_same(text_str(&out), cases[i].parted, cases[i].keys);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(makes_keys_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
