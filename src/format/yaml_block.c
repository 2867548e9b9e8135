#include "format/yaml_block.h"

#include <assert.h>

#include "base/text.h"

struct block {
    struct str rest;    /* the lines that are not taken yet */
    bool is_folded;     /* > joins lines, | keeps them */
    char end;           /* '+' keeps empty lines at the end, '-' no line end
                           at all; ' ' one line end */
    size_t indentation; /* of the first line that is not empty */
    bool has_line;      /* one that is not empty was taken */
    bool was_deeper;    /* and it begins with white space */
    size_t empty_count; /* empty lines since */
    struct text out;
};

/* Takes a line without its end: line feed, carriage return or both. */
static bool take_line(struct str *rest, struct str *line)
{
    if (rest->length == 0)
        return false;
    size_t length = 0;
    while (length < rest->length && rest->at[length] != '\n'
           && rest->at[length] != '\r')
        length++;
    *line = str_part(*rest, 0, length);
    bool is_pair = length + 1 < rest->length && rest->at[length] == '\r'
                   && rest->at[length + 1] == '\n';
    *rest = str_part(*rest, length + 1 + is_pair, rest->length);
    return true;
}

static size_t count_spaces(struct str line)
{
    size_t count = 0;
    while (count < line.length && line.at[count] == ' ')
        count++;
    return count;
}

static bool read_first_line(struct block *block)
{
    struct str line = {0};
    take_line(&block->rest, &line);
    assert(line.length > 0); /* it begins with | or > */
    block->is_folded = line.at[0] == '>';
    block->end = ' ';
    for (size_t i = 1; i < line.length && line.at[i] != ' '
                       && line.at[i] != '\t' && line.at[i] != '#';
         i++) {
        if (line.at[i] >= '0' && line.at[i] <= '9')
            return false;
        block->end = line.at[i];
    }
    return true;
}

/* Indentation is that of the first line that holds more than spaces. */
static void find_indentation(struct block *block)
{
    struct str rest = block->rest, line = {0};
    while (take_line(&rest, &line)) {
        block->indentation = count_spaces(line);
        if (block->indentation < line.length)
            return;
    }
    block->indentation = block->rest.length; /* all lines are empty */
}

static void add_line_ends(struct block *block, size_t count)
{
    while (count-- > 0)
        text_add_char(&block->out, '\n');
}

/* Between two lines that are folded a line end is a space, or goes when empty
 * lines stand for it; beside a line that begins with white space all stay. */
static void join(struct block *block, bool is_deeper)
{
    bool is_folded = block->is_folded && !is_deeper && !block->was_deeper;
    size_t line_ends = block->empty_count + (block->has_line && !is_folded);
    if (block->has_line && is_folded && block->empty_count == 0)
        text_add_char(&block->out, ' ');
    add_line_ends(block, line_ends);
}

static void add_line(struct block *block, struct str line)
{
    size_t spaces = count_spaces(line);
    if (line.length <= block->indentation && spaces == line.length) {
        block->empty_count++;
        return;
    }
    line = str_part(line, block->indentation, line.length);
    bool is_deeper = line.at[0] == ' ' || line.at[0] == '\t';
    join(block, is_deeper);
    text_add_str(&block->out, line);
    block->has_line = true;
    block->was_deeper = is_deeper;
    block->empty_count = 0;
}

bool yaml_block_parse(struct arena *mem, struct str bytes, struct str *text)
{
    struct block block = {.rest = bytes};
    if (!read_first_line(&block))
        return false;
    find_indentation(&block);
    text_open(mem, bytes.length, &block.out);
    struct str line = {0};
    while (take_line(&block.rest, &line))
        add_line(&block, line);
    if (block.has_line && block.end != '-')
        text_add_char(&block.out, '\n');
    if (block.end == '+')
        add_line_ends(&block, block.empty_count);
    *text = text_str(&block.out);
    return true;
}
