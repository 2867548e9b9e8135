#include "format/workbook.h"

#include "format/pack.h"
#include "format/workbook_sheet.h"

#include <assert.h>
#include <string.h>

/* A sheet as the workbook lists it. */
struct sheet {
    struct str name, relation;
};

/* Where a relation leads. */
struct relation {
    struct str id, type, target;
};

struct reader {
    struct arena *mem;
    struct fault *fault;
    struct pack_file_list parts;
    struct workbook_ground ground;
    struct list sheets;    /* of struct sheet */
    struct list relations; /* of struct relation */
};

static const struct pack_file *part_find(const struct reader *reader,
                                         struct str name)
{
    for (size_t i = 0; i < reader->parts.count; i++)
        if (str_same_folded(reader->parts.at[i].name, name))
            return &reader->parts.at[i];
    return NULL;
}

static bool take_sheets(struct reader *reader, const struct pack_file *part)
{
    struct xml *xml;
    enum xml_event event = XML_OPENS;
    if (!xml_open(reader->mem, part->name, part->bytes, &xml, reader->fault))
        return false;
    while (event != XML_ENDS) {
        if (!xml_next(xml, &event, reader->fault))
            return false;
        if (event != XML_OPENS)
            continue;
        struct str from = xml_is(xml, "workbookPr")
                              ? xml_attribute(xml, "date1904")
                              : (struct str){0};
        if (str_is(from, "1") || str_is(from, "true"))
            reader->ground.styles.is_from_1904 = true;
        if (!xml_is(xml, "sheet"))
            continue;
        if (reader->sheets.count == WORKBOOK_SHEETS_MOST)
            return fault_set(reader->fault, FAULT_LIMIT,
                             "the workbook has more than %d sheets",
                             WORKBOOK_SHEETS_MOST);
        *LIST_ADD(&reader->sheets, struct sheet) = (struct sheet){
            xml_attribute(xml, "name"), xml_attribute(xml, "id")};
    }
    return true;
}

static bool take_relations(struct reader *reader, const struct pack_file *part)
{
    struct xml *xml;
    enum xml_event event = XML_OPENS;
    if (!xml_open(reader->mem, part->name, part->bytes, &xml, reader->fault))
        return false;
    while (event != XML_ENDS) {
        if (!xml_next(xml, &event, reader->fault))
            return false;
        if (event == XML_OPENS && xml_is(xml, "Relationship"))
            *LIST_ADD(&reader->relations, struct relation) = (struct relation){
                xml_attribute(xml, "Id"), xml_attribute(xml, "Type"),
                xml_attribute(xml, "Target")};
    }
    return true;
}

/* The part a sheet stands in; NULL for one that is a chart alone. */
static const struct pack_file *sheet_part(const struct reader *reader,
                                          const struct sheet *sheet)
{
    for (size_t i = 0; i < reader->relations.count; i++) {
        const struct relation *at = LIST_AT(&reader->relations, struct relation,
                                            i);
        if (!str_same(at->id, sheet->relation)
            || !str_has_suffix(at->type, "/worksheet"))
            continue;
        struct str target = at->target;
        if (str_has_prefix(target, "/"))
            target = str_part(target, 1, target.length);
        else
            target = str_format(reader->mem, "xl/%.*s", STR(target));
        return part_find(reader, target);
    }
    return NULL;
}

/* No program writes two sheets as one part; a small file that does would be
 * read as a large one. */
static bool is_new(const struct reader *reader, const struct sheet *sheet,
                   const struct pack_file *part, bool *is_read)
{
    size_t index = (size_t)(part - reader->parts.at);
    if (is_read[index])
        return fault_set(reader->fault, FAULT_INPUT,
                         "sheet %.*s: it stands where another sheet does",
                         STR(sheet->name));
    is_read[index] = true;
    return true;
}

static bool read_sheets(struct reader *reader, struct grid_list *sheets)
{
    size_t count = reader->sheets.count, kept = 0;
    struct grid *grids = ARENA_ARRAY(reader->mem, struct grid, count);
    bool *is_read = ARENA_ARRAY(reader->mem, bool, reader->parts.count);
    for (size_t i = 0; i < count; i++) {
        const struct sheet *sheet = LIST_AT(&reader->sheets, struct sheet, i);
        const struct pack_file *part = sheet_part(reader, sheet);
        if (!part)
            continue;
        if (!is_new(reader, sheet, part, is_read))
            return false;
        if (!workbook_sheet_read(&reader->ground, sheet->name, part->name,
                                 part->bytes, &grids[kept], reader->fault))
            return false;
        kept++;
    }
    *sheets = (struct grid_list){grids, kept};
    return true;
}

static bool read_parts(struct reader *reader, struct grid_list *sheets)
{
    const struct pack_file
        *book = part_find(reader, STR_LITERAL("xl/workbook.xml")),
        *relations = part_find(reader,
                               STR_LITERAL("xl/_rels/workbook.xml.rels")),
        *texts = part_find(reader, STR_LITERAL("xl/sharedStrings.xml")),
        *styles = part_find(reader, STR_LITERAL("xl/styles.xml"));
    if (part_find(reader, STR_LITERAL("xl/workbook.bin")))
        return fault_set(reader->fault, FAULT_INPUT,
                         "this is a binary workbook; save it as .xlsx");
    if (part_find(reader, STR_LITERAL("content.xml")))
        return fault_set(reader->fault, FAULT_INPUT,
                         "this is an OpenDocument file; save it as .xlsx");
    if (!book || !relations)
        return fault_set(reader->fault, FAULT_INPUT,
                         "this is no workbook: it has no xl/workbook.xml");
    return take_sheets(reader, book) && take_relations(reader, relations)
           && (!texts
               || workbook_text_read(reader->mem, texts->bytes,
                                     &reader->ground.texts, reader->fault))
           && (!styles
               || workbook_style_read(reader->mem, styles->bytes,
                                      &reader->ground.styles, reader->fault))
           && read_sheets(reader, sheets);
}

bool workbook_read(struct arena *mem, struct str bytes,
                   struct grid_list *sheets, struct fault *fault)
{
    static const struct pack_limits limits = {
        .most_files = 2000,
        .most_file_bytes = WORKBOOK_BYTES_MOST,
        .most_bytes = WORKBOOK_BYTES_MOST};
    assert(mem && sheets && fault);
    struct reader reader = {.mem = mem, .fault = fault, .ground = {.mem = mem}};
    LIST_OPEN(mem, struct sheet, &reader.sheets);
    LIST_OPEN(mem, struct relation, &reader.relations);
    if (str_has_prefix(bytes, "\xD0\xCF\x11\xE0"))
        return fault_set(fault, FAULT_INPUT,
                         "this is an Excel 97-2003 file or one with a "
                         "password; save it as .xlsx without one");
    if (!str_has_prefix(bytes, "PK"))
        return fault_set(fault, FAULT_INPUT,
                         "this is no workbook; save it as .xlsx");
    return pack_read(mem, bytes, &limits, &reader.parts, fault)
           && read_parts(&reader, sheets);
}
