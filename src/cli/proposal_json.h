/* cli/proposal_json.h - proposals as JSON writes them. */
#pragma once

#include "domain/review/proposal.h"
#include "format/json.h"

struct json *proposal_head_json(struct arena *mem,
                                const struct proposal_head *head);

/* With its offered wordings and its comments. */
struct json *proposal_json(struct arena *mem, const struct proposal *proposal);
