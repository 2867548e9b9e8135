#include "app/change_candidate.h"

#include "app/change.h"
#include "app/read_proposal.h"
#include "base/list.h"
#include "store/store_proposal.h"

static bool touches_have(const struct touch_list *touches, struct str key)
{
    const struct touch wanted = {PART_OF_CRITERIA, key};
    return touch_clash(&(struct touch_list){&wanted, 1}, touches) != NULL;
}

static struct touch_list with_lines(struct arena *mem,
                                    const struct touch_list *touches,
                                    const struct proposal_line_list *lines)
{
    struct list all;
    LIST_OPEN(mem, struct touch, &all);
    for (size_t i = 0; i < touches->count; i++)
        *LIST_ADD(&all, struct touch) = touches->at[i];
    for (size_t i = 0; i < lines->count; i++)
        if (!touches_have(touches, lines->at[i].criterion_key))
            *LIST_ADD(&all, struct touch) = (struct touch){
                PART_OF_CRITERIA, lines->at[i].criterion_key};
    return (struct touch_list){all.at, all.count};
}

static bool is_clash(const struct candidate *candidate,
                     const struct touch *touch, struct fault *fault)
{
    const struct ladder *now = &candidate->before.candidate;
    struct str key = touch->key, text = {0};
    size_t index = criterion_find(now, key);
    if (touch->part == PART_OF_CRITERIA && index < now->criterion_count)
        text = now->criteria[index].text;
    return fault_set(fault, FAULT_CLASH,
                     "somebody else changed the same %s meanwhile%s%.*s%s%.*s",
                     touch_part_names[touch->part], key.length ? ": " : "",
                     STR(key), text.length ? " says now: " : "", STR(text));
}

static bool is_free(struct arena *mem, struct db *db, int64_t seen,
                    const struct candidate *candidate, struct fault *fault)
{
    const struct proposal_head *head = &candidate->before.head;
    struct touch_list theirs;
    if (seen == 0 || seen == head->revision)
        return true;
    if (!store_touch_list(mem, db, head->id, seen, &theirs, fault))
        return false;
    const struct touch *both = touch_clash(&candidate->touches, &theirs);
    return !both || is_clash(candidate, both, fault);
}

bool candidate_finish(struct arena *mem, struct db *db, int64_t seen,
                      struct candidate *candidate, struct fault *fault)
{
    const struct proposal *before = &candidate->before;
    struct touch_list touches = touches_make(mem, &before->candidate,
                                             &candidate->after);
    candidate->touches = with_lines(mem, &touches, &candidate->lines);
    candidate->document = before->document;
    return is_free(mem, db, seen, candidate, fault)
           && (ladder_same(&before->candidate, &candidate->after)
               || candidate_document_make(mem, before->document,
                                          &candidate->after,
                                          &candidate->document, fault));
}

bool candidate_is_same(const struct candidate *candidate)
{
    return candidate->lines.count == 0
           && str_same(candidate->document, candidate->before.document);
}

bool candidate_keep(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct candidate *candidate, struct fault *fault)
{
    const struct proposal_head *head = &candidate->before.head;
    const struct proposal_step step = {
        .id = head->id,
        .revision = head->revision,
        .document = candidate->document,
        .lines = candidate->lines,
        .touches = candidate->touches,
        .author = actor->name,
        .now = actor->now,
    };
    if (!change_begin(db, fault))
        return false;
    bool is_done = store_proposal_step(mem, db, &step, fault);
    const struct change line = {.action = candidate->action,
                                .thing = head->ladder_key,
                                .detail = str_format(mem, "proposal %lld, %.*s",
                                                     (long long)head->id,
                                                     STR(candidate->detail))};
    return change_end(db, actor, is_done ? &line : NULL, false, fault);
}
