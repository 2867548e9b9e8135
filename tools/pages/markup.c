#include "pages/message.h"

/* What the elements and attributes are, by the HTML standard. */
static const char *const void_elements[] = {
    "area",  "base", "br",   "col",    "embed", "hr",  "img",
    "input", "link", "meta", "source", "track", "wbr", NULL};
static const char *const plain_elements[] = {"title", "textarea", NULL};
static const char *const refused_elements[] = {
    "animate",       "applet",    "base",     "embed",
    "foreignobject", "frame",     "frameset", "iframe",
    "listing",       "math",      "noembed",  "noframes",
    "object",        "plaintext", "set",      "animatetransform",
    "animatemotion", "style",     "xmp",      NULL};
static const char *const address_attributes[] = {
    "href",           "src",        "action",    "formaction",
    "poster",         "cite",       "data",      "manifest",
    "ping",           "xlink:href", "hx-get",    "hx-post",
    "hx-put",         "hx-patch",   "hx-delete", "hx-push-url",
    "hx-replace-url", "background", "longdesc",  NULL};
static const char *const word_attributes[] = {
    "title",      "alt", "placeholder", "aria-label", "aria-description",
    "data-label", NULL};
static const char *const fixed_attributes[] = {
    "srcset",     "imagesrcset", "hx-vals", "hx-headers", "hx-trigger",
    "hx-request", "hx-ext",      "sandbox", "is",         NULL};
static const char *const refused_attributes[] = {
    "style", "srcdoc", "http-equiv", "hx-vars", "nonce", NULL};

/* Elements that hold these alone, and no text: a browser moves what else
 * stands there. */
static const struct {
    const char *name;
    const char *const inside[8];
} strict_elements[] = {
    {"table", {"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}},
    {"thead", {"tr"}},
    {"tbody", {"tr"}},
    {"tfoot", {"tr"}},
    {"tr", {"th", "td"}},
    {"colgroup", {"col"}},
    {"ul", {"li"}},
    {"ol", {"li"}},
    {"dl", {"dt", "dd", "div"}},
    {"select", {"option", "optgroup", "hr"}},
    {"optgroup", {"option"}},
    {"datalist", {"option"}},
    {"html", {"head", "body"}},
    {"head", {"title", "meta", "link", "script"}},
};

/* Elements that end an open <p> by themselves. */
static const char *const block_elements[] = {
    "address", "article", "aside",    "blockquote", "details",    "dialog",
    "div",     "dl",      "fieldset", "figure",     "figcaption", "footer",
    "form",    "h1",      "h2",       "h3",         "h4",         "h5",
    "h6",      "header",  "hgroup",   "hr",         "main",       "menu",
    "nav",     "ol",      "p",        "pre",        "search",     "section",
    "table",   "ul",      NULL};

/* Elements that cannot stand in one of their kind. */
static const char *const single_elements[] = {
    "a", "button", "form", "label", "select", "option", NULL};

bool element_is_void(struct str name)
{
    return word_is_one_of(name, void_elements);
}

bool element_is_around(const struct compiler *c, const char *name)
{
    for (size_t i = 0; i < c->element_count; i++)
        if (str_same_folded(c->elements[i].name, str_of(name)))
            return true;
    return false;
}

static bool is_name_char(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_'
           || c == ':' || c == '.';
}

/* The name at an offset; empty when there is none. */
static struct str name_at(const struct compiler *c, size_t at)
{
    size_t end = at;
    if (at >= c->source.length || !char_is_letter(c->source.at[at]))
        return (struct str){0};
    while (end < c->source.length && is_name_char(c->source.at[end]))
        end++;
    return source_part(c, at, end);
}

bool tag_is_raw(const struct compiler *c)
{
    struct str name = name_at(c, c->at + 1);
    return word_is_one_of(name, plain_elements)
           || str_same_folded(name, str_of("script"));
}

static void spaces_skip(struct compiler *c)
{
    while (!source_at_end(c) && char_is_space(c->source.at[c->at]))
        c->at++;
}

/* "data-hx-get" is another name of "hx-get". */
static struct str plain_name(struct compiler *c, struct str name)
{
    struct str lower = str_fold(c->mem, name);
    return str_has_prefix(lower, "data-hx-")
               ? str_part(lower, sizeof("data-") - 1, lower.length)
               : lower;
}

static enum value_kind kind_of(struct compiler *c, struct str name, size_t at)
{
    struct str lower = plain_name(c, name);
    if (str_has_prefix(lower, "on") || str_has_prefix(lower, "hx-on")
        || word_is_one_of(lower, refused_attributes)) {
        problem(c, at, "the attribute %.*s is refused%s", STR(name),
                str_is(lower, "style") ? ": use a class" : "");
        return VALUE_FIXED;
    }
    if (word_is_one_of(lower, address_attributes))
        return VALUE_ADDRESS;
    if (word_is_one_of(lower, word_attributes))
        return VALUE_WORDS;
    return word_is_one_of(lower, fixed_attributes) ? VALUE_FIXED : VALUE_OTHER;
}

static void attribute_note(struct compiler *c, struct str name, size_t at)
{
    for (size_t i = 0; i < c->attribute_count; i++)
        if (!c->attributes[i].is_hidden
            && str_same_folded(c->attributes[i].name, name)) {
            problem(c, at, "the attribute %.*s stands here twice", STR(name));
            return;
        }
    if (c->attribute_count == ATTRIBUTES_MOST)
        lost(c, at, "a tag with more than %d attributes", ATTRIBUTES_MOST);
    else
        c->attributes[c->attribute_count++] = (struct attribute){name, false};
}

static void read_quoted(struct compiler *c, struct str name,
                        enum value_kind kind)
{
    size_t begin = c->at;
    char quote = c->source.at[c->at++];
    struct context outer = c->context;
    c->context = (struct context){IN_VALUE, kind, ++c->serials, BEGUN_NO,
                                  false};
    emit_literal(c, STR_LITERAL("=\""));
    while (!source_at_end(c) && c->source.at[c->at] != quote)
        if (source_looks_at(c, "{{"))
            directive_read(c);
        else
            words_read(c, quote);
    if (source_at_end(c))
        lost(c, begin, "the value of %.*s is not closed", STR(name));
    if (c->message && c->message->is_explicit)
        lost(c, c->message->begin, "this message is not closed");
    if (c->message)
        message_end(c);
    emit_literal(c, STR_LITERAL("\""));
    c->at++;
    c->context = outer;
}

static void read_unquoted(struct compiler *c, struct str name,
                          enum value_kind kind)
{
    size_t begin = c->at;
    while (!source_at_end(c)
           && (is_name_char(c->source.at[c->at]) || c->source.at[c->at] == '#'
               || c->source.at[c->at] == '%'))
        c->at++;
    struct str value = source_part(c, begin, c->at);
    if (source_looks_at(c, "{{"))
        lost(c, c->at, "a hole in an unquoted value of %.*s", STR(name));
    else if (value.length == 0 || kind == VALUE_WORDS || kind == VALUE_ADDRESS)
        lost(c, begin, "the value of %.*s must stand in quotes", STR(name));
    emit_literal(c, STR_LITERAL("=\""));
    emit_literal(c, value);
    emit_literal(c, STR_LITERAL("\""));
}

static void read_attribute(struct compiler *c)
{
    size_t begin = c->at;
    struct str name = name_at(c, begin);
    if (name.length == 0) {
        lost(c, begin, "here an attribute's name or \">\" should stand");
        return;
    }
    enum value_kind kind = kind_of(c, name, begin);
    attribute_note(c, name, begin);
    c->at += name.length;
    emit_literal(c, STR_LITERAL(" "));
    emit_literal(c, name);
    if (source_looks_at(c, "{{") && !source_looks_at(c, "{{/")
        && !source_looks_at(c, "{{:") && !source_looks_at(c, "{{?")
        && !source_looks_at(c, "{{!"))
        lost(c, c->at, "a hole in an attribute's name");
    spaces_skip(c);
    if (!source_looks_at(c, "="))
        return;
    c->at++;
    spaces_skip(c);
    if (source_looks_at(c, "\"") || source_looks_at(c, "'"))
        read_quoted(c, name, kind);
    else
        read_unquoted(c, name, kind);
}

static bool has_attribute(const struct compiler *c, const char *name)
{
    for (size_t i = 0; i < c->attribute_count; i++)
        if (str_same_folded(c->attributes[i].name, str_of(name)))
            return true;
    return false;
}

/* After "<script src=...>" there is its end tag and nothing else. */
static void script_check(struct compiler *c, size_t begin)
{
    if (!has_attribute(c, "src"))
        problem(c, begin, "a script without src is refused");
    if (!source_looks_at(c, "</script>"))
        lost(c, c->at, "a script must be empty");
}

/* title and textarea: text alone up to the end tag. */
static void read_plain(struct compiler *c, struct str name, size_t begin)
{
    const char *end = str_chars(c->mem,
                                str_format(c->mem, "</%.*s", STR(name)));
    c->context = (struct context){.place = IN_PLAIN, .serial = ++c->serials};
    while (!source_at_end(c) && !source_looks_at(c, end))
        if (source_looks_at(c, "{{"))
            directive_read(c);
        else if (source_looks_at(c, "<"))
            lost(c, c->at, "a tag in a %.*s", STR(name));
        else
            words_read(c, 0);
    if (source_at_end(c))
        lost(c, begin, "this %.*s is not closed", STR(name));
    c->context = (struct context){.place = IN_TEXT};
}

static void element_open(struct compiler *c, struct str name, size_t begin)
{
    if (c->element_count == ELEMENTS_MOST)
        lost(c, begin, "more than %d elements in each other", ELEMENTS_MOST);
    else
        c->elements[c->element_count++] = (struct element){name, begin};
    /* HTML drops one line feed here, which would be a value's first. */
    if (str_same_folded(name, str_of("textarea"))
        || str_same_folded(name, str_of("pre"))) {
        emit_literal(c, STR_LITERAL("\n"));
        if (source_looks_at(c, "\n"))
            c->at++;
    }
    if (str_same_folded(name, str_of("script")))
        script_check(c, begin);
    if (word_is_one_of(name, plain_elements))
        read_plain(c, name, begin);
}

/* What the innermost element of this page may hold; NULL: anything. */
static const char *const *strict_inside(const struct compiler *c)
{
    if (c->element_count == 0)
        return NULL;
    struct str name = c->elements[c->element_count - 1].name;
    for (size_t i = 0; i < COUNT_OF(strict_elements); i++)
        if (str_same_folded(name, str_of(strict_elements[i].name)))
            return strict_elements[i].inside;
    return NULL;
}

/* The elements of a "_top" may have been closed by branches of it. */
static bool is_sure_of_elements(const struct compiler *c)
{
    return !c->blocks[0].may_open && !c->blocks[0].may_close;
}

void words_check(struct compiler *c, size_t begin)
{
    if (c->context.place == IN_TEXT && strict_inside(c)
        && is_sure_of_elements(c))
        problem(c, begin, "text cannot stand at once in <%.*s>",
                STR(c->elements[c->element_count - 1].name));
}

static void read_attributes(struct compiler *c)
{
    c->attribute_count = 0;
    while (!source_at_end(c) && !source_looks_at(c, ">")
           && !source_looks_at(c, "/>"))
        if (char_is_space(c->source.at[c->at]))
            c->at++;
        else if (source_looks_at(c, "{{"))
            directive_read(c);
        else
            read_attribute(c);
}

/* What a browser would put elsewhere than it stands. */
static void start_check(struct compiler *c, struct str name, size_t begin)
{
    const char *const *inside = strict_inside(c);
    bool is_block = word_is_one_of(name, block_elements);
    const char *around = NULL;
    if (word_is_one_of(name, refused_elements))
        problem(c, begin, "the element %.*s is refused", STR(name));
    else if (is_block && element_is_around(c, "p"))
        around = "p";
    else if (is_block && element_is_around(c, "svg"))
        around = "svg";
    else if (inside && !word_is_one_of(name, inside) && is_sure_of_elements(c))
        around = str_chars(c->mem, c->elements[c->element_count - 1].name);
    else if (word_is_one_of(name, single_elements)
             && element_is_around(c, str_chars(c->mem, name)))
        around = str_chars(c->mem, name);
    if (around)
        problem(c, begin, "<%.*s> cannot stand in <%s>", STR(name), around);
}

static void read_start_tag(struct compiler *c)
{
    size_t begin = c->at;
    struct str name = name_at(c, begin + 1);
    struct context outer = c->context;
    start_check(c, name, begin);
    c->at += 1 + name.length;
    if (source_looks_at(c, "{{>") || source_looks_at(c, "{{#"))
        lost(c, c->at, "a hole in a tag's name");
    emit_literal(c, STR_LITERAL("<"));
    emit_literal(c, name);
    c->context = (struct context){.place = IN_TAG, .serial = ++c->serials};
    read_attributes(c);
    if (source_at_end(c))
        lost(c, begin, "this tag is not closed");
    bool is_closed = source_looks_at(c, "/>");
    if (is_closed && !element_is_void(name) && !element_is_around(c, "svg")
        && !str_is(name, "svg"))
        problem(c, begin, "<%.*s/> does not close: write <%.*s></%.*s>",
                STR(name), STR(name), STR(name));
    c->at += is_closed ? 2 : 1;
    c->context = outer;
    emit_literal(c, is_closed && !element_is_void(name) ? STR_LITERAL("/>")
                                                        : STR_LITERAL(">"));
    if (!is_closed && !element_is_void(name))
        element_open(c, name, begin);
}

/* What the innermost block may close; a block of a "_end" page anything. */
static void element_close(struct compiler *c, struct str name, size_t begin)
{
    const struct block *block = &c->blocks[c->block_count - 1];
    if (c->element_count == block->element_count) {
        if (!block->may_close)
            problem(c, begin, "</%.*s> closes what was not opened here",
                    STR(name));
        return;
    }
    struct element *last = &c->elements[c->element_count - 1];
    if (str_same_folded(last->name, name))
        c->element_count--;
    else
        lost(c, begin, "</%.*s> stands where <%.*s> of line %zu is open",
             STR(name), STR(last->name), source_line(c, last->begin));
}

static void read_end_tag(struct compiler *c)
{
    size_t begin = c->at;
    struct str name = name_at(c, begin + 2);
    c->at += 2 + name.length;
    spaces_skip(c);
    if (!source_looks_at(c, ">"))
        lost(c, begin, "an end tag is its name and \">\" alone");
    c->at++;
    if (element_is_void(name))
        problem(c, begin, "<%.*s> has no end tag", STR(name));
    else
        element_close(c, name, begin);
    emit_literal(c, STR_LITERAL("</"));
    emit_literal(c, name);
    emit_literal(c, STR_LITERAL(">"));
}

/* "<!--" to "-->"; it is for who reads the page's source, not its page. */
static void read_comment(struct compiler *c)
{
    size_t begin = c->at;
    struct str rest = source_part(c, begin + 4, c->source.length);
    struct str inside = str_part(rest, 0, str_find(rest, str_of("--")));
    if (inside.length == rest.length)
        lost(c, begin, "this comment is not closed");
    else if (rest.at[inside.length + 2 < rest.length ? inside.length + 2 : 0]
                 != '>'
             || str_has_prefix(inside, ">") || str_has_prefix(inside, "->"))
        lost(c, begin, "a comment ends with --> and holds no other --");
    if (str_find(inside, str_of("{{")) < inside.length)
        problem(c, begin, "a directive in a comment; write {{-- ... --}}");
    c->at = begin + 4 + inside.length + 3;
}

void tag_read(struct compiler *c)
{
    struct str doctype = source_part(c, c->at, c->at + 15);
    if (c->message) {
        message_tag(c);
    } else if (source_looks_at(c, "<!--")) {
        read_comment(c);
    } else if (str_same_folded(doctype, str_of("<!doctype html>"))) {
        emit_literal(c, doctype);
        c->at += doctype.length;
    } else if (source_looks_at(c, "</") && name_at(c, c->at + 2).length) {
        read_end_tag(c);
    } else if (name_at(c, c->at + 1).length) {
        read_start_tag(c);
    } else {
        lost(c, c->at, "this begins no tag; write &lt;");
    }
}

void elements_check(struct compiler *c, size_t least)
{
    if (c->element_count > least) {
        struct element *last = &c->elements[c->element_count - 1];
        problem(c, last->begin, "<%.*s> is not closed in its block",
                STR(last->name));
    }
    c->element_count = least;
}
