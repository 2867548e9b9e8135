#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

#include <assert.h>

static bool ladder_get(struct call *call, struct db *db,
                       const struct actor *actor, size_t argument,
                       struct stored_ladder *stored, struct fault *fault)
{
    struct ladder_name name;
    return call_ladder(call, call->arguments.at[argument], &name, fault)
           && app_revision_get(call->mem, db, actor, &name, stored, fault);
}

static struct json *row_json(struct arena *mem,
                             const struct difference_row *row)
{
    const struct criterion *one = row->after ? row->after : row->before;
    struct json *object = json_object_make(mem);
    json_put_str(object, "change", str_of(difference_names[row->kind]));
    json_put_str(object, "criterion", one->key);
    json_put_str(object, "competency", row->competency->key);
    json_put_str(object, "level", row->level->key);
    json_put_text(object, "before",
                  row->before ? row->before->text : str_of(""));
    json_put_text(object, "after", row->after ? row->after->text : str_of(""));
    return object;
}

static void rows_json(struct call *call, const struct difference *difference)
{
    for (size_t i = 0; i < difference->row_count; i++)
        print_json(call, row_json(call->mem, &difference->rows[i]));
}

/* What a table of two columns of words says. */
struct heads {
    const char *before, *after;
    bool has_levels; /* where the rows are of several levels */
};

static struct str place_text(struct arena *mem,
                             const struct difference_row *row, bool has_level)
{
    struct str level = level_name(row->level);
    return has_level ? str_format(mem, "%.*s, %.*s",
                                  STR(row->competency->title), STR(level))
                     : row->competency->title;
}

static const char *const kind_words[] = {
    [DIFFERENCE_SAME] = N_("same"),   [DIFFERENCE_CHANGED] = N_("changed"),
    [DIFFERENCE_MOVED] = N_("moved"), [DIFFERENCE_DETAIL] = N_("details"),
    [DIFFERENCE_NEW] = N_("new"),     [DIFFERENCE_GONE] = N_("gone"),
};
static_assert(COUNT_OF(kind_words) == DIFFERENCE_KIND_COUNT, "a word per kind");

/* Between levels of one ladder nothing goes: what the lower asks, the higher
 * expects. */
static const char *kind_word(enum difference_kind kind, bool has_levels)
{
    if (!has_levels && kind == DIFFERENCE_CHANGED)
        return _("rises");
    if (!has_levels && kind == DIFFERENCE_GONE)
        return _("stays");
    return _(kind_words[kind]);
}

static void rows_print(struct call *call, const struct difference *difference,
                       const struct heads *heads)
{
    const struct table_column columns[] = {
        {.title = ""},
        {.title = _("Where"), .may_shrink = true},
        {.title = heads->before, .may_shrink = true},
        {.title = heads->after, .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    difference->row_count * wide);
    for (size_t i = 0; i < difference->row_count; i++) {
        const struct difference_row *row = &difference->rows[i];
        struct str *cell = cells + i * wide;
        cell[0] = str_of(kind_word(row->kind, heads->has_levels));
        cell[1] = place_text(call->mem, row, heads->has_levels);
        cell[2] = row->before ? row->before->text : str_of("-");
        cell[3] = row->after ? row->after->text : str_of("-");
    }
    if (difference->row_count)
        print_table(call, columns, wide, cells, difference->row_count);
}

/* "mate..master" */
static bool levels_parse(struct call *call, const struct ladder *ladder,
                         size_t levels[2], struct fault *fault)
{
    struct str both = call_option(call, "--levels");
    size_t dots = str_find(both, STR_LITERAL(".."));
    if (dots == both.length)
        return call_usage(call, fault,
                          _("--levels takes two levels, as in mate..master"));
    return level_get(ladder, str_part(both, 0, dots), &levels[0], fault)
           && level_get(ladder, str_part(both, dots + 2, both.length),
                        &levels[1], fault);
}

static bool levels_diff(struct call *call, const struct stored_ladder *stored,
                        struct fault *fault)
{
    const struct ladder *ladder = &stored->ladder;
    size_t levels[2] = {0};
    if (!levels_parse(call, ladder, levels, fault))
        return false;
    struct difference difference = level_difference_make(call->mem, ladder,
                                                         levels[0], levels[1]);
    if (call->is_json) {
        rows_json(call, &difference);
        return true;
    }
    const struct heads heads = {
        .before = str_chars(call->mem, level_name(&ladder->levels[levels[0]])),
        .after = str_chars(call->mem, level_name(&ladder->levels[levels[1]]))};
    print_text(call, _("%.*s, from %s to %s: rise: %zu, new: %zu, same: %zu\n"),
               STR(ladder->title), heads.before, heads.after,
               difference.counts[DIFFERENCE_CHANGED],
               difference.counts[DIFFERENCE_NEW],
               difference.counts[DIFFERENCE_SAME]);
    rows_print(call, &difference, &heads);
    return true;
}

static void parts_print(struct call *call, const char *what,
                        struct str_list names)
{
    struct text line;
    text_open(call->mem, PRINT_BYTES, &line);
    for (size_t i = 0; i < names.count; i++)
        text_add(&line, "%s%.*s", i ? ", " : "", STR(names.at[i]));
    if (names.count)
        print_item(call, 0, what, text_str(&line));
}

static const char *head_of(struct call *call,
                           const struct stored_ladder *stored)
{
    return str_format(call->mem, "%.*s@%lld", STR(stored->ladder.key),
                      (long long)stored->revision)
        .at;
}

static void ladders_diff(struct call *call, const struct stored_ladder *before,
                         const struct stored_ladder *after)
{
    struct ladder_difference made = ladder_difference_make(
        call->mem, &before->ladder, &after->ladder);
    if (call->is_json) {
        rows_json(call, &made.criteria);
        return;
    }
    const size_t *counts = made.criteria.counts;
    const struct heads heads = {head_of(call, before), head_of(call, after),
                                true};
    print_text(call,
               _("From %s to %s: changed: %zu, new: %zu, gone: %zu, moved: "
                 "%zu, details: %zu, same: %zu\n"),
               heads.before, heads.after, counts[DIFFERENCE_CHANGED],
               counts[DIFFERENCE_NEW], counts[DIFFERENCE_GONE],
               counts[DIFFERENCE_MOVED], counts[DIFFERENCE_DETAIL],
               counts[DIFFERENCE_SAME]);
    parts_print(call, _("new levels: "), made.levels.new);
    parts_print(call, _("levels gone: "), made.levels.gone);
    parts_print(call, _("levels told differently: "), made.levels.changed);
    parts_print(call, _("new competencies: "), made.competencies.new);
    parts_print(call, _("competencies gone: "), made.competencies.gone);
    parts_print(call, _("competencies told differently: "),
                made.competencies.changed);
    rows_print(call, &made.criteria, &heads);
}

/* The second ladder, or, of one alone, the revision before it. */
static bool other_get(struct call *call, struct db *db,
                      const struct actor *actor, struct stored_ladder *first,
                      struct stored_ladder *second, struct fault *fault)
{
    if (call->arguments.count == 2)
        return ladder_get(call, db, actor, 1, second, fault);
    *second = *first;
    if (second->revision == 1)
        return fault_set(fault, FAULT_MISSING,
                         _("the ladder %.*s has one revision: there is "
                           "nothing to hold it against"),
                         STR(second->ladder.key));
    const struct ladder_name before = {second->ladder.key,
                                       second->revision - 1};
    return app_revision_get(call->mem, db, actor, &before, first, fault);
}

bool cmd_ladder_diff(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct stored_ladder first, second;
    bool is_of_levels = call_has(call, "--levels");
    if (is_of_levels && call->arguments.count == 2)
        return call_usage(call, fault,
                          _("--levels compares levels of one ladder"));
    if (!call_open(call, false, &db, &actor, fault)
        || !ladder_get(call, db, &actor, 0, &first, fault))
        return false;
    if (is_of_levels)
        return levels_diff(call, &first, fault);
    if (!other_get(call, db, &actor, &first, &second, fault))
        return false;
    ladders_diff(call, &first, &second);
    return true;
}
