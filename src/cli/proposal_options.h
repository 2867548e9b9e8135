/* cli/proposal_options.h - the options of the commands about proposals, for
 * the table in commands.c.
 */
#pragma once

#include "cli/command.h"

extern const struct option_rule proposal_add_options[];
extern const struct option_rule proposal_adopt_options[];
extern const struct option_rule proposal_comment_options[];
extern const struct option_rule proposal_resolve_options[];
extern const struct option_rule proposal_show_options[];
extern const struct option_rule proposal_take_options[];
extern const struct option_rule proposal_withdraw_options[];
