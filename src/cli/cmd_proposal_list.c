#include "cli/commands.h"

#include "app/keep_proposal.h"
#include "base/translate.h"
#include "cli/print.h"
#include "cli/proposal_json.h"

#include <stdio.h>

static struct str base_text(struct arena *mem, const struct ladder_name *base)
{
    return base->key.length ? str_format(mem, "%.*s@%lld", STR(base->key),
                                         (long long)base->revision)
                            : (struct str){0};
}

static void table_print(struct call *call, struct proposal_head_list heads)
{
    const struct table_column columns[] = {
        {.title = _("Proposal"), .is_number = true},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Ladder"), .may_shrink = true},
        {.title = _("Made from"), .may_shrink = true},
        {.title = _("State")},
        {.title = _("Open threads"), .is_number = true},
        {.title = _("By"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, heads.count * wide);
    for (size_t i = 0; i < heads.count; i++) {
        const struct proposal_head *head = &heads.at[i];
        struct str *row = cells + i * wide;
        row[0] = str_format(call->mem, "%lld", (long long)head->id);
        row[1] = head->title;
        row[2] = head->ladder_key;
        row[3] = base_text(call->mem, &head->base);
        row[4] = str_of(_(proposal_state_labels[head->state]));
        row[5] = str_format(call->mem, "%lld", (long long)head->open_threads);
        row[6] = head->author;
    }
    print_table(call, columns, wide, cells, heads.count);
}

bool cmd_proposal_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct proposal_head_list heads;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_proposal_list(call->mem, db, &actor, &heads, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < heads.count; i++)
            print_json(call, proposal_head_json(call->mem, &heads.at[i]));
    else if (heads.count)
        table_print(call, heads);
    else
        puts(_("No proposals yet.  Begin one with: rung proposal add LADDER "
               "--title TEXT"));
    return true;
}
