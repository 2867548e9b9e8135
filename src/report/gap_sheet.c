#include "report/gap_sheet.h"

#include "base/list.h"
#include "base/translate.h"
#include "format/pdf.h"

#include <assert.h>
#include <stdlib.h>

/* More than any criterion or note should have. */
#define ALL_LINES .text_lines_most = 8, .note_lines_most = 8

const struct gap_cut gap_cuts[] = {
    {ALL_LINES, .has_met_rows = true, .row_lines_most = 2, .evidence_most = 3,
     .piece_lines_most = 2},
    {ALL_LINES, .has_met_rows = true, .row_lines_most = 1, .evidence_most = 3,
     .piece_lines_most = 1},
    {ALL_LINES, .evidence_most = 3, .piece_lines_most = 2},
    {ALL_LINES, .evidence_most = 3, .piece_lines_most = 1},
    {ALL_LINES, .evidence_most = 2, .piece_lines_most = 1},
    {ALL_LINES, .evidence_most = 1, .piece_lines_most = 1},
    {.text_lines_most = 2,
     .note_lines_most = 1,
     .evidence_most = 1,
     .piece_lines_most = 1},
    {.is_dense = true, .row_lines_most = 2},
    {.is_dense = true, .row_lines_most = 1},
};
const size_t gap_cut_count = COUNT_OF(gap_cuts);

/* What making a page needs at hand. */
struct maker {
    struct arena *mem;
    const struct gap_sheet *sheet;
    const struct gap *gap;
    const struct gap_cut *cut;
    struct list parts;
    size_t shown; /* criteria not met, so far */
};

static const struct level *level_of(const struct maker *m)
{
    return &m->gap->ladder->levels[m->gap->level_index];
}

/* "9 Mar", with the year when it is not this one. */
static struct str day_text(const struct maker *m, struct day day, bool has_year)
{
    static const char *const months[] = {
        N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
        N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")};
    if (day_is_none(day))
        return (struct str){0};
    struct str iso = day_format(m->mem, day);
    struct str now = day_format(m->mem, m->sheet->today);
    int64_t month = 1, of_month = 1;
    if (!str_number(str_part(iso, 5, 2), 1, 12, &month)
        || !str_number(str_part(iso, 8, 2), 1, 31, &of_month))
        return iso;
    const char *name = _(months[month - 1]);
    struct str year = str_part(iso, 0, 4);
    if (!has_year && str_same(year, str_part(now, 0, 4)))
        return str_format(m->mem, "%d %s", (int)of_month, name);
    return str_format(m->mem, "%d %s %.*s", (int)of_month, name, STR(year));
}

static struct gap_part *add_part(struct maker *m, enum gap_part_kind kind,
                                 struct str text)
{
    struct gap_part *part = LIST_ADD(&m->parts, struct gap_part);
    *part = (struct gap_part){.kind = kind, .text = text};
    return part;
}

/* A row and where it stands on the page. */
struct placed {
    const struct gap_row *row;
    size_t group; /* competency, or how far its level is below */
};

/* By group, then as the standings are told, then as the ladder has them. */
static int placed_order(const void *one, const void *other)
{
    const struct placed *a = one, *b = other;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->row->standing != b->row->standing)
        return a->row->standing < b->row->standing ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

struct placed_list {
    struct placed *at; /* shape: [count] */
    size_t count;
};

static bool is_open(enum standing standing)
{
    return standing == STANDING_PARTLY || standing == STANDING_MISSING
           || standing == STANDING_UNRATED;
}

static bool is_own(const struct gap *gap, const struct gap_row *row)
{
    return (size_t)(row - gap->rows) < gap->level_row_count;
}

/* The rows that are not met: the level's own, or those below it. */
static struct placed_list open_rows(const struct maker *m, bool of_level)
{
    const struct gap *gap = m->gap;
    struct placed_list rows = {
        .at = ARENA_ARRAY(m->mem, struct placed, gap->row_count)};
    for (size_t i = 0; i < gap->row_count; i++) {
        const struct gap_row *row = &gap->rows[i];
        if (!is_open(row->standing) || is_own(gap, row) != of_level)
            continue;
        size_t group = of_level
                           ? row->criterion->competency_index
                           : gap->level_index - row->criterion->level_index;
        rows.at[rows.count++] = (struct placed){row, group};
    }
    if (rows.count)
        qsort(rows.at, rows.count, sizeof *rows.at, placed_order);
    return rows;
}

static struct str competency_name(const struct competency *c)
{
    return c->title.length ? c->title : c->key;
}

/* The competency, or the level of a row from below. */
static struct str group_name(const struct maker *m, const struct gap_row *row)
{
    const struct ladder *ladder = m->gap->ladder;
    if (!is_own(m->gap, row))
        return level_name(&ladder->levels[row->criterion->level_index]);
    return competency_name(
        &ladder->competencies[row->criterion->competency_index]);
}

/* "Delivery: Planning" */
static struct str group_title(const struct maker *m, const struct gap_row *row)
{
    const struct ladder *ladder = m->gap->ladder;
    struct str name = group_name(m, row);
    struct str area =
        ladder->competencies[row->criterion->competency_index].area;
    if (!is_own(m->gap, row) || area.length == 0 || str_same(area, name))
        return name;
    area = pdf_isolated(m->mem, area);
    name = pdf_isolated(m->mem, name);
    return str_format(m->mem, "%.*s: %.*s", STR(area), STR(name));
}

static struct str piece_what(const struct maker *m, const struct evidence *e)
{
    const char *kind = evidence_kind_names[e->kind];
    if (e->project.length == 0)
        return str_of(kind);
    struct str project = pdf_isolated(m->mem, e->project);
    return str_format(m->mem, _("%s in %.*s"), kind, STR(project));
}

static void lay_evidence(const struct maker *m, const struct gap_row *row,
                         struct gap_part *part)
{
    size_t count = row->credits.count, shown = m->cut->evidence_most;
    shown = count < shown ? count : shown;
    struct gap_piece *pieces = ARENA_ARRAY(m->mem, struct gap_piece, shown);
    for (size_t i = 0; i < shown; i++) {
        const struct evidence *e = row->credits.at[i].evidence;
        pieces[i] = (struct gap_piece){day_text(m, e->day, false),
                                       piece_what(m, e), e->title};
    }
    part->pieces = pieces;
    part->piece_count = shown;
    if (count > shown)
        part->more = str_format(m->mem, _("and %zu more"), count - shown);
    else if (count == 0 && m->sheet->evidence_count > 0)
        part->more = str_of(_("nothing yet"));
}

static struct str pieces_text(const struct maker *m, size_t count)
{
    return str_format(m->mem, ngettext("%zu piece", "%zu pieces", count),
                      count);
}

/* "Sometimes, 14 May" */
static struct str word_text(const struct maker *m, const struct gap_row *row)
{
    struct str word = gap_standing_word(row->standing);
    if (!row->rated || row->standing == STANDING_UNRATED)
        return word;
    struct str day = day_text(m, row->rated->day, false);
    return str_format(m->mem, "%.*s%s%.*s", STR(word), day.length ? ", " : "",
                      STR(day));
}

/* As word_text, and says when other words than today's were judged. */
static struct str word_in_full(const struct maker *m, const struct gap_row *row)
{
    struct str word = word_text(m, row);
    if (!row->is_older_wording)
        return word;
    return str_format(m->mem, _("%.*s, on older wording"), STR(word));
}

static void add_open(struct maker *m, const struct gap_row *row, bool is_first)
{
    if (!m->cut->is_dense) {
        if (is_first)
            add_part(m, GAP_GROUP, group_title(m, row));
        struct gap_part *part = add_part(m, GAP_CRITERION,
                                         row->criterion->text);
        part->standing = row->standing;
        part->word = word_in_full(m, row);
        part->note = row->rated ? row->rated->note : (struct str){0};
        lay_evidence(m, row, part);
        return;
    }
    struct gap_part *line = add_part(m, GAP_ROW, row->criterion->text);
    line->standing = row->standing;
    line->word = word_text(m, row);
    line->aside = is_first ? group_name(m, row) : (struct str){0};
    if (row->credits.count)
        line->more = pieces_text(m, row->credits.count);
}

/* Adds rows group by group until the cut; gives how many it added. */
static size_t add_rows(struct maker *m, struct placed_list rows)
{
    size_t most = m->cut->open_most ? m->cut->open_most : SIZE_MAX;
    size_t i = 0;
    for (; i < rows.count && m->shown < most; i++, m->shown++)
        add_open(m, rows.at[i].row,
                 i == 0 || rows.at[i].group != rows.at[i - 1].group);
    return i;
}

static void add_missing(struct maker *m, struct placed_list rows)
{
    if (rows.count == 0)
        return;
    struct gap_part *heading = add_part(m, GAP_HEADING,
                                        str_of(_("What is missing")));
    heading->aside = m->sheet->evidence_count
                         ? str_format(m->mem,
                                      _("Evidence beside it, of %zu kept"),
                                      m->sheet->evidence_count)
                         : str_of(_("No evidence is kept yet"));
    add_rows(m, rows);
}

static void add_below(struct maker *m, struct placed_list rows)
{
    bool has_room = m->cut->open_most == 0 || m->shown < m->cut->open_most;
    if (has_room && rows.count + m->gap->unrated_below > 0)
        add_part(m, GAP_HEADING, str_of(_("Still open from lower levels")));
    add_rows(m, rows);
}

static void add_left_out(struct maker *m, size_t open_count)
{
    size_t left = open_count - m->shown;
    if (left == 0)
        return;
    add_part(m, GAP_SENTENCE,
             str_format(m->mem,
                        ngettext("and %zu more criterion, see rung gap",
                                 "and %zu more criteria, see rung gap", left),
                        left));
}

static void add_unrated(struct maker *m)
{
    size_t unrated = m->gap->unrated_below;
    if (unrated)
        add_part(m, GAP_SENTENCE,
                 str_format(m->mem,
                            ngettext("%zu criterion of lower levels is not "
                                     "rated.",
                                     "%zu criteria of lower levels are not "
                                     "rated.",
                                     unrated),
                            unrated));
}

/* "Direction 2, Influence 1": how many rows of that standing stand where. */
static struct str summed_up(const struct maker *m, enum standing standing)
{
    enum { SUM_BYTES_MOST = 2000 };
    const struct gap *gap = m->gap;
    size_t kinds = gap->ladder->competency_count;
    size_t *counts = ARENA_ARRAY(m->mem, size_t, kinds);
    for (size_t i = 0; i < gap->level_row_count; i++)
        if (gap->rows[i].standing == standing)
            counts[gap->rows[i].criterion->competency_index]++;
    struct text text;
    text_open(m->mem, SUM_BYTES_MOST, &text);
    for (size_t i = 0; i < kinds; i++) {
        const struct competency *c = &gap->ladder->competencies[i];
        struct str title = pdf_isolated(m->mem, competency_name(c));
        if (counts[i])
            text_add(&text, "%s%.*s %zu", text.length ? ", " : "", STR(title),
                     counts[i]);
    }
    return text_str(&text);
}

static void add_settled(struct maker *m, enum standing standing,
                        const char *title)
{
    const struct gap *gap = m->gap;
    size_t count = gap->counts[standing];
    if (count == 0)
        return;
    if (!m->cut->has_met_rows) {
        struct str word = gap_standing_word(standing);
        struct str where = summed_up(m, standing);
        add_part(m, GAP_SENTENCE,
                 str_format(m->mem, "%.*s: %.*s", STR(word), STR(where)));
        return;
    }
    struct gap_part *heading = add_part(m, GAP_HEADING, str_of(title));
    heading->aside = str_format(
        m->mem, ngettext("%zu criterion", "%zu criteria", count), count);
    size_t group = SIZE_MAX;
    for (size_t i = 0; i < gap->level_row_count; i++) {
        const struct gap_row *row = &gap->rows[i];
        if (row->standing != standing)
            continue;
        struct gap_part *line = add_part(m, GAP_ROW, row->criterion->text);
        line->standing = standing;
        line->word = row->rated ? day_text(m, row->rated->day, false)
                                : (struct str){0};
        if (row->criterion->competency_index != group)
            line->aside = group_name(m, row);
        group = row->criterion->competency_index;
    }
}

/* Text side by side, with a middle dot between what is there. */
static struct str beside(struct arena *mem, struct str a, struct str b)
{
    if (a.length == 0 || b.length == 0)
        return a.length ? a : b;
    a = pdf_isolated(mem, a);
    b = pdf_isolated(mem, b);
    return str_format(mem, "%.*s · %.*s", STR(a), STR(b));
}

static struct str move_text(const struct maker *m)
{
    const struct ladder *ladder = m->gap->ladder;
    const struct level *level = level_of(m);
    struct str held = m->sheet->present_level, aim = level_name(level);
    struct str from = pdf_isolated(m->mem, held);
    struct str to = pdf_isolated(m->mem, aim);
    struct str on = pdf_isolated(m->mem, ladder->title.length ? ladder->title
                                                              : ladder->key);
    size_t rung = m->gap->level_index + 1, rungs = ladder->level_count;
    if (held.length && !str_same(held, aim))
        return str_format(m->mem,
                          _("From %.*s to %.*s, level %zu of %zu, ladder "
                            "%.*s"),
                          STR(from), STR(to), rung, rungs, STR(on));
    return str_format(m->mem,
                      _("Held against %.*s, level %zu of %zu, ladder %.*s"),
                      STR(to), rung, rungs, STR(on));
}

static struct str made_text(const struct maker *m)
{
    struct str made = beside(m->mem, day_text(m, m->sheet->today, true),
                             m->sheet->office);
    return m->sheet->is_sample ? beside(m->mem, made, str_of(_("Sample data")))
                               : made;
}

struct gap_page gap_page_make(struct arena *mem, const struct gap_sheet *sheet,
                              const struct gap_cut *cut)
{
    assert(!day_is_none(sheet->today));
    struct maker m = {
        .mem = mem, .sheet = sheet, .gap = sheet->gap, .cut = cut};
    const struct position *position = &sheet->person.position;
    struct gap_page page = {
        .place = beside(mem, position->title, position->department),
        .move = move_text(&m),
        .made = made_text(&m),
        .foot = str_of(_("Ratings are what people agreed; evidence is laid "
                         "beside them and never sets them. Automatic counts "
                         "decide nothing.")),
    };
    page.answer = gap_answer_make(mem, sheet->gap);

    struct placed_list own = open_rows(&m, true), below = open_rows(&m, false);
    page.open_count = own.count + below.count;
    LIST_OPEN(mem, struct gap_part, &m.parts);
    add_missing(&m, own);
    add_below(&m, below);
    add_left_out(&m, page.open_count);
    add_unrated(&m);
    add_settled(&m, STANDING_MET, _("What is met"));
    add_settled(&m, STANDING_EXCUSED, _("Not applicable"));
    page.parts = m.parts.at;
    page.part_count = m.parts.count;
    return page;
}
