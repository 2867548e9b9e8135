#include "domain/ladder/refit.h"

#include "base/list.h"
#include "domain/ladder/ladder_demand.h"
#include "domain/ladder/piece.h"
#include "domain/ladder/refit_reason.h"
#include "domain/ladder/refit_voice.h"
#include "domain/ladder/refit_wording.h"
#include "domain/ladder/stand_in.h"

#include <assert.h>

/* A sentence that stays alone must have so many words to say something. */
enum { WORDS_LEAST = 3 };

/* What was found in one criterion. */
struct judged {
    struct piece_list pieces;
    bool *is_out;             /* shape: [pieces.count] */
    size_t out_count;         /* 0: it stays; pieces.count: nothing does */
    struct demand_list unmet; /* what the role does not do */
    struct str cut; /* without the brackets that alone ask for more; empty:
                       there are none */
    unsigned met;
};

struct refitter {
    struct arena *mem;
    const struct ladder *ladder;
    const struct refit_role *role;
    enum voice voice;
    const struct judged *judged;   /* shape: [criterion_count] */
    const struct stand_in *stands; /* shape: [criterion_count] */
};

static size_t word_count(struct str text)
{
    struct str word;
    size_t count = 0;
    while (str_next_word(&text, &word))
        count++;
    return count;
}

/* True when `part` lies within `whole`. */
static bool is_within(struct str part, struct str whole)
{
    return part.at >= whole.at && part.at < whole.at + whole.length;
}

static bool is_demanding(struct str piece, struct demand_list unmet)
{
    for (size_t i = 0; i < unmet.count; i++)
        if (is_within(unmet.at[i].words, piece))
            return true;
    return false;
}

/* A sentence that leans on one that goes, goes too; so does the head of a list
 * of which nothing stays. */
static void leaning_leave(struct piece_list pieces, bool *is_out)
{
    for (size_t i = 1; i < pieces.count; i++)
        if (pieces.at[i].leans && is_out[i - 1])
            is_out[i] = true;
    for (size_t i = pieces.count; i-- > 0;)
        if (pieces.at[i].opens_list && (i + 1 == pieces.count || is_out[i + 1]))
            is_out[i] = true;
}

/* True when enough stays to be a criterion. */
static bool is_enough(const struct judged *judged)
{
    size_t words = 0;
    for (size_t i = 0; i < judged->pieces.count; i++)
        if (!judged->is_out[i])
            words += word_count(judged->pieces.at[i].text);
    return words >= WORDS_LEAST;
}

/* Where a bracket ends that begins at `open`, or the length. */
static size_t bracket_end(struct str text, size_t open)
{
    size_t end = open;
    while (end < text.length && text.at[end] != ')')
        end++;
    return end < text.length ? end + 1 : text.length;
}

/* `text` without the brackets in which all that is unmet stands, as in "feedback
 * (such as code reviews)"; empty when some stands elsewhere. */
static struct str without_brackets(struct arena *mem, struct str text,
                                   struct demand_list unmet)
{
    size_t open = str_find(text, STR_LITERAL(" ("));
    size_t end = bracket_end(text, open);
    struct str inside = str_part(text, open, end - open);
    if (unmet.count == 0 || open == 0 || open == text.length
        || inside.length == 0 || inside.at[inside.length - 1] != ')')
        return (struct str){0};
    for (size_t i = 0; i < unmet.count; i++)
        if (!is_within(unmet.at[i].words, inside))
            return (struct str){0};
    return str_format(mem, "%.*s%.*s", STR(str_part(text, 0, open)),
                      STR(str_part(text, end, text.length)));
}

/* Takes what the text does not meet. */
static struct judged judge(struct arena *mem, struct str text,
                           struct demand_list unmet, unsigned does)
{
    struct judged judged = {.pieces = pieces_make(mem, text),
                            .unmet = unmet,
                            .met = demands_bits(demands_find(mem, text))
                                   & does};
    judged.is_out = ARENA_ARRAY(mem, bool, judged.pieces.count);
    judged.cut = without_brackets(mem, text, judged.unmet);
    if (judged.cut.length && demands_unmet(mem, judged.cut, does).count)
        judged.cut = (struct str){0};
    if (judged.cut.length)
        judged.unmet = (struct demand_list){0};
    if (judged.unmet.count == 0)
        return judged;
    for (size_t i = 0; i < judged.pieces.count; i++)
        judged.is_out[i] = is_demanding(judged.pieces.at[i].text, judged.unmet);
    leaning_leave(judged.pieces, judged.is_out);
    bool stays = is_enough(&judged);
    for (size_t i = 0; i < judged.pieces.count; i++) {
        judged.is_out[i] = judged.is_out[i] || !stays;
        judged.out_count += judged.is_out[i];
    }
    return judged;
}

static const struct judged *judge_all(struct arena *mem,
                                      const struct ladder *ladder,
                                      unsigned does)
{
    struct judged *all = ARENA_ARRAY(mem, struct judged,
                                     ladder->criterion_count);
    const struct demand_list *unmet = ladder_demands_unmet(mem, ladder, does);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        all[i] = judge(mem, ladder->criteria[i].text, unmet[i], does);
    return all;
}

/* What of a criterion asks for a stand-in: all of it, or half of it or more. */
static const struct stand_in_wish *wishes_make(struct arena *mem,
                                               const struct ladder *ladder,
                                               const struct judged *all)
{
    struct stand_in_wish *wishes = ARENA_ARRAY(mem, struct stand_in_wish,
                                               ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        size_t count = all[i].pieces.count, out = all[i].out_count;
        wishes[i] = (struct stand_in_wish){.is_wanted = all[i].unmet.count
                                                        && out * 2 >= count,
                                           .is_partial = out < count,
                                           .unmet = demands_bits(all[i].unmet)};
        if (all[i].unmet.count)
            wishes[i].chief = all[i].unmet.at[0].demand;
    }
    return wishes;
}

static struct str_list turned(const struct refitter *refitter,
                              struct str_list texts)
{
    struct str *made = ARENA_ARRAY(refitter->mem, struct str, texts.count);
    for (size_t i = 0; i < texts.count; i++)
        made[i] = voice_turn(refitter->mem, texts.at[i], refitter->voice);
    return (struct str_list){made, texts.count};
}

/* Texts of a list that the role can meet, with its words; counts those left
 * out. */
static struct str_list fitting(const struct refitter *refitter,
                               struct str_list texts, size_t *left_out,
                               bool *has_changed)
{
    struct list stay;
    LIST_OPEN(refitter->mem, struct str, &stay);
    for (size_t i = 0; i < texts.count; i++) {
        struct demand_list unmet = demands_unmet(refitter->mem, texts.at[i],
                                                 refitter->role->does);
        if (unmet.count) {
            ++*left_out;
            continue;
        }
        struct exchanged exchanged = words_exchange(refitter->mem, texts.at[i],
                                                    &refitter->role->words);
        *has_changed = *has_changed || exchanged.done.count;
        *LIST_ADD(&stay, struct str) = exchanged.text;
    }
    return (struct str_list){stay.at, stay.count};
}

/* "ospo-community: review.pm-3.1". */
static struct str source_of(const struct refitter *refitter, size_t own_index)
{
    const struct ladder *own = refitter->role->own;
    return str_format(refitter->mem, "%.*s: %.*s", STR(own->key),
                      STR(own->criteria[own_index].key));
}

static struct offer_row kept_row(const struct refitter *refitter, size_t index)
{
    const struct judged *judged = &refitter->judged[index];
    const struct criterion *old = &refitter->ladder->criteria[index];
    struct refit_case told = {
        .ladder = refitter->ladder, .role = refitter->role, .met = judged->met};
    struct offer_row row = {
        .criterion_index = index, .verdict = VERDICT_KEEP, .offered = *old};
    bool has_changed = false;
    struct str text = judged->cut.length ? judged->cut : old->text;
    struct exchanged exchanged = words_exchange(refitter->mem, text,
                                                &refitter->role->words);
    struct str_list examples = fitting(refitter, old->examples,
                                       &told.examples_out, &has_changed);
    struct str_list alternatives = fitting(refitter, old->alternatives,
                                           &told.examples_out, &has_changed);
    told.words = exchanged.done;
    told.examples_out += judged->cut.length > 0;
    if (exchanged.done.count == 0 && told.examples_out == 0) {
        row.why = reason_to_keep(refitter->mem, &told);
        return row;
    }
    row.verdict = VERDICT_ADAPT;
    row.offered.text = exchanged.text;
    row.offered.examples = examples;
    row.offered.alternatives = alternatives;
    row.why = reason_to_adapt(refitter->mem, &told);
    return row;
}

/* The pieces that stay, with what stands in where the first one was. */
static struct str partly(const struct refitter *refitter,
                         const struct judged *judged, struct str instead)
{
    size_t count = judged->pieces.count;
    struct piece_list pieces = {ARENA_ARRAY(refitter->mem, struct piece, count),
                                count};
    bool *is_out = ARENA_ARRAY(refitter->mem, bool, count);
    for (size_t i = 0; i < count; i++) {
        pieces.at[i] = judged->pieces.at[i];
        is_out[i] = judged->is_out[i];
        if (is_out[i] && instead.length) {
            pieces.at[i].text = instead;
            pieces.at[i].is_clause = false;
            is_out[i] = false;
            instead = (struct str){0};
        } else if (!is_out[i]) {
            pieces.at[i].text = words_exchange(refitter->mem, pieces.at[i].text,
                                               &refitter->role->words)
                                    .text;
        }
    }
    return pieces_join(refitter->mem, pieces, is_out);
}

static void whole_offer(const struct refitter *refitter, size_t own_index,
                        struct criterion *offered)
{
    const struct criterion *own = &refitter->role->own->criteria[own_index];
    offered->text = voice_turn(refitter->mem, own->text, refitter->voice);
    offered->examples = own->examples;
    offered->alternatives = turned(refitter, own->alternatives);
    offered->evidence = own->evidence;
}

static void part_offer(const struct refitter *refitter, size_t index,
                       size_t own_index, struct refit_case *told,
                       struct criterion *offered)
{
    const struct ladder *own = refitter->role->own;
    struct str instead = {0};
    bool has_changed = false;
    if (own_index < own->criterion_count)
        instead = voice_turn(refitter->mem, own->criteria[own_index].text,
                             refitter->voice);
    offered->text = partly(refitter, &refitter->judged[index], instead);
    offered->examples = fitting(refitter, offered->examples,
                                &told->examples_out, &has_changed);
    offered->alternatives = fitting(refitter, offered->alternatives,
                                    &told->examples_out, &has_changed);
    if (own_index < own->criterion_count)
        offered->evidence = own->criteria[own_index].evidence;
}

static struct offer_row replaced_row(const struct refitter *refitter,
                                     size_t index)
{
    const struct judged *judged = &refitter->judged[index];
    const struct stand_in *stand = &refitter->stands[index];
    bool is_part = judged->out_count < judged->pieces.count;
    bool is_found = stand->own_index < refitter->role->own->criterion_count;
    struct refit_case told = {.ladder = refitter->ladder,
                              .role = refitter->role,
                              .unmet = judged->unmet,
                              .left_out = is_part ? judged->out_count : 0,
                              .stand = stand};
    struct offer_row row = {.criterion_index = index,
                            .verdict = VERDICT_REPLACE,
                            .demands = judged->unmet,
                            .offered = refitter->ladder->criteria[index]};
    const struct criterion *old = &refitter->ladder->criteria[index];
    if (demands_find(refitter->mem, old->text).count == 0)
        told.under =
            refitter->ladder->competencies[old->competency_index].title;
    if (is_part)
        part_offer(refitter, index, stand->own_index, &told, &row.offered);
    else if (is_found)
        whole_offer(refitter, stand->own_index, &row.offered);
    else
        row.offered.text = (struct str){0};
    if (is_found)
        row.from = source_of(refitter, stand->own_index);
    row.why = reason_to_replace(refitter->mem, &told);
    return row;
}

/* Rung judges English; a ladder in another language is left as it is. */
static struct offer all_kept(struct arena *mem, const struct ladder *ladder)
{
    struct offer_row *rows = ARENA_ARRAY(mem, struct offer_row,
                                         ladder->criterion_count);
    struct offer offer = {.ladder = ladder, .rows = rows};
    for (size_t i = 0; i < ladder->criterion_count; i++)
        rows[i] = (struct offer_row){.criterion_index = i,
                                     .verdict = VERDICT_KEEP,
                                     .why = reason_of_language(),
                                     .offered = ladder->criteria[i]};
    offer.counts[VERDICT_KEEP] = ladder->criterion_count;
    return offer;
}

static bool is_english(struct str language)
{
    return language.length == 0
           || (str_same_folded(str_part(language, 0, 2), STR_LITERAL("en"))
               && (language.length == 2 || language.at[2] == '-'));
}

struct offer refit_make(struct arena *mem, const struct ladder *ladder,
                        const struct refit_role *role)
{
    assert(mem && ladder && role && role->own);
    if (!is_english(ladder->language))
        return all_kept(mem, ladder);
    const struct judged *judged = judge_all(mem, ladder, role->does);
    const struct refitter refitter = {
        .mem = mem,
        .ladder = ladder,
        .role = role,
        .voice = voice_find(ladder),
        .judged = judged,
        .stands = stand_ins_make(mem, ladder, role,
                                 wishes_make(mem, ladder, judged))};
    struct offer_row *rows = ARENA_ARRAY(mem, struct offer_row,
                                         ladder->criterion_count);
    struct offer offer = {.ladder = ladder, .rows = rows};
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        rows[i] = judged[i].unmet.count ? replaced_row(&refitter, i)
                                        : kept_row(&refitter, i);
        offer.counts[rows[i].verdict]++;
    }
    return offer;
}
