#include "cli/commands.h"

#include "app/adopt_ladder.h"
#include "base/list.h"
#include "base/translate.h"
#include "cli/print.h"

#include <assert.h>
#include <stdio.h>

/* "theirs", or "ours:craft.mate.1". */
static bool decision_parse(struct call *call, struct str given,
                           struct merge_decision *decision, struct fault *fault)
{
    size_t colon = str_find(given, STR_LITERAL(":"));
    struct str whose = str_part(given, 0, colon);
    if (colon < given.length)
        decision->key = str_part(given, colon + 1, given.length);
    decision->choice = str_is(whose, "theirs") ? MERGE_THEIRS
                       : str_is(whose, "ours") ? MERGE_OURS
                                               : MERGE_UNDECIDED;
    return decision->choice != MERGE_UNDECIDED
           || call_usage(call, fault,
                         _("--take %.*s: say theirs or ours, and of what, as "
                           "in theirs:craft.mate.1"),
                         STR(given));
}

static bool decisions_parse(struct call *call,
                            struct merge_decision_list *decisions,
                            struct fault *fault)
{
    struct list list;
    LIST_OPEN(call->mem, struct merge_decision, &list);
    for (size_t i = 0; i < call->option_count; i++)
        if (str_is(str_of(call->options[i].rule->name), "--take")
            && !decision_parse(call, call->options[i].value,
                               LIST_ADD(&list, struct merge_decision), fault))
            return false;
    *decisions = (struct merge_decision_list){list.at, list.count};
    return true;
}

static const char *const fate_words[] = {
    [MERGE_SAME] = N_("as it was"),
    [MERGE_TAKEN] = N_("taken from there"),
    [MERGE_KEPT] = N_("kept as it is here"),
    [MERGE_ALIKE] = N_("changed alike on both sides"),
    [MERGE_CONFLICT] = N_("conflict"),
};
static_assert(COUNT_OF(fate_words) == MERGE_FATE_COUNT, "a word a fate");

static const char *sentence_of(const struct merge_row *row)
{
    bool is_new = !row->has_old && !row->has_ours;
    if (row->fate == MERGE_TAKEN && is_new)
        return _("new from there");
    if (row->fate == MERGE_TAKEN && !row->has_theirs)
        return _("dropped, as there");
    if (row->fate == MERGE_KEPT && !row->has_ours)
        return _("left out, as before");
    return row->why ? _(row->why) : _(fate_words[row->fate]);
}

static void text_print(struct call *call, const char *lead, bool is_there,
                       struct str text)
{
    print_item(call, 4, lead, is_there ? text : str_of(_("(not there)")));
}

/* What came of a conflict; of what did not collide, nothing was decided,
 * though a --take for all that is left reaches it too. */
static const char *decision_of(const struct merge_row *row)
{
    static const char *const words[] = {"", N_("; theirs is taken"),
                                        N_("; ours stays")};
    enum merge_choice choice = row->fate == MERGE_CONFLICT ? row->choice
                                                           : MERGE_UNDECIDED;
    return choice == MERGE_UNDECIDED ? "" : _(words[choice]);
}

static void row_print(struct call *call, const struct merge_row *row)
{
    print_wrapped(call, 2,
                  str_format(call->mem, "%.*s%s%.*s: %s%s", STR(row->key),
                             row->place.length ? ", " : "", STR(row->place),
                             sentence_of(row), decision_of(row)));
    if (row->fate == MERGE_CONFLICT) {
        text_print(call, _("was     "), row->has_old, row->old);
        text_print(call, _("theirs  "), row->has_theirs, row->theirs);
        text_print(call, _("ours    "), row->has_ours, row->ours);
    } else
        print_item(call, 4, "",
                   row->has_theirs && row->fate == MERGE_TAKEN ? row->theirs
                   : row->has_ours                             ? row->ours
                                                               : row->old);
}

/* What is taken, then what collides. */
static void merge_print(struct call *call, const struct merge *merge)
{
    static const enum merge_fate order[] = {MERGE_TAKEN, MERGE_KEPT,
                                            MERGE_ALIKE, MERGE_CONFLICT};
    for (size_t f = 0; f < COUNT_OF(order); f++) {
        if (merge->counts[order[f]] == 0)
            continue;
        print_heading(call,
                      str_format(call->mem, "%s: %zu", _(fate_words[order[f]]),
                                 merge->counts[order[f]]));
        for (size_t i = 0; i < merge->row_count; i++)
            if (merge->rows[i].fate == order[f])
                row_print(call, &merge->rows[i]);
        putchar('\n');
    }
}

static struct json *row_json(struct arena *mem, const struct merge_row *row)
{
    static const char *const choices[] = {NULL, "theirs", "ours"};
    struct json *object = json_object_make(mem);
    json_put_str(object, "thing", row->key);
    json_put_str(object, "fate", str_of(merge_fate_names[row->fate]));
    json_put_text(object, "why", str_of(row->why));
    json_put_text(
        object, "take",
        str_of(row->fate == MERGE_CONFLICT ? choices[row->choice] : NULL));
    json_put_text(object, "was", row->has_old ? row->old : str_of(""));
    json_put_text(object, "theirs", row->has_theirs ? row->theirs : str_of(""));
    json_put_text(object, "ours", row->has_ours ? row->ours : str_of(""));
    return object;
}

static void merge_show(struct call *call, const struct merge *merge)
{
    if (!call->is_json) {
        merge_print(call, merge);
        return;
    }
    for (size_t i = 0; i < merge->row_count; i++)
        if (merge->rows[i].fate != MERGE_SAME)
            print_json(call, row_json(call->mem, &merge->rows[i]));
}

bool cmd_ladder_follow(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct follow_outcome outcome;
    struct follow_wish wish = {.reason = call_option(call, "--reason"),
                               .is_dry_run = call_has(call, "--dry-run")};
    if (!decisions_parse(call, &wish.decisions, fault)
        || !call_open(call, true, &db, &actor, fault))
        return false;
    wish.key = call->arguments.at[0];
    if (!app_ladder_follow(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    merge_show(call, &outcome.merge);
    if (!outcome.is_kept)
        return fault_set(fault, FAULT_CLASH,
                         _("nothing was kept: conflicts that nobody has "
                           "decided: %zu"),
                         outcome.merge.open_count);
    if (!call->is_json)
        print_text(call,
                   wish.is_dry_run ? _("%.*s would be kept as revision %lld.\n")
                                   : _("%.*s: kept as revision %lld.\n"),
                   STR(wish.key), (long long)outcome.kept.revision);
    return true;
}
