#include "web/address.h"

#include "web/percent.h"

struct str address_of_person(struct arena *mem, person_id person)
{
    return str_format(mem, "/people/%lld", (long long)person.number);
}

struct str address_of_person_page(struct arena *mem, person_id person,
                                  const char *page)
{
    return str_format(mem, "/people/%lld/%s", (long long)person.number, page);
}

struct str address_of_ladder(struct arena *mem, struct str ladder)
{
    return str_format(mem, "/ladders/%.*s", STR(percent_encode(mem, ladder)));
}

struct str address_of_level(struct arena *mem, struct str ladder,
                            struct str level)
{
    return str_format(mem, "/ladders/%.*s/levels/%.*s",
                      STR(percent_encode(mem, ladder)),
                      STR(percent_encode(mem, level)));
}

struct str address_of_criterion(struct arena *mem, struct str ladder,
                                struct str level, struct str criterion)
{
    return str_format(mem, "%.*s#c-%.*s",
                      STR(address_of_level(mem, ladder, level)),
                      STR(percent_encode(mem, criterion)));
}

struct str address_of_project(struct arena *mem, struct str project,
                              struct day since)
{
    return str_format(
        mem, "/evidence?project=%.*s%s%.*s", STR(percent_encode(mem, project)),
        day_is_none(since) ? "" : "&since=", STR(day_format(mem, since)));
}
