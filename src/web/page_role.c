#include "app/keep_ladder.h"
#include "app/roles.h"
#include "app/skills.h"
#include "app/tell_role.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/page_roles.h"
#include "web/pages.h"

/* Skills of one category, which all roles name by weight already. */
static struct role_category category_make(struct arena *mem,
                                          const struct role_skill_list *skills,
                                          const struct skill_tree *tree,
                                          size_t category_index)
{
    struct list lines;
    LIST_OPEN(mem, struct role_skill_line, &lines);
    for (size_t i = 0; i < skills->count; i++) {
        const struct skill *skill = skill_find(tree, skills->at[i].id);
        if (!skill || skill->category_index != category_index)
            continue;
        *LIST_ADD(&lines, struct role_skill_line) = (struct role_skill_line){
            skill->title, skill->summary, skills->at[i].weight,
            skills->at[i].weight * 100 / ROLE_WEIGHT_MOST};
    }
    struct role_category category = {
        .title = tree->categories[category_index].title};
    category.skills.at = lines.at;
    category.skills.count = lines.count;
    return category;
}

/* The category of the heaviest skill first. */
static void categories_fill(struct arena *mem, const struct office_role *role,
                            const struct skill_tree *tree,
                            struct role_page *page)
{
    struct list made;
    bool *is_done = ARENA_ARRAY(mem, bool, tree->category_count);
    LIST_OPEN(mem, struct role_category, &made);
    for (size_t i = 0; i < role->skills.count; i++) {
        const struct skill *skill = skill_find(tree, role->skills.at[i].id);
        if (!skill || is_done[skill->category_index])
            continue;
        is_done[skill->category_index] = true;
        *LIST_ADD(&made, struct role_category) = category_make(
            mem, &role->skills, tree, skill->category_index);
    }
    page->categories.at = made.at;
    page->categories.count = made.count;
}

/* Where its ladder is, or where it can be taken. */
static bool ladder_fill(struct request *request, struct role_page *page,
                        struct fault *fault)
{
    struct ladder_head_list heads;
    if (!app_ladder_list(request->mem, request->db, &request->actor, &heads,
                         fault))
        return false;
    page->ladder_address = str_of("/ladders/ready");
    page->ladder_title = page->role.ladder_key;
    for (size_t i = 0; i < heads.count; i++)
        if (str_same(heads.at[i].key, page->role.ladder_key)) {
            page->has_ladder = true;
            page->ladder_title = heads.at[i].title;
            page->ladder_address = address_of_ladder(request->mem,
                                                     heads.at[i].key);
        }
    return true;
}

static struct crumb_list crumbs_make(struct arena *mem,
                                     struct office_role_list roles,
                                     const struct office_role *role)
{
    struct crumb *crumbs = ARENA_ARRAY(mem, struct crumb, 2);
    const struct office_role *broad = office_role_broad(roles, role);
    crumbs[0] = (struct crumb){str_of(_("Roles")), str_of("/roles")};
    crumbs[1] = (struct crumb){broad->title,
                               str_format(mem, "/roles/%.*s", STR(broad->id))};
    return (struct crumb_list){crumbs, broad == role ? 1 : 2};
}

bool role_show(struct request *request, struct reply *reply,
               struct fault *fault)
{
    struct arena *mem = request->mem;
    struct office_role_list roles;
    struct skill_tree tree;
    struct role_page page = {.has_ladder = false};
    const struct office_role *role;
    if (!app_roles(mem, &roles, fault) || !app_skills(mem, &tree, fault)
        || !app_role_get(roles, request_place(request, "role"), &role, fault)
        || !frame_make(request, role->title, SECTION_ROLES, &page.frame, fault))
        return false;
    page.role = *role;
    if (!ladder_fill(request, &page, fault))
        return false;
    page.crumbs = crumbs_make(mem, roles, role);
    categories_fill(mem, role, &tree, &page);
    page.source = role_occupation_source();
    page.fits = role_occupation_lines_make(mem, role->fits);
    page.traps = role_occupation_lines_make(mem, role->ruled_out);
    page.finer = role_finer_make(mem, roles, role);
    page.aliases = role->aliases;
    page.others = role_choices_make(mem, roles, NULL);
    role_html(&reply->body, &page);
    return true;
}
