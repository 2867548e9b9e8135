#include "report/ladder_piece.h"

#include "base/list.h"
#include "format/outline.h"
#include "report/ladder_row.h"

#include <assert.h>

struct maker {
    struct arena *mem;
    const struct ladder *ladder;
    struct list pieces; /* of struct ladder_piece */
};

static void piece_add(struct maker *maker, struct ladder_piece piece)
{
    *LIST_ADD(&maker->pieces, struct ladder_piece) = piece;
}

static void word_add(struct maker *maker, enum piece_kind kind,
                     const char *word)
{
    piece_add(maker, (struct ladder_piece){.kind = kind, .word = word});
}

static void text_piece_add(struct maker *maker, enum piece_kind kind,
                           struct str text)
{
    if (text.length)
        piece_add(maker, (struct ladder_piece){.kind = kind, .text = text});
}

static void item_add(struct maker *maker, int depth, const char *word,
                     struct str text)
{
    piece_add(maker, (struct ladder_piece){.kind = PIECE_ITEM,
                                           .word = word,
                                           .text = text,
                                           .depth = depth});
}

/* Rows of cells, of which a column without anything below its head goes. */
static void table_add(struct maker *maker, const struct str *cells,
                      size_t row_count, size_t column_count,
                      size_t first_section)
{
    struct str *kept = ARENA_ARRAY(maker->mem, struct str,
                                   row_count * column_count);
    size_t count = 0;
    for (size_t column = 0; column < column_count; column++) {
        bool has_any = column < 2; /* what it is called, and its key */
        for (size_t row = 1; row < row_count; row++)
            has_any |= cells[row * column_count + column].length > 0;
        for (size_t row = 0; has_any && row < row_count; row++)
            kept[row * column_count + count] =
                cells[row * column_count + column];
        count += has_any;
    }
    for (size_t row = 1; row < row_count; row++)
        for (size_t column = 0; column < count; column++)
            kept[row * count + column] = kept[row * column_count + column];
    piece_add(maker, (struct ladder_piece){.kind = PIECE_TABLE,
                                           .table = {kept, row_count, count,
                                                     true, first_section}});
}

/* "Levels" and "Competencies". */
enum { SECTIONS_BEFORE = 2 };

static void about_add(struct maker *maker, const struct stored_ladder *stored)
{
    enum { COLUMNS = 2, ROWS_MOST = 6 };
    struct arena *mem = maker->mem;
    const struct ladder *ladder = maker->ladder;
    struct str revision = str_format(
        mem, "%lld, %.*s", (long long)stored->revision,
        STR(day_format(mem, day_of(stored->made_at))));
    const struct {
        const char *word;
        struct str text;
    } rows[ROWS_MOST] = {{"Ladder", ladder->key},
                         {"Revision", revision},
                         {"Language", ladder->language},
                         {"Family", ladder->family},
                         {"Adopts", ladder_name_make(mem, ladder->adopts)},
                         {"Source", ladder->source}};
    struct str *cells = ARENA_ARRAY(mem, struct str, ROWS_MOST * COLUMNS);
    size_t count = 0;
    for (size_t i = 0; i < ROWS_MOST; i++)
        if (rows[i].text.length) {
            cells[count++] = str_of(rows[i].word);
            cells[count++] = rows[i].text;
        }
    piece_add(maker, (struct ladder_piece){
                         .kind = PIECE_TABLE,
                         .table = {cells, count / COLUMNS, COLUMNS, false, 0}});
}

static void levels_add(struct maker *maker)
{
    enum { TITLE, KEY, EXTERNAL, GRADE, PAY, AFTER, SUMMARY, COLUMNS };
    static const char *const heads[COLUMNS] = {
        "Title", "Key", "Outside", "Grade", "Pay", "After", "Summary"};
    const struct ladder *ladder = maker->ladder;
    struct arena *mem = maker->mem;
    struct str *cells = ARENA_ARRAY(mem, struct str,
                                    (ladder->level_count + 1) * COLUMNS);
    for (size_t i = 0; i < COLUMNS; i++)
        cells[i] = str_of(heads[i]);
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        struct str *row = &cells[(i + 1) * COLUMNS];
        row[TITLE] = level->title;
        row[KEY] = level->key;
        row[EXTERNAL] = level->external_title;
        row[GRADE] = level->grade;
        row[PAY] = ladder_pay_make(mem, level->pay);
        row[AFTER] = ladder_keys_make(mem, level->after);
        row[SUMMARY] = level->summary;
    }
    word_add(maker, PIECE_SECTION, "Levels");
    table_add(maker, cells, ladder->level_count + 1, COLUMNS, 0);
}

static void competencies_add(struct maker *maker)
{
    enum { TITLE, KEY, AREA, WEIGHT, COLUMNS };
    static const char *const heads[COLUMNS] = {"Title", "Key", "Area",
                                               "Weight"};
    const struct ladder *ladder = maker->ladder;
    struct arena *mem = maker->mem;
    struct str *cells = ARENA_ARRAY(mem, struct str,
                                    (ladder->competency_count + 1) * COLUMNS);
    for (size_t i = 0; i < COLUMNS; i++)
        cells[i] = str_of(heads[i]);
    for (size_t i = 0; i < ladder->competency_count; i++) {
        const struct competency *competency = &ladder->competencies[i];
        struct str *row = &cells[(i + 1) * COLUMNS];
        row[TITLE] = competency->title;
        row[KEY] = competency->key;
        row[AREA] = competency->area;
        if (competency->weight != 1)
            row[WEIGHT] = str_format(mem, "%d", competency->weight);
    }
    word_add(maker, PIECE_SECTION, "Competencies");
    table_add(maker, cells, ladder->competency_count + 1, COLUMNS,
              SECTIONS_BEFORE + 1);
}

static void texts_add(struct maker *maker, const char *word,
                      struct str_list texts)
{
    if (texts.count)
        item_add(maker, 2, word, (struct str){0});
    for (size_t i = 0; i < texts.count; i++)
        item_add(maker, 3, NULL, texts.at[i]);
}

static void criterion_add(struct maker *maker,
                          const struct criterion *criterion, bool has_own_key)
{
    struct arena *mem = maker->mem;
    item_add(maker, 1, NULL, criterion->text);
    if (has_own_key)
        item_add(maker, 2, "Key", criterion->key);
    if (criterion->weight != 1)
        item_add(maker, 2, "Weight", str_format(mem, "%d", criterion->weight));
    texts_add(maker, "Examples", criterion->examples);
    texts_add(maker, "Alternatives", criterion->alternatives);
    if (criterion->evidence.count)
        item_add(maker, 2, "Evidence",
                 ladder_keys_make(mem, criterion->evidence));
}

/* What a level is called, with its key where another one is called so. */
static struct str level_heading(struct maker *maker, size_t level_index)
{
    const struct ladder *ladder = maker->ladder;
    struct str name = level_name(&ladder->levels[level_index]);
    struct str words = outline_words(maker->mem, name);
    for (size_t i = 0; i < ladder->level_count; i++)
        if (i != level_index
            && str_same(
                outline_words(maker->mem, level_name(&ladder->levels[i])),
                words))
            return str_format(maker->mem, "%.*s (%.*s)", STR(name),
                              STR(ladder->levels[level_index].key));
    return name;
}

/* Adds the criteria of a competency, which begin at `first`, and gives where
 * those of the next begin. */
static size_t criteria_add(struct maker *maker, size_t competency_index,
                           size_t first)
{
    const struct ladder *ladder = maker->ladder;
    size_t i = first, number = 0;
    for (; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        if (at->competency_index != competency_index)
            break;
        if (i == first || at->level_index != at[-1].level_index) {
            text_piece_add(maker, PIECE_PART,
                           level_heading(maker, at->level_index));
            number = 0;
        }
        struct str derived = criterion_key_make(
            maker->mem, ladder, competency_index, at->level_index, ++number);
        criterion_add(maker, at, !str_same(derived, at->key));
    }
    return i;
}

struct ladder_piece_list ladder_pieces_make(struct arena *mem,
                                            const struct stored_ladder *stored)
{
    assert(mem && stored);
    const struct ladder *ladder = &stored->ladder;
    struct maker maker = {.mem = mem, .ladder = ladder};
    LIST_OPEN(mem, struct ladder_piece, &maker.pieces);
    text_piece_add(&maker, PIECE_TITLE, ladder->title);
    text_piece_add(&maker, PIECE_PARAGRAPH, ladder->summary);
    about_add(&maker, stored);
    levels_add(&maker);
    competencies_add(&maker);
    for (size_t i = 0, first = 0; i < ladder->competency_count; i++) {
        text_piece_add(&maker, PIECE_SECTION, ladder->competencies[i].title);
        text_piece_add(&maker, PIECE_PARAGRAPH,
                       ladder->competencies[i].summary);
        first = criteria_add(&maker, i, first);
    }
    return (struct ladder_piece_list){maker.pieces.at, maker.pieces.count};
}
