#include "format/html_text.h"

static const char *entity_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void html_text_add(struct text *out, struct str s)
{
    for (size_t i = 0; i < s.length; i++) {
        const char *entity = entity_of(s.at[i]);
        if (entity)
            text_add_str(out, str_of(entity));
        else
            text_add_char(out, s.at[i]);
    }
}
