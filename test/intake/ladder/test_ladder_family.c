/* The ladders of the OSPO family that ship with Rung: one shape for all, so
 * that the criteria of one can stand in for those of another, and no text
 * twice; a translation says cell by cell what its original says. */
#include "base/shipped.h"
#include "base/text.h"
#include "domain/ladder/demand.h"
#include "domain/ladder/likeness.h"
#include "domain/ladder/reach.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

enum {
    LADDERS_MOST = 40,
    LADDERS_LEAST = 7, /* six roles, one of them in another language */
    LEVELS = 6,
    TEXTS_MOST = 3000,
    WORDS_MOST = 30,
    EXAMPLES = 2,
    ALTERNATIVES = 1
};

/* Above it two criteria are one sentence with a noun exchanged. */
static const double likeness_most = 0.7;

static struct ladder ladder_of(struct arena *mem,
                               const struct shipped_file *file)
{
    struct ladder ladder = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    if (!ladder_yaml_read(mem, file->bytes, &ladder, &problems, &fault))
        fail_msg("%s: %s", file->name, fault.message);
    if (problems.count)
        fail_msg("%s:%d:%d: %.*s", file->name, problems.at[0].line,
                 problems.at[0].column, STR(problems.at[0].message));
    return ladder;
}

static struct ladder_list family_read(struct arena *mem)
{
    struct shipped_file_list files = shipped_file_list();
    struct ladder *ladders = ARENA_ARRAY(mem, struct ladder, LADDERS_MOST);
    size_t count = 0;
    for (size_t i = 0; i < files.count; i++) {
        if (!str_has_prefix(str_of(files.at[i].name), "ladders/ospo-"))
            continue;
        assert_true(count < LADDERS_MOST);
        ladders[count++] = ladder_of(mem, &files.at[i]);
    }
    assert_true(count >= LADDERS_LEAST);
    return (struct ladder_list){ladders, count};
}

static void has_the_common_shape(void **state)
{
    static const char *const common[] = {
        "direction", "growing-others", "departments", "contribution",
        "review",    "checking",       "readiness",   "design"};
    struct ladder_list family = family_read(*state);
    for (size_t i = 0; i < family.count; i++) {
        const struct ladder *ladder = &family.at[i];
        const char *says = str_chars(*state, ladder->key);
        unit_same(ladder->family, "OSPO", says);
        UNIT_CLAIM(says, ladder->level_count == LEVELS);
        for (size_t k = 0; k < COUNT_OF(common); k++)
            UNIT_CLAIM(str_format(*state, "%s: %s", says, common[k]).at,
                       competency_find(ladder, str_of(common[k]))
                           < ladder->competency_count);
    }
}

static void asks_something_in_each_cell(void **state)
{
    struct ladder_list family = family_read(*state);
    for (size_t i = 0; i < family.count; i++) {
        const struct ladder *ladder = &family.at[i];
        size_t twofold = competency_find(ladder, STR_LITERAL("contribution"));
        for (size_t c = 0; c < ladder->competency_count; c++) {
            size_t least = c == twofold ? 2 : 1;
            for (size_t level = 0; level < ladder->level_count; level++)
                UNIT_CLAIM(str_format(*state, "%.*s: %.*s at %.*s",
                                      STR(ladder->key),
                                      STR(ladder->competencies[c].key),
                                      STR(ladder->levels[level].key))
                               .at,
                           ladder_cell_count(ladder, c, level) >= least);
        }
    }
}

static size_t word_count(struct str text)
{
    struct str word;
    size_t count = 0;
    while (str_next_word(&text, &word))
        count++;
    return count;
}

static void shows_each_criterion_in_practice(void **state)
{
    struct ladder_list family = family_read(*state);
    for (size_t i = 0; i < family.count; i++) {
        for (size_t k = 0; k < family.at[i].criterion_count; k++) {
            const struct criterion *criterion = &family.at[i].criteria[k];
            const char *says = str_chars(*state, criterion->text);
            UNIT_CLAIM(says, criterion->examples.count == EXAMPLES);
            UNIT_CLAIM(says, criterion->alternatives.count == ALTERNATIVES);
            UNIT_CLAIM(says, criterion->evidence.count > 0);
            UNIT_CLAIM(says, word_count(criterion->text) <= WORDS_MOST);
        }
    }
}

static void claim_no_demand(struct arena *mem, const struct ladder *ladder)
{
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        struct str text = ladder->criteria[i].text;
        struct demand_list demands = demands_find(mem, text);
        if (demands.count)
            fail_msg("%.*s demands \"%.*s\": %.*s", STR(ladder->key),
                     STR(demands.at[0].words), STR(text));
    }
}

/* Upstream developers alone have code among their criteria; their ladder
 * counts other work beside it. */
static void asks_no_one_else_for_code(void **state)
{
    struct ladder_list family = family_read(*state);
    for (size_t i = 0; i < family.count; i++)
        if (!str_is(family.at[i].key, "ospo-upstream"))
            claim_no_demand(*state, &family.at[i]);
}

static void claim_within_reach(struct arena *mem, const struct ladder *ladder)
{
    enum reach reaches[LADDER_LEVELS_MOST], reach = REACH_TASK;
    struct str words;
    level_reaches_find(mem, ladder, reaches);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        if (reach_find(criterion->text, &reach, &words)
            && reach > reaches[criterion->level_index])
            fail_msg("%.*s: \"%.*s\" is beyond its level: %.*s",
                     STR(ladder->key), STR(words), STR(criterion->text));
    }
}

/* A criterion that speaks of departments asks much of a first level, and one
 * offered in its place elsewhere would come at the wrong one. */
static void asks_at_each_level_for_its_own_reach(void **state)
{
    struct ladder_list family = family_read(*state);
    for (size_t i = 0; i < family.count; i++)
        claim_within_reach(*state, &family.at[i]);
}

/* What a company pays is its own affair. */
static void names_no_pay(void **state)
{
    struct ladder_list family = family_read(*state);
    for (size_t i = 0; i < family.count; i++)
        for (size_t k = 0; k < family.at[i].level_count; k++) {
            const struct level *level = &family.at[i].levels[k];
            UNIT_CLAIM(str_chars(*state, family.at[i].key),
                       money_is_none(level->pay.from)
                           && money_is_none(level->pay.to));
        }
}

/* The criteria of all ladders in one language, one after another. */
static struct str_list texts_of(struct arena *mem, struct ladder_list family,
                                const char *language)
{
    struct str *texts = ARENA_ARRAY(mem, struct str, TEXTS_MOST);
    size_t count = 0;
    for (size_t i = 0; i < family.count; i++) {
        const struct ladder *ladder = &family.at[i];
        if (!str_is(ladder->language, language))
            continue;
        assert_true(count + ladder->criterion_count <= TEXTS_MOST);
        for (size_t k = 0; k < ladder->criterion_count; k++)
            texts[count++] = ladder->criteria[k].text;
    }
    return (struct str_list){texts, count};
}

static void says_nothing_twice(void **state)
{
    struct str_list texts = texts_of(*state, family_read(*state), "en");
    const struct likeness *likeness = likeness_make(*state, texts);
    for (size_t a = 0; a < texts.count; a++)
        for (size_t b = 0; b < a; b++)
            if (likeness_of(likeness, a, b) > likeness_most)
                fail_msg("%.2f alike:\n%.*s\n%.*s", likeness_of(likeness, a, b),
                         STR(texts.at[a]), STR(texts.at[b]));
}

/* The original of "ospo-community-de" is "ospo-community". */
static const struct ladder *original_of(struct ladder_list family,
                                        const struct ladder *ladder)
{
    size_t tail = ladder->language.length + 1;
    assert_true(ladder->key.length > tail);
    struct str key = str_part(ladder->key, 0, ladder->key.length - tail);
    for (size_t i = 0; i < family.count; i++)
        if (str_same(family.at[i].key, key))
            return &family.at[i];
    fail_msg("%.*s has no original", STR(ladder->key));
    return NULL;
}

static void claim_translated(struct str original, struct str translation)
{
    if (!original.length != !translation.length)
        fail_msg("only one of \"%.*s\" and \"%.*s\" is there", STR(original),
                 STR(translation));
    if (original.length && str_same_folded(original, translation))
        fail_msg("not translated: %.*s", STR(original));
}

static void claim_list_translated(struct str_list original,
                                  struct str_list translation)
{
    assert_int_equal(original.count, translation.count);
    for (size_t i = 0; i < original.count; i++)
        claim_translated(original.at[i], translation.at[i]);
}

static void claim_levels_translated(const struct ladder *original,
                                    const struct ladder *translation)
{
    assert_int_equal(original->level_count, translation->level_count);
    for (size_t i = 0; i < original->level_count; i++) {
        const struct level *a = &original->levels[i];
        const struct level *b = &translation->levels[i];
        UNIT_CLAIM("level", str_same(a->key, b->key));
        UNIT_CLAIM("grade", str_same(a->grade, b->grade));
        claim_translated(a->title, b->title);
        claim_translated(a->external_title, b->external_title);
        claim_translated(a->summary, b->summary);
    }
}

static void claim_competencies_translated(const struct ladder *original,
                                          const struct ladder *translation)
{
    assert_int_equal(original->competency_count, translation->competency_count);
    for (size_t i = 0; i < original->competency_count; i++) {
        const struct competency *a = &original->competencies[i];
        const struct competency *b = &translation->competencies[i];
        UNIT_CLAIM("competency", str_same(a->key, b->key));
        assert_int_equal(a->weight, b->weight);
        claim_translated(a->title, b->title);
        claim_translated(a->area, b->area);
        claim_translated(a->summary, b->summary);
    }
}

static void claim_criteria_translated(const struct ladder *original,
                                      const struct ladder *translation)
{
    assert_int_equal(original->criterion_count, translation->criterion_count);
    for (size_t i = 0; i < original->criterion_count; i++) {
        const struct criterion *a = &original->criteria[i];
        const struct criterion *b = &translation->criteria[i];
        UNIT_CLAIM("criterion", str_same(a->key, b->key));
        assert_int_equal(a->weight, b->weight);
        UNIT_CLAIM("evidence", str_list_same(&a->evidence, &b->evidence));
        claim_translated(a->text, b->text);
        claim_list_translated(a->examples, b->examples);
        claim_list_translated(a->alternatives, b->alternatives);
    }
}

static void a_translation_says_what_its_original_says(void **state)
{
    struct ladder_list family = family_read(*state);
    size_t count = 0;
    for (size_t i = 0; i < family.count; i++) {
        const struct ladder *translation = &family.at[i];
        if (str_is(translation->language, "en"))
            continue;
        const struct ladder *original = original_of(family, translation);
        claim_translated(original->title, translation->title);
        claim_translated(original->summary, translation->summary);
        claim_levels_translated(original, translation);
        claim_competencies_translated(original, translation);
        claim_criteria_translated(original, translation);
        count++;
    }
    assert_int_not_equal(count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(has_the_common_shape),
        UNIT_TEST(asks_something_in_each_cell),
        UNIT_TEST(shows_each_criterion_in_practice),
        UNIT_TEST(asks_no_one_else_for_code),
        UNIT_TEST(asks_at_each_level_for_its_own_reach),
        UNIT_TEST(names_no_pay),
        UNIT_TEST(says_nothing_twice),
        UNIT_TEST(a_translation_says_what_its_original_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
