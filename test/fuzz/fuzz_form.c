/* Queries, forms in parts and cookies: what is read was in the bytes, and a
 * query that is written again reads the same. */
#include "base/text.h"
#include "base/utf8.h"
#include "web/form.h"
#include "web/percent.h"

#include <assert.h>

#include "fuzz/fuzz.h"

static void fields_check(struct field_list fields, size_t most_bytes)
{
    size_t bytes = 0;
    assert(fields.count <= FORM_FIELDS_MOST);
    for (size_t i = 0; i < fields.count; i++) {
        const struct field *field = &fields.at[i];
        assert(utf8_is_line(field->name, FORM_NAME_BYTES));
        if (field->file_name.length == 0)
            assert(utf8_fault_at(field->value) == field->value.length);
        else
            assert(utf8_is_line(field->file_name, FORM_FILE_NAME_BYTES));
        bytes += field->value.length;
    }
    assert(bytes <= most_bytes);
}

static struct str query_write(struct arena *mem, struct field_list fields)
{
    struct text out;
    text_open(mem, 16 * 1024 * 1024, &out);
    for (size_t i = 0; i < fields.count; i++)
        text_add(&out, "%s%.*s=%.*s", i ? "&" : "",
                 STR(percent_encode(mem, fields.at[i].name)),
                 STR(percent_encode(mem, fields.at[i].value)));
    return text_str(&out);
}

static void query_check(struct arena *mem, struct str bytes)
{
    struct field_list fields, again;
    struct fault fault = {0};
    if (!form_read(mem, bytes, &fields, &fault)) {
        assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
        return;
    }
    fields_check(fields, bytes.length);
    bool is_read = form_read(mem, query_write(mem, fields), &again, &fault);
    assert(is_read && again.count == fields.count);
    for (size_t i = 0; i < fields.count; i++)
        assert(str_same(fields.at[i].name, again.at[i].name)
               && str_same(fields.at[i].value, again.at[i].value));
}

static void parts_check(struct arena *mem, struct str bytes)
{
    struct field_list fields;
    struct fault fault = {0};
    struct str rest = bytes, type;
    if (!str_next(&rest, '\n', &type))
        return;
    if (multipart_read(mem, type, rest, &fields, &fault))
        fields_check(fields, rest.length);
    else
        assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
}

/* The first byte says what the rest is; of parts the first line is the
 * Content-Type. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct str all = {(const char *)bytes, count};
    struct str rest = str_part(all, 1, all.length);
    if (str_has_prefix(all, "m"))
        parts_check(mem, rest);
    else if (str_has_prefix(all, "c"))
        cookies_read(mem, rest);
    else if (count)
        query_check(mem, rest);
    arena_close(mem);
    return 0;
}
