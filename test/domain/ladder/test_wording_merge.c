#include "domain/ladder/wording_merge.h"

#include "base/text.h"
#include "support/unit.h"

static const char *const signs[WORDS_FATE_COUNT][2] = {
    [WORDS_STAND] = {"", ""},
    [WORDS_GO] = {"[-", "-]"},
    [WORDS_COME] = {"{+", "+}"}};

static struct str told(struct arena *mem, struct merged_text merged)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < merged.count; i++)
        text_add(&out, "%s%s%.*s%s", merged.at[i].is_spaced ? " " : "",
                 signs[merged.at[i].fate][0], STR(merged.at[i].text),
                 signs[merged.at[i].fate][1]);
    return text_str(&out);
}

static void shows_what_goes_and_what_comes(void **state)
{
    static const struct {
        const char *says, *before, *after, *wanted;
    } cases[] = {
        {"the same stands", "Plans a project.", "Plans a project.",
         "Plans a project."},
        {"a word is exchanged", "Designs a system used by several teams",
         "Designs a program used by several teams",
         "Designs a [-system-] {+program+} used by several teams"},
        {"words come at the end", "Plans a project",
         "Plans a project and reports on it",
         "Plans a project {+and reports on it+}"},
        {"words go at the front", "Always writes minutes", "writes minutes",
         "[-Always-] writes minutes"},
        {"texts of nothing in common are exchanged whole",
         "Is on call for production", "Reviews drafts of others",
         "[-Is on call for production-] {+Reviews drafts of others+}"},
        {"what was empty comes", "", "Plans a project", "{+Plans a project+}"},
        {"what is empty now goes", "Plans a project", "",
         "[-Plans a project-]"},
        {"nothing stays nothing", "", "", ""},
        {"line feeds inside a stretch stay", "Plans\na project today",
         "Plans\na project now", "Plans\na project [-today-] {+now+}"},
        {"two places change", "Mentors engineers to the next level of systems",
         "Mentors colleagues to the next level of programs",
         "Mentors [-engineers-] {+colleagues+} to the next level of "
         "[-systems-] {+programs+}"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(
            cases[i].says,
            str_is(told(*state, wording_merge(*state, str_of(cases[i].before),
                                              str_of(cases[i].after))),
                   cases[i].wanted));
}

/* Whatever the texts, no word is lost and none is made up. */
static void keeps_every_word(void **state)
{
    static const char *const texts[] = {
        "a b c d e f g",
        "b c a d x f y g",
        "a a a b",
        "b a a",
        "to the a of x",
        "x of a the to",
        "one two three four five six seven of eight nine",
        "one of two seven of eight three six nine nine"};
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        for (size_t j = 0; j < COUNT_OF(texts); j++) {
            struct merged_text merged = wording_merge(*state, str_of(texts[i]),
                                                      str_of(texts[j]));
            struct text before, after;
            text_open(*state, 4096, &before);
            text_open(*state, 4096, &after);
            for (size_t k = 0; k < merged.count; k++) {
                if (merged.at[k].fate != WORDS_COME)
                    text_add(&before, "%s%.*s", before.length ? " " : "",
                             STR(merged.at[k].text));
                if (merged.at[k].fate != WORDS_GO)
                    text_add(&after, "%s%.*s", after.length ? " " : "",
                             STR(merged.at[k].text));
            }
            UNIT_CLAIM(texts[i], str_is(text_str(&before), texts[i]));
            UNIT_CLAIM(texts[j], str_is(text_str(&after), texts[j]));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(shows_what_goes_and_what_comes),
        UNIT_TEST(keeps_every_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
