/* support/visit.h - pages asked for without a network, by people of a crew.
 *
 *     static void shows_people(struct store *store)
 *     {
 *         struct visit visit;
 *         struct reply reply;
 *         visit_open(store, &visit);
 *         visit_get(&visit, "lead", "/people", &reply);
 *         VISIT_SAYS(&reply, 200, "Mona Member");
 *         visit_post(&visit, "nobody", "/office", "name=Ours", &reply);
 *         VISIT_SAYS(&reply, 403, "not signed in");
 *     }
 *     STORE_TEST(shows_people) in the list of the program
 *
 * The crew, each WORD@crew.example and named "Lea Lead", "Max Manager":
 *
 *     owner lead hr council contributor sponsor   the role of that word
 *     member                                      whom "manager" manages
 *     manager other                               role member; "other" has
 *                                                 nothing to do with anybody
 *
 * "nobody" is not signed in.  What a page needs besides, a test puts into the
 * store with crew.h.
 */
#pragma once

#include "support/crew.h"
#include "web/site.h"

enum { VISITORS_MOST = 16 };

struct visit {
    struct site site; /* first: who asks is found through it */
    struct store *store;
    struct {
        const char *word;
        struct actor actor;
    } crew[VISITORS_MOST];
    size_t crew_count;
    const char *who;           /* asks now */
    struct field_list headers; /* a test's own, besides the usual ones; a
                                  name given here comes first */
};

/* Adds the crew to the store's people. */
void visit_open(struct store *store, struct visit *visit);

/* The reply's status; the reply lives as long as the test. */
int visit_get(struct visit *visit, const char *who, const char *target,
              struct reply *reply);

/* Sends "name=Ada&note=..." with the right token. */
int visit_post(struct visit *visit, const char *who, const char *target,
               const char *form, struct reply *reply);

/* Sends a file (name of the field, file name, bytes) and fields, with the
 * right token. */
int visit_upload(struct visit *visit, const char *who, const char *target,
                 const char *fields, const struct field *file,
                 struct reply *reply);

/* What POSTs send; visit_post takes care of it. */
extern const char visit_token[];

/* Any request: without a token, with other headers.  It has method, target,
 * headers and body set; without `now` it comes at noon, without `peer` from
 * the same machine. */
int visit_ask(struct visit *visit, const char *who, struct request *request,
              struct reply *reply);

/* The person behind a word of the crew. */
person_id visit_person(const struct visit *visit, const char *word);

/* A header of the reply, or empty. */
struct str visit_header(const struct reply *reply, const char *name);

bool visit_has(const struct reply *reply, const char *text);

/* Fails the test, with the page, unless it has this status and this text. */
#define VISIT_SAYS(reply, status, text)                                        \
    visit_says((reply), (status), (text), __FILE__, __LINE__)
void visit_says(const struct reply *reply, int status, const char *text,
                const char *file, int line);

/* The opposite: this text is not in it. */
#define VISIT_HIDES(reply, text)                                               \
    visit_hides((reply), (text), __FILE__, __LINE__)
void visit_hides(const struct reply *reply, const char *text, const char *file,
                 int line);
