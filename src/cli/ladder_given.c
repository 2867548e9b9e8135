#include "cli/ladder_given.h"

#include "app/read_ladders.h"
#include "app/take_ladder.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/print.h"

#include <string.h>
#include <unistd.h>

static bool none_picked(struct call *call, struct ladder_list all,
                        const char *file_name, struct fault *fault)
{
    struct str wanted = call_option(call, "--ladder");
    struct text keys;
    text_open(call->mem, FAULT_MESSAGE_BYTES, &keys);
    for (size_t i = 0; i < all.count; i++)
        text_add(&keys, "%s%.*s", i ? ", " : "", STR(all.at[i].key));
    if (all.count == 0)
        return fault_set(fault, FAULT_INPUT,
                         _("no ladder was found in %s; rung ladder import "
                           "--parts shows how it was read"),
                         print_file_name(file_name));
    if (wanted.length)
        return fault_set(
            fault, FAULT_MISSING, _("%s holds no ladder %.*s; there are: %.*s"),
            print_file_name(file_name), STR(wanted), STR(text_str(&keys)));
    return fault_set(fault, FAULT_INPUT,
                     _("%s holds several ladders; say which: --ladder KEY, of "
                       "%.*s"),
                     print_file_name(file_name), STR(text_str(&keys)));
}

static bool one_pick(struct call *call, struct ladder_list all,
                     const char *file_name, struct ladder *ladder,
                     struct fault *fault)
{
    struct str wanted = call_option(call, "--ladder");
    for (size_t i = 0; i < all.count; i++)
        if (wanted.length ? str_same_folded(wanted, all.at[i].key)
                          : all.count == 1) {
            *ladder = all.at[i];
            return true;
        }
    return none_picked(call, all, file_name, fault);
}

static bool folder_read(struct call *call, const char *folder,
                        struct ladder_list *all, struct fault *fault)
{
    struct imported_list imported;
    const struct import_wish wish = {
        .file_or_folder = folder,
        .format = STR_LITERAL("auto"),
        .most_bytes = setting_size(&call->settings, SETTING_LADDER_BYTES),
        .most_files = setting_size(&call->settings, SETTING_FOLDER_FILES),
    };
    if (!app_ladders_import(call->mem, &wish, &imported, fault))
        return false;
    struct ladder *at = ARENA_ARRAY(call->mem, struct ladder, imported.count);
    for (size_t i = 0; i < imported.count; i++)
        at[i] = imported.at[i].draft.ladder;
    *all = (struct ladder_list){at, imported.count};
    return true;
}

static bool file_take(struct call *call, const char *file_name,
                      struct ladder_list *all, struct fault *fault)
{
    struct ladder_reading reading;
    struct ladder_given given = {.file_name = str_of(file_name)};
    if (!file_read(call->mem, file_name,
                   setting_size(&call->settings, SETTING_LADDER_BYTES),
                   &given.bytes, fault)
        || !app_ladder_take(call->mem, &given, &reading, fault))
        return false;
    if (reading.problems.count) {
        print_problems(call, file_name, &reading.problems);
        return fault_set(fault, FAULT_INPUT, _("%s is no ladder as it stands"),
                         print_file_name(file_name));
    }
    struct ladder *at = ARENA_ARRAY(call->mem, struct ladder,
                                    reading.ladders.count);
    for (size_t i = 0; i < reading.ladders.count; i++)
        at[i] = reading.ladders.at[i].ladder;
    *all = (struct ladder_list){at, reading.ladders.count};
    return true;
}

bool call_ladder_is_file(const char *name)
{
    return strcmp(name, "-") == 0 || strchr(name, '/')
           || access(name, F_OK) == 0;
}

bool call_file_ladder(struct call *call, const char *name,
                      struct ladder *ladder, struct fault *fault)
{
    struct ladder_list all = {0};
    bool is_read = file_is_folder(name) ? folder_read(call, name, &all, fault)
                                        : file_take(call, name, &all, fault);
    return is_read && one_pick(call, all, name, ladder, fault);
}
