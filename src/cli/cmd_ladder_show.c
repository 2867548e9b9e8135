#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

#include <stdio.h>

enum { NAME_COLUMNS = 18, CELL_COLUMNS_LEAST = 22, LEVELS_ABREAST_MOST = 8 };

static struct str level_title(struct arena *mem, const struct level *level)
{
    if (level->title.length == 0)
        return level->key;
    if (str_same_folded(level->title, level->key))
        return level->title;
    return str_format(mem, "%.*s %.*s", STR(level->key), STR(level->title));
}

static struct str cell_text(struct call *call, const struct ladder *ladder,
                            size_t competency, size_t level)
{
    struct text cell;
    if (call_has(call, "--brief")) {
        size_t count = ladder_cell_count(ladder, competency, level);
        return count ? str_format(call->mem, "%zu", count) : STR_LITERAL("-");
    }
    text_open(call->mem, PRINT_BYTES, &cell);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        if (criterion->competency_index == competency
            && criterion->level_index == level)
            text_add(&cell, "%s- %.*s", cell.length ? "\n" : "",
                     STR(criterion->text));
    }
    return text_str(&cell);
}

static const char *column_title(struct call *call, const struct level *level)
{
    return call_has(call, "--brief") ? str_chars(call->mem, level->key)
                                     : level_title(call->mem, level).at;
}

/* One band of the matrix: as many levels side by side as can be read. */
static void band_print(struct call *call, const struct ladder *ladder,
                       size_t first, size_t count)
{
    struct table_column columns[LEVELS_ABREAST_MOST + 1] = {
        {.title = "", .may_shrink = true}};
    for (size_t l = 0; l < count; l++)
        columns[l + 1] = (struct table_column){
            .title = column_title(call, &ladder->levels[first + l]),
            .is_number = call_has(call, "--brief"),
            .may_shrink = true};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    ladder->competency_count * (count + 1));
    for (size_t c = 0; c < ladder->competency_count; c++) {
        struct str *row = cells + c * (count + 1);
        row[0] = ladder->competencies[c].title;
        for (size_t l = 0; l < count; l++)
            row[l + 1] = cell_text(call, ladder, c, first + l);
    }
    struct text out;
    text_open(call->mem, PRINT_BYTES, &out);
    table_format(&out,
                 &(struct table_style){.columns_wide = call->columns,
                                       .has_colour = call->has_colour,
                                       .has_rules = !call_has(call, "--brief")},
                 columns, count + 1, cells, ladder->competency_count);
    putchar('\n');
    print_bytes(call, &out);
}

static void matrix_print(struct call *call, const struct ladder *ladder)
{
    size_t room = call->columns > NAME_COLUMNS ? call->columns - NAME_COLUMNS
                                               : CELL_COLUMNS_LEAST;
    size_t least = call_has(call, "--brief") ? 8 : CELL_COLUMNS_LEAST;
    size_t abreast = room / (least + 2);
    if (abreast == 0)
        abreast = 1;
    if (abreast > LEVELS_ABREAST_MOST)
        abreast = LEVELS_ABREAST_MOST;
    for (size_t first = 0; first < ladder->level_count; first += abreast) {
        size_t left = ladder->level_count - first;
        band_print(call, ladder, first, left < abreast ? left : abreast);
    }
}

static void list_print(struct call *call, const char *what,
                       struct str_list texts)
{
    for (size_t i = 0; i < texts.count; i++)
        print_item(call, 6, what, texts.at[i]);
}

static void evidence_print(struct call *call, struct str_list kinds)
{
    struct text line;
    text_open(call->mem, PRINT_BYTES, &line);
    for (size_t i = 0; i < kinds.count; i++)
        text_add(&line, "%s%.*s", i ? ", " : "", STR(kinds.at[i]));
    if (kinds.count)
        print_item(call, 6, _("shown by: "), text_str(&line));
}

static void criterion_print(struct call *call,
                            const struct criterion *criterion)
{
    print_item(call, 2, "- ",
               str_format(call->mem, "%.*s  [%.*s]", STR(criterion->text),
                          STR(criterion->key)));
    list_print(call, _("e.g. "), criterion->examples);
    list_print(call, _("or: "), criterion->alternatives);
    evidence_print(call, criterion->evidence);
}

static void level_print(struct call *call, const struct ladder *ladder,
                        size_t level)
{
    const struct level *one = &ladder->levels[level];
    putchar('\n');
    print_heading(call, level_title(call->mem, one));
    if (one->external_title.length)
        print_text(call, _("outside: %.*s\n"), STR(one->external_title));
    if (!money_is_none(one->pay.from))
        print_text(call, _("pay: %.*s to %.*s\n"),
                   STR(money_format(call->mem, one->pay.from)),
                   STR(money_format(call->mem, one->pay.to)));
    print_wrapped(call, 0, one->summary);
    for (size_t c = 0; c < ladder->competency_count; c++) {
        if (ladder_cell_count(ladder, c, level) == 0)
            continue;
        putchar('\n');
        print_heading(call, ladder->competencies[c].title);
        for (size_t i = 0; i < ladder->criterion_count; i++)
            if (ladder->criteria[i].competency_index == c
                && ladder->criteria[i].level_index == level)
                criterion_print(call, &ladder->criteria[i]);
    }
}

static struct json *texts_json(struct arena *mem, struct str_list texts)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < texts.count; i++)
        json_add_str(list, texts.at[i]);
    return list;
}

static struct json *levels_json(struct arena *mem, const struct ladder *ladder)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        struct json *one = json_object_make(mem);
        json_put_str(one, "level", level->key);
        json_put_text(one, "title", level->title);
        json_put_text(one, "external", level->external_title);
        json_put_text(one, "grade", level->grade);
        json_put_text(one, "pay_from", money_format(mem, level->pay.from));
        json_put_text(one, "pay_to", money_format(mem, level->pay.to));
        json_add(list, one);
    }
    return list;
}

static struct json *criteria_json(struct arena *mem,
                                  const struct ladder *ladder, size_t level)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        if (level < ladder->level_count && criterion->level_index != level)
            continue;
        struct json *one = json_object_make(mem);
        json_put_str(one, "key", criterion->key);
        json_put_str(one, "competency",
                     ladder->competencies[criterion->competency_index].title);
        json_put_str(one, "level", ladder->levels[criterion->level_index].key);
        json_put_str(one, "text", criterion->text);
        json_put(one, "examples", texts_json(mem, criterion->examples));
        json_put(one, "alternatives", texts_json(mem, criterion->alternatives));
        json_put(one, "evidence", texts_json(mem, criterion->evidence));
        json_put_int(one, "weight", criterion->weight);
        json_add(list, one);
    }
    return list;
}

static void json_print(struct call *call, const struct stored_ladder *stored,
                       size_t level)
{
    const struct ladder *ladder = &stored->ladder;
    struct json *object = json_object_make(call->mem);
    json_put_str(object, "ladder", ladder->key);
    json_put_str(object, "title", ladder->title);
    json_put_text(object, "summary", ladder->summary);
    json_put_text(object, "source", ladder->source);
    json_put_int(object, "revision", stored->revision);
    json_put(object, "levels", levels_json(call->mem, ladder));
    json_put(object, "criteria", criteria_json(call->mem, ladder, level));
    print_json(call, object);
}

static void head_print(struct call *call, const struct stored_ladder *stored)
{
    const struct ladder *ladder = &stored->ladder;
    print_heading(call, ladder->title);
    print_text(
        call,
        _("%.*s, revision %lld: levels: %zu, competencies: %zu, criteria: %zu\n"),
        STR(ladder->key), (long long)stored->revision, ladder->level_count,
        ladder->competency_count, ladder->criterion_count);
    print_wrapped(call, 0, ladder->summary);
}

bool cmd_ladder_show(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_name name;
    struct stored_ladder stored;
    if (!call_open(call, false, &db, &actor, fault)
        || !call_ladder(call, call->arguments.at[0], &name, fault)
        || !app_revision_get(call->mem, db, &actor, &name, &stored, fault))
        return false;
    size_t level = stored.ladder.level_count;
    if (call_has(call, "--level")
        && !level_get(&stored.ladder, call_option(call, "--level"), &level,
                      fault))
        return false;
    if (call->is_json) {
        json_print(call, &stored, level);
        return true;
    }
    head_print(call, &stored);
    if (call_has(call, "--level")) {
        level_print(call, &stored.ladder, level);
        return true;
    }
    matrix_print(call, &stored.ladder);
    print_text(call,
               _("\nOne level, with keys and examples: rung ladder show %.*s "
                 "--level LEVEL\n"),
               STR(stored.ladder.key));
    return true;
}
