#include "cli/gap_print.h"

#include "cli/print.h"

enum { EVIDENCE_IN_JSON = 20 };

struct json *gap_counts_json(struct arena *mem, const struct gap *gap)
{
    struct json *object = json_object_make(mem);
    json_put_int(object, "counted", (int64_t)gap_counted(gap));
    for (size_t i = 0; i < STANDING_COUNT; i++)
        json_put_int(object, standing_names[i], (int64_t)gap->counts[i]);
    return object;
}

static struct json *rating_json(struct arena *mem, const struct gap_row *row)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "rating", str_of(rating_names[row->rated->rating]));
    json_put_text(object, "note", row->rated->note);
    json_put_day(mem, object, "day", row->rated->day);
    json_put_str(object, "rater", row->rated->rater);
    json_put_bool(object, "older_wording", row->is_older_wording);
    return object;
}

static struct json *credits_json(struct arena *mem, struct credit_list credits)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < credits.count && i < EVIDENCE_IN_JSON; i++) {
        const struct evidence *piece = credits.at[i].evidence;
        struct json *one = json_object_make(mem);
        json_put_day(mem, one, "day", piece->day);
        json_put_str(one, "kind", str_of(evidence_kind_names[piece->kind]));
        json_put_str(one, "project", piece->project);
        json_put_str(one, "title", piece->title);
        json_put_str(one, "reference", piece->reference);
        json_put_str(one, "why", credits.at[i].why);
        json_add(list, one);
    }
    return list;
}

static struct json *row_json(struct arena *mem, const struct ladder *ladder,
                             const struct gap_row *row)
{
    const struct criterion *criterion = row->criterion;
    struct json *object = json_object_make(mem);
    json_put_str(object, "key", criterion->key);
    json_put_str(object, "competency",
                 ladder->competencies[criterion->competency_index].title);
    json_put_str(object, "level", ladder->levels[criterion->level_index].key);
    json_put_str(object, "text", criterion->text);
    json_put_str(object, "standing", str_of(standing_names[row->standing]));
    if (row->rated)
        json_put(object, "rating", rating_json(mem, row));
    else
        json_put_null(object, "rating");
    json_put_int(object, "evidence_count", (int64_t)row->credits.count);
    json_put(object, "evidence", credits_json(mem, row->credits));
    return object;
}

struct json *gap_view_json(struct arena *mem, const struct gap_view *view)
{
    const struct gap *gap = &view->gap;
    struct json *object = json_object_make(mem);
    struct json *rows = json_array_make(mem);
    struct json *nexts = json_array_make(mem);
    for (size_t i = 0; i < gap->row_count; i++)
        json_add(rows, row_json(mem, gap->ladder, &gap->rows[i]));
    for (size_t i = 0; i < view->nexts.count; i++)
        json_add_str(nexts, gap->ladder->levels[view->nexts.at[i]].key);
    json_put(object, "person", person_json(mem, &view->person));
    json_put_str(object, "ladder", gap->ladder->key);
    json_put_int(object, "revision", view->stored->revision);
    json_put_text(object, "present",
                  view->present ? view->present->key : (struct str){0});
    json_put_str(object, "level", gap->ladder->levels[gap->level_index].key);
    json_put(object, "next_levels", nexts);
    json_put(object, "counts", gap_counts_json(mem, gap));
    json_put_int(object, "ratings_gone", (int64_t)gap->gone_count);
    json_put_int(object, "unrated_below", (int64_t)gap->unrated_below);
    json_put_int(object, "evidence_total", (int64_t)view->evidence.count);
    json_put(object, "criteria", rows);
    return object;
}
