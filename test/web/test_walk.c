/* Every address, asked for by everybody: who gets in, and what they read.
 *
 * The first table is what a reader checks; a route without a row in it fails.
 * The second test holds every page that anybody got against the permission
 * table, by words that only one person's duties, ratings and evidence have.
 */
#include "support/work.h"
#include "support/world.h"

#include <string.h>

/* n: nobody; owner, lead, hr, council, member, k: contributor, sponsor. */
#define ALL "nolhcmks"
#define SIGNED_IN "olhcmks"
#define INSIDE "olhcms"
#define RUNS_IT "ol"
#define PROPOSES "olhcm"
#define NONE ""

#define GET(path, query, status, who)                                          \
    {                                                                          \
        METHOD_GET, path, query, status, who, NULL, NULL, 0                    \
    }
#define POST(path, form, status, who)                                          \
    {                                                                          \
        METHOD_POST, path, form, status, who, NULL, NULL, 0                    \
    }
#define GET_ABOUT(path, query, status, stranger, self, managed)                \
    {                                                                          \
        METHOD_GET, path, query, status, stranger, self, managed, 0            \
    }
#define POST_ABOUT(path, form, status, stranger, self, managed)                \
    {                                                                          \
        METHOD_POST, path, form, status, stranger, self, managed, 0            \
    }

/* Who gets `status`.  Of an address with a person in it: of somebody they have
 * nothing to do with; of themselves; of somebody they manage.  All others are
 * refused: a visitor is sent to sign in, or told so when they sent a form. */
static const struct row {
    enum method method;
    const char *path;  /* as in the table of routes */
    const char *query; /* behind it, or the form of a POST */
    int status;
    const char *stranger, *self, *managed;
    int refused; /* what the others get; 0: 403 */
} rows[] = {
    GET("/", "", 200, SIGNED_IN),
    GET("/account", "", 200, SIGNED_IN),
    POST("/account/password", "password=a&again=b", 400, SIGNED_IN),
    POST("/account/sign-out-elsewhere", "", 303, SIGNED_IN),
    GET("/asset/:name", "", 404, ALL),
    GET("/audit", "", 200, "o"),
    GET("/evidence", "", 200, SIGNED_IN),
    GET("/favicon.ico", "", 200, ALL),
    GET("/find", "?q=of", 200, SIGNED_IN),
    GET("/import", "", 200, "olh"),
    GET("/import/duties", "", 200, SIGNED_IN),
    POST("/import/duties", "step=look&text=", 400, SIGNED_IN),
    GET("/import/duties/template", "", 200, SIGNED_IN),
    GET("/import/jobs", "", 200, "olh"),
    POST("/import/jobs", "step=look&text=", 400, "olh"),
    GET("/import/jobs/template", "", 200, "olh"),
    GET("/import/people", "", 200, "olh"),
    POST("/import/people", "step=look&text=", 400, "olh"),
    GET("/import/people/template", "", 200, "olh"),
    GET("/import/ratings", "", 200, SIGNED_IN),
    POST("/import/ratings", "step=look&text=", 400, SIGNED_IN),
    GET("/import/ratings/template", "", 200, SIGNED_IN),
    GET("/jobs", "", 200, INSIDE),
    GET("/ladders", "", 200, SIGNED_IN),
    GET("/ladders/:ladder", "", 200, SIGNED_IN),
    POST("/ladders/:ladder/adopt", "key=", 400, RUNS_IT),
    GET("/ladders/:ladder/beside", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/beside.pdf", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/compare", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/competencies/:competency/edit", "", 200, RUNS_IT),
    POST("/ladders/:ladder/competencies/:competency/edit", "", 400, RUNS_IT),
    POST("/ladders/:ladder/competencies/:competency/move", "to=up", 303,
         RUNS_IT),
    GET("/ladders/:ladder/competencies/:competency/remove", "", 200, RUNS_IT),
    POST("/ladders/:ladder/competencies/:competency/remove", "", 400, RUNS_IT),
    GET("/ladders/:ladder/counts", "", 200, SIGNED_IN),
    POST("/ladders/:ladder/counts", "", 400, RUNS_IT),
    POST("/ladders/:ladder/counts/remove", "criterion=craft.mate.1&kind=commit",
         404, RUNS_IT),
    GET("/ladders/:ladder/criteria/:criterion/edit", "", 200, RUNS_IT),
    POST("/ladders/:ladder/criteria/:criterion/edit", "", 400, RUNS_IT),
    POST("/ladders/:ladder/criteria/:criterion/move", "to=up", 303, RUNS_IT),
    GET("/ladders/:ladder/criteria/:criterion/remove", "", 200, RUNS_IT),
    POST("/ladders/:ladder/criteria/:criterion/remove", "", 400, RUNS_IT),
    GET("/ladders/:ladder/edit", "", 200, RUNS_IT),
    POST("/ladders/:ladder/edit", "", 400, RUNS_IT),
    GET("/ladders/:ladder/export", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/export/:form", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/lens", "?role=educator", 200, SIGNED_IN),
    POST("/ladders/:ladder/lens", "role=juggler", 404, PROPOSES),
    GET("/ladders/:ladder/lens/:form", "?role=educator", 200, SIGNED_IN),
    GET("/ladders/:ladder/levels/:level", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/levels/:level/edit", "", 200, RUNS_IT),
    POST("/ladders/:ladder/levels/:level/edit", "pay-from=x", 400, RUNS_IT),
    POST("/ladders/:ladder/levels/:level/move", "to=up", 303, RUNS_IT),
    GET("/ladders/:ladder/levels/:level/remove", "", 200, RUNS_IT),
    POST("/ladders/:ladder/levels/:level/remove", "", 400, RUNS_IT),
    GET("/ladders/:ladder/new-competency", "", 200, RUNS_IT),
    POST("/ladders/:ladder/new-competency", "", 400, RUNS_IT),
    GET("/ladders/:ladder/new-criterion", "", 200, RUNS_IT),
    POST("/ladders/:ladder/new-criterion", "competency=craft&level=mate", 400,
         RUNS_IT),
    GET("/ladders/:ladder/new-level", "", 200, RUNS_IT),
    POST("/ladders/:ladder/new-level", "", 400, RUNS_IT),
    GET("/ladders/:ladder/overlay", "", 200, SIGNED_IN),
    POST("/ladders/:ladder/overlay", "", 400, RUNS_IT),
    POST("/ladders/:ladder/propose", "title=", 400, PROPOSES),
    GET("/ladders/:ladder/refit", "", 200, SIGNED_IN),
    POST("/ladders/:ladder/refit", "role=juggler", 404, PROPOSES),
    GET("/ladders/:ladder/refit/:form", "?role=educator", 200, SIGNED_IN),
    GET("/ladders/:ladder/revisions", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/revisions/:number", "", 200, SIGNED_IN),
    GET("/ladders/:ladder/revisions/:number/restore", "", 200, RUNS_IT),
    POST("/ladders/:ladder/revisions/:number/restore", "", 400, RUNS_IT),
    GET("/ladders/:ladder/strict", "", 200, SIGNED_IN),
    GET("/ladders/crosswalk", "", 200, SIGNED_IN),
    POST("/ladders/crosswalk", "first=crew:mate&second=crew:master&reason=x",
         400, RUNS_IT),
    POST("/ladders/crosswalk/remove", "first=a:b&second=c:d", 404, RUNS_IT),
    GET("/ladders/from-duties", "", 200, PROPOSES),
    POST("/ladders/from-duties", "department=none", 400, PROPOSES),
    GET("/ladders/import", "", 200, RUNS_IT),
    POST("/ladders/import", "", 400, RUNS_IT),
    GET("/ladders/ready", "", 200, SIGNED_IN),
    POST("/ladders/ready", "", 400, RUNS_IT),
    POST("/ladders/start", "", 303, RUNS_IT),
    GET("/limits", "", 200, ALL),
    GET("/my", "", 303, SIGNED_IN),
    GET("/office", "", 200, RUNS_IT),
    POST("/office", "name=Ours", 303, RUNS_IT),
    GET("/people", "", 200, SIGNED_IN),
    GET("/people.csv", "", 200, SIGNED_IN),
    GET_ABOUT("/people/:person", "", 200, INSIDE, SIGNED_IN, SIGNED_IN),
    GET_ABOUT("/people/:person/edit", "", 200, "olh", "olh", "olh"),
    POST_ABOUT("/people/:person/edit", "", 400, "olh", "olh", "olh"),
    GET_ABOUT("/people/:person/duties", "", 200, "olh", SIGNED_IN, SIGNED_IN),
    POST_ABOUT("/people/:person/duties", "text=", 400, RUNS_IT, SIGNED_IN,
               SIGNED_IN),
    GET_ABOUT("/people/:person/duties/:duty", "", 200, RUNS_IT, SIGNED_IN,
              SIGNED_IN),
    POST_ABOUT("/people/:person/duties/:duty", "text=", 400, RUNS_IT, SIGNED_IN,
               SIGNED_IN),
    POST_ABOUT("/people/:person/duties/:duty/remove", "", 303, RUNS_IT,
               SIGNED_IN, SIGNED_IN),
    GET_ABOUT("/people/:person/evidence", "", 200, RUNS_IT, SIGNED_IN,
              SIGNED_IN),
    GET_ABOUT("/people/:person/evidence.csv", "", 200, RUNS_IT, SIGNED_IN,
              SIGNED_IN),
    GET_ABOUT("/people/:person/next-rung.pdf", "", 200, RUNS_IT, SIGNED_IN,
              SIGNED_IN),
    GET_ABOUT("/people/:person/rate/:criterion", "", 200, RUNS_IT, NONE,
              SIGNED_IN),
    GET_ABOUT("/people/:person/ratings", "", 200, RUNS_IT, SIGNED_IN,
              SIGNED_IN),
    POST_ABOUT("/people/:person/ratings",
               "criterion=craft.master.2&rating=always", 303, RUNS_IT, NONE,
               SIGNED_IN),
    GET_ABOUT("/people/:person/positions", "", 200, INSIDE, SIGNED_IN,
              SIGNED_IN),
    GET("/people/new", "", 200, "olh"),
    POST("/people/new", "", 400, "olh"),
    GET("/positions", "", 200, SIGNED_IN),
    GET("/proposals", "", 200, SIGNED_IN),
    GET("/proposals/:proposal", "", 200, SIGNED_IN),
    GET("/proposals/:proposal/adopt", "", 200, RUNS_IT),
    POST("/proposals/:proposal/adopt", "revision=999", 409, RUNS_IT),
    POST("/proposals/:proposal/choose", "choice=none", 400, PROPOSES),
    POST("/proposals/:proposal/comment", "text=", 400, "olhcmk"),
    GET("/proposals/:proposal/criteria/:criterion", "", 200, PROPOSES),
    POST("/proposals/:proposal/criteria/:criterion", "text=", 400, PROPOSES),
    POST("/proposals/:proposal/resolve", "comment=999999", 404, "olhcmk"),
    GET("/proposals/:proposal/withdraw", "", 200, PROPOSES),
    POST("/proposals/:proposal/withdraw", "reason=", 400, PROPOSES),
    GET("/robots.txt", "", 200, ALL),
    GET("/roles", "?title=Community+Manager", 200, SIGNED_IN),
    GET("/roles/:role", "", 200, SIGNED_IN),
    GET("/roles/compare", "?a=educator&b=developer+relations", 200, SIGNED_IN),
    GET("/roles/map", "", 200, INSIDE),
    POST("/roles/map", "title=&duties=", 400, INSIDE),
    GET("/set-up", "?key=none", 404, ALL),
    POST("/set-up", "key=none", 404, ALL),
    {METHOD_GET, "/sign-in", "", 200, "n", NULL, NULL, 303},
    POST("/sign-in", "email=a%40b&password=c", 403, ALL),
    POST("/sign-in/sample", "email=a%40b", 404, ALL),
    POST("/sign-out", "", 303, ALL),
    GET("/site-map", "", 200, ALL),
    GET("/users", "", 200, "o"),
    POST("/users", "email=a&role=hr", 400, "o"),
    GET("/users/:user", "", 200, "o"),
    POST("/users/:user/disable", "", 303, "o"),
    POST("/users/:user/enable", "", 303, "o"),
    POST("/users/:user/password", "", 200, "o"),
    GET("/users/:user/remove", "", 200, "o"),
    POST("/users/:user/remove", "", 303, "o"),
    POST("/users/:user/role", "role=hr", 303, "o"),
};

static void every_route_has_a_row(void **state)
{
    struct route_list routes = route_list();
    size_t missing = 0;
    (void)state;
    for (size_t i = 0; i < routes.count; i++) {
        size_t row = 0;
        while (row < COUNT_OF(rows)
               && (rows[row].method != routes.at[i].method
                   || strcmp(rows[row].path, routes.at[i].path) != 0))
            row++;
        if (row < COUNT_OF(rows))
            continue;
        print_error("%s %s: who may come?  Say so in test_walk.c\n",
                    method_names[routes.at[i].method], routes.at[i].path);
        missing++;
    }
    assert_int_equal(missing, 0);
}

static struct str place_of(struct world *world, struct str name,
                           const struct subject *subject)
{
    if (str_is(name, "person"))
        return str_format(world->visit.store->mem, "%lld",
                          (long long)subject->person.id.number);
    if (str_is(name, "duty"))
        return world_duty(world, subject);
    if (str_is(name, "user"))
        return world_user(world);
    if (str_is(name, "ladder"))
        return STR_LITERAL("crew");
    if (str_is(name, "form"))
        return STR_LITERAL("html");
    if (str_is(name, "role"))
        return STR_LITERAL("educator");
    if (str_is(name, "level"))
        return STR_LITERAL("master");
    if (str_is(name, "competency"))
        return STR_LITERAL("craft");
    if (str_is(name, "criterion"))
        return STR_LITERAL("craft.master.1");
    return STR_LITERAL("1");
}

static struct str target_of(struct world *world, const struct row *row,
                            const struct subject *subject)
{
    struct arena *mem = world->visit.store->mem;
    struct str rest = str_of(row->path), step, target = STR_LITERAL("");
    while (str_next(&rest, '/', &step)) {
        if (step.length == 0)
            continue;
        if (str_has_prefix(step, ":"))
            step = place_of(world, str_part(step, 1, step.length), subject);
        target = str_format(mem, "%.*s/%.*s", STR(target), STR(step));
    }
    if (target.length == 0)
        target = STR_LITERAL("/");
    return row->method == METHOD_GET
               ? str_format(mem, "%.*s%s", STR(target), row->query)
               : target;
}

/* How the visitor stands to whom the address is about. */
static const char *const relation_words[RELATION_COUNT] = {
    [RELATION_NONE] = "a stranger",
    [RELATION_SELF] = "themselves",
    [RELATION_MANAGER] = "whom they manage",
};

static const char *who_may(const struct row *row, enum relation relation)
{
    const char *const lists[RELATION_COUNT] = {
        [RELATION_NONE] = row->stranger,
        [RELATION_SELF] = row->self,
        [RELATION_MANAGER] = row->managed,
    };
    return lists[relation];
}

/* A visitor who is nobody has neither a self nor reports. */
static const struct subject *subject_for(const struct world *world,
                                         const struct visitor *visitor,
                                         enum relation relation)
{
    struct arena *mem = world->visit.store->mem;
    bool is_nobody = visitor->letter == 'n';
    if (relation == RELATION_NONE || is_nobody)
        return world_subject(world, STR_LITERAL("stranger"));
    return world_subject(world,
                         relation == RELATION_SELF
                             ? str_of(visitor->word)
                             : str_format(mem, "report-of-%s", visitor->word));
}

static int wanted_status(const struct row *row, const struct visitor *visitor,
                         enum relation relation)
{
    enum { SEE_OTHER = 303, FORBIDDEN = 403 };
    if (strchr(who_may(row, relation), visitor->letter))
        return row->status;
    if (visitor->letter == 'n' && row->method == METHOD_GET)
        return SEE_OTHER;
    return row->refused ? row->refused : FORBIDDEN;
}

static bool may(const struct world *world, const char *word, enum action action,
                const struct subject *subject)
{
    const struct actor *actor = work_actor(&world->visit, word);
    return actor_may(actor, action, actor_relation(actor, &subject->person));
}

/* A page about somebody names those who read what is on it, to everybody who
 * may open it. */
static bool is_reader(const struct world *world, const struct subject *subject,
                      const struct subject *about)
{
    for (size_t i = 1; about && i < WORLD_VISITORS; i++)
        if (str_is(subject->word, world_visitors[i].word))
            return may(world, world_visitors[i].word, ACTION_SEE_RATINGS,
                       about);
    return false;
}

static bool may_read(const struct world *world, const struct visitor *visitor,
                     size_t secret, const struct subject *subject,
                     const struct subject *about)
{
    enum action action = world_secrets[secret].action;
    if (visitor->letter == 'n')
        return false;
    return may(world, visitor->word, action, subject)
           || (action == ACTION_SEE_PERSON && is_reader(world, subject, about));
}

/* `about` is who the address is about, or NULL. */
static size_t leaks(struct world *world, const struct visitor *visitor,
                    const struct subject *about, const struct reply *reply)
{
    size_t count = 0;
    for (size_t i = 0; i < world->subject_count; i++)
        for (size_t j = 0; j < WORLD_SECRETS; j++) {
            const struct subject *subject = &world->subjects[i];
            struct str words = str_format(world->visit.store->mem, "%s%.*s.",
                                          world_secrets[j].words,
                                          STR(subject->word));
            if (!visit_has(reply, words.at))
                continue;
            world->read_count[j]++;
            if (may_read(world, visitor, j, subject, about))
                continue;
            print_error("it says %.*s\n", STR(words));
            count++;
        }
    return count;
}

static size_t ask(struct world *world, const struct row *row,
                  const struct visitor *visitor, enum relation relation)
{
    struct reply reply;
    const struct subject *subject = subject_for(world, visitor, relation);
    struct str target = target_of(world, row, subject);
    int wanted = wanted_status(row, visitor, relation);
    int status = row->method == METHOD_GET
                     ? visit_get(&world->visit, visitor->word, target.at,
                                 &reply)
                     : visit_post(&world->visit, visitor->word, target.at,
                                  row->query, &reply);
    bool is_about = strstr(row->path, ":person") != NULL;
    size_t wrong = leaks(world, visitor, is_about ? subject : NULL, &reply)
                   + (status != wanted);
    if (wrong)
        print_error("%s %.*s by %s, about %s: %d, wanted %d\n",
                    method_names[row->method], STR(target), visitor->word,
                    relation_words[relation], status, wanted);
    return wrong;
}

static void everybody_gets_what_is_theirs(struct store *store)
{
    struct world world;
    size_t wrong = 0;
    world_open(store, &world);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (size_t v = 0; v < WORLD_VISITORS; v++)
            for (int relation = 0; relation < RELATION_COUNT; relation++)
                if (who_may(&rows[i], (enum relation)relation))
                    wrong += ask(&world, &rows[i], &world_visitors[v],
                                 (enum relation)relation);
    assert_int_equal(wrong, 0);
    for (size_t i = 0; i < WORLD_SECRETS; i++)
        UNIT_CLAIM(world_secrets[i].words, world.read_count[i] > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(every_route_has_a_row),
        STORE_TEST(everybody_gets_what_is_theirs),
    };
    return cmocka_run_group_tests_name("walk", tests, NULL, NULL);
}
