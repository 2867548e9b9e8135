#include "intake/ladder/heading_matrix.h"

#include "base/text.h"

enum { DEPTH_MOST = 6, LEVEL_NUMBER_MOST = 99 };

/* A heading, or a piece of text that stands by itself. */
struct block {
    int depth; /* of a heading: 1..6; 0: text */
    int line;
    struct str text;
    int64_t level; /* of a heading that names one; else -1 */
};

struct reader {
    struct ladder_maker *maker;
    struct list blocks;
    int open_line;           /* of the text being gathered; 0: none */
    struct text gathered;    /* its lines */
    int level_depth;         /* of headings that name levels; 0: none do */
    int competency_depth;    /* of those that name competencies */
    int64_t level;           /* the one we are in; -1: none */
    size_t competency_index; /* the one we are in */
    bool has_competency;
};

/* "Level 3" and "level 3: senior" name level 3. */
static int64_t level_number(struct str heading)
{
    int64_t number = -1;
    if (!str_same_folded(str_part(heading, 0, 5), STR_LITERAL("level")))
        return -1;
    struct str rest = str_trim(str_part(heading, 5, heading.length));
    size_t digits = 0;
    while (digits < rest.length && rest.at[digits] >= '0'
           && rest.at[digits] <= '9')
        digits++;
    bool ends = digits == rest.length || rest.at[digits] == ' '
                || rest.at[digits] == ':' || rest.at[digits] == ','
                || rest.at[digits] == '.' || rest.at[digits] == '-';
    if (!ends
        || !str_number(str_part(rest, 0, digits), 0, LEVEL_NUMBER_MOST,
                       &number))
        return -1;
    return number;
}

static void add_heading(struct reader *reader, int depth, int line,
                        struct str text)
{
    text = str_copy(reader->maker->mem, str_trim(text));
    *LIST_ADD(&reader->blocks, struct block) = (struct block){
        depth, line, text, level_number(text)};
}

/* A heading may end in as many signs as its writer liked. */
static struct str without_signs(struct str heading)
{
    size_t length = heading.length;
    while (length > 0 && heading.at[length - 1] == '#')
        length--;
    bool is_apart = length == 0 || heading.at[length - 1] == ' ';
    return is_apart ? str_part(heading, 0, length) : heading;
}

/* Ends the text being gathered. */
static void end_text(struct reader *reader)
{
    if (reader->open_line)
        *LIST_ADD(&reader->blocks, struct block) = (struct block){
            .line = reader->open_line,
            .text = str_copy(reader->maker->mem, text_str(&reader->gathered)),
            .level = -1};
    reader->open_line = 0;
    text_reset(&reader->gathered);
}

/* Lines of one text are one line to Markdown. */
static void gather(struct reader *reader, int line, struct str text)
{
    if (reader->open_line)
        text_add_char(&reader->gathered, ' ');
    else
        reader->open_line = line;
    text_add_str(&reader->gathered, text);
}

/* How many of `sign` begin `line`. */
static size_t run_of(struct str line, char sign)
{
    size_t length = 0;
    while (length < line.length && line.at[length] == sign)
        length++;
    return length;
}

/* "---", "* * *" and the like, which separate and say nothing. */
static bool is_rule(struct str line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.length; i++) {
        if (line.at[i] == ' ')
            continue;
        if (line.at[i] != line.at[0])
            return false;
        count++;
    }
    return count >= 3
           && (line.at[0] == '-' || line.at[0] == '*' || line.at[0] == '_');
}

/* Bytes of the sign that begins an item of a list, or 0. */
static size_t item_sign(struct str line)
{
    size_t digits = 0;
    while (digits < line.length && digits < 9 && line.at[digits] >= '0'
           && line.at[digits] <= '9')
        digits++;
    bool is_bullet = digits == 0 && line.length > 0
                     && (line.at[0] == '-' || line.at[0] == '*'
                         || line.at[0] == '+');
    bool is_number = digits > 0 && digits < line.length
                     && (line.at[digits] == '.' || line.at[digits] == ')');
    size_t length = is_bullet ? 1 : digits + 1;
    if ((!is_bullet && !is_number) || length >= line.length
        || (line.at[length] != ' ' && line.at[length] != '\t'))
        return 0;
    return length;
}

/* "===" or "---" below a text make it a heading. */
static bool take_underline(struct reader *reader, struct str line)
{
    bool is_first = run_of(line, '=') == line.length;
    bool is_second = run_of(line, '-') == line.length;
    if (!reader->open_line || (!is_first && !is_second))
        return false;
    add_heading(reader, is_first ? 1 : 2, reader->open_line,
                text_str(&reader->gathered));
    reader->open_line = 0;
    text_reset(&reader->gathered);
    return true;
}

static void take_line(struct reader *reader, int number, struct str line)
{
    line = str_trim(line);
    size_t signs = run_of(line, '#');
    size_t item = item_sign(line);
    if (line.length && take_underline(reader, line))
        return;
    if (line.length == 0 || is_rule(line)) {
        end_text(reader);
    } else if (signs > 0 && signs <= DEPTH_MOST
               && (signs == line.length || line.at[signs] == ' ')) {
        end_text(reader);
        add_heading(reader, (int)signs, number,
                    without_signs(str_part(line, signs, line.length)));
    } else {
        if (item)
            end_text(reader);
        gather(reader, number, str_trim(str_part(line, item, line.length)));
    }
}

static void find_blocks(struct reader *reader, struct str body, int line)
{
    struct str piece = {0};
    while (str_next(&body, '\n', &piece))
        take_line(reader, line++, piece);
    end_text(reader);
}

/* Levels stand as deep as the first of them; competencies right below or
 * right above. */
static void find_depths(struct reader *reader)
{
    const struct block *blocks = reader->blocks.at;
    int above = 0, below = 0;
    for (size_t i = 0; i < reader->blocks.count; i++) {
        int depth = blocks[i].depth;
        if (depth == 0)
            continue;
        if (blocks[i].level >= 0 && reader->level_depth == 0)
            reader->level_depth = depth;
        if (reader->level_depth == 0)
            above = depth;
        else if (depth > reader->level_depth && (!below || depth < below))
            below = depth;
    }
    reader->competency_depth = below ? below : above;
}

static bool is_in_cell(const struct reader *reader)
{
    return reader->level >= 0 && reader->has_competency;
}

/* Moves to the level or competency a heading names; false when it names
 * neither. */
static bool enter(struct reader *reader, const struct block *heading)
{
    struct ladder_maker *maker = reader->maker;
    bool is_level = heading->level >= 0
                    && heading->depth == reader->level_depth;
    bool is_competency = reader->level_depth > 0 && !is_level
                         && heading->depth == reader->competency_depth
                         && heading->text.length > 0;
    if (heading->depth <= reader->level_depth)
        reader->level = -1;
    if (heading->depth <= reader->competency_depth)
        reader->has_competency = false;
    if (is_level) {
        reader->level = heading->level;
        maker_level(maker, heading->level,
                    maker_text(maker, heading->line, heading->text));
    }
    if (is_competency) {
        struct str title = maker_text(maker, heading->line, heading->text);
        size_t found = maker_competency_find(maker, title);
        reader->competency_index = found < maker->competencies.count
                                       ? found
                                       : maker_competency(maker, title, title);
        reader->has_competency = true;
    }
    return is_level || is_competency;
}

/* One note for a heading and the texts under it. */
static void note(struct reader *reader, const struct block *first,
                 struct str heading, size_t text_count)
{
    if (!first)
        return;
    struct ladder_maker *maker = reader->maker;
    maker_skip(maker, first->line,
               heading.length
                   ? str_format(maker->mem,
                                "\"%.*s\" stands outside the matrix; texts "
                                "under it: %zu",
                                STR(heading), text_count)
                   : str_format(maker->mem, "texts outside the matrix: %zu",
                                text_count));
}

static void fill(struct reader *reader)
{
    const struct block *blocks = reader->blocks.at;
    const struct block *first = NULL; /* of what is to be noted */
    struct str heading = {0};
    size_t text_count = 0;
    for (size_t i = 0; i < reader->blocks.count; i++) {
        const struct block *block = &blocks[i];
        if (block->depth > 0) {
            note(reader, first, heading, text_count);
            bool is_known = enter(reader, block);
            first = is_known ? NULL : block;
            heading = is_known ? (struct str){0} : block->text;
            text_count = 0;
        } else if (is_in_cell(reader)) {
            maker_criterion(
                reader->maker,
                (struct maker_cell){reader->competency_index, reader->level},
                block->line, block->text, (struct str_list){0});
        } else {
            first = first ? first : block;
            text_count++;
        }
    }
    note(reader, first, heading, text_count);
}

void heading_matrix_read(struct ladder_maker *maker, struct str body,
                         int first_line)
{
    struct reader reader = {.maker = maker, .level = -1};
    LIST_OPEN(maker->mem, struct block, &reader.blocks);
    text_open(maker->mem, body.length + 1, &reader.gathered);
    find_blocks(&reader, body, first_line);
    find_depths(&reader);
    fill(&reader);
}
