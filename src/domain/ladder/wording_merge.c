#include "domain/ladder/wording_merge.h"

#include "base/list.h"

#include <assert.h>

/* The words of one side, from `next` on, and whether the other has them. */
struct side {
    struct str *words;
    bool *are_marked;
    size_t count, next;
};

static struct side side_of(struct arena *mem, const struct marked_text *marked)
{
    struct list words, marks;
    LIST_OPEN(mem, struct str, &words);
    LIST_OPEN(mem, bool, &marks);
    for (size_t i = 0; i < marked->count; i++) {
        struct str rest = marked->at[i].text, word;
        while (str_next_word(&rest, &word)) {
            *LIST_ADD(&words, struct str) = word;
            *LIST_ADD(&marks, bool) = marked->at[i].is_marked;
        }
    }
    return (struct side){words.at, marks.at, words.count, 0};
}

static bool is_marked(const struct marked_text *text)
{
    bool is = false;
    for (size_t i = 0; i < text->count; i++)
        is |= text->at[i].is_marked;
    return is;
}

/* Adds a word, to the last stretch where its fate is the same.  Both point
 * into one text then, so that the stretch keeps its white space. */
static void word_add(struct list *stretches, struct str word,
                     enum words_fate fate)
{
    struct merged_words *all = stretches->at;
    if (stretches->count && all[stretches->count - 1].fate == fate) {
        struct merged_words *last = &all[stretches->count - 1];
        last->text.length = (size_t)(word.at + word.length - last->text.at);
        return;
    }
    bool is_first = stretches->count == 0;
    *LIST_ADD(stretches, struct merged_words) = (struct merged_words){
        word, fate, !is_first};
}

static bool is_common(const struct side *before, const struct side *after)
{
    return before->next < before->count && after->next < after->count
           && !before->are_marked[before->next]
           && !after->are_marked[after->next]
           && str_same(before->words[before->next], after->words[after->next]);
}

struct merged_text wording_merge(struct arena *mem, struct str before,
                                 struct str after)
{
    assert(mem);
    struct list stretches;
    LIST_OPEN(mem, struct merged_words, &stretches);
    struct wording wording = wording_make(mem, before, after);
    bool has_marks = is_marked(&wording.before) || is_marked(&wording.after);
    bool is_other = !has_marks && !str_same(before, after);
    struct side a = side_of(mem, &wording.before);
    struct side b = side_of(mem, &wording.after);
    while (a.next < a.count || b.next < b.count) {
        if (!is_other && is_common(&a, &b)) {
            word_add(&stretches, b.words[b.next++], WORDS_STAND);
            a.next++;
        } else if (a.next < a.count
                   && (is_other || a.are_marked[a.next] || b.next == b.count
                       || !b.are_marked[b.next]))
            word_add(&stretches, a.words[a.next++], WORDS_GO);
        else
            word_add(&stretches, b.words[b.next++], WORDS_COME);
    }
    return (struct merged_text){stretches.at, stretches.count};
}
