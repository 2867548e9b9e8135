#include "app/import.h"

#include "app/change.h"
#include "intake/duty_table.h"
#include "store/store_duty.h"

static bool duty_keep(struct table_import *import, struct db *db,
                      const struct actor *actor, const struct duty_draft *draft,
                      struct fault *fault)
{
    struct person person;
    struct fault why = {0};
    bool is_new;
    const struct person_wish wish = {draft->person, ACTION_CHANGE_DUTIES};
    if (!import_person_get(import, db, actor, &wish, &person, &why))
        return import_refuse_or_fail(import, draft->line, &why, fault);

    struct duty duty = draft->duty;
    duty.person = person.id;
    if (!store_duty_add(db, &duty, actor->now, &is_new, fault))
        return false;
    import_row(import,
               &(struct table_row){.line = draft->line,
                                   .verdict = is_new ? ROW_NEW : ROW_SAME,
                                   .person = person.id,
                                   .what = str_format(import->mem, "%.*s: %.*s",
                                                      STR(person.name),
                                                      STR(duty.text))});
    return true;
}

bool app_duties_import(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct table_wish *wish,
                       struct table_outcome *outcome, struct fault *fault)
{
    struct duties_draft draft;
    struct table_import import;
    if (!duty_table_read(mem, wish->bytes, &draft, fault)
        || !change_begin(db, fault))
        return false;
    import_open(mem, "duty import", wish, &draft.problems, draft.refused_count,
                &import);
    import.mapped = draft.mapped;
    import.ignored = draft.ignored;
    bool is_done = true;
    for (size_t i = 0; i < draft.duties.count && is_done; i++)
        is_done = duty_keep(&import, db, actor, &draft.duties.at[i], fault);
    return import_end(&import, db, actor, is_done, outcome, fault);
}
