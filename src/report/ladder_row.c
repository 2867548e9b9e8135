#include "report/ladder_row.h"

#include "base/text.h"

#include <assert.h>

const char *const ladder_column_titles[] = {
    [LADDER_COLUMN_ROW] = "Row",
    [LADDER_COLUMN_LADDER] = "Ladder",
    [LADDER_COLUMN_LEVEL] = "Level",
    [LADDER_COLUMN_LEVEL_TITLE] = "Level title",
    [LADDER_COLUMN_EXTERNAL] = "External title",
    [LADDER_COLUMN_GRADE] = "Grade",
    [LADDER_COLUMN_PAY_FROM] = "Pay from",
    [LADDER_COLUMN_PAY_TO] = "Pay to",
    [LADDER_COLUMN_AFTER] = "After",
    [LADDER_COLUMN_AREA] = "Area",
    [LADDER_COLUMN_COMPETENCY] = "Competency",
    [LADDER_COLUMN_COMPETENCY_TITLE] = "Competency title",
    [LADDER_COLUMN_COMPETENCY_WEIGHT] = "Competency weight",
    [LADDER_COLUMN_CRITERION] = "Criterion",
    [LADDER_COLUMN_KEY] = "Key",
    [LADDER_COLUMN_WEIGHT] = "Weight",
    [LADDER_COLUMN_EXAMPLES] = "Examples",
    [LADDER_COLUMN_ALTERNATIVES] = "Alternatives",
    [LADDER_COLUMN_EVIDENCE] = "Evidence",
    [LADDER_COLUMN_SUMMARY] = "Summary",
    [LADDER_COLUMN_TITLE] = "Ladder title",
    [LADDER_COLUMN_FAMILY] = "Family",
    [LADDER_COLUMN_ADOPTS] = "Adopts",
    [LADDER_COLUMN_LANGUAGE] = "Language",
    [LADDER_COLUMN_SOURCE] = "Source",
};

static_assert(COUNT_OF(ladder_column_titles) == LADDER_COLUMN_COUNT,
              "a title for each column");

static const char *const kind_names[] = {"ladder", "level", "competency",
                                         "criterion"};

static_assert(COUNT_OF(kind_names) == LADDER_ROW_KIND_COUNT,
              "a name for each kind");

static void add_item(struct text *out, struct str item)
{
    text_add_str(out, STR_LITERAL("\xE2\x80\xA2 "));
    for (size_t i = 0; i < item.length; i++) {
        text_add_char(out, item.at[i]);
        if (item.at[i] == '\n')
            text_add_str(out, STR_LITERAL("  "));
    }
}

struct str ladder_lines_make(struct arena *mem, struct str_list texts)
{
    assert(mem);
    struct text out;
    text_open(mem, LADDER_CELL_BYTES_MOST, &out);
    for (size_t i = 0; i < texts.count; i++) {
        if (i)
            text_add_char(&out, '\n');
        add_item(&out, texts.at[i]);
    }
    return text_str(&out);
}

struct str ladder_cell_make(struct arena *mem, const struct ladder *ladder,
                            size_t competency_index, size_t level_index)
{
    assert(mem && ladder);
    size_t most = ladder_cell_count(ladder, competency_index, level_index);
    struct str *texts = ARENA_ARRAY(mem, struct str, most);
    size_t count = 0;
    for (size_t i = 0; i < ladder->criterion_count; i++)
        if (ladder->criteria[i].competency_index == competency_index
            && ladder->criteria[i].level_index == level_index)
            texts[count++] = ladder->criteria[i].text;
    if (count == 1)
        return texts[0];
    return ladder_lines_make(mem, (struct str_list){texts, count});
}

struct str ladder_pay_make(struct arena *mem, struct pay_range pay)
{
    assert(mem);
    struct str from = money_format(mem, pay.from);
    struct str to = money_format(mem, pay.to);
    if (from.length && to.length)
        return str_format(mem, "%.*s to %.*s", STR(from), STR(to));
    if (from.length)
        return str_format(mem, "from %.*s", STR(from));
    return to.length ? str_format(mem, "up to %.*s", STR(to)) : to;
}

struct str ladder_keys_make(struct arena *mem, struct str_list keys)
{
    assert(mem);
    struct text out;
    text_open(mem, LADDER_CELL_BYTES_MOST, &out);
    for (size_t i = 0; i < keys.count; i++)
        text_add(&out, "%s%.*s", i ? ", " : "", STR(keys.at[i]));
    return text_str(&out);
}

struct str ladder_name_make(struct arena *mem, struct ladder_name name)
{
    assert(mem);
    if (name.revision == 0)
        return name.key;
    return str_format(mem, "%.*s@%lld", STR(name.key),
                      (long long)name.revision);
}

static void ladder_fill(struct arena *mem, const struct ladder *ladder,
                        struct str *cells)
{
    cells[LADDER_COLUMN_SUMMARY] = ladder->summary;
    cells[LADDER_COLUMN_TITLE] = ladder->title;
    cells[LADDER_COLUMN_FAMILY] = ladder->family;
    cells[LADDER_COLUMN_LANGUAGE] = ladder->language;
    cells[LADDER_COLUMN_SOURCE] = ladder->source;
    cells[LADDER_COLUMN_ADOPTS] = ladder_name_make(mem, ladder->adopts);
}

/* What the level is called and paid, for its own row and its criteria's. */
static void level_fill(struct arena *mem, const struct level *level,
                       struct str *cells)
{
    cells[LADDER_COLUMN_LEVEL] = level->key;
    cells[LADDER_COLUMN_LEVEL_TITLE] = level->title;
    cells[LADDER_COLUMN_EXTERNAL] = level->external_title;
    cells[LADDER_COLUMN_GRADE] = level->grade;
    cells[LADDER_COLUMN_PAY_FROM] = money_format(mem, level->pay.from);
    cells[LADDER_COLUMN_PAY_TO] = money_format(mem, level->pay.to);
}

static void competency_fill(struct arena *mem,
                            const struct competency *competency,
                            struct str *cells)
{
    cells[LADDER_COLUMN_AREA] = competency->area;
    cells[LADDER_COLUMN_COMPETENCY] = competency->key;
    cells[LADDER_COLUMN_COMPETENCY_TITLE] = competency->title;
    cells[LADDER_COLUMN_COMPETENCY_WEIGHT] = str_format(mem, "%d",
                                                        competency->weight);
}

static void criterion_fill(struct arena *mem, const struct criterion *criterion,
                           struct str *cells)
{
    cells[LADDER_COLUMN_CRITERION] = criterion->text;
    cells[LADDER_COLUMN_KEY] = criterion->key;
    cells[LADDER_COLUMN_WEIGHT] = str_format(mem, "%d", criterion->weight);
    cells[LADDER_COLUMN_EXAMPLES] = ladder_lines_make(mem, criterion->examples);
    cells[LADDER_COLUMN_ALTERNATIVES] = ladder_lines_make(
        mem, criterion->alternatives);
    cells[LADDER_COLUMN_EVIDENCE] = ladder_keys_make(mem, criterion->evidence);
}

static struct str *row_begin(struct ladder_row *row, enum ladder_row_kind kind,
                             const struct ladder *ladder)
{
    row->kind = kind;
    row->cells[LADDER_COLUMN_ROW] = str_of(kind_names[kind]);
    row->cells[LADDER_COLUMN_LADDER] = ladder->key;
    return row->cells;
}

struct ladder_row_list ladder_rows_make(struct arena *mem,
                                        const struct ladder *ladder)
{
    assert(mem && ladder);
    size_t count = 1 + ladder->level_count + ladder->competency_count
                   + ladder->criterion_count;
    struct ladder_row *rows = ARENA_ARRAY(mem, struct ladder_row, count);
    struct ladder_row *at = rows;
    ladder_fill(mem, ladder, row_begin(at++, LADDER_ROW_LADDER, ladder));
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        struct str *cells = row_begin(at++, LADDER_ROW_LEVEL, ladder);
        level_fill(mem, level, cells);
        cells[LADDER_COLUMN_AFTER] = ladder_keys_make(mem, level->after);
        cells[LADDER_COLUMN_SUMMARY] = level->summary;
    }
    for (size_t i = 0; i < ladder->competency_count; i++) {
        struct str *cells = row_begin(at++, LADDER_ROW_COMPETENCY, ladder);
        competency_fill(mem, &ladder->competencies[i], cells);
        cells[LADDER_COLUMN_SUMMARY] = ladder->competencies[i].summary;
    }
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *said = &ladder->criteria[i];
        struct str *cells = row_begin(at++, LADDER_ROW_CRITERION, ladder);
        level_fill(mem, &ladder->levels[said->level_index], cells);
        competency_fill(mem, &ladder->competencies[said->competency_index],
                        cells);
        criterion_fill(mem, said, cells);
    }
    return (struct ladder_row_list){rows, count};
}

bool language_is_right_to_left(struct str language)
{
    static const char *const languages[] = {"ar", "fa", "he", "ur"};
    struct str first = {0};
    str_next(&language, '-', &first);
    for (size_t i = 0; i < COUNT_OF(languages); i++)
        if (str_is(first, languages[i]))
            return true;
    return false;
}
