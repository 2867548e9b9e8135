#include "report/paper.h"

double pen_set_runs(const struct pen *pen, const struct paper_style *style,
                    const struct pdf_run *runs, size_t run_count,
                    struct column column)
{
    struct pdf_paragraph p = {.runs = runs,
                              .run_count = run_count,
                              .size_points = style->size_points,
                              .width_points = column.width,
                              .lines_most = style->lines_most,
                              .side = style->side};
    return pen->is_dry ? pdf_paragraph_height(pen->pdf, &p)
                       : pdf_paragraph_set(pen->pdf, &p, column.x, pen->y);
}

double pen_set(const struct pen *pen, const struct paper_style *style,
               struct str text, struct column column)
{
    struct pdf_run run = {text, style->weight, style->colour};
    return text.length ? pen_set_runs(pen, style, &run, 1, column) : 0;
}

double pen_width(const struct pen *pen, const struct paper_style *style,
                 struct str text)
{
    struct pdf_run run = {text, style->weight, style->colour};
    struct pdf_paragraph p = {.runs = &run,
                              .run_count = 1,
                              .size_points = style->size_points,
                              .width_points = PAPER_WIDTH,
                              .lines_most = 1};
    return pdf_paragraph_width(pen->pdf, &p);
}

void pen_begin(const struct pen *pen, enum pdf_part part)
{
    if (!pen->is_dry)
        pdf_part_begin(pen->pdf, part);
}

void pen_end(const struct pen *pen, enum pdf_part part)
{
    if (!pen->is_dry)
        pdf_part_end(pen->pdf, part);
}

void pen_flow(struct pen *pen, enum pdf_part part,
              const struct paper_style *style, struct str text,
              struct column column)
{
    if (text.length == 0)
        return;
    pen_begin(pen, part);
    double height = pen_set(pen, style, text, column);
    pen_end(pen, part);
    pen->y += height;
}

void pen_fill(const struct pen *pen, struct pdf_box box, uint32_t colour)
{
    if (!pen->is_dry)
        pdf_box_fill(pen->pdf, box, colour);
}

void pen_box(const struct pen *pen, struct pdf_box box, struct pdf_line line)
{
    if (!pen->is_dry)
        pdf_box_draw(pen->pdf, box, line);
}

void pen_line(const struct pen *pen, struct pdf_box box, struct pdf_line line)
{
    if (!pen->is_dry)
        pdf_line_draw(pen->pdf, box, line);
}

void pen_rule(const struct pen *pen, uint32_t colour)
{
    pen_line(pen, (struct pdf_box){PAPER_LEFT, pen->y, PAPER_WIDTH, 0},
             (struct pdf_line){0.6, colour, false});
}
