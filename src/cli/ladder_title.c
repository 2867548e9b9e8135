#include "cli/ladder_title.h"

#include "app/keep_ladder.h"
#include "app/open_store.h"
#include "base/text.h"
#include "base/translate.h"

#include <string.h>

/* A LADDER, as the command's usage names its arguments; the last stands for
 * all that follow. */
static bool is_ladder(const struct command *command, size_t index)
{
    struct str rest = str_of(command->arguments), word = {0};
    for (size_t i = 0; i <= index && str_next_word(&rest, &word); i++) {
    }
    return str_has_prefix(word, "LADDER") || str_has_prefix(word, "[LADDER");
}

/* Where what may stand behind a name begins, looked for from the end. */
static size_t last_mark(struct str name)
{
    size_t at = name.length;
    while (at > 0 && name.at[at - 1] != '@' && name.at[at - 1] != ':')
        at--;
    return at ? at - 1 : 0;
}

static bool several(struct arena *mem, struct ladder_head_list heads,
                    struct str title, struct fault *fault)
{
    struct text known;
    text_open(mem, FAULT_MESSAGE_BYTES, &known);
    for (size_t i = 0; i < heads.count; i++)
        if (str_same_folded(heads.at[i].title, title))
            text_add(&known, "%s%.*s", known.length ? ", " : "",
                     STR(heads.at[i].key));
    return fault_set(fault, FAULT_INPUT,
                     _("several ladders are called %.*s: %.*s; name one by its "
                       "key"),
                     STR(title), STR(text_str(&known)));
}

/* Sets *key where a ladder has that key, or else that title. */
static bool key_find(struct arena *mem, struct ladder_head_list heads,
                     struct str name, struct str *key, struct fault *fault)
{
    size_t count = 0;
    struct str found = {0};
    for (size_t i = 0; i < heads.count; i++) {
        if (str_same(heads.at[i].key, name)) {
            *key = name;
            return true;
        }
        if (str_same_folded(heads.at[i].title, name)) {
            found = heads.at[i].key;
            count++;
        }
    }
    if (count > 1)
        return several(mem, heads, name, fault);
    *key = found;
    return true;
}

static bool heads_list(struct call *call, struct db *db,
                       const struct actor *actor, bool may_change,
                       struct ladder_head_list *heads, struct fault *fault)
{
    if (may_change && !app_view_begin(db, fault))
        return false;
    bool is_listed = app_ladder_list(call->mem, db, actor, heads, fault);
    if (may_change)
        app_view_end(db);
    return is_listed;
}

/* The longest beginning that is a key or a title is taken for the name. */
static bool name_settle(struct call *call, struct ladder_head_list heads,
                        struct str *name, struct fault *fault)
{
    struct str key = {0}, head = *name;
    while (head.length && key.length == 0) {
        if (!key_find(call->mem, heads, str_trim(head), &key, fault))
            return false;
        if (key.length)
            *name = str_format(call->mem, "%.*s%.*s", STR(key),
                               STR(str_part(*name, head.length, name->length)));
        head = str_part(head, 0, last_mark(head));
    }
    return true;
}

static bool options_settle(struct call *call, struct ladder_head_list heads,
                           struct fault *fault)
{
    for (size_t i = 0; i < call->option_count; i++)
        if (strcmp(call->options[i].rule->name, "--ladder") == 0
            && !name_settle(call, heads, &call->options[i].value, fault))
            return false;
    return true;
}

bool call_ladder_titles(struct call *call, bool may_change, struct db *db,
                        const struct actor *actor, struct fault *fault)
{
    struct ladder_head_list heads;
    size_t count = call->arguments.count;
    bool has_ladder = call_has(call, "--ladder");
    struct str *settled = ARENA_ARRAY(call->mem, struct str, count);
    for (size_t i = 0; i < count; i++) {
        settled[i] = call->arguments.at[i];
        has_ladder |= is_ladder(call->command, i);
    }
    if (!has_ladder)
        return true;
    if (!heads_list(call, db, actor, may_change, &heads, fault)
        || !options_settle(call, heads, fault))
        return false;
    for (size_t i = 0; i < count; i++)
        if (is_ladder(call->command, i)
            && !name_settle(call, heads, &settled[i], fault))
            return false;
    call->arguments.at = settled;
    return true;
}
