#include "cli/commands.h"

#include "app/keep_proposal.h"
#include "base/translate.h"
#include "cli/print.h"
#include "cli/proposal_json.h"
#include "cli/proposal_name.h"
#include "domain/review/touch.h"

#include <stdio.h>

/* A proposal beside the ladder it was made from. */
struct look {
    struct call *call;
    struct proposal proposal;
    struct stored_ladder base; /* revision 0: none */
};

static const struct criterion *criterion_at(const struct ladder *ladder,
                                            struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? &ladder->criteria[index] : NULL;
}

static void head_print(const struct look *look)
{
    struct call *call = look->call;
    const struct proposal_head *head = &look->proposal.head;
    print_heading(call, str_format(call->mem, _("Proposal %lld: %.*s"),
                                   (long long)head->id, STR(head->title)));
    print_text(call, _("%s.  The ladder %.*s"),
               _(proposal_state_labels[head->state]), STR(head->ladder_key));
    if (head->base.key.length)
        print_text(call, _(", made from %.*s@%lld"), STR(head->base.key),
                   (long long)head->base.revision);
    if (head->role_id.length)
        print_text(call, _(", for the role %.*s"), STR(head->role_id));
    print_text(call, _("\nBy %.*s, %.*s.  Threads open: %lld\n"),
               STR(head->author),
               STR(day_format(call->mem, day_of(head->made_at))),
               (long long)head->open_threads);
    if (head->state != PROPOSAL_OPEN)
        print_text(call, _("Closed by %.*s, %.*s\n"), STR(head->closed_by),
                   STR(day_format(call->mem, day_of(head->closed_at))));
    if (head->reason.length)
        print_wrapped(call, 0, head->reason);
    if (head->closing.length)
        print_wrapped(call, 0, head->closing);
}

static void comment_print(const struct look *look,
                          const struct comment *comment)
{
    struct arena *mem = look->call->mem;
    struct str day = day_format(mem, day_of(comment->made_at));
    print_item(look->call, comment->answers ? 6 : 4,
               str_format(mem, "[%lld] ", (long long)comment->id).at,
               str_format(mem, "%.*s, %.*s: %.*s", STR(comment->author),
                          STR(day), STR(comment->body)));
    if (comment->resolved_by.length)
        print_wrapped(look->call, 6,
                      str_format(mem, _("Resolved by %.*s%s%.*s"),
                                 STR(comment->resolved_by),
                                 comment->resolution.length ? ": " : "",
                                 STR(comment->resolution)));
}

static void comments_print(const struct look *look, struct str key)
{
    const struct comment_list *comments = &look->proposal.comments;
    for (size_t i = 0; i < comments->count; i++)
        if (str_same(comments->at[i].criterion_key, key))
            comment_print(look, &comments->at[i]);
}

static void words_print(const struct look *look, const char *lead,
                        const struct criterion *criterion, const char *without)
{
    print_item(look->call, 2, lead,
               criterion ? criterion->text : str_of(without));
}

static void line_print(const struct look *look,
                       const struct proposal_line *line)
{
    const struct proposal *proposal = &look->proposal;
    struct str key = line->criterion_key;
    print_text(look->call, "%.*s  %s, %s%s%.*s\n", STR(key),
               _(verdict_labels[line->verdict]),
               _(offer_choice_labels[line->choice]),
               line->chosen_by.length ? _(" by ") : "", STR(line->chosen_by));
    words_print(look, "- ", criterion_at(&look->base.ladder, key),
                _("(not in the ladder any more)"));
    words_print(look, "+ ", criterion_at(&proposal->offered, key),
                _("(nothing in its place)"));
    if (line->choice == CHOICE_EDITED)
        words_print(look, "= ", criterion_at(&proposal->candidate, key),
                    _("(taken out)"));
    if (line->why.length)
        print_wrapped(look->call, 2, line->why);
    comments_print(look, key);
}

static void lines_show(const struct look *look)
{
    const struct proposal_line_list *lines = &look->proposal.lines;
    if (lines->count == 0)
        return;
    putchar('\n');
    print_heading(look->call, str_of(_("Offered words")));
    for (size_t i = 0; i < lines->count; i++)
        line_print(look, &lines->at[i]);
}

/* What was changed without having been offered. */
static void touch_print(const struct look *look, const struct touch *touch)
{
    struct call *call = look->call;
    if (touch->part != PART_OF_CRITERIA) {
        print_text(call, "%s%s%.*s\n", _(touch_part_labels[touch->part]),
                   touch->key.length ? " " : "", STR(touch->key));
        return;
    }
    const struct criterion *before = criterion_at(&look->base.ladder,
                                                  touch->key);
    const struct criterion *after = criterion_at(&look->proposal.candidate,
                                                 touch->key);
    print_text(call, "%.*s\n", STR(touch->key));
    if (before)
        words_print(look, "- ", before, "");
    if (after)
        words_print(look, "+ ", after, "");
    comments_print(look, touch->key);
}

static void changes_show(const struct look *look)
{
    const struct proposal *proposal = &look->proposal;
    struct touch_list touches = touches_make(
        look->call->mem, &look->base.ladder, &proposal->candidate);
    bool is_first = true;
    for (size_t i = 0; look->base.revision && i < touches.count; i++) {
        if (proposal_line_find(&proposal->lines, touches.at[i].key))
            continue;
        if (is_first) {
            putchar('\n');
            print_heading(look->call, str_of(_("Changed besides")));
        }
        is_first = false;
        touch_print(look, &touches.at[i]);
    }
}

/* Of the whole, and of criteria that are as they were. */
static void others_show(const struct look *look)
{
    const struct proposal *proposal = &look->proposal;
    struct touch_list touches = touches_make(
        look->call->mem, &look->base.ladder, &proposal->candidate);
    bool is_first = true;
    for (size_t i = 0; i < proposal->comments.count; i++) {
        const struct comment *comment = &proposal->comments.at[i];
        const struct touch about = {PART_OF_CRITERIA, comment->criterion_key};
        if (proposal_line_find(&proposal->lines, about.key)
            || (about.key.length && look->base.revision
                && touch_clash(&(struct touch_list){&about, 1}, &touches)))
            continue;
        if (is_first) {
            putchar('\n');
            print_heading(look->call, str_of(_("Said besides")));
        }
        is_first = false;
        if (about.key.length && comment->answers == 0)
            print_text(look->call, "%.*s\n", STR(about.key));
        comment_print(look, comment);
    }
}

bool cmd_proposal_show(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct look look = {.call = call};
    const struct proposal_head *head = &look.proposal.head;
    int64_t id;
    if (!call_proposal(call, &id, fault)
        || !call_open(call, false, &db, &actor, fault)
        || !app_proposal_get(call->mem, db, &actor, id, &look.proposal, fault)
        || (head->base.key.length
            && !app_revision_get(call->mem, db, &actor, &head->base, &look.base,
                                 fault)))
        return false;
    if (call_has(call, "--yaml"))
        print_text(call, "%.*s", STR(look.proposal.document));
    else if (call->is_json)
        print_json(call, proposal_json(call->mem, &look.proposal));
    else {
        head_print(&look);
        lines_show(&look);
        changes_show(&look);
        others_show(&look);
    }
    return true;
}
