#include "format/xml.h"

#include "base/utf8.h"

#include <assert.h>
#include <libxml/xmlreader.h>
#include <limits.h>

struct xml {
    struct arena *mem;
    struct str name;
    xmlTextReaderPtr reader;
    bool has_to_close; /* the element was empty */
};

static void close_it(void *reader)
{
    xmlFreeTextReader(reader);
}

static void hear_nothing(void *user, xmlErrorPtr error)
{
    (void)user;
    (void)error;
}

static bool bytes_check(struct str name, struct str bytes, struct fault *fault)
{
    if (bytes.length > INT_MAX)
        return fault_set(fault, FAULT_LIMIT, "%.*s has more than 2 GiB",
                         STR(name));
    if (utf8_fault_at(bytes) < bytes.length)
        return fault_set(fault, FAULT_INPUT, "%.*s is no UTF-8 text",
                         STR(name));
    if (str_find(bytes, STR_LITERAL("<!DOCTYPE")) < bytes.length)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s has a document type, which is not taken",
                         STR(name));
    return true;
}

bool xml_open(struct arena *mem, struct str name, struct str bytes,
              struct xml **xml, struct fault *fault)
{
    enum {
        WISHES = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                 | XML_PARSE_NOCDATA | XML_PARSE_COMPACT
    };
    if (!bytes_check(name, bytes, fault))
        return false;
    struct xml *opened = ARENA_NEW(mem, struct xml);
    opened->mem = mem;
    opened->name = name;
    opened->reader = xmlReaderForMemory(
        bytes.length ? bytes.at : "", (int)bytes.length, NULL, "UTF-8", WISHES);
    assert(opened->reader); /* it lacks memory */
    xmlTextReaderSetStructuredErrorHandler(opened->reader, hear_nothing, NULL);
    arena_defer(mem, close_it, opened->reader);
    *xml = opened;
    return true;
}

static bool fail(const struct xml *xml, struct fault *fault)
{
    return fault_set(fault, FAULT_INPUT, "%.*s, line %d: this is no XML",
                     STR(xml->name),
                     xmlTextReaderGetParserLineNumber(xml->reader));
}

/* True when a node of the reader is an event. */
static bool event_find(struct xml *xml, enum xml_event *event)
{
    switch (xmlTextReaderNodeType(xml->reader)) {
    case XML_READER_TYPE_ELEMENT:
        xml->has_to_close = xmlTextReaderIsEmptyElement(xml->reader);
        *event = XML_OPENS;
        return true;
    case XML_READER_TYPE_END_ELEMENT:
        *event = XML_CLOSES;
        return true;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        *event = XML_TEXT;
        return true;
    default:
        return false;
    }
}

bool xml_next(struct xml *xml, enum xml_event *event, struct fault *fault)
{
    if (xml->has_to_close) {
        xml->has_to_close = false;
        *event = XML_CLOSES;
        return true;
    }
    for (;;) {
        int result = xmlTextReaderRead(xml->reader);
        if (result < 0)
            return fail(xml, fault);
        if (result == 0) {
            *event = XML_ENDS;
            return true;
        }
        if (event_find(xml, event))
            return true;
    }
}

bool xml_is(const struct xml *xml, const char *name)
{
    return str_is(
        str_of((const char *)xmlTextReaderConstLocalName(xml->reader)), name);
}

struct str xml_text(const struct xml *xml)
{
    return str_of((const char *)xmlTextReaderConstValue(xml->reader));
}

struct str xml_attribute(const struct xml *xml, const char *name)
{
    struct str value = {0};
    for (int more = xmlTextReaderMoveToFirstAttribute(xml->reader); more == 1;
         more = xmlTextReaderMoveToNextAttribute(xml->reader))
        if (xml_is(xml, name)) {
            value = str_copy(xml->mem, xml_text(xml));
            break;
        }
    xmlTextReaderMoveToElement(xml->reader);
    return value;
}
