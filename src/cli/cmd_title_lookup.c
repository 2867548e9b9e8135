#include "cli/commands.h"

#include "app/roles.h"
#include "app/tell_role.h"
#include "base/file.h"
#include "base/list.h"
#include "base/translate.h"
#include "cli/role_print.h"

#include <stdio.h>
#include <string.h>

enum {
    FOUND_MOST = 5,
    FITS_MOST = 3,
    TITLE_BYTES_MOST = 1000,
    TITLES_BYTES_MOST = 4 * 1024 * 1024
};

static struct json *words_json(struct arena *mem, struct str_list words)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < words.count; i++)
        json_add_str(list, words.at[i]);
    return list;
}

static struct json *one_json(struct arena *mem, const struct title_found *found)
{
    struct json *one = json_object_make(mem);
    json_put_str(one, "id", found->role->id);
    json_put_text(one, "under", found->role->under);
    json_put_str(one, "title", found->role->title);
    json_put_share(one, "score", found->score);
    json_put_str(one, "name", found->name);
    json_put(one, "words", words_json(mem, found->words));
    json_put(one, "left_over", words_json(mem, found->left));
    json_put_str(one, "why", role_found_reason(mem, found));
    json_put_str(one, "internal", found->role->internal.title);
    json_put_str(one, "external", found->role->external.title);
    json_put(one, "occupations", role_occupations_json(mem, found->role->fits));
    json_put(one, "ruled_out",
             role_occupations_json(mem, found->role->ruled_out));
    return one;
}

static struct json *found_json(struct arena *mem, struct str title,
                               const struct title_found_list *found)
{
    struct json *one = json_object_make(mem);
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < found->count; i++)
        json_add(list, one_json(mem, &found->at[i]));
    json_put_str(one, "title", title);
    json_put(one, "roles", list);
    json_put_text(one, "rather",
                  found->rather ? found->rather->called : (struct str){0});
    json_put_bool(one, "needs_review", found->needs_review);
    return one;
}

static void table_print(struct call *call, const struct title_found_list *found)
{
    const struct table_column columns[] = {
        {.title = _("Role")},
        {.title = _("Likeness"), .is_number = true},
        {.title = _("Why"), .may_shrink = true}};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    found->count * COUNT_OF(columns));
    for (size_t i = 0; i < found->count; i++) {
        struct str *row = cells + i * COUNT_OF(columns);
        row[0] = found->at[i].role->id;
        row[1] = str_format(call->mem, "%d%%",
                            (int)(found->at[i].score * 100 + 0.5));
        row[2] = role_found_reason(call->mem, &found->at[i]);
    }
    print_table(call, columns, COUNT_OF(columns), cells, found->count);
}

/* What HR would ask next: which occupation, and which not. */
static void first_print(const struct call *call, const struct office_role *role)
{
    struct role_occupation_list fits = role->fits;
    fits.count = fits.count < FITS_MOST ? fits.count : FITS_MOST;
    printf("\n");
    print_wrapped(call, 0,
                  str_format(call->mem,
                             _("%.*s: in HR's words %.*s.  Occupations that "
                               "fit, and what it is not:"),
                             STR(role->title), STR(role->internal.title)));
    role_fits_print(call, fits);
    role_traps_print(call, role->ruled_out);
}

static void rather_print(const struct call *call,
                         const struct role_occupation *rather)
{
    print_wrapped(
        call, 0,
        str_format(call->mem,
                   _("This is the title of another trade, %.*s (%.*s): %.*s  "
                     "No open source role is meant, unless the duties say "
                     "so."),
                   STR(rather->called),
                   STR(role_occupation_code(call->mem, rather)),
                   STR(rather->why)));
}

static void found_print(struct call *call, struct str title,
                        const struct title_found_list *found)
{
    print_heading(call, title);
    if (found->rather) {
        rather_print(call, found->rather);
        return;
    }
    if (found->count == 0) {
        print_wrapped(call, 0,
                      str_of(_("No open source role has a name like this.")));
        return;
    }
    if (found->needs_review)
        print_wrapped(call, 0,
                      str_of(_("Needs review: no name is near enough, or two "
                               "are as near; the duties will tell.")));
    table_print(call, found);
    first_print(call, found->at[0].role);
}

/* In an arena of its own: there may be many. */
static bool title_look(struct call *call, const struct title_index *index,
                       struct str title, struct fault *fault)
{
    if (title.length > TITLE_BYTES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "a title is at most %d bytes long, not %zu",
                         TITLE_BYTES_MOST, title.length);
    struct arena *whole = call->mem;
    call->mem = arena_open();
    struct title_found_list found = title_lookup(call->mem, index, title,
                                                 FOUND_MOST);
    if (call->is_json)
        print_json(call, found_json(call->mem, title, &found));
    else
        found_print(call, title, &found);
    arena_close(call->mem);
    call->mem = whole;
    return true;
}

/* The words of the call; in place of - the lines of standard input. */
static bool titles_read(struct call *call, struct str_list *titles,
                        struct fault *fault)
{
    struct list list;
    LIST_OPEN(call->mem, struct str, &list);
    for (size_t i = 0; i < call->arguments.count; i++) {
        struct str rest = call->arguments.at[i], line;
        if (str_is(rest, "-")
            && !file_read(call->mem, "-", TITLES_BYTES_MOST, &rest, fault))
            return false;
        while (str_next(&rest, '\n', &line))
            if (str_trim(line).length)
                *LIST_ADD(&list, struct str) = str_trim(line);
    }
    *titles = (struct str_list){list.at, list.count};
    return true;
}

bool cmd_title_lookup(struct call *call, struct fault *fault)
{
    struct office_role_list roles;
    struct str_list titles;
    if (!titles_read(call, &titles, fault)
        || !app_roles(call->mem, &roles, fault))
        return false;
    const struct title_index *index = title_index_make(call->mem, roles);
    for (size_t i = 0; i < titles.count; i++) {
        if (i && !call->is_json)
            printf("\n");
        if (!title_look(call, index, titles.at[i], fault))
            return false;
    }
    if (!call->is_json) {
        printf("\n");
        print_wrapped(call, 0, str_of(role_occupation_source()));
    }
    return true;
}
