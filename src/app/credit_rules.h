/* app/credit_rules.h - the credit rules in force. */
#pragma once

#include "base/fault.h"
#include "domain/evidence/credit.h"

/* Reads the rules that ship with the program, ladders/credit.yaml. */
bool app_credit_rules(struct arena *mem, struct credit_rule_list *rules,
                      struct fault *fault);
