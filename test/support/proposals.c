#include "support/proposals.h"

#include "app/keep_ladder.h"

const char proposals_crew_yaml[] =
    "# The crew's own words.\nrung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    pay: {from: 30000 EUR}   # agreed\n"
    "  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n"
    "        - key: mate.1\n          text: Codes.   # always\n"
    "        - key: mate.2\n          text: Rows.\n"
    "      master:\n"
    "        - key: master.1\n          text: Ships code.\n"
    "        - key: master.2\n          text: Sails.\n";

struct actor proposals_actor(enum role role)
{
    return (struct actor){.role = role,
                          .user = {1},
                          .name = STR_LITERAL("Ada"),
                          .now = crew_noon};
}

void proposals_crew(struct store *store)
{
    crew_ladder(store, proposals_crew_yaml);
    const struct table_wish wish = {0};
    crew_import(store, app_people_import, &wish,
                "name,email,ladder,level,since\n"
                "Mia,mia@crew.example,crew,mate,2026-01-01\n"
                "Max,max@crew.example,crew,master,2026-01-01\n"
                "Noor,noor@crew.example,,,\n");
}

static struct stored_ladder crew_get(struct store *store)
{
    const struct actor actor = crew_operator();
    struct stored_ladder stored = {0};
    struct fault fault;
    db_rollback(store->db);
    crew_look(store);
    store_done(app_ladder_get(store->mem, store->db, &actor,
                              STR_LITERAL("crew"), &stored, &fault),
               &fault);
    db_rollback(store->db);
    return stored;
}

static struct offer offer_make(struct arena *mem, const struct ladder *ladder)
{
    struct offer_row *rows = ARENA_ARRAY(mem, struct offer_row,
                                         ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        rows[i] = (struct offer_row){.criterion_index = i,
                                     .offered = ladder->criteria[i]};
    rows[0].verdict = VERDICT_REPLACE;
    rows[0].why = STR_LITERAL("It asks for code.");
    rows[0].offered.text = STR_LITERAL("Reviews minutes.");
    rows[2].verdict = VERDICT_REPLACE;
    rows[2].offered = (struct criterion){0};
    rows[3].verdict = VERDICT_EXTEND;
    static const struct str other[] = {{"Rows far.", 9}};
    rows[3].offered.alternatives = (struct str_list){other, 1};
    return (struct offer){.ladder = ladder, .rows = rows};
}

int64_t proposals_add(struct store *store, const char *ladder_key)
{
    const struct actor actor = proposals_actor(ROLE_LEAD);
    struct stored_ladder stored = crew_get(store);
    struct offer offer = offer_make(store->mem, &stored.ladder);
    struct fault fault;
    int64_t id = 0;
    const struct proposal_wish wish = {
        .title = STR_LITERAL("Let Mia rise"),
        .reason = STR_LITERAL("she writes no code"),
        .ladder_key = str_of(ladder_key),
        .base = {STR_LITERAL("crew"), 0},
        .candidate = &stored.ladder,
        .offer = &offer,
    };
    store_done(
        app_proposal_add(store->mem, store->db, &actor, &wish, &id, &fault),
        &fault);
    return id;
}

struct proposal proposals_get(struct store *store, int64_t id)
{
    const struct actor actor = crew_operator();
    struct proposal proposal = {0};
    struct fault fault;
    db_rollback(store->db);
    crew_look(store);
    store_done(
        app_proposal_get(store->mem, store->db, &actor, id, &proposal, &fault),
        &fault);
    db_rollback(store->db);
    return proposal;
}

struct str proposals_asks(const struct proposal *proposal, const char *key)
{
    const struct ladder *ladder = &proposal->candidate;
    size_t index = criterion_find(ladder, str_of(key));
    return index < ladder->criterion_count ? ladder->criteria[index].text
                                           : (struct str){0};
}
