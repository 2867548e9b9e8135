#include "app/propose_refit.h"

#include "app/fit_titles.h"
#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "base/translate.h"
#include "report/ladder_document.h"
#include "report/marked_ladder.h"
#include "store/store_ladder.h"

#include <assert.h>

enum { DOCUMENT_BYTES = 16 * 1024 * 1024 };

static const char *const endings[] = {
    [MARKED_DOCX] = "docx", [MARKED_HTML] = "html"};

/* "Of 40 criteria, 30 stay, 6 get other words and 4 cannot be met by a
 * community architect." */
static struct str sum_make(struct arena *mem, const struct refit_view *view)
{
    const size_t *counts = view->offer.counts;
    size_t all = view->stored.ladder.criterion_count;
    if (view->kind == OFFER_LENS)
        return str_format(
            mem,
            _("Of %zu criteria, %zu get another way to meet them, by the open "
              "source work of the role: %.*s.  Nothing is taken away."),
            all, counts[VERDICT_EXTEND], STR(view->role->refit.title));
    return str_format(mem,
                      _("Of %zu criteria, %zu stay, %zu get other words and "
                        "%zu, which cannot be met in the role, are replaced.  "
                        "The role: %.*s."),
                      all, counts[VERDICT_KEEP], counts[VERDICT_ADAPT],
                      counts[VERDICT_REPLACE], STR(view->role->refit.title));
}

static struct str title_make(struct arena *mem, const struct refit_view *view)
{
    struct str title = view->stored.ladder.title;
    struct str role = view->role->refit.title;
    if (view->kind == OFFER_LENS)
        return str_format(mem, _("%.*s, with open source work: %.*s"),
                          STR(title), STR(role));
    return str_format(mem, _("%.*s, refitted: %.*s"), STR(title), STR(role));
}

static struct marked_ladder marked_make(struct arena *mem,
                                        const struct marked_about *about,
                                        const struct refit_view *view)
{
    enum { INTRO_MOST = 3 };
    const struct stored_ladder *stored = &view->stored;
    struct str *intro = ARENA_ARRAY(mem, struct str, INTRO_MOST);
    struct marked_ladder marked = marked_ladder_of_offer(mem, &view->offer);
    intro[0] = sum_make(mem, view);
    intro[1] = str_of(_("What would change is marked: accept or refuse each "
                        "change by itself.  The reason stands beside it.  "
                        "Nothing is decided yet."));
    intro[2] = str_format(
        mem, _("Made from %.*s, revision %lld, on %.*s by %.*s."),
        STR(stored->ladder.title), (long long)stored->revision,
        STR(day_format(mem, day_of(about->made_at))), STR(about->author));
    if (stored->revision == 0)
        intro[2] = str_format(mem, _("Made from %.*s on %.*s by %.*s."),
                              STR(stored->ladder.title),
                              STR(day_format(mem, day_of(about->made_at))),
                              STR(about->author));
    marked.title = title_make(mem, view);
    marked.intro = (struct str_list){intro, INTRO_MOST};
    marked.author = about->author;
    marked.made_at = about->made_at;
    return marked;
}

bool app_refit_copy(struct arena *mem, const struct marked_about *about,
                    const struct refit_view *view, enum marked_form form,
                    struct marked_copy *copy, struct fault *fault)
{
    assert(mem && about && about->author.length && view && copy && fault);
    struct marked_copy made;
    struct marked_ladder marked = marked_make(mem, about, view);
    bool is_made = form == MARKED_DOCX
                       ? marked_ladder_docx(mem, &marked, &made.bytes, fault)
                       : marked_ladder_html(mem, &marked, &made.bytes, fault);
    if (!is_made)
        return false;
    made.file_name = str_format(mem, "%.*s-for-%.*s.%s",
                                STR(view->stored.ladder.key),
                                STR(view->role->id), endings[form]);
    *copy = made;
    return true;
}

/* With pay ranges, whoever asks: what is proposed must not lose them. */
static bool whole_find(struct arena *mem, struct db *db,
                       const struct refit_view *view,
                       struct stored_ladder *whole, struct fault *fault)
{
    const struct ladder_name name = {view->stored.ladder.key,
                                     view->stored.revision};
    size_t count;
    *whole = view->stored;
    return store_revision_find(mem, db, &name, whole, &count, fault);
}

/* A key of its own, never longer than a key may be:
 * "engineering-community-architect". */
static struct str key_make(struct arena *mem, const struct refit_view *view)
{
    struct str key = view->stored.ladder.key, role = view->role->id;
    size_t room = LADDER_KEY_BYTES > role.length + 1
                      ? LADDER_KEY_BYTES - role.length - 1
                      : 0;
    struct str made = str_format(mem, "%.*s-%.*s", STR(str_part(key, 0, room)),
                                 STR(role));
    return ladder_key_is_valid(made) ? made : role;
}

/* Where its words come from, with what the ladder says of that itself. */
static struct str source_make(struct arena *mem, const struct refit_view *view)
{
    struct str before = view->stored.ladder.source;
    return str_format(mem,
                      _("Made from \"%.*s\"; what is new in it is of the "
                        "ladder %.*s, which comes with Rung.%s%.*s"),
                      STR(view->stored.ladder.title), STR(view->own->key),
                      before.length ? "  " : "", STR(before));
}

/* The ladder it would be: a new one that remembers where it came from, or the
 * next revision of the same. */
static struct ladder candidate_make(struct arena *mem,
                                    const struct refit_view *view,
                                    const struct stored_ladder *whole,
                                    const struct refit_proposal_wish *wish)
{
    struct ladder candidate = whole->ladder;
    if (wish->key.length)
        candidate.key = wish->key;
    else if (view->kind == OFFER_REFIT)
        candidate.key = key_make(mem, view);
    if (str_same(candidate.key, whole->ladder.key))
        return candidate;
    candidate.adopts = (struct ladder_name){whole->ladder.key, whole->revision};
    candidate.source = source_make(mem, view);
    candidate.title = wish->title.length ? wish->title : title_make(mem, view);
    if (view->kind == OFFER_REFIT)
        fit_titles(mem, view, &candidate);
    return candidate;
}

bool app_refit_document(struct arena *mem, const struct refit_view *view,
                        struct str *document, struct fault *fault)
{
    assert(mem && view && document && fault);
    const struct refit_proposal_wish wish = {.key = {0}};
    struct text text;
    struct ladder ladder = candidate_make(mem, view, &view->stored, &wish);
    ladder.criteria = view->offered.criteria;
    ladder.criterion_count = view->offered.criterion_count;
    if (view->stored.revision == 0)
        ladder.adopts = (struct ladder_name){0};
    text_open(mem, DOCUMENT_BYTES, &text);
    if (!ladder_yaml_write(mem, &ladder, &text, fault))
        return false;
    *document = text_str(&text);
    return true;
}

/* The offer, and the ladder it is for with its pay ranges. */
struct looked {
    struct refit_view view;
    struct stored_ladder whole;
};

static bool look(struct arena *mem, struct db *db, const struct actor *actor,
                 const struct refit_wish *wish, struct looked *looked,
                 struct fault *fault)
{
    if (!app_view_begin(db, fault))
        return false;
    bool is_there = app_refit(mem, db, actor, wish, &looked->view, fault)
                    && whole_find(mem, db, &looked->view, &looked->whole,
                                  fault);
    app_view_end(db);
    return is_there;
}

bool app_refit_propose(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct refit_proposal_wish *wish, int64_t *id,
                       struct fault *fault)
{
    assert(mem && db && actor && wish && id && fault);
    struct looked *looked = ARENA_NEW(mem, struct looked);
    if (!look(mem, db, actor, &wish->refit, looked, fault))
        return false;
    const struct refit_view *view = &looked->view;
    const struct ladder *whole = &looked->whole.ladder;
    struct offer offer = view->offer;
    offer.ladder = whole;
    struct ladder candidate = candidate_make(mem, view, &looked->whole, wish);
    bool is_new = !str_same(candidate.key, whole->key);
    const struct proposal_wish proposal = {
        .title = title_make(mem, view),
        .reason = wish->reason.length ? wish->reason : sum_make(mem, view),
        .ladder_key = candidate.key,
        .base = {whole->key, looked->whole.revision},
        .role_id = view->role->id,
        .candidate = &candidate,
        .document = is_new ? (struct str){0} : looked->whole.document,
        .offer = &offer,
    };
    return app_proposal_add(mem, db, actor, &proposal, id, fault);
}
