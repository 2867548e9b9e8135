#include "cli/commands.h"

#include "app/credit_rules.h"
#include "app/mark_evidence.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

#include <stdio.h>

enum { KIND_INDENT = 4, KINDS_BYTES = 400 };

static void kind_print(const struct call *call, const struct counted_kind *kind)
{
    struct str why = kind->why;
    if (kind->is_by_office)
        why = str_format(call->mem,
                         kind->is_older_wording
                             ? _("the office says, of older words: %.*s")
                             : _("the office says: %.*s"),
                         STR(why));
    print_item(call, KIND_INDENT, kind->is_refused ? "- " : "+ ",
               str_format(call->mem,
                          kind->is_refused ? _("%s does not count; %.*s")
                                           : _("%s; %.*s"),
                          evidence_kind_names[kind->kind], STR(why)));
}

static void criterion_print(const struct call *call,
                            const struct counts_view *view,
                            const struct counted_criterion *counted)
{
    const struct criterion *one =
        &view->stored.ladder.criteria[counted->criterion_index];
    print_item(
        call, 2, counted->is_covered ? "● " : "○ ",
        str_format(call->mem, "%.*s  [%.*s]", STR(one->text), STR(one->key)));
    for (size_t i = 0; i < counted->kind_count; i++)
        kind_print(call, &counted->kinds[i]);
    if (counted->kind_count == 0)
        print_wrapped(call, KIND_INDENT, str_of(_("nothing counts yet")));
}

static void level_print(const struct call *call, const struct counts_view *view,
                        size_t level)
{
    const struct ladder *ladder = &view->stored.ladder;
    bool is_first = true;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        if (ladder->criteria[i].level_index != level)
            continue;
        if (is_first) {
            putchar('\n');
            print_heading(call, level_name(&ladder->levels[level]));
        }
        is_first = false;
        criterion_print(call, view, &view->criteria[i]);
    }
}

static void gone_print(const struct call *call, const struct counts_view *view)
{
    if (view->gone.count == 0)
        return;
    putchar('\n');
    print_heading(call,
                  str_of(_("Said of criteria that are not there any more")));
    for (size_t i = 0; i < view->gone.count; i++) {
        const struct credit_mark *mark = &view->gone.at[i];
        print_item(call, 2, "",
                   str_format(call->mem, "%.*s  [%.*s]", STR(mark->wording),
                              STR(mark->criterion_key)));
        kind_print(call, &(struct counted_kind){.kind = mark->kind,
                                                .why = mark->why,
                                                .is_refused = mark->is_refused,
                                                .is_by_office = true});
    }
}

static void view_print(const struct call *call, const struct counts_view *view)
{
    const struct ladder *ladder = &view->stored.ladder;
    print_heading(call, str_format(call->mem, _("%.*s, revision %lld"),
                                   STR(ladder->title),
                                   (long long)view->stored.revision));
    for (size_t i = 0; i < ladder->level_count; i++)
        level_print(call, view, i);
    gone_print(call, view);
    putchar('\n');
    print_wrapped(
        call, 0,
        str_format(call->mem,
                   _("Criteria: %zu; with evidence that counts: %zu, by the "
                     "office's word alone: %zu."),
                   ladder->criterion_count, view->covered_count,
                   view->by_office_count));
    print_wrapped(call, 0,
                  str_format(call->mem,
                             _("Say so of one, by its key: rung ladder counts "
                               "%.*s KEY --kind KIND --reason TEXT"),
                             STR(ladder->key)));
}

static struct json *kinds_json(struct arena *mem,
                               const struct counted_criterion *counted)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < counted->kind_count; i++) {
        const struct counted_kind *kind = &counted->kinds[i];
        struct json *one = json_object_make(mem);
        json_put_str(one, "kind", str_of(evidence_kind_names[kind->kind]));
        json_put_bool(one, "counts", !kind->is_refused);
        json_put_str(one, "why", kind->why);
        json_put_bool(one, "by_office", kind->is_by_office);
        json_put_bool(one, "older_wording", kind->is_older_wording);
        json_add(list, one);
    }
    return list;
}

static struct json *criterion_json(struct arena *mem,
                                   const struct counts_view *view,
                                   const struct counted_criterion *counted)
{
    const struct ladder *ladder = &view->stored.ladder;
    const struct criterion *one = &ladder->criteria[counted->criterion_index];
    struct json *object = json_object_make(mem);
    json_put_str(object, "criterion", one->key);
    json_put_str(object, "level", ladder->levels[one->level_index].key);
    json_put_str(object, "text", one->text);
    json_put_bool(object, "counts", counted->is_covered);
    json_put(object, "kinds", kinds_json(mem, counted));
    return object;
}

static struct json *gone_json(struct arena *mem, struct credit_mark_list gone)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < gone.count; i++) {
        struct json *one = json_object_make(mem);
        json_put_str(one, "criterion", gone.at[i].criterion_key);
        json_put_str(one, "kind", str_of(evidence_kind_names[gone.at[i].kind]));
        json_put_bool(one, "counts", !gone.at[i].is_refused);
        json_put_str(one, "why", gone.at[i].why);
        json_put_str(one, "text", gone.at[i].wording);
        json_add(list, one);
    }
    return list;
}

static void view_json(struct call *call, const struct counts_view *view)
{
    const struct ladder *ladder = &view->stored.ladder;
    struct json *object = json_object_make(call->mem);
    struct json *list = json_array_make(call->mem);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        json_add(list, criterion_json(call->mem, view, &view->criteria[i]));
    json_put_str(object, "ladder", ladder->key);
    json_put_int(object, "revision", view->stored.revision);
    json_put(object, "criteria", list);
    json_put_int(object, "covered", (int64_t)view->covered_count);
    json_put_int(object, "by_office", (int64_t)view->by_office_count);
    json_put(object, "gone", gone_json(call->mem, view->gone));
    print_json(call, object);
}

/* One criterion alone, when the call names it. */
static bool one_print(struct call *call, const struct counts_view *view,
                      struct str key, struct fault *fault)
{
    const struct ladder *ladder = &view->stored.ladder;
    size_t index = criterion_find(ladder, key);
    if (index == ladder->criterion_count)
        return fault_set(fault, FAULT_MISSING,
                         _("the ladder %.*s has no criterion %.*s"),
                         STR(ladder->key), STR(key));
    if (call->is_json)
        print_json(call,
                   criterion_json(call->mem, view, &view->criteria[index]));
    else
        criterion_print(call, view, &view->criteria[index]);
    return true;
}

static bool counts_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct counts_wish wish = {.ladder.revision = 0};
    struct counts_view view;
    if (!call_open(call, false, &db, &actor, fault)
        || !call_ladder(call, call->arguments.at[0], &wish.ladder, fault)
        || !app_credit_rules(call->mem, &wish.rules, fault)
        || !app_counts(call->mem, db, &actor, &wish, &view, fault))
        return false;
    if (call->arguments.count > 1)
        return one_print(call, &view, call->arguments.at[1], fault);
    if (call->is_json)
        view_json(call, &view);
    else
        view_print(call, &view);
    return true;
}

static bool kind_read(struct call *call, struct str word,
                      enum evidence_kind *kind, struct fault *fault)
{
    struct text known;
    text_open(call->mem, KINDS_BYTES, &known);
    for (size_t i = 0; i < EVIDENCE_KIND_COUNT; i++)
        text_add(&known, "%s%s", i ? ", " : "", evidence_kind_names[i]);
    return evidence_kind_parse(word, kind)
           || call_usage(call, fault,
                         _("\"%.*s\" is no kind of work; there are: %.*s"),
                         STR(word), STR(text_str(&known)));
}

static bool wish_read(struct call *call, bool is_dropped,
                      struct mark_wish *wish, struct fault *fault)
{
    if (is_dropped == call_has(call, "--kind"))
        return call_usage(call, fault, "%s",
                          is_dropped
                              ? _("either --kind or --drop, not both")
                              : _("--reason and --not go with --kind KIND"));
    if (call->arguments.count < 2)
        return call_usage(call, fault, "%s",
                          _("name the criterion it counts towards, by its "
                            "key"));
    wish->criterion_key = call->arguments.at[1];
    wish->why = str_trim(call_option(call, "--reason"));
    wish->is_refused = call_has(call, "--not");
    return kind_read(call, call_option(call, is_dropped ? "--drop" : "--kind"),
                     &wish->kind, fault);
}

static void said_print(struct call *call, const struct mark_wish *wish,
                       bool is_dropped)
{
    const char *kind = evidence_kind_names[wish->kind];
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "ladder", wish->ladder_key);
        json_put_str(object, "criterion", wish->criterion_key);
        json_put_str(object, "kind", str_of(kind));
        if (is_dropped)
            json_put_bool(object, "dropped", true);
        else
            json_put_bool(object, "counts", !wish->is_refused);
        print_json(call, object);
        return;
    }
    const char *words = _("%.*s %.*s: %s counts.\n");
    if (is_dropped)
        words = _("%.*s %.*s: what the office said of %s is taken back.\n");
    else if (wish->is_refused)
        words = _("%.*s %.*s: %s does not count.\n");
    print_text(call, words, STR(wish->ladder_key), STR(wish->criterion_key),
               kind);
}

static bool counts_say(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_name name;
    struct mark_wish wish = {.is_refused = false};
    bool is_dropped = call_has(call, "--drop");
    if (!wish_read(call, is_dropped, &wish, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !call_ladder(call, call->arguments.at[0], &name, fault))
        return false;
    if (name.revision)
        return call_usage(call, fault, "%s",
                          _("it is said of a ladder, not of a revision"));
    wish.ladder_key = name.key;
    if (is_dropped ? !app_mark_remove(call->mem, db, &actor, &wish, fault)
                   : !app_mark_set(call->mem, db, &actor, &wish, fault))
        return false;
    said_print(call, &wish, is_dropped);
    return true;
}

bool cmd_ladder_counts(struct call *call, struct fault *fault)
{
    static const char *const words[] = {"--kind", "--reason", "--not",
                                        "--drop"};
    bool is_said = false;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        is_said |= call_has(call, words[i]);
    return is_said ? counts_say(call, fault) : counts_list(call, fault);
}
