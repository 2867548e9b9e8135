#include "format/workbook_style.h"

#include "base/day.h"
#include "base/list.h"
#include "base/utf8.h"
#include "format/xml.h"

#include <glib.h>
#include <math.h>
#include <string.h>

enum { STYLES_MOST = 65536, FORMAT_CHARACTERS_MOST = 255 };

/* A number format while it is parsed. */
struct parser {
    struct str rest;
    char *literals; /* shape: [2][bytes of the format]: before, behind */
    size_t room;    /* bytes of the format */
    struct workbook_style style;
    bool has_digit; /* behind the place of the number */
    bool has_day, has_month, has_hour;
};

static void literal_add(struct parser *parser, struct str literal)
{
    char *room = parser->literals + (parser->has_digit ? parser->room : 0);
    struct str *side = parser->has_digit ? &parser->style.behind
                                         : &parser->style.before;
    if (literal.length)
        memcpy(room + side->length, literal.at, literal.length);
    *side = (struct str){room, side->length + literal.length};
}

/* Takes bytes off the front. */
static struct str take(struct parser *parser, size_t count)
{
    struct str taken = str_part(parser->rest, 0, count);
    parser->rest = str_part(parser->rest, count, parser->rest.length);
    return taken;
}

/* [$EUR-407] is money, [h] hours that go on beyond a day; others are colours
 * and conditions. */
static void bracket_take(struct parser *parser)
{
    size_t end = str_find(parser->rest, STR_LITERAL("]"));
    struct str inner = str_part(take(parser, end + 1), 1, end - 1);
    if (str_has_prefix(inner, "$")) {
        size_t dash = str_find(inner, STR_LITERAL("-"));
        literal_add(parser, str_part(inner, 1, dash - 1));
    } else if (inner.length && strchr("hHmMsS", inner.at[0])
               && inner.length <= 2) {
        parser->has_hour = true;
    }
}

static void quote_take(struct parser *parser)
{
    take(parser, 1);
    size_t end = str_find(parser->rest, STR_LITERAL("\""));
    literal_add(parser, take(parser, end));
    take(parser, 1);
}

static void letter_take(struct parser *parser, char c)
{
    char lower = g_ascii_tolower(c);
    parser->has_digit |= c == '0' || c == '#' || c == '?';
    parser->style.is_percent |= c == '%';
    parser->has_day |= lower == 'y' || lower == 'd';
    parser->has_month |= lower == 'm';
    parser->has_hour |= lower == 'h' || lower == 's';
    bool is_shown = c == '$' || (unsigned char)c >= 0x80;
    struct str letter = take(parser, 1);
    if (is_shown)
        literal_add(parser, letter);
}

/* Longer ones no program writes; they would stand at every number. */
static bool is_too_long(struct str format)
{
    size_t characters = 0;
    uint32_t code = 0;
    while (characters <= FORMAT_CHARACTERS_MOST && utf8_next(&format, &code))
        characters++;
    return characters > FORMAT_CHARACTERS_MOST;
}

struct workbook_style workbook_style_parse(struct arena *mem, struct str format)
{
    struct parser parser = {.rest = format, .room = format.length};
    if (str_same_folded(format, STR_LITERAL("General")) || is_too_long(format))
        return parser.style;
    parser.literals = ARENA_ARRAY(mem, char, 2 * format.length);
    while (parser.rest.length && parser.rest.at[0] != ';') {
        char c = parser.rest.at[0];
        if (c == '[')
            bracket_take(&parser);
        else if (c == '"')
            quote_take(&parser);
        else if (c == '\\')
            literal_add(&parser, str_part(take(&parser, 2), 1, 1));
        else if (c == '_' || c == '*')
            take(&parser, 2);
        else
            letter_take(&parser, c);
    }
    struct workbook_style *style = &parser.style;
    style->is_time = parser.has_hour;
    style->is_day = parser.has_day || (parser.has_month && !parser.has_hour);
    if (style->is_day || style->is_time)
        style->before = style->behind = (struct str){0};
    return *style;
}

/* The formats that every program knows by number.
 * Source  ECMA-376 part 1, 18.8.30 */
static struct workbook_style style_by_number(int64_t number)
{
    static const struct {
        int64_t from, to;
        struct workbook_style style;
    } known[] = {
        {9, 10, {.is_percent = true}},
        {14, 17, {.is_day = true}},
        {18, 21, {.is_time = true}},
        {22, 22, {.is_day = true, .is_time = true}},
        {27, 31, {.is_day = true}},
        {32, 35, {.is_time = true}},
        {36, 36, {.is_day = true}},
        {45, 47, {.is_time = true}},
        {50, 54, {.is_day = true}},
        {55, 56, {.is_time = true}},
        {57, 58, {.is_day = true}},
    };
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (number >= known[i].from && number <= known[i].to)
            return known[i].style;
    return (struct workbook_style){0};
}

struct format {
    int64_t number;
    struct workbook_style style;
};

/* The part of the styles while it is read. */
struct reader {
    struct arena *mem;
    struct xml *xml;
    struct list formats; /* of struct format */
    struct list fonts;   /* of bool: it is bold */
    struct list styles;  /* of struct workbook_style */
    bool is_in_fonts, is_in_styles;
};

static int64_t number_of(const struct xml *xml, const char *name)
{
    int64_t number = 0;
    str_number(xml_attribute(xml, name), 0, INT32_MAX, &number);
    return number;
}

static struct workbook_style style_of(const struct reader *reader)
{
    int64_t number = number_of(reader->xml, "numFmtId");
    size_t font = (size_t)number_of(reader->xml, "fontId");
    struct workbook_style style = style_by_number(number);
    for (size_t i = 0; i < reader->formats.count; i++) {
        const struct format *format = LIST_AT(&reader->formats, struct format,
                                              i);
        if (format->number == number)
            style = format->style;
    }
    style.is_bold = font < reader->fonts.count
                    && *LIST_AT(&reader->fonts, bool, font);
    return style;
}

static bool is_on(struct str value)
{
    return !str_is(value, "0") && !str_is(value, "false");
}

static void element_take(struct reader *reader)
{
    struct xml *xml = reader->xml;
    reader->is_in_fonts |= xml_is(xml, "fonts");
    reader->is_in_styles |= xml_is(xml, "cellXfs");
    if (xml_is(xml, "numFmt") && reader->formats.count < 1000)
        *LIST_ADD(&reader->formats, struct format) = (struct format){
            number_of(xml, "numFmtId"),
            workbook_style_parse(reader->mem,
                                 xml_attribute(xml, "formatCode"))};
    if (xml_is(xml, "font") && reader->is_in_fonts)
        *LIST_ADD(&reader->fonts, bool) = false;
    if (xml_is(xml, "b") && reader->is_in_fonts && reader->fonts.count)
        *LIST_AT(&reader->fonts, bool,
                 reader->fonts.count - 1) = is_on(xml_attribute(xml, "val"));
    if (xml_is(xml, "xf") && reader->is_in_styles
        && reader->styles.count < STYLES_MOST)
        *LIST_ADD(&reader->styles, struct workbook_style) = style_of(reader);
}

bool workbook_style_read(struct arena *mem, struct str bytes,
                         struct workbook_style_list *styles,
                         struct fault *fault)
{
    struct reader reader = {.mem = mem};
    enum xml_event event = XML_OPENS;
    LIST_OPEN(mem, struct format, &reader.formats);
    LIST_OPEN(mem, bool, &reader.fonts);
    LIST_OPEN(mem, struct workbook_style, &reader.styles);
    if (!xml_open(mem, STR_LITERAL("xl/styles.xml"), bytes, &reader.xml, fault))
        return false;
    while (event != XML_ENDS) {
        if (!xml_next(reader.xml, &event, fault))
            return false;
        if (event == XML_OPENS)
            element_take(&reader);
        if (event == XML_CLOSES && xml_is(reader.xml, "fonts"))
            reader.is_in_fonts = false;
        if (event == XML_CLOSES && xml_is(reader.xml, "cellXfs"))
            reader.is_in_styles = false;
    }
    styles->at = reader.styles.at;
    styles->count = reader.styles.count;
    return true;
}

/* "14:30", with seconds where there are some. */
static struct str time_show(struct arena *mem, double days)
{
    int64_t seconds = (int64_t)llround(days * 86400);
    int64_t hours = seconds / 3600;
    int minutes = (int)(seconds / 60 % 60), rest = (int)(seconds % 60);
    if (rest)
        return str_format(mem, "%02d:%02d:%02d", (int)hours, minutes, rest);
    return str_format(mem, "%02d:%02d", (int)hours, minutes);
}

/* Days count from the end of 1899, and know a 29 February 1900 that never
 * was. */
static struct str day_show(struct arena *mem, double value,
                           const struct workbook_style *style,
                           bool is_from_1904)
{
    enum { FIRST = -25569, FIRST_1904 = -24107, FEBRUARY_29 = 60 };
    value = round(value * 86400) / 86400; /* whole seconds */
    double whole = floor(value);
    int number = (int)whole + (is_from_1904 ? FIRST_1904 : FIRST);
    number += !is_from_1904 && whole < FEBRUARY_29;
    struct str day = day_format(mem, (struct day){number});
    struct str time = time_show(mem, value - whole);
    if (!style->is_time || str_is(time, "00:00"))
        return day;
    return str_format(mem, "%.*s %.*s", STR(day), STR(time));
}

static struct str plain_show(struct arena *mem, double value)
{
    char shown[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(shown, sizeof(shown), "%.15g", value);
    return str_copy(mem, str_of(shown));
}

struct str workbook_number_show(struct arena *mem, struct str number,
                                const struct workbook_style *style,
                                bool is_from_1904)
{
    enum { DAYS_MOST = 2958465 }; /* 9999-12-31 */
    char *end = NULL;
    const char *chars = str_chars(mem, str_trim(number));
    double value = g_ascii_strtod(chars, &end);
    if (end == chars || *end || !isfinite(value))
        return number;
    bool is_clock = value >= 0 && value < DAYS_MOST;
    if (style->is_day && is_clock)
        return day_show(mem, value, style, is_from_1904);
    if (style->is_time && is_clock)
        return time_show(mem, value);
    struct str shown = plain_show(mem, style->is_percent ? value * 100 : value);
    return str_format(mem, "%.*s%.*s%s%.*s", STR(style->before), STR(shown),
                      style->is_percent ? "%" : "", STR(style->behind));
}
