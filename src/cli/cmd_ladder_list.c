#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static struct json *head_json(struct arena *mem, const struct ladder_head *head)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "ladder", head->key);
    json_put_str(object, "title", head->title);
    json_put_text(object, "family", head->family);
    if (head->adopts.key.length) {
        struct json *adopts = json_object_make(mem);
        json_put_str(adopts, "ladder", head->adopts.key);
        json_put_int(adopts, "revision", head->adopts.revision);
        json_put(object, "adopts", adopts);
    }
    json_put_int(object, "revision", head->revision);
    json_put_int(object, "levels", head->level_count);
    json_put_int(object, "competencies", head->competency_count);
    json_put_int(object, "criteria", head->criterion_count);
    return object;
}

static void table_print(struct call *call, const struct ladder_head *heads,
                        size_t count)
{
    const struct table_column columns[] = {
        {.title = _("Ladder"), .may_shrink = true},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Levels"), .is_number = true},
        {.title = _("Competencies"), .is_number = true},
        {.title = _("Criteria"), .is_number = true},
        {.title = _("Revision"), .is_number = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, count * wide);
    for (size_t i = 0; i < count; i++) {
        const struct ladder_head *head = &heads[i];
        const int64_t counts[] = {head->level_count, head->competency_count,
                                  head->criterion_count, head->revision};
        struct str *row = cells + i * wide;
        row[0] = head->key;
        row[1] = head->title;
        for (size_t c = 0; c < COUNT_OF(counts); c++)
            row[2 + c] = str_format(call->mem, "%lld", (long long)counts[c]);
    }
    print_table(call, columns, wide, cells, count);
}

/* Family by family; where there is none at all, without headings. */
static void families_print(struct call *call, struct ladder_head_list heads)
{
    for (size_t first = 0, end = 0; first < heads.count; first = end) {
        struct str family = heads.at[first].family;
        while (end < heads.count && str_same(heads.at[end].family, family))
            end++;
        if (first)
            putchar('\n');
        if (family.length || first)
            print_heading(call, family.length ? family : str_of(_("Others")));
        table_print(call, heads.at + first, end - first);
    }
}

bool cmd_ladder_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_head_list heads;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_ladder_list(call->mem, db, &actor, &heads, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < heads.count; i++)
            print_json(call, head_json(call->mem, &heads.at[i]));
    else if (heads.count == 0)
        puts(_("No ladders yet.  Add one with: rung ladder add FILE"));
    else
        families_print(call, heads);
    return true;
}
