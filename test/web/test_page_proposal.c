/* A proposal from its first word to a ladder that people stand on: the pages,
 * and what one may do there. */
#include "support/proposals.h"
#include "support/visit.h"

static int64_t talk(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    proposals_crew(store);
    return proposals_add(store, "talk");
}

static void go(struct visit *visit, const char *who, const char *page,
               const char *form)
{
    struct reply reply;
    visit_post(visit, who, page, form, &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void shows_what_is_proposed(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "contributor", "/proposals", &reply);
    VISIT_SAYS(&reply, 200, "Nothing is proposed");
    proposals_crew(store);
    assert_int_equal(proposals_add(store, "talk"), 1);
    visit_get(&visit, "contributor", "/proposals", &reply);
    VISIT_SAYS(&reply, 200, "<b>One proposal</b> is open");
    VISIT_SAYS(&reply, 200, "href=\"/proposals/1\"");
    visit_get(&visit, "contributor", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "Let Mia rise");
    VISIT_SAYS(&reply, 200, "It asks for code.");
    VISIT_SAYS(&reply, 200, "Reviews minutes.");
    VISIT_SAYS(&reply, 200, "Nothing in its place");
    VISIT_SAYS(&reply, 200, "Rows far.");
    VISIT_HIDES(&reply, ">Take</button>");
    VISIT_HIDES(&reply, "/adopt\"");
    VISIT_SAYS(&reply, 200, ">Comment</button>");
    visit_get(&visit, "council", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, ">Take</button>");
    VISIT_SAYS(&reply, 200, "Take all 3 not decided");
    VISIT_HIDES(&reply, "/adopt\"");
    visit_get(&visit, "sponsor", "/proposals/1", &reply);
    VISIT_HIDES(&reply, ">Comment</button>");
    visit_get(&visit, "lead", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "href=\"/proposals/1/adopt\"");
    visit_get(&visit, "lead", "/proposals/9", &reply);
    VISIT_SAYS(&reply, 404, "there is no proposal 9");
}

static void lists_what_is_asked_for(struct store *store)
{
    static const struct {
        const char *query, *says, *hides;
    } cases[] = {
        {"", "Codes.", ">Rows.<"},
        {"?show=all", ">Rows.<", NULL},
        {"?show=replace", "Codes.", "Sails."},
        {"?show=adapt", "Nothing of this kind", "Codes."},
        {"?show=commented", ">Rows.<", "Codes."},
        {"?show=nonsense", "Codes.", NULL},
    };
    struct visit visit;
    struct reply reply;
    talk(store, &visit);
    go(&visit, "member", "/proposals/1/comment",
       "criterion=mate.2&text=Far?&show=all");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str address = str_format(store->mem, "/proposals/1%s",
                                        cases[i].query);
        visit_get(&visit, "contributor", address.at, &reply);
        if (i == 0)
            continue; /* what is talked about is shown, too */
        VISIT_SAYS(&reply, 200, cases[i].says);
        if (cases[i].hides)
            VISIT_HIDES(&reply, cases[i].hides);
    }
}

static void decides_about_words(struct store *store)
{
    struct visit visit;
    struct reply reply;
    talk(store, &visit);
    visit_post(&visit, "member", "/proposals/1/choose",
               "criterion=mate.1&choice=taken&revision=1&show=open", &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"),
              "/proposals/1?show=open#c-mate.1", "back to the same list");
    visit_get(&visit, "member", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "Taken by Mona Member");
    visit_post(&visit, "member", "/proposals/1/choose",
               "criterion=mate.1&choice=left&revision=1", &reply);
    VISIT_SAYS(&reply, 409, "somebody else changed the same criterion");
    go(&visit, "member", "/proposals/1/choose",
       "criterion=mate.1&choice=left&revision=2");
    visit_post(&visit, "member", "/proposals/1/choose",
               "criterion=mate.1&choice=edited", &reply);
    VISIT_SAYS(&reply, 400, "take the offered words");
    go(&visit, "member", "/proposals/1/choose", "criterion=&choice=taken");
    visit_get(&visit, "member", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "<b>3</b> offered wordings are decided");
}

static void changes_words(struct store *store)
{
    struct visit visit;
    struct reply reply;
    talk(store, &visit);
    visit_get(&visit, "council", "/proposals/1/criteria/mate.1?show=open",
              &reply);
    VISIT_SAYS(&reply, 200, "Codes.</blockquote>");
    VISIT_SAYS(&reply, 200, "Reviews minutes.</textarea>");
    VISIT_SAYS(&reply, 200, "name=\"show\" value=\"open\"");
    visit_post(&visit, "council", "/proposals/1/criteria/mate.1",
               "text=&examples=&alternatives=&revision=1", &reply);
    VISIT_SAYS(&reply, 400, "A criterion needs its text.");
    go(&visit, "council", "/proposals/1/criteria/mate.1",
       "text=Writes+minutes.&examples=One.%0D%0A%0D%0ATwo.&alternatives=&"
       "revision=1");
    struct proposal now = proposals_get(store, 1);
    unit_same(proposals_asks(&now, "mate.1"), "Writes minutes.", "words");
    assert_int_equal(now.candidate.criteria[0].examples.count, 2);
    assert_int_equal(now.lines.at[0].choice, CHOICE_EDITED);
    assert_int_equal(now.candidate.levels[0].pay.from.minor, 3000000);
    visit_post(&visit, "hr", "/proposals/1/criteria/mate.1",
               "text=Reads+minutes.&revision=1", &reply);
    VISIT_SAYS(&reply, 409, "says now: Writes minutes.");
    VISIT_SAYS(&reply, 409, "Reads minutes.</textarea>");
    go(&visit, "hr", "/proposals/1/criteria/mate.2", "step=remove&revision=2");
    visit_get(&visit, "hr", "/proposals/1?show=all", &reply);
    VISIT_SAYS(&reply, 200, "Taken out");
    VISIT_SAYS(&reply, 200, "Changed by ");
    visit_get(&visit, "hr", "/proposals/1/criteria/mate.2", &reply);
    VISIT_SAYS(&reply, 404, "no criterion mate.2 any more");
}

static void talks_about_it(struct store *store)
{
    struct visit visit;
    struct reply reply;
    talk(store, &visit);
    go(&visit, "contributor", "/proposals/1/comment",
       "criterion=mate.1&text=Why+%3Cb%3E?");
    struct proposal now = proposals_get(store, 1);
    long long thread = (long long)now.comments.at[0].id;
    struct str form = str_format(store->mem, "answers=%lld&text=So.", thread);
    go(&visit, "council", "/proposals/1/comment", form.at);
    visit_get(&visit, "hr", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "Why &lt;b&gt;?");
    VISIT_SAYS(&reply, 200, "<b>One thread</b> is open");
    VISIT_SAYS(&reply, 200, "2 comments");
    form = str_format(store->mem, "comment=%lld&text=said+plainly", thread);
    visit_post(&visit, "sponsor", "/proposals/1/resolve", form.at, &reply);
    VISIT_SAYS(&reply, 403, "not open to you");
    go(&visit, "hr", "/proposals/1/resolve", form.at);
    visit_get(&visit, "hr", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "said plainly");
    VISIT_SAYS(&reply, 200, "No thread is open");
    form = str_format(store->mem, "comment=%lld&step=reopen", thread);
    go(&visit, "hr", "/proposals/1/resolve", form.at);
    visit_get(&visit, "hr", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "<b>One thread</b> is open");
    visit_post(&visit, "hr", "/proposals/1/comment", "criterion=&text=+",
               &reply);
    VISIT_SAYS(&reply, 400, "a comment needs its words");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_what_is_proposed), STORE_TEST(lists_what_is_asked_for),
        STORE_TEST(decides_about_words),    STORE_TEST(changes_words),
        STORE_TEST(talks_about_it),
    };
    return cmocka_run_group_tests_name("page_proposal", tests, NULL, NULL);
}
