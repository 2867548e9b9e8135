#include "base/arena.h"

#include "support/unit.h"

#include <stdlib.h>
#include <string.h>

struct mark {
    char *trace; /* shape: [9], NUL-ended */
    char letter;
    struct arena *own; /* closed with the mark, or NULL */
};

static void leave(void *thing)
{
    struct mark *mark = thing;
    mark->trace[strlen(mark->trace)] = mark->letter;
    if (mark->own)
        arena_close(mark->own);
}

static void closes_what_was_deferred_newest_first(void **state)
{
    char trace[9] = "";
    struct arena *mem = arena_open();
    (void)state;
    for (char letter = 'a'; letter <= 'd'; letter++) {
        struct mark *mark = ARENA_NEW(mem, struct mark);
        *mark = (struct mark){trace, letter, NULL};
        arena_defer(mem, leave, mark);
        ARENA_ARRAY(mem, char, 40000); /* so that blocks lie between */
    }
    assert_string_equal(trace, "");
    arena_close(mem);
    assert_string_equal(trace, "dcba");
}

static void closes_arenas_within_arenas(void **state)
{
    char trace[9] = "";
    struct arena *outer = arena_open(), *inner = arena_open();
    struct mark *first = ARENA_NEW(outer, struct mark);
    struct mark *second = ARENA_NEW(inner, struct mark);
    (void)state;
    *first = (struct mark){trace, 'o', inner};
    *second = (struct mark){trace, 'i', NULL};
    arena_defer(outer, leave, first);
    arena_defer(inner, leave, second);
    arena_close(outer);
    assert_string_equal(trace, "oi");
}

static void gives_zeroed_aligned_memory_of_its_own(void **state)
{
    static const struct {
        const char *says;
        size_t count, item_bytes;
    } cases[] = {
        {"no item", 0, 8},
        {"one byte", 1, 1},
        {"an odd size", 3, 7},
        {"one short of a grain", 15, 1},
        {"a grain", 16, 1},
        {"all that is left of a block, or nearly", 32000, 1},
        {"a whole block", 32 * 1024, 1},
        {"more than a block", 32 * 1024 + 1, 1},
        {"much more", 1000, 4096},
        {"a byte behind it", 1, 1},
    };
    enum { ROUNDS = 5 };
    char *given[COUNT_OF(cases) * ROUNDS];
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(given); i++) {
        size_t row = i % COUNT_OF(cases);
        size_t bytes = cases[row].count * cases[row].item_bytes;
        given[i] = arena_array(mem, cases[row].count, cases[row].item_bytes);
        UNIT_CLAIM(cases[row].says, given[i] != NULL);
        UNIT_CLAIM(cases[row].says,
                   (uintptr_t)given[i] % _Alignof(max_align_t) == 0);
        for (size_t j = 0; j < bytes; j++)
            UNIT_CLAIM(cases[row].says, given[i][j] == 0);
        memset(given[i], (int)i + 1, bytes);
    }
    for (size_t i = 0; i < COUNT_OF(given); i++) {
        size_t row = i % COUNT_OF(cases);
        size_t bytes = cases[row].count * cases[row].item_bytes;
        for (size_t j = 0; j < bytes; j++)
            UNIT_CLAIM(cases[row].says, given[i][j] == (char)(i + 1));
    }
}

static void takes_blocks_and_not_every_crumb(void **state)
{
    struct arena *mem = *state;
    size_t before = arena_bytes(mem);
    for (int i = 0; i < 1000; i++)
        ARENA_ARRAY(mem, char, 16);
    assert_int_equal(arena_bytes(mem), before);
    ARENA_ARRAY(mem, char, 1000000);
    assert_true(arena_bytes(mem) >= before + 1000000);
    assert_true(arena_bytes(mem) < before + 1001000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(closes_what_was_deferred_newest_first),
        UNIT_TEST(closes_arenas_within_arenas),
        UNIT_TEST(gives_zeroed_aligned_memory_of_its_own),
        UNIT_TEST(takes_blocks_and_not_every_crumb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
