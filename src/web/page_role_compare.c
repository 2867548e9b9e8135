#include "app/roles.h"
#include "app/skills.h"
#include "app/tell_role.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/page_roles.h"
#include "web/pages.h"

static struct role_pair_line line_make(const struct role_skill_pair *pair,
                                       const struct skill_tree *tree)
{
    return (struct role_pair_line){.title = role_skill_title(tree, pair->id),
                                   .a = pair->a,
                                   .b = pair->b,
                                   .a_pct = pair->a * 100 / ROLE_WEIGHT_MOST,
                                   .b_pct = pair->b * 100 / ROLE_WEIGHT_MOST};
}

/* `count` pairs from the first of `pairs`; none is no group. */
static void group_add(struct list *groups, struct str title,
                      const struct role_skill_pair *pairs, size_t count,
                      const struct skill_tree *tree)
{
    struct role_pair_line *lines = ARENA_ARRAY(groups->mem,
                                               struct role_pair_line, count);
    for (size_t i = 0; i < count; i++)
        lines[i] = line_make(&pairs[i], tree);
    if (count == 0)
        return;
    struct role_pair_group *group = LIST_ADD(groups, struct role_pair_group);
    group->title = title;
    group->lines.at = lines;
    group->lines.count = count;
}

static void groups_fill(struct arena *mem, const struct role_comparison *made,
                        const struct skill_tree *tree,
                        struct role_compare_page *page)
{
    struct list groups;
    LIST_OPEN(mem, struct role_pair_group, &groups);
    group_add(&groups, str_of(_("Both need")), made->pairs, made->shared, tree);
    group_add(&groups,
              str_format(mem, _("Only %.*s needs"), STR(made->a->refit.title)),
              made->pairs + made->shared, made->only_a, tree);
    group_add(&groups,
              str_format(mem, _("Only %.*s needs"), STR(made->b->refit.title)),
              made->pairs + made->shared + made->only_a, made->only_b, tree);
    page->groups.at = groups.at;
    page->groups.count = groups.count;
}

static bool both_fill(struct arena *mem, struct office_role_list roles,
                      const struct office_role *a, const struct office_role *b,
                      struct role_compare_page *page, struct fault *fault)
{
    struct skill_tree tree;
    if (!app_skills(mem, &tree, fault))
        return false;
    struct role_comparison made = role_comparison_make(mem, a, b);
    page->has_both = true;
    page->a = (struct role_link){a->id, a->title};
    page->b = (struct role_link){b->id, b->title};
    page->answer = role_verdict(mem, &made);
    page->reason = role_verdict_reason(mem, &made, &tree);
    page->first = role_choices_make(mem, roles, a);
    page->second = role_choices_make(mem, roles, b);
    groups_fill(mem, &made, &tree, page);
    return true;
}

static bool pair_fill(const struct request *request,
                      struct office_role_list roles,
                      struct role_compare_page *page, struct fault *fault)
{
    const struct office_role *a, *b;
    struct str first = request_query(request, "a");
    struct str second = request_query(request, "b");
    page->first = page->second = role_choices_make(request->mem, roles, NULL);
    if (first.length == 0 || second.length == 0)
        return true;
    return app_role_get(roles, first, &a, fault)
           && app_role_get(roles, second, &b, fault)
           && both_fill(request->mem, roles, a, b, page, fault);
}

bool role_compare_show(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    struct office_role_list roles;
    struct role_compare_page page = {.has_both = false};
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("Roles")), str_of("/roles")};
    page.crumbs = (struct crumb_list){crumb, 1};
    if (!app_roles(request->mem, &roles, fault)
        || !pair_fill(request, roles, &page, fault)
        || !frame_make(request, str_of(_("Two roles compared")), SECTION_ROLES,
                       &page.frame, fault))
        return false;
    role_compare_html(&reply->body, &page);
    return true;
}
