#include "cli/commands.h"

#include "app/adopt_ladder.h"
#include "base/translate.h"
#include "cli/difference_print.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

bool cmd_ladder_adopt(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_outcome outcome;
    struct adopt_wish wish = {.key = call_option(call, "--as"),
                              .title = call_option(call, "--title"),
                              .reason = call_option(call, "--reason")};
    if (wish.key.length == 0)
        return call_usage(call, fault,
                          _("say what the adopted ladder is called: --as KEY"));
    if (!call_open(call, true, &db, &actor, fault)
        || !call_ladder(call, call->arguments.at[0], &wish.from, fault)
        || !app_ladder_adopt(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "ladder", wish.key);
        json_put_str(object, "adopts", wish.from.key);
        json_put_int(object, "revision", outcome.revision);
        print_json(call, object);
    } else
        print_text(call,
                   _("%.*s: adopted from %.*s.  What you change from here on "
                     "is yours; see it with: rung ladder overlay %.*s\n"),
                   STR(wish.key), STR(wish.from.key), STR(wish.key));
    return true;
}

static void overlay_json(struct call *call, const struct overlay *overlay)
{
    struct json *object = json_object_make(call->mem);
    json_put_str(object, "ladder", overlay->ours.ladder.key);
    json_put_str(object, "adopts", overlay->base.ladder.key);
    json_put_int(object, "revision", overlay->base.revision);
    json_put_int(object, "present", overlay->present.revision);
    print_json(call, object);
    difference_json_print(call, &overlay->own.criteria);
}

/* What differs, told as a difference of revisions. */
static void overlay_print(struct call *call, const struct overlay *overlay)
{
    const struct comparison own = {
        .before = overlay->base,
        .after = overlay->ours,
        .of = DIFFERENCE_OF_REVISIONS,
        .title = str_format(call->mem, _("%.*s, adopted from %.*s"),
                            STR(overlay->ours.ladder.title),
                            STR(overlay->base.ladder.title)),
        .whole = overlay->own,
        .difference = overlay->own.criteria,
    };
    int64_t ahead = overlay->present.revision - overlay->base.revision;
    difference_print(call, &own);
    if (ahead > 0)
        print_text(call,
                   _("\n%.*s was at revision %lld then and is at %lld now.  "
                     "See what that means here: rung ladder follow %.*s "
                     "--dry-run\n"),
                   STR(overlay->base.ladder.key),
                   (long long)overlay->base.revision,
                   (long long)overlay->present.revision,
                   STR(overlay->ours.ladder.key));
    else
        print_text(call, _("\n%.*s is still at revision %lld.\n"),
                   STR(overlay->base.ladder.key),
                   (long long)overlay->base.revision);
}

bool cmd_ladder_overlay(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct overlay overlay;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_overlay_get(call->mem, db, &actor, call->arguments.at[0],
                            &overlay, fault))
        return false;
    if (call->is_json)
        overlay_json(call, &overlay);
    else
        overlay_print(call, &overlay);
    return true;
}
