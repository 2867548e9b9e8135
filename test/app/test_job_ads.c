/* A trial on advertisements that nobody here wrote: is the right role first,
 * by the title alone, and by title and text?  Nothing in the packs may be
 * made to fit them.  Skipped where the data is absent. */
#include "app/roles.h"
#include "app/skills.h"
#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "domain/ladder/likeness.h"
#include "domain/role/title_lookup.h"
#include "support/unit.h"

#include <math.h>
#include <stdlib.h>

enum { AD_BYTES = 1024 * 1024, LINE_BYTES_LEAST = 25, SKILLS_OF_A_LINE = 3 };

static const double least_likeness = 0.25;

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

struct trial {
    struct arena *mem;
    struct office_role_list roles;
    const struct title_index *index;
    struct skill_tree tree;
    double *rarity;     /* shape: [skill_count]: more where few roles need it */
    struct list texts;  /* of struct str: duties of all skills */
    struct list owners; /* of size_t: the skill of each */
};

static int weight_of(const struct office_role *role, struct str skill)
{
    for (size_t i = 0; i < role->skills.count; i++)
        if (str_same(role->skills.at[i].id, skill))
            return role->skills.at[i].weight;
    return 0;
}

static void text_add_of(struct trial *trial, size_t skill, struct str text)
{
    *LIST_ADD(&trial->texts, struct str) = text;
    *LIST_ADD(&trial->owners, size_t) = skill;
}

static void trial_open(struct arena *mem, struct trial *trial)
{
    struct fault fault = {0};
    *trial = (struct trial){.mem = mem};
    if (!app_roles(mem, &trial->roles, &fault)
        || !app_skills(mem, &trial->tree, &fault))
        fail_msg("%s", fault.message);
    trial->index = title_index_make(mem, trial->roles);
    trial->rarity = ARENA_ARRAY(mem, double, trial->tree.skill_count);
    LIST_OPEN(mem, struct str, &trial->texts);
    LIST_OPEN(mem, size_t, &trial->owners);
    for (size_t s = 0; s < trial->tree.skill_count; s++) {
        const struct skill *skill = &trial->tree.skills[s];
        size_t users = 0;
        for (size_t i = 0; i < trial->roles.count; i++)
            users += weight_of(&trial->roles.at[i], skill->id) > 0;
        trial->rarity[s] = log(1 + (double)trial->roles.count / (double)users);
        text_add_of(trial, s, skill->summary);
        for (size_t i = 0; i < skill->duties.count; i++)
            text_add_of(trial, s, skill->duties.at[i]);
        for (size_t i = 0; i < skill->hr_words.count; i++)
            text_add_of(trial, s, skill->hr_words.at[i]);
    }
}

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

/* Adds how like a line is to the skills that it is most like. */
static void line_hold(const struct trial *trial,
                      const struct likeness *likeness, size_t line,
                      double *found)
{
    size_t count = trial->tree.skill_count;
    double *best = ARENA_ARRAY(trial->mem, double, count);
    const size_t *owners = trial->owners.at;
    for (size_t i = 0; i < trial->texts.count; i++) {
        double like = likeness_of(likeness, line, i);
        if (like > best[owners[i]])
            best[owners[i]] = like;
    }
    for (int k = 0; k < SKILLS_OF_A_LINE; k++) {
        size_t most = 0;
        for (size_t s = 1; s < count; s++)
            if (best[s] > best[most])
                most = s;
        if (best[most] < least_likeness)
            return;
        found[most] += best[most];
        best[most] = 0;
    }
}

/* shape: [skill_count] */
static double *skills_find(struct trial *trial, struct str bytes)
{
    struct str_list lines = lines_of(trial->mem, bytes);
    struct list texts;
    size_t known = trial->texts.count;
    double *found = ARENA_ARRAY(trial->mem, double, trial->tree.skill_count);
    LIST_OPEN(trial->mem, struct str, &texts);
    for (size_t i = 0; i < known; i++)
        *LIST_ADD(&texts, struct str) = *LIST_AT(&trial->texts, struct str, i);
    for (size_t i = 0; i < lines.count; i++)
        *LIST_ADD(&texts, struct str) = lines.at[i];
    const struct likeness *likeness = likeness_make(
        trial->mem, (struct str_list){texts.at, texts.count});
    for (size_t i = 0; i < lines.count; i++)
        line_hold(trial, likeness, known + i, found);
    for (size_t s = 0; s < trial->tree.skill_count; s++)
        found[s] = sqrt(found[s]) * trial->rarity[s];
    return found;
}

/* The cosine of what was found and what the role takes. */
static double text_score(const struct trial *trial, const double *found,
                         const struct office_role *role)
{
    double both = 0, a = 0, b = 0;
    for (size_t s = 0; s < trial->tree.skill_count; s++) {
        double takes = weight_of(role, trial->tree.skills[s].id)
                       * trial->rarity[s];
        both += found[s] * takes;
        a += found[s] * found[s];
        b += takes * takes;
    }
    return a > 0 && b > 0 ? both / sqrt(a * b) : 0;
}

static double title_score(const struct title_found_list *found,
                          const struct office_role *role)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].role == role)
            return found->at[i].score;
    return 0;
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

/* The role first by its title, and its text where that is given. */
static const struct office_role *first_of(const struct trial *trial,
                                          const struct title_found_list *found,
                                          const double *skills)
{
    const struct office_role *first = NULL;
    double most = 0;
    double trust = found->needs_review ? 0.5 : 1;
    for (size_t i = 0; i < trial->roles.count; i++) {
        const struct office_role *role = &trial->roles.at[i];
        double score = trust * title_score(found, role)
                       + (skills ? text_score(trial, skills, role) : 0);
        if (score > most) {
            most = score;
            first = role;
        }
    }
    return first;
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

static void puts_the_right_role_first(void **state)
{
    struct trial trial;
    size_t by_title = 0, by_both = 0;
    trial_open(*state, &trial);
    for (size_t i = 0; i < COUNT_OF(ads); i++) {
        struct str bytes = {0};
        if (!ad_read(*state, ads[i].file, &bytes)) {
            print_message("skipped: no advertisements beside the project\n");
            skip();
        }
        struct title_found_list found = title_lookup(
            *state, trial.index, str_of(ads[i].title), OFFICE_ROLES_MOST);
        double *skills = skills_find(&trial, bytes);
        by_title += is_right(trial.roles, first_of(&trial, &found, NULL),
                             ads[i].ids);
        by_both += is_right(trial.roles, first_of(&trial, &found, skills),
                            ads[i].ids);
    }
    print_message("right role first: by title %zu, by title and text %zu, of "
                  "%zu\n",
                  by_title, by_both, COUNT_OF(ads));
    assert_true(by_title >= 11);
    assert_true(by_both >= 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(puts_the_right_role_first)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
