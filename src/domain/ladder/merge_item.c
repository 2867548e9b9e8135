#include "domain/ladder/merge_item.h"

#include "base/translate.h"

#include <assert.h>

/* How the three compare in one field, or as a whole. */
struct three {
    bool theirs_is_old, ours_is_old, is_alike;
};

/* What becomes of a thing while its fields are gone through. */
struct sum {
    enum merge_choice choice;
    bool is_taken, is_kept, is_alike, is_conflict;
};

enum merge_choice merge_choice_of(const struct merge_wish *wish, struct str key)
{
    enum merge_choice choice = MERGE_UNDECIDED;
    for (size_t i = 0; i < wish->decisions.count; i++) {
        const struct merge_decision *one = &wish->decisions.at[i];
        if (str_same(one->key, key))
            return one->choice;
        if (one->key.length == 0)
            choice = one->choice;
    }
    return choice;
}

/* True when theirs is to be taken; notes in `sum` what happened. */
static bool takes_theirs(struct sum *sum, struct three three)
{
    if (three.is_alike) {
        sum->is_alike |= !three.theirs_is_old;
        return false;
    }
    if (three.theirs_is_old) {
        sum->is_kept = true;
        return false;
    }
    if (three.ours_is_old) {
        sum->is_taken = true;
        return true;
    }
    sum->is_conflict = true;
    return sum->choice == MERGE_THEIRS;
}

static enum merge_fate fate_of(const struct sum *sum)
{
    if (sum->is_conflict)
        return MERGE_CONFLICT;
    if (sum->is_taken)
        return MERGE_TAKEN;
    if (sum->is_kept)
        return MERGE_KEPT;
    return sum->is_alike ? MERGE_ALIKE : MERGE_SAME;
}

static struct str pick_str(struct sum *sum, struct str old, struct str theirs,
                           struct str ours)
{
    const struct three three = {str_same(theirs, old), str_same(ours, old),
                                str_same(theirs, ours)};
    return takes_theirs(sum, three) ? theirs : ours;
}

static struct str_list pick_list(struct sum *sum, struct str_list old,
                                 struct str_list theirs, struct str_list ours)
{
    const struct three three = {str_list_same(&theirs, &old),
                                str_list_same(&ours, &old),
                                str_list_same(&theirs, &ours)};
    return takes_theirs(sum, three) ? theirs : ours;
}

static int pick_int(struct sum *sum, int old, int theirs, int ours)
{
    const struct three three = {theirs == old, ours == old, theirs == ours};
    return takes_theirs(sum, three) ? theirs : ours;
}

static bool same_pay(struct pay_range a, struct pay_range b)
{
    return a.from.minor == b.from.minor && a.to.minor == b.to.minor
           && str_same(str_of(a.from.currency), str_of(b.from.currency))
           && str_same(str_of(a.to.currency), str_of(b.to.currency));
}

static struct pay_range pick_pay(struct sum *sum, struct pay_range old,
                                 struct pay_range theirs, struct pay_range ours)
{
    const struct three three = {same_pay(theirs, old), same_pay(ours, old),
                                same_pay(theirs, ours)};
    return takes_theirs(sum, three) ? theirs : ours;
}

/* Of a thing that is not in all three: which of them it is in, and whether the
 * side that still has it changed it.
 * Gives  true when it is in the merged ladder, *is_theirs by whose words */
static bool presence_of(struct merge_row *row, bool is_changed, bool *is_theirs)
{
    struct sum sum = {.choice = row->choice};
    bool stays = row->has_ours;
    *is_theirs = !row->has_ours;
    if (!row->has_old) {
        stays = true;
        sum.is_taken = !row->has_ours;
        sum.is_kept = row->has_ours;
    } else if (row->has_theirs || row->has_ours) {
        const struct three three = {row->has_theirs && !is_changed,
                                    row->has_ours && !is_changed, false};
        stays = takes_theirs(&sum, three) ? row->has_theirs : row->has_ours;
    } else
        sum.is_alike = true;
    row->fate = fate_of(&sum);
    if (row->fate == MERGE_CONFLICT)
        row->why = row->has_ours ? N_("changed here, dropped there")
                                 : N_("dropped here, changed there");
    return stays;
}

static bool is_in_all(const struct merge_row *row)
{
    return row->has_theirs && row->has_ours;
}

static void fate_set(struct merge_row *row, const struct sum *sum,
                     const char *why)
{
    row->fate = fate_of(sum);
    row->why = row->fate == MERGE_CONFLICT ? why : NULL;
}

void merge_level(struct arena *mem, const struct merge_wish *wish,
                 struct merge_item *item)
{
    static const struct level nothing = {.key = {0}};
    struct merge_row *row = &item->row;
    const struct level *old = row->has_old ? &wish->old->levels[item->old]
                                           : &nothing;
    const struct level *theirs = row->has_theirs
                                     ? &wish->theirs->levels[item->theirs]
                                     : &nothing;
    const struct level *ours = row->has_ours ? &wish->ours->levels[item->ours]
                                             : &nothing;
    struct str key = row->has_ours     ? ours->key
                     : row->has_theirs ? theirs->key
                                       : old->key;
    row->key = str_format(mem, "level:%.*s", STR(key));
    row->choice = merge_choice_of(wish, row->key);
    row->old = row->has_old ? level_name(old) : (struct str){0};
    row->theirs = row->has_theirs ? level_name(theirs) : (struct str){0};
    row->ours = row->has_ours ? level_name(ours) : (struct str){0};
    if (!is_in_all(row)) {
        bool is_theirs;
        item->is_present = presence_of(
            row, !level_same(old, row->has_ours ? ours : theirs), &is_theirs);
        item->made.level = is_theirs ? *theirs : *ours;
        return;
    }
    struct sum sum = {.choice = row->choice};
    item->is_present = true;
    item->made.level = (struct level){
        .key = ours->key,
        .title = pick_str(&sum, old->title, theirs->title, ours->title),
        .external_title = pick_str(&sum, old->external_title,
                                   theirs->external_title,
                                   ours->external_title),
        .grade = pick_str(&sum, old->grade, theirs->grade, ours->grade),
        .summary = pick_str(&sum, old->summary, theirs->summary, ours->summary),
        .pay = pick_pay(&sum, old->pay, theirs->pay, ours->pay),
        .after = pick_list(&sum, old->after, theirs->after, ours->after),
    };
    fate_set(row, &sum, N_("told differently on both sides"));
}

void merge_competency(struct arena *mem, const struct merge_wish *wish,
                      struct merge_item *item)
{
    static const struct competency nothing = {.weight = 1};
    struct merge_row *row = &item->row;
    const struct competency *old = row->has_old
                                       ? &wish->old->competencies[item->old]
                                       : &nothing;
    const struct competency *theirs =
        row->has_theirs ? &wish->theirs->competencies[item->theirs] : &nothing;
    const struct competency *ours = row->has_ours
                                        ? &wish->ours->competencies[item->ours]
                                        : &nothing;
    struct str key = row->has_ours     ? ours->key
                     : row->has_theirs ? theirs->key
                                       : old->key;
    row->key = str_format(mem, "competency:%.*s", STR(key));
    row->choice = merge_choice_of(wish, row->key);
    row->old = old->title;
    row->theirs = theirs->title;
    row->ours = ours->title;
    if (!is_in_all(row)) {
        bool is_theirs;
        item->is_present = presence_of(
            row, !competency_same(old, row->has_ours ? ours : theirs),
            &is_theirs);
        item->made.competency = is_theirs ? *theirs : *ours;
        return;
    }
    struct sum sum = {.choice = row->choice};
    item->is_present = true;
    item->made.competency = (struct competency){
        .key = ours->key,
        .title = pick_str(&sum, old->title, theirs->title, ours->title),
        .area = pick_str(&sum, old->area, theirs->area, ours->area),
        .summary = pick_str(&sum, old->summary, theirs->summary, ours->summary),
        .weight = pick_int(&sum, old->weight, theirs->weight, ours->weight),
    };
    fate_set(row, &sum, N_("told differently on both sides"));
}

/* A criterion and the keys of its place, so that ladders can be compared. */
struct placed {
    const struct criterion *criterion;
    struct str level, competency; /* keys */
    struct str place;             /* in words */
};

static struct placed placed_in(struct arena *mem, const struct ladder *ladder,
                               size_t index)
{
    static const struct criterion nothing = {.weight = 1};
    if (index >= ladder->criterion_count)
        return (struct placed){.criterion = &nothing};
    const struct criterion *one = &ladder->criteria[index];
    const struct level *level = &ladder->levels[one->level_index];
    const struct competency *part =
        &ladder->competencies[one->competency_index];
    return (struct placed){one, level->key, part->key,
                           str_format(mem, "%.*s, %.*s", STR(part->title),
                                      STR(level_name(level)))};
}

static bool same_words(const struct placed *a, const struct placed *b)
{
    const struct criterion *x = a->criterion, *y = b->criterion;
    return str_same(x->text, y->text) && str_same(a->level, b->level)
           && str_same(a->competency, b->competency) && x->weight == y->weight
           && str_list_same(&x->examples, &y->examples)
           && str_list_same(&x->alternatives, &y->alternatives)
           && str_list_same(&x->evidence, &y->evidence);
}

static void criterion_pick(struct merge_item *item, const struct placed *old,
                           const struct placed *theirs,
                           const struct placed *ours)
{
    const struct criterion *o = old->criterion, *t = theirs->criterion,
                           *u = ours->criterion;
    struct sum sum = {.choice = item->row.choice};
    item->made.criterion = (struct criterion){
        .key = u->key,
        .text = pick_str(&sum, o->text, t->text, u->text),
        .weight = pick_int(&sum, o->weight, t->weight, u->weight),
        .examples = pick_list(&sum, o->examples, t->examples, u->examples),
        .alternatives = pick_list(&sum, o->alternatives, t->alternatives,
                                  u->alternatives),
        .evidence = pick_list(&sum, o->evidence, t->evidence, u->evidence),
    };
    bool is_worded = sum.is_conflict;
    item->level_key = pick_str(&sum, old->level, theirs->level, ours->level);
    item->competency_key = pick_str(&sum, old->competency, theirs->competency,
                                    ours->competency);
    item->is_present = true;
    fate_set(&item->row, &sum,
             is_worded ? N_("told differently on both sides")
                       : N_("moved to different places"));
}

void merge_criterion(struct arena *mem, const struct merge_wish *wish,
                     struct merge_item *item)
{
    struct merge_row *row = &item->row;
    const struct placed old = placed_in(mem, wish->old, item->old);
    const struct placed theirs = placed_in(mem, wish->theirs, item->theirs);
    const struct placed ours = placed_in(mem, wish->ours, item->ours);
    const struct placed *home = row->has_ours     ? &ours
                                : row->has_theirs ? &theirs
                                                  : &old;
    row->key = home->criterion->key;
    if (!row->has_ours
        && criterion_find(wish->ours, row->key) < wish->ours->criterion_count)
        row->key = str_format(mem, "%.*s-there", STR(row->key));
    row->choice = merge_choice_of(wish, row->key);
    row->old = old.criterion->text;
    row->theirs = theirs.criterion->text;
    row->ours = ours.criterion->text;
    row->place = home->place;
    if (is_in_all(row)) {
        criterion_pick(item, &old, &theirs, &ours);
        return;
    }
    bool is_theirs;
    item->is_present = presence_of(
        row, !same_words(&old, row->has_ours ? &ours : &theirs), &is_theirs);
    home = is_theirs ? &theirs : &ours;
    item->made.criterion = *home->criterion;
    item->level_key = home->level;
    item->competency_key = home->competency;
}
