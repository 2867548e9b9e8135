#include "web/ladder_view.h"

#include "app/find_person.h"
#include "app/keep_ladder.h"
#include "app/see_work.h"
#include "base/list.h"
#include "base/translate.h"
#include "domain/assessment/gap_answer.h"
#include "web/words.h"

struct ladder_top ladder_top_make(const struct request *request,
                                  const struct stored_ladder *stored,
                                  enum ladder_tab tab)
{
    struct arena *mem = request->mem;
    const struct ladder *ladder = &stored->ladder;
    bool is_below = tab != LADDER_TAB_MATRIX;
    struct crumb *crumbs = ARENA_ARRAY(mem, struct crumb, 2);
    crumbs[0] = (struct crumb){str_of(_("Ladders")), str_of("/ladders")};
    crumbs[1] = (struct crumb){
        ladder->title, str_format(mem, "/ladders/%.*s", STR(ladder->key))};
    return (struct ladder_top){
        .key = ladder->key,
        .title = ladder->title,
        .language = language_beside_page(ladder->language),
        .crumbs = {crumbs, is_below ? 2 : 1},
        .tab = tab,
        .has_steps = ladder->level_count > 1,
        .revision = stored->revision,
        .shown = request_query_number(request, "revision", 0),
        .day = words_of_day(mem, day_of(stored->made_at), day_of(request->now)),
        .author = stored->author,
        .reason = stored->reason,
    };
}

struct str ladder_to_change(const struct request *request,
                            const struct ladder_top *top)
{
    bool may = actor_may(&request->actor, ACTION_CHANGE_LADDER, RELATION_NONE);
    return may && top->shown == 0 ? top->key : (struct str){0};
}

bool ladder_asked(struct request *request, struct stored_ladder *stored,
                  struct fault *fault)
{
    const struct ladder_name name = {
        request_place(request, "ladder"),
        request_query_number(request, "revision", 0)};
    return app_revision_get(request->mem, request->db, &request->actor, &name,
                            stored, fault);
}

/* The level held, and the one above it: what a rating is about. */
static void places_find(const struct ladder *ladder,
                        struct ladder_ratings *ratings)
{
    const struct position *position = &ratings->person.position;
    size_t held = level_find(ladder, position->level_key);
    if (!str_same(position->ladder_key, ladder->key)
        || held == ladder->level_count)
        return;
    ratings->present = &ladder->levels[held];
    ratings->here =
        &ladder->levels[held + 1 < ladder->level_count ? held + 1 : held];
}

bool ladder_ratings_find(struct request *request, const struct ladder *ladder,
                         struct ladder_ratings *ratings, struct fault *fault)
{
    struct arena *mem = request->mem;
    const struct person_wish wish = {request_query(request, "person"),
                                     ACTION_SEE_RATINGS};
    struct ladder_ratings found = {0};
    struct rated_list rated;
    struct readers readers;
    const struct reader_question question = {&found.person, ACTION_SEE_RATINGS};
    *ratings = found;
    if (wish.name.length == 0)
        return true;
    if (!app_person_get(mem, request->db, &request->actor, &wish, &found.person,
                        fault)
        || !app_rating_list(mem, request->db, &request->actor, &found.person,
                            &rated, fault)
        || !app_readers(mem, request->db, &request->actor, &question, &readers,
                        fault))
        return false;
    found.is_own = actor_relation(&request->actor, &found.person)
                   == RELATION_SELF;
    found.seen = readers_view_make(mem, &readers, &found.person, found.is_own);
    found.rows = gap_rows_make(mem, ladder, rated, (struct credit_list){0});
    found.link = str_format(mem, "%lld", (long long)found.person.id.number);
    places_find(ladder, &found);
    *ratings = found;
    return true;
}

void count_met(const struct ladder *ladder, size_t level_index,
               struct gap_row_list rows, size_t *met, size_t *counted)
{
    for (size_t i = 0; i < rows.count; i++) {
        if (ladder->criteria[i].level_index != level_index)
            continue;
        *met += rows.at[i].standing == STANDING_MET;
        *counted += rows.at[i].standing != STANDING_EXCUSED;
    }
}

bool ladder_people_find(struct request *request, const struct ladder *ladder,
                        const struct person *chosen,
                        struct ladder_people_view *view, struct fault *fault)
{
    struct rated_people rated;
    struct arena *mem = request->mem;
    if (!app_rated_people(mem, request->db, &request->actor, ladder->key,
                          &rated, fault))
        return false;
    struct choice *choices = ARENA_ARRAY(mem, struct choice,
                                         rated.people.count);
    for (size_t i = 0; i < rated.people.count; i++) {
        const struct person *person = &rated.people.at[i];
        choices[i] = (struct choice){
            .value = str_format(mem, "%lld", (long long)person->id.number),
            .name = person->name,
            .is_chosen = person_same(person->id, chosen->id),
        };
    }
    *view = (struct ladder_people_view){
        .list = {choices, rated.people.count},
        .is_cut = rated.is_cut,
        .email = chosen->email,
    };
    return true;
}

struct str level_words(struct arena *mem, const struct ladder *ladder,
                       size_t level_index)
{
    return str_format(mem, _("Level %zu, %.*s"), level_index + 1,
                      STR(level_name(&ladder->levels[level_index])));
}

struct choice_list level_choices(struct arena *mem, const struct ladder *ladder,
                                 size_t chosen)
{
    struct choice *choices = ARENA_ARRAY(mem, struct choice,
                                         ladder->level_count);
    for (size_t i = 0; i < ladder->level_count; i++)
        choices[i] = (struct choice){ladder->levels[i].key,
                                     level_words(mem, ladder, i), i == chosen};
    return (struct choice_list){choices, ladder->level_count};
}

static struct criterion_card card_make(const struct ladder *ladder,
                                       size_t index, struct gap_row_list rows)
{
    const struct criterion *criterion = &ladder->criteria[index];
    const struct competency *competency =
        &ladder->competencies[criterion->competency_index];
    struct criterion_card card = {
        .key = criterion->key,
        .text = criterion->text,
        .examples = criterion->examples,
        .alternatives = criterion->alternatives,
        .evidence = criterion->evidence,
        .weight = criterion->weight,
        .is_weighted = criterion->weight > 1,
        .area = competency->area,
        .competency = competency->title,
    };
    if (index < rows.count) {
        enum standing standing = rows.at[index].standing;
        card.standing = gap_standing_word(standing);
        card.glyph = matrix_step_glyph(matrix_step_one(standing));
    }
    return card;
}

struct criterion_cards criterion_cards_make(struct arena *mem,
                                            const struct ladder *ladder,
                                            size_t level_index,
                                            struct gap_row_list rows)
{
    struct list cards;
    LIST_OPEN(mem, struct criterion_card, &cards);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        if (ladder->criteria[i].level_index == level_index)
            *LIST_ADD(&cards, struct criterion_card) = card_make(ladder, i,
                                                                 rows);
    }
    return (struct criterion_cards){
        .list = {cards.at, cards.count},
        .language = language_beside_page(ladder->language)};
}

/* The level, and the one it stood at before where that is another. */
static struct str line_level(struct arena *mem,
                             const struct difference_row *row)
{
    bool is_moved = row->before && row->after
                    && (row->kind == DIFFERENCE_MOVED || row->is_moved)
                    && !str_same(level_name(row->old_level),
                                 level_name(row->level));
    return is_moved ? str_format(mem, _("%.*s, now %.*s"),
                                 STR(level_name(row->old_level)),
                                 STR(level_name(row->level)))
                    : level_name(row->level);
}

static struct difference_line line_make(struct arena *mem,
                                        const struct difference_row *row,
                                        const struct ladder *after,
                                        struct gap_row_list rows)
{
    struct difference_line line = {
        .competency = row->competency->title,
        .level = line_level(mem, row),
        .kind = row->kind,
        .has_before = row->before != NULL,
        .has_after = row->after != NULL,
        .before = row->wording.before,
        .after = row->wording.after,
    };
    if (row->after && rows.count) {
        size_t index = (size_t)(row->after - after->criteria);
        enum standing standing = rows.at[index].standing;
        line.standing = gap_standing_word(standing);
        line.glyph = matrix_step_glyph(matrix_step_one(standing));
    }
    return line;
}

struct difference_view difference_view_make(struct arena *mem,
                                            const struct difference *difference,
                                            const struct ladder *after,
                                            struct gap_row_list rows)
{
    struct difference_line *lines = ARENA_ARRAY(mem, struct difference_line,
                                                difference->row_count);
    for (size_t i = 0; i < difference->row_count; i++)
        lines[i] = line_make(mem, &difference->rows[i], after, rows);
    const size_t *counts = difference->counts;
    return (struct difference_view){
        .lines = {lines, difference->row_count},
        .same = counts[DIFFERENCE_SAME],
        .changed = counts[DIFFERENCE_CHANGED],
        .moved = counts[DIFFERENCE_MOVED],
        .detail = counts[DIFFERENCE_DETAIL],
        .new = counts[DIFFERENCE_NEW],
        .gone = counts[DIFFERENCE_GONE],
    };
}

void difference_of_levels(struct arena *mem, const struct ladder *ladder,
                          size_t from, size_t to, struct difference_view *view)
{
    view->is_of_levels = view->keeps_gone = true;
    view->before = level_words(mem, ladder, from);
    view->after = level_words(mem, ladder, to);
    view->before_label = str_format(mem, _("Level %zu"), from + 1);
    view->after_label = str_format(mem, _("Level %zu"), to + 1);
}

void difference_of_revisions(struct arena *mem, int64_t from, int64_t to,
                             struct difference_view *view)
{
    view->before = str_format(mem, _("Revision %lld"), (long long)from);
    view->after = str_format(mem, _("Revision %lld"), (long long)to);
    view->before_label = view->before;
    view->after_label = view->after;
}
