/* web/frame.h - what stands around every page: title, sections, who is
 * signed in, a notice, the foot.
 */
#pragma once

#include "web/request.h"

struct text;

enum section {
    SECTION_NONE,
    SECTION_HOME,
    SECTION_MY_RUNG,
    SECTION_OFFICE,
    SECTION_ROLES,
    SECTION_LADDERS,
    SECTION_PROPOSALS,
    SECTION_PEOPLE,
    SECTION_EVIDENCE,
    SECTION_COUNT
};

struct frame_link {
    const char *name; /* translated */
    const char *address;
    bool is_current;
};

struct frame_link_list {
    const struct frame_link *at; /* shape: [count] */
    size_t count;
};

struct frame {
    struct str title; /* of the window */
    struct frame_link_list sections;
    struct frame_link_list tasks; /* of who runs it: import, users, audit */
    bool is_signed_in;
    bool is_wide; /* printed on a landscape sheet */
    struct str user_name;
    const char *user_role; /* in words */
    struct str office_name;
    bool is_sample;
    struct str form_token; /* <input type="hidden" name="token"> */
    struct str notice;     /* of the last POST, or empty */
    struct str today;      /* in words, for the paper form */
    const char *version;
    struct str style, script, icon, font; /* addresses of the assets */
};

/* The frame of a page for whoever asks.
 * Fails  as the store does */
bool frame_make(struct request *request, struct str title, enum section section,
                struct frame *frame, struct fault *fault);

/* The page up to its main part, and from there on. */
void frame_top_html(struct text *out, const struct frame *frame);
void frame_end_html(struct text *out, const struct frame *frame);

/* Where one is: a page opens its main part with
 *     <header class="head">{{> crumbs_html crumbs}}<h1>...
 */
struct crumb {
    struct str name, address;
};

struct crumb_list {
    const struct crumb *at; /* shape: [count], outermost first */
    size_t count;
};

void crumbs_html(struct text *out, const struct crumb_list *crumbs);
