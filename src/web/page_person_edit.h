/* web/page_person_edit.h - one person, added or changed by a form. */
#pragma once

#include "app/keep_person.h"
#include "web/choice.h"
#include "web/frame.h"

/* A line that is typed. */
struct person_input {
    const char *name;  /* of the field in the form */
    const char *label; /* translated */
    const char *hint;  /* translated; or NULL */
    const char *type;  /* "text" "email" "date" */
    struct str value;
    struct str wrong; /* what is wrong with it; or empty */
    bool is_needed;
};

struct person_input_list {
    const struct person_input *at; /* shape: [count] */
    size_t count;
};

/* What somebody else made of a field meanwhile. */
struct person_clash {
    const char *label; /* translated */
    struct str kept, typed;
};

struct person_form {
    struct frame frame;
    struct crumb_list crumbs;
    bool is_new;
    struct str heading;
    struct str address, back; /* where it goes, and where Cancel goes */
    int64_t revision;
    struct person_input_list texts, days;
    struct choice_list managers, places; /* places: ladders with levels */
    struct str manager_wrong, place_wrong;
    struct str place_was; /* as it is kept */
    bool is_correction;
    struct str since, since_wrong;
    struct person_input_list wrongs; /* those with something wrong */
    bool is_clash;
    struct {
        const struct person_clash *at; /* shape: [count] */
        size_t count;
    } clashes;
};

void person_form_html(struct text *out, const struct person_form *form);
