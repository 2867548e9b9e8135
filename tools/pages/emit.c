#include "pages/compiler.h"

void emit_line(struct compiler *c, size_t at)
{
    emit_flush(c);
    text_add(c->code, "#line %zu ", source_line(c, at));
    emit_string(c->code, c->name);
    text_add(c->code, "\n");
}

static void emit_char(struct text *out, char c)
{
    unsigned char byte = (unsigned char)c;
    if (c == '\n')
        text_add(out, "\\n");
    else if (c == '"' || c == '\\')
        text_add(out, "\\%c", c);
    else if (byte < ' ' || byte == 0x7F || c == '?') /* no trigraphs */
        text_add(out, "\\%03o", byte);
    else
        text_add_char(out, c);
}

void emit_string(struct text *out, struct str bytes)
{
    text_add_char(out, '"');
    for (size_t i = 0; i < bytes.length; i++) {
        emit_char(out, bytes.at[i]);
        if (bytes.at[i] == '\n' && i + 1 < bytes.length)
            text_add(out, "\"\n        \"");
    }
    text_add_char(out, '"');
}

/* On one line: xgettext passes over others. */
void emit_remark(struct compiler *c)
{
    char before = '\0';
    if (c->remark.length == 0)
        return;
    text_add(c->code, "\n    /* ");
    for (size_t i = 0; i < c->remark.length; i++) {
        char now = char_is_space(c->remark.at[i]) ? ' ' : c->remark.at[i];
        bool is_end = now == '/' && before == '*';
        if (now != ' ' || before != ' ')
            text_add(c->code, is_end ? " %c" : "%c", now);
        before = now;
    }
    text_add(c->code, " */\n        ");
    c->remark = (struct str){0};
}

void emit_literal(struct compiler *c, struct str bytes)
{
    text_add_str(&c->literal, bytes);
}

void emit_escaped(struct compiler *c, struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        switch (text.at[i]) {
        case '&':
            emit_literal(c, STR_LITERAL("&amp;"));
            break;
        case '<':
            emit_literal(c, STR_LITERAL("&lt;"));
            break;
        case '>':
            emit_literal(c, STR_LITERAL("&gt;"));
            break;
        case '"':
            emit_literal(c, STR_LITERAL("&quot;"));
            break;
        default:
            text_add_char(&c->literal, text.at[i]);
        }
}

void emit_flush(struct compiler *c)
{
    enum { MOST = 2000 }; /* C promises 4095 in a string */
    struct str rest = text_str(&c->literal);
    while (rest.length > 0) {
        struct str piece = str_part(rest, 0, MOST);
        while (piece.length < rest.length
               && ((unsigned char)rest.at[piece.length] & 0xC0) == 0x80)
            piece.length--;
        rest = str_part(rest, piece.length, rest.length);
        text_add(c->code, "    html_literal(out,\n        ");
        emit_string(c->code, piece);
        text_add(c->code, ", %zu);\n", piece.length);
    }
    text_reset(&c->literal);
}

bool path_is_name(struct str s)
{
    if (s.length == 0 || char_is_digit(s.at[0]))
        return false;
    for (size_t i = 0; i < s.length; i++)
        if (!char_is_letter(s.at[i]) && !char_is_digit(s.at[i])
            && s.at[i] != '_')
            return false;
    return true;
}

static bool is_path(struct str path)
{
    struct str piece;
    if (path.length == 0 || path.at[path.length - 1] == '.')
        return false;
    while (str_next(&path, '.', &piece))
        if (!path_is_name(piece))
            return false;
    return true;
}

static bool is_variable(const struct compiler *c, struct str name)
{
    for (size_t i = 0; i < c->block_count; i++)
        if (c->blocks[i].kind == BLOCK_LOOP
            && str_same(c->blocks[i].variable, name))
            return true;
    return false;
}

struct str path_value(struct compiler *c, size_t at, struct str path)
{
    if (str_is(path, "."))
        return STR_LITERAL("(*view)");
    if (!is_path(path)) {
        problem(c, at, "\"%.*s\" is no value and no directive", STR(path));
        return (struct str){0};
    }
    struct str rest = path, first;
    str_next(&rest, '.', &first);
    if (!is_variable(c, first))
        return str_format(c->mem, "view->%.*s", STR(path));
    if (rest.length == 0)
        return str_format(c->mem, "(*%.*s)", STR(first));
    return str_format(c->mem, "%.*s->%.*s", STR(first), STR(rest));
}

struct str path_address(struct compiler *c, size_t at, struct str path)
{
    struct str value = path_value(c, at, path);
    return value.length ? str_format(c->mem, "&%.*s", STR(value)) : value;
}
