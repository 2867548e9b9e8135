#include "app/credit_rules.h"

#include "base/shipped.h"
#include "intake/credit_yaml.h"

#include <assert.h>

bool app_credit_rules(struct arena *mem, struct credit_rule_list *rules,
                      struct fault *fault)
{
    struct problem_list problems = {0};
    if (!credit_yaml_read(mem, shipped_file("ladders/credit.yaml"), rules,
                          &problems, fault))
        return false;
    assert(problems.count == 0); /* a test reads what is shipped */
    return true;
}
