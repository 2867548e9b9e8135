/* web/page_duties.h - what somebody is to do, and has done. */
#pragma once

#include "app/change_duty.h"
#include "web/person_top.h"

struct duty_row {
    struct day on;
    struct str text, skill, day, link;
    struct str change_address; /* empty: the reader may not change it */
};

struct duty_row_list {
    const struct duty_row *at; /* shape: [count] */
    size_t count;
};

/* A form to write one, empty or as typed. */
struct duty_form {
    struct str token, address;
    bool is_accomplishment;
    struct str text, skill, day, link;
    struct str wrong;     /* empty: nothing is */
    const char *wrong_id; /* of the field it is about; "" when unknown */
    bool is_wrong_text, is_wrong_skill, is_wrong_day, is_wrong_link;
    bool is_change;
};

struct duties_page {
    struct person_top top;
    struct duty_row_list ongoing, done;
    size_t skills; /* how many have a skill named */
    bool may_change;
    struct duty_form form;
};

/* One of them, to change or remove. */
struct duty_page {
    struct person_top top;
    struct duty_form form;
    struct str remove_address, back;
    struct str text; /* as kept */
};

void duties_html(struct text *out, const struct duties_page *view);
void duty_html(struct text *out, const struct duty_page *view);

/* The lists, from what app_duty_list gave. */
void duties_fill(struct arena *mem, struct duty_list duties, struct day today,
                 struct duties_page *page);
