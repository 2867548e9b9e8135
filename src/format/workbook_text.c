#include "format/workbook_text.h"

#include "format/workbook.h"

#include <glib.h>
#include <string.h>

enum { TEXTS_MOST = 1000000 };

void workbook_scribe_open(struct arena *mem, struct workbook_scribe *scribe)
{
    *scribe = (struct workbook_scribe){.mem = mem};
    text_open(mem, WORKBOOK_BYTES_MOST, &scribe->words);
}

void workbook_scribe_begin(struct workbook_scribe *scribe)
{
    text_reset(&scribe->words);
    LIST_OPEN(scribe->mem, struct workbook_piece, &scribe->pieces);
    scribe->run = RUN_AS_CELL;
    scribe->is_in_text = scribe->is_in_look = false;
    scribe->aside = 0;
}

/* "_x000D_" is how a sheet writes what XML has no character for; 0 when none
 * stands here. */
static size_t escape_bytes(struct str words, char *c)
{
    enum { LENGTH = 7 };
    struct str found = str_part(words, 0, LENGTH);
    int code = 0;
    if (!str_has_prefix(found, "_x") || !str_has_suffix(found, "_")
        || found.length < LENGTH)
        return 0;
    for (size_t i = 2; i < LENGTH - 1; i++) {
        int digit = g_ascii_xdigit_value(found.at[i]);
        if (digit < 0)
            return 0;
        code = code * 16 + digit;
    }
    *c = (char)code;
    return code < 0x80 ? LENGTH : 0;
}

static void words_add(struct text *out, struct str words)
{
    for (size_t i = 0; i < words.length; i++) {
        char c = words.at[i];
        size_t escape = escape_bytes(str_part(words, i, words.length), &c);
        i += escape ? escape - 1 : 0;
        if (!escape || (unsigned char)c >= ' ' || c == '\n' || c == '\t')
            text_add_char(out, c);
    }
}

static bool is_off(struct str value)
{
    return str_is(value, "0") || str_is(value, "false");
}

static void open_take(struct workbook_scribe *scribe, const struct xml *xml)
{
    if (xml_is(xml, "rPh"))
        scribe->aside++;
    else if (xml_is(xml, "t"))
        scribe->is_in_text = scribe->aside == 0;
    else if (xml_is(xml, "rPr"))
        scribe->is_in_look = true;
    if (xml_is(xml, "rPr"))
        scribe->run = RUN_PLAIN;
    if (xml_is(xml, "b") && scribe->is_in_look)
        scribe->run = is_off(xml_attribute(xml, "val")) ? RUN_PLAIN : RUN_BOLD;
}

static void close_take(struct workbook_scribe *scribe, const struct xml *xml)
{
    if (xml_is(xml, "rPh") && scribe->aside > 0)
        scribe->aside--;
    else if (xml_is(xml, "t"))
        scribe->is_in_text = false;
    else if (xml_is(xml, "rPr"))
        scribe->is_in_look = false;
    else if (xml_is(xml, "r"))
        scribe->run = RUN_AS_CELL;
}

void workbook_scribe_take(struct workbook_scribe *scribe, const struct xml *xml,
                          enum xml_event event)
{
    if (event == XML_OPENS)
        open_take(scribe, xml);
    if (event == XML_CLOSES)
        close_take(scribe, xml);
    if (event != XML_TEXT || !scribe->is_in_text)
        return;
    size_t before = scribe->words.length;
    words_add(&scribe->words, xml_text(xml));
    *LIST_ADD(&scribe->pieces, struct workbook_piece) = (struct workbook_piece){
        scribe->words.length - before, scribe->run};
}

struct workbook_text workbook_scribe_end(struct workbook_scribe *scribe)
{
    return (struct workbook_text){
        .text = str_copy(scribe->mem, text_str(&scribe->words)),
        .pieces = scribe->pieces.at,
        .piece_count = scribe->pieces.count};
}

bool workbook_text_read(struct arena *mem, struct str bytes,
                        struct workbook_text_list *texts, struct fault *fault)
{
    struct str name = STR_LITERAL("xl/sharedStrings.xml");
    struct workbook_scribe scribe;
    struct list found;
    struct xml *xml;
    enum xml_event event = XML_OPENS;
    LIST_OPEN(mem, struct workbook_text, &found);
    workbook_scribe_open(mem, &scribe);
    workbook_scribe_begin(&scribe);
    if (!xml_open(mem, name, bytes, &xml, fault))
        return false;
    while (event != XML_ENDS) {
        if (!xml_next(xml, &event, fault))
            return false;
        if (event == XML_OPENS && xml_is(xml, "si"))
            workbook_scribe_begin(&scribe);
        workbook_scribe_take(&scribe, xml, event);
        if (event != XML_CLOSES || !xml_is(xml, "si"))
            continue;
        if (found.count == TEXTS_MOST)
            return fault_set(fault, FAULT_LIMIT, "%.*s: more than %d texts",
                             STR(name), TEXTS_MOST);
        *LIST_ADD(&found, struct workbook_text) = workbook_scribe_end(&scribe);
    }
    *texts = (struct workbook_text_list){found.at, found.count};
    return true;
}
