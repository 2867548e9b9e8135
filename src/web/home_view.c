#include "web/home_view.h"

#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/assessment/gap_answer.h"
#include "web/address.h"
#include "web/percent.h"
#include "web/words.h"

enum { MISSING_SHOWN = 4, TASKS_SHOWN = 6 };

/* Nearest first: what is there at times, what is not yet, what nobody said. */
static const enum standing missing_order[] = {STANDING_PARTLY, STANDING_MISSING,
                                              STANDING_UNRATED};

void home_own_make(struct arena *mem, const struct gap_view *gap,
                   struct home_own *own)
{
    const struct level *aim = &gap->gap.ladder->levels[gap->gap.level_index];
    struct list missing;
    size_t all = 0;
    LIST_OPEN(mem, struct home_missing, &missing);
    *own = (struct home_own){
        .address = address_of_person(mem, gap->person.id),
        .level = level_name(aim),
        .level_address = address_of_level(mem, gap->gap.ladder->key, aim->key),
        .met = gap->gap.counts[STANDING_MET],
        .counted = gap_counted(&gap->gap),
        .partly = gap->gap.counts[STANDING_PARTLY],
        .missing_count = gap->gap.counts[STANDING_MISSING],
        .unrated = gap->gap.counts[STANDING_UNRATED],
        .strip = criteria_strip_make(mem, &gap->gap),
    };
    for (size_t i = 0; i < COUNT_OF(missing_order); i++)
        for (size_t j = 0; j < gap->gap.level_row_count; j++) {
            const struct gap_row *row = &gap->gap.rows[j];
            if (row->standing != missing_order[i] || all++ >= MISSING_SHOWN)
                continue;
            *LIST_ADD(&missing, struct home_missing) = (struct home_missing){
                .text = row->criterion->text,
                .standing = gap_standing_word(row->standing),
                .address = str_format(
                    mem, "%.*s#c-%.*s", STR(own->address),
                    STR(percent_encode(mem, row->criterion->key))),
            };
        }
    own->missing.at = missing.at;
    own->missing.count = missing.count;
    own->more_count = all - missing.count;
}

void home_work_make(struct arena *mem, const struct person_view *person,
                    const struct ledger_view *ledger, struct day today,
                    struct home_work *work)
{
    struct evidence_list pieces = ledger->pieces;
    struct home_piece *at = ARENA_ARRAY(mem, struct home_piece, pieces.count);
    for (size_t i = 0; i < pieces.count; i++)
        at[i] = (struct home_piece){
            .title = pieces.at[i].title,
            .day_words = words_of_day(mem, pieces.at[i].day, today),
            .project = pieces.at[i].project,
            .kind = evidence_kind_names[pieces.at[i].kind],
        };
    *work = (struct home_work){
        .address = address_of_person_page(mem, person->person.id, "evidence"),
        .newest = pieces.count ? at[0].day_words : (struct str){0},
        .count = (size_t)ledger->count,
        .has_handle = person->handles.count > 0,
        .pieces = {at, pieces.count},
    };
}

static struct home_line line_make(struct arena *mem,
                                  const struct look_line *line,
                                  struct day today)
{
    const struct gap_line *gap = &line->gap;
    person_id person = gap->person.id;
    struct home_line made = {
        .address = address_of_person(mem, person),
        .name = gap->person.name,
        .title = gap->person.position.title,
        .has_level = gap->present,
        .has_aim = gap->aim,
        .why_not = gap->why_not ? _(gap->why_not) : NULL,
        .is_top = gap->present && !gap->aim,
        .new_count = line->new_count,
        .rated = words_of_day(mem, line->rated, today),
        .new_address = address_of_person_page(mem, person, "evidence"),
    };
    if (!day_is_none(line->rated)) {
        struct day after = {line->rated.number + 1};
        made.new_address = str_format(mem, "%.*s?since=%.*s",
                                      STR(made.new_address),
                                      STR(day_format(mem, after)));
    }
    if (gap->present)
        made.level = level_strip_make(
            mem, (size_t)(gap->present - gap->ladder->levels),
            gap->ladder->level_count);
    if (gap->aim) {
        made.strip = criteria_strip_make(mem, &gap->gap);
        made.met = gap->gap.counts[STANDING_MET];
        made.counted = gap_counted(&gap->gap);
    }
    return made;
}

static bool is_unrated(const struct gap *gap)
{
    return gap->counts[STANDING_UNRATED] == gap_counted(gap);
}

static void line_count(const struct look_line *line, struct home_page *page)
{
    const struct gap *gap = &line->gap.gap;
    if (line->gap.present && !line->gap.aim)
        page->top_count++;
    if (!line->gap.aim)
        return;
    if (gap->counts[STANDING_MET] == gap_counted(gap))
        page->ready_count++;
    else if (is_unrated(gap))
        page->unrated_count++;
}

/* What this line asks of the reader, if anything. */
static bool task_make(const struct look_line *line,
                      const struct home_line *shown, struct home_task *task)
{
    if (!line->may_rate || !line->gap.aim)
        return false;
    *task = (struct home_task){.name = shown->name, .address = shown->address};
    if (is_unrated(&line->gap.gap)) {
        task->count = (int64_t)shown->counted;
        return true;
    }
    task->wait = WAIT_TO_LOOK;
    task->count = line->new_count;
    task->since = shown->rated;
    return line->new_count > 0 && shown->rated.length > 0;
}

/* Behind what is to be rated: who has no handle, all in one. */
static void handle_task_add(struct arena *mem, struct look_line_list lines,
                            struct list *tasks)
{
    enum { NAMES_BYTES = 2000 };
    struct text names;
    int64_t count = 0;
    text_open(mem, NAMES_BYTES, &names);
    for (size_t i = 0; i < lines.count; i++) {
        struct str name = lines.at[i].gap.person.name;
        if (!lines.at[i].may_rate || !lines.at[i].gap.ladder
            || lines.at[i].has_handle)
            continue;
        text_add(&names, "%s%.*s", count ? ", " : "", STR(name));
        count++;
    }
    if (count)
        *LIST_ADD(tasks, struct home_task) = (struct home_task){
            .wait = WAIT_NO_HANDLE, .name = text_str(&names), .count = count};
}

void home_lines_make(struct arena *mem, struct look_line_list lines,
                     struct day today, struct home_page *page)
{
    struct list shown, tasks;
    LIST_OPEN(mem, struct home_line, &shown);
    LIST_OPEN(mem, struct home_task, &tasks);
    for (size_t i = 0; i < lines.count; i++) {
        const struct look_line *line = &lines.at[i];
        struct home_task task;
        if (!line->gap.ladder)
            continue;
        struct home_line made = line_make(mem, line, today);
        *LIST_ADD(&shown, struct home_line) = made;
        line_count(line, page);
        if (task_make(line, &made, &task))
            *LIST_ADD(&tasks, struct home_task) = task;
    }
    if (page->may_change_people)
        handle_task_add(mem, lines, &tasks);
    size_t most = tasks.count < TASKS_SHOWN ? tasks.count : TASKS_SHOWN;
    page->lines = (struct home_line_list){shown.at, shown.count};
    page->tasks = (struct home_task_list){tasks.at, most};
    page->more_tasks = (struct home_task_list){page->tasks.at + most,
                                               tasks.count - most};
}

static struct home_chip_list chips_make(struct arena *mem,
                                        struct person_list people)
{
    struct home_chip *at = ARENA_ARRAY(mem, struct home_chip, people.count);
    for (size_t i = 0; i < people.count; i++)
        at[i] = (struct home_chip){
            .address = address_of_person(mem, people.at[i].id),
            .name = people.at[i].name,
            .title = people.at[i].position.title,
        };
    return (struct home_chip_list){at, people.count};
}

static struct home_step step_make(struct arena *mem,
                                  const struct ladder *ladder,
                                  const struct step *step)
{
    struct home_step made = {.is_level = step->level,
                             .people = chips_make(mem, step->people)};
    if (step->level) {
        made.grade = step->level->grade;
        made.name = level_name(step->level);
        made.address = address_of_level(mem, ladder->key, step->level->key);
    }
    return made;
}

static struct home_stairs stairs_make(struct arena *mem,
                                      const struct staircase *stairs)
{
    struct home_step *steps = ARENA_ARRAY(mem, struct home_step,
                                          stairs->step_count);
    for (size_t i = 0; i < stairs->step_count; i++)
        steps[i] = step_make(mem, stairs->ladder, &stairs->steps[i]);
    return (struct home_stairs){
        .title = stairs->ladder->title,
        .address = address_of_ladder(mem, stairs->ladder->key),
        .person_count = stairs->person_count,
        .steps = {steps, stairs->step_count},
    };
}

void home_stairs_make(struct arena *mem, struct staircase_list stairs,
                      struct person_list others, struct home_page *page)
{
    struct home_stairs *at = ARENA_ARRAY(mem, struct home_stairs, stairs.count);
    for (size_t i = 0; i < stairs.count; i++) {
        at[i] = stairs_make(mem, &stairs.at[i]);
        page->placed_count += stairs.at[i].person_count;
    }
    page->has_stairs = page->is_where_shown = true;
    page->stairs = (struct home_stairs_list){at, stairs.count};
    page->others = chips_make(mem, others);
    page->person_count = page->placed_count + others.count;
}

void home_projects_make(struct arena *mem, struct project_total_list totals,
                        struct day today, struct home_page *page)
{
    struct home_project *at = ARENA_ARRAY(mem, struct home_project,
                                          totals.count);
    bool may_open = page->role == ROLE_OWNER || page->role == ROLE_LEAD;
    for (size_t i = 0; i < totals.count; i++)
        at[i] = (struct home_project){
            .name = totals.at[i].project,
            .address = address_of_project(mem, totals.at[i].project,
                                          year_of_months(today)),
            .pieces = totals.at[i].pieces,
            .people = totals.at[i].people,
            .share_pct = 100.0 * (double)totals.at[i].pieces
                         / (double)totals.at[0].pieces,
            .newest = words_of_day(mem, totals.at[i].newest, today),
            .is_link = may_open,
        };
    page->is_outside_shown = true;
    page->projects = (struct home_project_list){at, totals.count};
}
