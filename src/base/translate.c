#include "base/translate.h"

#include <locale.h>
#include <stdlib.h>

void translate_start(void)
{
    setlocale(LC_ALL, "");
    setlocale(LC_NUMERIC, "C");
    const char *folder = getenv("RUNG_LOCALE_FOLDER");
    bindtextdomain("rung", folder && *folder ? folder : LOCALE_FOLDER);
    bind_textdomain_codeset("rung", "UTF-8");
    textdomain("rung");
}
