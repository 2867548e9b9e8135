#include "web/page_ladder_found.h"

#include "app/ladder_key.h"
#include "app/open_store.h"
#include "base/base64.h"
#include "base/text.h"
#include "base/translate.h"
#include "web/given.h"
#include "web/ladder_found_view.h"
#include "web/pages.h"
#include "web/percent.h"
#include "web/site.h"

enum { BAD_REQUEST = 400 };

static const char part_prefix[] = "part ", was_prefix[] = "was ";

/* What was shown for that part: a role, or "-" for one that was corrected. */
static struct str shown_role(const struct request *request, struct str part)
{
    return request_form(
        request, str_format(request->mem, "%s%.*s", was_prefix, STR(part)).at);
}

/* What somebody chose otherwise than it was shown, now or before; all else is
 * guessed again, so that one correction may help the other guesses. */
static bool corrections_find(const struct request *request,
                             struct correction_list *corrections,
                             struct fault *fault)
{
    struct list list;
    LIST_OPEN(request->mem, struct correction, &list);
    for (size_t i = 0; i < request->form.count; i++) {
        const struct field *field = &request->form.at[i];
        if (!str_has_prefix(field->name, part_prefix))
            continue;
        struct str part = str_part(field->name, sizeof(part_prefix) - 1,
                                   field->name.length);
        if (str_same(shown_role(request, part), field->value))
            continue;
        struct str said = str_format(request->mem, "%.*s: %.*s", STR(part),
                                     STR(field->value));
        if (!correction_parse(request->mem, said,
                              LIST_ADD(&list, struct correction), fault))
            return false;
    }
    *corrections = (struct correction_list){list.at, list.count};
    return true;
}

bool found_given(const struct request *request, struct ladder_given *given,
                 struct fault *fault)
{
    const struct field *file = request_form_field(request, "file");
    struct str packed = request_form(request, "packed");
    *given = (struct ladder_given){
        .bytes = request_form(request, "text"),
        .file_name = request_form(request, "file_name")};
    if (packed.length && !base64_parse(request->mem, packed, &given->bytes))
        return fault_set(fault, FAULT_INPUT,
                         "the field packed holds no base64");
    if (file && file->value.length)
        *given = (struct ladder_given){file->value, file->file_name, {0}};
    return corrections_find(request, &given->corrections, fault);
}

/* A field of the ladder of that number, "title 0". */
static struct str field_of(const struct request *request, const char *name,
                           size_t number)
{
    return str_trim(request_form(
        request, str_format(request->mem, "%s %zu", name, number).at));
}

/* The same when somebody wrote there, else empty. */
static struct str written(const struct request *request, const char *name,
                          size_t number, struct str was)
{
    struct str value = field_of(request, name, number);
    return str_same(value, was) ? (struct str){0} : value;
}

/* Ladders with the names somebody gave them, those to be kept marked. */
struct found_set {
    struct taken_ladder *taken; /* shape: [count] */
    struct found_ladder *shown; /* shape: [count] */
    struct ladder_wish *wishes; /* shape: [wish_count], those chosen */
    size_t count, wish_count;
};

static bool ladder_call_as_asked(const struct request *request, size_t number,
                                 struct taken_ladder *taken,
                                 struct str *why_not, struct fault *fault)
{
    const struct ladder_call call = {
        written(request, "key", number, field_of(request, "was-key", number)),
        written(request, "title", number,
                field_of(request, "was-title", number))};
    struct fault why = {0};
    if (app_taken_call(request->mem, &call, taken, &why))
        return true;
    if (why.kind != FAULT_INPUT)
        return fault_set(fault, why.kind, "%s", why.message);
    *why_not = str_copy(request->mem, str_of(why.message));
    return true;
}

/* Where nobody wrote a key, one that meets no other ladder by chance. */
static bool key_settle(struct request *request, size_t number,
                       struct taken_ladder *taken, struct str *read_key,
                       struct fault *fault)
{
    struct ladder_call call = {0};
    if (!str_same(taken->ladder.key, *read_key)
        || written(request, "key", number, field_of(request, "was-key", number))
               .length)
        return true;
    if (!app_ladder_key_find(request->mem, request->db, &request->actor,
                             &taken->ladder, &call.key, fault))
        return false;
    if (str_same(call.key, *read_key))
        return true;
    *read_key = call.key;
    return app_taken_call(request->mem, &call, taken, fault);
}

static bool ladder_show_one(struct request *request, size_t number,
                            struct found_set *set, struct fault *fault)
{
    struct str why_not = {0};
    struct taken_ladder *taken = &set->taken[number];
    struct str read_key = taken->ladder.key, read_title = taken->ladder.title;
    struct ladder_preview preview = {0};
    if (!ladder_call_as_asked(request, number, taken, &why_not, fault)
        || !key_settle(request, number, taken, &read_key, fault))
        return false;
    struct ladder_wish wish = {.ladder = &taken->ladder,
                               .document = taken->document};
    if (!app_ladder_preview(request->mem, request->db, &request->actor, &wish,
                            &preview, fault))
        return false;
    struct found_ladder *shown = &set->shown[number];
    *shown = found_ladder_make(request->mem, number, set->count, taken,
                               &preview);
    shown->was_key = read_key;
    shown->was_title = read_title;
    shown->why_not = why_not;
    if (why_not.length)
        shown->key = field_of(request, "key", number);
    shown->is_chosen = field_of(request, "was-title", number).length == 0
                       || field_of(request, "keep", number).length;
    if (!shown->is_chosen || shown->is_same)
        return true;
    wish.follows = shown->is_new ? LADDER_IS_NEW : preview.present.revision;
    set->wishes[set->wish_count++] = wish;
    return true;
}

/* Two ladders that are chosen may not have one key: the second would pass for
 * a change of the first. */
static void keys_part(struct found_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        for (size_t j = 0; j < i && set->shown[i].is_chosen; j++)
            if (set->shown[j].is_chosen
                && str_same(set->shown[i].key, set->shown[j].key))
                set->shown[i].why_not = str_of(
                    _("another ladder of this file has this key"));
}

static bool set_make(struct request *request,
                     const struct ladder_reading *reading,
                     struct found_set *set, struct fault *fault)
{
    size_t count = reading->ladders.count;
    *set = (struct found_set){
        .taken = ARENA_ARRAY(request->mem, struct taken_ladder, count),
        .shown = ARENA_ARRAY(request->mem, struct found_ladder, count),
        .wishes = ARENA_ARRAY(request->mem, struct ladder_wish, count),
        .count = count,
    };
    for (size_t i = 0; i < count; i++) {
        set->taken[i] = reading->ladders.at[i];
        if (!ladder_show_one(request, i, set, fault))
            return false;
    }
    keys_part(set);
    return true;
}

/* Tells whether the file and the ladders of a form are those that were looked
 * at; nobody gains by forging it. */
static struct str mark_make(struct arena *mem, const struct ladder_given *given,
                            const struct ladder_reading *reading,
                            const struct found_set *set)
{
    uint64_t mark = str_hash(given->bytes);
    for (size_t i = 0; i < set->count; i++) {
        struct str one = str_format(
            mem, "%llx %llx %lld", (unsigned long long)mark,
            (unsigned long long)str_hash(reading->ladders.at[i].document),
            (long long)set->shown[i].present);
        mark = str_hash(one);
    }
    return str_format(mem, "%llx", (unsigned long long)mark);
}

static void page_fill(const struct request *request,
                      const struct ladder_given *given,
                      const struct ladder_reading *reading,
                      const struct found_set *set, struct found_page *page)
{
    struct arena *mem = request->mem;
    page->form = found_words(reading->format);
    page->file_name = given->file_name;
    page->text = given_for_form(given->bytes);
    if (page->text.length == 0)
        page->packed = base64_format(mem, given->bytes);
    page->why_not = reading->why_not;
    page->not_taken = reading->not_taken;
    page->ladders = (struct found_ladder_list){set->shown, set->count};
    page->is_family = set->count > 1;
    page->reason = str_trim(request_form(request, "reason"));
    page->mark = mark_make(mem, given, reading, set);
    found_parts_fill(mem, reading->parts, page);
    for (size_t i = 0; i < set->count; i++) {
        const struct found_ladder *one = &set->shown[i];
        page->chosen += one->is_chosen;
        page->is_any_old |= one->is_chosen && !one->is_new && !one->is_same;
    }
}

/* What of the form keeps it from being kept.  Titles may be changed without
 * another look. */
static bool is_ready(const struct request *request, const struct found_set *set,
                     struct found_page *page)
{
    if (!str_is(request_form(request, "step"), "keep") || set->count == 0)
        return false;
    bool is_named = true;
    for (size_t i = 0; i < set->count; i++)
        is_named &= !set->shown[i].is_chosen
                    || set->shown[i].why_not.length == 0;
    page->is_none_chosen = set->wish_count == 0;
    page->is_reason_missing = page->is_any_old && page->reason.length == 0;
    page->is_changed_since = !str_same(request_form(request, "mark"),
                                       page->mark);
    return is_named && !page->is_none_chosen && !page->is_reason_missing
           && !page->is_changed_since;
}

static bool keep(struct request *request, const struct found_set *set,
                 struct reply *reply, struct fault *fault)
{
    const struct ladder_wish_list wishes = {set->wishes, set->wish_count};
    struct ladder_outcome *outcomes = ARENA_ARRAY(
        request->mem, struct ladder_outcome, wishes.count);
    app_view_end(request->db);
    if (!app_ladders_add(request->mem, request->db, &request->actor, &wishes,
                         outcomes, fault))
        return false;
    if (wishes.count == 1)
        reply_go_with(reply,
                      str_format(request->mem, "/ladders/%.*s",
                                 STR(percent_encode(request->mem,
                                                    wishes.at[0].ladder->key))),
                      str_format(request->mem, _("Kept as revision %lld."),
                                 (long long)outcomes[0].revision));
    else
        reply_go_with(reply, STR_LITERAL("/ladders"),
                      str_format(request->mem, _("%zu ladders were kept."),
                                 wishes.count));
    return true;
}

static bool page_open(struct request *request, struct found_page *page,
                      struct fault *fault)
{
    struct crumb *crumbs = ARENA_ARRAY(request->mem, struct crumb, 2);
    crumbs[0] = (struct crumb){str_of(_("Ladders")), str_of("/ladders")};
    crumbs[1] = (struct crumb){str_of(_("Import a ladder")),
                               str_of("/ladders/import")};
    page->crumbs = (struct crumb_list){crumbs, 2};
    page->frame.is_wide = true;
    return frame_make(request, str_of(_("Import a ladder")), SECTION_LADDERS,
                      &page->frame, fault);
}

bool found_take(struct request *request, const struct ladder_given *given,
                const struct ladder_reading *reading, struct reply *reply,
                struct fault *fault)
{
    struct found_page page = {0};
    struct found_set set;
    if (!set_make(request, reading, &set, fault))
        return false;
    page_fill(request, given, reading, &set, &page);
    if (is_ready(request, &set, &page)) {
        for (size_t i = 0; i < set.wish_count; i++)
            set.wishes[i].reason = page.reason;
        return keep(request, &set, reply, fault);
    }
    if (!page_open(request, &page, fault))
        return false;
    reply->status = set.count ? reply->status : BAD_REQUEST;
    found_html(&reply->body, &page);
    return true;
}
