/* cli/people_options.h - the options of the commands about people and what is
 * known of them: ratings, duties, evidence, gaps.  For the table in
 * commands.c.
 */
#pragma once

#include "cli/command.h"

extern const struct option_rule import_options[];
extern const struct option_rule job_import_options[];
extern const struct option_rule job_list_options[];
extern const struct option_rule assess_import_options[];
extern const struct option_rule people_add_options[];
extern const struct option_rule people_change_options[];
extern const struct option_rule assess_rate_options[];
extern const struct option_rule collect_git_options[];
extern const struct option_rule duty_add_options[];
extern const struct option_rule duty_remove_options[];
extern const struct option_rule evidence_list_options[];
extern const struct option_rule gap_options[];
extern const struct option_rule report_gap_options[];
