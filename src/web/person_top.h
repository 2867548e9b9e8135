/* web/person_top.h - what stands around every page about one person: where one
 * is, who can see it, the tabs.
 *
 *     {{> frame_top_html top.frame}}
 *     {{> person_head_top_html top}}<p class="answer">...</p>
 *     {{> person_head_end_html top}}
 *     ...
 *     {{> frame_end_html top.frame}}
 */
#pragma once

#include "app/find_person.h"
#include "web/frame.h"
#include "web/readers_view.h"

enum person_tab {
    PERSON_TAB_NEXT,
    PERSON_TAB_RATINGS,
    PERSON_TAB_EVIDENCE,
    PERSON_TAB_DUTIES,
    PERSON_TAB_POSITIONS,
    PERSON_TAB_COUNT
};

struct person_link {
    const char *name; /* translated */
    struct str address;
    bool is_current;
};

struct person_top {
    struct frame frame;
    struct person_view about;
    bool is_own; /* whoever reads is the person */
    enum relation relation;
    struct crumb_list crumbs; /* empty on one's own pages */
    struct str heading;
    struct {
        const struct person_link *at; /* shape: [count], those that open */
        size_t count;
    } tabs;
    struct readers_view seen;
};

/* The person of the path, for a page that shows what `action` is about.
 * Fails  FAULT_MISSING; FAULT_DENIED */
bool person_asked(struct request *request, enum action action,
                  struct person_view *about, struct fault *fault);

/* The top of that tab of theirs. */
bool person_top_make(struct request *request, const struct person_view *about,
                     enum person_tab tab, struct person_top *top,
                     struct fault *fault);

/* The same for a page that belongs to a tab, under a heading of its own. */
bool person_page_top_make(struct request *request,
                          const struct person_view *about, enum person_tab tab,
                          struct str heading, struct person_top *top,
                          struct fault *fault);

void person_head_top_html(struct text *out, const struct person_top *view);
void person_head_end_html(struct text *out, const struct person_top *view);
