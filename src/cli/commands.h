/* cli/commands.h - the functions behind the table in commands.c. */
#pragma once

#include "cli/command.h"

bool cmd_assess_import(struct call *call, struct fault *fault);
bool cmd_assess_list(struct call *call, struct fault *fault);
bool cmd_assess_rate(struct call *call, struct fault *fault);
bool cmd_audit_list(struct call *call, struct fault *fault);
bool cmd_collect_git(struct call *call, struct fault *fault);
bool cmd_completion(struct call *call, struct fault *fault);
bool cmd_demo(struct call *call, struct fault *fault);
bool cmd_duty_add(struct call *call, struct fault *fault);
bool cmd_duty_import(struct call *call, struct fault *fault);
bool cmd_duty_remove(struct call *call, struct fault *fault);
bool cmd_evidence_list(struct call *call, struct fault *fault);
bool cmd_gap(struct call *call, struct fault *fault);
bool cmd_help(struct call *call, struct fault *fault);
bool cmd_init(struct call *call, struct fault *fault);
bool cmd_ladder_add(struct call *call, struct fault *fault);
bool cmd_ladder_adopt(struct call *call, struct fault *fault);
bool cmd_ladder_change(struct call *call, struct fault *fault);
bool cmd_ladder_check(struct call *call, struct fault *fault);
bool cmd_ladder_crosswalk(struct call *call, struct fault *fault);
bool cmd_ladder_diff(struct call *call, struct fault *fault);
bool cmd_ladder_edit(struct call *call, struct fault *fault);
bool cmd_ladder_export(struct call *call, struct fault *fault);
bool cmd_ladder_follow(struct call *call, struct fault *fault);
bool cmd_ladder_import(struct call *call, struct fault *fault);
bool cmd_ladder_insert(struct call *call, struct fault *fault);
bool cmd_ladder_list(struct call *call, struct fault *fault);
bool cmd_ladder_move(struct call *call, struct fault *fault);
bool cmd_ladder_match(struct call *call, struct fault *fault);
bool cmd_ladder_overlay(struct call *call, struct fault *fault);
bool cmd_ladder_remove(struct call *call, struct fault *fault);
bool cmd_ladder_restore(struct call *call, struct fault *fault);
bool cmd_ladder_revisions(struct call *call, struct fault *fault);
bool cmd_ladder_show(struct call *call, struct fault *fault);
bool cmd_ladder_unmatch(struct call *call, struct fault *fault);
bool cmd_limits(struct call *call, struct fault *fault);
bool cmd_manual(struct call *call, struct fault *fault);
bool cmd_office_set(struct call *call, struct fault *fault);
bool cmd_office_show(struct call *call, struct fault *fault);
bool cmd_people_add(struct call *call, struct fault *fault);
bool cmd_people_change(struct call *call, struct fault *fault);
bool cmd_people_import(struct call *call, struct fault *fault);
bool cmd_people_list(struct call *call, struct fault *fault);
bool cmd_people_show(struct call *call, struct fault *fault);
bool cmd_proposal_add(struct call *call, struct fault *fault);
bool cmd_proposal_adopt(struct call *call, struct fault *fault);
bool cmd_proposal_affected(struct call *call, struct fault *fault);
bool cmd_proposal_change(struct call *call, struct fault *fault);
bool cmd_proposal_comment(struct call *call, struct fault *fault);
bool cmd_proposal_insert(struct call *call, struct fault *fault);
bool cmd_proposal_leave(struct call *call, struct fault *fault);
bool cmd_proposal_list(struct call *call, struct fault *fault);
bool cmd_proposal_remove(struct call *call, struct fault *fault);
bool cmd_proposal_resolve(struct call *call, struct fault *fault);
bool cmd_proposal_show(struct call *call, struct fault *fault);
bool cmd_proposal_take(struct call *call, struct fault *fault);
bool cmd_proposal_withdraw(struct call *call, struct fault *fault);
bool cmd_report_difference(struct call *call, struct fault *fault);
bool cmd_report_gap(struct call *call, struct fault *fault);
bool cmd_serve(struct call *call, struct fault *fault);
bool cmd_settings(struct call *call, struct fault *fault);
bool cmd_user_add(struct call *call, struct fault *fault);
bool cmd_user_disable(struct call *call, struct fault *fault);
bool cmd_user_enable(struct call *call, struct fault *fault);
bool cmd_user_list(struct call *call, struct fault *fault);
bool cmd_user_password(struct call *call, struct fault *fault);
bool cmd_user_remove(struct call *call, struct fault *fault);
bool cmd_user_rights(struct call *call, struct fault *fault);
bool cmd_user_role(struct call *call, struct fault *fault);
bool cmd_version(struct call *call, struct fault *fault);

/* What `demo` ends with. */
bool cmd_serve_sample(struct call *call, struct fault *fault);
