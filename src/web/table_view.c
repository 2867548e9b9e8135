#include "web/table_view.h"

#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"
#include "web/address.h"

#include <stdlib.h>

enum { LINES_SHOWN = 1000 };

/* A file's lines end in two characters, those of a page in one. */
static struct str lines_of_page(struct arena *mem, struct str file)
{
    struct text out;
    struct str line;
    text_open(mem, file.length, &out);
    while (str_next(&file, '\n', &line)) {
        bool has_return = str_has_suffix(line, "\r");
        text_add_str(&out, str_part(line, 0, line.length - has_return));
        text_add_char(&out, '\n');
    }
    return text_str(&out);
}

void table_view_open(struct arena *mem, const struct table_kind *kind,
                     struct table_page *page)
{
    struct table_column_view *columns = ARENA_ARRAY(
        mem, struct table_column_view, kind->column_count);
    for (size_t i = 0; i < kind->column_count; i++)
        columns[i] = (struct table_column_view){kind->columns[i].title,
                                                _(kind->columns[i].text),
                                                kind->columns[i].is_needed};
    page->title = _(kind->heading);
    page->text = _(kind->text);
    page->address = kind->address;
    page->template_address = str_format(mem, "%s/template", kind->address);
    page->columns.at = columns;
    page->columns.count = kind->column_count;
    page->sample = lines_of_page(mem, table_kind_csv(mem, kind, true));
    page->has_rater = kind->has_rater;
}

static int by_line(const void *left, const void *right)
{
    const struct table_line *a = left, *b = right;
    if (a->line != b->line)
        return (a->line > b->line) - (a->line < b->line);
    if (a->column != b->column)
        return (a->column > b->column) - (a->column < b->column);
    return (a->mark > b->mark) - (a->mark < b->mark);
}

static void rows_add(struct arena *mem, const struct table_outcome *outcome,
                     struct list *lines, struct list *stays)
{
    static const enum table_mark marks[] = {[ROW_NEW] = MARK_NEW,
                                            [ROW_CHANGED] = MARK_CHANGED,
                                            [ROW_SAME] = MARK_SAME};
    for (size_t i = 0; i < outcome->rows.count; i++) {
        const struct table_row *row = &outcome->rows.at[i];
        bool has_page = row->verdict != ROW_NEW;
        bool is_same = row->verdict == ROW_SAME;
        struct table_line line = {
            .line = row->line, .mark = marks[row->verdict], .text = row->what};
        if (has_page && row->person.number)
            line.address = address_of_person(mem, row->person);
        *LIST_ADD(is_same ? stays : lines, struct table_line) = line;
    }
}

/* "row 5, column ..." beside line 5 says it twice; a cell of several lines
 * makes them differ. */
static struct str without_row(struct arena *mem, const struct problem *problem)
{
    struct str row = str_format(mem, "row %d, ", problem->line);
    struct str message = problem->message;
    return str_has_prefix(message, row.at)
               ? str_part(message, row.length, message.length)
               : message;
}

static void problems_add(struct arena *mem, const struct problem_list *problems,
                         enum table_mark mark, struct list *lines)
{
    for (size_t i = 0; i < problems->count; i++)
        *LIST_ADD(lines, struct table_line) = (struct table_line){
            .line = problems->at[i].line,
            .column = problems->at[i].column,
            .mark = mark,
            .text = without_row(mem, &problems->at[i])};
}

static struct table_line_list shown(struct list *lines, size_t *hidden)
{
    size_t count = lines->count;
    if (count)
        qsort(lines->at, count, sizeof(struct table_line), by_line);
    if (count > LINES_SHOWN) {
        *hidden += count - LINES_SHOWN;
        count = LINES_SHOWN;
    }
    return (struct table_line_list){lines->at, count};
}

/* The head of the table, as it was taken: "Full name as Name" where the
 * titles differ. */
static struct str_list renamed(struct arena *mem, struct str_list mapped)
{
    const struct str as = STR_LITERAL(" as ");
    struct list list;
    LIST_OPEN(mem, struct str, &list);
    for (size_t i = 0; i < mapped.count; i++) {
        struct str title = mapped.at[i];
        size_t middle = str_find(title, as);
        if (!str_same_folded(str_part(title, 0, middle),
                             str_part(title, middle + as.length, title.length)))
            *LIST_ADD(&list, struct str) = title;
    }
    return (struct str_list){list.at, list.count};
}

void table_view_fill(struct arena *mem, const struct table_outcome *outcome,
                     struct table_page *page)
{
    struct list lines, stays;
    LIST_OPEN(mem, struct table_line, &lines);
    LIST_OPEN(mem, struct table_line, &stays);
    rows_add(mem, outcome, &lines, &stays);
    problems_add(mem, &outcome->problems, MARK_WRONG, &lines);
    problems_add(mem, &outcome->notes, MARK_NOTE, &lines);
    page->lines = shown(&lines, &page->hidden_count);
    page->stays = shown(&stays, &page->hidden_count);
    page->new_count = outcome->counts[ROW_NEW];
    page->changed_count = outcome->counts[ROW_CHANGED];
    page->same_count = outcome->counts[ROW_SAME];
    page->refused_count = outcome->refused_count;
    page->mapped = renamed(mem, outcome->mapped);
    page->ignored = outcome->ignored;
    page->good_count = page->new_count + page->changed_count;
    page->mark = table_mark(mem, outcome, page->given);
}

/* A form gives other line ends back than a file has, and may drop the first. */
static uint64_t text_mark(struct arena *mem, struct str text)
{
    char *at = ARENA_ARRAY(mem, char, text.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++)
        if (text.at[i] != '\r' && text.at[i] != '\n')
            at[length++] = text.at[i];
    return str_hash((struct str){at, length});
}

static uint64_t outcome_mark(struct arena *mem,
                             const struct table_outcome *outcome)
{
    uint64_t mark = outcome->refused_count;
    for (size_t i = 0; i < outcome->rows.count; i++) {
        const struct table_row *row = &outcome->rows.at[i];
        struct str told = str_format(mem, "%016llx %d %d %.*s",
                                     (unsigned long long)mark, row->line,
                                     (int)row->verdict, STR(row->what));
        mark = str_hash(told);
    }
    for (size_t i = 0; i < outcome->problems.count; i++)
        mark = str_hash(str_format(mem, "%016llx %.*s",
                                   (unsigned long long)mark,
                                   STR(outcome->problems.at[i].message)));
    return mark;
}

struct str table_mark(struct arena *mem, const struct table_outcome *outcome,
                      struct str text)
{
    return str_format(mem, "%016llx.%016llx",
                      (unsigned long long)outcome_mark(mem, outcome),
                      (unsigned long long)text_mark(mem, text));
}

struct str table_kept_told(struct arena *mem,
                           const struct table_outcome *outcome)
{
    enum { TOLD_BYTES = 1000 };
    struct text told;
    text_open(mem, TOLD_BYTES, &told);
    size_t fresh = outcome->counts[ROW_NEW];
    size_t changed = outcome->counts[ROW_CHANGED];
    size_t same = outcome->counts[ROW_SAME];
    size_t refused = outcome->refused_count;
    if (fresh)
        text_add(&told, ngettext("%zu is new. ", "%zu are new. ", fresh),
                 fresh);
    if (changed)
        text_add(&told,
                 ngettext("%zu was changed. ", "%zu were changed. ", changed),
                 changed);
    if (same)
        text_add(&told,
                 ngettext("%zu stayed as it was. ", "%zu stayed as they were. ",
                          same),
                 same);
    if (refused)
        text_add(&told,
                 ngettext("%zu wrong line was left out.",
                          "%zu wrong lines were left out.", refused),
                 refused);
    return str_trim(text_str(&told));
}
