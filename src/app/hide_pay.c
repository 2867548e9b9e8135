#include "app/hide_pay.h"

#include "report/ladder_document.h"

static bool has_pay(const struct ladder *ladder)
{
    for (size_t i = 0; i < ladder->level_count; i++)
        if (!money_is_none(ladder->levels[i].pay.from)
            || !money_is_none(ladder->levels[i].pay.to))
            return true;
    return false;
}

static bool has_remarks(struct str document)
{
    return str_find(document, STR_LITERAL("#")) < document.length;
}

/* Copied, since somebody else may look at the same ladder; without pay. */
static struct level *levels_copy(struct arena *mem, const struct ladder *ladder)
{
    struct level *levels = ARENA_ARRAY(mem, struct level, ladder->level_count);
    for (size_t i = 0; i < ladder->level_count; i++) {
        levels[i] = ladder->levels[i];
        levels[i].pay = (struct pay_range){0};
    }
    return levels;
}

bool ladder_pay_hide(struct arena *mem, const struct actor *actor,
                     struct ladder *ladder, struct str *document,
                     struct fault *fault)
{
    if (actor_may(actor, ACTION_SEE_PAY, RELATION_NONE)
        || (!has_pay(ladder) && !has_remarks(*document)))
        return true;
    ladder->levels = levels_copy(mem, ladder);
    return ladder_document_make(mem, ladder, document, fault);
}

void ladder_pay_keep(struct arena *mem, const struct actor *actor,
                     const struct ladder *known, struct ladder *ladder)
{
    if (actor_may(actor, ACTION_SEE_PAY, RELATION_NONE))
        return;
    ladder->levels = levels_copy(mem, ladder);
    for (size_t i = 0; i < ladder->level_count; i++) {
        size_t found = level_find(known, ladder->levels[i].key);
        if (found < known->level_count)
            ladder->levels[i].pay = known->levels[found].pay;
    }
}
