#include "format/outline.h"

#include <assert.h>
#include <string.h>

struct outline outline_part(const struct outline *outline, size_t begin,
                            size_t end)
{
    assert(begin <= end && end <= outline->count);
    struct outline part = *outline;
    part.at = outline->count ? outline->at + begin : NULL;
    part.count = end - begin;
    return part;
}

/* Bytes of white space at the front of `s`. */
static size_t space_bytes(struct str s)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xAF",
                                       "\xE2\x80\xA8", "\xE2\x80\xA9"};
    if (s.length && s.at[0] && strchr(" \t\r\n\v\f", s.at[0]))
        return 1;
    for (size_t i = 0; i < COUNT_OF(wide); i++)
        if (str_has_prefix(s, wide[i]))
            return strlen(wide[i]);
    return 0;
}

struct str outline_words(struct arena *mem, struct str text)
{
    char *at = ARENA_ARRAY(mem, char, text.length);
    size_t length = 0;
    bool is_apart = false;
    for (size_t i = 0; i < text.length;) {
        size_t space = space_bytes(str_part(text, i, text.length));
        is_apart = is_apart || space;
        i += space;
        if (space)
            continue;
        if (is_apart && length)
            at[length++] = ' ';
        is_apart = false;
        at[length++] = text.at[i++];
    }
    return (struct str){at, length};
}

struct str outline_spaces_off(struct str line)
{
    for (size_t space; (space = space_bytes(line));)
        line = str_part(line, space, line.length);
    return line;
}

size_t outline_word_bytes(struct str text)
{
    size_t length = 0;
    while (length < text.length
           && !space_bytes(str_part(text, length, text.length)))
        length++;
    return length;
}

size_t outline_sign_bytes(struct str line)
{
    static const char *const bullets[] = {
        "\xE2\x80\xA2", "\xE2\x80\xA3", "\xE2\x81\x83", "\xE2\x97\xA6",
        "\xE2\x97\x8F", "\xE2\x97\x8B", "\xE2\x96\xAA", "\xE2\x96\xAB",
        "\xE2\x96\xA0", "\xE2\x96\xBA", "\xC2\xB7",     "\xEF\x82\xB7",
        "\xE3\x83\xBB", "\xEF\xBD\xA5", "\xEF\xBC\x8A", "\xE2\x9C\x93",
        "\xE2\x9C\x94", "\xE2\x97\x86", "\xE2\x97\x87"};
    static const char *const dashes[] = {"-", "*", "+", "\xE2\x80\x93",
                                         "\xE2\x80\x94"};
    for (size_t i = 0; i < COUNT_OF(bullets); i++)
        if (str_has_prefix(line, bullets[i]))
            return strlen(bullets[i]);
    size_t sign = 0;
    for (size_t i = 0; i < COUNT_OF(dashes) && !sign; i++)
        if (str_has_prefix(line, dashes[i]))
            sign = strlen(dashes[i]);
    if (!sign) {
        while (sign < line.length && line.at[sign] >= '0'
               && line.at[sign] <= '9')
            sign++;
        bool is_number = sign >= 1 && sign <= 3 && sign < line.length
                         && strchr(".)", line.at[sign]) && line.at[sign];
        sign = is_number ? sign + 1 : 0;
    }
    return sign && space_bytes(str_part(line, sign, line.length)) ? sign : 0;
}

bool outline_is_anchor(struct str words)
{
    static const char *const signs[] = {"#", "\xC2\xB6", "\xC2\xA7",
                                        "\xF0\x9F\x94\x97"};
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        if (str_is(str_trim(words), signs[i]))
            return true;
    return false;
}

/* How far in a line stands: a tab as four spaces. */
static size_t columns_in(struct str line)
{
    size_t columns = 0;
    for (size_t space; (space = space_bytes(line));) {
        columns += line.at[0] == '\t' ? 4 : 1;
        line = str_part(line, space, line.length);
    }
    return columns;
}

/* Plain text while it is cut into blocks. */
struct cutter {
    struct block *blocks;
    struct str *raw; /* shape: [count], the bytes of each block */
    size_t count;
    size_t columns_in[8]; /* of the items around, outermost first */
    int depth;
    bool may_go_on; /* no empty line stands behind the last item */
};

static void block_add(struct cutter *cutter, enum block_kind kind,
                      struct str raw, int line)
{
    cutter->raw[cutter->count] = raw;
    cutter->blocks[cutter->count++] = (struct block){
        .kind = kind, .depth = cutter->depth, .line = line};
    cutter->may_go_on = kind == BLOCK_ITEM;
}

static void item_add(struct cutter *cutter, size_t columns, struct str raw,
                     int line)
{
    while (cutter->depth && cutter->columns_in[cutter->depth - 1] >= columns)
        cutter->depth--;
    if (cutter->depth == COUNT_OF(cutter->columns_in))
        cutter->depth--;
    cutter->columns_in[cutter->depth++] = columns;
    block_add(cutter, BLOCK_ITEM, raw, line);
}

static void line_take(struct cutter *cutter, struct str raw, int line)
{
    size_t columns = columns_in(raw);
    struct str words = str_trim(outline_spaces_off(raw));
    size_t sign = outline_sign_bytes(words);
    bool is_inside = cutter->depth
                     && columns > cutter->columns_in[cutter->depth - 1];
    if (words.length == 0) {
        cutter->may_go_on = false;
    } else if (outline_spaces_off(str_part(words, sign, words.length)).length
               && sign) {
        item_add(cutter, columns, str_part(words, sign, words.length), line);
    } else if (is_inside && cutter->may_go_on) {
        struct str *last = &cutter->raw[cutter->count - 1];
        last->length = (size_t)(words.at + words.length - last->at);
    } else {
        cutter->depth = is_inside ? cutter->depth : 0;
        block_add(cutter, BLOCK_PARAGRAPH, words, line);
    }
}

/* Takes a line off the front of *rest; line feed, carriage return or both end
 * it. */
static bool line_next(struct str *rest, struct str *line)
{
    if (rest->length == 0)
        return false;
    size_t end = 0;
    while (end < rest->length && rest->at[end] != '\n' && rest->at[end] != '\r')
        end++;
    *line = str_part(*rest, 0, end);
    size_t both = str_has_prefix(str_part(*rest, end, 2), "\r\n");
    *rest = str_part(*rest, end + 1 + both, rest->length);
    return true;
}

/* Cuts `text` into blocks that have no words yet. */
static struct cutter cut(struct arena *mem, struct str text, int line)
{
    struct str rest = text, piece;
    size_t most = 0;
    while (line_next(&rest, &piece))
        most += str_trim(piece).length > 0;
    struct cutter cutter = {.blocks = ARENA_ARRAY(mem, struct block, most),
                            .raw = ARENA_ARRAY(mem, struct str, most)};
    for (rest = text; most && line_next(&rest, &piece); line++)
        line_take(&cutter, piece, line);
    for (size_t i = 0; i < cutter.count; i++)
        cutter.blocks[i].text = outline_words(mem, cutter.raw[i]);
    return cutter;
}

struct outline outline_of_lines(struct arena *mem, struct str text, int line)
{
    if (text.length == 0)
        return (struct outline){0};
    struct cutter cutter = cut(mem, text, line);
    return (struct outline){.at = cutter.blocks, .count = cutter.count};
}

struct str outline_label(struct str label)
{
    while (label.length && strchr(": ", label.at[label.length - 1]))
        label.length--;
    return label;
}

/* The bold words that `raw`, which begins at `begin`, begins with. */
static struct str bold_find(struct arena *mem, struct str raw, size_t begin,
                            const struct outline_bold *bold, size_t count)
{
    struct str words = outline_spaces_off(raw);
    size_t from = begin + (raw.length - words.length);
    for (size_t i = 0; i < count; i++)
        if (bold[i].begin <= from && bold[i].end > from)
            return outline_words(mem, str_part(words, 0, bold[i].end - from));
    return (struct str){0};
}

struct outline outline_of_cell(struct arena *mem, struct str text, int row,
                               const struct outline_bold *bold, size_t count)
{
    if (text.length == 0)
        return (struct outline){0};
    struct cutter cutter = cut(mem, text, row);
    for (size_t i = 0; i < cutter.count; i++) {
        struct block *block = &cutter.blocks[i];
        struct str raw = cutter.raw[i];
        struct str label = bold_find(mem, raw, (size_t)(raw.at - text.at), bold,
                                     count);
        struct str rest = str_part(block->text, label.length,
                                   block->text.length);
        bool is_all = label.length && outline_label(rest).length == 0;
        block->label = is_all ? block->text : outline_label(label);
        block->line = row;
    }
    return (struct outline){.at = cutter.blocks, .count = cutter.count};
}
