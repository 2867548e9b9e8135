#include "web/page_ladder_import.h"

#include "base/translate.h"
#include "base/utf8.h"
#include "web/given.h"

enum { LINE_BYTES_MOST = 160 };

/* The line of that number, from 1. */
static struct str line_at(struct str text, int number)
{
    struct str line = {0};
    for (int i = 0; i < number; i++)
        if (!str_next(&text, '\n', &line))
            return (struct str){0};
    return line;
}

static struct problem_line problem_make(struct arena *mem, struct str text,
                                        const struct problem *problem)
{
    struct problem_line made = {
        .line = problem->line,
        .column = problem->column,
        .message = problem->message,
    };
    struct str line = line_at(text, problem->line);
    size_t column = problem->column > 0 ? (size_t)problem->column - 1 : 0;
    if (column > line.length)
        column = line.length;
    size_t start = column > LINE_BYTES_MOST / 2 ? column - LINE_BYTES_MOST / 2
                                                : 0;
    made.before = utf8_clean(mem, str_part(line, start, column - start));
    made.marked = utf8_clean(mem, str_part(line, column, LINE_BYTES_MOST / 2));
    return made;
}

static struct problem_line_list problems_make(struct arena *mem,
                                              struct str text,
                                              struct problem_list problems)
{
    struct problem_line *lines = ARENA_ARRAY(mem, struct problem_line,
                                             problems.count);
    for (size_t i = 0; i < problems.count; i++)
        lines[i] = problem_make(mem, text, &problems.at[i]);
    return (struct problem_line_list){lines, problems.count};
}

static struct str_list names_of(struct arena *mem, const struct ladder *ladder)
{
    struct str *names = ARENA_ARRAY(mem, struct str, ladder->level_count);
    for (size_t i = 0; i < ladder->level_count; i++)
        names[i] = level_name(&ladder->levels[i]);
    return (struct str_list){names, ladder->level_count};
}

/* Tells whether the text of a form is the one that was looked at, beside the
 * same revision; nobody gains by forging it. */
static struct str mark_of(struct arena *mem, const struct import_page *page)
{
    return str_format(mem, "%llx.%lld",
                      (unsigned long long)str_hash(page->text),
                      (long long)page->present);
}

void import_view_fill(struct arena *mem, struct str given,
                      const struct ladder_reading *reading,
                      struct import_page *page)
{
    const struct taken_ladder *taken = reading->ladders.at;
    page->is_read = taken != NULL;
    page->is_wrong = !taken;
    page->why_not = reading->why_not;
    page->text = taken ? taken->document : given_for_form(given);
    page->problems = problems_make(mem, page->text, reading->problems);
    if (!taken)
        return;
    const struct ladder *ladder = &taken->ladder;
    page->key = ladder->key;
    page->title = ladder->title;
    page->levels = ladder->level_count;
    page->competencies = ladder->competency_count;
    page->criteria = ladder->criterion_count;
    page->level_names = names_of(mem, ladder);
}

void import_view_compare(struct arena *mem, const struct ladder *ladder,
                         const struct ladder_preview *preview,
                         struct import_page *page)
{
    const struct ladder_difference *difference = &preview->difference;
    page->present = preview->present.revision;
    page->next = preview->present.revision + 1;
    page->is_new = preview->present.revision == 0;
    page->is_same = preview->is_same;
    page->mark = mark_of(mem, page);
    if (page->is_new)
        return;
    page->difference = difference_view_make(mem, &difference->criteria, ladder,
                                            (struct gap_row_list){0});
    difference_of_revisions(mem, page->present, page->next, &page->difference);
    page->parts = part_lines_make(mem, difference);
    page->is_retitled = difference->is_retitled;
}
