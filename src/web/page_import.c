#include "base/list.h"
#include "base/translate.h"
#include "web/page_table.h"
#include "web/pages.h"

/* What the reader may bring in. */
bool import_hub_show(struct request *request, struct reply *reply,
                     struct fault *fault)
{
    static const struct table_kind *const kinds[] = {
        &table_of_people, &table_of_duties, &table_of_ratings, &table_of_jobs};
    struct import_hub hub;
    struct list offers;
    LIST_OPEN(request->mem, struct import_offer, &offers);
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (actor_may(&request->actor, kinds[i]->action, RELATION_NONE))
            *LIST_ADD(&offers, struct import_offer) = (struct import_offer){
                _(kinds[i]->title), _(kinds[i]->text), kinds[i]->address,
                str_format(request->mem, "%s/template", kinds[i]->address)};
    if (actor_may(&request->actor, ACTION_CHANGE_LADDER, RELATION_NONE))
        *LIST_ADD(&offers, struct import_offer) = (struct import_offer){
            _("A ladder"),
            _("What each level asks for: Rung's own YAML, or the published "
              "frameworks of others."),
            "/ladders/import",
            {0}};
    hub.offers.at = offers.at;
    hub.offers.count = offers.count;
    if (!frame_make(request, str_of(_("Import")), SECTION_NONE, &hub.frame,
                    fault))
        return false;
    import_hub_html(&reply->body, &hub);
    return true;
}
