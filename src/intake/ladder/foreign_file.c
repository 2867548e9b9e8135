#include "intake/ladder/foreign_file.h"

#include "base/list.h"
#include "format/pack.h"

/* Sources: ISO 32000-1, 7.5.2; [MS-CFB] 2.2 */
static const struct {
    const char *begins, *advice;
} by_front[] = {
    {"%PDF-", "this is a PDF; save the table or page it was made from as XLSX, "
              "CSV or a web page (HTML)"},
    {"\xD0\xCF\x11\xE0", "this is a file of Excel 97-2003 or Word 97-2003, or "
                         "one with a password; save it as XLSX or CSV "
                         "without one"},
};

/* Sources: ECMA-376 part 1, "Package Structure"; OpenDocument 1.2 part 3;
 * [MS-XLSB] 2.1.7 */
static const struct {
    const char *part, *advice;
} by_part[] = {
    {"word/document.xml",
     "this is a Word document; save it as a web page (HTML), or its table as "
     "XLSX or CSV"},
    {"ppt/presentation.xml",
     "this is a PowerPoint file; copy its table to a sheet and save it as XLSX "
     "or CSV"},
    {"xl/workbook.bin",
     "this is a binary workbook (.xlsb); save it as XLSX or CSV"},
    {"content.xml",
     "this is an OpenDocument file; save a sheet as XLSX or CSV, and a text as "
     "a web page (HTML)"},
};

const char *foreign_file_advice(struct str bytes)
{
    for (size_t i = 0; i < COUNT_OF(by_front); i++)
        if (str_has_prefix(bytes, by_front[i].begins))
            return by_front[i].advice;
    if (pack_has(bytes, "content.xml") && !pack_has(bytes, "mimetype"))
        return NULL; /* a folder that happens to have such a file */
    for (size_t i = 0; i < COUNT_OF(by_part); i++)
        if (pack_has(bytes, by_part[i].part))
            return by_part[i].advice;
    return NULL;
}
