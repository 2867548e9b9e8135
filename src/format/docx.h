/* format/docx.h - a text document for word processors (DOCX), with tracked
 * changes and remarks in its margin.
 *
 * What is inserted or deleted stands in the file as a change that a reader can
 * accept or refuse, one by one.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "base/str.h"

enum { DOCX_BYTES_MOST = 32 * 1024 * 1024 };

enum docx_style {
    DOCX_TITLE,
    DOCX_HEADING,
    DOCX_SUBHEADING,
    DOCX_BODY,
    DOCX_QUIET,   /* small print */
    DOCX_ITEM,    /* of a list */
    DOCX_SUBITEM, /* of a list below an item */
    DOCX_STYLE_COUNT
};

enum docx_fate { DOCX_STANDS, DOCX_INSERTED, DOCX_DELETED, DOCX_FATE_COUNT };

/* A stretch of a paragraph. */
struct docx_run {
    struct str text; /* line feeds and tabs stand as such; other control
                        characters are left out */
    enum docx_fate fate;
    bool is_strong;
};

struct docx_paragraph {
    enum docx_style style;
    enum docx_fate fate;         /* of the paragraph itself: its runs alone
                                   change where it stands */
    const struct docx_run *runs; /* shape: [run_count] */
    size_t run_count;
    struct str remark; /* in the margin; empty: none */
};

struct docx_paragraph_list {
    const struct docx_paragraph *at; /* shape: [count] */
    size_t count;
};

struct docx_about {
    struct str title;
    struct str author;     /* of the changes and remarks; not empty */
    struct str language;   /* BCP 47 */
    struct moment made_at; /* of the document, its changes and remarks */
    bool is_right_to_left;
};

/* Writes the document; the same paragraphs give the same bytes.
 * Gives  *bytes in `mem`
 * Fails  FAULT_LIMIT when it is larger than DOCX_BYTES_MOST; FAULT_SYSTEM
 * Source ECMA-376 part 1, 17 (WordprocessingML) */
bool docx_write(struct arena *mem, const struct docx_about *about,
                const struct docx_paragraph_list *paragraphs, struct str *bytes,
                struct fault *fault);
