#include "web/route.h"

#include "base/list.h"
#include "web/percent.h"

#include <string.h>

/* Takes "/people" off the front of "/people/:person" and gives "people". */
static bool step_next(struct str *rest, struct str *step)
{
    if (rest->length == 0 || rest->at[0] != '/')
        return false;
    *rest = str_part(*rest, 1, rest->length);
    *step = str_part(*rest, 0, str_find(*rest, STR_LITERAL("/")));
    *rest = str_part(*rest, step->length, rest->length);
    return true;
}

static bool is_name(struct str step)
{
    return str_has_prefix(step, ":");
}

static bool step_fits(struct str wanted, struct str got)
{
    return is_name(wanted) ? got.length > 0 : str_same(wanted, got);
}

static bool path_fits(const char *pattern, struct str path)
{
    struct str rest = str_of(pattern), wanted, got;
    while (step_next(&rest, &wanted))
        if (!step_next(&path, &got) || !step_fits(wanted, got))
            return false;
    return path.length == 0;
}

/* Both fit: the first step that one of them spells out decides. */
static bool is_closer(const char *a, const char *b)
{
    struct str rest_a = str_of(a), rest_b = str_of(b), one, other;
    while (step_next(&rest_a, &one) && step_next(&rest_b, &other))
        if (is_name(one) != is_name(other))
            return is_name(other);
    return false;
}

static const char *find_pattern(struct str path)
{
    struct route_list routes = route_list();
    const char *found = NULL;
    for (size_t i = 0; i < routes.count; i++)
        if (path_fits(routes.at[i].path, path)
            && (!found || is_closer(routes.at[i].path, found)))
            found = routes.at[i].path;
    return found;
}

static bool fill_places(struct arena *mem, const char *pattern, struct str path,
                        struct field_list *places)
{
    struct str rest = str_of(pattern), wanted, got, value;
    struct list made;
    LIST_OPEN(mem, struct field, &made);
    while (step_next(&rest, &wanted) && step_next(&path, &got)) {
        if (!is_name(wanted))
            continue;
        if (!percent_decode(mem, got, PERCENT_PLUS_IS_PLUS, &value))
            return false;
        *LIST_ADD(&made, struct field) = (struct field){
            .name = str_part(wanted, 1, wanted.length), .value = value};
    }
    *places = (struct field_list){made.at, made.count};
    return true;
}

const struct route *route_find(struct arena *mem, enum method method,
                               struct str path, struct field_list *places,
                               unsigned *allowed)
{
    struct route_list routes = route_list();
    const char *pattern = find_pattern(path);
    enum method wanted = method == METHOD_HEAD ? METHOD_GET : method;
    *allowed = 0;
    if (!pattern || !fill_places(mem, pattern, path, places))
        return NULL;
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.at[i];
        if (strcmp(route->path, pattern) != 0)
            continue;
        if (route->method == wanted)
            return route;
        *allowed |= 1U << route->method;
    }
    if (*allowed & (1U << METHOD_GET))
        *allowed |= 1U << METHOD_HEAD;
    return NULL;
}

bool route_is_open(const struct route *route, const struct request *request)
{
    if (route->gate == GATE_ANYBODY)
        return true;
    if (!request->is_signed_in)
        return false;
    for (int relation = 0; relation < RELATION_COUNT; relation++)
        if (route->gate == GATE_SIGNED_IN
            || actor_may(&request->actor, route->action,
                         (enum relation)relation))
            return true;
    return false;
}
