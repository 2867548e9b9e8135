#include "cli/commands.h"

#include "app/find_person.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static struct str level_text(struct arena *mem, const struct person *person)
{
    const struct position *position = &person->position;
    if (position->ladder_key.length == 0)
        return position->level_key;
    return str_format(mem, "%.*s %.*s", STR(position->ladder_key),
                      STR(position->level_key));
}

static void table_print(struct call *call, struct person_list people)
{
    const struct table_column columns[] = {
        {.title = _("Name"), .may_shrink = true},
        {.title = _("Email")},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Level"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, people.count * wide);
    for (size_t i = 0; i < people.count; i++) {
        const struct person *person = &people.at[i];
        struct str *row = cells + i * wide;
        row[0] = person->name;
        row[1] = person->email;
        row[2] = person->position.title;
        row[3] = level_text(call->mem, person);
    }
    print_table(call, columns, wide, cells, people.count);
}

bool cmd_people_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct person_list people;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_people_list(call->mem, db, &actor, &people, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < people.count; i++)
            print_json(call, person_json(call->mem, &people.at[i]));
    else if (people.count == 0)
        puts(_("No people yet.  Add them with: rung people import FILE"));
    else
        table_print(call, people);
    return true;
}
