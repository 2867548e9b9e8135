#include "app/see_audit.h"

#include <stdlib.h>

#include "app/find_person.h"
#include "base/list.h"

/* "12 new of 500", as app/collect_git writes it for each transaction. */
struct tally {
    int64_t added, seen;
};

static bool tally_parse(struct str detail, struct tally *tally)
{
    const struct str between = STR_LITERAL(" new of ");
    size_t at = str_find(detail, between);
    return at < detail.length
           && str_number(str_part(detail, 0, at), 0, INT64_MAX / 2,
                         &tally->added)
           && str_number(str_part(detail, at + between.length, detail.length),
                         0, INT64_MAX / 2, &tally->seen);
}

/* All lines of one collection bear the moment when it began. */
static bool is_same_work(const struct audit_line *a, const struct audit_line *b)
{
    return a->made_at.ms == b->made_at.ms && str_same(a->actor, b->actor)
           && str_same(a->action, b->action) && str_same(a->thing, b->thing)
           && person_same(a->person, b->person);
}

/* The line at *index with those behind it that it stands for; *index goes
 * behind them. */
static struct audit_line fold(struct arena *mem, struct audit_list lines,
                              size_t *index)
{
    struct audit_line line = lines.at[(*index)++];
    struct tally sum, more;
    size_t first = *index;
    if (!tally_parse(line.detail, &sum))
        return line;
    while (*index < lines.count && is_same_work(&line, &lines.at[*index])
           && tally_parse(lines.at[*index].detail, &more)
           && more.added <= INT64_MAX / 2 - sum.added
           && more.seen <= INT64_MAX / 2 - sum.seen) {
        sum.added += more.added;
        sum.seen += more.seen;
        (*index)++;
    }
    if (*index > first)
        line.detail = str_format(mem, "%lld new of %lld", (long long)sum.added,
                                 (long long)sum.seen);
    return line;
}

/* At most `most` lines out of `lines`, and whether each of them is whole: the
 * last may go on behind the end of what was read. */
static struct audit_list fold_all(struct arena *mem, struct audit_list lines,
                                  size_t most, bool *is_whole)
{
    struct list list;
    size_t index = 0;
    LIST_OPEN(mem, struct audit_line, &list);
    while (index < lines.count && list.count < most)
        *LIST_ADD(&list, struct audit_line) = fold(mem, lines, &index);
    *is_whole = list.count == most && index < lines.count;
    return (struct audit_list){list.at, list.count};
}

static bool list_folded(struct arena *mem, struct db *db, int64_t most,
                        struct audit_list *lines, struct fault *fault)
{
    enum { MORE_EACH_TIME = 8 };
    bool is_whole = false;
    struct audit_list folded = {0};
    for (int64_t asked = most + 1; !is_whole; asked *= MORE_EACH_TIME) {
        struct audit_list read;
        if (!store_audit_list(mem, db, asked, &read, fault))
            return false;
        folded = fold_all(mem, read, (size_t)most, &is_whole);
        is_whole = is_whole || (int64_t)read.count < asked;
    }
    *lines = folded;
    return true;
}

static int by_id(const void *left, const void *right)
{
    const struct person *a = left, *b = right;
    return (a->id.number > b->id.number) - (a->id.number < b->id.number);
}

/* Those without a name here left the store, or are not for this actor. */
static bool name_people(struct arena *mem, struct db *db,
                        const struct actor *actor, struct audit_list *lines,
                        struct fault *fault)
{
    struct person_list people;
    if (!app_people_list(mem, db, actor, &people, fault))
        return false;
    struct person *sorted = ARENA_ARRAY(mem, struct person, people.count);
    struct audit_line *named = ARENA_ARRAY(mem, struct audit_line,
                                           lines->count);
    for (size_t i = 0; i < people.count; i++)
        sorted[i] = people.at[i];
    if (people.count)
        qsort(sorted, people.count, sizeof(*sorted), by_id);
    for (size_t i = 0; i < lines->count; i++) {
        const struct person wanted = {.id = lines->at[i].person};
        const struct person *found = people.count
                                         ? bsearch(&wanted, sorted,
                                                   people.count,
                                                   sizeof(*sorted), by_id)
                                         : NULL;
        named[i] = lines->at[i];
        named[i].person_name = found ? found->name : (struct str){0};
    }
    lines->at = named;
    return true;
}

bool app_audit_list(struct arena *mem, struct db *db, const struct actor *actor,
                    int64_t most, struct audit_list *lines, struct fault *fault)
{
    struct audit_list found;
    if (!actor_check(actor, ACTION_SEE_AUDIT, RELATION_NONE, fault)
        || !list_folded(mem, db, most, &found, fault)
        || !name_people(mem, db, actor, &found, fault))
        return false;
    *lines = found;
    return true;
}
