#include "web/page_ladders.h"

#include "app/keep_ladder.h"
#include "app/take_ladder.h"
#include "base/shipped.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/percent.h"
#include "web/words.h"

#include <assert.h>

static int64_t people_on(struct level_holders_list holders, struct str key)
{
    int64_t count = 0;
    for (size_t i = 0; i < holders.count; i++)
        if (str_same(holders.at[i].ladder_key, key))
            count += holders.at[i].count;
    return count;
}

static void lines_make(const struct request *request,
                       struct ladder_head_list heads,
                       struct level_holders_list holders,
                       struct ladders_page *page)
{
    struct ladders_line *lines = ARENA_ARRAY(request->mem, struct ladders_line,
                                             heads.count);
    for (size_t i = 0; i < heads.count; i++) {
        const struct ladder_head *head = &heads.at[i];
        bool is_begun = i == 0
                        || !str_same(heads.at[i - 1].family, head->family);
        lines[i] = (struct ladders_line){
            .key = head->key,
            .title = head->title,
            .family = is_begun ? head->family : (struct str){0},
            .is_without = is_begun && i > 0 && !head->family.length,
            .adopts = head->adopts.key,
            .levels = head->level_count,
            .competencies = head->competency_count,
            .criteria = head->criterion_count,
            .revision = head->revision,
            .people = people_on(holders, head->key),
            .day = words_of_day(request->mem, day_of(head->made_at),
                                day_of(request->now)),
        };
        page->people += lines[i].people;
    }
    for (size_t i = 0; i < holders.count; i++)
        page->elsewhere += holders.at[i].count;
    page->elsewhere -= page->people;
    page->lines = (struct ladders_line_list){lines, heads.count};
}

bool ladders_show(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    const struct actor *actor = &request->actor;
    struct ladders_page page = {
        .sees_people = actor_may(actor, ACTION_SEE_PERSON, RELATION_NONE),
        .may_change = actor_may(actor, ACTION_CHANGE_LADDER, RELATION_NONE),
        .may_propose = actor_may(actor, ACTION_PROPOSE_LADDER, RELATION_NONE),
    };
    struct ladder_head_list heads;
    struct level_holders_list holders;
    if (!app_ladder_list(request->mem, request->db, actor, &heads, fault)
        || !app_level_holders(request->mem, request->db, actor, &holders, fault)
        || !frame_make(request, str_of(_("Ladders")), SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    lines_make(request, heads, holders, &page);
    ladders_html(&reply->body, &page);
    return true;
}

/* The ladder that comes with the program, added by one click. */
bool ladders_start(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    const struct ladder_given shipped = {
        .bytes = shipped_file("ladders/ospo.yaml")};
    struct ladder_reading reading;
    struct ladder_outcome outcome;
    if (!app_ladder_take(request->mem, &shipped, &reading, fault))
        return false;
    assert(reading.ladders.count == 1);
    const struct taken_ladder *taken = reading.ladders.at;
    const struct ladder_wish wish = {
        .ladder = &taken->ladder,
        .document = taken->document,
        .reason = str_of(_("The ladder that comes with Rung")),
    };
    if (!app_ladder_add(request->mem, request->db, &request->actor, &wish,
                        &outcome, fault))
        return false;
    reply_go_with(
        reply,
        str_format(request->mem, "/ladders/%.*s",
                   STR(percent_encode(request->mem, taken->ladder.key))),
        str_of(outcome.is_same ? _("This ladder was here already.")
                               : _("The ladder is yours now: change it as you "
                                   "like.")));
    return true;
}
