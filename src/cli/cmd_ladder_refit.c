#include "cli/commands.h"

#include "app/propose_refit.h"
#include "app/take_ladder.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/offer_print.h"
#include "cli/print.h"

#include <stdio.h>
#include <string.h>

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

/* The one ladder of a file, whatever its form. */
static bool file_take(struct call *call, const char *file_name,
                      struct ladder *ladder, struct fault *fault)
{
    struct ladder_given given = {.file_name = str_of(file_name)};
    struct ladder_reading reading;
    if (!file_read(call->mem, file_name,
                   setting_size(&call->settings, SETTING_LADDER_BYTES),
                   &given.bytes, fault)
        || !app_ladder_take(call->mem, &given, &reading, fault))
        return false;
    if (reading.problems.count) {
        print_problems(call, file_name, &reading.problems);
        return fault_set(fault, FAULT_INPUT, _("%s is not read"), file_name);
    }
    if (reading.ladders.count == 0)
        return fault_set(fault, FAULT_INPUT, "%s: %.*s", file_name,
                         STR(reading.why_not));
    if (reading.ladders.count > 1)
        return fault_set(fault, FAULT_INPUT,
                         _("%s has %zu ladders: import them with rung ladder "
                           "import, and name one"),
                         file_name, reading.ladders.count);
    *ladder = reading.ladders.at[0].ladder;
    return true;
}

/* Nothing of the store is needed for a file. */
static bool is_file(const char *name)
{
    FILE *file = strcmp(name, "-") == 0 ? stdin : fopen(name, "rbe");
    if (file && file != stdin)
        fclose(file);
    return file && !file_is_folder(name);
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
    *has_people = !is_file(name);
    if (!*has_people)
        return file_take(call, name, &ladder, fault)
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
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "proposal", id);
        print_json(call, object);
    } else
        print_text(call,
                   _("Proposal %lld.  Look at it with: rung proposal show "
                     "%lld\n"),
                   (long long)id, (long long)id);
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
    else if (!str_is(call_option(call, "-o"), "-"))
        offer_print(call, &view, has_people);
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
