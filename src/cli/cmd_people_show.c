#include "cli/commands.h"

#include "app/find_person.h"
#include "app/see_position.h"
#include "app/see_work.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

/* How many pieces of each kind somebody has, and since when. */
struct work_sum {
    size_t counts[EVIDENCE_KIND_COUNT];
    size_t total;
    struct day oldest, newest;
};

static struct work_sum sum_of(struct evidence_list pieces)
{
    struct work_sum sum = {.oldest = DAY_NONE, .newest = DAY_NONE};
    for (size_t i = 0; i < pieces.count; i++)
        sum.counts[pieces.at[i].kind]++;
    sum.total = pieces.count;
    if (pieces.count) {
        sum.newest = pieces.at[0].day;
        sum.oldest = pieces.at[pieces.count - 1].day;
    }
    return sum;
}

static void fact_print(struct call *call, const char *what, struct str value)
{
    if (value.length)
        print_text(call, "%-12s %.*s\n", what, STR(value));
}

static void facts_print(struct call *call, const struct person_view *view)
{
    struct arena *mem = call->mem;
    const struct position *position = &view->person.position;
    fact_print(call, _("email"), view->person.email);
    fact_print(call, _("id"),
               str_format(mem, "%lld", (long long)view->person.id.number));
    fact_print(call, _("title"), position->title);
    fact_print(call, _("department"), position->department);
    fact_print(call, _("manager"), view->manager.name);
    fact_print(call, _("start"), day_format(mem, view->person.start));
    if (position->ladder_key.length)
        fact_print(call, _("level"),
                   str_format(mem, "%.*s, on the ladder %.*s",
                              STR(position->level_key),
                              STR(position->ladder_key)));
    for (size_t i = 0; i < view->handles.count; i++) {
        const struct handle *handle = &view->handles.at[i];
        fact_print(call, i ? "" : _("handles"),
                   str_format(mem, "%.*s:%.*s", STR(handle->kind),
                              STR(handle->value)));
    }
}

/* "Engineer, Firmware, ospo pm-2, under Ada Marsh" */
static struct str position_told(struct arena *mem,
                                const struct held_position *held)
{
    const struct position *position = &held->position;
    struct str manager = held->manager_name;
    const struct str parts[] = {
        position->title, position->department,
        str_trim(str_format(mem, "%.*s %.*s", STR(position->ladder_key),
                            STR(position->level_key))),
        manager.length ? str_format(mem, _("under %.*s"), STR(manager))
                       : manager};
    struct str told = {0};
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        if (parts[i].length)
            told = str_format(mem, "%.*s%s%.*s", STR(told),
                              told.length ? ", " : "", STR(parts[i]));
    return told;
}

/* One position alone is told by the facts. */
static void positions_print(struct call *call,
                            struct held_position_list positions)
{
    struct arena *mem = call->mem;
    if (positions.count < 2)
        return;
    putchar('\n');
    print_heading(call, str_of(_("Positions")));
    for (size_t i = 0; i < positions.count; i++) {
        const struct held_position *held = &positions.at[i];
        struct day start = held->position.start;
        struct str since = day_is_none(start) ? STR_LITERAL("")
                                              : day_format(mem, start);
        print_wrapped(call, 2,
                      str_format(mem, "%-10.*s - %-10.*s  %.*s", STR(since),
                                 STR(day_format(mem, held->end)),
                                 STR(position_told(mem, held))));
    }
}

static void duties_print(struct call *call, struct duty_list duties)
{
    const char *const headings[] = {
        [DUTY_ONGOING] = _("Duties"),
        [DUTY_ACCOMPLISHMENT] = _("Accomplishments"),
    };
    for (size_t i = 0; i < duties.count; i++) {
        const struct duty *duty = &duties.at[i];
        if (i == 0 || duties.at[i - 1].kind != duty->kind) {
            putchar('\n');
            print_heading(call, str_of(headings[duty->kind]));
        }
        struct str day = day_format(call->mem, duty->day);
        print_wrapped(call, 2,
                      str_format(call->mem, "%.*s%s%.*s%s%.*s%s", STR(day),
                                 day.length ? "  " : "", STR(duty->text),
                                 duty->skill.length ? "  [" : "",
                                 STR(duty->skill),
                                 duty->skill.length ? "]" : ""));
    }
}

static void work_print(struct call *call, const struct work_sum *sum,
                       struct str email)
{
    putchar('\n');
    print_heading(call, str_of(_("Evidence")));
    if (sum->total == 0) {
        puts(_("  none collected yet"));
        return;
    }
    print_text(call, _("  %zu in all, %.*s to %.*s:"), sum->total,
               STR(day_format(call->mem, sum->oldest)),
               STR(day_format(call->mem, sum->newest)));
    const char *between = " ";
    for (size_t k = 0; k < EVIDENCE_KIND_COUNT; k++) {
        if (sum->counts[k] == 0)
            continue;
        printf("%s%zu %s", between, sum->counts[k], evidence_kind_names[k]);
        between = ", ";
    }
    print_text(call, _("\n  Each of them: rung evidence list %.*s\n"),
               STR(email));
}

static struct json *duties_json(struct arena *mem, struct duty_list duties)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < duties.count; i++) {
        const struct duty *duty = &duties.at[i];
        struct json *one = json_object_make(mem);
        json_put_str(one, "kind", str_of(duty_kind_names[duty->kind]));
        json_put_str(one, "text", duty->text);
        json_put_text(one, "skill", duty->skill);
        json_put_day(mem, one, "day", duty->day);
        json_put_text(one, "link", duty->link);
        json_add(list, one);
    }
    return list;
}

static struct json *positions_json(struct arena *mem,
                                   struct held_position_list positions)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < positions.count; i++) {
        const struct held_position *held = &positions.at[i];
        const struct position *position = &held->position;
        struct json *one = json_object_make(mem);
        json_put_text(one, "title", position->title);
        json_put_text(one, "department", position->department);
        json_put_text(one, "manager_name", held->manager_name);
        json_put_text(one, "ladder", position->ladder_key);
        json_put_text(one, "level", position->level_key);
        json_put_day(mem, one, "start", position->start);
        json_put_day(mem, one, "end", held->end);
        json_add(list, one);
    }
    return list;
}

/* What `rung people show` asks for. */
struct shown {
    struct person_view view;
    struct held_position_list positions;
    struct duty_list duties;
    struct work_sum sum;
};

static void json_print(struct call *call, const struct shown *shown)
{
    const struct person_view *view = &shown->view;
    const struct work_sum *sum = &shown->sum;
    struct arena *mem = call->mem;
    struct json *object = person_json(mem, &view->person);
    struct json *handles = json_array_make(mem);
    struct json *evidence = json_object_make(mem);
    for (size_t i = 0; i < view->handles.count; i++)
        json_add_str(handles,
                     str_format(mem, "%.*s:%.*s", STR(view->handles.at[i].kind),
                                STR(view->handles.at[i].value)));
    for (size_t k = 0; k < EVIDENCE_KIND_COUNT; k++)
        json_put_int(evidence, evidence_kind_names[k], (int64_t)sum->counts[k]);
    json_put_text(object, "manager", view->manager.email);
    json_put(object, "handles", handles);
    json_put(object, "positions", positions_json(mem, shown->positions));
    json_put(object, "duties", duties_json(mem, shown->duties));
    json_put(object, "evidence", evidence);
    print_json(call, object);
}

static bool shown_read(struct call *call, struct shown *shown,
                       struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct evidence_list pieces;
    const struct person *person = &shown->view.person;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_person_view(call->mem, db, &actor, call->arguments.at[0],
                            &shown->view, fault)
        || !app_position_list(call->mem, db, &actor, person, &shown->positions,
                              fault)
        || !app_duty_list(call->mem, db, &actor, person, &shown->duties, fault)
        || !app_evidence_list(
            call->mem, db, &actor,
            &(struct work_wish){.person = person->id, .since = DAY_NONE},
            &pieces, fault))
        return false;
    shown->sum = sum_of(pieces);
    return true;
}

bool cmd_people_show(struct call *call, struct fault *fault)
{
    struct shown shown;
    if (!shown_read(call, &shown, fault))
        return false;
    if (call->is_json) {
        json_print(call, &shown);
        return true;
    }
    print_heading(call, shown.view.person.name);
    facts_print(call, &shown.view);
    positions_print(call, shown.positions);
    duties_print(call, shown.duties);
    work_print(call, &shown.sum, shown.view.person.email);
    return true;
}
