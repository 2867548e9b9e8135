#include "cli/commands.h"

#include "app/find_person.h"
#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "base/list.h"
#include "base/translate.h"
#include "cli/print.h"
#include "cli/proposal_name.h"

#include <stdio.h>

enum { AFFECTED_COLUMNS = 7 };

/* What says nothing of somebody stays empty. */
static struct str number_if(struct arena *mem, bool is_known, size_t count)
{
    return is_known ? str_format(mem, "%zu", count) : (struct str){0};
}

static struct str level_text(struct arena *mem,
                             const struct affected_person *one)
{
    struct str key = one->person.position.level_key;
    return one->loses_level ? str_format(mem, _("%.*s, gone"), STR(key)) : key;
}

/* How many columns: what blocks somebody is known where the role is. */
static size_t columns_for(const struct affected_list *people)
{
    bool has_role = false;
    for (size_t i = 0; i < people->count; i++)
        has_role = has_role || people->at[i].is_of_role;
    return has_role ? AFFECTED_COLUMNS : AFFECTED_COLUMNS - 2;
}

static void row_fill(struct call *call, const struct affected_person *one,
                     struct str cells[AFFECTED_COLUMNS])
{
    cells[0] = one->person.name;
    cells[1] = one->person.position.ladder_key;
    cells[2] = level_text(call->mem, one);
    cells[3] = number_if(call->mem, one->is_of_base, one->changed);
    cells[4] = number_if(call->mem, one->is_of_base, one->ratings_lost);
    cells[5] = number_if(call->mem, one->is_of_role, one->stopped_before);
    cells[6] = number_if(call->mem, one->is_of_role, one->stopped_after);
}

static void affected_print(struct call *call,
                           const struct affected_list *people)
{
    const struct table_column columns[AFFECTED_COLUMNS] = {
        {.title = _("Person"), .may_shrink = true},
        {.title = _("Ladder"), .may_shrink = true},
        {.title = _("Level"), .may_shrink = true},
        {.title = _("Changed for them"), .is_number = true, .may_shrink = true},
        {.title = _("Ratings lost"), .is_number = true, .may_shrink = true},
        {.title = _("Blocked now"), .is_number = true, .may_shrink = true},
        {.title = _("then"), .is_number = true},
    };
    const size_t wide = columns_for(people);
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    people->count * wide);
    for (size_t i = 0; i < people->count; i++) {
        struct str row[AFFECTED_COLUMNS];
        row_fill(call, &people->at[i], row);
        for (size_t c = 0; c < wide; c++)
            cells[i * wide + c] = row[c];
    }
    if (people->count)
        print_table(call, columns, wide, cells, people->count);
    else
        puts(_("Nobody you may see stands on the ladder it was made from."));
    if (people->unseen)
        print_text(call, _("People you may not see: %zu\n"), people->unseen);
}

static void affected_json(struct call *call, const struct affected_person *one)
{
    struct json *object = json_object_make(call->mem);
    json_put(object, "person", person_json(call->mem, &one->person));
    json_put_bool(object, "of_base", one->is_of_base);
    json_put_bool(object, "of_role", one->is_of_role);
    json_put_text(object, "level", one->level_key);
    json_put_bool(object, "loses_level", one->loses_level);
    json_put_int(object, "changed", (int64_t)one->changed);
    json_put_int(object, "ratings_lost", (int64_t)one->ratings_lost);
    json_put_int(object, "stopped_before", (int64_t)one->stopped_before);
    json_put_int(object, "stopped_after", (int64_t)one->stopped_after);
    print_json(call, object);
}

bool cmd_proposal_affected(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct affected_list people;
    int64_t id;
    if (!call_proposal(call, &id, fault)
        || !call_open(call, false, &db, &actor, fault)
        || !app_proposal_affected(call->mem, db, &actor, id, &people, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < people.count; i++)
            affected_json(call, &people.at[i]);
    else
        affected_print(call, &people);
    return true;
}

/* "ada@example.org=pm-2". */
static bool move_read(struct call *call, struct db *db,
                      const struct actor *actor, struct str word,
                      struct ladder_move *move, struct fault *fault)
{
    size_t at = str_find(word, STR_LITERAL("="));
    struct person person;
    const struct person_wish wish = {str_part(word, 0, at),
                                     ACTION_IMPORT_PEOPLE};
    if (at == 0 || at + 1 >= word.length)
        return call_usage(call, fault,
                          _("%.*s: a person moves to a level, as in "
                            "ada@example.org=pm-2"),
                          STR(word));
    if (!app_person_get(call->mem, db, actor, &wish, &person, fault))
        return false;
    *move = (struct ladder_move){person.id,
                                 str_part(word, at + 1, word.length)};
    return true;
}

static bool moves_read(struct call *call, struct db *db,
                       const struct actor *actor,
                       struct ladder_move_list *moves, struct fault *fault)
{
    struct str_list words = call_options(call, "--move");
    struct ladder_move *at = ARENA_ARRAY(call->mem, struct ladder_move,
                                         words.count);
    bool is_read = true;
    if (!app_view_begin(db, fault))
        return false;
    for (size_t i = 0; is_read && i < words.count; i++)
        is_read = move_read(call, db, actor, words.at[i], &at[i], fault);
    app_view_end(db);
    *moves = (struct ladder_move_list){at, words.count};
    return is_read;
}

/* A proposal, and whom it concerns. */
struct looked_at {
    struct proposal proposal;
    struct affected_list people;
};

static bool proposal_find(struct call *call, struct db *db,
                          const struct actor *actor, int64_t id,
                          struct looked_at *found, struct fault *fault)
{
    if (!app_view_begin(db, fault))
        return false;
    bool is_found = app_proposal_get(call->mem, db, actor, id, &found->proposal,
                                     fault)
                    && app_proposal_affected(call->mem, db, actor, id,
                                             &found->people, fault);
    app_view_end(db);
    return is_found;
}

static void adopted_print(struct call *call, const struct proposal *proposal,
                          const struct adoption_wish *wish,
                          const struct ladder_outcome *outcome)
{
    struct str ladder = proposal->head.ladder_key;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "proposal", proposal->head.id);
        json_put_str(object, "ladder", ladder);
        json_put_int(object, "revision", outcome->revision);
        json_put_int(object, "moved", (int64_t)wish->moves.count);
        print_json(call, object);
        return;
    }
    print_text(call, "%.*s: %s %lld\n", STR(ladder),
               wish->is_dry_run ? _("would become revision")
                                : _("kept as revision"),
               (long long)outcome->revision);
    if (wish->moves.count)
        print_text(call,
                   wish->is_dry_run ? _("People who would move: %zu\n")
                                    : _("People moved: %zu\n"),
                   wish->moves.count);
}

bool cmd_proposal_adopt(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct looked_at found;
    struct ladder_outcome outcome;
    struct adoption_wish wish = {.reason = call_option(call, "--reason"),
                                 .is_dry_run = call_has(call, "--dry-run")};
    if (!call_proposal(call, &wish.name.id, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !proposal_find(call, db, &actor, wish.name.id, &found, fault)
        || !moves_read(call, db, &actor, &wish.moves, fault)
        || !app_proposal_adopt(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    if (wish.is_dry_run && !call->is_json)
        affected_print(call, &found.people);
    adopted_print(call, &found.proposal, &wish, &outcome);
    return true;
}

bool cmd_proposal_withdraw(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    int64_t id;
    struct str reason = call_option(call, "--reason");
    if (str_trim(reason).length == 0)
        return call_usage(call, fault, "%s",
                          _("say why it is withdrawn: --reason TEXT"));
    if (!call_proposal(call, &id, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !app_proposal_withdraw(db, &actor, id, reason, fault))
        return false;
    if (!call->is_json)
        print_text(call, _("Proposal %lld: withdrawn\n"), (long long)id);
    return true;
}
