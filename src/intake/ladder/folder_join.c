#include "intake/ladder/folder_join.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/criterion_keys.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/record_make.h"

#include <assert.h>

static struct folder_ladder *ladder_at(const struct list *ladders, size_t index)
{
    return LIST_AT(ladders, struct folder_ladder, index);
}

bool folder_is_untitled(const struct folder_ladder *ladder)
{
    struct arena *mem = arena_open();
    struct str stem = ladder_key_make(mem, record_file_stem(ladder->file_name));
    struct str title = ladder_key_make(mem, ladder->draft.ladder.title);
    bool is_untitled = str_same(stem, title);
    arena_close(mem);
    return is_untitled;
}

static bool is_single(const struct folder_ladder *ladder)
{
    const struct ladder *at = &ladder->draft.ladder;
    return at->level_count == 1 && at->competency_count == 1
           && str_is(at->levels[0].key, "all")
           && !str_is(str_of(ladder->source->name), "case");
}

static bool belong_together(const struct folder_ladder *a,
                            const struct folder_ladder *b)
{
    return is_single(a) && is_single(b) && a->source == b->source
           && !str_same(a->file_name, b->file_name)
           && str_same(file_folder(a->file_name), file_folder(b->file_name));
}

/* What is joined, while it grows. */
struct joined {
    struct ladder_maker maker;
    struct list skips; /* of struct skip */
    struct list parts; /* of struct part */
};

static void add_ladder(struct joined *joined, const struct folder_ladder *from,
                       int64_t level)
{
    const struct ladder *ladder = &from->draft.ladder;
    const struct competency *competency = &ladder->competencies[0];
    size_t index = maker_competency(&joined->maker, competency->key,
                                    competency->title);
    struct competency *made = LIST_AT(&joined->maker.competencies,
                                      struct competency, index);
    made->area = competency->area;
    made->summary = competency->summary.length ? competency->summary
                                               : ladder->summary;
    made->weight = competency->weight;
    for (size_t i = 0; i < ladder->criterion_count; i++)
        maker_criterion_add(&joined->maker, (struct maker_cell){index, level},
                            0, &ladder->criteria[i]);
    for (size_t i = 0; i < from->draft.skipped.count; i++)
        *LIST_ADD(&joined->skips, struct skip) = from->draft.skipped.at[i];
    for (size_t i = 0; i < from->parts.count; i++)
        *LIST_ADD(&joined->parts, struct part) = from->parts.at[i];
}

static void keep(struct list *ladders, const bool *is_gone)
{
    size_t count = 0;
    for (size_t i = 0; i < ladders->count; i++)
        if (!is_gone[i])
            *ladder_at(ladders, count++) = *ladder_at(ladders, i);
    ladders->count = count;
}

/* Joins to the ladder at `first` all that belong to it. */
static void join_to(struct arena *mem, struct str title, struct list *ladders,
                    size_t first, bool *is_gone)
{
    struct joined joined;
    struct folder_ladder *into = ladder_at(ladders, first);
    struct fault ignored = {0};
    maker_open(mem, str_chars(mem, into->file_name), &joined.maker);
    LIST_OPEN(mem, struct skip, &joined.skips);
    LIST_OPEN(mem, struct part, &joined.parts);
    const struct level *level = &into->draft.ladder.levels[0];
    int64_t number = maker_level_next(&joined.maker, level->key, level->title);
    size_t count = 0;
    for (size_t i = first; i < ladders->count; i++)
        if (i == first || belong_together(into, ladder_at(ladders, i))) {
            add_ladder(&joined, ladder_at(ladders, i), number);
            is_gone[i] = i != first;
            count++;
        }
    struct ladder made = into->draft.ladder;
    if (count < 2 || !maker_done(&joined.maker, &made, &ignored)) {
        for (size_t i = first + 1; i < ladders->count; i++)
            is_gone[i] = false;
        return;
    }
    criterion_keys_part(mem, &made);
    if (title.length) {
        made.title = title;
        made.key = ladder_key_make(mem, title);
    }
    made.summary = (struct str){0};
    into->draft = (struct ladder_draft){made,
                                        {joined.skips.at, joined.skips.count}};
    into->parts = (struct part_list){joined.parts.at, joined.parts.count};
}

void folder_join(struct arena *mem, struct str title, struct list *ladders)
{
    assert(mem && ladders);
    for (size_t i = 0; i < ladders->count; i++) {
        if (!is_single(ladder_at(ladders, i)))
            continue;
        bool *is_gone = ARENA_ARRAY(mem, bool, ladders->count);
        join_to(mem, title, ladders, i, is_gone);
        keep(ladders, is_gone);
    }
}

/* Words alone count, so that a colon or white space is no difference. */
static uint64_t hash_of(struct arena *mem, struct str text)
{
    struct text plain;
    text_open(mem, text.length + 1, &plain);
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.at[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                         || (c >= '0' && c <= '9') || c >= 0x80;
        if (is_letter)
            text_add_char(&plain, (char)c);
    }
    return str_hash(text_str(&plain));
}

/* The same for ladders that say the same in any order. */
static uint64_t words_of(const struct ladder *ladder)
{
    struct arena *mem = arena_open();
    uint64_t sum = 0;
    for (size_t i = 0; i < ladder->level_count; i++)
        sum += hash_of(mem, ladder->levels[i].title);
    for (size_t i = 0; i < ladder->competency_count; i++)
        sum += hash_of(mem, ladder->competencies[i].title);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        sum += hash_of(mem, ladder->criteria[i].text);
    arena_close(mem);
    return sum;
}

static bool are_twins(const struct folder_ladder *a,
                      const struct folder_ladder *b)
{
    const struct ladder *one = &a->draft.ladder, *two = &b->draft.ladder;
    bool is_alike = one->level_count == two->level_count
                    && one->competency_count == two->competency_count
                    && one->criterion_count == two->criterion_count
                    && !str_same(a->file_name, b->file_name);
    return is_alike
           && (str_same(one->title, two->title)
               || (folder_is_untitled(a) && folder_is_untitled(b)))
           && words_of(one) == words_of(two);
}

void folder_part_twins(struct arena *mem, struct list *ladders,
                       struct list *not_taken)
{
    assert(mem && ladders && not_taken);
    bool *is_gone = ARENA_ARRAY(mem, bool, ladders->count);
    for (size_t i = 1; i < ladders->count; i++)
        for (size_t j = 0; j < i && !is_gone[i]; j++) {
            const struct folder_ladder *first = ladder_at(ladders, j);
            const struct folder_ladder *again = ladder_at(ladders, i);
            if (is_gone[j] || !are_twins(first, again))
                continue;
            is_gone[i] = true;
            *LIST_ADD(not_taken, struct skip) = (struct skip){
                again->file_name,
                str_format(
                    mem, "%.*s: the same ladder as in %.*s, which is taken",
                    STR(utf8_clean(mem, again->file_name)),
                    STR(utf8_clean(mem, file_last_part(first->file_name))))};
        }
    keep(ladders, is_gone);
}
