/* format/docx_part.h - the parts of a DOCX that are the same for each: its
 * list of parts, styles, lists and the foot of its pages.
 */
#pragma once

#include "base/text.h"

/* A part whose bytes are always the same. */
struct docx_part {
    const char *name; /* "word/styles.xml" */
    const char *text;
};

struct docx_part_list {
    const struct docx_part *at; /* shape: [count], as they stand in the file */
    size_t count;
};

struct docx_part_list docx_part_list(void);

/* Names of the styles in word/styles.xml. */
#define DOCX_STYLE_TITLE "Title"
#define DOCX_STYLE_HEADING "Heading1"
#define DOCX_STYLE_SUBHEADING "Heading2"
#define DOCX_STYLE_QUIET "Quiet"
#define DOCX_STYLE_ITEM "ListBullet"
#define DOCX_STYLE_SUBITEM "ListBullet2"

/* The number of the bullet list in word/numbering.xml. */
#define DOCX_BULLETS "1"

#define DOCX_XML                                                               \
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define DOCX_NAMESPACES                                                         \
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"          \
    "relationships\""
