#include "app/fit_titles.h"

#include "base/translate.h"

#include <assert.h>

/* Empty where the text asks for what the role does not do. */
static struct str summary_fit(struct arena *mem, struct str summary,
                              unsigned does)
{
    return demands_unmet(mem, summary, does).count ? (struct str){0} : summary;
}

/* How many criteria of a competency were replaced, and by which competencies
 * of the role's ladder. */
struct replaced {
    size_t all, count;
    size_t counts[LADDER_COMPETENCIES_MOST]; /* by own competency */
};

static void replaced_count(const struct refit_view *view,
                           size_t competency_index, struct replaced *replaced)
{
    const struct ladder *ladder = view->offer.ladder;
    const struct ladder *own = view->own;
    size_t front = own->key.length + 2; /* "ospo-community: " */
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct offer_row *row = &view->offer.rows[i];
        if (ladder->criteria[i].competency_index != competency_index)
            continue;
        replaced->all++;
        replaced->count += row->verdict == VERDICT_REPLACE;
        if (row->from.length <= front)
            continue;
        size_t found = criterion_find(
            own, str_part(row->from, front, row->from.length));
        if (found < own->criterion_count)
            replaced->counts[own->criteria[found].competency_index]++;
    }
}

/* The own competency that most of it comes from, but for one; the count of
 * competencies when it comes from none. */
static size_t most_of(const struct replaced *replaced, size_t count,
                      size_t but_for)
{
    size_t most = count;
    for (size_t i = 0; i < count; i++)
        if (i != but_for && replaced->counts[i]
            && (most == count || replaced->counts[i] > replaced->counts[most]))
            most = i;
    return most;
}

/* A competency most of which was replaced is called after what took its
 * place: "Contribution and Review, in place of Code". */
static void title_fit(struct arena *mem, const struct refit_view *view,
                      size_t index, struct competency *competency)
{
    const struct ladder *own = view->own;
    size_t count = own->competency_count;
    struct replaced replaced = {0};
    replaced_count(view, index, &replaced);
    size_t first = most_of(&replaced, count, count);
    if (first == count || replaced.count * 2 <= replaced.all)
        return;
    size_t second = most_of(&replaced, count, first);
    struct str title = own->competencies[first].title;
    competency->summary = second == count ? own->competencies[first].summary
                                          : (struct str){0};
    if (second < count)
        title = str_format(mem, _("%.*s and %.*s"), STR(title),
                           STR(own->competencies[second].title));
    competency->title = str_format(mem, _("%.*s, in place of %.*s"), STR(title),
                                   STR(competency->title));
}

/* What the world calls each level: as the role's ladder does at the same
 * reach, each title once. */
static void external_titles_fit(struct arena *mem,
                                const struct refit_view *view,
                                struct level *levels)
{
    const struct ladder *ladder = view->offer.ladder;
    const struct ladder *own = view->own;
    enum reach reaches[LADDER_LEVELS_MOST], own_reaches[LADDER_LEVELS_MOST];
    size_t last = own->level_count;
    level_reaches_find(mem, ladder, reaches);
    level_reaches_find(mem, own, own_reaches);
    for (size_t i = 0; i < ladder->level_count; i++) {
        size_t at = level_of_reach(own_reaches, own->level_count, reaches[i]);
        levels[i].external_title = at == last ? (struct str){0}
                                              : own->levels[at].external_title;
        last = at;
    }
}

void fit_titles(struct arena *mem, const struct refit_view *view,
                struct ladder *ladder)
{
    assert(mem && view && view->own && ladder);
    struct competency *competencies = ARENA_ARRAY(mem, struct competency,
                                                  ladder->competency_count);
    struct level *levels = ARENA_ARRAY(mem, struct level, ladder->level_count);
    for (size_t i = 0; i < ladder->competency_count; i++) {
        competencies[i] = ladder->competencies[i];
        competencies[i].summary = summary_fit(mem, competencies[i].summary,
                                              view->does);
        title_fit(mem, view, i, &competencies[i]);
    }
    for (size_t i = 0; i < ladder->level_count; i++) {
        levels[i] = ladder->levels[i];
        levels[i].summary = summary_fit(mem, levels[i].summary, view->does);
    }
    if (view->offer.counts[VERDICT_REPLACE])
        external_titles_fit(mem, view, levels);
    ladder->competencies = competencies;
    ladder->levels = levels;
}
