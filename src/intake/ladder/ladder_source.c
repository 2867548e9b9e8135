#include "intake/ladder/ladder_source.h"

#include "base/translate.h"
#include "intake/ladder/document_file.h"
#include "intake/ladder/record_source.h"
#include "intake/ladder/table_file.h"
#include "intake/ladder/workbook_file.h"

#include <assert.h>

static const struct ladder_source sources[] = {
    {"case", " .json", case_source_looks, case_source_read,
     N_("packages of 1EdTech CASE")},
    {"csv", " .csv .tsv .txt", csv_ladder_looks_like, csv_ladder_read,
     N_("tables: CSV, and cells pasted from a sheet")},
    {"front-matter", " .md .markdown", front_source_looks, front_source_read,
     N_("Markdown files with YAML in front")},
    {"html", " .html .htm .vue", html_ladder_looks_like, html_ladder_read,
     N_("headings, lists and tables of HTML pages")},
    {"javascript", " .js .ts .mjs .jsx", javascript_source_looks,
     javascript_source_read, N_("constants of a JavaScript file")},
    {"json", " .json", json_source_looks, json_source_read,
     N_("levels and competencies as JSON")},
    {"markdown", " .md .markdown", markdown_ladder_looks_like,
     markdown_ladder_read, N_("headings, lists and tables of Markdown")},
    {"xlsx", " .xlsx .xlsm", workbook_ladder_looks_like, workbook_ladder_read,
     N_("sheets of a workbook")},
    {"yaml", " .yml .yaml", yaml_source_looks, yaml_source_read,
     N_("levels and competencies as YAML, in a form of its own")},
};

/* What is asked first whether it knows the bytes: what is sure of its own
 * before what takes nearly anything. */
static const char *const guess_order[] = {
    "xlsx",       "front-matter", "case", "json",     "html",
    "javascript", "yaml",         "csv",  "markdown",
};

static_assert(COUNT_OF(guess_order) == COUNT_OF(sources),
              "every format has its place");

struct ladder_source_list ladder_source_list(void)
{
    return (struct ladder_source_list){sources, COUNT_OF(sources)};
}

const struct ladder_source *ladder_source_find(struct str name)
{
    for (size_t i = 0; i < COUNT_OF(sources); i++)
        if (str_is(name, sources[i].name))
            return &sources[i];
    return NULL;
}

const struct ladder_source *ladder_source_guess(struct str file_name,
                                                struct str bytes)
{
    for (size_t i = 0; i < COUNT_OF(guess_order); i++) {
        const struct ladder_source *source = ladder_source_find(
            str_of(guess_order[i]));
        assert(source);
        if (source->looks_like(file_name, bytes))
            return source;
    }
    return NULL;
}

bool ladder_source_read(const struct ladder_source *source,
                        struct reading *reading, struct str bytes,
                        struct fault *fault)
{
    assert(source && reading && fault);
    if (!source->read(reading, bytes, fault))
        return false;
    assert(reading->drafts.count);
    return true;
}
