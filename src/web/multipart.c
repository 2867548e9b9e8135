#include "web/form.h"

#include "base/list.h"
#include "base/translate.h"
#include "base/utf8.h"

#include <string.h>

enum { BOUNDARY_MOST = 70, HEADER_BYTES = 1000, PART_HEADERS_MOST = 8 };

struct part {
    struct str disposition; /* the header's value */
    struct str bytes;
};

static bool is_broken(struct fault *fault)
{
    return fault_set(fault, FAULT_INPUT,
                     _("the form is not whole; send it again"));
}

static bool front_take(struct str *rest, const char *front)
{
    if (!str_has_prefix(*rest, front))
        return false;
    *rest = str_part(*rest, strlen(front), rest->length);
    return true;
}

/* The value of `name="value"` or `name=value` among "kind; a=1; b=2".
 * Browsers write '"' in a value as "%22" and no backslash escapes. */
static bool parameter_find(struct str header, const char *name,
                           struct str *value)
{
    struct str rest = str_part(header, str_find(header, STR_LITERAL(";")),
                               header.length);
    while (rest.length && rest.at[0] == ';') {
        rest = str_trim(str_part(rest, 1, rest.length));
        size_t equals = str_find(rest, STR_LITERAL("="));
        struct str key = str_trim(str_part(rest, 0, equals)), found;
        rest = str_part(rest, equals + 1, rest.length);
        const char *end = front_take(&rest, "\"") ? "\"" : ";";
        found = str_part(rest, 0, str_find(rest, str_of(end)));
        rest = str_part(rest, found.length, rest.length);
        if (str_same_folded(key, str_of(name))) {
            *value = *end == ';' ? str_trim(found) : found;
            return true;
        }
        rest = str_part(rest, str_find(rest, STR_LITERAL(";")), rest.length);
    }
    return false;
}

static bool line_next(struct str *rest, struct str *line)
{
    struct str front = str_part(*rest, 0, HEADER_BYTES);
    size_t end = str_find(front, STR_LITERAL("\r\n"));
    if (end == front.length)
        return false;
    *line = str_part(*rest, 0, end);
    *rest = str_part(*rest, end + 2, rest->length);
    return true;
}

static bool headers_read(struct str *rest, struct part *part)
{
    struct str line;
    for (size_t count = 0; line_next(rest, &line); count++) {
        if (line.length == 0)
            return true;
        if (count == PART_HEADERS_MOST)
            return false;
        size_t colon = str_find(line, STR_LITERAL(":"));
        if (str_same_folded(str_part(line, 0, colon),
                            STR_LITERAL("content-disposition")))
            part->disposition = str_trim(
                str_part(line, colon + 1, line.length));
    }
    return false;
}

/* Without the folders that some browsers once sent along. */
static struct str base_name(struct str name)
{
    for (size_t i = name.length; i > 0; i--)
        if (name.at[i - 1] == '/' || name.at[i - 1] == '\\')
            return str_part(name, i, name.length);
    return name;
}

static bool file_make(struct str name, struct str bytes, struct field *field,
                      struct fault *fault)
{
    name = base_name(name);
    if (name.length == 0 && bytes.length > 0)
        name = STR_LITERAL("file");
    if (name.length && !utf8_is_line(name, FORM_FILE_NAME_BYTES))
        return fault_set(fault, FAULT_INPUT,
                         _("the file's name is too long or not text"));
    field->value = bytes;
    field->file_name = name;
    return true;
}

static bool field_make(struct arena *mem, const struct part *part,
                       struct field *field, struct fault *fault)
{
    struct str file_name;
    *field = (struct field){0};
    if (!str_has_prefix(part->disposition, "form-data")
        || !parameter_find(part->disposition, "name", &field->name))
        return is_broken(fault);
    if (!form_name_check(field->name, fault))
        return false;
    if (parameter_find(part->disposition, "filename", &file_name))
        return file_make(file_name, part->bytes, field, fault);
    return form_text(mem, part->bytes, &field->value, fault);
}

/* "\r\n--BOUNDARY", what stands between two parts. */
static bool delimiter_make(struct arena *mem, struct str content_type,
                           struct str *delimiter, struct fault *fault)
{
    struct str boundary;
    if (!parameter_find(content_type, "boundary", &boundary)
        || !utf8_is_line(boundary, BOUNDARY_MOST))
        return fault_set(fault, FAULT_INPUT,
                         _("the form does not say how it is cut"));
    *delimiter = str_format(mem, "\r\n--%.*s", STR(boundary));
    return true;
}

bool multipart_read(struct arena *mem, struct str content_type,
                    struct str bytes, struct field_list *fields,
                    struct fault *fault)
{
    struct str rest = bytes, cut;
    struct list made;
    struct field field;
    LIST_OPEN(mem, struct field, &made);
    if (!delimiter_make(mem, content_type, &cut, fault))
        return false;
    if (!front_take(&rest, cut.at + 2))
        return is_broken(fault);
    while (front_take(&rest, "\r\n")) {
        struct part part = {0};
        if (!headers_read(&rest, &part))
            return is_broken(fault);
        size_t end = str_find(rest, cut);
        if (end == rest.length)
            return is_broken(fault);
        if (made.count == FORM_FIELDS_MOST)
            return fault_set(fault, FAULT_LIMIT, _("more than %d fields"),
                             FORM_FIELDS_MOST);
        part.bytes = str_part(rest, 0, end);
        if (!field_make(mem, &part, &field, fault))
            return false;
        *LIST_ADD(&made, struct field) = field;
        rest = str_part(rest, end + cut.length, rest.length);
    }
    if (!str_is(rest, "--") && !str_is(rest, "--\r\n"))
        return is_broken(fault);
    *fields = (struct field_list){made.at, made.count};
    return true;
}
