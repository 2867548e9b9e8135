#include "cli/commands.h"

#include "app/credit_rules.h"
#include "app/hold_against.h"
#include "base/translate.h"
#include "cli/gap_print.h"
#include "cli/print.h"

#include <stdio.h>

/* Short, for a column: the company's grade where there is one. */
static struct str grade_text(const struct level *level)
{
    return level->grade.length ? level->grade : level_name(level);
}

static struct str count_text(struct arena *mem, size_t count)
{
    return count ? str_format(mem, "%zu", count) : STR_LITERAL("-");
}

static void line_cells(struct arena *mem, const struct gap_line *line,
                       struct str *row)
{
    row[0] = line->person.name;
    row[1] = line->present ? grade_text(line->present)
                           : line->person.position.title;
    if (!line->aim) {
        row[2] = str_format(mem, "(%s)", _(line->why_not));
        return;
    }
    const struct gap *gap = &line->gap;
    row[2] = grade_text(line->aim);
    row[3] = str_format(mem, "%zu of %zu", gap->counts[STANDING_MET],
                        gap_counted(gap));
    row[4] = count_text(mem, gap->counts[STANDING_PARTLY]);
    row[5] = count_text(mem, gap->counts[STANDING_MISSING]);
    row[6] = count_text(mem, gap->counts[STANDING_UNRATED]);
}

static void table_print(struct call *call, struct gap_line_list lines)
{
    const struct table_column columns[] = {
        {.title = _("Name"), .may_shrink = true},
        {.title = _("Now"), .may_shrink = true},
        {.title = _("Held against"), .may_shrink = true},
        {.title = _("Met"), .is_number = true},
        {.title = _("Sometimes"), .is_number = true},
        {.title = _("Not yet"), .is_number = true},
        {.title = _("Not rated"), .is_number = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, lines.count * wide);
    for (size_t i = 0; i < lines.count; i++)
        line_cells(call->mem, &lines.at[i], cells + i * wide);
    print_table(call, columns, wide, cells, lines.count);
    puts(_("\nWhat one of them still misses: rung gap EMAIL"));
}

static struct json *line_json(struct arena *mem, const struct gap_line *line)
{
    struct json *object = json_object_make(mem);
    json_put(object, "person", person_json(mem, &line->person));
    json_put_text(object, "ladder", line->ladder_key);
    json_put_text(object, "present",
                  line->present ? line->present->key : (struct str){0});
    json_put_text(object, "level",
                  line->aim ? line->aim->key : (struct str){0});
    if (line->aim)
        json_put(object, "counts", gap_counts_json(mem, &line->gap));
    else
        json_put_str(object, "why_not", str_of(line->why_not));
    return object;
}

static bool everyone(struct call *call, struct db *db,
                     const struct actor *actor, const struct gap_wish *wish,
                     struct fault *fault)
{
    struct gap_line_list lines;
    if (!app_gap_everyone(call->mem, db, actor, wish, &lines, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < lines.count; i++)
            print_json(call, line_json(call->mem, &lines.at[i]));
    else if (lines.count == 0)
        puts(_("No people yet.  Add them with: rung people import FILE"));
    else
        table_print(call, lines);
    return true;
}

bool cmd_gap(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct gap_view view;
    struct gap_wish wish = {.level = call_option(call, "--level")};
    if (!call_open(call, false, &db, &actor, fault)
        || !app_credit_rules(call->mem, &wish.rules, fault))
        return false;
    wish.ladder = call_option(call, "--ladder");
    if (call->arguments.count == 0)
        return everyone(call, db, &actor, &wish, fault);
    wish.person = call->arguments.at[0];
    if (!app_gap(call->mem, db, &actor, &wish, &view, fault))
        return false;
    if (call->is_json)
        print_json(call, gap_view_json(call->mem, &view));
    else
        gap_view_print(call, &view);
    return true;
}
