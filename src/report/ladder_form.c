#include "report/ladder_form.h"

#include "base/translate.h"
#include "report/ladder_case.h"
#include "report/ladder_csv.h"
#include "report/ladder_markdown.h"
#include "report/ladder_page.h"
#include "report/ladder_workbook.h"

#include <assert.h>

/* The ladder as it was added, comments and all. */
static bool document_write(struct arena *mem,
                           const struct stored_ladder *stored, struct text *out,
                           struct fault *fault)
{
    (void)mem;
    text_add_str(out, stored->document);
    if (text_overflowed(out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder %.*s is larger than %zu bytes",
                         STR(stored->ladder.key), out->ceiling);
    return true;
}

static const struct ladder_form forms[] = {
    {"yaml", ".yaml", "application/yaml", true, false, document_write,
     N_("YAML"),
     N_("The ladder as it was added, with its comments: to edit, to compare, "
        "to keep in a repository"),
     NULL},
    {"csv", ".csv", "text/csv; charset=utf-8", true, false, ladder_csv_write,
     N_("CSV, a row a criterion"),
     N_("To count, to filter, for other programs"), NULL},
    {"csv-pivoted", ".matrix.csv", "text/csv; charset=utf-8", false, false,
     ladder_pivoted_csv_write, N_("CSV, as a matrix"),
     N_("Competencies down, levels across: what is asked for at a glance"),
     N_("no examples, alternatives, evidence, keys, weights, pay")},
    {"markdown", ".md", "text/markdown; charset=utf-8", false, false,
     ladder_markdown_write, N_("Markdown"),
     N_("A document for a wiki, a repository, a mail"),
     N_("everything but line breaks inside texts")},
    {"html", ".html", "text/html; charset=utf-8", false, false,
     ladder_page_write, N_("Web page (HTML)"),
     N_("One page that needs nothing else: to read, to print, for an intranet"),
     N_("everything but line breaks inside texts")},
    {"xlsx", ".xlsx",
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true,
     true, ladder_workbook_write, N_("Workbook (XLSX)"),
     N_("For Excel and its like: the matrix to read and to print, and tables "
        "to edit"),
     NULL},
    {"case", ".case.json", "application/json", true, false, ladder_case_write,
     N_("CASE 1.1 (JSON)"),
     N_("For catalogues of skills and learning platforms"), NULL},
};

struct ladder_form_list ladder_form_list(void)
{
    return (struct ladder_form_list){forms, COUNT_OF(forms)};
}

const struct ladder_form *ladder_form_find(struct str name)
{
    for (size_t i = 0; i < COUNT_OF(forms); i++)
        if (str_is(name, forms[i].name))
            return &forms[i];
    return NULL;
}

bool ladder_form_write(struct arena *mem, const struct ladder_form *form,
                       const struct stored_ladder *stored, struct str *bytes,
                       struct fault *fault)
{
    assert(mem && form && stored && bytes && fault);
    struct text out;
    text_open(mem, LADDER_FORM_BYTES, &out);
    if (!form->write(mem, stored, &out, fault))
        return false;
    *bytes = text_str(&out);
    return true;
}
