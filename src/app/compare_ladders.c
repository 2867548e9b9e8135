#include "app/compare_ladders.h"

#include "app/keep_ladder.h"
#include "app/keep_office.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/difference_sheet.h"

enum { SHEET_BYTES = 16 * 1024 * 1024 };

static bool levels_compare(struct arena *mem,
                           const struct ladder_place places[2],
                           struct comparison *made, struct fault *fault)
{
    made->from.ladder = &made->before.ladder;
    made->to.ladder = &made->after.ladder;
    if (!level_get(made->from.ladder, places[0].level, &made->from.level_index,
                   fault)
        || !level_get(made->to.ladder, places[1].level, &made->to.level_index,
                      fault))
        return false;
    made->difference = rung_difference_make(mem, made->from, made->to);
    return true;
}

/* A side as a heading calls it: what both share is left out. */
static struct str name_of(struct arena *mem, const struct comparison *made,
                          const struct stored_ladder *stored,
                          const struct rung *rung)
{
    const struct ladder *ladder = &stored->ladder;
    bool is_alike = str_same(made->before.ladder.title,
                             made->after.ladder.title);
    struct str title = is_alike ? ladder->key : ladder->title;
    struct str part = rung->ladder
                          ? level_name(&ladder->levels[rung->level_index])
                          : str_format(mem, _("revision %lld"),
                                       (long long)stored->revision);
    return made->of == DIFFERENCE_OF_LADDERS
               ? str_format(mem, "%.*s, %.*s", STR(title), STR(part))
               : part;
}

static void names_make(struct arena *mem, struct comparison *made)
{
    bool has_two = !str_same(made->before.ladder.key, made->after.ladder.key);
    made->of = has_two              ? DIFFERENCE_OF_LADDERS
               : made->is_of_levels ? DIFFERENCE_OF_LEVELS
                                    : DIFFERENCE_OF_REVISIONS;
    made->names[0] = name_of(mem, made, &made->before, &made->from);
    made->names[1] = name_of(mem, made, &made->after, &made->to);
    made->title = has_two
                      ? str_format(mem, _("%.*s beside %.*s"),
                                   STR(made->names[0]), STR(made->names[1]))
                      : str_format(mem, _("%.*s, from %.*s to %.*s"),
                                   STR(made->after.ladder.title),
                                   STR(made->names[0]), STR(made->names[1]));
}

bool app_compare(struct arena *mem, struct db *db, const struct actor *actor,
                 const struct ladder_place places[2],
                 struct comparison *comparison, struct fault *fault)
{
    struct comparison *made = ARENA_NEW(mem, struct comparison);
    made->is_of_levels = places[0].level.length > 0;
    if (made->is_of_levels != (places[1].level.length > 0))
        return fault_set(fault, FAULT_INPUT,
                         "a level is held against a level: name one of both");
    if (!app_revision_get(mem, db, actor, &places[0].name, &made->before, fault)
        || !app_revision_get(mem, db, actor, &places[1].name, &made->after,
                             fault))
        return false;
    if (made->is_of_levels) {
        if (!levels_compare(mem, places, made, fault))
            return false;
    } else {
        made->whole = ladder_difference_make(mem, &made->before.ladder,
                                             &made->after.ladder);
        made->difference = made->whole.criteria;
    }
    names_make(mem, made);
    *comparison = *made;
    if (made->is_of_levels) {
        comparison->from.ladder = &comparison->before.ladder;
        comparison->to.ladder = &comparison->after.ladder;
    }
    return true;
}

/* A side as a file's name calls it: "pm-3", "2", "ospo-pm-3". */
static struct str stem_of(struct arena *mem, const struct comparison *made,
                          const struct stored_ladder *stored,
                          const struct rung *rung)
{
    struct str ladder = stored->ladder.key;
    struct str level = rung->ladder
                           ? rung->ladder->levels[rung->level_index].key
                           : (struct str){0};
    if (made->of == DIFFERENCE_OF_REVISIONS)
        return str_format(mem, "%lld", (long long)stored->revision);
    if (made->of == DIFFERENCE_OF_LEVELS)
        return level;
    return str_format(mem, "%.*s%s%.*s", STR(ladder), level.length ? "-" : "",
                      STR(level));
}

static struct str file_name_of(struct arena *mem, const struct comparison *made)
{
    struct str from = stem_of(mem, made, &made->before, &made->from);
    struct str to = stem_of(mem, made, &made->after, &made->to);
    return made->of == DIFFERENCE_OF_LADDERS
               ? str_format(mem, "%.*s-beside-%.*s.pdf", STR(from), STR(to))
               : str_format(mem, "%.*s-%.*s-to-%.*s.pdf",
                            STR(made->after.ladder.key), STR(from), STR(to));
}

bool app_difference_sheet(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct ladder_place places[2],
                          struct difference_copy *copy, struct fault *fault)
{
    struct comparison made;
    struct office office;
    if (!app_compare(mem, db, actor, places, &made, fault)
        || !app_office_get(mem, db, actor, &office, fault))
        return false;
    const struct difference_sheet sheet = {
        .office = office.name,
        .is_sample = office.is_sample,
        .language = made.after.ladder.language,
        .title = made.title,
        .names = {made.names[0], made.names[1]},
        .difference = &made.difference,
        .of = made.of,
        .has_levels = !made.is_of_levels,
        .today = day_of(actor->now),
    };
    struct text out;
    text_open(mem, SHEET_BYTES, &out);
    if (!difference_sheet_pdf(mem, &sheet, &out, fault))
        return false;
    *copy = (struct difference_copy){text_str(&out), file_name_of(mem, &made)};
    return true;
}
