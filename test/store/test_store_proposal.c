#include "store/store_proposal.h"

#include "store/store_comment.h"
#include "support/stores.h"

#define S STR_LITERAL

static struct proposal fresh(struct store *store, const char *title)
{
    struct proposal_line *lines = ARENA_ARRAY(store->mem, struct proposal_line,
                                              2);
    lines[0] = (struct proposal_line){.criterion_key = S("craft.mate.1"),
                                      .verdict = VERDICT_REPLACE,
                                      .why = S("It asks for code."),
                                      .from = S("ospo: talk.1")};
    lines[1] = (struct proposal_line){.criterion_key = S("craft.mate.2"),
                                      .verdict = VERDICT_ADAPT,
                                      .why = S("Its words ask for code.")};
    return (struct proposal){.head = {.title = str_of(title),
                                      .reason = S("nobody can rise"),
                                      .ladder_key = S("crew-community"),
                                      .base = {S("crew"), 2},
                                      .role_id = S("community"),
                                      .author = S("ada"),
                                      .author_id = 7,
                                      .made_at = {1000}},
                             .document = S("rung: ladder/1\n"),
                             .offered_document = S("rung: ladder/1\n#\n"),
                             .lines = {lines, 2}};
}

static int64_t add(struct store *store, const char *title, int64_t ms)
{
    struct proposal proposal = fresh(store, title);
    struct fault fault;
    proposal.head.made_at.ms = ms;
    store_begin(store->db, DB_WRITING);
    store_done(store_proposal_add(store->mem, store->db, &proposal, &fault),
               &fault);
    store_commit(store->db);
    return proposal.head.id;
}

static struct proposal found(struct store *store, int64_t id)
{
    struct proposal proposal;
    struct fault fault;
    size_t count;
    store_begin(store->db, DB_READING);
    store_done(store_proposal_find(store->mem, store->db, id, &proposal, &count,
                                   &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(count, 1);
    return proposal;
}

static void keeps_what_is_proposed(struct store *store)
{
    int64_t id = add(store, "Ladder of the community", 1000);
    struct proposal kept = found(store, id);
    assert_int_equal(kept.head.revision, 1);
    assert_int_equal(kept.head.state, PROPOSAL_OPEN);
    unit_same(kept.head.title, "Ladder of the community", "title");
    unit_same(kept.head.reason, "nobody can rise", "reason");
    unit_same(kept.head.ladder_key, "crew-community", "ladder");
    unit_same(kept.head.base.key, "crew", "base");
    assert_int_equal(kept.head.base.revision, 2);
    unit_same(kept.head.role_id, "community", "role");
    unit_same(kept.head.author, "ada", "author");
    assert_int_equal(kept.head.author_id, 7);
    assert_int_equal(kept.head.made_at.ms, 1000);
    assert_int_equal(kept.head.changed_at.ms, 1000);
    unit_same(kept.document, "rung: ladder/1\n", "document");
    unit_same(kept.offered_document, "rung: ladder/1\n#\n", "offered");
    assert_int_equal(kept.lines.count, 2);
    unit_same(kept.lines.at[0].criterion_key, "craft.mate.1", "first line");
    assert_int_equal(kept.lines.at[0].verdict, VERDICT_REPLACE);
    unit_same(kept.lines.at[0].why, "It asks for code.", "why");
    unit_same(kept.lines.at[0].from, "ospo: talk.1", "from");
    assert_int_equal(kept.lines.at[0].choice, CHOICE_OPEN);
    assert_int_equal(kept.lines.at[1].verdict, VERDICT_ADAPT);
    struct fault fault;
    size_t count = 7;
    store_begin(store->db, DB_READING);
    store_done(store_proposal_find(store->mem, store->db, id + 1000, &kept,
                                   &count, &fault),
               &fault);
    assert_int_equal(count, 0);
    db_rollback(store->db);
}

static struct proposal_step step_on(int64_t id, int64_t revision)
{
    static const struct touch touched[] = {
        {PART_OF_CRITERIA, {"craft.mate.1", 12}}, {PART_OF_HEAD, {0}}};
    return (struct proposal_step){.id = id,
                                  .revision = revision,
                                  .document = S("rung: ladder/1\n# more\n"),
                                  .touches = {touched, 2},
                                  .author = S("wim"),
                                  .now = {2000}};
}

static void keeps_a_change_and_what_it_is_about(struct store *store)
{
    int64_t id = add(store, "One", 1000);
    struct proposal_step step = step_on(id, 1);
    struct touch_list touches;
    struct fault fault;
    const struct proposal_line taken = {.criterion_key = S("craft.mate.1"),
                                        .choice = CHOICE_TAKEN,
                                        .chosen_by = S("wim"),
                                        .chosen_at = {2000}};
    step.lines = (struct proposal_line_list){&taken, 1};
    store_begin(store->db, DB_WRITING);
    store_done(store_proposal_step(store->mem, store->db, &step, &fault),
               &fault);
    store_commit(store->db);
    struct proposal kept = found(store, id);
    assert_int_equal(kept.head.revision, 2);
    assert_int_equal(kept.head.changed_at.ms, 2000);
    unit_same(kept.document, "rung: ladder/1\n# more\n", "document");
    assert_int_equal(kept.lines.at[0].choice, CHOICE_TAKEN);
    unit_same(kept.lines.at[0].chosen_by, "wim", "who");
    assert_int_equal(kept.lines.at[0].chosen_at.ms, 2000);
    assert_int_equal(kept.lines.at[0].verdict, VERDICT_REPLACE);
    assert_int_equal(kept.lines.at[1].choice, CHOICE_OPEN);

    store_begin(store->db, DB_READING);
    store_done(store_touch_list(store->mem, store->db, id, 1, &touches, &fault),
               &fault);
    assert_int_equal(touches.count, 2);
    assert_int_equal(touches.at[0].part, PART_OF_CRITERIA);
    unit_same(touches.at[0].key, "craft.mate.1", "touched");
    assert_int_equal(touches.at[1].part, PART_OF_HEAD);
    store_done(store_touch_list(store->mem, store->db, id, 2, &touches, &fault),
               &fault);
    assert_int_equal(touches.count, 0);
    db_rollback(store->db);
}

static void lets_nobody_overwrite(struct store *store)
{
    int64_t id = add(store, "One", 1000);
    struct proposal_step step = step_on(id, 1);
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_done(store_proposal_step(store->mem, store->db, &step, &fault),
               &fault);
    store_commit(store->db);
    store_begin(store->db, DB_WRITING);
    store_refused(store_proposal_step(store->mem, store->db, &step, &fault),
                  &fault, FAULT_CLASH, "made on an older revision");
    db_rollback(store->db);
    struct proposal_head head = {.id = id,
                                 .revision = 1,
                                 .state = PROPOSAL_WITHDRAWN,
                                 .closed_by = S("ada"),
                                 .closed_at = {3000},
                                 .closing = S("no need")};
    store_begin(store->db, DB_WRITING);
    store_refused(store_proposal_close(store->db, &head, &fault), &fault,
                  FAULT_CLASH, "of an older revision");
    db_rollback(store->db);
    head.revision = 2;
    store_begin(store->db, DB_WRITING);
    store_done(store_proposal_close(store->db, &head, &fault), &fault);
    store_commit(store->db);
    struct proposal kept = found(store, id);
    assert_int_equal(kept.head.state, PROPOSAL_WITHDRAWN);
    unit_same(kept.head.closed_by, "ada", "closed by");
    assert_int_equal(kept.head.closed_at.ms, 3000);
    unit_same(kept.head.closing, "no need", "closing");
    step.revision = 3;
    store_begin(store->db, DB_WRITING);
    store_refused(store_proposal_step(store->mem, store->db, &step, &fault),
                  &fault, FAULT_CLASH, "of a closed one");
    db_rollback(store->db);
}

static void lists_open_ones_first(struct store *store)
{
    struct proposal_head_list heads;
    struct fault fault;
    int64_t open = 0;
    int64_t old = add(store, "Old", 1000), closed = add(store, "Closed", 2000);
    int64_t new = add(store, "New", 3000);
    struct proposal_head head = {.id = closed,
                                 .revision = 1,
                                 .state = PROPOSAL_ADOPTED,
                                 .adopted_revision = 3};
    struct comment said = {.body = S("Why?"), .author = S("noor")};
    store_begin(store->db, DB_WRITING);
    store_done(store_proposal_close(store->db, &head, &fault), &fault);
    store_done(store_comment_add(store->db, old, &said, &fault), &fault);
    store_commit(store->db);
    store_begin(store->db, DB_READING);
    store_done(store_proposal_list(store->mem, store->db, &heads, &fault),
               &fault);
    store_done(store_proposal_open_count(store->db, &open, &fault), &fault);
    db_rollback(store->db);
    assert_int_equal(open, 2);
    assert_int_equal(heads.count, 3);
    assert_int_equal(heads.at[0].id, new);
    assert_int_equal(heads.at[1].id, old);
    assert_int_equal(heads.at[1].open_threads, 1);
    assert_int_equal(heads.at[1].comments, 1);
    assert_int_equal(heads.at[2].id, closed);
    assert_int_equal(heads.at[2].adopted_revision, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_what_is_proposed),
        STORE_TEST(keeps_a_change_and_what_it_is_about),
        STORE_TEST(lets_nobody_overwrite),
        STORE_TEST(lists_open_ones_first),
        STORE_TEST_QUERIES("store_proposal.c"),
    };
    return cmocka_run_group_tests_name("store_proposal", tests, NULL, NULL);
}
