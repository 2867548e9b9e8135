#include "web/page_jobs.h"

#include "app/see_jobs.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/words.h"

static struct str_list pays_make(struct arena *mem,
                                 const struct job_profile *profile)
{
    struct str *at = ARENA_ARRAY(mem, struct str, profile->pay_count);
    for (size_t i = 0; i < profile->pay_count; i++) {
        const struct job_pay *pay = &profile->pays[i];
        struct str words = pay_words(mem, &pay->pay);
        at[i] = pay->region.length ? str_format(mem, "%.*s: %.*s",
                                                STR(pay->region), STR(words))
                                   : words;
    }
    return (struct str_list){at, profile->pay_count};
}

/* Profiles come by family. */
static void families_fill(struct arena *mem, struct job_profile_list profiles,
                          struct jobs_page *page)
{
    struct job_family *families = ARENA_ARRAY(mem, struct job_family,
                                              profiles.count);
    struct job_line *lines = ARENA_ARRAY(mem, struct job_line, profiles.count);
    size_t count = 0;
    for (size_t i = 0; i < profiles.count; i++) {
        const struct job_profile *one = &profiles.at[i];
        if (count == 0 || !str_same(families[count - 1].title, one->family)) {
            families[count].title = one->family;
            families[count++].jobs.at = &lines[i];
        }
        families[count - 1].jobs.count++;
        lines[i] = (struct job_line){one->code,        one->title,
                                     one->level,       one->grade,
                                     one->description, pays_make(mem, one)};
    }
    page->families.at = families;
    page->families.count = count;
    page->job_count = profiles.count;
}

bool jobs_show(struct request *request, struct reply *reply,
               struct fault *fault)
{
    struct jobs_page page = {0};
    struct job_profile_list profiles;
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("Roles")), str_of("/roles")};
    page.crumbs = (struct crumb_list){crumb, 1};
    page.may_import = actor_may(&request->actor, ACTION_IMPORT_JOBS,
                                RELATION_NONE);
    if (!app_jobs(request->mem, request->db, &request->actor, &profiles, fault)
        || !frame_make(request, str_of(_("Job profiles")), SECTION_ROLES,
                       &page.frame, fault))
        return false;
    families_fill(request->mem, profiles, &page);
    jobs_html(&reply->body, &page);
    return true;
}
