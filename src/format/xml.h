/* format/xml.h - XML one event after another.
 *
 * UTF-8 alone, and nothing that could reach outside of it: no document types,
 * no entities but those XML has itself.
 */
#pragma once

#include "base/fault.h"
#include "base/str.h"

struct xml;

enum xml_event {
    XML_OPENS,  /* an element; an empty one closes at once */
    XML_CLOSES, /* an element */
    XML_TEXT,
    XML_ENDS, /* the document */
};

/* Opens `bytes`, a part of a file that is called `name` in faults.
 * Fails  FAULT_INPUT for bytes that are no UTF-8, and for document types */
bool xml_open(struct arena *mem, struct str name, struct str bytes,
              struct xml **xml, struct fault *fault);

/* Fails  FAULT_INPUT, naming part and line, where it is no XML */
bool xml_next(struct xml *xml, enum xml_event *event, struct fault *fault);

/* The name of the element, without its prefix. */
bool xml_is(const struct xml *xml, const char *name);

/* The text; it holds until the next event. */
struct str xml_text(const struct xml *xml);

/* An attribute of the element that opens, whatever its prefix, copied; empty
 * when there is none. */
struct str xml_attribute(const struct xml *xml, const char *name);
