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

static bool has_family(struct ladder_head_list heads)
{
    for (size_t i = 0; i < heads.count; i++)
        if (heads.at[i].family.length)
            return true;
    return false;
}

/* Each family stands once, before its first ladder. */
static struct str family_cell(struct ladder_head_list heads, size_t i)
{
    struct str family = heads.at[i].family;
    bool is_told = i > 0 && str_same(heads.at[i - 1].family, family);
    return is_told ? (struct str){0} : family;
}

static void table_print(struct call *call, struct ladder_head_list heads)
{
    const struct table_column columns[] = {
        {.title = _("Family"), .may_shrink = true},
        {.title = _("Ladder")},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Levels"), .is_number = true},
        {.title = _("Competencies"), .is_number = true},
        {.title = _("Criteria"), .is_number = true},
        {.title = _("Revision"), .is_number = true},
    };
    const size_t first = has_family(heads) ? 0 : 1;
    const size_t wide = COUNT_OF(columns) - first;
    struct str *cells = ARENA_ARRAY(call->mem, struct str, heads.count * wide);
    for (size_t i = 0; i < heads.count; i++) {
        const struct ladder_head *head = &heads.at[i];
        const int64_t counts[] = {head->level_count, head->competency_count,
                                  head->criterion_count, head->revision};
        struct str *row = cells + i * wide;
        if (first == 0)
            *row++ = family_cell(heads, i);
        row[0] = head->key;
        row[1] = head->title;
        for (size_t c = 0; c < COUNT_OF(counts); c++)
            row[2 + c] = str_format(call->mem, "%lld", (long long)counts[c]);
    }
    print_table(call, columns + first, wide, cells, heads.count);
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
        table_print(call, heads);
    return true;
}
