/* web/form.h - fields of queries, forms and cookies out of their bytes.
 *
 * Pure and bounded; line ends in values become "\n", as textareas mean them.
 * Only an uploaded file's bytes are taken as they are.
 */
#pragma once

#include "base/fault.h"
#include "web/request.h"

enum {
    FORM_FIELDS_MOST = 4000,
    FORM_NAME_BYTES = 200,
    FORM_FILE_NAME_BYTES = 255,
    FORM_VALUE_BYTES = 1024 * 1024 /* of text; a file has the body's bound */
};

enum form_kind { FORM_NONE, FORM_URLENCODED, FORM_MULTIPART, FORM_UNKNOWN };

/* What a Content-Type says; FORM_NONE when there is none. */
enum form_kind form_kind(struct str content_type);

/* "a=1&b=2": a query, without its '?', or a form.
 * Fails  FAULT_INPUT a bad percent code, NUL, bad UTF-8; FAULT_LIMIT */
bool form_read(struct arena *mem, struct str bytes, struct field_list *fields,
               struct fault *fault);

/* multipart/form-data (RFC 7578), as browsers send it.
 * Fails  FAULT_INPUT, FAULT_LIMIT */
bool multipart_read(struct arena *mem, struct str content_type,
                    struct str bytes, struct field_list *fields,
                    struct fault *fault);

/* A Cookie header.  What is no cookie is passed over: others on this host
 * may have set it. */
struct field_list cookies_read(struct arena *mem, struct str header);

/* A name of a field, checked.  Fails  FAULT_INPUT, FAULT_LIMIT */
bool form_name_check(struct str name, struct fault *fault);

/* The text of a field, checked and with "\n" for line ends. */
bool form_text(struct arena *mem, struct str bytes, struct str *text,
               struct fault *fault);
