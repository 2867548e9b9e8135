#include "cli/commands.h"

#include "app/propose_refit.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/ladder_given.h"
#include "cli/ladder_name.h"
#include "cli/offer_print.h"
#include "cli/print.h"
#include "cli/proposal_name.h"

/* What --can names: "code,review". */
static bool does_read(struct call *call, struct refit_wish *wish,
                      struct fault *fault)
{
    struct str rest = call_option(call, "--can"), name;
    wish->has_does = call_has(call, "--can");
    while (str_next(&rest, ',', &name)) {
        enum demand demand;
        name = str_trim(name);
        if (str_is(name, "nothing") || name.length == 0)
            continue;
        if (!demand_parse(name, &demand))
            return call_usage(call, fault,
                              _("--can knows code, review, test, operate, "
                                "design and nothing, and no %.*s"),
                              STR(name));
        wish->does |= 1U << demand;
    }
    return true;
}

static bool view_make(struct call *call, const struct refit_wish *asked,
                      struct refit_view *view, bool *has_people,
                      struct fault *fault)
{
    const char *name = str_chars(call->mem, call->arguments.at[0]);
    struct refit_wish wish = *asked;
    struct ladder ladder;
    struct actor actor;
    struct db *db;
    *has_people = !call_ladder_is_file(name);
    if (!*has_people)
        return call_file_ladder(call, name, &ladder, fault)
               && app_refit_read(call->mem, &ladder, &wish, view, fault);
    return call_open(call, false, &db, &actor, fault)
           && call_ladder(call, call->arguments.at[0], &wish.ladder, fault)
           && app_refit(call->mem, db, &actor, &wish, view, fault);
}

/* By the end of the file's name: the ladder as YAML, or a document in which
 * each change is marked. */
static bool bytes_make(struct call *call, const struct refit_view *view,
                       struct str file_name, struct str *bytes,
                       struct fault *fault)
{
    const struct marked_about about = {str_of(_("Open source program office")),
                                       clock_now()};
    struct marked_copy copy;
    bool is_docx = str_has_suffix(file_name, ".docx");
    if (!is_docx && !str_has_suffix(file_name, ".html"))
        return app_refit_document(call->mem, view, bytes, fault);
    if (!app_refit_copy(call->mem, &about, view,
                        is_docx ? MARKED_DOCX : MARKED_HTML, &copy, fault))
        return false;
    *bytes = copy.bytes;
    return true;
}

static bool file_give(struct call *call, const struct refit_view *view,
                      struct fault *fault)
{
    struct str name = call_option(call, "-o"), bytes;
    return bytes_make(call, view, name, &bytes, fault)
           && file_write(call->mem, str_chars(call->mem, name), bytes, fault);
}

static void written_print(const struct call *call)
{
    struct str name = call_option(call, "-o");
    if (!call_has(call, "-o"))
        return;
    print_text(call, _("\nWritten to %.*s."), STR(name));
    if (str_has_suffix(name, ".yaml"))
        print_text(call, _("  Keep it with: rung ladder add %.*s"), STR(name));
    print_text(call, "\n");
}

/* Puts it before others; people of the store decide about it line by line. */
static bool propose(struct call *call, const struct refit_wish *refit,
                    struct fault *fault)
{
    struct db *db;
    struct actor actor;
    int64_t id;
    struct refit_proposal_wish wish = {.refit = *refit,
                                       .key = call_option(call, "--as"),
                                       .title = call_option(call, "--title"),
                                       .reason = call_option(call, "--reason")};
    if (!call_open(call, true, &db, &actor, fault)
        || !call_ladder(call, call->arguments.at[0], &wish.refit.ladder, fault)
        || !app_refit_propose(call->mem, db, &actor, &wish, &id, fault))
        return false;
    proposal_name_print(call, id);
    return true;
}

static bool offer_run(struct call *call, enum offer_kind kind,
                      struct fault *fault)
{
    struct refit_view view;
    bool has_people;
    struct refit_wish wish = {.role = call_option(call, "--for"), .kind = kind};
    if (wish.role.length == 0)
        return call_usage(call, fault,
                          _("say for which role: --for ROLE; rung role list "
                            "names them"));
    if (!does_read(call, &wish, fault))
        return false;
    if (call_has(call, "--propose"))
        return propose(call, &wish, fault);
    if (!view_make(call, &wish, &view, &has_people, fault)
        || (call_has(call, "-o") && !file_give(call, &view, fault)))
        return false;
    if (call->is_json)
        offer_json(call, &view, has_people);
    else if (!str_is(call_option(call, "-o"), "-")) {
        offer_print(call, &view, has_people);
        written_print(call);
    }
    return true;
}

bool cmd_ladder_refit(struct call *call, struct fault *fault)
{
    return offer_run(call, OFFER_REFIT, fault);
}

bool cmd_ladder_lens(struct call *call, struct fault *fault)
{
    return offer_run(call, OFFER_LENS, fault);
}
