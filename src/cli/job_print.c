#include "cli/job_print.h"

#include "base/translate.h"

struct str job_pay_told(struct arena *mem, const struct job_pay *pay)
{
    struct str from = money_told(mem, pay->pay.from);
    struct str to = money_told(mem, pay->pay.to);
    if (pay->region.length)
        return str_format(mem, _("%.*s: %.*s to %.*s"), STR(pay->region),
                          STR(from), STR(to));
    return str_format(mem, _("%.*s to %.*s"), STR(from), STR(to));
}

struct json *job_json(struct arena *mem, const struct job_profile *profile)
{
    struct json *one = json_object_make(mem);
    struct json *pays = json_array_make(mem);
    struct json *surveys = json_array_make(mem);
    for (size_t i = 0; i < profile->pay_count; i++) {
        struct json *pay = json_object_make(mem);
        json_put_text(pay, "region", profile->pays[i].region);
        json_put_str(pay, "from", money_format(mem, profile->pays[i].pay.from));
        json_put_str(pay, "to", money_format(mem, profile->pays[i].pay.to));
        json_add(pays, pay);
    }
    for (size_t i = 0; i < profile->survey_count; i++) {
        struct json *survey = json_object_make(mem);
        json_put_text(survey, "name", profile->surveys[i].name);
        json_put_str(survey, "code", profile->surveys[i].code);
        json_add(surveys, survey);
    }
    json_put_str(one, "code", profile->code);
    json_put_text(one, "family", profile->family);
    json_put_str(one, "title", profile->title);
    json_put_text(one, "level", profile->level);
    json_put_text(one, "grade", profile->grade);
    json_put_text(one, "description", profile->description);
    json_put(one, "pay", pays);
    json_put(one, "surveys", surveys);
    json_put_bool(one, "withdrawn", profile->is_withdrawn);
    return one;
}
