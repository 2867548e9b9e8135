#include "report/ladder_page.h"

#include "format/html_text.h"
#include "format/outline.h"
#include "report/ladder_piece.h"
#include "report/ladder_row.h"

#include <assert.h>

struct page {
    struct arena *mem;
    struct text *out;
    struct str language;
    int depth;        /* of the list that is open; 0: none */
    bool is_in_part;  /* of a section, which a <section> of its own holds */
    bool is_in_parts; /* a <div> holds the parts of the section */
    bool is_in_section;
    size_t section_count;
};

static const char head[] =
    "<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, "
    "initial-scale=1\">\n";

/* Colours hold 4.5:1 in light and dark; nothing comes from elsewhere. */
static const char style[] =
    "<style>\n"
    ":root{color-scheme:light dark;--line:#b8c4d4;--quiet:#4a5568;"
    "--ground:#fff;--ink:#16202e;--head:#e3e9f1;--come:#005a3c;--go:#a11d1d}\n"
    "@media(prefers-color-scheme:dark){:root{--line:#4a5a70;--quiet:#aab6c6;"
    "--ground:#131a24;--ink:#e8edf4;--head:#22304a;--come:#7ddcb4;--go:#ffb0a8}}\n"
    "body{margin:0 auto;max-width:80rem;padding:1.5rem;background:var(--ground)"
    ";color:var(--ink);font:1rem/1.5 system-ui,sans-serif}\n"
    "h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem;border-bottom:1px solid "
    "var(--line)}h3{margin:0 0 .5rem;font-size:1.05rem}\n"
    "h1,h2,h3,p,li{overflow-wrap:anywhere}"
    "h1,h2,h3,p,li,td,th{white-space:pre-line}\n"
    ".wide{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0}\n"
    "th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:start;"
    "vertical-align:top;overflow-wrap:break-word}th{background:var(--head)}\n"
    ".levels{display:grid;gap:1.5rem;"
    "grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr))}\n"
    "ul{margin:0;padding-inline-start:1.2rem;white-space:normal}li{margin:.25rem 0}"
    "li li{color:var(--quiet)}\n"
    ".item{margin:.35rem 0 .35rem 1.2rem}.item.more{margin-inline-start:2.4rem;"
    "color:var(--quiet)}.quiet{color:var(--quiet)}\n"
    ".why{margin:.1rem 0 .7rem 1.2rem;padding-inline-start:.7rem;"
    "border-inline-start:3px solid var(--line);color:var(--quiet);"
    "font-size:.9rem}\n"
    "ins{color:var(--come);text-decoration-thickness:2px}"
    "del{color:var(--go)}\n"
    "@media print{body{max-width:none;padding:0;font-size:9pt}"
    "h2,h3{break-after:avoid}li,tr{break-inside:avoid}"
    ".wide{overflow:visible}}\n"
    "</style>\n";

/* A word of ours, marked where the ladder is in another language. */
static void word_add(struct page *page, const char *word)
{
    bool is_other = !str_is(page->language, "en")
                    && !str_has_prefix(page->language, "en-");
    text_add(page->out, "%s%s%s",
             is_other ? "<span lang=\"en\" dir=\"ltr\">" : "", word,
             is_other ? "</span>" : "");
}

static void words_add(struct page *page, const struct ladder_piece *piece)
{
    if (piece->word)
        word_add(page, piece->word);
    if (piece->word && piece->kind == PIECE_ITEM)
        text_add(page->out, "%s", piece->text.length ? ": " : ":");
    html_text_add(page->out, piece->text);
}

/* Closes lists down to `depth`, items and all. */
static void lists_close(struct page *page, int depth)
{
    for (; page->depth > depth; page->depth--)
        text_add(page->out, "</li></ul>");
    if (depth == 0)
        text_add_char(page->out, '\n');
}

static void part_close(struct page *page)
{
    lists_close(page, 0);
    if (page->is_in_part)
        text_add(page->out, "</section>\n");
    page->is_in_part = false;
}

static void section_close(struct page *page)
{
    part_close(page);
    if (page->is_in_parts)
        text_add(page->out, "</div>\n");
    if (page->is_in_section)
        text_add(page->out, "</section>\n");
    page->is_in_parts = page->is_in_section = false;
}

static void title_add(struct page *page, const struct ladder_piece *piece)
{
    text_add(page->out, "<h1 dir=\"auto\">");
    words_add(page, piece);
    text_add(page->out, "</h1>\n");
}

static void section_add(struct page *page, const struct ladder_piece *piece)
{
    section_close(page);
    text_add(page->out, "<section>\n<h2 id=\"s%zu\" dir=\"auto\">",
             ++page->section_count);
    words_add(page, piece);
    text_add(page->out, "</h2>\n");
    page->is_in_section = true;
}

static void part_add(struct page *page, const struct ladder_piece *piece)
{
    part_close(page);
    if (!page->is_in_parts)
        text_add(page->out, "<div class=\"levels\">\n");
    text_add(page->out, "<section><h3 dir=\"auto\">");
    words_add(page, piece);
    text_add(page->out, "</h3>\n");
    page->is_in_parts = page->is_in_part = true;
}

static void paragraph_add(struct page *page, const struct ladder_piece *piece)
{
    text_add(page->out, "<p dir=\"auto\">");
    words_add(page, piece);
    text_add(page->out, "</p>\n");
}

/* What is in a cell; the name of what has a section leads there. */
static void cell_text_add(struct page *page, const struct piece_table *table,
                          size_t row, size_t column)
{
    struct str text = table->cells[row * table->column_count + column];
    bool is_ours = table->has_heads ? row == 0 : column == 0;
    /* A title such as "#" would be taken for the sign of a link. */
    bool is_link = table->first_section && row > 0 && column == 0
                   && !outline_is_anchor(text);
    if (is_link)
        text_add(page->out, "<a href=\"#s%zu\">",
                 table->first_section + row - 1);
    if (is_ours)
        word_add(page, str_chars(page->mem, text));
    else
        html_text_add(page->out, text);
    if (is_link)
        text_add(page->out, "</a>");
}

static void cell_add(struct page *page, const struct piece_table *table,
                     size_t row, size_t column)
{
    bool is_of_column = table->has_heads && row == 0;
    bool is_of_row = !is_of_column && column == 0
                     && table->cells[row * table->column_count].length > 0;
    text_add(page->out, "%s",
             is_of_column ? "<th scope=\"col\">"
             : is_of_row  ? "<th scope=\"row\" dir=\"auto\">"
                          : "<td dir=\"auto\">");
    cell_text_add(page, table, row, column);
    text_add(page->out, is_of_column || is_of_row ? "</th>" : "</td>");
}

static void table_add(struct page *page, const struct ladder_piece *piece)
{
    const struct piece_table *table = &piece->table;
    if (table->has_heads) /* who has no mouse must be able to scroll it */
        text_add(page->out,
                 "<div class=\"wide\" role=\"region\" tabindex=\"0\" "
                 "aria-labelledby=\"s%zu\">",
                 page->section_count);
    text_add(page->out, "<table>\n%s",
             table->has_heads ? "<thead>" : "<tbody>");
    for (size_t row = 0; row < table->row_count; row++) {
        text_add(page->out, "<tr>");
        for (size_t column = 0; column < table->column_count; column++)
            cell_add(page, table, row, column);
        text_add(page->out, "</tr>%s\n",
                 table->has_heads && row == 0 ? "</thead>\n<tbody>" : "");
    }
    text_add(page->out, "</tbody></table>%s\n",
             table->has_heads ? "</div>" : "");
}

static void item_add(struct page *page, const struct ladder_piece *piece)
{
    if (piece->depth > page->depth)
        text_add(page->out, "<ul>");
    else {
        lists_close(page, piece->depth);
        text_add(page->out, "</li>\n");
    }
    page->depth = piece->depth;
    text_add(page->out, "<li dir=\"auto\">");
    words_add(page, piece);
}

static void (*const adders[])(struct page *, const struct ladder_piece *) = {
    [PIECE_TITLE] = title_add, [PIECE_SECTION] = section_add,
    [PIECE_PART] = part_add,   [PIECE_PARAGRAPH] = paragraph_add,
    [PIECE_TABLE] = table_add, [PIECE_ITEM] = item_add,
};

static_assert(COUNT_OF(adders) == PIECE_KIND_COUNT, "one for each kind");

void ladder_page_open(struct text *out, struct str language, struct str title)
{
    text_add(out, "<!DOCTYPE html>\n<html lang=\"");
    html_text_add(out, language);
    text_add(out, "\" dir=\"%s\">\n<head>\n%s<title>",
             language_is_right_to_left(language) ? "rtl" : "ltr", head);
    html_text_add(out, title);
    text_add(out, "</title>\n%s</head>\n<body>\n<main>\n", style);
}

void ladder_page_close(struct text *out)
{
    text_add(out, "</main>\n</body>\n</html>\n");
}

bool ladder_page_write(struct arena *mem, const struct stored_ladder *stored,
                       struct text *out, struct fault *fault)
{
    assert(mem && stored && out && fault);
    const struct ladder *ladder = &stored->ladder;
    struct page page = {.mem = mem, .out = out, .language = ladder->language};
    struct ladder_piece_list pieces = ladder_pieces_make(mem, stored);
    ladder_page_open(out, ladder->language, ladder->title);
    for (size_t i = 0; i < pieces.count; i++)
        adders[pieces.at[i].kind](&page, &pieces.at[i]);
    section_close(&page);
    ladder_page_close(out);
    if (text_overflowed(out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder %.*s is larger than %zu bytes as HTML",
                         STR(ladder->key), out->ceiling);
    return true;
}
