#include "report/gap_sheet.h"

#include "base/list.h"
#include "base/translate.h"
#include "format/pdf.h"

#include <assert.h>
#include <stdlib.h>

/* What making a page needs at hand. */
struct maker {
    struct arena *mem;
    const struct gap_sheet *sheet;
    const struct gap *gap;
    const struct gap_cut *cut;
    struct list parts;
    size_t shown; /* criteria not met, so far */
};

static const struct gap_form *form_of(const struct maker *m,
                                      enum gap_choice choice)
{
    return &gap_forms[m->cut->forms[choice]];
}

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

static bool is_own(const struct gap *gap, const struct gap_row *row)
{
    return (size_t)(row - gap->rows) < gap->level_row_count;
}

/* Which section of the page the row stands in. */
static enum gap_choice choice_of(const struct gap *gap,
                                 const struct gap_row *row)
{
    switch (row->standing) {
    case STANDING_PARTLY:
    case STANDING_MISSING:
        return is_own(gap, row) ? GAP_MISSING : GAP_BELOW;
    case STANDING_UNRATED:
        return GAP_UNRATED;
    default:
        return GAP_SETTLED;
    }
}

static struct placed_list rows_of(const struct maker *m, enum gap_choice choice)
{
    const struct gap *gap = m->gap;
    struct placed_list rows = {
        .at = ARENA_ARRAY(m->mem, struct placed, gap->row_count)};
    for (size_t i = 0; i < gap->row_count; i++) {
        const struct gap_row *row = &gap->rows[i];
        if (choice_of(gap, row) != choice)
            continue;
        size_t group = is_own(gap, row)
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

static struct str pieces_text(const struct maker *m, size_t count)
{
    return str_format(m->mem, ngettext("%zu piece", "%zu pieces", count),
                      count);
}

/* What is said of the pieces that are not shown. */
static struct str more_text(const struct maker *m, const struct gap_row *row,
                            size_t shown)
{
    size_t count = row->credits.count;
    if (count > shown && shown)
        return str_format(m->mem, _("and %zu more"), count - shown);
    if (count > shown)
        return str_format(
            m->mem,
            ngettext("%zu piece of evidence", "%zu pieces of evidence", count),
            count);
    bool is_told = count == 0 && m->sheet->evidence_count > 0
                   && row->standing != STANDING_UNRATED;
    return is_told ? str_of(_("no evidence yet")) : (struct str){0};
}

static void lay_evidence(const struct maker *m, const struct gap_row *row,
                         struct gap_part *part)
{
    size_t count = row->credits.count, shown = part->form->evidence_most;
    shown = count < shown ? count : shown;
    struct gap_piece *pieces = ARENA_ARRAY(m->mem, struct gap_piece, shown);
    for (size_t i = 0; i < shown; i++) {
        const struct evidence *e = row->credits.at[i].evidence;
        pieces[i] = (struct gap_piece){day_text(m, e->day, false),
                                       piece_what(m, e), e->title};
    }
    part->pieces = pieces;
    part->piece_count = shown;
    part->more = more_text(m, row, shown);
}

static struct str listed(const struct maker *m, struct str a, struct str b)
{
    if (a.length == 0 || b.length == 0)
        return a.length ? a : b;
    return str_format(m->mem, "%.*s, %.*s", STR(a), STR(b));
}

/* "14 May, Wim Oude, on older wording" */
static struct str rated_text(const struct maker *m, const struct gap_row *row,
                             bool has_rater)
{
    if (!row->rated)
        return (struct str){0};
    struct str said = day_text(m, row->rated->day, false);
    if (has_rater)
        said = listed(m, said, pdf_isolated(m->mem, row->rated->rater));
    if (row->is_older_wording)
        said = listed(m, said, str_of(_("on older wording")));
    return said;
}

/* "Sometimes, 14 May"; nothing where the heading says it. */
static struct str word_text(const struct maker *m, const struct gap_row *row,
                            bool has_rater)
{
    if (row->standing == STANDING_UNRATED)
        return (struct str){0};
    return listed(m, gap_standing_word(row->standing),
                  rated_text(m, row, has_rater));
}

static void add_group(struct maker *m, const struct gap_row *row)
{
    add_part(m, GAP_GROUP, group_title(m, row));
}

/* A row; the first of a group names it. */
static struct gap_part *add_line(struct maker *m, const struct gap_row *row,
                                 bool is_first)
{
    bool is_grouped = choice_of(m->gap, row) == GAP_SETTLED
                          ? m->cut->forms[GAP_SETTLED] > 1
                          : m->cut->forms[GAP_GROUPS] > 0;
    if (is_first && is_grouped)
        add_group(m, row);
    struct gap_part *line = add_part(m, GAP_ROW, row->criterion->text);
    line->standing = row->standing;
    if (is_first && !is_grouped)
        line->aside = group_name(m, row);
    return line;
}

static void add_open(struct maker *m, const struct gap_row *row, bool is_first)
{
    const struct gap_form *form = form_of(m, choice_of(m->gap, row));
    struct str word = word_text(m, row, form->has_rater), note = {0};
    if (form->has_note && row->rated)
        note = row->rated->note;
    if (form->is_row) {
        struct gap_part *line = add_line(m, row, is_first);
        line->word = word;
        line->note = note;
        if (row->credits.count)
            line->more = pieces_text(m, row->credits.count);
        return;
    }
    if (is_first)
        add_group(m, row);
    struct gap_part *part = add_part(m, GAP_CRITERION, row->criterion->text);
    part->standing = row->standing;
    part->form = form;
    part->word = word;
    part->note = note;
    lay_evidence(m, row, part);
}

static bool has_room(const struct maker *m)
{
    return m->cut->open_most == 0 || m->shown < m->cut->open_most;
}

/* Adds rows group by group until the cut. */
static void add_rows(struct maker *m, struct placed_list rows)
{
    for (size_t i = 0; i < rows.count && has_room(m); i++, m->shown++)
        add_open(m, rows.at[i].row,
                 i == 0 || rows.at[i].group != rows.at[i - 1].group);
}

static struct str criteria_text(const struct maker *m, size_t count)
{
    return str_format(m->mem, ngettext("%zu criterion", "%zu criteria", count),
                      count);
}

static bool has_pieces(const struct maker *m, struct placed_list rows)
{
    for (size_t i = 0; i < rows.count; i++)
        if (rows.at[i].row->credits.count
            && form_of(m, choice_of(m->gap, rows.at[i].row))->evidence_most)
            return true;
    return false;
}

static struct str kept_text(const struct maker *m, struct placed_list rows)
{
    size_t count = m->sheet->evidence_count;
    if (count == 0)
        return str_of(_("No evidence is kept yet"));
    if (has_pieces(m, rows))
        return str_format(m->mem, _("Evidence beside it, of %zu kept"), count);
    return str_format(m->mem,
                      ngettext("%zu piece of evidence kept",
                               "%zu pieces of evidence kept", count),
                      count);
}

/* A section of the level's own; the first says what evidence there is. */
static void add_section(struct maker *m, enum gap_choice choice,
                        const char *title)
{
    struct placed_list rows = rows_of(m, choice);
    if (rows.count == 0 || !has_room(m))
        return;
    struct gap_part *heading = add_part(m, GAP_HEADING, str_of(title));
    heading->aside = m->shown ? criteria_text(m, rows.count)
                              : kept_text(m, rows);
    add_rows(m, rows);
}

static void add_below(struct maker *m)
{
    struct placed_list rows = rows_of(m, GAP_BELOW);
    if (has_room(m) && rows.count + m->gap->unrated_below > 0)
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
    if (m->cut->forms[GAP_SETTLED] == 0) {
        struct str word = gap_standing_word(standing);
        struct str where = summed_up(m, standing);
        add_part(m, GAP_SENTENCE,
                 str_format(m->mem, "%.*s: %.*s", STR(word), STR(where)));
        return;
    }
    struct gap_part *heading = add_part(m, GAP_HEADING, str_of(title));
    heading->aside = criteria_text(m, count);
    size_t group = SIZE_MAX;
    for (size_t i = 0; i < gap->level_row_count; i++) {
        const struct gap_row *row = &gap->rows[i];
        if (row->standing != standing)
            continue;
        bool is_first = row->criterion->competency_index != group;
        add_line(m, row, is_first)->word = rated_text(m, row, true);
        group = row->criterion->competency_index;
    }
}

/* Criteria not met, of all levels. */
static size_t open_count(const struct gap *gap)
{
    size_t count = 0;
    for (size_t i = 0; i < gap->row_count; i++)
        count += choice_of(gap, &gap->rows[i]) != GAP_SETTLED;
    return count;
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

    page.open_count = open_count(sheet->gap);
    LIST_OPEN(mem, struct gap_part, &m.parts);
    add_section(&m, GAP_MISSING, _("What is missing"));
    add_section(&m, GAP_UNRATED, _("Not talked about yet"));
    add_below(&m);
    add_left_out(&m, page.open_count);
    add_unrated(&m);
    add_settled(&m, STANDING_MET, _("What is met"));
    add_settled(&m, STANDING_EXCUSED, _("Not applicable"));
    page.parts = m.parts.at;
    page.part_count = m.parts.count;
    return page;
}
