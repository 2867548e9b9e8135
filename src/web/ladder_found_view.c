#include "web/ladder_found_view.h"

#include "base/list.h"
#include "base/translate.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

enum { PARTS_SHOWN_MOST = 400, PART_TEXT_BYTES = 160, OPEN_MOST = 4 };

/* In the order they are offered. */
static const struct {
    enum part_role role;
    const char *words;
} roles[] = {
    {PART_SKIPPED, N_("left out")},
    {PART_HEADER, N_("a row of headings")},
    {PART_LEVEL, N_("a level")},
    {PART_COMPETENCY, N_("a competency")},
    {PART_AREA, N_("a group of competencies")},
    {PART_CRITERION, N_("a criterion")},
    {PART_EXAMPLE, N_("an example")},
    {PART_ALTERNATIVE, N_("another way to meet it")},
    {PART_EVIDENCE, N_("a kind of evidence")},
    {PART_WEIGHT, N_("a weight")},
    {PART_KEY, N_("the key of a criterion")},
    {PART_SUMMARY, N_("a summary")},
    {PART_TITLE, N_("a title")},
    {PART_EXTERNAL, N_("an external title")},
    {PART_GRADE, N_("a grade")},
    {PART_PAY, N_("a pay range")},
    {PART_LADDER, N_("another ladder")},
};
static_assert(COUNT_OF(roles) == PART_ROLE_COUNT, "words for each role");

static struct choice_list role_choices(struct arena *mem, enum part_role chosen)
{
    struct choice *choices = ARENA_ARRAY(mem, struct choice, PART_ROLE_COUNT);
    for (size_t i = 0; i < PART_ROLE_COUNT; i++)
        choices[i] = (struct choice){str_of(part_role_names[roles[i].role]),
                                     str_of(_(roles[i].words)),
                                     roles[i].role == chosen};
    return (struct choice_list){choices, PART_ROLE_COUNT};
}

void found_parts_fill(struct arena *mem, struct part_list parts,
                      struct found_page *page)
{
    size_t count = parts.count < PARTS_SHOWN_MOST ? parts.count
                                                  : PARTS_SHOWN_MOST;
    struct found_part *shown = ARENA_ARRAY(mem, struct found_part, count);
    for (size_t i = 0; i < count; i++) {
        const struct part *part = &parts.at[i];
        shown[i] = (struct found_part){
            .name = part->name,
            .text = utf8_front(part->text, PART_TEXT_BYTES),
            .was = part->is_corrected ? STR_LITERAL("-")
                                      : str_of(part_role_names[part->role]),
            .roles = role_choices(mem, part->role),
            .is_corrected = part->is_corrected,
        };
        page->is_opened |= part->is_corrected;
    }
    page->is_opened |= page->why_not.length > 0;
    page->parts = (struct found_part_list){shown, count};
    page->parts_left_out = parts.count - count;
}

struct found_ladder found_ladder_make(struct arena *mem, size_t number,
                                      size_t count,
                                      const struct taken_ladder *taken,
                                      const struct ladder_preview *preview)
{
    const struct ladder *ladder = &taken->ladder;
    const size_t *counts = preview->difference.criteria.counts;
    return (struct found_ladder){
        .number = number,
        .key = ladder->key,
        .title = ladder->title,
        .levels = ladder->level_count,
        .competencies = ladder->competency_count,
        .criteria = ladder->criterion_count,
        .matrix = matrix_make(
            mem, &(struct matrix_wish){.ladder = ladder,
                                       .is_still = true,
                                       .has_all_words = count == 1}),
        .skipped = taken->skipped,
        .is_chosen = true,
        .is_shown = count <= OPEN_MOST,
        .is_new = preview->present.revision == 0,
        .is_same = preview->is_same,
        .present = preview->present.revision,
        .next = preview->present.revision + 1,
        .changed = counts[DIFFERENCE_CHANGED],
        .moved = counts[DIFFERENCE_MOVED],
        .added = counts[DIFFERENCE_NEW],
        .gone = counts[DIFFERENCE_GONE],
        .detail = counts[DIFFERENCE_DETAIL],
    };
}

struct str found_words(const char *format)
{
    if (str_is(str_of(format), "folder"))
        return str_of(_("a folder of files"));
    const struct ladder_source *source = ladder_source_find(str_of(format));
    return source ? str_of(_(source->text)) : (struct str){0};
}
