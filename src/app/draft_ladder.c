#include "app/draft_ladder.h"

#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/ladder_document.h"
#include "store/store_duty.h"
#include "store/store_ladder.h"
#include "store/store_person.h"

#include <assert.h>

enum { DOCUMENT_BYTES = 16 * 1024 * 1024, NAME_BYTES_LEAST = 3 };

static const char first_key[] = "first-draft";

/* Whole names, first names and last names: none may stand in a ladder. */
static struct str_list names_make(struct arena *mem, struct person_list people)
{
    struct list names;
    LIST_OPEN(mem, struct str, &names);
    for (size_t i = 0; i < people.count; i++) {
        struct str rest = people.at[i].name, first, word, last = {0};
        if (!str_next_word(&rest, &first))
            continue;
        *LIST_ADD(&names, struct str) = people.at[i].name;
        while (str_next_word(&rest, &word))
            last = word;
        if (first.length >= NAME_BYTES_LEAST)
            *LIST_ADD(&names, struct str) = first;
        if (last.length >= NAME_BYTES_LEAST)
            *LIST_ADD(&names, struct str) = last;
    }
    return (struct str_list){names.at, names.count};
}

/* Lines, while they are gathered. */
struct gathering {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    struct str department;
    struct list lines; /* of struct duty_line */
    size_t people_count, unseen_count;
};

static bool person_gather(struct gathering *gathering,
                          const struct person *person, struct fault *fault)
{
    struct duty_list duties;
    if (gathering->department.length
        && !str_same_folded(person->position.department, gathering->department))
        return true;
    if (!actor_may(gathering->actor, ACTION_SEE_DUTIES,
                   actor_relation(gathering->actor, person))) {
        gathering->unseen_count++;
        return true;
    }
    if (!store_duty_list(gathering->mem, gathering->db, person->id, &duties,
                         fault))
        return false;
    gathering->people_count += duties.count > 0;
    for (size_t i = 0; i < duties.count; i++)
        *LIST_ADD(&gathering->lines, struct duty_line) = (struct duty_line){
            duties.at[i].text, duties.at[i].skill,
            duties.at[i].kind == DUTY_ACCOMPLISHMENT};
    return gathering->lines.count <= DUTY_LINES_MOST
           || fault_set(fault, FAULT_LIMIT,
                        _("there are more than %d duties: choose a department"),
                        DUTY_LINES_MOST);
}

static struct str_list departments_make(struct arena *mem,
                                        struct person_list people)
{
    struct str *names = ARENA_ARRAY(mem, struct str, people.count);
    size_t count = 0;
    for (size_t i = 0; i < people.count; i++) {
        struct str name = people.at[i].position.department;
        size_t at = 0;
        while (at < count && !str_same_folded(names[at], name))
            at++;
        if (at == count && name.length)
            names[count++] = name;
    }
    return (struct str_list){names, count};
}

static struct str_list missing_make(struct arena *mem)
{
    enum { MISSING = 3 };
    struct str *at = ARENA_ARRAY(mem, struct str, MISSING);
    at[0] = str_of(_("How well: duties say what is done, not what doing it "
                     "well looks like."));
    at[1] = str_of(_("Examples for every criterion: only what somebody has "
                     "done already is there."));
    at[2] = str_of(_("Alternatives: another way to meet a criterion, for whom "
                     "this one shuts out."));
    return (struct str_list){at, MISSING};
}

static void words_fill(struct arena *mem, struct day today,
                       struct ladder_draft *draft)
{
    struct ladder *ladder = &draft->made.ladder;
    ladder->key = str_of(first_key);
    ladder->title = str_of(_("Draft ladder from the office's duties"));
    ladder->summary = str_of(
        _("A start to work on, made from what people are to do and have done. "
          "Missing: how well each thing is done, examples for every criterion "
          "and alternatives. Nothing in it was decided by anybody."));
    ladder->source = str_format(
        mem, _("Drafted from %zu duties of %zu people on %.*s"),
        draft->lines.count, draft->people_count, STR(day_format(mem, today)));
    draft->missing = missing_make(mem);
}

bool app_ladder_draft(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct draft_wish *wish,
                      struct ladder_draft *draft, struct fault *fault)
{
    assert(mem && db && actor && wish && draft && fault);
    struct gathering gathering = {mem, db, actor, str_trim(wish->department),
                                  .people_count = 0};
    struct person_list people;
    LIST_OPEN(mem, struct duty_line, &gathering.lines);
    if (!actor_check(actor, ACTION_PROPOSE_LADDER, RELATION_NONE, fault)
        || !store_person_list(mem, db, &people, fault))
        return false;
    for (size_t i = 0; i < people.count; i++)
        if (!person_gather(&gathering, &people.at[i], fault))
            return false;
    *draft = (struct ladder_draft){
        .lines = {gathering.lines.at, gathering.lines.count},
        .people_count = gathering.people_count,
        .unseen_count = gathering.unseen_count,
        .departments = departments_make(mem, people),
    };
    draft->made = duty_ladder_make(mem, draft->lines, names_make(mem, people));
    words_fill(mem, day_of(actor->now), draft);
    return true;
}

bool app_draft_document(struct arena *mem, const struct ladder_draft *draft,
                        struct str *document, struct fault *fault)
{
    assert(mem && draft && document && fault);
    struct text text;
    text_open(mem, DOCUMENT_BYTES, &text);
    text_add(&text, "# %s\n# %s\n",
             _("A draft, made from what people do.  Work on it before anybody "
               "is held against it:"),
             _("it says what is done, not how well, and nobody has decided "
               "anything in it."));
    if (!ladder_yaml_write(mem, &draft->made.ladder, &text, fault))
        return false;
    *document = text_str(&text);
    return true;
}

/* "first-draft", or where there is such a ladder "first-draft-2". */
static bool key_find(struct arena *mem, struct db *db, struct str *key,
                     struct fault *fault)
{
    struct stored_ladder there;
    struct str found = str_of(first_key);
    size_t count = 1;
    for (size_t number = 2; count; number++) {
        if (!store_ladder_find(mem, db, found, &there, &count, fault))
            return false;
        if (count)
            found = str_format(mem, "%s-%zu", first_key, number);
    }
    *key = found;
    return true;
}

static bool look(struct arena *mem, struct db *db, const struct actor *actor,
                 const struct draft_wish *wish, struct ladder_draft *draft,
                 struct fault *fault)
{
    if (!app_view_begin(db, fault))
        return false;
    bool is_made = app_ladder_draft(mem, db, actor, wish, draft, fault)
                   && key_find(mem, db, &draft->made.ladder.key, fault);
    app_view_end(db);
    return is_made;
}

bool app_draft_propose(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct draft_wish *wish,
                       int64_t *id, struct fault *fault)
{
    assert(mem && db && actor && wish && id && fault);
    struct ladder_draft draft;
    struct str document;
    if (!look(mem, db, actor, wish, &draft, fault))
        return false;
    if (draft.made.ladder.criterion_count == 0)
        return fault_set(
            fault, FAULT_INPUT, "%s",
            draft.made.left_count
                ? _("no ladder can be made of the duties there are: every one "
                    "was left out, and the draft says why")
                : _("no duty says anything a ladder can be made of: enter "
                    "duties, or import them"));
    if (!app_draft_document(mem, &draft, &document, fault))
        return false;
    const struct proposal_wish proposal = {
        .title = draft.made.ladder.title,
        .reason = draft.made.ladder.summary,
        .ladder_key = draft.made.ladder.key,
        .candidate = &draft.made.ladder,
        .document = document,
    };
    return app_proposal_add(mem, db, actor, &proposal, id, fault);
}
