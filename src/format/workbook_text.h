/* format/workbook_text.h - the texts of a workbook: shared by cells or in one
 * of them, with what is bold in them.
 */
#pragma once

#include "base/list.h"
#include "base/text.h"
#include "format/xml.h"

enum workbook_run { RUN_AS_CELL, RUN_BOLD, RUN_PLAIN };

struct workbook_piece {
    size_t length; /* bytes */
    enum workbook_run run;
};

struct workbook_text {
    struct str text;
    const struct workbook_piece *pieces; /* shape: [piece_count] */
    size_t piece_count;
};

struct workbook_text_list {
    const struct workbook_text *at; /* shape: [count] */
    size_t count;
};

/* A text while it is read. */
struct workbook_scribe {
    struct arena *mem;
    struct text words;
    struct list pieces; /* of struct workbook_piece */
    enum workbook_run run;
    bool is_in_text, is_in_look;
    int aside; /* elements around that tell how to say it */
};

void workbook_scribe_open(struct arena *mem, struct workbook_scribe *scribe);

/* Begins a text. */
void workbook_scribe_begin(struct workbook_scribe *scribe);

/* Takes what stands in it. */
void workbook_scribe_take(struct workbook_scribe *scribe, const struct xml *xml,
                          enum xml_event event);

struct workbook_text workbook_scribe_end(struct workbook_scribe *scribe);

/* Reads the part "xl/sharedStrings.xml".
 * Fails  FAULT_INPUT, FAULT_LIMIT */
bool workbook_text_read(struct arena *mem, struct str bytes,
                        struct workbook_text_list *texts, struct fault *fault);
