#include "cli/difference_print.h"

#include "base/text.h"
#include "base/translate.h"
#include "cli/print.h"
#include "domain/ladder/difference_word.h"

#include <assert.h>
#include <stdio.h>

/* How one comparison is told. */
struct told {
    struct call *call;
    const struct comparison *comparison;
    enum difference_of of;
    bool has_two; /* it is of two ladders */
};

enum { TITLE_BYTES = 4000 };

static void names_print(const struct told *told, const char *lead,
                        struct str_list names)
{
    struct text line;
    text_open(told->call->mem, PRINT_BYTES, &line);
    for (size_t i = 0; i < names.count; i++)
        text_add(&line, "%s%.*s", i ? ", " : "", STR(names.at[i]));
    if (names.count)
        print_item(told->call, 0, lead, text_str(&line));
}

static void parts_print(const struct told *told)
{
    const struct ladder_difference *whole = &told->comparison->whole;
    bool two = told->has_two;
    names_print(told,
                two ? _("Levels of the second alone: ") : _("New levels: "),
                whole->levels.new);
    names_print(told,
                two ? _("Levels of the first alone: ") : _("Levels gone: "),
                whole->levels.gone);
    if (!two)
        names_print(told, _("Levels told differently: "),
                    whole->levels.changed);
    names_print(told,
                two ? _("Competencies of the second alone: ")
                    : _("New competencies: "),
                whole->competencies.new);
    names_print(told,
                two ? _("Competencies of the first alone: ")
                    : _("Competencies gone: "),
                whole->competencies.gone);
    if (!two)
        names_print(told, _("Competencies told differently: "),
                    whole->competencies.changed);
}

/* Where a criterion stands or stood, if its competency alone does not say:
 * "Master: ", "Mate, now Master: ". */
static const char *place_of(const struct told *told,
                            const struct difference_row *row)
{
    struct text place;
    text_open(told->call->mem, TITLE_BYTES, &place);
    bool has_level = !told->comparison->is_of_levels;
    bool is_elsewhere = row->before && row->after
                        && (row->kind == DIFFERENCE_MOVED || row->is_moved);
    if (is_elsewhere
        && !str_same(row->old_competency->title, row->competency->title))
        text_add(&place, "%.*s, ", STR(row->old_competency->title));
    if (has_level && is_elsewhere)
        text_add(&place, _("%.*s, now "), STR(level_name(row->old_level)));
    if (has_level)
        text_add(&place, "%.*s: ", STR(level_name(row->level)));
    else if (is_elsewhere)
        text_add(&place, ": ");
    return str_chars(told->call->mem, text_str(&place));
}

static void changed_print(const struct told *told,
                          const struct difference_row *row)
{
    assert(row->before && row->after);
    const char *place = place_of(told, row);
    if (*place)
        print_item(told->call, 4, "", str_trim(str_of(place)));
    print_item(told->call, 4, _("from  "), row->before->text);
    print_item(told->call, 4, _("to    "), row->after->text);
}

/* A criterion whose words are on both sides the same, or on one alone. */
static void lone_print(const struct told *told,
                       const struct difference_row *row)
{
    const struct criterion *one = row->after ? row->after : row->before;
    bool is_gone = row->kind == DIFFERENCE_GONE
                   && told->of != DIFFERENCE_OF_LEVELS;
    const char *sign = row->kind == DIFFERENCE_NEW ? "+ "
                       : is_gone                   ? "- "
                                                   : "= ";
    print_item(told->call, 4, sign,
               str_format(told->call->mem, "%s%.*s", place_of(told, row),
                          STR(one->text)));
}

/* Rows first .. end are of one competency. */
static void group_print(const struct told *told, size_t first, size_t end)
{
    const struct difference_row *rows = told->comparison->difference.rows;
    for (size_t k = 0; k < DIFFERENCE_KIND_COUNT; k++) {
        bool is_begun = false;
        for (size_t i = first; i < end; i++) {
            if (rows[i].kind != difference_order[k])
                continue;
            if (!is_begun)
                print_wrapped(
                    told->call, 2,
                    str_of(difference_word(difference_order[k], told->of)));
            is_begun = true;
            if (rows[i].kind == DIFFERENCE_CHANGED)
                changed_print(told, &rows[i]);
            else
                lone_print(told, &rows[i]);
        }
    }
}

static void groups_print(const struct told *told)
{
    const struct difference *all = &told->comparison->difference;
    for (size_t first = 0, end = 0; first < all->row_count; first = end) {
        const struct competency *group = all->rows[first].group;
        while (end < all->row_count && all->rows[end].group == group)
            end++;
        putchar('\n');
        print_heading(told->call, group->title);
        group_print(told, first, end);
    }
}

void difference_print(struct call *call, const struct comparison *comparison)
{
    const struct told told = {
        .call = call,
        .comparison = comparison,
        .of = comparison->of,
        .has_two = comparison->of == DIFFERENCE_OF_LADDERS,
    };
    print_heading(call, comparison->title);
    print_wrapped(call, 0,
                  difference_counts_text(call->mem, &comparison->difference,
                                         comparison->of));
    if (!comparison->is_of_levels)
        parts_print(&told);
    groups_print(&told);
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
    if (row->before && row->after) {
        json_put_str(object, "from_criterion", row->before->key);
        json_put_str(object, "from_competency", row->old_competency->key);
        json_put_str(object, "from_level", row->old_level->key);
    }
    json_put_text(object, "before",
                  row->before ? row->before->text : str_of(""));
    json_put_text(object, "after", row->after ? row->after->text : str_of(""));
    return object;
}

void difference_json_print(struct call *call,
                           const struct difference *difference)
{
    for (size_t i = 0; i < difference->row_count; i++)
        print_json(call, row_json(call->mem, &difference->rows[i]));
}
