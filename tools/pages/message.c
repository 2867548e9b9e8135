#include "pages/message.h"

void message_begin(struct compiler *c, bool is_explicit, struct str number)
{
    struct message *message = ARENA_NEW(c->mem, struct message);
    message->is_explicit = is_explicit;
    message->begin = c->at;
    message->number = number;
    LIST_OPEN(c->mem, struct piece, &message->forms[0]);
    LIST_OPEN(c->mem, struct piece, &message->forms[1]);
    c->message = message;
}

static void add_piece(struct message *message, struct piece piece)
{
    struct list *form = &message->forms[message->has_many];
    *LIST_ADD(form, struct piece) = piece;
}

void message_text(struct compiler *c, struct str text)
{
    add_piece(c->message, (struct piece){PIECE_TEXT, text, 0});
}

void message_many(struct compiler *c, size_t begin)
{
    struct message *message = c->message;
    if (!message || message->number.length == 0 || message->has_many) {
        lost(c, begin, "{{|}} stands once, in {{_ n}} ... {{/_}}");
        return;
    }
    if (message->open_count)
        lost(c, begin, "a tag is not closed in its message");
    message->has_many = true;
    for (size_t i = 0; i < message->tag_count; i++)
        message->tags[i].is_used = false;
}

void message_hole(struct compiler *c, struct str path, struct str code)
{
    struct message *message = c->message;
    size_t number = 0;
    while (number < message->hole_count
           && !str_same(message->holes[number].path, path))
        number++;
    if (number == HOLES_MOST) {
        lost(c, c->at, "a message with more than %d values", HOLES_MOST);
        return;
    }
    if (number == message->hole_count)
        message->holes[message->hole_count++] = (struct hole){path, code};
    add_piece(message, (struct piece){PIECE_HOLE, path, number});
}

/* From here on C goes to `code`, until it is given back what this gives. */
static struct text *code_to(struct compiler *c, struct text *code)
{
    struct text *outer = c->code;
    emit_flush(c);
    text_open(c->mem, outer->ceiling, code);
    c->code = code;
    return outer;
}

static struct str code_back(struct compiler *c, struct text *outer)
{
    emit_flush(c);
    struct str code = text_str(c->code);
    c->code = outer;
    return code;
}

static struct str code_of_tag(struct compiler *c)
{
    struct text code;
    struct message *message = c->message;
    struct text *outer = code_to(c, &code);
    c->message = NULL;
    tag_read(c);
    c->message = message;
    return code_back(c, outer);
}

void message_untranslated(struct compiler *c, struct str text)
{
    struct text code;
    struct text *outer = code_to(c, &code);
    emit_escaped(c, text);
    message_hole(c, str_format(c->mem, "\"%.*s", STR(text)),
                 code_back(c, outer));
}

/* The tag's number, from 1: one of {{|}}'s other side with the same source
 * is the same. */
static size_t tag_number(struct compiler *c, size_t begin, struct str code)
{
    struct message *message = c->message;
    struct str source = source_part(c, begin, c->at);
    for (size_t i = 0; i < message->tag_count; i++)
        if (!message->tags[i].is_used
            && str_same(message->tags[i].source, source)) {
            message->tags[i].is_used = true;
            return i + 1;
        }
    if (message->tag_count == TAGS_MOST) {
        lost(c, begin, "a message with more than %d tags", TAGS_MOST);
        return 1;
    }
    message->tags[message->tag_count++] = (struct tag){
        .source = source, .open = code, .is_used = true};
    return message->tag_count;
}

void message_tag(struct compiler *c)
{
    struct message *message = c->message;
    size_t begin = c->at;
    bool is_end = source_looks_at(c, "</");
    bool is_fit = is_end ? message->open_count > 0
                         : !source_looks_at(c, "<!") && !tag_is_raw(c);
    if (!is_fit) {
        lost(c, begin, "this tag is none of its message");
        return;
    }
    size_t depth = c->element_count;
    struct str code = code_of_tag(c);
    if (c->is_lost)
        return;
    if (is_end) {
        size_t number = message->open[--message->open_count];
        message->tags[number - 1].close = code;
        add_piece(message, (struct piece){PIECE_CLOSE, {0}, number});
        return;
    }
    size_t number = tag_number(c, begin, code);
    bool is_void = c->element_count == depth;
    message->tags[number - 1].is_void = is_void;
    add_piece(message,
              (struct piece){is_void ? PIECE_VOID : PIECE_OPEN, {0}, number});
    if (is_void)
        return;
    if (message->open_count == TAGS_MOST)
        lost(c, begin, "a message with more than %d tags", TAGS_MOST);
    else
        message->open[message->open_count++] = number;
}

static struct str last_part(struct str path)
{
    struct str piece = {0};
    if (str_is(path, "."))
        return str_of("value");
    while (str_next(&path, '.', &piece))
        ;
    return piece;
}

/* The last part of its path, or all of it when two would be the same; a
 * text that is not translated has its number. */
static struct str hole_name(struct compiler *c, const struct message *message,
                            size_t number)
{
    struct str path = message->holes[number].path;
    if (path.at[0] == '"')
        return str_format(c->mem, "%zu", number + 1);
    for (size_t i = 0; i < message->hole_count; i++)
        if (i != number
            && str_same(last_part(message->holes[i].path), last_part(path)))
            return path;
    return last_part(path);
}

/* In a message with values or tags { and <1 mean them. */
static void signs_check(struct compiler *c, const struct message *message,
                        struct str text)
{
    bool is_rich = message->hole_count || message->tag_count;
    if (is_rich && str_find(text, str_of("{")) < text.length)
        problem(c, message->begin, "a brace in a message with values");
    for (size_t i = 0; is_rich && i + 1 < text.length; i++)
        if (text.at[i] == '<'
            && (char_is_digit(text.at[i + 1]) || text.at[i + 1] == '/'))
            problem(c, message->begin, "a \"<%c\" in a message with tags",
                    text.at[i + 1]);
}

/* The form as translators see it. */
static struct str form_text(struct compiler *c, const struct message *message,
                            const struct list *form)
{
    struct text text;
    text_open(c->mem, PAGE_MOST_BYTES * (size_t)4, &text);
    for (size_t i = 0; i < form->count; i++) {
        const struct piece *piece = LIST_AT(form, const struct piece, i);
        switch (piece->kind) {
        case PIECE_TEXT:
            signs_check(c, message, piece->text);
            text_add_str(&text, piece->text);
            break;
        case PIECE_HOLE:
            text_add(&text, "{%.*s}",
                     STR(hole_name(c, message, piece->number)));
            break;
        case PIECE_OPEN:
            text_add(&text, "<%zu>", piece->number);
            break;
        case PIECE_CLOSE:
            text_add(&text, "</%zu>", piece->number);
            break;
        case PIECE_VOID:
            text_add(&text, "<%zu/>", piece->number);
            break;
        }
    }
    return text_str(&text);
}

/* "_(...)" or "ngettext(...)".  A % is no format of C's. */
static void emit_lookup(struct compiler *c, const struct message *message,
                        struct str one, struct str many)
{
    bool is_percent = str_find(one, str_of("%")) < one.length
                      || str_find(many, str_of("%")) < many.length;
    emit_remark(c);
    if (is_percent)
        text_add(c->code, "\n    /* xgettext:no-c-format */\n        ");
    text_add(c->code, message->number.length ? "ngettext(" : "_(");
    emit_string(c->code, one);
    if (message->number.length) {
        text_add(c->code, ", ");
        emit_string(c->code, many);
        text_add(c->code, ", (unsigned long)%.*s", STR(message->number));
    }
    text_add(c->code, ")");
}

static void emit_pieces(struct compiler *c, const struct message *message,
                        unsigned id)
{
    text_add(
        c->code,
        "    for (int piece_%u; (piece_%u = html_message_next(&message_%u))"
        " != HTML_MESSAGE_END;)\n"
        "    switch (piece_%u) {\n",
        id, id, id, id);
    for (size_t i = 0; i < message->hole_count; i++)
        text_add(c->code, "    case %zu:\n%.*s    break;\n", i,
                 STR(message->holes[i].code));
    for (size_t i = 0; i < message->tag_count; i++) {
        const struct tag *tag = &message->tags[i];
        text_add(c->code, "    case HTML_MESSAGE_OPEN + %zu:\n%.*s    break;\n",
                 i + 1, STR(tag->open));
        if (!tag->is_void)
            text_add(c->code,
                     "    case HTML_MESSAGE_CLOSE + %zu:\n%.*s    break;\n",
                     i + 1, STR(tag->close));
    }
    text_add(c->code, "    }\n");
}

static void emit_rich(struct compiler *c, const struct message *message,
                      struct str one, struct str many)
{
    unsigned id = ++c->names;
    unsigned long void_tags = 0;
    for (size_t i = 0; i < message->tag_count; i++)
        if (message->tags[i].is_void)
            void_tags |= 1UL << (i + 1);
    text_add(c->code, "    {\n    static const char *const names_%u[] = {", id);
    for (size_t i = 0; i < message->hole_count; i++)
        text_add(c->code, "\"%.*s\", ", STR(hole_name(c, message, i)));
    text_add(c->code, "NULL};\n    struct html_message message_%u;\n", id);
    text_add(c->code,
             "    html_message_begin(&message_%u, out, names_%u,\n"
             "        (struct html_message_tags){%zu, 0x%lxUL},\n        ",
             id, id, message->tag_count, void_tags);
    emit_lookup(c, message, one, many);
    text_add(c->code, ");\n");
    emit_pieces(c, message, id);
    text_add(c->code, "    }\n");
}

/* Only values between signs: nothing to translate. */
static void emit_wordless(struct compiler *c, const struct message *message)
{
    for (size_t i = 0; i < message->forms[0].count; i++) {
        const struct piece *piece = LIST_AT(&message->forms[0],
                                            const struct piece, i);
        if (piece->kind == PIECE_TEXT) {
            emit_escaped(c, piece->text);
        } else {
            emit_line(c, message->begin);
            text_add_str(c->code, message->holes[piece->number].code);
        }
    }
}

static bool has_words(const struct message *message)
{
    for (size_t i = 0; i < message->forms[0].count; i++) {
        const struct piece *piece = LIST_AT(&message->forms[0],
                                            const struct piece, i);
        if (piece->kind == PIECE_TEXT && words_have_letter(piece->text))
            return true;
    }
    return false;
}

static void emit_space(struct compiler *c, struct str text, bool is_front)
{
    struct str space = str_part(text, is_front ? 0 : text.length - 1, 1);
    if (c->context.place != IN_VALUE && char_is_space(space.at[0]))
        emit_literal(c, space);
}

/* As translators see it: the page's line ends mean nothing to them. */
static struct str one_line(struct compiler *c, struct str text)
{
    text = words_trim(text);
    if (words_are_verbatim(c) && c->context.place != IN_VALUE)
        return text;
    struct str drawn = words_drawn_together(c->mem, text);
    char *at = ARENA_ARRAY(c->mem, char, drawn.length + 1);
    for (size_t i = 0; i < drawn.length; i++)
        at[i] = char_is_space(drawn.at[i]) ? ' ' : drawn.at[i];
    return (struct str){at, drawn.length};
}

static void emit_message(struct compiler *c, const struct message *message)
{
    struct str one = form_text(c, message, &message->forms[0]);
    struct str many = form_text(c, message, &message->forms[1]);
    if (!words_are_verbatim(c))
        one = words_drawn_together(c->mem, one);
    struct str core = one_line(c, one);
    if (core.length == 0) {
        lost(c, message->begin, "a message without a text");
        return;
    }
    emit_space(c, one, true);
    emit_line(c, message->begin);
    many = one_line(c, many);
    if (message->hole_count || message->tag_count) {
        emit_rich(c, message, core, many);
    } else {
        text_add(c->code, "    html_chars(out, ");
        emit_lookup(c, message, core, many);
        text_add(c->code, ");\n");
    }
    emit_space(c, one, false);
}

void message_end(struct compiler *c)
{
    struct message *message = c->message;
    c->message = NULL;
    if (message->open_count)
        lost(c, message->begin, "a tag is not closed in its message");
    if (message->number.length && !message->has_many)
        lost(c, message->begin, "{{_ n}} without its {{|}}");
    if (c->is_lost)
        return;
    if (message->is_explicit || has_words(message))
        emit_message(c, message);
    else
        emit_wordless(c, message);
}
