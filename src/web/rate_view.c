#include "app/typed.h"
#include "base/list.h"
#include "base/translate.h"
#include "domain/assessment/gap_answer.h"
#include "web/page_rate.h"
#include "web/words.h"

#include <assert.h>

/* What the words mean.  Source: docs/method.md, "Ratings". */
static const char *const hints[] = {
    [RATING_NOT_YET] = N_("It has not been seen."),
    [RATING_SOMETIMES] = N_("It has been seen, but cannot be counted on."),
    [RATING_ALWAYS] = N_("It is seen whenever there is occasion."),
    [RATING_NOT_APPLICABLE] = N_(
        "The role gives no occasion, and both sides agree. It is left out "
        "of every sum."),
};
static_assert(COUNT_OF(hints) == RATING_COUNT, "a hint per rating");

static void pieces_fill(struct arena *mem, const struct criterion_view *view,
                        struct day today, struct rate_page *page)
{
    struct rate_piece *at = ARENA_ARRAY(mem, struct rate_piece,
                                        view->evidence.count);
    for (size_t i = 0; i < view->evidence.count; i++) {
        const struct evidence *piece = &view->evidence.at[i];
        at[i] = (struct rate_piece){
            .on = piece->day,
            .day = words_of_day(mem, piece->day, today),
            .title = piece->title,
            .project = piece->project,
            .kind = str_of(evidence_kind_names[piece->kind]),
            .why = view->counts->why[piece->kind],
        };
    }
    page->pieces.at = at;
    page->pieces.count = view->evidence.count;
    page->piece_count = view->evidence_count;
}

static void said_fill(struct arena *mem, const struct criterion_view *view,
                      struct day today, struct rate_page *page)
{
    struct rate_said *at = ARENA_ARRAY(mem, struct rate_said,
                                       view->ratings.count);
    for (size_t i = 0; i < view->ratings.count; i++) {
        const struct rated *rated = &view->ratings.at[i];
        at[i] = (struct rate_said){
            .on = rated->day,
            .day = words_of_day(mem, rated->day, today),
            .rater = rated->rater,
            .rating = str_of(_(rating_labels[rated->rating])),
            .note = rated->note,
            .is_older_wording = !str_same(rated->wording,
                                          view->criterion->text),
        };
    }
    page->said.at = at;
    page->said.count = view->ratings.count;
}

void rate_page_fill(struct arena *mem, const struct criterion_view *view,
                    struct day today, struct rate_page *page)
{
    const struct ladder *ladder = &view->stored->ladder;
    const struct criterion *criterion = view->criterion;
    page->key = criterion->key;
    page->text = criterion->text;
    page->area = ladder->competencies[criterion->competency_index].title;
    page->level = level_name(&ladder->levels[criterion->level_index]);
    page->has_standing = view->row.rated != NULL;
    page->standing = gap_standing_word(view->row.standing);
    page->weight = criterion->weight;
    page->is_weighted = criterion->weight > 1;
    page->examples = criterion->examples;
    page->alternatives = criterion->alternatives;
    page->evidence = criterion->evidence;
    page->has_ways = criterion->examples.count || criterion->alternatives.count
                     || criterion->evidence.count;
    page->note_most = TYPED_NOTE_BYTES;
    pieces_fill(mem, view, today, page);
    said_fill(mem, view, today, page);
}

void rate_page_type(const struct rate_typed *typed, struct rate_page *page)
{
    for (int i = 0; i < RATING_COUNT; i++)
        page->choices[i] = (struct rate_choice){
            .value = rating_names[i],
            .name = _(rating_labels[i]),
            .hint = _(hints[i]),
            .is_chosen = typed->is_chosen && (int)typed->rating == i,
        };
    page->choice_list.at = page->choices;
    page->choice_list.count = RATING_COUNT;
    page->note = typed->note;
    page->wrong_count = (page->wrong_rating.length ? 1U : 0U)
                        + (page->wrong_note.length ? 1U : 0U);
}
