#include "format/docx_part.h"

#define RELATIONSHIPS                                                          \
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"   \
    "relationships\">"
#define OFFICE                                                                 \
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char types[] = DOCX_XML
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
    "content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/"
    "vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD
    "document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD
    "styles+xml\"/>"
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"" WORD
    "numbering+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD
    "settings+xml\"/>"
    "<Override PartName=\"/word/comments.xml\" ContentType=\"" WORD
    "comments+xml\"/>"
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"" WORD
    "footer+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
    "vnd.openxmlformats-package.core-properties+xml\"/>"
    "</Types>";

static const char package[] = DOCX_XML RELATIONSHIPS
    "<Relationship Id=\"rId1\" Type=\"" OFFICE "officeDocument\" "
    "Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/"
    "package/2006/relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/></Relationships>";

static const char relations[] = DOCX_XML RELATIONSHIPS
    "<Relationship Id=\"rId1\" Type=\"" OFFICE "styles\" "
    "Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" OFFICE "numbering\" "
    "Target=\"numbering.xml\"/>"
    "<Relationship Id=\"rId3\" Type=\"" OFFICE "settings\" "
    "Target=\"settings.xml\"/>"
    "<Relationship Id=\"rId4\" Type=\"" OFFICE "comments\" "
    "Target=\"comments.xml\"/>"
    "<Relationship Id=\"rId5\" Type=\"" OFFICE "footer\" "
    "Target=\"footer1.xml\"/></Relationships>";

/* Further typing is tracked too: who answers with changes shows them. */
static const char settings[] = DOCX_XML
    "<w:settings " DOCX_NAMESPACES "><w:trackRevisions/>"
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"15\"/></w:compat></w:settings>";

#define HEADING(id, name, level, before, size)                                 \
    "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name \
    "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"  \
    "<w:pPr><w:keepNext/><w:spacing w:before=\"" before                        \
    "\" w:after=\"60\"/><w:outlineLvl w:val=\"" level "\"/></w:pPr>"           \
    "<w:rPr><w:b/><w:bCs/><w:color w:val=\"12324A\"/><w:sz w:val=\"" size      \
    "\"/><w:szCs w:val=\"" size "\"/></w:rPr></w:style>"

#define ITEM(id, name, level)                                                  \
    "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name \
    "\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:ilvl w:val=\"" level  \
    "\"/><w:numId w:val=\"" DOCX_BULLETS                                       \
    "\"/></w:numPr><w:spacing w:after=\"60\"/></w:pPr></w:style>"

/* Sizes are half points, distances twentieths of a point. */
static const char styles[] = DOCX_XML
    "<w:styles " DOCX_NAMESPACES "><w:docDefaults><w:rPrDefault>"
    "<w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
    "w:cs=\"Calibri\" w:eastAsia=\"Calibri\"/><w:sz w:val=\"21\"/>"
    "<w:szCs w:val=\"21\"/></w:rPr></w:rPrDefault><w:pPrDefault>"
    "<w:pPr><w:spacing w:after=\"100\" w:line=\"264\" "
    "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" "
    "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
    "</w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"" DOCX_STYLE_TITLE
    "\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing "
    "w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
    "<w:rPr><w:b/><w:bCs/><w:sz w:val=\"40\"/><w:szCs "
    "w:val=\"40\"/></w:rPr></w:style>" HEADING(DOCX_STYLE_HEADING, "heading 1",
                                               "0", "320", "28")
        HEADING(
            DOCX_STYLE_SUBHEADING, "heading 2", "1", "180",
            "22") "<w:style w:type=\"paragraph\" w:customStyle=\"1\" "
                  "w:styleId=\"" DOCX_STYLE_QUIET
                  "\"><w:name w:val=\"Quiet\"/><w:basedOn w:val=\"Normal\"/>"
                  "<w:rPr><w:color w:val=\"4A5568\"/><w:sz w:val=\"18\"/><w:szCs "
                  "w:val=\"18\"/></w:rPr></w:style>" ITEM(DOCX_STYLE_ITEM,
                                                          "List Bullet", "0")
                      ITEM(DOCX_STYLE_SUBITEM, "List Bullet 2",
                           "1") "</w:styles>";

#define BULLET(level, left, sign)                                              \
    "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt "             \
    "w:val=\"bullet\"/><w:lvlText w:val=\"" sign "\"/><w:lvlJc "               \
    "w:val=\"start\"/><w:pPr><w:ind w:start=\"" left                           \
    "\" w:hanging=\"283\"/></w:pPr></w:lvl>"

static const char numbering[] = DOCX_XML
    "<w:numbering " DOCX_NAMESPACES
    "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType "
    "w:val=\"hybridMultilevel\"/>" BULLET("0", "283", "\xE2\x80\xA2") BULLET(
        "1", "623",
        "\xE2\x80\x93") "</w:abstractNum><w:num w:numId=\"" DOCX_BULLETS
                        "\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

/* "2 / 7" */
static const char foot[] = DOCX_XML
    "<w:ftr " DOCX_NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"" DOCX_STYLE_QUIET
    "\"/><w:jc w:val=\"end\"/></w:pPr>"
    "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r>"
    "</w:fldSimple><w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>"
    "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r>"
    "</w:fldSimple></w:p></w:ftr>";

static const struct docx_part parts[] = {
    {"[Content_Types].xml", types},
    {"_rels/.rels", package},
    {"word/_rels/document.xml.rels", relations},
    {"word/styles.xml", styles},
    {"word/numbering.xml", numbering},
    {"word/settings.xml", settings},
    {"word/footer1.xml", foot},
};

struct docx_part_list docx_part_list(void)
{
    return (struct docx_part_list){parts, COUNT_OF(parts)};
}
