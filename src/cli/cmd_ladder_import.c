#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "app/ladder_key.h"
#include "app/open_store.h"
#include "app/read_ladders.h"
#include "app/take_ladder.h"
#include "base/file.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "cli/print.h"

#include <stdio.h>

static void skips_json(struct arena *mem, struct json *object,
                       const struct skip_list *skips)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < skips->count; i++) {
        struct json *one = json_object_make(mem);
        json_put_str(one, "where", skips->at[i].where);
        json_put_str(one, "why", skips->at[i].why);
        json_add(list, one);
    }
    json_put(object, "skipped", list);
}

static void parts_json(struct arena *mem, struct json *object,
                       const struct part_list *parts)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < parts->count; i++) {
        struct json *one = json_object_make(mem);
        json_put_str(one, "part", parts->at[i].name);
        json_put_str(one, "text", parts->at[i].text);
        json_put_str(one, "role", str_of(part_role_names[parts->at[i].role]));
        json_put_bool(one, "corrected", parts->at[i].is_corrected);
        json_add(list, one);
    }
    json_put(object, "parts", list);
}

static void json_print(struct call *call, const struct imported_ladder *one)
{
    struct arena *mem = call->mem;
    struct json *object = json_object_make(mem);
    const struct ladder *ladder = &one->draft.ladder;
    struct json *levels = json_array_make(mem);
    struct json *competencies = json_array_make(mem);
    for (size_t i = 0; i < ladder->level_count; i++)
        json_add_str(levels, ladder->levels[i].key);
    for (size_t i = 0; i < ladder->competency_count; i++)
        json_add_str(competencies, ladder->competencies[i].title);
    json_put_str(object, "ladder", ladder->key);
    json_put_str(object, "title", ladder->title);
    json_put(object, "levels", levels);
    json_put(object, "competencies", competencies);
    json_put_int(object, "criteria", (int64_t)ladder->criterion_count);
    skips_json(mem, object, &one->draft.skipped);
    if (call_has(call, "--parts"))
        parts_json(mem, object, &one->parts);
    json_put_str(object, "file", one->file_name);
    print_json(call, object);
}

/* Of many files only how much was left out: a page of it is read by nobody,
 * and each file tells its own when it is imported alone. */
static void text_print(struct call *call, const struct imported_ladder *one,
                       bool is_one_of_many)
{
    const struct ladder *ladder = &one->draft.ladder;
    const struct skip_list *skipped = &one->draft.skipped;
    print_text(call,
               _("%s: %.*s; levels: %zu, competencies: %zu, criteria: %zu\n"),
               print_file_name(str_chars(call->mem, one->file_name)),
               STR(ladder->title), ladder->level_count,
               ladder->competency_count, ladder->criterion_count);
    if (is_one_of_many && skipped->count)
        print_text(call,
                   _("    left out: %zu; list it with --json, or import "
                     "the file alone\n"),
                   skipped->count);
    for (size_t i = 0; !is_one_of_many && i < skipped->count; i++)
        print_wrapped(call, 4,
                      str_format(call->mem, _("left out, %.*s: %.*s"),
                                 STR(skipped->at[i].where),
                                 STR(skipped->at[i].why)));
}

/* How a file was read; several ladders of one file share its parts. */
static void parts_print(struct call *call, const struct part_list *parts)
{
    enum { COLUMNS = 3, TEXT_BYTES = 60 };
    static const struct table_column columns[COLUMNS] = {
        {.title = N_("part")},
        {.title = N_("what stands there")},
        {.title = N_("taken as")}};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    parts->count * COLUMNS);
    for (size_t i = 0; i < parts->count; i++) {
        const struct part *part = &parts->at[i];
        struct str *row = &cells[i * COLUMNS];
        row[0] = part->name;
        row[1] = utf8_front(part->text, TEXT_BYTES);
        row[2] = str_format(call->mem, "%s%s", part_role_names[part->role],
                            part->is_corrected ? " *" : "");
    }
    print_table(call, columns, COLUMNS, cells, parts->count);
}

/* Files whose names would meet get a number, behind a sign no key has. */
static struct str file_for(struct call *call, const struct imported_list *all,
                           size_t index)
{
    size_t twins = 0;
    struct str key = all->at[index].draft.ladder.key;
    for (size_t i = 0; i < index; i++)
        twins += str_same(all->at[i].draft.ladder.key, key);
    struct str folder = call_option(call, "-o");
    return twins
               ? str_format(call->mem, "%.*s/%.*s+%zu.yaml", STR(folder),
                            STR(key), twins + 1)
               : str_format(call->mem, "%.*s/%.*s.yaml", STR(folder), STR(key));
}

/* An edited ladder is not written over unasked. */
static bool edits_check(struct call *call, const struct imported_list *all,
                        struct fault *fault)
{
    for (size_t i = 0; i < all->count && !call_has(call, "--force"); i++) {
        const char *file_name = file_for(call, all, i).at;
        struct str there;
        struct fault why = {0};
        if (!file_read(call->mem, file_name,
                       setting_size(&call->settings, SETTING_LADDER_BYTES),
                       &there, &why)) {
            if (why.kind == FAULT_MISSING)
                continue;
        } else if (str_same(there, all->at[i].document))
            continue;
        return fault_set(fault, FAULT_CLASH,
                         _("%s is there already and says something else; "
                           "--force writes over it"),
                         file_name);
    }
    return true;
}

static bool files_write(struct call *call, const struct imported_list *all,
                        size_t *written, struct fault *fault)
{
    *written = 0;
    if (!edits_check(call, all, fault)
        || !folder_make(call->mem,
                        str_chars(call->mem, call_option(call, "-o")), fault))
        return false;
    for (size_t i = 0; i < all->count; i++) {
        if (!file_write(call->mem, file_for(call, all, i).at,
                        all->at[i].document, fault))
            return false;
        ++*written;
    }
    return true;
}

enum { FILES_DETAILED = 3 };

static void ladders_print(struct call *call, const struct imported_list *all)
{
    for (size_t i = 0; i < all->count; i++) {
        if (call->is_json)
            json_print(call, &all->at[i]);
        else
            text_print(call, &all->at[i], all->count > FILES_DETAILED);
        bool is_last_of_file = i + 1 == all->count
                               || !str_same(all->at[i].file_name,
                                            all->at[i + 1].file_name);
        if (!call->is_json && call_has(call, "--parts") && is_last_of_file)
            parts_print(call, &all->at[i].parts);
    }
    for (size_t i = 0; i < all->not_taken.count; i++)
        fprintf(stderr, _("not taken: %.*s\n"),
                STR(utf8_tame(call->mem, all->not_taken.at[i].why)));
    if (all->count == 0 && !call->is_json && call_has(call, "--parts"))
        parts_print(call, &all->unread);
}

static bool corrections_read(struct call *call,
                             struct correction_list *corrections,
                             struct fault *fault)
{
    struct str_list given = call_options(call, "--correct");
    struct correction *list = ARENA_ARRAY(call->mem, struct correction,
                                          given.count);
    for (size_t i = 0; i < given.count; i++)
        if (!correction_parse(call->mem, given.at[i], &list[i], fault)) {
            call->is_usage_fault = true;
            return false;
        }
    *corrections = (struct correction_list){list, given.count};
    return true;
}

/* What is to be kept, under keys that meet no other ladder by chance. */
static bool wishes_make(struct call *call, const struct imported_list *all,
                        struct db *db, const struct actor *actor,
                        struct ladder_wish *wishes, struct fault *fault)
{
    struct taken_ladder *taken = ARENA_ARRAY(call->mem, struct taken_ladder,
                                             all->count);
    for (size_t i = 0; i < all->count; i++) {
        struct ladder_call name = {0};
        taken[i] = (struct taken_ladder){.ladder = all->at[i].draft.ladder,
                                         .document = all->at[i].document};
        if (!app_ladder_key_find(call->mem, db, actor, &taken[i].ladder,
                                 &name.key, fault))
            return false;
        bool is_other = !str_same(name.key, taken[i].ladder.key);
        if (is_other)
            fprintf(stderr,
                    _("the ladder %.*s is there and asks for other things; "
                      "this one is %.*s\n"),
                    STR(taken[i].ladder.key), STR(name.key));
        if (is_other && !app_taken_call(call->mem, &name, &taken[i], fault))
            return false;
        wishes[i] = (struct ladder_wish){
            .ladder = &taken[i].ladder,
            .document = taken[i].document,
            .reason = call_option(call, "--reason"),
            .is_dry_run = call_has(call, "--dry-run")};
    }
    return true;
}

static void kept_print(struct call *call, const struct ladder_wish *wish,
                       const struct ladder_outcome *outcome)
{
    const char *says = outcome->is_same   ? _("unchanged, revision")
                       : wish->is_dry_run ? _("would become revision")
                                          : _("kept as revision");
    if (!call->is_json)
        print_text(call, "%.*s: %s %lld\n", STR(wish->ladder->key), says,
                   (long long)outcome->revision);
}

static bool ladders_keep(struct call *call, const struct imported_list *all,
                         struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_wish *wishes = ARENA_ARRAY(call->mem, struct ladder_wish,
                                             all->count);
    struct ladder_outcome *outcomes = ARENA_ARRAY(
        call->mem, struct ladder_outcome, all->count);
    const struct ladder_wish_list list = {wishes, all->count};
    if (!call_open(call, true, &db, &actor, fault)
        || !app_view_begin(db, fault))
        return false;
    bool is_made = wishes_make(call, all, db, &actor, wishes, fault);
    app_view_end(db);
    if (!is_made
        || !app_ladders_add(call->mem, db, &actor, &list, outcomes, fault))
        return false;
    for (size_t i = 0; i < all->count; i++)
        kept_print(call, &wishes[i], &outcomes[i]);
    return true;
}

bool cmd_ladder_import(struct call *call, struct fault *fault)
{
    struct imported_list all;
    struct import_wish wish = {
        .file_or_folder = str_chars(call->mem, call->arguments.at[0]),
        .format = call_has(call, "--from") ? call_option(call, "--from")
                                           : STR_LITERAL("auto"),
        .most_bytes = setting_size(&call->settings, SETTING_LADDER_BYTES),
        .most_files = setting_size(&call->settings, SETTING_FOLDER_FILES),
    };
    if (!corrections_read(call, &wish.corrections, fault)
        || !app_ladders_import(call->mem, &wish, &all, fault))
        return false;
    size_t written;
    ladders_print(call, &all);
    if (all.count == 0)
        return fault_set(fault, FAULT_INPUT,
                         call_has(call, "--parts")
                             ? _("no ladder was found in %s; say which part "
                                 "holds the levels and which what is asked, as "
                                 "in --correct \"column A: level\" --correct "
                                 "\"column B: competency\"")
                             : _("no ladder was found in %s; --parts shows how "
                                 "it was read, --correct says what a part is"),
                         print_file_name(wish.file_or_folder));
    if (call_has(call, "--keep") && !ladders_keep(call, &all, fault))
        return false;
    bool is_preview = !call_has(call, "-o") || call_has(call, "--dry-run");
    if (is_preview && !call_has(call, "--keep") && !call->is_json)
        puts(_("\nThis was a preview; --keep keeps it, -o FOLDER writes "
               "Rung's YAML."));
    if (is_preview)
        return true;
    if (!files_write(call, &all, &written, fault))
        return false;
    if (!call->is_json)
        print_text(call,
                   _("\nWritten to %.*s: %zu.  Keep with: rung ladder add "
                     "%.*s/*.yaml\n"),
                   STR(call_option(call, "-o")), written,
                   STR(call_option(call, "-o")));
    return true;
}
