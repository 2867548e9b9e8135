#include "intake/ladder/table_roles.h"

#include "intake/ladder/column_look.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/plain_words.h"
#include "intake/ladder/role_word.h"
#include "intake/ladder/table_head.h"
#include "intake/ladder/table_rows.h"

#include <assert.h>

enum { TEXT_COLUMNS_LEAST = 4, COMPARED_ROWS = 5, PHRASE_COLUMNS = 10 };

#define LEVEL_SHARE 0.6
#define LEVEL_SHARE_UNSURE 0.55
#define LEVEL_SHARE_UNNAMED 0.75 /* of a column whose head does not say so */

/* The looks of all columns while their roles are guessed. */
struct guess {
    struct table_layout *layout;
    struct column_look *looks; /* shape: [count] */
    size_t count;
};

static struct str text_at(const struct grid *grid, size_t row, size_t column)
{
    return str_trim(grid_cell(grid, row, column)->text);
}

size_t table_count(const struct table_layout *layout, enum part_role role)
{
    size_t count = 0;
    for (size_t i = 0; i < layout->grid->column_count; i++)
        count += layout->columns[i] == role;
    return count;
}

static bool lists_levels_first(const struct guess *guess)
{
    for (size_t i = 0; i < guess->count && i < 2; i++)
        if (guess->looks[i].level_share >= LEVEL_SHARE
            && guess->looks[i].distinct >= 2)
            return true;
    return false;
}

static bool may_head_level(const struct column_look *look)
{
    return look->has_head && !look->is_remark && look->word == PART_ROLE_COUNT
           && look->level != LEVEL_WORD_NOT;
}

/* The first column a level may head: with a rank or number, or, where the
 * first one names competencies, with any title. */
static size_t first_level_column(const struct guess *guess)
{
    for (size_t i = 0; i < guess->count; i++)
        if (guess->looks[i].level >= LEVEL_WORD_RANKED)
            return i;
    return guess->count;
}

/* The levels may begin with a title without a rank: "Analyst", "Manager". */
static size_t first_title_column(const struct guess *guess, size_t first)
{
    const struct column_look *corner = &guess->looks[0];
    if (first >= guess->count
        || (corner->has_head && corner->word == PART_ROLE_COUNT))
        return first;
    while (first > 1) {
        const struct column_look *before = &guess->looks[first - 1];
        bool is_alike = before->level == LEVEL_WORD_POSSIBLE
                        && before->word == PART_ROLE_COUNT && before->is_prose
                        && before->columns_mean * 2
                               > guess->looks[first].columns_mean;
        if (!is_alike)
            break;
        first--;
    }
    return first;
}

/* The columns in front of the levels name competencies and areas. */
static void guess_front(struct guess *guess, size_t first)
{
    enum part_role *roles = guess->layout->columns;
    bool has_competency = false;
    for (size_t i = first; i-- > 0;) {
        const struct column_look *look = &guess->looks[i];
        bool is_known = look->word != PART_ROLE_COUNT
                        && look->word != PART_COMPETENCY
                        && look->word != PART_LEVEL
                        && (look->word != PART_AREA || has_competency)
                        && look->word != PART_CRITERION
                        && look->word != PART_TITLE;
        if (look->count == 0 && !look->has_head)
            roles[i] = PART_SKIPPED;
        else if (is_known)
            roles[i] = look->word;
        else if (look->is_wide && i > 0)
            roles[i] = PART_SUMMARY;
        else {
            roles[i] = has_competency ? PART_AREA : PART_COMPETENCY;
            has_competency = true;
        }
    }
}

static bool has_text(const struct guess *guess, size_t begin)
{
    double widest = 0;
    for (size_t i = begin; i < guess->count; i++)
        if (may_head_level(&guess->looks[i])
            && guess->looks[i].columns_mean > widest)
            widest = guess->looks[i].columns_mean;
    return widest >= TEXT_COLUMNS_LEAST;
}

/* Two roles beside each other, with nothing that names competencies: what
 * sets one apart from the other, and no ladder. */
static bool compares_two(const struct guess *guess, size_t first)
{
    size_t levels = 0, numbered = 0;
    for (size_t i = 0; i < guess->count; i++) {
        levels += guess->looks[i].level >= LEVEL_WORD_RANKED;
        numbered += guess->looks[i].level == LEVEL_WORD_NUMBERED;
    }
    size_t rows = guess->layout->end - guess->layout->header;
    return first == 0 && levels == 2 && numbered < 2 && rows > COMPARED_ROWS;
}

/* Below the levels there may stand what each of their columns holds:
 * criteria, examples. */
static void guess_below(struct guess *guess, size_t first)
{
    struct table_layout *layout = guess->layout;
    size_t row = layout->header + 1, words = 0;
    if (row >= layout->end)
        return;
    for (size_t i = first; i < guess->count; i++) {
        struct str text = text_at(layout->grid, row, i);
        if (text.length && role_word_find(text) == PART_ROLE_COUNT)
            return;
        words += text.length > 0;
    }
    for (size_t i = first; i < guess->count && words >= 2; i++) {
        enum part_role word = role_word_find(text_at(layout->grid, row, i));
        if (word == PART_EXAMPLE && layout->columns[i] == PART_LEVEL)
            layout->columns[i] = PART_EXAMPLE;
    }
}

/* Levels across; false when the columns do not look so. */
static bool guess_across(struct guess *guess)
{
    struct table_layout *layout = guess->layout;
    if (layout->header >= layout->end)
        return false;
    struct head_look look = head_look(layout->grid, layout->header);
    size_t first = first_level_column(guess);
    bool is_titled = look.corner == PART_COMPETENCY && look.texts >= 3
                     && look.possible + look.levels + 1 == look.texts
                     && look.words == 1;
    first = first_title_column(guess, first);
    if (is_titled)
        first = 1;
    else if (!head_has_levels(&look) || lists_levels_first(guess)
             || compares_two(guess, first))
        return false;
    if (!has_text(guess, first))
        return false;
    guess_front(guess, first);
    for (size_t i = first; i < guess->count; i++)
        layout->columns[i] = may_head_level(&guess->looks[i])
                                     && !level_word_is_unused(
                                         table_head(layout, i))
                                 ? PART_LEVEL
                                 : PART_SKIPPED;
    guess_below(guess, first);
    return true;
}

static size_t column_with(const struct guess *guess, enum part_role role)
{
    size_t i = 0;
    while (i < guess->count && guess->layout->columns[i] != role)
        i++;
    return i;
}

static void replace(struct guess *guess, enum part_role from, enum part_role to)
{
    for (size_t i = 0; i < guess->count; i++)
        if (guess->layout->columns[i] == from)
            guess->layout->columns[i] = to;
}

/* "Role" may be that of a person or of a colour: its texts must tell. */
static bool is_unsure(struct str head)
{
    static const char words[] =
        "role|rolle|rol|papel|ruolo|rola|roll|stage|step|tier|fase|etapa|"
        "proficiency|maturity|rung|position|phase";
    return plain_text_is_listed(head, words);
}

/* True for the head of a column of levels, whose texts do not speak against
 * it. */
static bool may_list_levels(const struct guess *guess, size_t column)
{
    const struct column_look *look = &guess->looks[column];
    return guess->layout->columns[column] == PART_LEVEL && !look->is_wide
           && ((look->level_share >= LEVEL_SHARE_UNSURE && !look->has_numbers)
               || !is_unsure(table_head(guess->layout, column)));
}

/* Which column lists the levels: the one that says so, else the one whose
 * texts are levels. */
static void find_level_column(struct guess *guess)
{
    enum part_role *roles = guess->layout->columns;
    size_t named = column_with(guess, PART_LEVEL);
    while (named < guess->count && !may_list_levels(guess, named))
        named++;
    for (size_t i = 0; i < guess->count; i++)
        if (roles[i] == PART_LEVEL && i != named)
            roles[i] = guess->looks[i].is_wide ? PART_CRITERION : PART_TITLE;
    if (named < guess->count)
        return;
    for (size_t i = 0; i < guess->count; i++) {
        const struct column_look *look = &guess->looks[i];
        bool is_open = roles[i] == PART_SKIPPED || roles[i] == PART_TITLE
                       || roles[i] == PART_GRADE || roles[i] == PART_KEY;
        if (is_open && look->distinct >= 2 && !look->is_wide
            && !look->has_numbers && look->level_share >= LEVEL_SHARE_UNNAMED) {
            roles[i] = PART_LEVEL;
            return;
        }
    }
}

/* True for a column whose head says nothing that is known, and whose texts
 * ask for something rather than name levels. */
static bool is_open_prose(const struct guess *guess, size_t column)
{
    const struct column_look *look = &guess->looks[column];
    return guess->layout->columns[column] == PART_SKIPPED
           && look->word == PART_ROLE_COUNT && look->is_prose && look->has_head
           && !look->is_remark && look->level_share < LEVEL_SHARE;
}

static size_t open_prose(const struct guess *guess)
{
    size_t count = 0;
    for (size_t i = 0; i < guess->count; i++)
        count += is_open_prose(guess, i);
    return count;
}

static void take_open_prose(struct guess *guess, enum part_role role)
{
    for (size_t i = 0; i < guess->count; i++)
        if (is_open_prose(guess, i))
            guess->layout->columns[i] = role;
}

/* Beside columns that ask for something, short texts ask as well. */
static void take_open_phrases(struct guess *guess)
{
    for (size_t i = 0; i < guess->count; i++) {
        const struct column_look *look = &guess->looks[i];
        if (guess->layout->columns[i] == PART_SKIPPED
            && look->word == PART_ROLE_COUNT && look->has_head
            && !look->is_remark && !look->has_codes && !look->has_numbers
            && look->columns_mean >= PHRASE_COLUMNS
            && look->level_share < LEVEL_SHARE)
            guess->layout->columns[i] = PART_COMPETENCY;
    }
}

static void take_titles(struct guess *guess)
{
    for (size_t i = 0; i < guess->count; i++) {
        const struct column_look *look = &guess->looks[i];
        if (guess->layout->columns[i] == PART_SKIPPED
            && look->word == PART_ROLE_COUNT && look->distinct >= 2
            && !look->has_numbers && look->level_share >= LEVEL_SHARE)
            guess->layout->columns[i] = look->has_codes ? PART_KEY : PART_TITLE;
    }
}

/* True when the rows of a level stand together: in a table of people levels
 * come back. */
static bool has_rows_of_levels(const struct guess *guess)
{
    const struct column_look *look =
        &guess->looks[column_with(guess, PART_LEVEL)];
    return look->own * 2 <= look->distinct * 3;
}

/* A row a level: what else has texts are competencies. */
static void guess_down(struct guess *guess)
{
    struct table_layout *layout = guess->layout;
    if (!has_rows_of_levels(guess))
        return;
    size_t criteria = table_count(layout, PART_CRITERION);
    if (open_prose(guess) + criteria >= 2
        || table_count(layout, PART_COMPETENCY)) {
        replace(guess, PART_CRITERION, PART_COMPETENCY);
        take_open_prose(guess, PART_COMPETENCY);
    } else if (open_prose(guess) == 1 && criteria == 0) {
        take_open_prose(guess, PART_COMPETENCY);
    } else if (criteria == 0) {
        size_t summary = column_with(guess, PART_SUMMARY);
        if (summary < guess->count && guess->looks[summary].is_prose)
            layout->columns[summary] = PART_CRITERION;
    }
    if (table_count(layout, PART_COMPETENCY))
        take_open_phrases(guess);
    take_titles(guess);
}

/* Where no levels are listed, a title in front names what its row asks for. */
static void name_criteria(struct guess *guess)
{
    size_t first = column_with(guess, PART_CRITERION);
    bool has_level = column_with(guess, PART_LEVEL) < guess->count;
    for (size_t i = 0; i < first && first < guess->count && !has_level; i++)
        if (guess->layout->columns[i] == PART_TITLE)
            guess->layout->columns[i] = PART_CRITERION;
}

/* A row a criterion. */
static void guess_long(struct guess *guess)
{
    struct table_layout *layout = guess->layout;
    if (table_count(layout, PART_CRITERION) == 0) {
        if (table_count(layout, PART_SUMMARY))
            replace(guess, PART_SUMMARY, PART_CRITERION);
        else if (open_prose(guess))
            take_open_prose(guess, PART_CRITERION);
        else
            replace(guess, PART_EXAMPLE, PART_CRITERION);
    }
    size_t first = column_with(guess, PART_COMPETENCY);
    for (size_t i = first + 1; i < guess->count; i++)
        if (layout->columns[i] == PART_COMPETENCY)
            layout->columns[i] = PART_CRITERION;
    name_criteria(guess);
    take_titles(guess);
}

static bool has_prose_competency(const struct guess *guess)
{
    size_t column = column_with(guess, PART_COMPETENCY);
    return column < guess->count && guess->looks[column].is_wide;
}

/* What the head of a column says, or nothing; a wide text asks for something,
 * also below a head that promises a title. */
static enum part_role word_role(const struct column_look *look)
{
    bool is_wide = look->is_wide && look->level_share < LEVEL_SHARE;
    if (look->word == PART_ROLE_COUNT || look->word == PART_HEADER)
        return PART_SKIPPED;
    if (is_wide && (look->word == PART_TITLE || look->word == PART_GRADE))
        return PART_CRITERION;
    return look->word;
}

/* Of areas alone, the last one names competencies. */
static void take_last_area(struct guess *guess)
{
    enum part_role *roles = guess->layout->columns;
    size_t after = guess->count;
    while (after > 0 && roles[after - 1] != PART_AREA)
        after--;
    if (after > 0)
        roles[after - 1] = PART_COMPETENCY;
}

static void guess_by_words(struct guess *guess)
{
    struct table_layout *layout = guess->layout;
    for (size_t i = 0; i < guess->count; i++)
        layout->columns[i] = word_role(&guess->looks[i]);
    find_level_column(guess);
    if (table_count(layout, PART_COMPETENCY) == 0)
        take_last_area(guess);
    bool names_competencies = table_count(layout, PART_COMPETENCY) > 0;
    if (table_count(layout, PART_LEVEL)
        && (!names_competencies || has_prose_competency(guess)))
        guess_down(guess);
    else if (names_competencies)
        guess_long(guess);
}

enum table_shape table_shape(const struct table_layout *layout)
{
    size_t levels = table_count(layout, PART_LEVEL);
    size_t criteria = table_count(layout, PART_CRITERION);
    size_t column = 0;
    while (column < layout->grid->column_count
           && layout->columns[column] != PART_LEVEL)
        column++;
    bool heads = levels == 1
                 && level_word_of(table_head(layout, column))
                        >= LEVEL_WORD_RANKED;
    if (levels >= 2 || (heads && criteria == 0))
        return TABLE_ACROSS;
    if (criteria > 0)
        return TABLE_LONG;
    if (levels == 1 && table_count(layout, PART_COMPETENCY))
        return TABLE_DOWN;
    bool tells = table_count(layout, PART_TITLE)
                     + table_count(layout, PART_GRADE)
                     + table_count(layout, PART_PAY)
                     + table_count(layout, PART_KEY)
                     + table_count(layout, PART_SUMMARY)
                     + table_count(layout, PART_EXTERNAL)
                 > 0;
    return levels == 1 && tells ? TABLE_LEVELS : TABLE_NOT;
}

/* Who has which level: that is a table of people, and no ladder. */
static bool lists_people(const struct guess *guess)
{
    for (size_t i = 0; i < guess->count; i++)
        if (guess->looks[i].has_people)
            return true;
    return false;
}

void table_guess(struct arena *mem, const struct grid *grid,
                 const enum part_role *told, size_t begin, size_t end,
                 struct table_layout *layout)
{
    assert(mem && grid && layout && begin <= end && end <= grid->row_count);
    *layout = (struct table_layout){
        .grid = grid,
        .begin = begin,
        .end = end,
        .header = head_find(grid, told, begin, end),
        .columns = ARENA_ARRAY(mem, enum part_role, grid->column_count),
        .rows = ARENA_ARRAY(mem, enum part_role, grid->row_count)};
    struct guess guess = {
        .layout = layout,
        .looks = ARENA_ARRAY(mem, struct column_look, grid->column_count),
        .count = grid->column_count};
    size_t first = layout->header < end ? layout->header + 1 : begin;
    for (size_t i = 0; i < guess.count; i++)
        guess.looks[i] = column_look(grid, i, layout->header, first, end);
    if (!lists_people(&guess) && !guess_across(&guess))
        guess_by_words(&guess);
    table_guess_rows(layout, table_shape(layout));
}
