#include "cli/people_options.h"

#include "base/translate.h"
#include "cli/ladder_options.h"

#define PARTIAL                                                                \
    {                                                                          \
        "--partial", NULL, N_("keep the good rows, list the others")           \
    }
#define BY                                                                     \
    {                                                                          \
        "--by", N_("NAME"), N_("who says so; else the one who runs this")      \
    }
#define LADDER                                                                 \
    {                                                                          \
        "--ladder", N_("KEY"), N_("the ladder; else the person's own")         \
    }

const struct option_rule import_options[] = {DRY_RUN, PARTIAL, OPTIONS_END};

const struct option_rule job_import_options[] = {
    DRY_RUN,
    PARTIAL,
    {"--replace", NULL, N_("withdraw the profiles that are not in FILE")},
    OPTIONS_END};

const struct option_rule job_list_options[] = {
    {"--family", N_("FAMILY"), N_("those of this job family alone")},
    OPTIONS_END};

const struct option_rule assess_import_options[] = {BY, DRY_RUN, PARTIAL,
                                                    OPTIONS_END};

#define PERSON_OPTIONS                                                         \
    {"--title", N_("TITLE"), N_("what they are employed as")},                 \
        {"--department", N_("NAME"), N_("where they work")},                   \
        {"--manager", N_("PERSON"), N_("who leads them; empty: nobody")},      \
        {"--ladder", N_("KEY"), N_("their ladder; empty: none")},              \
        {"--level", N_("LEVEL"), N_("their level on it")},                     \
        {"--start", N_("DAY"), N_("since when they are at the company")},      \
    {                                                                          \
        "--since", N_("DAY"), N_("since when they hold the position")          \
    }

const struct option_rule people_add_options[] = {PERSON_OPTIONS, OPTIONS_END};

const struct option_rule people_change_options[] = {
    {"--name", N_("NAME"), N_("what they are called")},
    {"--email", N_("EMAIL"), N_("their address")},
    PERSON_OPTIONS,
    {"--correct", NULL, N_("it was written wrong; no other position begins")},
    OPTIONS_END};

const struct option_rule assess_rate_options[] = {
    BY,
    LADDER,
    {"--note", N_("TEXT"), N_("why, in a sentence")},
    {"--day", N_("DAY"), N_("when it was agreed; else today")},
    OPTIONS_END};

const struct option_rule collect_git_options[] = {
    {"--project", N_("NAME"), N_("the project; else the folder's name")},
    {"--rev", N_("REV"), N_("only what REV reaches; may be repeated")},
    {"--since", N_("DAY"), N_("only what landed on that day or later")},
    DRY_RUN,
    OPTIONS_END};

#define DUTY_KIND                                                              \
    {                                                                          \
        "--kind", N_("KIND"), N_("ongoing or accomplishment; else ongoing")    \
    }

const struct option_rule duty_add_options[] = {
    DUTY_KIND,
    {"--skill", N_("SKILL"), N_("the skill it shows")},
    {"--since", N_("DAY"), N_("since when, or when it was done")},
    {"--link", N_("URL"), N_("where it can be seen")},
    OPTIONS_END};

const struct option_rule duty_remove_options[] = {DUTY_KIND, OPTIONS_END};

const struct option_rule evidence_list_options[] = {
    {"--since", N_("DAY"), N_("only of that day or later")},
    {"--project", N_("NAME"), N_("only of that project")},
    OPTIONS_END};

const struct option_rule gap_options[] = {
    LADDER,
    {"--level", N_("LEVEL"), N_("the level; else the one above theirs")},
    OPTIONS_END};

const struct option_rule report_gap_options[] = {
    LADDER,
    {"--level", N_("LEVEL"), N_("the level; else the one above theirs")},
    {"-o", N_("FILE"), N_("where the PDF goes; - is standard output")},
    OPTIONS_END};
