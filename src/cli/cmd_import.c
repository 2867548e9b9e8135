#include "cli/commands.h"

#include "app/import.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static struct json *texts_json(struct arena *mem, struct str_list texts)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < texts.count; i++)
        json_add_str(list, texts.at[i]);
    return list;
}

static void json_print(struct call *call, const struct table_outcome *outcome)
{
    struct arena *mem = call->mem;
    struct json *object = json_object_make(mem);
    json_put_bool(object, "kept", outcome->is_kept);
    json_put_int(object, "new", (int64_t)outcome->counts[ROW_NEW]);
    json_put_int(object, "changed", (int64_t)outcome->counts[ROW_CHANGED]);
    json_put_int(object, "same", (int64_t)outcome->counts[ROW_SAME]);
    json_put_int(object, "refused", (int64_t)outcome->refused_count);
    json_put(object, "problems", problems_json(mem, &outcome->problems));
    json_put(object, "notes", problems_json(mem, &outcome->notes));
    json_put(object, "mapped", texts_json(mem, outcome->mapped));
    json_put(object, "ignored", texts_json(mem, outcome->ignored));
    print_json(call, object);
}

static void rows_print(struct call *call, const struct table_outcome *outcome)
{
    const struct table_column columns[] = {
        {.title = _("Line"), .is_number = true},
        {.title = _("Would be")},
        {.title = _("What"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct table_row_list rows = outcome->rows;
    struct str *cells = ARENA_ARRAY(call->mem, struct str, rows.count * wide);
    for (size_t i = 0; i < rows.count; i++) {
        struct str *row = cells + i * wide;
        row[0] = str_format(call->mem, "%d", rows.at[i].line);
        row[1] = str_of(_(row_verdict_names[rows.at[i].verdict]));
        row[2] = rows.at[i].what;
    }
    print_table(call, columns, wide, cells, rows.count);
}

/* "Name as Name" is told as "Name". */
static struct str mapping_told(struct str mapped)
{
    size_t middle = str_find(mapped, STR_LITERAL(" as "));
    bool is_plain = middle < mapped.length
                    && str_same_folded(
                        str_part(mapped, 0, middle),
                        str_part(mapped, middle + 4, mapped.length));
    return is_plain ? str_part(mapped, 0, middle) : mapped;
}

static void names_print(struct call *call, const char *says,
                        struct str_list names)
{
    struct text line;
    text_open(call->mem, PRINT_BYTES, &line);
    for (size_t i = 0; i < names.count; i++)
        text_add(&line, "%s%.*s", i ? ", " : "",
                 STR(mapping_told(names.at[i])));
    if (names.count)
        print_wrapped(call, 0, str_format(call->mem, "%s: %s", says, line.at));
}

static void notes_print(struct call *call, const char *file_name,
                        const struct problem_list *notes)
{
    enum { NOTES_SHOWN = 5 };
    for (size_t i = 0; i < notes->count && i < NOTES_SHOWN; i++)
        print_text(call, _("%s:%d: note: %.*s\n"), file_name, notes->at[i].line,
                   STR(notes->at[i].message));
    if (notes->count > NOTES_SHOWN)
        print_text(call, _("%s: notes of that kind not shown: %zu\n"),
                   file_name, notes->count - NOTES_SHOWN);
}

static void text_print(struct call *call, const struct table_outcome *outcome)
{
    if (call_has(call, "--dry-run") && outcome->rows.count)
        rows_print(call, outcome);
    names_print(call, _("Columns taken"), outcome->mapped);
    names_print(call, _("Columns left out"), outcome->ignored);
    printf(_("%zu new, %zu changed, %zu as before, %zu refused"),
           outcome->counts[ROW_NEW], outcome->counts[ROW_CHANGED],
           outcome->counts[ROW_SAME], outcome->refused_count);
    puts(outcome->is_kept ? "."
         : outcome->refused_count && !call_has(call, "--partial")
             ? _("; nothing was kept.  --partial keeps the good rows.")
             : _("; this was a dry run."));
}

typedef bool import_function(struct arena *mem, struct db *db,
                             const struct actor *actor,
                             const struct table_wish *wish,
                             struct table_outcome *outcome,
                             struct fault *fault);

/* Ends with exit 2 when rows are wrong. */
static bool import_run(struct call *call, import_function *import_it,
                       struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct table_outcome outcome = {0};
    struct table_wish wish = {.is_dry_run = call_has(call, "--dry-run"),
                              .is_partial = call_has(call, "--partial"),
                              .is_replacing = call_has(call, "--replace"),
                              .rater = call_option(call, "--by")};
    const char *file_name = str_chars(call->mem, call->arguments.at[0]);
    if (!file_read(call->mem, file_name,
                   setting_size(&call->settings, SETTING_TABLE_BYTES),
                   &wish.bytes, fault)
        || !call_open(call, true, &db, &actor, fault))
        return false;
    if (!import_it(call->mem, db, &actor, &wish, &outcome, fault)) {
        if (fault->kind != FAULT_INPUT && fault->kind != FAULT_LIMIT)
            return false;
        struct fault why = *fault;
        return fault_set(fault, why.kind, "%s:%s", print_file_name(file_name),
                         why.message);
    }
    if (call->is_json)
        json_print(call, &outcome);
    else {
        fflush(stdout);
        print_problems(call, file_name, &outcome.problems);
        notes_print(call, print_file_name(file_name), &outcome.notes);
        text_print(call, &outcome);
    }
    if (outcome.refused_count)
        call->exit_code = fault_exit_code(FAULT_INPUT);
    return true;
}

bool cmd_people_import(struct call *call, struct fault *fault)
{
    return import_run(call, app_people_import, fault);
}

bool cmd_duty_import(struct call *call, struct fault *fault)
{
    return import_run(call, app_duties_import, fault);
}

bool cmd_assess_import(struct call *call, struct fault *fault)
{
    return import_run(call, app_ratings_import, fault);
}

bool cmd_job_import(struct call *call, struct fault *fault)
{
    return import_run(call, app_jobs_import, fault);
}
