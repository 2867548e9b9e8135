#include "web/guard.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

enum {
    OK = 0,
    BAD_REQUEST = 400,
    NOT_ALLOWED = 405,
    LENGTH_REQUIRED = 411,
    TOO_LARGE = 413,
    HEADERS_TOO_LARGE = 431,
    NOT_KNOWN = 501,
    OTHER_VERSION = 505,
    CRLF = 2 /* bytes */
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t';
}

/* True when nothing but a colon and white space stands between a name and
 * its value; *end is what follows the value. */
static bool is_whole(const struct field *header, const char **end)
{
    const char *colon = header->name.at + header->name.length;
    const char *at = colon + 1;
    if (header->value.at < at)
        return false;
    while (at < header->value.at && is_space(*at))
        at++;
    *end = header->value.at + header->value.length;
    return at == header->value.at;
}

/* The library accepts lines that end in LF alone, cuts a value at a NUL and
 * glues a folded line to the name (0.9.75).  It leaves the pieces where they
 * came in, so what it hides shows as a gap: every byte of the head must belong
 * to a piece, to the colon and blanks of its line, or be CR LF. */
static bool is_without_gaps(const struct head *head)
{
    const char *at = head->method + strlen(head->method) + 1;
    if (head->path != at || head->version != at + head->target.length + 1)
        return false;
    at = head->version + strlen(head->version);
    for (size_t i = 0; i < head->at.count; i++)
        if (head->at.at[i].name.at != at + CRLF
            || !is_whole(&head->at.at[i], &at))
            return false;
    return at + 2 * CRLF == head->method + head->bytes;
}

/* RFC 9110, 5.6.2 */
static bool is_token(struct str s)
{
    for (size_t i = 0; i < s.length; i++) {
        char c = s.at[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!is_letter && !(c >= '0' && c <= '9')
            && !(c && strchr("!#$%&'*+-.^_`|~", c)))
            return false;
    }
    return s.length > 0;
}

static bool is_value(struct str s)
{
    for (size_t i = 0; i < s.length; i++)
        if (((unsigned char)s.at[i] < ' ' && s.at[i] != '\t')
            || s.at[i] == 0x7F)
            return false;
    return utf8_fault_at(s) == s.length;
}

static bool is_clean(const struct head *head)
{
    for (size_t i = 0; i < head->at.count; i++)
        if (!is_token(head->at.at[i].name) || !is_value(head->at.at[i].value))
            return false;
    return true;
}

/* How many headers have that name; *value is the last one's. */
static size_t count_named(const struct head *head, const char *name,
                          struct str *value)
{
    size_t count = 0;
    *value = STR_LITERAL("");
    for (size_t i = 0; i < head->at.count; i++)
        if (str_same_folded(head->at.at[i].name, str_of(name))) {
            *value = head->at.at[i].value;
            count++;
        }
    return count;
}

static bool is_host(struct str host)
{
    for (size_t i = 0; i < host.length; i++) {
        char c = host.at[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!is_letter && !(c >= '0' && c <= '9')
            && !(c && strchr(".:-_[]", c)))
            return false;
    }
    return host.length > 0;
}

static int check_host(const struct head *head)
{
    struct str host;
    size_t count = count_named(head, "Host", &host);
    bool may_lack = strcmp(head->version, "HTTP/1.0") == 0;
    if (count == 0)
        return may_lack ? OK : BAD_REQUEST;
    return count == 1 && is_host(host) ? OK : BAD_REQUEST;
}

static int read_length(struct str length, struct guarded *guarded)
{
    enum { DIGITS_MOST = 15 };
    int64_t number = 0;
    for (size_t i = 0; i < length.length; i++)
        if (length.at[i] < '0' || length.at[i] > '9')
            return BAD_REQUEST;
    if (length.length > DIGITS_MOST)
        return TOO_LARGE;
    if (!str_number(length, 0, INT64_MAX, &number)
        || (number && guarded->method != METHOD_POST))
        return BAD_REQUEST;
    guarded->body_bytes = (size_t)number;
    return OK;
}

/* A body comes with its length or not at all: that leaves no two ways to
 * read where it ends. */
static int check_length(const struct head *head, struct guarded *guarded)
{
    struct str coding, length;
    bool is_post = guarded->method == METHOD_POST;
    size_t coding_count = count_named(head, "Transfer-Encoding", &coding);
    size_t length_count = count_named(head, "Content-Length", &length);
    if (length_count > 1 || (coding_count && length_count))
        return BAD_REQUEST;
    if (coding_count)
        return coding_count == 1
                       && str_same_folded(coding, STR_LITERAL("chunked"))
                   ? LENGTH_REQUIRED
                   : NOT_KNOWN;
    if (length_count == 0)
        return is_post ? LENGTH_REQUIRED : OK;
    return read_length(length, guarded);
}

static int check_method(const struct head *head, struct guarded *guarded)
{
    static const char *const others[] = {"CONNECT", "DELETE", "OPTIONS",
                                         "PATCH",   "PUT",    "TRACE"};
    for (int i = 0; i < METHOD_COUNT; i++)
        if (strcmp(head->method, method_names[i]) == 0) {
            guarded->method = (enum method)i;
            return OK;
        }
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (strcmp(head->method, others[i]) == 0)
            return NOT_ALLOWED;
    return is_token(str_of(head->method)) ? NOT_KNOWN : BAD_REQUEST;
}

/* What an address may be is for the site; here it is one of its own form. */
static int check_target(const struct head *head)
{
    return str_has_prefix(head->target, "/") ? OK : BAD_REQUEST;
}

static int check_version(const struct head *head)
{
    return strcmp(head->version, "HTTP/1.1") == 0
                   || strcmp(head->version, "HTTP/1.0") == 0
               ? OK
               : OTHER_VERSION;
}

int guard_check(const struct guard_limits *limits, const struct head *head,
                struct guarded *guarded)
{
    struct guarded made = {0};
    assert(head->method && head->path && head->version);
    if (head->bytes > limits->header_bytes
        || head->at.count > limits->headers_most)
        return HEADERS_TOO_LARGE;
    if (!is_without_gaps(head) || !is_clean(head))
        return BAD_REQUEST;
    int status = check_version(head);
    if (status == OK)
        status = check_host(head);
    if (status == OK)
        status = check_method(head, &made);
    if (status == OK)
        status = check_length(head, &made);
    if (status == OK)
        status = check_target(head);
    if (status == OK)
        *guarded = made;
    return status;
}
