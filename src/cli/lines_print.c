#include "cli/lines_print.h"

#include "base/list.h"
#include "cli/print.h"

/* Beyond so many lines between the first and last that changed, what goes is
 * told before what comes, line by line. */
enum { LINES_MOST = 2000 };

static struct str_list lines_of(struct arena *mem, struct str text)
{
    struct list lines;
    struct str line;
    LIST_OPEN(mem, struct str, &lines);
    while (str_next(&text, '\n', &line))
        *LIST_ADD(&lines, struct str) = line;
    return (struct str_list){lines.at, lines.count};
}

/* How many lines of each from `i` and `j` on stand in both, in their order:
 * at [i * (b->count + 1) + j]. */
static unsigned *common_make(struct arena *mem, const struct str_list *a,
                             const struct str_list *b)
{
    size_t wide = b->count + 1;
    unsigned *common = ARENA_ARRAY(mem, unsigned, (a->count + 1) * wide);
    for (size_t i = a->count; i-- > 0;)
        for (size_t j = b->count; j-- > 0;) {
            unsigned below = common[(i + 1) * wide + j];
            unsigned beside = common[i * wide + j + 1];
            common[i * wide + j] = str_same(a->at[i], b->at[j])
                                       ? common[(i + 1) * wide + j + 1] + 1
                                   : below > beside ? below
                                                    : beside;
        }
    return common;
}

static void ends_cut(struct str_list *a, struct str_list *b)
{
    while (a->count && b->count && str_same(a->at[0], b->at[0])) {
        *a = (struct str_list){a->at + 1, a->count - 1};
        *b = (struct str_list){b->at + 1, b->count - 1};
    }
    while (a->count && b->count
           && str_same(a->at[a->count - 1], b->at[b->count - 1])) {
        a->count--;
        b->count--;
    }
}

void lines_print(struct call *call, struct str before, struct str after)
{
    struct str_list a = lines_of(call->mem, before);
    struct str_list b = lines_of(call->mem, after);
    ends_cut(&a, &b);
    bool is_short = a.count <= LINES_MOST && b.count <= LINES_MOST;
    const unsigned *common = is_short ? common_make(call->mem, &a, &b) : NULL;
    size_t wide = b.count + 1;
    for (size_t i = 0, j = 0; i < a.count || j < b.count;) {
        bool is_both = is_short && i < a.count && j < b.count
                       && str_same(a.at[i], b.at[j]);
        bool goes = i < a.count
                    && (j == b.count || !is_short
                        || common[(i + 1) * wide + j]
                               >= common[i * wide + j + 1]);
        if (!is_both)
            print_text(call, "%s%.*s\n", goes ? "- " : "+ ",
                       STR(goes ? a.at[i] : b.at[j]));
        i += is_both || goes;
        j += is_both || !goes;
    }
}
