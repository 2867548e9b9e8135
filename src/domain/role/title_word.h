/* domain/role/title_word.h - a job title taken apart into words that can be
 * held against those of another.
 * Pure.  Source: docs/method.md, "Title lookup".
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

enum { TITLE_WORDS_MOST = 40 };

struct title_word {
    struct str text;  /* lower case, singular, in one spelling */
    struct str shown; /* as it stands in the title, in lower case */
    bool is_rank;     /* "senior", "III": a step and no work */
    bool is_aside;    /* behind a comma, a dash or a bracket */
    bool is_head;     /* what somebody of that title is: "manager" */
};

struct title_word_list {
    const struct title_word *at; /* shape: [count], each text once */
    size_t count;
};

/* The words of `title`, at most TITLE_WORDS_MOST, without "of", "the" and
 * figures; one of them is the head, if there are any.  "Programme" is
 * "program", "DevRel" is "developer relations", "community management" is
 * "community manager". */
struct title_word_list title_words_make(struct arena *mem, struct str title);
