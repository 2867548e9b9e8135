#include "app/export_ladder.h"

#include "app/keep_ladder.h"

bool app_ladder_export(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct ladder_copy_wish *wish,
                       struct ladder_copy *copy, struct fault *fault)
{
    struct stored_ladder stored;
    struct str bytes;
    if (!app_revision_get(mem, db, actor, &wish->name, &stored, fault)
        || !ladder_form_write(mem, wish->form, &stored, &bytes, fault))
        return false;
    struct str stem = stored.ladder.key;
    if (wish->name.revision)
        stem = str_format(mem, "%.*s-%lld", STR(stem),
                          (long long)stored.revision);
    *copy = (struct ladder_copy){
        bytes, str_format(mem, "%.*s%s", STR(stem), wish->form->suffix)};
    return true;
}
