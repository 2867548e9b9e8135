/* The table of routes: each row has its place, its text and its handler. */
#include "support/unit.h"
#include "web/route.h"

#include <ctype.h>
#include <string.h>

static bool is_sentence(const char *text)
{
    return text && isupper((unsigned char)text[0]) && strlen(text) > 3
           && text[strlen(text) - 1] != '.';
}

static void routes_are_sorted_and_told(void **state)
{
    struct route_list routes = route_list();
    (void)state;
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.at[i];
        UNIT_CLAIM(route->path, is_sentence(route->text));
        UNIT_CLAIM(route->path, route->run != NULL);
        UNIT_CLAIM(route->path,
                   route->method == METHOD_GET || route->method == METHOD_POST);
        UNIT_CLAIM(route->path,
                   route->path[0] == '/' && !strstr(route->path, "//"));
        UNIT_CLAIM(route->path,
                   route->gate != GATE_ACTION
                       || (route->action >= 0 && route->action < ACTION_COUNT));
        if (i == 0)
            continue;
        int order = strcmp(routes.at[i - 1].path, route->path);
        UNIT_CLAIM(
            route->path,
            order < 0
                || (order == 0 && routes.at[i - 1].method < route->method));
    }
}

/* "/people/:person" with every name filled in: what stands there is not one
 * of the words that another route spells out. */
static struct str path_made(struct arena *mem, const char *pattern)
{
    struct str rest = str_of(pattern), step, path = STR_LITERAL("");
    while (str_next(&rest, '/', &step)) {
        if (step.length == 0)
            continue;
        path = str_has_prefix(step, ":")
                   ? str_format(mem, "%.*s/some-%.*s", STR(path),
                                STR(str_part(step, 1, step.length)))
                   : str_format(mem, "%.*s/%.*s", STR(path), STR(step));
    }
    return path.length ? path : STR_LITERAL("/");
}

static void routes_are_found_again(void **state)
{
    struct route_list routes = route_list();
    for (size_t i = 0; i < routes.count; i++) {
        struct field_list places;
        unsigned allowed;
        const struct route *route = &routes.at[i];
        struct str path = path_made(*state, route->path);
        UNIT_CLAIM(route->path,
                   route_find(*state, route->method, path, &places, &allowed)
                       == route);
    }
}

static void heads_are_gets(void **state)
{
    struct field_list places;
    unsigned allowed;
    const struct route *route = route_find(*state, METHOD_HEAD,
                                           STR_LITERAL("/"), &places, &allowed);
    assert_non_null(route);
    assert_int_equal(route->method, METHOD_GET);
    assert_null(
        route_find(*state, METHOD_POST, STR_LITERAL("/"), &places, &allowed));
    assert_int_equal(allowed, 1U << METHOD_GET | 1U << METHOD_HEAD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(routes_are_sorted_and_told),
        UNIT_TEST(routes_are_found_again),
        UNIT_TEST(heads_are_gets),
    };
    return cmocka_run_group_tests_name("routes", tests, NULL, NULL);
}
