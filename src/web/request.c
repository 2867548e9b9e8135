#include "web/request.h"

#include "app/open_store.h"
#include "base/utf8.h"
#include "web/percent.h"

const char *const method_names[METHOD_COUNT] = {
    [METHOD_GET] = "GET",
    [METHOD_HEAD] = "HEAD",
    [METHOD_POST] = "POST",
};

static const struct field *find(struct field_list fields, const char *name)
{
    for (size_t i = 0; i < fields.count; i++)
        if (str_is(fields.at[i].name, name))
            return &fields.at[i];
    return NULL;
}

static struct str value_of(struct field_list fields, const char *name)
{
    const struct field *field = find(fields, name);
    return field ? field->value : STR_LITERAL("");
}

struct str request_query(const struct request *request, const char *name)
{
    return value_of(request->query, name);
}

struct str request_form(const struct request *request, const char *name)
{
    return value_of(request->form, name);
}

struct str request_header(const struct request *request, const char *name)
{
    for (size_t i = 0; i < request->headers.count; i++)
        if (str_same_folded(request->headers.at[i].name, str_of(name)))
            return request->headers.at[i].value;
    return STR_LITERAL("");
}

struct str request_cookie(const struct request *request, const char *name)
{
    return value_of(request->cookies, name);
}

struct str request_place(const struct request *request, const char *name)
{
    return value_of(request->places, name);
}

const struct field *request_form_field(const struct request *request,
                                       const char *name)
{
    return find(request->form, name);
}

int64_t request_query_number(const struct request *request, const char *name,
                             int64_t standard)
{
    int64_t number;
    return str_number(request_query(request, name), 1, INT64_MAX, &number)
               ? number
               : standard;
}

struct str request_notice(const struct request *request)
{
    enum { NOTICE_BYTES = 400 };
    struct str notice;
    if (percent_decode(request->mem, request_cookie(request, "notice"),
                       PERCENT_PLUS_IS_PLUS, &notice)
        && utf8_is_line(notice, NOTICE_BYTES))
        return notice;
    return STR_LITERAL("");
}

bool request_view(struct request *request, struct fault *fault)
{
    return app_view_begin(request->db, fault);
}
