#include "intake/ladder/document_file.h"

#include "base/utf8.h"
#include "format/markdown.h"
#include "format/markup.h"
#include "intake/ladder/document_ladder.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/own_document.h"

#include <assert.h>

/* False for a name that speaks of another format. */
static bool may_be_any(struct str file_name)
{
    struct str last = file_last_part(file_name);
    bool has_dot = str_find(last, STR_LITERAL(".")) < last.length;
    return !has_dot || file_suffix_is(file_name, " .txt .text");
}

static bool is_heading_line(struct str line)
{
    size_t signs = 0;
    while (signs < line.length && line.at[signs] == '#')
        signs++;
    return signs > 0 && signs <= 6 && signs < line.length
           && line.at[signs] == ' ';
}

bool markdown_ladder_looks_like(struct str file_name, struct str bytes)
{
    if (file_suffix_is(file_name, " .md .markdown"))
        return true;
    struct str rest = file_front(bytes), line = {0};
    size_t headings = 0, rows = 0;
    while (str_next(&rest, '\n', &line)) {
        headings += is_heading_line(line);
        rows += str_has_prefix(str_trim(line), "|");
    }
    return may_be_any(file_name) && (headings >= 2 || rows >= 3);
}

bool html_ladder_looks_like(struct str file_name, struct str bytes)
{
    static const char *const signs[] = {"<!DOCTYPE", "<!doctype", "<html",
                                        "<template", "<table",    "<body",
                                        "<div",      "<h1",       "<section"};
    if (file_suffix_is(file_name, " .html .htm .vue"))
        return true;
    struct str front = str_trim(file_front(bytes));
    if (str_has_prefix(front, "\xEF\xBB\xBF"))
        front = str_part(front, 3, front.length);
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        if (may_be_any(file_name) && str_has_prefix(front, signs[i]))
            return true;
    return false;
}

/* Reads the blocks by `read`, and then what they say. */
static bool read_by(bool (*read)(struct arena *mem, struct str bytes,
                                 int first_line, struct outline *outline,
                                 struct fault *fault),
                    struct reading *reading, struct str bytes, int first_line,
                    struct fault *fault)
{
    struct outline outline = {0};
    struct fault found = {0};
    if (first_line == 1 && str_has_prefix(bytes, "\xEF\xBB\xBF"))
        bytes = str_part(bytes, 3, bytes.length);
    size_t at = utf8_fault_at(bytes);
    if (at != bytes.length)
        return fault_set(fault, FAULT_INPUT, "%.*s: byte %zu is not UTF-8 text",
                         STR(reading->file_name), at + 1);
    if (!read(reading->mem, bytes, first_line, &outline, &found))
        return fault_set(fault, found.kind, "%.*s: %s", STR(reading->file_name),
                         found.message);
    return own_document_is(&outline)
               ? own_document_read(reading, &outline, fault)
               : document_read(reading, &outline, fault);
}

bool markdown_ladder_read(struct reading *reading, struct str bytes,
                          struct fault *fault)
{
    assert(reading && fault);
    return read_by(markdown_read, reading, bytes, 1, fault);
}

bool markdown_ladder_read_from(struct reading *reading, struct str bytes,
                               int first_line, struct fault *fault)
{
    assert(reading && fault);
    return read_by(markdown_read, reading, bytes, first_line, fault);
}

bool html_ladder_read(struct reading *reading, struct str bytes,
                      struct fault *fault)
{
    assert(reading && fault);
    return read_by(markup_read, reading, bytes, 1, fault);
}
