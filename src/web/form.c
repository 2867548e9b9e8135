#include "web/form.h"

#include "base/list.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "web/percent.h"

enum form_kind form_kind(struct str content_type)
{
    struct str rest = content_type, kind;
    if (!str_next(&rest, ';', &kind) || str_trim(kind).length == 0)
        return FORM_NONE;
    kind = str_trim(kind);
    if (str_same_folded(kind, STR_LITERAL("application/x-www-form-urlencoded")))
        return FORM_URLENCODED;
    return str_same_folded(kind, STR_LITERAL("multipart/form-data"))
               ? FORM_MULTIPART
               : FORM_UNKNOWN;
}

bool form_name_check(struct str name, struct fault *fault)
{
    if (name.length > FORM_NAME_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         _("the name of a field is over %d bytes"),
                         FORM_NAME_BYTES);
    return utf8_is_line(name, FORM_NAME_BYTES)
           || fault_set(fault, FAULT_INPUT,
                        _("the name of a field is empty or not text"));
}

bool form_text(struct arena *mem, struct str bytes, struct str *text,
               struct fault *fault)
{
    if (bytes.length > FORM_VALUE_BYTES)
        return fault_set(fault, FAULT_LIMIT, _("a field is over %d bytes"),
                         FORM_VALUE_BYTES);
    if (utf8_fault_at(bytes) != bytes.length)
        return fault_set(fault, FAULT_INPUT, _("a field is not text in UTF-8"));
    char *chars = ARENA_ARRAY(mem, char, bytes.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < bytes.length; i++) {
        bool is_pair = bytes.at[i] == '\r' && i + 1 < bytes.length
                       && bytes.at[i + 1] == '\n';
        if (!is_pair)
            chars[length++] = bytes.at[i] == '\r' ? '\n' : bytes.at[i];
    }
    *text = (struct str){chars, length};
    return true;
}

static bool decode(struct arena *mem, struct str s, struct str *decoded,
                   struct fault *fault)
{
    return percent_decode(mem, s, PERCENT_PLUS_IS_SPACE, decoded)
           || fault_set(fault, FAULT_INPUT,
                        _("a field has a broken percent code, a NUL or bad "
                          "UTF-8"));
}

static bool pair_read(struct arena *mem, struct str pair, struct field *field,
                      struct fault *fault)
{
    size_t equals = str_find(pair, STR_LITERAL("="));
    struct str value, name = str_part(pair, 0, equals);
    *field = (struct field){0};
    return decode(mem, name, &field->name, fault)
           && form_name_check(field->name, fault)
           && decode(mem, str_part(pair, equals + 1, pair.length), &value,
                     fault)
           && form_text(mem, value, &field->value, fault);
}

bool form_read(struct arena *mem, struct str bytes, struct field_list *fields,
               struct fault *fault)
{
    struct str rest = bytes, pair;
    struct list made;
    struct field field;
    LIST_OPEN(mem, struct field, &made);
    while (str_next(&rest, '&', &pair)) {
        if (pair.length == 0)
            continue;
        if (made.count == FORM_FIELDS_MOST)
            return fault_set(fault, FAULT_LIMIT, _("more than %d fields"),
                             FORM_FIELDS_MOST);
        if (!pair_read(mem, pair, &field, fault))
            return false;
        *LIST_ADD(&made, struct field) = field;
    }
    *fields = (struct field_list){made.at, made.count};
    return true;
}

struct field_list cookies_read(struct arena *mem, struct str header)
{
    enum { COOKIES_MOST = 100 };
    struct str rest = header, pair;
    struct list made;
    LIST_OPEN(mem, struct field, &made);
    while (str_next(&rest, ';', &pair) && made.count < COOKIES_MOST) {
        pair = str_trim(pair);
        size_t equals = str_find(pair, STR_LITERAL("="));
        if (equals == 0 || equals == pair.length
            || utf8_fault_at(pair) != pair.length)
            continue;
        *LIST_ADD(&made, struct field) = (struct field){
            .name = str_part(pair, 0, equals),
            .value = str_part(pair, equals + 1, pair.length)};
    }
    return (struct field_list){made.at, made.count};
}
