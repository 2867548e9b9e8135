#include "web/page_ladder_strict.h"

#include "base/translate.h"
#include "domain/ladder/strict.h"
#include "web/pages.h"

#include <assert.h>

/* So many lines make a page; who mends them sees the others. */
enum { LINES_MOST = 300 };

static const char *const labels[] = {
    [STRICT_VAGUE] = N_("Vague wording"),
    [STRICT_OVERLAP] = N_("Asked twice"),
    [STRICT_YEARS] = N_("Years and degrees"),
    [STRICT_TRAVEL] = N_("Travel"),
    [STRICT_LANGUAGE] = N_("Native language"),
    [STRICT_EXPOSURE] = N_("Public exposure"),
};
static_assert(COUNT_OF(labels) == STRICT_KIND_COUNT, "a label for each");

/* "Craft, Senior", or what the text is the summary of. */
static struct str place_of(struct arena *mem, const struct ladder *ladder,
                           const struct strict_finding *finding)
{
    size_t level = finding->index, competency = finding->index;
    switch (finding->part) {
    case STRICT_SUMMARY_OF_LEVEL:
        return str_format(mem, _("%.*s, summary"),
                          STR(level_name(&ladder->levels[level])));
    case STRICT_SUMMARY:
        return str_format(mem, _("%.*s, summary"),
                          STR(ladder->competencies[competency].title));
    case STRICT_TEXT:
    default:
        level = ladder->criteria[finding->index].level_index;
        competency = ladder->criteria[finding->index].competency_index;
        return str_format(mem, _("%.*s, %.*s"),
                          STR(ladder->competencies[competency].title),
                          STR(level_name(&ladder->levels[level])));
    }
}

/* The page that changes the text; empty where the reader may not. */
static struct str edit_of(struct arena *mem, struct str key,
                          const struct ladder *ladder,
                          const struct strict_finding *finding)
{
    if (key.length == 0)
        return key;
    struct str part = STR_LITERAL("criteria");
    struct str which = {0};
    if (finding->part == STRICT_SUMMARY_OF_LEVEL) {
        part = STR_LITERAL("levels");
        which = ladder->levels[finding->index].key;
    } else if (finding->part == STRICT_SUMMARY) {
        part = STR_LITERAL("competencies");
        which = ladder->competencies[finding->index].key;
    } else
        which = ladder->criteria[finding->index].key;
    return str_format(mem, "/ladders/%.*s/%.*s/%.*s/edit", STR(key), STR(part),
                      STR(which));
}

static struct strict_line line_make(struct arena *mem, struct str key,
                                    const struct ladder *ladder,
                                    const struct strict_finding *finding)
{
    struct str text = finding->text, words = finding->words;
    size_t from = (size_t)(words.at - text.at);
    return (struct strict_line){
        .before = str_part(text, 0, from),
        .words = words,
        .after = str_part(text, from + words.length, text.length),
        .place = place_of(mem, ladder, finding),
        .message = finding->message,
        .edit = edit_of(mem, key, ladder, finding),
    };
}

static struct strict_group group_make(struct arena *mem, struct str key,
                                      const struct ladder *ladder,
                                      struct strict_list findings,
                                      enum strict_kind kind, size_t lines_most)
{
    struct strict_group group = {
        .label = _(labels[kind]),
        .anchor = str_of(strict_kind_names[kind]),
    };
    struct strict_line *lines = ARENA_ARRAY(mem, struct strict_line,
                                            findings.count);
    size_t shown = 0;
    for (size_t i = 0; i < findings.count; i++) {
        if (findings.at[i].kind != kind)
            continue;
        group.count++;
        if (shown < lines_most)
            lines[shown++] = line_make(mem, key, ladder, &findings.at[i]);
    }
    group.lines = (struct strict_line_list){lines, shown};
    return group;
}

static void groups_fill(struct arena *mem, struct str key,
                        const struct ladder *ladder, struct strict_page *page)
{
    struct strict_list findings = strict_find(mem, ladder);
    struct strict_group *groups = ARENA_ARRAY(mem, struct strict_group,
                                              STRICT_KIND_COUNT);
    size_t count = 0, shown = 0;
    for (size_t kind = 0; kind < STRICT_KIND_COUNT; kind++) {
        struct strict_group group = group_make(mem, key, ladder, findings,
                                               (enum strict_kind)kind,
                                               LINES_MOST - shown);
        shown += group.lines.count;
        if (group.count)
            groups[count++] = group;
    }
    page->findings = findings.count;
    page->left_out = findings.count - shown;
    page->groups = (struct strict_group_list){groups, count};
}

bool strict_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct stored_ladder stored;
    struct strict_page page = {0};
    if (!ladder_asked(request, &stored, fault)
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page.top = ladder_top_make(request, &stored, LADDER_TAB_NONE);
    page.language = stored.ladder.language;
    page.is_known = strict_knows(stored.ladder.language);
    groups_fill(request->mem, ladder_to_change(request, &page.top),
                &stored.ladder, &page);
    strict_html(&reply->body, &page);
    return true;
}
