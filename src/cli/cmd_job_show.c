#include "cli/commands.h"

#include "app/see_jobs.h"
#include "base/translate.h"
#include "cli/job_print.h"

#include <stdio.h>

static void field_print(const struct call *call, const char *name,
                        struct str value)
{
    if (value.length)
        print_item(call, 2, "",
                   str_format(call->mem, "%s: %.*s", name, STR(value)));
}

static void job_print(const struct call *call,
                      const struct job_profile *profile)
{
    print_heading(call, str_format(call->mem, "%.*s (%.*s)",
                                   STR(profile->title), STR(profile->code)));
    if (profile->is_withdrawn)
        puts(_("Withdrawn: it is no longer in HR's catalogue."));
    field_print(call, _("Family"), profile->family);
    field_print(call, _("Level"), profile->level);
    field_print(call, _("Grade"), profile->grade);
    for (size_t i = 0; i < profile->pay_count; i++)
        field_print(call, _("Pay"), job_pay_told(call->mem, &profile->pays[i]));
    for (size_t i = 0; i < profile->survey_count; i++) {
        const struct job_survey *survey = &profile->surveys[i];
        field_print(call, _("Survey"),
                    str_format(call->mem, "%.*s%s%.*s", STR(survey->name),
                               survey->name.length ? " " : "",
                               STR(survey->code)));
    }
    if (profile->description.length) {
        printf("\n");
        print_wrapped(call, 0, profile->description);
    }
}

bool cmd_job_show(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct job_profile profile;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_job_get(call->mem, db, &actor, call->arguments.at[0], &profile,
                        fault))
        return false;
    if (call->is_json)
        print_json(call, job_json(call->mem, &profile));
    else
        job_print(call, &profile);
    return true;
}
