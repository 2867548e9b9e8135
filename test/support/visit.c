#include "support/visit.h"

#include <assert.h>
#include <string.h>

#include "app/credit_rules.h"
#include "base/list.h"
#include "base/text.h"

const char visit_token[] = "token-of-tests";

static const struct {
    const char *word;
    enum role role;
} roles[] = {
    {"owner", ROLE_OWNER},     {"lead", ROLE_LEAD},
    {"hr", ROLE_HR},           {"council", ROLE_COUNCIL},
    {"manager", ROLE_MEMBER},  {"member", ROLE_MEMBER},
    {"other", ROLE_MEMBER},    {"contributor", ROLE_CONTRIBUTOR},
    {"sponsor", ROLE_SPONSOR},
};
static_assert(COUNT_OF(roles) <= VISITORS_MOST, "room for the crew");

static const char people[] =
    "Name,Email,Title,Manager\n"
    "Olga Owner,owner@crew.example,Administrator,\n"
    "Lea Lead,lead@crew.example,Office lead,\n"
    "Hanna Hr,hr@crew.example,HR partner,\n"
    "Cora Council,council@crew.example,Staff engineer,\n"
    "Max Manager,manager@crew.example,Engineering manager,\n"
    "Mona Member,member@crew.example,Engineer,manager@crew.example\n"
    "Otto Other,other@crew.example,Engineer,\n"
    "Kim Contributor,contributor@crew.example,Engineer,\n"
    "Sam Sponsor,sponsor@crew.example,Vice president,\n";

/* What session_find does where there are sessions. */
static bool find_visitor(struct request *request, struct reply *reply,
                         struct fault *fault)
{
    const struct visit *visit = (const struct visit *)request->site;
    (void)reply;
    (void)fault;
    request->form_token = str_of(visit_token);
    for (size_t i = 0; i < visit->crew_count; i++)
        if (strcmp(visit->crew[i].word, visit->who) == 0) {
            request->is_signed_in = true;
            request->actor = visit->crew[i].actor;
        }
    if (!request->is_signed_in && strcmp(visit->who, "nobody") != 0)
        fail_msg("nobody of the crew is called \"%s\"", visit->who);
    return true;
}

void visit_open(struct store *store, struct visit *visit)
{
    const struct table_wish wish = {0};
    struct fault fault = {0};
    *visit = (struct visit){.store = store, .who = "nobody"};
    visit->site = (struct site){.store_url = store->url,
                                .address = STR_LITERAL("http://127.0.0.1"),
                                .find_session = find_visitor};
    store_done(
        settings_read(store->mem, NULL, 0, &visit->site.settings, &fault)
            && app_credit_rules(store->mem, &visit->site.credit_rules, &fault),
        &fault);
    crew_import(store, app_people_import, &wish, people);
    for (size_t i = 0; i < COUNT_OF(roles); i++) {
        struct str email = str_format(store->mem, "%s@crew.example",
                                      roles[i].word);
        struct person person = crew_person(store, email.at);
        visit->crew[i].word = roles[i].word;
        visit->crew[i].actor = (struct actor){.role = roles[i].role,
                                              .person = person.id,
                                              .name = person.name,
                                              .now = crew_noon};
    }
    visit->crew_count = COUNT_OF(roles);
    db_rollback(store->db);
}

int visit_ask(struct visit *visit, const char *who, struct request *request,
              struct reply *reply)
{
    struct list headers;
    struct field *header;
    LIST_OPEN(visit->store->mem, struct field, &headers);
    for (size_t i = 0; i < visit->headers.count; i++)
        *LIST_ADD(&headers, struct field) = visit->headers.at[i];
    for (size_t i = 0; i < request->headers.count; i++)
        *LIST_ADD(&headers, struct field) = request->headers.at[i];
    header = LIST_ADD(&headers, struct field);
    header->name = STR_LITERAL("Host");
    header->value = STR_LITERAL("127.0.0.1");

    visit->who = who;
    request->mem = visit->store->mem;
    request->site = &visit->site;
    request->db = visit->store->db;
    if (request->now.ms == 0)
        request->now = crew_noon;
    if (request->peer.length == 0)
        request->peer = STR_LITERAL("127.0.0.1");
    request->headers = (struct field_list){headers.at, headers.count};
    db_rollback(visit->store->db);
    site_answer(request, reply);
    assert_false(db_is_in_transaction(visit->store->db));
    return reply->status;
}

int visit_get(struct visit *visit, const char *who, const char *target,
              struct reply *reply)
{
    struct request request = {.method = METHOD_GET, .target = str_of(target)};
    return visit_ask(visit, who, &request, reply);
}

static int send(struct visit *visit, const char *who, const char *target,
                const char *type, struct str body, struct reply *reply)
{
    const struct field header = {.name = STR_LITERAL("Content-Type"),
                                 .value = str_of(type)};
    struct request request = {.method = METHOD_POST,
                              .target = str_of(target),
                              .headers = {&header, 1},
                              .body = body};
    return visit_ask(visit, who, &request, reply);
}

int visit_post(struct visit *visit, const char *who, const char *target,
               const char *form, struct reply *reply)
{
    struct str body = str_format(visit->store->mem, "%s%stoken=%s", form,
                                 *form ? "&" : "", visit_token);
    return send(visit, who, target, "application/x-www-form-urlencoded", body,
                reply);
}

static void add_part(struct text *out, struct str name, struct str value)
{
    text_add(out,
             "--cut\r\nContent-Disposition: form-data; name=\"%.*s\"\r\n\r\n"
             "%.*s\r\n",
             STR(name), STR(value));
}

int visit_upload(struct visit *visit, const char *who, const char *target,
                 const char *fields, const struct field *file,
                 struct reply *reply)
{
    struct text out;
    struct str rest = str_of(fields), pair;
    text_open(visit->store->mem, file->value.length + 1024 * 1024, &out);
    while (str_next(&rest, '&', &pair)) {
        size_t equals = str_find(pair, STR_LITERAL("="));
        add_part(&out, str_part(pair, 0, equals),
                 str_part(pair, equals + 1, pair.length));
    }
    add_part(&out, STR_LITERAL("token"), str_of(visit_token));
    text_add(&out,
             "--cut\r\nContent-Disposition: form-data; name=\"%.*s\"; "
             "filename=\"%.*s\"\r\nContent-Type: text/csv\r\n\r\n",
             STR(file->name), STR(file->file_name));
    text_add_str(&out, file->value);
    text_add(&out, "\r\n--cut--\r\n");
    assert_false(text_overflowed(&out));
    return send(visit, who, target, "multipart/form-data; boundary=cut",
                text_str(&out), reply);
}

person_id visit_person(const struct visit *visit, const char *word)
{
    for (size_t i = 0; i < visit->crew_count; i++)
        if (strcmp(visit->crew[i].word, word) == 0)
            return visit->crew[i].actor.person;
    fail_msg("nobody of the crew is called \"%s\"", word);
    return (person_id){0};
}

struct str visit_header(const struct reply *reply, const char *name)
{
    for (size_t i = 0; i < reply->header_count; i++)
        if (str_same_folded(str_of(reply->headers[i].name), str_of(name)))
            return reply->headers[i].value;
    return STR_LITERAL("");
}

bool visit_has(const struct reply *reply, const char *text)
{
    struct str body = text_str(&reply->body);
    return *text == '\0' || str_find(body, str_of(text)) < body.length;
}

void visit_says(const struct reply *reply, int status, const char *text,
                const char *file, int line)
{
    if (reply->status == status && visit_has(reply, text))
        return;
    print_error("%.*s\n", STR(text_str(&reply->body)));
    fail_msg("%s:%d: status %d, wanted %d with \"%s\"", file, line,
             reply->status, status, text);
}

void visit_hides(const struct reply *reply, const char *text, const char *file,
                 int line)
{
    if (!visit_has(reply, text))
        return;
    print_error("%.*s\n", STR(text_str(&reply->body)));
    fail_msg("%s:%d: it says \"%s\"", file, line, text);
}
