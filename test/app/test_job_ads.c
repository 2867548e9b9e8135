/* A trial on advertisements that nobody here wrote: is the right role first,
 * by the title alone, and by title and text?  Nothing in the packs may be
 * made to fit them.  Skipped where the data is absent. */
#include "app/map_duties.h"
#include "base/file.h"
#include "base/list.h"
#include "support/unit.h"

#include <stdlib.h>

enum { AD_BYTES = 1024 * 1024, LINE_BYTES_LEAST = 25 };

static const struct {
    const char *file, *title; /* "" where the advertisement has none */
    const char *ids;          /* of the first roles that are right */
} ads[] = {
    {"aws-senior-open-source-manager", "Senior Open Source Manager",
     "ospo-lead compliance-engineer"},
    {"bofa-open-source-program-director", "Open Source Program Director",
     "ospo-lead"},
    {"capital-one-open-source-governance-and-functional-support",
     "Open Source Governance and Functional Support", "program-manager"},
    {"eclipse-foundation-open-source-compliance-engineer",
     "Open Source Compliance Engineer (Eclipse Foundation)",
     "compliance-engineer"},
    {"gitlab-developer-evangelist",
     "Developer Evangelist (Community Engagement)", "developer-advocate"},
    {"indeed-technical-program-manager", "Technical Program Manager",
     "program-manager"},
    {"intel-open-source-evangelist", "Open Source Evangelist (Remote)",
     "developer-advocate"},
    {"microsoft-ospo-dev", "", "ospo-engineer"},
    {"oath-community-manager", "Sr. Technical Community Manager",
     "community-architect"},
    {"oath-license-auditor", "Quality Assurance Engineer “Build Auditor”",
     "compliance-engineer"},
    {"redhat-director-open-source-program -office",
     "Director Open Source Program Office (Red Hat)", "ospo-lead"},
    {"twitter-open-source-program-manager", "Open Source Program Manager",
     "program-manager"},
    {"uk-gov-gds-open-source-lead", "Open Source Lead", "ospo-lead"},
    {"yahoo-ospo-job-description-2010",
     "Manager/Director of Open Source Technical Programs", "ospo-lead"},
};

/* Sentences, each of which may be a duty. */
static struct str_list lines_of(struct arena *mem, struct str bytes)
{
    struct list list;
    LIST_OPEN(mem, struct str, &list);
    for (size_t at = 0, end; at < bytes.length; at = end + 1) {
        for (end = at; end < bytes.length; end++)
            if (bytes.at[end] == '\n' || bytes.at[end] == '.'
                || bytes.at[end] == ';')
                break;
        struct str line = str_trim(str_part(bytes, at, end - at));
        if (line.length >= LINE_BYTES_LEAST)
            *LIST_ADD(&list, struct str) = line;
    }
    return (struct str_list){list.at, list.count};
}

static bool is_right(struct office_role_list roles,
                     const struct office_role *role, const char *ids)
{
    struct str rest = str_of(ids), id;
    while (role && str_next(&rest, ' ', &id))
        if (str_same(office_role_broad(roles, role)->id, id))
            return true;
    return false;
}

static bool ad_read(struct arena *mem, const char *name, struct str *bytes)
{
    const char *folder = getenv("RUNG_SHARED_DATA");
    struct fault fault = {0};
    return folder
           && file_read(mem,
                        str_chars(mem, str_format(mem, "%s/ospo/job-ads/%s.md",
                                                  folder, name)),
                        AD_BYTES, bytes, &fault);
}

static const struct office_role *first_of(struct arena *mem,
                                          const struct duty_mapping *mapping,
                                          struct str title,
                                          struct str_list duties)
{
    struct duty_map map = duty_map_make(mem, mapping->mapper,
                                        &(struct map_question){title, duties});
    return map.role_count ? map.roles[0].role : NULL;
}

static void puts_the_right_role_first(void **state)
{
    struct duty_mapping mapping;
    struct fault fault = {0};
    size_t by_title = 0, by_duties = 0, by_both = 0;
    if (!map_duties_open(*state, NULL, NULL, &mapping, &fault))
        fail_msg("%s", fault.message);
    const struct office_role_list roles = mapping.ground.roles;
    for (size_t i = 0; i < COUNT_OF(ads); i++) {
        struct str bytes = {0}, title = str_of(ads[i].title);
        if (!ad_read(*state, ads[i].file, &bytes)) {
            print_message("skipped: no advertisements beside the project\n");
            skip();
        }
        struct str_list lines = lines_of(*state, bytes);
        const struct office_role *both = first_of(*state, &mapping, title,
                                                  lines);
        by_title += is_right(
            roles, first_of(*state, &mapping, title, (struct str_list){0}),
            ads[i].ids);
        by_duties += is_right(
            roles, first_of(*state, &mapping, (struct str){0}, lines),
            ads[i].ids);
        by_both += is_right(roles, both, ads[i].ids);
        if (!is_right(roles, both, ads[i].ids))
            print_message("%s: %.*s\n", ads[i].file,
                          both ? (int)both->id.length : 0,
                          both ? both->id.at : "");
    }
    print_message("right role first: by title %zu, by text %zu, by both %zu, "
                  "of %zu\n",
                  by_title, by_duties, by_both, COUNT_OF(ads));
    assert_true(by_title >= 11);
    assert_true(by_both >= 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(puts_the_right_role_first)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
