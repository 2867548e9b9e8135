#include "intake/ladder/column_look.h"

#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/notice_text.h"
#include "intake/ladder/plain_words.h"
#include "intake/ladder/role_word.h"

enum {
    DISTINCT_MOST = 60,
    PROSE_COLUMNS = 18,
    PROSE_WORDS = 3,
    WIDE_COLUMNS = 40,
    WIDE_LETTERS = 0xE0 /* first byte of a script written without spaces */
};

static bool is_new(const struct str *texts, size_t count, struct str text)
{
    for (size_t i = 0; i < count; i++)
        if (str_same_folded(texts[i], text))
            return false;
    return true;
}

/* True for a text of that many columns; scripts written without spaces need
 * fewer. */
static bool is_as_wide(struct str text, size_t columns)
{
    bool is_dense = (unsigned char)text.at[0] >= WIDE_LETTERS;
    return utf8_columns(text) >= (is_dense ? columns * 6 / 10 : columns);
}

static size_t count_words(struct str text)
{
    size_t count = 0;
    struct str word = {0};
    while (str_next_word(&text, &word))
        count++;
    return count;
}

/* A list in a cell says something, be it short. */
static bool has_points(const struct grid_cell *cell)
{
    size_t blocks = 0;
    for (size_t i = 0; i < cell->content.count; i++)
        blocks += cell->content.at[i].kind == BLOCK_ITEM
                  || cell->content.at[i].kind == BLOCK_PARAGRAPH;
    return blocks > 1
           || (blocks == 1 && cell->content.at[0].kind == BLOCK_ITEM);
}

/* "ada@example.org" */
static bool is_address(struct str text)
{
    size_t at = str_find(text, STR_LITERAL("@"));
    return at > 0 && at + 1 < text.length
           && str_find(str_part(text, at, text.length), STR_LITERAL("."))
                  < text.length - at
           && count_words(text) <= 3;
}

static bool names_people(struct str head)
{
    return plain_text_is_listed(
        head,
        "person|people|employee|employees|e mail|email|mail|email address|"
        "reports to|full name|first name|last name|surname|handle|handles|"
        "github|git hub|login|mitarbeiter|mitarbeiterin|vorname|nachname|"
        "personne|prenom|empleado|persona|pessoa|dipendente|medewerker|"
        "pracownik|calisan|сотрудник|співробітник|氏名|社員|姓名|员工|이름|직원");
}

/* "People" also heads what a level does for others: the texts must tell. */
static bool may_head_a_competency(struct str head)
{
    return plain_text_is_listed(head,
                                "people|person|persona|personne|mitarbeiter");
}

/* "Helps new colleagues", unlike "Ada Lovelace": a word behind the first one
 * is not written as a name is. */
static bool says_something(struct str text)
{
    struct str word;
    bool has_word = str_next_word(&text, &word);
    while (has_word && str_next_word(&text, &word))
        if (word.length > 1 && word.at[0] >= 'a' && word.at[0] <= 'z')
            return true;
    return false;
}

static bool is_number(struct str text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.length; i++)
        digits += (text.at[i] >= '0' && text.at[i] <= '9') || text.at[i] == '.';
    return digits == text.length
           || (digits > 0 && (text_is_mark(text) || text_counts_years(text)));
}

static void look_at_head(const struct grid *grid, size_t column, size_t header,
                         struct column_look *look)
{
    struct str head = str_trim(grid_cell(grid, header, column)->text);
    look->has_head = head.length > 0;
    look->word = role_word_find(head);
    look->level = level_word_of(head);
    look->has_people = names_people(head);
    look->is_remark = text_begins_as_remark(head);
}

struct column_look column_look(const struct grid *grid, size_t column,
                               size_t header, size_t begin, size_t end)
{
    struct column_look look = {.word = PART_ROLE_COUNT};
    struct str distinct[DISTINCT_MOST];
    double width = 0;
    size_t prose = 0, wide = 0;
    size_t codes = 0, numbers = 0, addresses = 0, sayings = 0;
    if (header < end)
        look_at_head(grid, column, header, &look);
    for (size_t row = begin; row < end; row++) {
        const struct grid_cell *cell = grid_cell(grid, row, column);
        struct str text = str_trim(cell->text);
        if (text.length == 0 || row == header || cell->span_columns > 1)
            continue;
        look.count++;
        look.own += !cell->is_spanned;
        addresses += is_address(text);
        sayings += says_something(text);
        width += (double)utf8_columns(text);
        prose += has_points(cell) || is_as_wide(text, PROSE_COLUMNS)
                 || count_words(text) >= PROSE_WORDS;
        wide += has_points(cell) || is_as_wide(text, WIDE_COLUMNS);
        if (look.distinct == DISTINCT_MOST
            || !is_new(distinct, look.distinct, text))
            continue;
        numbers += is_number(text);
        codes += level_word_code(text).length == text.length;
        distinct[look.distinct++] = text;
    }
    look.level_share = level_words_share(distinct, look.distinct);
    look.has_numbers = numbers * 2 > look.distinct;
    if (header < end && sayings * 2 > look.count
        && may_head_a_competency(
            str_trim(grid_cell(grid, header, column)->text)))
        look.has_people = false;
    look.has_people = look.has_people || addresses * 2 > look.count;
    look.has_codes = look.distinct > 0 && codes * 2 > look.distinct;
    look.columns_mean = look.count ? width / (double)look.count : 0;
    look.is_prose = prose * 2 > look.count;
    look.is_wide = wide * 2 > look.count;
    return look;
}
