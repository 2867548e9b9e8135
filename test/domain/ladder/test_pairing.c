/* Edits whose truth is known: how many criteria are found again. */
#include "domain/ladder/pairing.h"

#include "app/read_ladders.h"
#include "base/file.h"
#include "base/text.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

#include <stdlib.h>

/* What an edit does with each criterion, in so many of a hundred. */
struct edit {
    const char *says;
    int words_pct;   /* of the words of a criterion become others */
    int moved_pct;   /* go to another level */
    int dropped_pct; /* go away */
    int added_pct;   /* come from elsewhere, in front of this one */
    bool is_another; /* ladder: other keys, titles and level names */
    double found_least, right_least;
};

struct dice {
    uint64_t state;
};

/* Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8. */
static bool falls(struct dice *dice, int pct)
{
    dice->state ^= dice->state << 13;
    dice->state ^= dice->state >> 7;
    dice->state ^= dice->state << 17;
    return (int)(dice->state % 100) < pct;
}

static struct ladder ladder_read(struct arena *mem, const char *file)
{
    struct str bytes;
    struct ladder ladder = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    if (!file_read(mem, file, 1024 * 1024, &bytes, &fault)
        || !ladder_yaml_read(mem, bytes, &ladder, &problems, &fault)
        || problems.count)
        fail_msg("%s cannot be read", file);
    return ladder;
}

/* Words of another text stand in for some of these. */
static struct str reworded(struct arena *mem, struct dice *dice, int pct,
                           struct str text, struct str others)
{
    struct text out;
    struct str word, other;
    struct str rest = others;
    text_open(mem, text.length + others.length + 100, &out);
    while (str_next_word(&text, &word)) {
        if (falls(dice, pct) && str_next_word(&rest, &other))
            word = other;
        text_add(&out, "%s%.*s", text_str(&out).length ? " " : "", STR(word));
    }
    return text_str(&out);
}

struct edited {
    struct ladder ladder;
    size_t *truth; /* shape: [criterion_count]: where each was before */
};

static void names_change(struct arena *mem, struct ladder *ladder)
{
    struct level *levels = ARENA_ARRAY(mem, struct level, ladder->level_count);
    struct competency *parts = ARENA_ARRAY(mem, struct competency,
                                           ladder->competency_count);
    ladder->key = str_of("another");
    for (size_t i = 0; i < ladder->level_count; i++)
        levels[i].key = str_format(mem, "l%zu", i);
    for (size_t i = 0; i < ladder->competency_count; i++) {
        parts[i].key = str_format(mem, "c%zu", i);
        parts[i].title = str_format(mem, "Part %zu", i);
    }
    ladder->levels = levels;
    ladder->competencies = parts;
}

static struct edited edit_make(struct arena *mem, const struct ladder *before,
                               const struct ladder *strange,
                               const struct edit *edit)
{
    struct dice dice = {0x9E3779B97F4A7C15};
    struct edited made = {
        *before, ARENA_ARRAY(mem, size_t, 2 * before->criterion_count)};
    made.ladder.criteria = ARENA_ARRAY(mem, struct criterion,
                                       2 * before->criterion_count);
    made.ladder.criterion_count = 0;
    for (size_t i = 0; i < before->criterion_count; i++) {
        struct criterion one = before->criteria[i];
        const struct criterion *other =
            &strange->criteria[i % strange->criterion_count];
        size_t *count = &made.ladder.criterion_count;
        if (falls(&dice, edit->added_pct)) {
            made.truth[*count] = PAIRING_NONE;
            made.ladder.criteria[*count] = one;
            made.ladder.criteria[(*count)++].text = other->text;
        }
        if (falls(&dice, edit->dropped_pct))
            continue;
        one.text = reworded(mem, &dice, edit->words_pct, one.text, other->text);
        if (falls(&dice, edit->moved_pct))
            one.level_index = one.level_index ? one.level_index - 1 : 1;
        made.truth[*count] = i;
        made.ladder.criteria[(*count)++] = one;
    }
    for (size_t i = 0; i < made.ladder.criterion_count; i++)
        made.ladder.criteria[i].key = str_format(mem, "k%zu", i);
    if (edit->is_another)
        names_change(mem, &made.ladder);
    return made;
}

struct score {
    size_t true_pairs, found, right;
};

static void score_add(struct arena *mem, const struct ladder *before,
                      const struct ladder *strange, const struct edit *edit,
                      struct score *score)
{
    struct edited made = edit_make(mem, before, strange, edit);
    struct pairing pairing = pairing_make(
        mem, (struct ladder_side){.ladder = before},
        (struct ladder_side){.ladder = &made.ladder});
    for (size_t i = 0; i < made.ladder.criterion_count; i++) {
        size_t found = pairing.criterion_of[i];
        score->true_pairs += made.truth[i] != PAIRING_NONE;
        score->found += found != PAIRING_NONE;
        score->right += found != PAIRING_NONE && found == made.truth[i];
    }
}

static void score_claim(const struct edit *edit, const struct score *score)
{
    double found = (double)score->right / (double)score->true_pairs;
    double right = (double)score->right / (double)score->found;
    print_message("%-40s %4zu pairs: found %.3f, right %.3f\n", edit->says,
                  score->true_pairs, found, right);
    UNIT_CLAIM(edit->says, found >= edit->found_least);
    UNIT_CLAIM(edit->says, right >= edit->right_least);
}

/* docs/method.md, "Differences", gives these figures. */
static void finds_again_what_was_edited(void **state)
{
    static const struct edit edits[] = {
        {"a few words", 10, 5, 5, 5, false, 1, 1},
        {"a third of the words", 33, 10, 10, 10, false, 0.98, 1},
        {"half of the words", 50, 10, 10, 10, false, 0.93, 0.98},
        {"two thirds of the words", 66, 10, 10, 10, false, 0.79, 0.98},
        {"another ladder, the same words", 0, 10, 10, 10, true, 1, 1},
        {"another ladder, a third of the words", 33, 10, 10, 10, true, 0.98, 1},
        {"another ladder, half of the words", 50, 10, 10, 10, true, 0.93, 0.98},
        {"another ladder, two thirds", 66, 10, 10, 10, true, 0.58, 0.98},
    };
    struct ladder ospo = ladder_read(*state, "ladders/ospo.yaml");
    struct ladder other = ladder_read(*state, "sample/engineering.yaml");
    for (size_t i = 0; i < COUNT_OF(edits); i++) {
        struct score score = {0};
        score_add(*state, &ospo, &other, &edits[i], &score);
        score_add(*state, &other, &ospo, &edits[i], &score);
        score_claim(&edits[i], &score);
    }
}

/* The ladders that companies have published, where they are at hand: there
 * neighbouring levels say nearly the same, so that it is easy to be wrong. */
static void finds_again_what_others_wrote(void **state)
{
    static const struct edit edits[] = {
        {"a third of the words", 33, 10, 10, 10, false, .95, .97},
        {"half of the words", 50, 10, 10, 10, false, .88, .97},
        {"another ladder, a third of the words", 33, 10, 10, 10, true, .90,
         .92},
        {"another ladder, half of the words", 50, 10, 10, 10, true, .84, .91},
    };
    static const char *const folders[] = {"artsy", "etsy", "medium-snowflake"};
    const char *data = getenv("RUNG_SHARED_DATA");
    struct ladder ospo = ladder_read(*state, "ladders/ospo.yaml");
    struct score scores[COUNT_OF(edits)] = {{0}};
    for (size_t f = 0; f < COUNT_OF(folders); f++) {
        struct imported_list list;
        struct fault fault = {0};
        const struct import_wish wish = {
            .file_or_folder = str_format(*state, "%s/ladders/%s",
                                         data ? data : "", folders[f])
                                  .at,
            .format = str_of("auto"),
            .most_bytes = 1 << 22,
            .most_files = 1000};
        if (!data || !app_ladders_import(*state, &wish, &list, &fault))
            skip();
        for (size_t l = 0; l < list.count; l++)
            for (size_t i = 0; i < COUNT_OF(edits); i++)
                score_add(*state, &list.at[l].draft.ladder, &ospo, &edits[i],
                          &scores[i]);
    }
    for (size_t i = 0; i < COUNT_OF(edits); i++)
        score_claim(&edits[i], &scores[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_again_what_was_edited),
        UNIT_TEST(finds_again_what_others_wrote),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
