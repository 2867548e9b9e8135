#include "app/take_ladder.h"

#include "base/list.h"
#include "base/text.h"
#include "intake/ladder/foreign_file.h"
#include "intake/ladder/ladder_folder.h"
#include "intake/ladder/ladder_pack.h"
#include "intake/ladder/ladder_yaml.h"
#include "report/ladder_document.h"

#include <assert.h>

/* Whoever sends text by a form sends CR LF, and a file may begin with a byte
 * order mark; neither makes another ladder of it. */
static struct str plain_lines(struct arena *mem, struct str bytes)
{
    if (str_has_prefix(bytes, "\xEF\xBB\xBF"))
        bytes = str_part(bytes, 3, bytes.length);
    struct text plain;
    text_open(mem, bytes.length, &plain);
    for (size_t i = 0; i < bytes.length; i++) {
        bool is_pair = bytes.at[i] == '\r' && i + 1 < bytes.length
                       && bytes.at[i + 1] == '\n';
        if (!is_pair)
            text_add_char(&plain, bytes.at[i]);
    }
    return text_str(&plain);
}

/* True for what says of itself that it is ours, right or wrong. */
static bool is_marked_ours(struct str bytes)
{
    struct str line;
    while (str_next(&bytes, '\n', &line))
        if (str_has_prefix(line, "rung:"))
            return true;
    return false;
}

static bool ours_take(struct arena *mem, struct str bytes,
                      struct ladder_reading *reading, struct fault *fault)
{
    struct taken_ladder *taken = ARENA_NEW(mem, struct taken_ladder);
    *taken = (struct taken_ladder){.document = bytes};
    if (!ladder_yaml_read(mem, bytes, &taken->ladder, &reading->problems,
                          fault))
        return false;
    bool is_read = reading->problems.count == 0;
    if (is_read)
        reading->ladders = (struct taken_ladder_list){taken, 1};
    reading->format = is_read || is_marked_ours(bytes) ? "rung" : NULL;
    return true;
}

static bool drafts_take(struct arena *mem, struct ladder_draft_list drafts,
                        struct ladder_reading *reading, struct fault *fault)
{
    struct taken_ladder *taken = ARENA_ARRAY(mem, struct taken_ladder,
                                             drafts.count);
    for (size_t i = 0; i < drafts.count; i++) {
        taken[i].ladder = drafts.at[i].ladder;
        taken[i].skipped = drafts.at[i].skipped;
        if (!ladder_document_make(mem, &taken[i].ladder, &taken[i].document,
                                  fault))
            return false;
    }
    reading->ladders = (struct taken_ladder_list){taken, drafts.count};
    return true;
}

static bool theirs_take(struct arena *mem, const struct ladder_given *given,
                        const struct ladder_source *source,
                        struct ladder_reading *reading, struct fault *fault)
{
    struct reading theirs;
    struct fault why = {0};
    *reading = (struct ladder_reading){.format = source->name};
    reading_open(
        mem, given->file_name.length ? given->file_name : STR_LITERAL("ladder"),
        &theirs);
    theirs.corrections = given->corrections;
    bool is_read = ladder_source_read(source, &theirs, given->bytes, &why);
    reading->parts = reading_parts(&theirs);
    if (!is_read) {
        reading->why_not = str_copy(mem, str_of(why.message));
        return true;
    }
    return drafts_take(mem, reading_drafts(&theirs), reading, fault);
}

/* A folder that was packed: its ladders, with the parts of all its files. */
static bool folder_take(struct arena *mem, const struct ladder_given *given,
                        struct ladder_reading *reading, struct fault *fault)
{
    struct folder_wish wish = {.corrections = given->corrections};
    struct folder_reading folder;
    struct fault why = {0};
    reading->format = "folder";
    if (!ladder_pack_read(mem, given->bytes, &wish.files, &why)) {
        reading->why_not = str_copy(mem, str_of(why.message));
        return true;
    }
    if (!ladder_folder_read(mem, &wish, &folder, fault))
        return false;
    struct ladder_draft *drafts = ARENA_ARRAY(mem, struct ladder_draft,
                                              folder.ladders.count);
    struct list parts;
    LIST_OPEN(mem, struct part, &parts);
    for (size_t i = 0; i < folder.ladders.count; i++) {
        const struct folder_ladder *one = &folder.ladders.at[i];
        drafts[i] = one->draft;
        bool is_new = i == 0 || !str_same(one->file_name, one[-1].file_name);
        for (size_t p = 0; is_new && p < one->parts.count; p++)
            *LIST_ADD(&parts, struct part) = one->parts.at[p];
    }
    for (size_t i = 0; i < folder.unread.count; i++)
        *LIST_ADD(&parts, struct part) = folder.unread.at[i];
    reading->parts = (struct part_list){parts.at, parts.count};
    reading->not_taken = folder.not_taken;
    if (folder.ladders.count == 0)
        reading->why_not = STR_LITERAL("no ladder is in this folder");
    return drafts_take(mem,
                       (struct ladder_draft_list){drafts, folder.ladders.count},
                       reading, fault);
}

bool app_ladder_take(struct arena *mem, const struct ladder_given *given,
                     struct ladder_reading *reading, struct fault *fault)
{
    assert(mem && given && reading && fault);
    struct ladder_reading made = {0};
    const char *advice = foreign_file_advice(given->bytes);
    if (advice) {
        *reading = (struct ladder_reading){.why_not = str_of(advice)};
        return true;
    }
    if (ladder_pack_is(given->bytes)) {
        if (!folder_take(mem, given, &made, fault))
            return false;
        *reading = made;
        return true;
    }
    if (!ours_take(mem, plain_lines(mem, given->bytes), &made, fault))
        return false;
    const struct ladder_source *source = made.format ? NULL
                                                     : ladder_source_guess(
                                                         given->file_name,
                                                         given->bytes);
    if (source && !theirs_take(mem, given, source, &made, fault))
        return false;
    *reading = made;
    return true;
}

bool app_taken_call(struct arena *mem, const struct ladder_call *call,
                    struct taken_ladder *taken, struct fault *fault)
{
    struct ladder *ladder = &taken->ladder;
    if (call->title.length)
        ladder->title = call->title;
    if (call->key.length && !ladder_key_is_valid(call->key))
        return fault_set(fault, FAULT_INPUT,
                         "\"%.*s\" is no key: it has small letters, digits, - "
                         "and . and begins with a letter or digit",
                         STR(call->key));
    if (call->key.length)
        ladder->key = call->key;
    return ladder_document_make(mem, ladder, &taken->document, fault);
}
