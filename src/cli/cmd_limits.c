#include "cli/commands.h"

#include "base/text.h"
#include "base/translate.h"
#include "web/page_limits.h"

#include <stdio.h>

bool cmd_limits(struct call *call, struct fault *fault)
{
    enum { DOCUMENT_BYTES = 1024 * 1024 };
    struct limits_page page = {0};
    struct text out;
    text_open(call->mem, DOCUMENT_BYTES, &out);
    limits_make(call->mem, &page);
    limits_document_html(&out, &page);
    if (text_overflowed(&out))
        return fault_set(fault, FAULT_LIMIT, "%s",
                         _("the page is too large to print"));
    fwrite(out.at, 1, out.length, stdout);
    return true;
}
