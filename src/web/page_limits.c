#include "web/page_limits.h"

#include "base/translate.h"
#include "web/pages.h"
#include "web/role_words.h"

#include <assert.h>

/* What the table's names say, as a sentence's beginning. */
static const char *const action_words[] = {
    [ACTION_SEE_LADDER] = N_("See the ladders"),
    [ACTION_CHANGE_LADDER] = N_("Add and change ladders"),
    [ACTION_PROPOSE_LADDER] = N_("Propose ladders, and decide what they say"),
    [ACTION_COMMENT] = N_("Comment on proposals"),
    [ACTION_SEE_PAY] = N_("See the pay ranges of levels"),
    [ACTION_SEE_JOBS] = N_("See the company's job profiles"),
    [ACTION_IMPORT_JOBS] = N_("Bring in job profiles"),
    [ACTION_SEE_PERSON] = N_("See name, title, department, level"),
    [ACTION_IMPORT_PEOPLE] = N_("Add and change people"),
    [ACTION_SEE_DUTIES] = N_("See duties"),
    [ACTION_CHANGE_DUTIES] = N_("Change duties"),
    [ACTION_SEE_EVIDENCE] = N_("See evidence, piece by piece"),
    [ACTION_COLLECT] = N_("Collect evidence"),
    [ACTION_SEE_TOTALS] = N_("See sums that name nobody"),
    [ACTION_SEE_RATINGS] = N_("See ratings and notes"),
    [ACTION_RATE] = N_("Rate"),
    [ACTION_SEE_AUDIT] = N_("See the audit log"),
    [ACTION_SEE_OFFICE] = N_("See the office's name"),
    [ACTION_CHANGE_OFFICE] = N_("Change the office's name"),
    [ACTION_MANAGE_USERS] = N_("Say who may sign in, and as what"),
};
static_assert(COUNT_OF(action_words) == ACTION_COUNT, "words for every action");

static struct limit_cell cell_make(const struct permission *permission,
                                   enum role role)
{
    unsigned bit = 1U << role;
    if (permission->roles & bit && permission_is_of_others(permission))
        return (struct limit_cell){_("others"), "all"};
    if (permission->roles & bit)
        return (struct limit_cell){_("yes"), "all"};
    bool is_self = permission->roles_as_self & bit;
    bool is_manager = permission->roles_as_manager & bit;
    if (is_self && is_manager)
        return (struct limit_cell){_("own, and their reports'"), "some"};
    if (is_self)
        return (struct limit_cell){_("own"), "some"};
    if (is_manager)
        return (struct limit_cell){_("their reports'"), "some"};
    return (struct limit_cell){_("no"), "none"};
}

void limits_make(struct arena *mem, struct limits_page *page)
{
    const char **roles = ARENA_ARRAY(mem, const char *, ROLE_COUNT);
    struct limit_row *rows = ARENA_ARRAY(mem, struct limit_row, ACTION_COUNT);
    for (size_t i = 0; i < ROLE_COUNT; i++)
        roles[i] = role_word((enum role)i);
    for (size_t i = 0; i < ACTION_COUNT; i++) {
        struct limit_cell *cells = ARENA_ARRAY(mem, struct limit_cell,
                                               ROLE_COUNT);
        for (size_t j = 0; j < ROLE_COUNT; j++)
            cells[j] = cell_make(permission_of((enum action)i), (enum role)j);
        rows[i] = (struct limit_row){_(action_words[i]), {cells, ROLE_COUNT}};
    }
    page->version = RUNG_VERSION;
    page->roles.at = roles;
    page->roles.count = ROLE_COUNT;
    page->rows = (struct limit_row_list){rows, ACTION_COUNT};
}

bool limits_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct limits_page page;
    if (!frame_make(request, str_of(_("What Rung never does")), SECTION_NONE,
                    &page.frame, fault))
        return false;
    limits_make(request->mem, &page);
    limits_html(&reply->body, &page);
    return true;
}
