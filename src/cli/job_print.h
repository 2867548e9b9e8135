/* cli/job_print.h - job profiles as commands print them. */
#pragma once

#include "cli/print.h"
#include "domain/role/job_profile.h"

struct json *job_json(struct arena *mem, const struct job_profile *profile);

/* "Germany: 85 000 EUR to 110 000 EUR"; empty when there is none. */
struct str job_pay_told(struct arena *mem, const struct job_pay *pay);
