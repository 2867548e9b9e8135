#include "report/ladder_markdown.h"

#include "format/markdown_text.h"
#include "report/ladder_piece.h"

#include <assert.h>

static void words_add(struct text *out, const struct ladder_piece *piece)
{
    if (piece->word)
        text_add(out, "%s%s", piece->word,
                 piece->kind != PIECE_ITEM ? ""
                 : piece->text.length      ? ": "
                                           : ":");
    markdown_text_add(out, piece->text);
}

static void line_add(struct text *out, const char *mark,
                     const struct ladder_piece *piece)
{
    text_add(out, "%s%s", out->length ? "\n" : "", mark);
    words_add(out, piece);
    text_add_char(out, '\n');
}

/* The first item of a list stands below an empty line. */
static void item_add(struct text *out, const struct ladder_piece *piece,
                     bool is_first)
{
    enum { STEP = 2 };
    text_add(out, "%s%*s- ", is_first ? "\n" : "", (piece->depth - 1) * STEP,
             "");
    words_add(out, piece);
    text_add_char(out, '\n');
}

static void row_add(struct text *out, const struct piece_table *table,
                    size_t row)
{
    text_add_char(out, '|');
    for (size_t i = 0; i < table->column_count; i++) {
        text_add_char(out, ' ');
        markdown_text_add(out, table->cells[row * table->column_count + i]);
        text_add(out, " |");
    }
    text_add_char(out, '\n');
}

static void table_add(struct text *out, const struct piece_table *table)
{
    text_add_char(out, '\n');
    row_add(out, table, 0);
    text_add_char(out, '|');
    for (size_t i = 0; i < table->column_count; i++)
        text_add(out, "---|");
    text_add_char(out, '\n');
    for (size_t i = 1; i < table->row_count; i++)
        row_add(out, table, i);
}

bool ladder_markdown_write(struct arena *mem,
                           const struct stored_ladder *stored, struct text *out,
                           struct fault *fault)
{
    assert(mem && stored && out && fault);
    static const char *const marks[PIECE_KIND_COUNT] = {[PIECE_TITLE] = "# ",
                                                        [PIECE_SECTION] = "## ",
                                                        [PIECE_PART] = "### ",
                                                        [PIECE_PARAGRAPH] = ""};
    struct ladder_piece_list pieces = ladder_pieces_make(mem, stored);
    for (size_t i = 0; i < pieces.count; i++) {
        const struct ladder_piece *piece = &pieces.at[i];
        if (piece->kind == PIECE_TABLE)
            table_add(out, &piece->table);
        else if (piece->kind == PIECE_ITEM)
            item_add(out, piece, piece[-1].kind != PIECE_ITEM);
        else
            line_add(out, marks[piece->kind], piece);
    }
    if (text_overflowed(out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder %.*s is larger than %zu bytes as Markdown",
                         STR(stored->ladder.key), out->ceiling);
    return true;
}
