#include "cli/commands.h"

#include "app/read_ladders.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static void json_print(struct call *call, const char *file_name,
                       const struct problem_list *problems)
{
    struct json *object = json_object_make(call->mem);
    struct json *list = json_array_make(call->mem);
    for (size_t i = 0; i < problems->count; i++) {
        struct json *one = json_object_make(call->mem);
        json_put_int(one, "line", problems->at[i].line);
        json_put_int(one, "column", problems->at[i].column);
        json_put_str(one, "message", problems->at[i].message);
        json_add(list, one);
    }
    json_put_str(object, "file", str_of(file_name));
    json_put(object, "problems", list);
    print_json(call->mem, object);
}

static bool check_file(struct call *call, const char *file_name,
                       struct fault *fault)
{
    struct ladder ladder = {0};
    struct str document;
    struct problem_list problems = {0};
    if (!app_ladder_read(call->mem, file_name,
                         setting_size(&call->settings, SETTING_LADDER_BYTES),
                         &ladder, &document, &problems, fault))
        return false;
    if (problems.count)
        call->exit_code = fault_exit_code(FAULT_INPUT);
    if (call->is_json)
        json_print(call, file_name, &problems);
    else if (problems.count)
        print_problems(file_name, &problems);
    else
        printf(
            _("%s: no problems; levels: %zu, competencies: %zu, criteria: %zu\n"),
            file_name, ladder.level_count, ladder.competency_count,
            ladder.criterion_count);
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
