#include "cli/ladder_options.h"

const struct option_rule ladder_add_options[] = {
    {"--reason", N_("TEXT"), N_("why it changed; stands in its history")},
    DRY_RUN,
    OPTIONS_END};

const struct option_rule ladder_adopt_options[] = {
    {"--as", N_("KEY"), N_("what the adopted ladder is called")},
    {"--title", N_("TITLE"), N_("its title; else that of the other")},
    {"--reason", N_("TEXT"), N_("why; stands in its history")},
    OPTIONS_END};

const struct option_rule ladder_check_options[] = {
    {"--strict", NULL, N_("look for unfair or unclear wording, too")},
    OPTIONS_END};

#define WHY                                                                    \
    {                                                                          \
        "--reason", N_("TEXT"), N_("why; stands in its history")               \
    }

/* What can be said of a part; which of it, cli/ladder_part.c knows. */
#define PART_WORDS                                                             \
    {"--text", N_("TEXT"), N_("what a criterion asks for")},                   \
        {"--weight", N_("N"), N_("1 to 10, of a criterion or competency")},    \
        {"--example", N_("TEXT"), N_("may be repeated; the list anew")},       \
        {"--alternative", N_("TEXT"), N_("the same, another way to meet it")}, \
        {"--evidence", N_("KIND"), N_("the same, a kind that shows it")},      \
        {"--key", N_("KEY"), N_("of a criterion; ratings follow it")},         \
        {"--title", N_("TEXT"), N_("of a level, competency or the ladder")},   \
        {"--summary", N_("TEXT"), N_("the same")},                             \
        {"--external", N_("TEXT"), N_("what the world calls a level")},        \
        {"--grade", N_("TEXT"), N_("of a level")},                             \
        {"--pay-from", N_("MONEY"), N_("of a level: \"52000 EUR\"")},          \
        {"--pay-to", N_("MONEY"), N_("the other end")},                        \
        {"--after", N_("LEVEL"), N_("a level one comes from; repeatable")},    \
        {"--area", N_("TEXT"), N_("of a competency")},                         \
        {"--family", N_("TEXT"), N_("of the ladder")},                         \
    {                                                                          \
        "--source", N_("TEXT"), N_("of the ladder")                            \
    }

#define PART_PLACE                                                             \
    {"--competency", N_("KEY"), N_("the competency it goes to")},              \
        {"--level", N_("LEVEL"), N_("the level it goes to")},                  \
    {                                                                          \
        "--place", N_("N"), N_("1 is first; else last")                        \
    }

const struct option_rule ladder_change_options[] = {PART_WORDS, WHY, DRY_RUN,
                                                    OPTIONS_END};
const struct option_rule ladder_insert_options[] = {PART_PLACE, PART_WORDS, WHY,
                                                    DRY_RUN, OPTIONS_END};
/* Of a proposal: its history says what was decided, not why each time. */
const struct option_rule proposal_change_options[] = {PART_WORDS, OPTIONS_END};
const struct option_rule proposal_insert_options[] = {PART_PLACE, PART_WORDS,
                                                      OPTIONS_END};
const struct option_rule ladder_move_options[] = {PART_PLACE, WHY, DRY_RUN,
                                                  OPTIONS_END};
const struct option_rule ladder_remove_options[] = {WHY, DRY_RUN, OPTIONS_END};

const struct option_rule ladder_counts_options[] = {
    {"--kind", N_("KIND"), N_("work of this kind counts towards CRITERION")},
    {"--reason", N_("TEXT"), N_("why: people read it beside their work")},
    {"--not", NULL, N_("with --kind: it does not count")},
    {"--drop", N_("KIND"), N_("take back what was said of a kind")},
    OPTIONS_END};

const struct option_rule ladder_crosswalk_options[] = {
    {"--propose", NULL, N_("say which further levels may be equal, and why")},
    OPTIONS_END};

#define OFFER_OPTIONS                                                           \
    {"--for", N_("ROLE"), N_("the role it is looked at for")},                  \
        {"--can", N_("WHAT"),                                                   \
         N_("what of code, review, test, operate and design is the role's own " \
            "work, with commas, or nothing; else what rung role list says")},   \
        {"-o", N_("FILE"),                                                      \
         N_("write the ladder with every offer taken as YAML; or, by the end "  \
            "of its name, .docx or .html with each change marked")},            \
        {"--propose", NULL,                                                     \
         N_("keep it as a proposal, to be decided line by line")},              \
        {"--as", N_("KEY"), N_("of the ladder the proposal is for")},           \
        {"--title", N_("TITLE"), N_("of that ladder")},                         \
    {                                                                           \
        "--reason", N_("WHY"), N_("what the proposal is for")                   \
    }

const struct option_rule ladder_refit_options[] = {
    OFFER_OPTIONS,
    {"--ladder", N_("KEY"), N_("which one of a file that holds several")},
    OPTIONS_END};

const struct option_rule ladder_diff_options[] = {
    {"--levels", N_("FROM..TO"), N_("two levels of one ladder")}, OPTIONS_END};

const struct option_rule ladder_draft_options[] = {
    {"--department", N_("NAME"), N_("of people there alone")},
    {"-o", N_("FILE"), N_("write it as YAML; - is standard output")},
    {"--propose", NULL, N_("keep it as a proposal, to be worked on")},
    OPTIONS_END};

const struct option_rule ladder_export_options[] = {
    {"--as", N_("FORM"),
     N_("yaml, csv, csv-pivoted, markdown, html, xlsx or case; else what the "
        "file's name ends in, else yaml")},
    {"-o", N_("FILE"), N_("where it goes; else standard output")},
    OPTIONS_END};

const struct option_rule ladder_follow_options[] = {
    {"--take", N_("theirs|ours[:KEY]"), N_("whose, of what both changed")},
    {"--reason", N_("TEXT"), N_("why; stands in its history")},
    DRY_RUN,
    OPTIONS_END};

const struct option_rule ladder_match_options[] = {
    {"--reason", N_("TEXT"), N_("why they are held equal")}, OPTIONS_END};

const struct option_rule ladder_import_options[] = {
    {"--from", N_("FORMAT"), N_("what it is; else auto finds out")},
    {"--parts", NULL, N_("show how it was read, part by part")},
    {"--correct", N_("PART: ROLE"), N_("a part is something else; repeatable")},
    {"--keep", NULL, N_("keep the ladders in the store")},
    {"--reason", N_("WHY"), N_("with --keep: why they change")},
    {"-o", N_("FOLDER"), N_("write the ladders there as Rung's YAML")},
    {"--force", NULL, N_("write over files that say something else")},
    DRY_RUN,
    OPTIONS_END};

const struct option_rule ladder_show_options[] = {
    {"--level", N_("LEVEL"), N_("one level, with keys and examples")},
    {"--brief", NULL, N_("how many criteria, not their words")},
    OPTIONS_END};

const struct option_rule report_difference_options[] = {
    {"--levels", N_("FROM..TO"), N_("two levels of one ladder")},
    {"-o", N_("FILE"), N_("where the PDF goes; - is standard output")},
    OPTIONS_END};
