#include "cli/commands.h"

#include "app/read_ladders.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static void json_print(struct call *call, const struct ladder_file *file)
{
    struct json *object = json_object_make(call->mem);
    json_put_str(object, "file", str_of(file->file_name));
    json_put(object, "problems", problems_json(call->mem, &file->problems));
    print_json(call, object);
}

static bool check_file(struct call *call, const char *file_name,
                       struct fault *fault)
{
    struct ladder_file file = {.file_name = file_name};
    const struct ladder *ladder = &file.ladder;
    if (!app_ladder_read(call->mem,
                         setting_size(&call->settings, SETTING_LADDER_BYTES),
                         &file, fault))
        return false;
    if (file.problems.count)
        call->exit_code = fault_exit_code(FAULT_INPUT);
    if (call->is_json)
        json_print(call, &file);
    else if (file.problems.count)
        print_ladder_problems(call, &file);
    else
        print_text(
            call,
            _("%s: no problems; levels: %zu, competencies: %zu, criteria: "
              "%zu\n"),
            print_file_name(file_name), ladder->level_count,
            ladder->competency_count, ladder->criterion_count);
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
