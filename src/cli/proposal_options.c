#include "cli/proposal_options.h"

#include "cli/ladder_options.h"

const struct option_rule proposal_add_options[] = {
    {"--title", N_("TEXT"), N_("what the proposal is called")},
    {"--as", N_("KEY"), N_("the ladder it would be; else the one it changes")},
    {"--reason", N_("TEXT"), N_("what it is for")},
    OPTIONS_END};

const struct option_rule proposal_adopt_options[] = {
    {"--move", N_("PERSON=LEVEL"),
     N_("puts a person on it, from today on; repeatable")},
    {"--reason", N_("TEXT"), N_("why; stands in the ladder's history")},
    DRY_RUN,
    OPTIONS_END};

const struct option_rule proposal_comment_options[] = {
    {"--text", N_("TEXT"), N_("what there is to say")},
    {"--answer", N_("COMMENT"), N_("the comment it answers, by its number")},
    OPTIONS_END};

const struct option_rule proposal_resolve_options[] = {
    {"--text", N_("TEXT"), N_("what came of it")},
    {"--reopen", NULL, N_("it is not resolved after all")},
    OPTIONS_END};

const struct option_rule proposal_show_options[] = {
    {"--yaml", NULL, N_("print the ladder as it would be, and nothing else")},
    OPTIONS_END};

const struct option_rule proposal_take_options[] = {
    {"--all", NULL, N_("all that nobody has decided about")}, OPTIONS_END};

const struct option_rule proposal_withdraw_options[] = {
    {"--reason", N_("TEXT"), N_("why; people who commented read it")},
    OPTIONS_END};
