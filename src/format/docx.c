#include "format/docx.h"

#include "base/utf8.h"
#include "format/docx_part.h"
#include "format/html_text.h"
#include "format/pack_write.h"

#include <assert.h>

static const char *const style_names[] = {
    [DOCX_TITLE] = DOCX_STYLE_TITLE,
    [DOCX_HEADING] = DOCX_STYLE_HEADING,
    [DOCX_SUBHEADING] = DOCX_STYLE_SUBHEADING,
    [DOCX_BODY] = "Normal",
    [DOCX_QUIET] = DOCX_STYLE_QUIET,
    [DOCX_ITEM] = DOCX_STYLE_ITEM,
    [DOCX_SUBITEM] = DOCX_STYLE_SUBITEM,
};

static_assert(COUNT_OF(style_names) == DOCX_STYLE_COUNT, "a name for each");

static const char *const fate_tags[] = {
    [DOCX_STANDS] = NULL, [DOCX_INSERTED] = "ins", [DOCX_DELETED] = "del"};

static_assert(COUNT_OF(fate_tags) == DOCX_FATE_COUNT, "a tag for each");

struct writer {
    const struct docx_about *about;
    struct str made_at;
    struct text *out;
    struct text *remarks; /* word/comments.xml */
    size_t change_count, remark_count;
};

/* XML 1.0 has no other control characters, nor the two that end its range:
 * not even escaped. */
static bool is_allowed(uint32_t code)
{
    enum { REVERSED_MARK = 0xFFFE, NO_CHARACTER = 0xFFFF };
    return code == '\t' || code == '\n'
           || (code >= ' ' && code != REVERSED_MARK && code != NO_CHARACTER);
}

static void words_add(struct text *out, struct str words)
{
    enum { INSTEAD = 0xFFFD };
    struct str rest = words;
    uint32_t code;
    for (struct str at = rest; utf8_next(&rest, &code); at = rest) {
        size_t length = at.length - rest.length;
        if (code == INSTEAD)
            text_add(out, "\xEF\xBF\xBD"); /* also for an ill-formed byte */
        else if (is_allowed(code))
            html_text_add(out, str_part(at, 0, length));
    }
}

/* A change needs a number of its own, an author and a moment. */
static void change_add(struct writer *writer, enum docx_fate fate,
                       const char *end)
{
    text_add(writer->out, "<w:%s w:id=\"%zu\" w:author=\"", fate_tags[fate],
             ++writer->change_count);
    words_add(writer->out, writer->about->author);
    text_add(writer->out, "\" w:date=\"%.*s\"%s>", STR(writer->made_at), end);
}

/* The words between line feeds and tabs, which are elements of their own. */
static void text_pieces_add(struct writer *writer, struct str text,
                            bool is_deleted)
{
    const char *tag = is_deleted ? "delText" : "t";
    for (size_t begin = 0; begin < text.length;) {
        size_t end = begin;
        while (end < text.length && text.at[end] != '\n'
               && text.at[end] != '\t')
            end++;
        if (end > begin) {
            text_add(writer->out, "<w:%s xml:space=\"preserve\">", tag);
            words_add(writer->out, str_part(text, begin, end - begin));
            text_add(writer->out, "</w:%s>", tag);
        }
        if (end < text.length)
            text_add(writer->out, "%s",
                     text.at[end] == '\n' ? "<w:br/>" : "<w:tab/>");
        begin = end + 1;
    }
}

static void run_add(struct writer *writer, const struct docx_run *run)
{
    if (run->fate != DOCX_STANDS)
        change_add(writer, run->fate, "");
    text_add(writer->out, "<w:r><w:rPr>%s<w:lang w:val=\"",
             run->is_strong ? "<w:b/><w:bCs/>" : "");
    words_add(writer->out, writer->about->language);
    text_add(writer->out, "\"/></w:rPr>");
    text_pieces_add(writer, run->text, run->fate == DOCX_DELETED);
    text_add(writer->out, "</w:r>");
    if (run->fate != DOCX_STANDS)
        text_add(writer->out, "</w:%s>", fate_tags[run->fate]);
}

static void remark_keep(struct writer *writer, struct str remark)
{
    text_add(writer->remarks, "<w:comment w:id=\"%zu\" w:author=\"",
             writer->remark_count);
    words_add(writer->remarks, writer->about->author);
    text_add(writer->remarks,
             "\" w:date=\"%.*s\"><w:p><w:r><w:t xml:space=\"preserve\">",
             STR(writer->made_at));
    words_add(writer->remarks, remark);
    text_add(writer->remarks, "</w:t></w:r></w:p></w:comment>");
}

static void properties_add(struct writer *writer,
                           const struct docx_paragraph *paragraph)
{
    text_add(writer->out, "<w:pPr><w:pStyle w:val=\"%s\"/>%s",
             style_names[paragraph->style],
             writer->about->is_right_to_left ? "<w:bidi/>" : "");
    if (paragraph->fate != DOCX_STANDS) {
        text_add(writer->out, "<w:rPr>");
        change_add(writer, paragraph->fate, "/");
        text_add(writer->out, "</w:rPr>");
    }
    text_add(writer->out, "</w:pPr>");
}

static void paragraph_add(struct writer *writer,
                          const struct docx_paragraph *paragraph)
{
    bool has_remark = paragraph->remark.length > 0;
    text_add(writer->out, "<w:p>");
    properties_add(writer, paragraph);
    if (has_remark)
        text_add(writer->out, "<w:commentRangeStart w:id=\"%zu\"/>",
                 writer->remark_count);
    for (size_t i = 0; i < paragraph->run_count; i++)
        run_add(writer, &paragraph->runs[i]);
    if (has_remark) {
        text_add(writer->out,
                 "<w:commentRangeEnd w:id=\"%zu\"/><w:r>"
                 "<w:commentReference w:id=\"%zu\"/></w:r>",
                 writer->remark_count, writer->remark_count);
        remark_keep(writer, paragraph->remark);
        writer->remark_count++;
    }
    text_add(writer->out, "</w:p>\n");
}

/* A4 with margins of 2 cm, in twentieths of a point. */
static const char section[] =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" "
    "w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" "
    "w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

static void document_add(struct writer *writer,
                         const struct docx_paragraph_list *paragraphs)
{
    text_add(writer->remarks, DOCX_XML "<w:comments " DOCX_NAMESPACES ">");
    text_add(writer->out,
             DOCX_XML "<w:document " DOCX_NAMESPACES "><w:body>\n");
    for (size_t i = 0; i < paragraphs->count; i++)
        paragraph_add(writer, &paragraphs->at[i]);
    text_add(writer->out, "%s</w:body></w:document>", section);
    text_add(writer->remarks, "</w:comments>");
}

static void core_add(struct text *out, const struct writer *writer)
{
    text_add(out, DOCX_XML
             "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/"
             "package/2006/metadata/core-properties\" "
             "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
             "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
             "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
             "<dc:title>");
    words_add(out, writer->about->title);
    text_add(out, "</dc:title><dc:creator>");
    words_add(out, writer->about->author);
    text_add(out, "</dc:creator><dc:language>");
    words_add(out, writer->about->language);
    text_add(out,
             "</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
             "%.*s</dcterms:created></cp:coreProperties>",
             STR(writer->made_at));
}

/* The parts that are always the same, and these behind them. */
static struct pack_file_list parts_join(struct arena *mem,
                                        struct pack_file_list own)
{
    struct docx_part_list fixed = docx_part_list();
    struct pack_file *files = ARENA_ARRAY(mem, struct pack_file,
                                          fixed.count + own.count);
    for (size_t i = 0; i < fixed.count; i++)
        files[i] = (struct pack_file){str_of(fixed.at[i].name),
                                      str_of(fixed.at[i].text)};
    for (size_t i = 0; i < own.count; i++)
        files[fixed.count + i] = own.at[i];
    return (struct pack_file_list){files, fixed.count + own.count};
}

bool docx_write(struct arena *mem, const struct docx_about *about,
                const struct docx_paragraph_list *paragraphs, struct str *bytes,
                struct fault *fault)
{
    assert(mem && about && about->author.length && paragraphs && bytes
           && fault);
    struct text document, remarks, core;
    text_open(mem, DOCX_BYTES_MOST, &document);
    text_open(mem, DOCX_BYTES_MOST, &remarks);
    text_open(mem, DOCX_BYTES_MOST, &core);
    struct writer writer = {.about = about,
                            .made_at = moment_format(mem, about->made_at),
                            .out = &document,
                            .remarks = &remarks};
    document_add(&writer, paragraphs);
    core_add(&core, &writer);
    if (text_overflowed(&document) || text_overflowed(&remarks)
        || text_overflowed(&core))
        return fault_set(fault, FAULT_LIMIT,
                         "the document is larger than %d bytes as DOCX",
                         DOCX_BYTES_MOST);
    const struct pack_file own[] = {
        {STR_LITERAL("word/document.xml"), text_str(&document)},
        {STR_LITERAL("word/comments.xml"), text_str(&remarks)},
        {STR_LITERAL("docProps/core.xml"), text_str(&core)},
    };
    struct pack_file_list parts = {own, COUNT_OF(own)};
    return pack_write(mem, parts_join(mem, parts), about->made_at, bytes,
                      fault);
}
