/* cli/ladder_options.h - the options of the commands about ladders, for the
 * table in commands.c.
 */
#pragma once

#include "base/translate.h"
#include "cli/command.h"

#define OPTIONS_END                                                            \
    {                                                                          \
        NULL, NULL, NULL                                                       \
    }
#define DRY_RUN                                                                \
    {                                                                          \
        "--dry-run", NULL, N_("show what would happen, keep nothing")          \
    }

extern const struct option_rule ladder_add_options[];
extern const struct option_rule ladder_adopt_options[];
extern const struct option_rule ladder_change_options[];
extern const struct option_rule ladder_check_options[];
extern const struct option_rule ladder_insert_options[];
extern const struct option_rule ladder_move_options[];
extern const struct option_rule ladder_remove_options[];
extern const struct option_rule ladder_counts_options[];
extern const struct option_rule ladder_crosswalk_options[];
extern const struct option_rule ladder_diff_options[];
extern const struct option_rule ladder_draft_options[];
extern const struct option_rule ladder_refit_options[];
extern const struct option_rule report_difference_options[];
extern const struct option_rule ladder_export_options[];
extern const struct option_rule ladder_follow_options[];
extern const struct option_rule ladder_match_options[];
extern const struct option_rule proposal_change_options[];
extern const struct option_rule proposal_insert_options[];
extern const struct option_rule ladder_import_options[];
extern const struct option_rule ladder_show_options[];
