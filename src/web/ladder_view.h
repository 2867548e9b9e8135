/* web/ladder_view.h - what the pages of a ladder share: where one is, who was
 * rated, criteria and differences as they are shown.
 */
#pragma once

#include "domain/ladder/difference.h"
#include "domain/ladder/revision.h"
#include "web/choice.h"
#include "web/frame.h"
#include "web/matrix.h"
#include "web/readers_view.h"

enum ladder_tab {
    LADDER_TAB_NONE,
    LADDER_TAB_MATRIX,
    LADDER_TAB_COMPARE,
    LADDER_TAB_BESIDE,
    LADDER_TAB_REFIT,
    LADDER_TAB_LENS,
    LADDER_TAB_OVERLAY,
    LADDER_TAB_REVISIONS
};

/* The head of every page about one ladder. */
struct ladder_top {
    struct str key, title;
    struct str language; /* of its texts; empty: that of the page */
    struct crumb_list crumbs;
    enum ladder_tab tab;
    bool has_steps; /* two levels at least: they can be compared */
    int64_t revision;
    int64_t shown; /* the revision that links carry on; 0: the present one */
    struct str day, author, reason; /* of the revision */
};

struct ladder_top ladder_top_make(const struct request *request,
                                  const struct stored_ladder *stored,
                                  enum ladder_tab tab);
void ladder_tabs_html(struct text *out, const struct ladder_top *head);

/* The ladder's key, when whoever reads may change it and sees the revision in
 * force; else empty. */
struct str ladder_to_change(const struct request *request,
                            const struct ladder_top *top);

/* The ladder of the path, in the revision that ?revision=N asks for. */
bool ladder_asked(struct request *request, struct stored_ladder *stored,
                  struct fault *fault);

/* The person of ?person=, with the standing of each criterion; id 0 and no
 * rows when nobody is asked for.
 * Fails  FAULT_MISSING; FAULT_DENIED who may not see their ratings */
struct ladder_ratings {
    struct person person;
    struct gap_row_list rows;
    const struct level *present; /* or NULL: on no level of this ladder */
    const struct level *here;    /* the next one, or the highest; or NULL */
    struct str link;             /* what links name them by, or empty */
    struct readers_view seen;    /* by whom */
    bool is_own;                 /* whoever reads is the person */
};

bool ladder_ratings_find(struct request *request, const struct ladder *ladder,
                         struct ladder_ratings *ratings, struct fault *fault);

/* How many criteria of a level are met, and how many are counted: all but the
 * excused.  Both stay 0 without rows. */
void count_met(const struct ladder *ladder, size_t level_index,
               struct gap_row_list rows, size_t *met, size_t *counted);

/* Those on the ladder whose ratings the reader may see, by name. */
struct ladder_people_view {
    struct choice_list list;
    bool is_cut;      /* too many to choose from: somebody is typed */
    struct str email; /* of the one who is shown */
};

bool ladder_people_find(struct request *request, const struct ladder *ladder,
                        const struct person *chosen,
                        struct ladder_people_view *view, struct fault *fault);
void ladder_people_html(struct text *out,
                        const struct ladder_people_view *view);

/* "Level 4, Senior" */
struct str level_words(struct arena *mem, const struct ladder *ladder,
                       size_t level_index);
struct choice_list level_choices(struct arena *mem, const struct ladder *ladder,
                                 size_t chosen);

/* What one level asks for, in full. */
struct criterion_card {
    struct str key, text;
    struct str_list examples, alternatives, evidence;
    int weight;
    bool is_weighted; /* more than 1 */
    struct str area, competency;
    struct str standing; /* in words; empty: no ratings are shown */
    const char *glyph;   /* or NULL */
};

struct criterion_card_list {
    const struct criterion_card *at; /* shape: [count] */
    size_t count;
};

struct criterion_cards {
    struct criterion_card_list list;
    struct str language; /* of their texts; empty: that of the page */
    struct str changes;  /* the ladder's key, for who may change them; or
                           empty */
};

/* `rows` may be empty: no ratings are shown. */
struct criterion_cards criterion_cards_make(struct arena *mem,
                                            const struct ladder *ladder,
                                            size_t level_index,
                                            struct gap_row_list rows);
void criterion_cards_html(struct text *out,
                          const struct criterion_cards *cards);

/* A difference as a table of two columns, and a third for one person. */
struct difference_line {
    struct str competency;
    struct str level; /* between revisions; else empty */
    enum difference_kind kind;
    bool has_before, has_after;
    struct marked_text before, after;
    struct str standing; /* of `after`; empty: no ratings are shown */
    const char *glyph;   /* or NULL */
};

struct difference_line_list {
    const struct difference_line *at; /* shape: [count] */
    size_t count;
};

struct difference_view {
    struct str before, after;             /* heads of the columns */
    struct str before_label, after_label; /* the same in short, for a phone */
    struct str person;                    /* or empty */
    struct difference_line_list lines;
    size_t same, changed, moved, detail, new, gone;
    bool is_of_levels;  /* of one ladder */
    bool is_of_ladders; /* what one side alone asks came from nowhere */
    bool keeps_gone;    /* and what the first alone asks went nowhere */
    bool hides_levels;  /* of two levels: the heads name them */
};

struct difference_view difference_view_make(struct arena *mem,
                                            const struct difference *difference,
                                            const struct ladder *after,
                                            struct gap_row_list rows);
/* Heads of two columns: levels, or revisions. */
void difference_of_levels(struct arena *mem, const struct ladder *ladder,
                          size_t from, size_t to, struct difference_view *view);
void difference_of_revisions(struct arena *mem, int64_t from, int64_t to,
                             struct difference_view *view);
void difference_html(struct text *out, const struct difference_view *view);
