#include "domain/role/title_word.h"

#include "base/text.h"
#include "support/unit.h"

/* "text" apart by spaces; '^' in front of a rank, ',' of an aside. */
static struct str shown(struct arena *mem, const char *title)
{
    struct title_word_list words = title_words_make(mem, str_of(title));
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < words.count; i++)
        text_add(&out, "%s%s%s%.*s", i ? " " : "",
                 words.at[i].is_rank ? "^" : "",
                 words.at[i].is_aside ? "," : "", STR(words.at[i].text));
    return text_str(&out);
}

static void takes_titles_apart(void **state)
{
    static const struct {
        const char *says, *title, *words;
    } cases[] = {
        {"words in lower case", "Community Manager", "community manager"},
        {"without what only joins", "Head of the Office", "head office"},
        {"each word once", "Manager of managers", "manager"},
        {"in the singular", "Director of Communities", "director community"},
        {"what ends in s and is one", "Business Analyst", "business analyst"},
        {"in one spelling", "Programme organiser", "program organizer"},
        {"an act is whoever does it", "Community management",
         "community manager"},
        {"a short form is what it stands for", "DevRel lead",
         "developer relation lead"},
        {"the office in full", "OSPO manager", "open source office manager"},
        {"a dash within a word parts it", "open-source", "open source"},
        {"a slash as well", "Manager/Director", "manager director"},
        {"ranks are marked", "Sr. Staff Engineer III",
         "^sr ^staff engineer ^iii"},
        {"to lead what follows is a rank", "Lead Engineer", "^lead engineer"},
        {"to be the lead is none", "Engineer lead", "engineer lead"},
        {"nor to be the lead of something", "Senior lead of engineering",
         "^senior lead engineer"},
        {"nor alone", "Lead", "lead"},
        {"what stands behind a comma is an aside", "Engineer, EMEA",
         "engineer ,emea"},
        {"or in brackets", "Engineer (remote) lead", "engineer ,remote ,lead"},
        {"or behind a dash between spaces", "Engineer - Linux",
         "engineer ,linux"},
        {"an aside in front is none", "(Engineer) lead", "engineer lead"},
        {"figures and letters say nothing", "Engineer 2 B", "engineer"},
        {"letters outside ASCII are letters", "Générale Engineer",
         "générale engineer"},
        {"nothing", " -- ", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(shown(*state, cases[i].title), cases[i].words, cases[i].says);
}

static void knows_what_somebody_is(void **state)
{
    static const struct {
        const char *says, *title, *head;
    } cases[] = {
        {"the last word", "Community manager", "manager"},
        {"what stands in front of \"of\"", "Head of Open Source", "head"},
        {"or of \"for\"", "Lead for Standards", "lead"},
        {"or of an aside", "Manager, Developer Relations", "manager"},
        {"a rank behind it is none", "Software engineer III", "engineer"},
        {"unless there is nothing else", "Senior", "senior"},
        {"nothing", "", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct title_word_list words = title_words_make(*state,
                                                        str_of(cases[i].title));
        struct str head = {0};
        for (size_t j = 0; j < words.count; j++)
            if (words.at[j].is_head)
                head = words.at[j].text;
        unit_same(head, cases[i].head, cases[i].says);
    }
}

static void has_a_ceiling(void **state)
{
    struct text out;
    text_open(*state, 4096, &out);
    for (int i = 0; i < 100; i++)
        text_add(&out, "word%c%c ", 'a' + i / 26, 'a' + i % 26);
    assert_int_equal(title_words_make(*state, text_str(&out)).count,
                     TITLE_WORDS_MOST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(takes_titles_apart),
        UNIT_TEST(knows_what_somebody_is),
        UNIT_TEST(has_a_ceiling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
