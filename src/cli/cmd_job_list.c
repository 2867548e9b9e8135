#include "cli/commands.h"

#include "app/see_jobs.h"
#include "base/translate.h"
#include "cli/job_print.h"

#include <stdio.h>

static void table_print(struct call *call, struct job_profile_list profiles)
{
    const struct table_column columns[] = {
        {.title = _("Code")},
        {.title = _("Family"), .may_shrink = true},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Level")},
        {.title = _("Grade")},
        {.title = _("Pay"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    profiles.count * wide);
    for (size_t i = 0; i < profiles.count; i++) {
        const struct job_profile *one = &profiles.at[i];
        struct str *row = cells + i * wide;
        row[0] = one->code;
        row[1] = one->family;
        row[2] = one->title;
        row[3] = one->level;
        row[4] = one->grade;
        if (one->pay_count)
            row[5] = job_pay_told(call->mem, &one->pays[0]);
    }
    print_table(call, columns, wide, cells, profiles.count);
}

/* Those of the family, in its order. */
static struct job_profile_list of_family(struct arena *mem,
                                         struct job_profile_list all,
                                         struct str family)
{
    struct list list;
    LIST_OPEN(mem, struct job_profile, &list);
    for (size_t i = 0; i < all.count; i++)
        if (family.length == 0 || str_same_folded(all.at[i].family, family))
            *LIST_ADD(&list, struct job_profile) = all.at[i];
    return (struct job_profile_list){list.at, list.count};
}

bool cmd_job_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct job_profile_list profiles;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_jobs(call->mem, db, &actor, &profiles, fault))
        return false;
    profiles = of_family(call->mem, profiles, call_option(call, "--family"));
    if (call->is_json)
        for (size_t i = 0; i < profiles.count; i++)
            print_json(call, job_json(call->mem, &profiles.at[i]));
    else if (profiles.count)
        table_print(call, profiles);
    else
        puts(_("No job profile.  rung job import FILE takes HR's catalogue."));
    return true;
}
