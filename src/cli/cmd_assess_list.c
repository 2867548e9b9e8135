#include "cli/commands.h"

#include "app/find_person.h"
#include "app/see_work.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static struct json *rated_json(struct arena *mem, const struct rated *rated)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "ladder", rated->ladder_key);
    json_put_int(object, "revision", rated->ladder_revision);
    json_put_str(object, "criterion", rated->criterion_key);
    json_put_str(object, "rating", str_of(rating_names[rated->rating]));
    json_put_text(object, "note", rated->note);
    json_put_day(mem, object, "day", rated->day);
    json_put_str(object, "rater", rated->rater);
    json_put_text(object, "wording", rated->wording);
    return object;
}

static void table_print(struct call *call, struct rated_list ratings)
{
    const struct table_column columns[] = {
        {.title = _("Criterion")},
        {.title = _("Rating")},
        {.title = _("Day")},
        {.title = _("Said by"), .may_shrink = true},
        {.title = _("Note"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    ratings.count * wide);
    for (size_t i = 0; i < ratings.count; i++) {
        const struct rated *rated = &ratings.at[i];
        struct str *row = cells + i * wide;
        row[0] = rated->criterion_key;
        row[1] = str_of(_(rating_labels[rated->rating]));
        row[2] = day_format(call->mem, rated->day);
        row[3] = rated->rater;
        row[4] = rated->note;
    }
    print_table(call, columns, wide, cells, ratings.count);
}

bool cmd_assess_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct person person;
    struct rated_list ratings;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_person_get(
            call->mem, db, &actor,
            &(struct person_wish){call->arguments.at[0], ACTION_SEE_RATINGS},
            &person, fault)
        || !app_rating_list(call->mem, db, &actor, &person, &ratings, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < ratings.count; i++)
            print_json(call, rated_json(call->mem, &ratings.at[i]));
    else if (ratings.count == 0)
        print_text(call,
                   _("Nobody has rated %.*s yet.  Start with: rung gap %.*s\n"),
                   STR(person.name), STR(person.email));
    else
        table_print(call, ratings);
    return true;
}
