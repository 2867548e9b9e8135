#include "web/page_map.h"

#include "app/map_duties.h"
#include "app/tell_role.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/words.h"

enum { BAD_REQUEST = 400, SHOWN_MOST = 5 };

static int percent(double share)
{
    return (int)(share * 100 + 0.5);
}

static size_t at_most(size_t count)
{
    return count < SHOWN_MOST ? count : SHOWN_MOST;
}

static struct map_reason_lines reasons_make(struct arena *mem,
                                            struct map_reason_list reasons)
{
    struct map_reason_line *at = ARENA_ARRAY(mem, struct map_reason_line,
                                             reasons.count);
    for (size_t i = 0; i < reasons.count; i++)
        at[i] = (struct map_reason_line){reasons.at[i].words,
                                         reasons.at[i].like};
    return (struct map_reason_lines){at, reasons.count};
}

static struct map_lines roles_make(struct arena *mem,
                                   const struct duty_map *map)
{
    size_t count = at_most(map->role_count);
    struct map_line *at = ARENA_ARRAY(mem, struct map_line, count);
    for (size_t i = 0; i < count; i++) {
        const struct office_role *role = map->roles[i].role;
        at[i] = (struct map_line){
            .title = role->title,
            .address = str_format(mem, "/roles/%.*s", STR(role->id)),
            .about = role->internal.title,
            .score_pct = percent(map->roles[i].score),
            .reasons = reasons_make(mem, map->roles[i].reasons)};
    }
    return (struct map_lines){at, count};
}

static struct str profile_about(struct arena *mem,
                                const struct job_profile *profile)
{
    struct str about = profile->code;
    if (profile->level.length)
        about = str_format(mem, _("%.*s, level %.*s"), STR(about),
                           STR(profile->level));
    if (profile->grade.length)
        about = str_format(mem, _("%.*s, grade %.*s"), STR(about),
                           STR(profile->grade));
    return about;
}

static struct map_lines profiles_make(struct arena *mem,
                                      const struct duty_map *map)
{
    size_t count = at_most(map->profile_count);
    struct map_line *at = ARENA_ARRAY(mem, struct map_line, count);
    for (size_t i = 0; i < count; i++)
        at[i] = (struct map_line){
            .title = map->profiles[i].profile->title,
            .about = profile_about(mem, map->profiles[i].profile),
            .score_pct = percent(map->profiles[i].score),
            .reasons = reasons_make(mem, map->profiles[i].reasons)};
    return (struct map_lines){at, count};
}

static struct map_lines occupations_make(struct arena *mem,
                                         const struct duty_map *map)
{
    size_t count = at_most(map->occupation_count);
    struct map_line *at = ARENA_ARRAY(mem, struct map_line, count);
    for (size_t i = 0; i < count; i++) {
        const struct map_occupation *one = &map->occupations[i];
        at[i] = (struct map_line){
            .title = one->title,
            .about = str_format(mem, "%s %.*s",
                                occupation_scheme_titles[one->scheme],
                                STR(one->code)),
            .score_pct = percent(one->score),
            .reasons = reasons_make(mem, one->reasons)};
    }
    return (struct map_lines){at, count};
}

static void categories_fill(struct arena *mem, const struct duty_map *map,
                            struct map_page *page)
{
    struct map_share_line *at = ARENA_ARRAY(mem, struct map_share_line,
                                            map->category_count);
    for (size_t i = 0; i < map->category_count; i++)
        at[i] = (struct map_share_line){
            map->categories[i].category->title,
            percent(map->categories[i].share),
            percent(map->categories[i].share / map->categories[0].share)};
    page->categories.at = at;
    page->categories.count = map->category_count;
}

static void duties_fill(struct arena *mem, const struct map_ground *ground,
                        const struct duty_map *map, struct map_page *page)
{
    struct map_duty_line *at = ARENA_ARRAY(mem, struct map_duty_line,
                                           map->duty_count);
    for (size_t i = 0; i < map->duty_count; i++) {
        const struct map_duty *duty = &map->duties[i];
        at[i] = (struct map_duty_line){.text = duty->text,
                                       .is_known = duty->skill_count > 0,
                                       .needs_review = duty->needs_review};
        if (duty->skill_count == 0)
            continue;
        at[i].skill = duty->skills[0].skill->title;
        at[i].category =
            skill_category_of(ground->skills, duty->skills[0].skill)->title;
        at[i].sure_pct = percent(duty->skills[0].score);
    }
    page->duty_lines.at = at;
    page->duty_lines.count = map->duty_count;
}

static void answer_fill(struct arena *mem, const struct map_ground *ground,
                        const struct duty_map *map, struct map_page *page)
{
    page->has_answer = true;
    page->has_profiles = ground->profiles.count > 0;
    page->needs_review = map->needs_review;
    page->confidence_pct = percent(map->confidence);
    page->roles = roles_make(mem, map);
    page->profiles = profiles_make(mem, map);
    page->occupations = occupations_make(mem, map);
    if (page->roles.count)
        page->role = page->roles.at[0];
    if (page->profiles.count)
        page->profile = page->profiles.at[0];
    if (map->rather)
        page->rather = map->rather->called;
    categories_fill(mem, map, page);
    duties_fill(mem, ground, map, page);
}

static bool page_send(struct request *request, struct map_page *page,
                      struct reply *reply, struct fault *fault)
{
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("Roles")), str_of("/roles")};
    page->crumbs = (struct crumb_list){crumb, 1};
    page->source = role_occupation_source();
    if (!frame_make(request, str_of(_("Work in HR’s words")), SECTION_ROLES,
                    &page->frame, fault))
        return false;
    map_html(&reply->body, page);
    return true;
}

bool map_ask(struct request *request, struct reply *reply, struct fault *fault)
{
    struct map_page page = {.title = request_query(request, "title")};
    return page_send(request, &page, reply, fault);
}

bool map_answer(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct map_page page = {.title = request_form(request, "title"),
                            .duties = request_form(request, "duties")};
    struct duty_mapping mapping;
    struct duty_map map;
    struct fault why = {0};
    if (!request_view(request, fault)
        || !map_duties_open(request->mem, request->db, &request->actor,
                            &mapping, fault))
        return false;
    if (map_pasted(request->mem, &mapping, page.title, page.duties, &map,
                   &why)) {
        answer_fill(request->mem, &mapping.ground, &map, &page);
    } else {
        page.wrong = words_of_fault(request->mem, &why);
        reply->status = BAD_REQUEST;
    }
    return page_send(request, &page, reply, fault);
}
