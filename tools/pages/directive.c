#include "pages/message.h"

static struct block *block_begin(struct compiler *c, enum block_kind kind,
                                 size_t begin)
{
    if (c->block_count == NESTED_MOST) {
        lost(c, begin, "more than %d blocks in each other", NESTED_MOST);
        return &c->blocks[NESTED_MOST - 1];
    }
    struct block *block = &c->blocks[c->block_count++];
    *block = (struct block){.kind = kind,
                            .begin = begin,
                            .context = c->context,
                            .element_count = c->element_count,
                            .attribute_count = c->attribute_count,
                            .attribute_else = c->attribute_count};
    if (c->block_count > 1) {
        block->may_open = block[-1].may_open;
        block->may_close = block[-1].may_close;
    }
    return block;
}

/* The next word of *rest; empty at its end. */
static struct str take_word(struct str *rest)
{
    *rest = str_trim(*rest);
    size_t length = 0;
    while (length < rest->length && !char_is_space(rest->at[length]))
        length++;
    struct str word = str_part(*rest, 0, length);
    *rest = str_trim(str_part(*rest, length, rest->length));
    return word;
}

static bool is_type(struct str type)
{
    struct str word;
    if (type.length == 0)
        return false;
    while (type.length > 0) {
        word = take_word(&type);
        if (!path_is_name(word))
            return false;
    }
    return true;
}

/* "{{page NAME TYPE}}" or part. */
static void function_begin(struct compiler *c, size_t begin, struct str rest,
                           bool is_page)
{
    struct str name = take_word(&rest);
    if (c->context.place != IN_FILE) {
        lost(c, begin, "a page or part begins inside of another");
        return;
    }
    if (!path_is_name(name) || !is_type(rest)) {
        lost(c, begin, "a page or part has a name and a type");
        return;
    }
    struct block *block = block_begin(c, is_page ? BLOCK_PAGE : BLOCK_PART,
                                      begin);
    bool is_public = str_has_suffix(name, "_html");
    block->may_open = str_has_suffix(name, is_public ? "_top_html" : "_top");
    block->may_close = str_has_suffix(name, is_public ? "_end_html" : "_end");
    text_add(c->code, "\n");
    emit_line(c, begin);
    text_add(c->code,
             "%svoid %.*s(struct text *out, const %.*s *view)\n{\n"
             "    (void)out;\n    (void)view;\n",
             is_page ? "" : "static ", STR(name), STR(rest));
    c->context = (struct context){.place = IN_TEXT};
}

static void include(struct compiler *c, size_t begin, struct str rest)
{
    bool is_good = rest.length > 2 && rest.at[0] == '"'
                   && rest.at[rest.length - 1] == '"';
    for (size_t i = 1; is_good && i + 1 < rest.length; i++)
        is_good = char_is_letter(rest.at[i]) || char_is_digit(rest.at[i])
                  || rest.at[i] == '_' || rest.at[i] == '/'
                  || rest.at[i] == '.';
    if (c->context.place != IN_FILE || !is_good) {
        problem(c, begin, "{{include \"folder/file.h\"}} stands at the top");
        return;
    }
    emit_line(c, begin);
    text_add(c->code, "#include %.*s\n", STR(rest));
}

static bool contexts_same(struct context a, struct context b)
{
    return a.place == b.place && a.serial == b.serial;
}

/* Blocks stand inside pages, and not inside messages. */
static bool may_nest(struct compiler *c, size_t begin)
{
    if (c->context.place == IN_FILE) {
        lost(c, begin, "this stands outside of a page or part");
        return false;
    }
    if (!c->message)
        return true;
    if (c->message->is_explicit) {
        lost(c, begin, "a message holds no other block");
        return false;
    }
    message_end(c);
    return true;
}

static void loop_begin(struct compiler *c, size_t begin, struct str rest)
{
    struct str name = take_word(&rest);
    if (!may_nest(c, begin))
        return;
    if (c->context.place == IN_TAG) {
        lost(c, begin, "a loop among attributes would repeat them");
        return;
    }
    if (!path_is_name(name) || str_is(name, "out") || str_is(name, "view")) {
        lost(c, begin, "a loop is {{#name list}}, not named out or view");
        return;
    }
    struct str list = path_value(c, begin, rest);
    unsigned number = ++c->names;
    emit_line(c, begin);
    text_add(c->code,
             "    for (size_t at_%u = 0; at_%u < %.*s.count; at_%u++) {\n"
             "    const __typeof__(*%.*s.at) *%.*s = &%.*s.at[at_%u];\n"
             "    (void)%.*s;\n",
             number, number, STR(list), number, STR(list), STR(name), STR(list),
             number, STR(name));
    block_begin(c, BLOCK_LOOP, begin)->variable = name;
}

static void condition_begin(struct compiler *c, size_t begin, struct str rest,
                            bool is_wanted)
{
    struct str path = take_word(&rest);
    struct str word = take_word(&rest);
    struct str constant = take_word(&rest);
    if (!may_nest(c, begin))
        return;
    bool is_good = word.length == 0
                   || (str_is(word, "is") && path_is_name(constant)
                       && rest.length == 0);
    if (!is_good) {
        lost(c, begin, "a condition is {{?value}} or {{?value is NAME}}");
        return;
    }
    struct str value = path_value(c, begin, path);
    emit_line(c, begin);
    if (constant.length)
        text_add(c->code, "    if (%.*s %s %.*s) {\n", STR(value),
                 is_wanted ? "==" : "!=", STR(constant));
    else
        text_add(c->code, "    if (%shtml_is(%.*s)) {\n", is_wanted ? "" : "!",
                 STR(value));
    block_begin(c, is_wanted ? BLOCK_IF : BLOCK_UNLESS, begin);
}

static struct block *innermost(struct compiler *c)
{
    return c->block_count ? &c->blocks[c->block_count - 1] : NULL;
}

static bool is_condition(const struct block *block)
{
    return block && (block->kind == BLOCK_IF || block->kind == BLOCK_UNLESS);
}

static void branch_ends(struct compiler *c, const struct block *block)
{
    if (!block->may_open && c->context.place == IN_TEXT)
        elements_check(c, block->element_count);
}

static void otherwise(struct compiler *c, size_t begin)
{
    struct block *block = innermost(c);
    if (c->message && c->message->is_explicit) {
        lost(c, begin, "a message holds no other block");
        return;
    }
    if (!is_condition(block) || block->has_else) {
        lost(c, begin, "{{:}} without its {{?");
        return;
    }
    if (c->message)
        message_end(c);
    branch_ends(c, block);
    block->has_else = true;
    block->other = c->context;
    block->attribute_else = c->attribute_count;
    for (size_t i = block->attribute_count; i < c->attribute_count; i++)
        c->attributes[i].is_hidden = true;
    if (!contexts_same(c->context, block->context))
        lost(c, begin, "this branch ends elsewhere in the HTML than it began");
    c->context = block->context;
    emit_flush(c);
    text_add(c->code, "    } else {\n");
}

static void function_end_check(struct compiler *c, size_t begin)
{
    static const char *const names[] = {
        [IN_PLAIN] = "a title or textarea",
        [IN_TAG] = "a tag",
        [IN_VALUE] = "an attribute's value",
    };
    if (c->context.place != IN_TEXT)
        lost(c, begin, "this ends in the midst of %s", names[c->context.place]);
}

static void block_end(struct compiler *c, size_t begin, enum block_kind kind)
{
    static const char *const names[] = {"{{page", "{{part", "{{#", "{{?",
                                        "{{!"};
    struct block *block = innermost(c);
    if (c->message && !c->message->is_explicit)
        message_end(c);
    if (c->message || !block || block->kind != kind) {
        lost(c, begin, "this closes no %s of its own", names[kind]);
        return;
    }
    bool is_function = kind == BLOCK_PAGE || kind == BLOCK_PART;
    struct context first = block->has_else ? block->other : block->context;
    if (is_function)
        function_end_check(c, begin);
    else if (!contexts_same(first, c->context))
        lost(c, begin,
             "what began in line %zu ends elsewhere in the HTML than it began",
             source_line(c, block->begin));
    if (first.begun != c->context.begun)
        c->context.begun = BEGUN_MAYBE;
    c->context.is_rooted = c->context.is_rooted && first.is_rooted;
    branch_ends(c, block);
    for (size_t i = block->attribute_count; i < block->attribute_else; i++)
        c->attributes[i].is_hidden = false;
    emit_flush(c);
    text_add(c->code, is_function ? "}\n" : "    }\n");
    c->block_count--;
    if (is_function) {
        c->element_count = 0;
        c->context = (struct context){0};
    }
}

static void call(struct compiler *c, size_t begin, struct str rest)
{
    struct str name = take_word(&rest);
    struct str path = take_word(&rest);
    if (!may_nest(c, begin))
        return;
    if (c->context.place != IN_TEXT)
        problem(c, begin, "a page or part can be called in text alone");
    if (!path_is_name(name) || rest.length) {
        problem(c, begin, "a call is {{> NAME value}}");
        return;
    }
    struct str address = path_address(c, begin, path);
    emit_line(c, begin);
    text_add(c->code, "    %.*s(out, %.*s);\n", STR(name), STR(address));
}

/* What writes a value at the present place, or NULL with a problem. */
static const char *writer(struct compiler *c, size_t begin)
{
    switch (c->context.place) {
    case IN_TEXT:
        return "html_put";
    case IN_PLAIN:
        return "html_put_value";
    case IN_VALUE:
        break;
    case IN_FILE:
        lost(c, begin, "a value outside of a page or part");
        return NULL;
    default:
        lost(c, begin, "a hole in a tag, outside of its values");
        return NULL;
    }
    if (c->context.value == VALUE_FIXED) {
        problem(c, begin, "a hole in a value of this attribute is refused");
        return NULL;
    }
    if (c->context.value != VALUE_ADDRESS)
        return "html_put_value";
    if (c->context.begun == BEGUN_MAYBE)
        problem(c, begin, "whether this hole begins the address depends");
    return c->context.begun == BEGUN_NO ? "html_put_address"
                                        : "html_put_address_part";
}

static void hole(struct compiler *c, size_t begin, struct str path)
{
    struct str value = path_value(c, begin, path);
    const char *name = value.length ? writer(c, begin) : NULL;
    if (!name)
        return;
    words_begin(c);
    words_check(c, begin);
    struct str code = str_format(c->mem, "    %s(out, %.*s);\n", name,
                                 STR(value));
    if (c->context.begun == BEGUN_NO)
        c->context.is_rooted = true; /* html_address sees to it */
    c->context.begun = BEGUN_YES;
    if (c->message) {
        message_hole(c, path, code);
        return;
    }
    emit_line(c, begin);
    text_add_str(c->code, code);
}

static void message_directive(struct compiler *c, size_t begin, struct str rest)
{
    if (!may_nest(c, begin))
        return;
    bool is_address = c->context.place == IN_VALUE
                      && c->context.value == VALUE_ADDRESS;
    if (c->context.place == IN_TAG || is_address)
        lost(c, begin, "a message cannot stand here");
    struct str number = {0};
    if (rest.length)
        number = path_value(c, begin, rest);
    message_begin(c, true, number);
}

static void close_directive(struct compiler *c, size_t begin, struct str what)
{
    static const struct {
        const char *name;
        enum block_kind kind;
    } ends[] = {{"#", BLOCK_LOOP},
                {"?", BLOCK_IF},
                {"!", BLOCK_UNLESS},
                {"page", BLOCK_PAGE},
                {"part", BLOCK_PART}};
    for (size_t i = 0; i < COUNT_OF(ends); i++)
        if (str_is(what, ends[i].name)) {
            block_end(c, begin, ends[i].kind);
            return;
        }
    if (!str_is(what, "_")) {
        lost(c, begin, "{{/%.*s}} closes nothing", STR(what));
    } else if (!c->message || !c->message->is_explicit) {
        lost(c, begin, "{{/_}} without its {{_}}");
    } else {
        message_end(c);
    }
}

static void word_directive(struct compiler *c, size_t begin, struct str body)
{
    struct str rest = body;
    struct str word = take_word(&rest);
    if (str_is(body, ":"))
        otherwise(c, begin);
    else if (str_is(body, "|"))
        message_many(c, begin);
    else if (str_is(word, "_"))
        message_directive(c, begin, rest);
    else if (rest.length && str_is(word, "include"))
        include(c, begin, rest);
    else if (rest.length && (str_is(word, "page") || str_is(word, "part")))
        function_begin(c, begin, rest, str_is(word, "page"));
    else
        hole(c, begin, body);
}

static void body_read(struct compiler *c, size_t begin, struct str body)
{
    struct str rest = str_trim(str_part(body, 1, body.length));
    switch (body.length ? body.at[0] : '\0') {
    case '#':
        loop_begin(c, begin, rest);
        break;
    case '?':
    case '!':
        condition_begin(c, begin, rest, body.at[0] == '?');
        break;
    case '/':
        close_directive(c, begin, rest);
        break;
    case '>':
        call(c, begin, rest);
        break;
    default:
        word_directive(c, begin, body);
    }
}

/* The text after the offset `from` up to `end`, behind which it goes on. */
static struct str take_until(struct compiler *c, size_t from, const char *end)
{
    struct str rest = source_part(c, from, c->source.length);
    size_t length = str_find(rest, str_of(end));
    bool is_open = str_is(str_of(end), "}}")
                   && str_find(str_part(rest, 0, length), str_of("{{"))
                          < length;
    if (length == rest.length || is_open)
        lost(c, c->at, "this directive has no end");
    c->at = from + length + str_of(end).length;
    return str_part(rest, 0, length);
}

void directive_read(struct compiler *c)
{
    size_t begin = c->at;
    if (source_looks_at(c, "{{--")) {
        struct str remark = words_trim(take_until(c, begin + 4, "--}}"));
        if (str_has_prefix(remark, "translators:"))
            c->remark = remark;
    } else if (source_looks_at(c, "{{\"")) {
        struct str text = take_until(c, begin + 3, "\"}}");
        if (!c->is_lost)
            words_read_untranslated(c, begin, text);
    } else {
        struct str body = str_trim(take_until(c, begin + 2, "}}"));
        if (!c->is_lost)
            body_read(c, begin, body);
    }
}
