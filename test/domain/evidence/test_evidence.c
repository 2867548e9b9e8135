#include "domain/evidence/evidence.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_evidence_kind_parse(void **state)
{
    (void)state;
    const struct {
        const char *says, *name;
        bool is_kind;
        enum evidence_kind kind;
    } cases[] = {
        {"the first", "commit", true, EVIDENCE_COMMIT},
        {"the last", "sign-off", true, EVIDENCE_SIGN_OFF},
        {"in capitals", "REVIEW", true, EVIDENCE_REVIEW},
        {"a kind not ours yet", "talk", false, EVIDENCE_KIND_COUNT},
        {"a part of one", "sign", false, EVIDENCE_KIND_COUNT},
        {"nothing", "", false, EVIDENCE_KIND_COUNT},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        print_message("  %s\n", cases[i].says);
        enum evidence_kind kind = EVIDENCE_KIND_COUNT;
        assert_int_equal(evidence_kind_parse(str_of(cases[i].name), &kind),
                         cases[i].is_kind);
        assert_int_equal(kind, cases[i].kind);
    }
}

static void test_every_name_is_its_kind(void **state)
{
    (void)state;
    for (int i = 0; i < EVIDENCE_KIND_COUNT; i++) {
        enum evidence_kind kind = EVIDENCE_KIND_COUNT;
        assert_true(evidence_kind_parse(str_of(evidence_kind_names[i]), &kind));
        assert_int_equal(kind, i);
    }
}

static void test_evidence_order(void **state)
{
    (void)state;
    const struct evidence base = {.kind = EVIDENCE_REVIEW,
                                  .day = {100},
                                  .landed = {200},
                                  .reference = STR_LITERAL("git:b")};
    struct evidence newer = base, later = base, other = base;
    newer.day.number = 101;
    newer.reference = STR_LITERAL("git:z");
    later.reference = STR_LITERAL("git:c");
    later.kind = EVIDENCE_COMMIT;
    other.kind = EVIDENCE_ACK;

    assert_int_equal(evidence_order(&base, &base), 0);
    assert_true(evidence_order(&newer, &base) < 0);
    assert_true(evidence_order(&base, &newer) > 0);
    assert_true(evidence_order(&base, &later) < 0);
    assert_true(evidence_order(&later, &base) > 0);
    assert_true(evidence_order(&base, &other) < 0);
    assert_true(evidence_order(&other, &base) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_evidence_kind_parse),
        cmocka_unit_test(test_every_name_is_its_kind),
        cmocka_unit_test(test_evidence_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
