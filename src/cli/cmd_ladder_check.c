#include "cli/commands.h"

#include "app/check_wording.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>

/* The findings as problems, by place. */
static struct problem_list wording_problems(struct call *call,
                                            const struct wording_check *check)
{
    size_t count = check->findings.count;
    struct problem *problems = ARENA_ARRAY(call->mem, struct problem, count);
    for (size_t i = 0; i < count; i++)
        problems[i] = (struct problem){check->places[i].line,
                                       check->places[i].column,
                                       check->findings.at[i].message};
    if (count)
        qsort(problems, count, sizeof(*problems), problem_order);
    return (struct problem_list){problems, count};
}

static struct json *findings_json(struct call *call,
                                  const struct wording_check *check)
{
    struct json *list = json_array_make(call->mem);
    for (size_t i = 0; i < check->findings.count; i++) {
        const struct strict_finding *finding = &check->findings.at[i];
        struct json *one = json_object_make(call->mem);
        json_put_int(one, "line", check->places[i].line);
        json_put_int(one, "column", check->places[i].column);
        json_put_str(one, "kind", str_of(strict_kind_names[finding->kind]));
        json_put_str(one, "words", finding->words);
        json_put_str(one, "message", finding->message);
        json_add(list, one);
    }
    return list;
}

/* `check` is NULL where the words are not asked about. */
static void json_print(struct call *call, const struct ladder_file *file,
                       const struct wording_check *check)
{
    struct json *object = json_object_make(call->mem);
    json_put_str(object, "file", str_of(file->file_name));
    json_put(object, "problems", problems_json(call->mem, &file->problems));
    if (check)
        json_put(object, "findings", findings_json(call, check));
    print_json(call, object);
}

static void well_print(struct call *call, const struct ladder_file *file,
                       bool is_strict)
{
    const struct ladder *ladder = &file->ladder;
    print_text(call,
               _("%s: no problems; levels: %zu, competencies: %zu, criteria: "
                 "%zu\n"),
               print_file_name(file->file_name), ladder->level_count,
               ladder->competency_count, ladder->criterion_count);
    if (is_strict && !strict_knows(ladder->language))
        print_text(
            call,
            _("    words of \"%.*s\" are not known; only looked for criteria "
              "that ask for the same\n"),
            STR(ladder->language));
}

static void file_print(struct call *call, const struct ladder_file *file,
                       const struct wording_check *check)
{
    if (call->is_json)
        json_print(call, file, check);
    else if (file->problems.count)
        print_ladder_problems(call, file);
    else if (check && check->findings.count) {
        struct problem_list problems = wording_problems(call, check);
        print_problems(call, file->file_name, &problems);
    } else
        well_print(call, file, check != NULL);
}

static bool check_file(struct call *call, const char *file_name,
                       struct fault *fault)
{
    struct ladder_file file = {.file_name = file_name};
    struct wording_check check = {0};
    if (!app_ladder_read(call->mem,
                         setting_size(&call->settings, SETTING_LADDER_BYTES),
                         &file, fault))
        return false;
    bool is_strict = call_has(call, "--strict") && file.problems.count == 0;
    if (is_strict && !app_wording_check(call->mem, &file, &check, fault))
        return false;
    if (file.problems.count || check.findings.count)
        call->exit_code = fault_exit_code(FAULT_INPUT);
    file_print(call, &file, is_strict ? &check : NULL);
    return true;
}

bool cmd_ladder_check(struct call *call, struct fault *fault)
{
    for (size_t i = 0; i < call->arguments.count; i++)
        if (!check_file(call, str_chars(call->mem, call->arguments.at[i]),
                        fault))
            return false;
    return true;
}
