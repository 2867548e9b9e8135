#include "web/page_ladder_beside.h"

#include "app/compare_ladders.h"
#include "app/keep_ladder.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/percent.h"

/* How near a ladder stands to this one: that it was adopted from comes first,
 * then one that was adopted from it, then one of its family. */
enum { KIN_NONE, KIN_FAMILY, KIN_CHILD, KIN_PARENT };

static int kin_of(const struct ladder *own, const struct ladder_head *head)
{
    if (str_same(head->key, own->adopts.key))
        return KIN_PARENT;
    if (str_same(head->adopts.key, own->key))
        return KIN_CHILD;
    return own->family.length && str_same(head->family, own->family)
               ? KIN_FAMILY
               : KIN_NONE;
}

/* The ladders to hold beside this one.  What is asked for is chosen, else the
 * nearest of kin, else none. */
static bool others_find(struct request *request, const struct ladder *own,
                        struct beside_page *page, struct str *chosen,
                        struct fault *fault)
{
    struct ladder_head_list heads;
    int nearest = KIN_NONE;
    *chosen = request_query(request, "with");
    bool is_asked = chosen->length > 0;
    if (!app_ladder_list(request->mem, request->db, &request->actor, &heads,
                         fault))
        return false;
    for (size_t i = 0; i < heads.count && !is_asked; i++)
        if (kin_of(own, &heads.at[i]) > nearest
            && !str_same(heads.at[i].key, own->key)) {
            nearest = kin_of(own, &heads.at[i]);
            *chosen = heads.at[i].key;
        }
    struct list choices;
    LIST_OPEN(request->mem, struct choice, &choices);
    if (chosen->length == 0)
        *LIST_ADD(&choices, struct choice) = (struct choice){
            .name = str_of(_("Choose a ladder")), .is_chosen = true};
    for (size_t i = 0; i < heads.count; i++)
        if (!str_same(heads.at[i].key, own->key))
            *LIST_ADD(&choices, struct choice) = (struct choice){
                heads.at[i].key, heads.at[i].title,
                str_same(heads.at[i].key, *chosen)};
    page->with = (struct choice_list){choices.at, choices.count};
    page->has_other = heads.count > 1;
    page->has_two = page->has_other && chosen->length > 0;
    return true;
}

/* The levels of one side; "all of it" stands first. */
static struct choice_list sides_make(struct arena *mem,
                                     const struct ladder *ladder,
                                     struct str chosen)
{
    struct choice_list levels = level_choices(mem, ladder,
                                              level_find(ladder, chosen));
    struct choice *at = ARENA_ARRAY(mem, struct choice, levels.count + 1);
    at[0] = (struct choice){.name = str_of(_("All levels"))};
    for (size_t i = 0; i < levels.count; i++)
        at[i + 1] = levels.at[i];
    return (struct choice_list){at, levels.count + 1};
}

/* A level that the ladder has; a level of one side alone asks for both whole
 * ladders. */
static void levels_take(const struct request *request,
                        const struct ladder *first, const struct ladder *second,
                        struct ladder_place places[2])
{
    struct str from = request_query(request, "from");
    struct str to = request_query(request, "to");
    if (level_find(first, from) < first->level_count
        && level_find(second, to) < second->level_count) {
        places[0].level = from;
        places[1].level = to;
    }
}

static struct str pdf_address_of(struct arena *mem,
                                 const struct ladder_place places[2])
{
    return str_format(mem,
                      "/ladders/%.*s/beside.pdf?with=%.*s&from=%.*s"
                      "&to=%.*s",
                      STR(percent_encode(mem, places[0].name.key)),
                      STR(percent_encode(mem, places[1].name.key)),
                      STR(percent_encode(mem, places[0].level)),
                      STR(percent_encode(mem, places[1].level)));
}

static bool other_show(struct request *request,
                       const struct stored_ladder *stored, struct str with,
                       struct beside_page *page, struct fault *fault)
{
    struct arena *mem = request->mem;
    struct stored_ladder other;
    struct comparison *made = ARENA_NEW(mem, struct comparison);
    struct ladder_place places[2] = {{.name.key = stored->ladder.key},
                                     {.name.key = with}};
    if (!app_ladder_get(mem, request->db, &request->actor, with, &other, fault))
        return false;
    levels_take(request, &stored->ladder, &other.ladder, places);
    if (!app_compare(mem, request->db, &request->actor, places, made, fault))
        return false;
    page->from = sides_make(mem, &stored->ladder,
                            request_query(request, "from"));
    page->to = sides_make(mem, &other.ladder, request_query(request, "to"));
    page->other = other.ladder.title;
    page->title = made->title;
    page->counts = difference_counts_text(mem, &made->difference, made->of);
    page->pdf_address = pdf_address_of(mem, places);
    page->difference = difference_view_make(
        mem, &made->difference, &made->after.ladder, (struct gap_row_list){0});
    page->difference.before = made->names[0];
    page->difference.after = made->names[1];
    page->difference.before_label = stored->ladder.key;
    page->difference.after_label = with;
    page->difference.is_of_ladders = page->difference.keeps_gone = true;
    page->difference.hides_levels = made->is_of_levels;
    return true;
}

bool beside_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct stored_ladder stored;
    struct str with = {0};
    struct beside_page page = {.title = str_of(_("Beside another ladder"))};
    if (!ladder_asked(request, &stored, fault)
        || !others_find(request, &stored.ladder, &page, &with, fault)
        || (page.has_two && !other_show(request, &stored, with, &page, fault))
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page.top = ladder_top_make(request, &stored, LADDER_TAB_BESIDE);
    beside_html(&reply->body, &page);
    return true;
}

/* Of the ladder itself when no other is asked for. */
bool beside_pdf(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct str key = request_place(request, "ladder");
    struct difference_copy copy;
    struct str with = request_query(request, "with");
    const struct ladder_place places[2] = {
        {.name.key = key, .level = request_query(request, "from")},
        {.name.key = with.length ? with : key,
         .level = request_query(request, "to")}};
    if (!app_difference_sheet(request->mem, request->db, &request->actor,
                              places, &copy, fault))
        return false;
    reply_file(reply, copy.pdf, "application/pdf", copy.file_name);
    return true;
}
