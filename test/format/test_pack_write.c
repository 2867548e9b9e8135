#include "format/pack_write.h"

#include "support/unit.h"

static const struct moment some_day = {INT64_C(1790000000000)};

static void packs_what_can_be_unpacked(void **state)
{
    const struct pack_limits limits = {10, 10000, 20000};
    const struct pack_file files[] = {
        {STR_LITERAL("a.txt"), STR_LITERAL("first")},
        {STR_LITERAL("folder/b.txt"), STR_LITERAL("")},
        {STR_LITERAL("folder/\xC3\xA9t\xC3\xA9.txt"), STR_LITERAL("third")},
    };
    struct pack_file_list list = {files, COUNT_OF(files)}, read;
    struct str bytes, again;
    struct fault fault = {0};
    UNIT_CLAIM(fault.message,
               pack_write(*state, list, some_day, &bytes, &fault));
    UNIT_CLAIM(fault.message,
               pack_write(*state, list, some_day, &again, &fault));
    assert_true(str_same(bytes, again));
    UNIT_CLAIM(fault.message, pack_read(*state, bytes, &limits, &read, &fault));
    assert_int_equal(read.count, COUNT_OF(files));
    for (size_t i = 0; i < read.count; i++) {
        assert_true(str_same(read.at[i].name, files[i].name));
        assert_true(str_same(read.at[i].bytes, files[i].bytes));
    }
}

static void refuses_what_is_too_large(void **state)
{
    char *at = ARENA_ARRAY(*state, char, PACK_BYTES_MOST);
    const struct pack_file file = {STR_LITERAL("a"), {at, PACK_BYTES_MOST}};
    struct str bytes = STR_LITERAL("as it was");
    struct fault fault = {0};
    assert_false(pack_write(*state, (struct pack_file_list){&file, 1}, some_day,
                            &bytes, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_true(str_is(bytes, "as it was"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(packs_what_can_be_unpacked),
        UNIT_TEST(refuses_what_is_too_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
