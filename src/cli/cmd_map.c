#include "cli/commands.h"

#include "app/map_duties.h"
#include "app/tell_role.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/map_json.h"
#include "cli/print.h"

#include <stdio.h>

enum { MAP_FILE_BYTES = 16 * 1024 * 1024, TOLD_MOST = 5 };

static struct str percent(struct arena *mem, double share)
{
    return str_format(mem, "%d%%", (int)(share * 100 + 0.5));
}

static void roles_print(struct call *call, const struct duty_map *map)
{
    const struct table_column columns[] = {
        {.title = _("Role")},
        {.title = _("Likelihood"), .is_number = true},
        {.title = _("Most of it by"), .may_shrink = true}};
    size_t count = map->role_count < TOLD_MOST ? map->role_count : TOLD_MOST;
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    count * COUNT_OF(columns));
    for (size_t i = 0; i < count; i++) {
        const struct map_role *role = &map->roles[i];
        struct str *row = cells + i * COUNT_OF(columns);
        row[0] = role->role->title;
        row[1] = percent(call->mem, role->score);
        row[2] = role->reasons.count ? role->reasons.at[0].words
                                     : (struct str){0};
    }
    print_table(call, columns, COUNT_OF(columns), cells, count);
}

static void categories_print(struct call *call, const struct duty_map *map)
{
    const struct table_column columns[] = {
        {.title = _("Where the work falls")},
        {.title = _("Share"), .is_number = true}};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    map->category_count * COUNT_OF(columns));
    for (size_t i = 0; i < map->category_count; i++) {
        cells[i * COUNT_OF(columns)] = map->categories[i].category->title;
        cells[i * COUNT_OF(columns) + 1] = percent(call->mem,
                                                   map->categories[i].share);
    }
    printf("\n");
    print_table(call, columns, COUNT_OF(columns), cells, map->category_count);
}

static void profiles_print(struct call *call, const struct duty_map *map)
{
    const struct table_column columns[] = {
        {.title = _("Job profile")},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Level")},
        {.title = _("Likeness"), .is_number = true}};
    size_t count = map->profile_count < TOLD_MOST ? map->profile_count
                                                  : TOLD_MOST;
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    count * COUNT_OF(columns));
    for (size_t i = 0; i < count; i++) {
        struct str *row = cells + i * COUNT_OF(columns);
        row[0] = map->profiles[i].profile->code;
        row[1] = map->profiles[i].profile->title;
        row[2] = map->profiles[i].profile->level;
        row[3] = percent(call->mem, map->profiles[i].score);
    }
    printf("\n");
    print_table(call, columns, COUNT_OF(columns), cells, count);
}

static void occupations_print(struct call *call, const struct duty_map *map)
{
    const struct table_column columns[] = {
        {.title = _("Standard occupation")},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Score"), .is_number = true}};
    size_t count = map->occupation_count < TOLD_MOST ? map->occupation_count
                                                     : TOLD_MOST;
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    count * COUNT_OF(columns));
    for (size_t i = 0; i < count; i++) {
        const struct map_occupation *one = &map->occupations[i];
        struct str *row = cells + i * COUNT_OF(columns);
        row[0] = str_format(call->mem, "%s %.*s",
                            occupation_scheme_titles[one->scheme],
                            STR(one->code));
        row[1] = one->title;
        row[2] = percent(call->mem, one->score);
    }
    printf("\n");
    print_table(call, columns, COUNT_OF(columns), cells, count);
}

static void duties_print(struct call *call, const struct map_ground *ground,
                         const struct duty_map *map)
{
    const struct table_column columns[] = {
        {.title = _("Duty"), .may_shrink = true},
        {.title = _("Skill"), .may_shrink = true},
        {.title = _("Category"), .may_shrink = true},
        {.title = _("Sure"), .is_number = true}};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    map->duty_count * COUNT_OF(columns));
    for (size_t i = 0; i < map->duty_count; i++) {
        const struct map_duty *duty = &map->duties[i];
        struct str *row = cells + i * COUNT_OF(columns);
        row[0] = duty->text;
        row[1] = str_of(_("nothing like it"));
        if (duty->skill_count == 0)
            continue;
        const struct map_skill *first = &duty->skills[0];
        row[1] = first->skill->title;
        row[2] = skill_category_of(ground->skills, first->skill)->title;
        row[3] = percent(call->mem, first->score);
    }
    printf("\n");
    print_table(call, columns, COUNT_OF(columns), cells, map->duty_count);
}

static void map_print(struct call *call, const struct map_ground *ground,
                      const struct duty_map *map)
{
    if (map->rather)
        print_wrapped(call, 0,
                      str_format(call->mem,
                                 _("The title alone is that of another trade: "
                                   "%.*s."),
                                 STR(map->rather->called)));
    print_wrapped(
        call, 0,
        str_format(call->mem,
                   map->needs_review
                       ? _("Needs review: of such answers about %d in 100 are "
                           "right.")
                       : _("Of such answers about %d in 100 are right."),
                   (int)(map->confidence * 100 + 0.5)));
    if (map->role_count)
        roles_print(call, map);
    if (map->profile_count)
        profiles_print(call, map);
    if (map->category_count)
        categories_print(call, map);
    if (map->occupation_count)
        occupations_print(call, map);
    if (map->duty_count)
        duties_print(call, ground, map);
    printf("\n");
    print_wrapped(call, 0, str_of(role_occupation_source()));
}

/* In an arena of its own: there may be many lines. */
static bool line_answer(struct call *call, const struct duty_mapping *mapping,
                        struct str line, struct fault *fault)
{
    struct arena *whole = call->mem;
    struct duty_map map;
    call->mem = arena_open();
    bool is_read = map_line(call->mem, mapping, line, &map, fault);
    if (is_read && call_has(call, "--table"))
        map_print(call, &mapping->ground, &map);
    else if (is_read)
        print_json(call, map_json(call->mem, &mapping->ground, &map));
    arena_close(call->mem);
    call->mem = whole;
    return is_read;
}

/* Without a store roles, skills and occupations are found all the same. */
static bool store_open(struct call *call, struct db **db, struct actor *actor,
                       struct fault *fault)
{
    struct fault why = {0};
    if (call_open(call, false, db, actor, &why))
        return true;
    *db = NULL;
    return why.kind == FAULT_MISSING
           || fault_set(fault, why.kind, "%s", why.message);
}

bool cmd_map(struct call *call, struct fault *fault)
{
    const char *file_name = call->arguments.count
                                ? str_chars(call->mem, call->arguments.at[0])
                                : "-";
    struct duty_mapping mapping;
    struct db *db = NULL;
    struct actor actor;
    struct str bytes, line;
    int number = 0;
    if (!file_read(call->mem, file_name, MAP_FILE_BYTES, &bytes, fault)
        || !store_open(call, &db, &actor, fault)
        || !map_duties_open(call->mem, db, &actor, &mapping, fault))
        return false;
    while (str_next(&bytes, '\n', &line)) {
        struct fault why = {0};
        number++;
        if (str_trim(line).length == 0)
            continue;
        if (!line_answer(call, &mapping, line, &why))
            return fault_set(fault, why.kind, "%s:%d: %s",
                             print_file_name(file_name), number, why.message);
    }
    return true;
}
