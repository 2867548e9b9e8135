#include "cli/commands.h"

#include "app/draft_ladder.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/print.h"
#include "cli/proposal_name.h"

#include <stdio.h>

static void competency_print(struct call *call, const struct ladder *ladder,
                             size_t competency_index)
{
    print_heading(call, ladder->competencies[competency_index].title);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *one = &ladder->criteria[i];
        bool is_first = i == 0 || one[-1].level_index != one->level_index
                        || one[-1].competency_index != competency_index;
        if (one->competency_index != competency_index)
            continue;
        if (is_first)
            print_item(call, 2, "", ladder->levels[one->level_index].title);
        print_item(call, 4, "", one->text);
        for (size_t k = 0; k < one->examples.count; k++)
            print_item(call, 6, _("for example: "), one->examples.at[k]);
    }
    putchar('\n');
}

static void list_print(struct call *call, const char *title,
                       struct str_list items)
{
    if (items.count == 0)
        return;
    print_heading(call, str_of(title));
    for (size_t i = 0; i < items.count; i++)
        print_item(call, 2, "", items.at[i]);
    putchar('\n');
}

static void left_print(struct call *call, const struct ladder_draft *draft)
{
    struct arena *mem = call->mem;
    size_t count = draft->made.left_count;
    struct str *lines = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++) {
        const struct duty_left *left = &draft->made.left[i];
        lines[i] = str_format(mem, "%.*s: %s",
                              STR(draft->lines.at[left->duty_index].text),
                              _(left->why));
    }
    list_print(call, _("Left out"), (struct str_list){lines, count});
}

static void draft_print(struct call *call, const struct ladder_draft *draft)
{
    const struct ladder *ladder = &draft->made.ladder;
    print_text(call,
               _("A draft from %zu duties of %zu people: %zu criteria in %zu "
                 "competencies.\nIt is a start to work on; nothing in it was "
                 "decided.\n\n"),
               draft->lines.count, draft->people_count, ladder->criterion_count,
               ladder->competency_count);
    for (size_t i = 0; i < ladder->competency_count; i++)
        competency_print(call, ladder, i);
    left_print(call, draft);
    list_print(call,
               _("Stands at a project, for want of a word that says how "
                 "far it goes"),
               draft->made.unsure);
    list_print(call, _("Nothing is said of"), draft->made.gaps);
    list_print(call, _("No draft can have"), draft->missing);
    if (draft->unseen_count)
        print_text(call,
                   _("People whose duties you may not see, left aside: %zu\n"),
                   draft->unseen_count);
    print_text(call, _("Keep it as a proposal with: rung ladder draft "
                       "--propose\n"));
}

/* Where every duty was left out, it helps to know why. */
static void nothing_print(struct call *call, const struct ladder_draft *draft)
{
    if (draft->made.left_count == 0) {
        print_text(call, "%s",
                   _("No duty says anything a ladder can be made of.  Enter "
                     "duties with rung duty add, or import them with rung duty "
                     "import FILE\n"));
        return;
    }
    print_text(call, "%s",
               _("Nothing can be made of the duties there are: every one was "
                 "left out.\n\n"));
    left_print(call, draft);
    print_text(call, "%s",
               _("Say these in other words, or enter more with rung duty add "
                 "or rung duty import FILE\n"));
}

static struct json *strings_json(struct arena *mem, struct str_list items)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < items.count; i++)
        json_add_str(list, items.at[i]);
    return list;
}

static struct json *criteria_json(struct arena *mem,
                                  const struct ladder *ladder)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *one = &ladder->criteria[i];
        struct json *object = json_object_make(mem);
        json_put_str(object, "id", one->key);
        json_put_str(object, "competency",
                     ladder->competencies[one->competency_index].title);
        json_put_str(object, "level", ladder->levels[one->level_index].title);
        json_put_str(object, "text", one->text);
        json_put(object, "examples", strings_json(mem, one->examples));
        json_add(list, object);
    }
    return list;
}

static struct json *left_json(struct arena *mem,
                              const struct ladder_draft *draft)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < draft->made.left_count; i++) {
        const struct duty_left *left = &draft->made.left[i];
        struct json *object = json_object_make(mem);
        json_put_str(object, "text", draft->lines.at[left->duty_index].text);
        json_put_str(object, "why", str_of(_(left->why)));
        json_add(list, object);
    }
    return list;
}

static void draft_json(struct call *call, const struct ladder_draft *draft)
{
    struct arena *mem = call->mem;
    struct json *object = json_object_make(mem);
    json_put_int(object, "duties", (int64_t)draft->lines.count);
    json_put_int(object, "people", (int64_t)draft->people_count);
    json_put(object, "criteria", criteria_json(mem, &draft->made.ladder));
    json_put(object, "left", left_json(mem, draft));
    json_put(object, "unsure", strings_json(mem, draft->made.unsure));
    json_put(object, "gaps", strings_json(mem, draft->made.gaps));
    json_put(object, "missing", strings_json(mem, draft->missing));
    print_json(call, object);
}

static bool propose(struct call *call, const struct draft_wish *wish,
                    struct fault *fault)
{
    struct db *db;
    struct actor actor;
    int64_t id;
    if (!call_open(call, true, &db, &actor, fault)
        || !app_draft_propose(call->mem, db, &actor, wish, &id, fault))
        return false;
    proposal_name_print(call, id);
    return true;
}

static bool file_give(struct call *call, const struct ladder_draft *draft,
                      struct fault *fault)
{
    struct str document;
    return app_draft_document(call->mem, draft, &document, fault)
           && file_write(call->mem,
                         str_chars(call->mem, call_option(call, "-o")),
                         document, fault);
}

bool cmd_ladder_draft(struct call *call, struct fault *fault)
{
    const struct draft_wish wish = {call_option(call, "--department")};
    struct ladder_draft draft;
    struct actor actor;
    struct db *db;
    if (call_has(call, "--propose"))
        return propose(call, &wish, fault);
    if (!call_open(call, false, &db, &actor, fault)
        || !app_ladder_draft(call->mem, db, &actor, &wish, &draft, fault))
        return false;
    if (draft.made.ladder.criterion_count == 0 && !call->is_json) {
        nothing_print(call, &draft);
        return true;
    }
    if (call_has(call, "-o") && !file_give(call, &draft, fault))
        return false;
    if (call->is_json)
        draft_json(call, &draft);
    else if (!call_has(call, "-o"))
        draft_print(call, &draft);
    return true;
}
