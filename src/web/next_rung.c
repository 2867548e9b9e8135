#include "web/next_rung.h"

#include "base/list.h"
#include "base/translate.h"
#include "domain/assessment/gap_answer.h"
#include "web/address.h"
#include "web/matrix.h"
#include "web/percent.h"
#include "web/words.h"

struct str aim_query(struct arena *mem, struct str ladder, struct str level)
{
    bool has_both = ladder.length && level.length;
    if (!ladder.length && !level.length)
        return (struct str){0};
    return str_format(mem, "?%s%.*s%s%s%.*s", ladder.length ? "ladder=" : "",
                      STR(percent_encode(mem, ladder)), has_both ? "&" : "",
                      level.length ? "level=" : "",
                      STR(percent_encode(mem, level)));
}

/* The evidence beside a criterion; `ladder` is empty for their own. */
static struct str evidence_address(struct arena *mem, person_id person,
                                   struct str ladder, struct str criterion)
{
    return str_format(mem, "%.*s?criterion=%.*s%s%.*s",
                      STR(address_of_person_page(mem, person, "evidence")),
                      STR(percent_encode(mem, criterion)),
                      ladder.length ? "&ladder=" : "",
                      STR(percent_encode(mem, ladder)));
}

static struct str rate_address(struct arena *mem, const struct next_wish *wish,
                               struct str criterion)
{
    struct str query = aim_query(mem, wish->ladder, wish->level);
    return str_format(
        mem, "%.*s/%.*s%.*s",
        STR(address_of_person_page(mem, wish->view->person.id, "rate")),
        STR(percent_encode(mem, criterion)), STR(query));
}

static struct next_card card_make(struct arena *mem,
                                  const struct next_wish *wish,
                                  const struct gap_row *row)
{
    const struct ladder *ladder = wish->view->gap.ladder;
    const struct criterion *criterion = row->criterion;
    struct next_card card = {
        .key = criterion->key,
        .text = criterion->text,
        .glyph = matrix_step_glyph(matrix_step_one(row->standing)),
        .standing = gap_standing_word(row->standing),
        .area = ladder->competencies[criterion->competency_index].title,
        .weight = criterion->weight,
        .is_weighted = criterion->weight > 1,
        .examples = criterion->examples,
        .alternatives = criterion->alternatives,
        .evidence = criterion->evidence,
        .has_ways = criterion->examples.count || criterion->alternatives.count
                    || criterion->evidence.count,
        .evidence_address = evidence_address(mem, wish->view->person.id,
                                             wish->ladder, criterion->key),
        .evidence_count = wish->view->beside[criterion - ladder->criteria],
        .is_older_wording = row->is_older_wording,
        .is_rated = row->rated != NULL,
    };
    if (criterion->level_index != wish->view->gap.level_index)
        card.level = level_name(&ladder->levels[criterion->level_index]);
    if (row->rated) {
        card.note = row->rated->note;
        card.rater = row->rated->rater;
        card.day = words_of_day(mem, row->rated->day, wish->today);
    }
    if (wish->may_rate)
        card.rate_address = rate_address(mem, wish, criterion->key);
    return card;
}

struct rows {
    const struct gap_row *at;
    size_t count;
};

static void cards_add(struct arena *mem, const struct next_wish *wish,
                      struct rows rows, enum standing standing,
                      struct list *cards)
{
    for (size_t i = 0; i < rows.count; i++)
        if (rows.at[i].standing == standing)
            *LIST_ADD(cards, struct next_card) = card_make(mem, wish,
                                                           &rows.at[i]);
}

/* Cards of those standings, one standing after the other. */
static struct next_card_list cards_make(struct arena *mem,
                                        const struct next_wish *wish,
                                        struct rows rows,
                                        const enum standing *standings,
                                        size_t standing_count)
{
    struct list cards;
    LIST_OPEN(mem, struct next_card, &cards);
    for (size_t i = 0; i < standing_count; i++)
        cards_add(mem, wish, rows, standings[i], &cards);
    return (struct next_card_list){cards.at, cards.count};
}

static struct str here_words(struct arena *mem, const struct next_wish *wish)
{
    struct day start = wish->view->person.position.start;
    struct str since = words_of_day(mem, start, wish->today);
    if (!since.length)
        return str_of(wish->is_own ? _("you are here") : _("here now"));
    return str_format(
        mem, wish->is_own ? _("you, since %.*s") : _("since %.*s"), STR(since));
}

static struct ladder_figure figure_make(struct arena *mem,
                                        const struct next_wish *wish)
{
    const struct gap *gap = &wish->view->gap;
    const struct figure_wish figure = {
        .gap = gap,
        .present = wish->view->present,
        .here = here_words(mem, wish),
        .next = str_format(mem,
                           wish->level.length || wish->ladder.length
                               ? _("asked for: %zu of %zu met")
                               : _("next: %zu of %zu met"),
                           gap->counts[STANDING_MET], gap_counted(gap)),
    };
    return ladder_figure_make(mem, &figure);
}

/* Where more than one level comes next, each of them. */
static struct next_fork_list forks_make(struct arena *mem,
                                        const struct next_wish *wish)
{
    const struct gap *gap = &wish->view->gap;
    const struct level_steps *nexts = &wish->view->nexts;
    struct str page = address_of_person(mem, wish->view->person.id);
    struct list forks;
    LIST_OPEN(mem, struct next_fork, &forks);
    for (size_t i = 0; nexts->count > 1 && i < nexts->count; i++) {
        const struct level *level = &gap->ladder->levels[nexts->at[i]];
        struct str query = aim_query(mem, wish->ladder, level->key);
        *LIST_ADD(&forks, struct next_fork) = (struct next_fork){
            .name = level_name(level),
            .address = str_format(mem, "%.*s%.*s", STR(page), STR(query)),
            .is_first = i == 0,
            .is_shown = nexts->at[i] == gap->level_index,
        };
    }
    return (struct next_fork_list){forks.at, forks.count};
}

struct next_rung next_rung_make(struct arena *mem, const struct next_wish *wish)
{
    static const enum standing open[] = {STANDING_PARTLY, STANDING_MISSING,
                                         STANDING_UNRATED};
    static const enum standing met = STANDING_MET, excused = STANDING_EXCUSED;
    const struct gap *gap = &wish->view->gap;
    const struct level *aim = &gap->ladder->levels[gap->level_index];
    const struct rows own = {gap->rows, gap->level_row_count};
    const struct rows below = {gap->rows + gap->level_row_count,
                               gap->row_count - gap->level_row_count};
    return (struct next_rung){
        .ladder = gap->ladder->title,
        .ladder_key = gap->ladder->key,
        .aim = level_name(aim),
        .aim_key = aim->key,
        .ratings_address = address_of_person_page(mem, wish->view->person.id,
                                                  "ratings"),
        .level_address = address_of_level(mem, gap->ladder->key, aim->key),
        .aim_number = gap->level_index + 1,
        .met = gap->counts[STANDING_MET],
        .counted = gap_counted(gap),
        .partly = gap->counts[STANDING_PARTLY],
        .missing = gap->counts[STANDING_MISSING],
        .unrated = gap->counts[STANDING_UNRATED],
        .excused = gap->counts[STANDING_EXCUSED],
        .unrated_below = gap->unrated_below,
        .gone = gap->gone_count,
        .strip = criteria_strip_make(mem, gap),
        .open = cards_make(mem, wish, own, open, COUNT_OF(open)),
        .below = cards_make(mem, wish, below, open, COUNT_OF(open)),
        .kept = cards_make(mem, wish, own, &met, 1),
        .others = cards_make(mem, wish, own, &excused, 1),
        .figure = figure_make(mem, wish),
        .forks = forks_make(mem, wish),
        .query = aim_query(mem, wish->ladder, wish->level),
    };
}
