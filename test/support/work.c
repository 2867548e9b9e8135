#include "support/work.h"

#include "app/rate.h"
#include "store/store_evidence.h"

static const char crew_yaml[] =
    "rung: ladder/1\n"
    "ladder: crew\n"
    "title: Crew\n"
    "levels:\n"
    "  - level: mate\n"
    "    title: Mate\n"
    "  - level: master\n"
    "    title: Master\n"
    "    grade: M-2\n"
    "  - level: captain\n"
    "    title: Captain\n"
    "competencies:\n"
    "  - competency: craft\n"
    "    title: Craft\n"
    "    area: Sea\n"
    "    criteria:\n"
    "      mate:\n"
    "        - text: Ties knots\n"
    "          evidence: [review]\n"
    "      master:\n"
    "        - text: Brings the boat home\n"
    "          weight: 3\n"
    "          examples: [Came home in fog]\n"
    "          alternatives: [Taught somebody who did]\n"
    "          evidence: [commit]\n"
    "        - text: Keeps the log\n"
    "      captain:\n"
    "        - text: Names the harbour\n";

static const char positions[] =
    "Name,Email,Department,Ladder,Level\n"
    "Mona Member,member@crew.example,Harbour,crew,mate\n"
    "Max Manager,manager@crew.example,Harbour,crew,mate\n"
    "Otto Other,other@crew.example,Harbour,crew,captain\n";

void work_ladder(struct visit *visit)
{
    const struct table_wish wish = {0};
    crew_ladder(visit->store, crew_yaml);
    struct table_outcome outcome = crew_import(visit->store, app_people_import,
                                               &wish, positions);
    assert_int_equal(outcome.refused_count, 0);
}

void work_add(struct visit *visit, const struct work_piece *piece)
{
    struct store *store = visit->store;
    struct fault fault = {0};
    int64_t added = 0;
    const struct evidence one = {
        .person = visit_person(visit, piece->who),
        .kind = piece->kind,
        .day = store_day(piece->day),
        .landed = store_day(piece->day),
        .project = str_of(piece->project),
        .reference = str_of(piece->reference),
        .title = str_of(piece->title),
    };
    struct evidence_batch batch = {.pieces = {&one, 1}, .now = crew_noon};
    db_rollback(store->db);
    store_begin(store->db, DB_WRITING);
    store_done(store_project_get(store->db, one.project, crew_noon,
                                 &batch.project, &fault)
                   && store_evidence_add(store->mem, store->db, &batch, &added,
                                         &fault),
               &fault);
    store_commit(store->db);
    assert_int_equal(added, 1);
}

void work_add_many(struct visit *visit, const char *who, int count)
{
    struct store *store = visit->store;
    struct fault fault = {0};
    int64_t added = 0;
    struct evidence *pieces = ARENA_ARRAY(store->mem, struct evidence,
                                          (size_t)count);
    for (int i = 0; i < count; i++)
        pieces[i] = (struct evidence){
            .person = visit_person(visit, who),
            .kind = (enum evidence_kind)(i % EVIDENCE_KIND_COUNT),
            .day = {day_of(crew_noon).number - i},
            .landed = {day_of(crew_noon).number - i},
            .reference = str_format(store->mem, "git:%08x", (unsigned)i + 1),
            .title = str_format(store->mem, "Piece %d", i + 1),
        };
    struct evidence_batch batch = {.pieces = {pieces, (size_t)count},
                                   .now = crew_noon};
    db_rollback(store->db);
    store_begin(store->db, DB_WRITING);
    store_done(store_project_get(store->db, STR_LITERAL("tide"), crew_noon,
                                 &batch.project, &fault)
                   && store_evidence_add(store->mem, store->db, &batch, &added,
                                         &fault),
               &fault);
    store_commit(store->db);
    assert_int_equal(added, count);
}

const struct actor *work_actor(const struct visit *visit, const char *who)
{
    for (size_t i = 0; i < visit->crew_count; i++)
        if (str_is(str_of(visit->crew[i].word), who))
            return &visit->crew[i].actor;
    fail_msg("nobody of the crew is called \"%s\"", who);
    return NULL;
}

void work_rate(struct visit *visit, const struct work_rating *rating)
{
    struct store *store = visit->store;
    struct fault fault = {0};
    struct rate_outcome outcome;
    struct rate_wish wish = {
        .person = str_format(store->mem, "%s@crew.example", rating->who),
        .criterion = str_of(rating->criterion),
        .note = str_of(rating->note),
        .day = store_day(rating->day),
    };
    assert_true(rating_parse(str_of(rating->rating), &wish.rating));
    db_rollback(store->db);
    store_done(app_rate(store->mem, store->db, work_actor(visit, rating->rater),
                        &wish, &outcome, &fault),
               &fault);
}
