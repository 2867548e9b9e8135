#include "cli/commands.h"

#include "app/find_person.h"
#include "app/see_work.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>

static int by_id(const void *a, const void *b)
{
    const struct person *one = a, *other = b;
    return (one->id.number > other->id.number)
           - (one->id.number < other->id.number);
}

/* The same people, sorted for name_of. */
static struct person_list by_id_list(struct arena *mem,
                                     struct person_list people)
{
    struct person *at = ARENA_ARRAY(mem, struct person, people.count);
    for (size_t i = 0; i < people.count; i++)
        at[i] = people.at[i];
    qsort(at, people.count, sizeof(struct person), by_id);
    return (struct person_list){at, people.count};
}

static struct str name_of(struct person_list people, person_id id)
{
    const struct person wanted = {.id = id};
    const struct person *found = bsearch(&wanted, people.at, people.count,
                                         sizeof(struct person), by_id);
    return found ? found->name : (struct str){0};
}

/* Each piece in an arena of its own: there may be very many. */
static void json_print(struct call *call, struct evidence_list pieces,
                       struct person_list people)
{
    for (size_t i = 0; i < pieces.count; i++) {
        const struct evidence *piece = &pieces.at[i];
        struct arena *mem = arena_open();
        struct json *object = json_object_make(mem);
        json_put_int(object, "person", piece->person.number);
        json_put_str(object, "name", name_of(people, piece->person));
        json_put_day(mem, object, "day", piece->day);
        json_put_day(mem, object, "landed", piece->landed);
        json_put_str(object, "kind", str_of(evidence_kind_names[piece->kind]));
        json_put_str(object, "project", piece->project);
        json_put_str(object, "title", piece->title);
        json_put_str(object, "reference", piece->reference);
        print_json(call, object);
        arena_close(mem);
    }
}

static void table_print(struct call *call, struct evidence_list pieces,
                        struct person_list people)
{
    enum { REFERENCE_SHOWN = 16 };
    const struct table_column columns[] = {
        {.title = _("Day")},       {.title = _("Who"), .may_shrink = true},
        {.title = _("Kind")},      {.title = _("Project")},
        {.title = _("Reference")}, {.title = _("Title"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, pieces.count * wide);
    for (size_t i = 0; i < pieces.count; i++) {
        const struct evidence *piece = &pieces.at[i];
        struct str *row = cells + i * wide;
        row[0] = day_format(call->mem, piece->day);
        row[1] = name_of(people, piece->person);
        row[2] = str_of(evidence_kind_names[piece->kind]);
        row[3] = piece->project;
        row[4] = str_part(piece->reference, 0, REFERENCE_SHOWN);
        row[5] = piece->title;
    }
    print_table(call, columns, wide, cells, pieces.count);
}

bool cmd_evidence_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct person person = {0};
    struct person_list people;
    struct evidence_list pieces;
    struct work_wish wish = {.project = call_option(call, "--project")};
    if (!call_day(call, "--since", &wish.since, fault)
        || !call_open(call, false, &db, &actor, fault)
        || (call->arguments.count
            && !app_person_get(call->mem, db, &actor,
                               &(struct person_wish){call->arguments.at[0],
                                                     ACTION_SEE_EVIDENCE},
                               &person, fault)))
        return false;
    wish.person = person.id;
    if (!app_evidence_list(call->mem, db, &actor, &wish, &pieces, fault)
        || !app_people_list(call->mem, db, &actor, &people, fault))
        return false;
    people = by_id_list(call->mem, people);
    if (call->is_json)
        json_print(call, pieces, people);
    else if (pieces.count == 0)
        puts(_("No evidence here.  Find some with: rung collect git CLONE"));
    else
        table_print(call, pieces, people);
    return true;
}
