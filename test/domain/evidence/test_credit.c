#include "domain/evidence/credit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* As STR_LITERAL, where a constant is asked for. */
#define STATIC(text)                                                           \
    {                                                                          \
        (text), sizeof(text) - 1                                               \
    }

static const struct str review_words[] = {STATIC("code review"),
                                          STATIC("review"),
                                          STATIC("pr\xC3\xBC"
                                                 "fen"),
                                          STATIC("")};
static const struct str commit_words[] = {STATIC("code")};
static const struct str second_words[] = {STATIC("feedback")};
static const struct credit_rule rules[] = {
    {.kind = EVIDENCE_REVIEW, .words = {review_words, 4}},
    {.kind = EVIDENCE_COMMIT,
     .words = {commit_words, 1},
     .why = STATIC("it was merged")},
    {.kind = EVIDENCE_REVIEW, .words = {second_words, 1}},
};
static const struct credit_rule_list rule_list = {.at = rules,
                                                  .count = COUNT_OF(rules)};

static struct ladder ladder_of(struct criterion *criteria, size_t count)
{
    return (struct ladder){.criteria = criteria, .criterion_count = count};
}

static void test_words_and_kinds(void **state)
{
    (void)state;
    const struct {
        const char *says, *text;
        struct str evidence[2];
        enum evidence_kind kind;
        const char *why; /* NULL: no credit */
    } cases[] = {
        {"a word",
         "Asks for review",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"a word in capitals",
         "REVIEW changes",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"the first of two words",
         "A code review",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: code review"},
        {"a phrase over two lines",
         "code\n   review",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: code review"},
        {"half a phrase and another word",
         "code   reader",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"half a phrase at the end", "a code", {{0}}, EVIDENCE_REVIEW, NULL},
        {"a phrase run together", "a codereview", {{0}}, EVIDENCE_REVIEW, NULL},
        {"a word with its reason",
         "Writes code.",
         {{0}},
         EVIDENCE_COMMIT,
         "the criterion says: code (it was merged)"},
        {"a second rule of the kind",
         "gives feedback",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: feedback"},
        {"a kind no word is for", "gives feedback", {{0}}, EVIDENCE_ACK, NULL},
        {"the front of a longer word",
         "Reviewer",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"the end of a longer word", "Preview", {{0}}, EVIDENCE_REVIEW, NULL},
        {"a later place of the word",
         "preview, review",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"digits do not make it longer",
         "2review3",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"a letter beyond ASCII behind",
         "review\xC3\xA9",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"a letter beyond ASCII before",
         "\xC3\xA9review",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"curly quotes",
         "\xE2\x80\x9Creview\xE2\x80\x9D",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"a curly quote and more",
         "a review\xE2\x80\x9D x",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"a mark far into the general ones",
         "review\xE2\x81\x93 x",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"a sign behind the general marks",
         "review\xE2\x81\xB1 x",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"a Latin letter of three bytes",
         "review\xE2\xB1\xA0 x",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"a full stop of CJK",
         "review\xE3\x80\x82 x",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"a kana", "review\xE3\x81\xAE x", {{0}}, EVIDENCE_REVIEW, NULL},
        {"a letter among the marks of Latin-1",
         "review\xC2\xB5 x",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"a letter beyond ASCII and more",
         "review\xC3\xA9 x",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"a half letter at the end",
         "review\xE2\x80",
         {{0}},
         EVIDENCE_REVIEW,
         NULL},
        {"a no-break space",
         "a\xC2\xA0review",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: review"},
        {"a word beyond ASCII",
         "darf pr\xC3\xBC"
         "fen",
         {{0}},
         EVIDENCE_REVIEW,
         "the criterion says: pr\xC3\xBC"
         "fen"},
        {"the empty text", "", {{0}}, EVIDENCE_REVIEW, NULL},
        {"the ladder asks",
         "Is there",
         {STR_LITERAL("Ack")},
         EVIDENCE_ACK,
         "the ladder asks for: ack"},
        {"the second the ladder asks for",
         "Is there",
         {STR_LITERAL("ack"), STR_LITERAL("test")},
         EVIDENCE_TEST,
         "the ladder asks for: test"},
        {"the ladder asks for another",
         "Does review",
         {STR_LITERAL("ack")},
         EVIDENCE_REVIEW,
         NULL},
        {"the ladder asks for a kind not ours",
         "Does review",
         {STR_LITERAL("talk")},
         EVIDENCE_REVIEW,
         NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        print_message("  %s\n", cases[i].says);
        struct arena *mem = arena_open();
        size_t asked = (cases[i].evidence[0].length > 0)
                       + (size_t)(cases[i].evidence[1].length > 0);
        struct criterion criterion = {.text = str_of(cases[i].text),
                                      .evidence = {cases[i].evidence, asked}};
        struct ladder ladder = ladder_of(&criterion, 1);
        struct evidence piece = {.kind = cases[i].kind};
        struct credit_list credits = credit_make(
            mem, &ladder, (struct evidence_list){&piece, 1}, rule_list);

        assert_int_equal(credits.count, cases[i].why ? 1 : 0);
        if (cases[i].why) {
            assert_true(str_is(credits.at[0].why, cases[i].why));
            assert_ptr_equal(credits.at[0].evidence, &piece);
        }
        arena_close(mem);
    }
}

static void test_order(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct criterion criteria[] = {{.text = STR_LITERAL("review")},
                                   {.text = STR_LITERAL("nothing")},
                                   {.text = STR_LITERAL("code review")}};
    struct ladder ladder = ladder_of(criteria, 3);
    const struct evidence pieces[] = {
        {.kind = EVIDENCE_REVIEW, .day = {1}, .reference = STR_LITERAL("a")},
        {.kind = EVIDENCE_REVIEW, .day = {2}, .reference = STR_LITERAL("c")},
        {.kind = EVIDENCE_COMMIT, .day = {2}, .reference = STR_LITERAL("b")},
        {.kind = EVIDENCE_TEST, .day = {3}, .reference = STR_LITERAL("d")},
    };
    struct credit_list credits = credit_make(
        mem, &ladder, (struct evidence_list){pieces, 4}, rule_list);

    const struct {
        size_t criterion, piece;
    } wanted[] = {{0, 1}, {0, 0}, {2, 2}, {2, 1}, {2, 0}};
    assert_int_equal(credits.count, COUNT_OF(wanted));
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        assert_int_equal(credits.at[i].criterion_index, wanted[i].criterion);
        assert_ptr_equal(credits.at[i].evidence, &pieces[wanted[i].piece]);
    }
    arena_close(mem);
}

static void test_nothing(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct ladder ladder = {0};
    assert_int_equal(credit_make(mem, &ladder, (struct evidence_list){0},
                                 (struct credit_rule_list){0})
                         .count,
                     0);
    arena_close(mem);
}

/* The office's word stands above the ladder's and above what words say. */
static void test_marks(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct str test_kind = STR_LITERAL("test");
    struct criterion criteria[] = {
        {.key = STR_LITERAL("a"), .text = STR_LITERAL("review")},
        {.key = STR_LITERAL("b"), .text = STR_LITERAL("nothing")},
        {.key = STR_LITERAL("c"),
         .text = STR_LITERAL("nothing"),
         .evidence = {&test_kind, 1}}};
    struct ladder ladder = ladder_of(criteria, 3);
    ladder.key = STR_LITERAL("eng");
    const struct credit_mark marks[] = {
        {.ladder_key = STR_LITERAL("eng"),
         .criterion_key = STR_LITERAL("a"),
         .kind = EVIDENCE_REVIEW,
         .is_refused = true},
        {.ladder_key = STR_LITERAL("eng"),
         .criterion_key = STR_LITERAL("b"),
         .kind = EVIDENCE_ACK,
         .why = STR_LITERAL("an ack is a decision")},
        {.ladder_key = STR_LITERAL("eng"),
         .criterion_key = STR_LITERAL("c"),
         .kind = EVIDENCE_REPORT},
        {.ladder_key = STR_LITERAL("other"),
         .criterion_key = STR_LITERAL("b"),
         .kind = EVIDENCE_COMMIT},
        {.ladder_key = STR_LITERAL("eng"),
         .criterion_key = STR_LITERAL("gone"),
         .kind = EVIDENCE_COMMIT},
    };
    struct credit_rule_list with = rule_list;
    with.marks = (struct credit_mark_list){marks, COUNT_OF(marks)};
    const struct credit_kinds *kinds = credit_kinds_make(mem, &ladder, with);
    assert_int_equal(credit_kinds_bits(&kinds[0]), 0);
    assert_int_equal(credit_kinds_bits(&kinds[1]), 1U << EVIDENCE_ACK);
    assert_true(str_is(kinds[1].why[EVIDENCE_ACK],
                       "the office says: an ack is a decision"));
    assert_int_equal(credit_kinds_bits(&kinds[2]),
                     1U << EVIDENCE_TEST | 1U << EVIDENCE_REPORT);
    arena_close(mem);
}

static void test_kinds(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct criterion criteria[] = {{.text = STR_LITERAL("review")},
                                   {.text = STR_LITERAL("nothing")},
                                   {.text = STR_LITERAL("code review")}};
    struct ladder ladder = ladder_of(criteria, 3);
    const struct credit_kinds *kinds = credit_kinds_make(mem, &ladder,
                                                         rule_list);
    assert_int_equal(credit_kinds_bits(&kinds[0]), 1U << EVIDENCE_REVIEW);
    assert_int_equal(credit_kinds_bits(&kinds[1]), 0);
    assert_int_equal(credit_kinds_bits(&kinds[2]),
                     1U << EVIDENCE_REVIEW | 1U << EVIDENCE_COMMIT);
    assert_true(str_is(kinds[2].why[EVIDENCE_COMMIT],
                       "the criterion says: code (it was merged)"));
    arena_close(mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),           cmocka_unit_test(test_marks),
        cmocka_unit_test(test_words_and_kinds), cmocka_unit_test(test_order),
        cmocka_unit_test(test_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
