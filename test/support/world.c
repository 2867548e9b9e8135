#include "support/world.h"

#include <assert.h>

#include "app/change_duty.h"
#include "app/keep_proposal.h"
#include "app/keep_user.h"
#include "base/text.h"
#include "store/store_evidence.h"
#include "support/work.h"

const struct visitor world_visitors[] = {
    {'n', "nobody"},  {'o', "owner"}, {'l', "lead"},        {'h', "hr"},
    {'c', "council"}, {'m', "other"}, {'k', "contributor"}, {'s', "sponsor"},
};
static_assert(COUNT_OF(world_visitors) == WORLD_VISITORS, "one of each role");

const struct world_secret world_secrets[] = {
    {"Person-", ACTION_SEE_PERSON},
    {"duty-of-", ACTION_SEE_DUTIES},
    {"note-on-", ACTION_SEE_RATINGS},
    {"work-of-", ACTION_SEE_EVIDENCE},
};
static_assert(COUNT_OF(world_secrets) == WORLD_SECRETS, "as many as counted");

static void evidence_add(struct world *world, const struct subject *subject)
{
    struct store *store = world->visit.store;
    struct evidence piece = {
        .person = subject->person.id,
        .kind = EVIDENCE_COMMIT,
        .day = store_day("2026-11-01"),
        .landed = store_day("2026-11-01"),
        .reference = str_format(store->mem, "git:%.*s", STR(subject->word)),
        .title = str_format(store->mem, "work-of-%.*s.", STR(subject->word)),
    };
    struct evidence_batch batch = {.pieces = {&piece, 1}, .now = crew_noon};
    struct fault fault = {0};
    int64_t added;
    store_begin(store->db, DB_WRITING);
    store_done(store_project_get(store->db, STR_LITERAL("tide"), crew_noon,
                                 &batch.project, &fault)
                   && store_evidence_add(store->mem, store->db, &batch, &added,
                                         &fault),
               &fault);
    store_commit(store->db);
}

/* Somebody of the store, with words that stand nowhere else. */
static void subject_add(struct world *world, struct str word)
{
    struct store *store = world->visit.store;
    struct arena *mem = store->mem;
    struct str email = str_format(mem, "%.*s@crew.example", STR(word));
    struct str duty = str_format(mem,
                                 "person,kind,text\n"
                                 "%.*s,ongoing,duty-of-%.*s.\n",
                                 STR(email), STR(word));
    struct str note = str_format(mem,
                                 "person,ladder,criterion,rating,note,day\n"
                                 "%.*s,crew,craft.master.1,sometimes,"
                                 "note-on-%.*s.,2026-10-01\n",
                                 STR(email), STR(word));
    const struct table_wish wish = {0};
    assert_true(crew_import(store, app_duties_import, &wish, duty.at).is_kept);
    assert_true(crew_import(store, app_ratings_import, &wish, note.at).is_kept);
    struct subject *subject = &world->subjects[world->subject_count++];
    *subject = (struct subject){word, crew_person(store, email.at)};
    db_rollback(store->db);
    evidence_add(world, subject);
}

/* Adds the people first: all are on a ladder, and each visitor manages one. */
static void people_add(struct world *world)
{
    struct store *store = world->visit.store;
    struct text csv;
    text_open(store->mem, 64 * 1024, &csv);
    text_add(&csv, "name,email,manager,ladder,level\n"
                   "Person-stranger.,stranger@crew.example,,crew,mate\n");
    for (size_t i = 1; i < WORLD_VISITORS; i++)
        text_add(&csv,
                 "Person-%s.,%s@crew.example,,crew,mate\n"
                 "Person-report-of-%s.,report-of-%s@crew.example,"
                 "%s@crew.example,crew,mate\n",
                 world_visitors[i].word, world_visitors[i].word,
                 world_visitors[i].word, world_visitors[i].word,
                 world_visitors[i].word);
    assert_true(
        crew_import(store, app_people_import, &(struct table_wish){0}, csv.at)
            .is_kept);
}

static void users_add_all(struct world *world)
{
    struct store *store = world->visit.store;
    const struct actor runner = crew_operator();
    for (size_t i = 0; i < world->visit.crew_count; i++) {
        struct actor *actor = &world->visit.crew[i].actor;
        const struct user_wish wish = {
            .email = str_format(store->mem, "%s@crew.example",
                                world->visit.crew[i].word),
            .role = actor->role};
        struct user user;
        struct fault fault = {0};
        store_done(
            app_user_add(store->mem, store->db, &runner, &wish, &user, &fault),
            &fault);
        actor->user = user.id;
    }
}

/* The ladder as it is, open to comment. */
static void proposal_add(struct store *store)
{
    const struct actor runner = crew_operator();
    const struct ladder_name crew = {STR_LITERAL("crew"), 0};
    struct stored_ladder stored;
    struct fault fault;
    int64_t id;
    crew_look(store);
    store_done(app_revision_get(store->mem, store->db, &runner, &crew, &stored,
                                &fault),
               &fault);
    db_rollback(store->db);
    const struct proposal_wish wish = {.title = STR_LITERAL("Plainer words"),
                                       .ladder_key = crew.key,
                                       .base = crew,
                                       .candidate = &stored.ladder,
                                       .document = stored.document};
    store_done(
        app_proposal_add(store->mem, store->db, &runner, &wish, &id, &fault),
        &fault);
}

void world_open(struct store *store, struct world *world)
{
    *world = (struct world){0};
    visit_open(store, &world->visit);
    work_ladder(&world->visit);
    proposal_add(store);
    people_add(world);
    users_add_all(world);
    subject_add(world, STR_LITERAL("stranger"));
    for (size_t i = 1; i < WORLD_VISITORS; i++) {
        subject_add(world, str_of(world_visitors[i].word));
        subject_add(world, str_format(store->mem, "report-of-%s",
                                      world_visitors[i].word));
    }
}

const struct subject *world_subject(const struct world *world, struct str word)
{
    for (size_t i = 0; i < world->subject_count; i++)
        if (str_same(world->subjects[i].word, word))
            return &world->subjects[i];
    fail_msg("nobody is called %.*s", STR(word));
    return NULL;
}

struct str world_user(struct world *world)
{
    struct store *store = world->visit.store;
    const struct actor runner = crew_operator();
    const struct user_wish wish = {.email = str_format(store->mem,
                                                       "spare%d@x.example",
                                                       world->spares_made++),
                                   .role = ROLE_MEMBER};
    struct user user;
    struct fault fault = {0};
    store_done(
        app_user_add(store->mem, store->db, &runner, &wish, &user, &fault),
        &fault);
    return str_format(store->mem, "%lld", (long long)user.id.number);
}

struct str world_duty(struct world *world, const struct subject *subject)
{
    struct store *store = world->visit.store;
    const struct actor runner = crew_operator();
    const struct duty_wish wish = {
        .person = subject->person.email,
        .duty = {
            .text = str_format(store->mem, "spare %d", world->spares_made++),
            .day = DAY_NONE}};
    struct duty_outcome outcome;
    struct fault fault = {0};
    store_done(
        app_duty_add(store->mem, store->db, &runner, &wish, &outcome, &fault),
        &fault);
    return str_format(store->mem, "%lld", (long long)outcome.duty.id.number);
}
