#include "web/proposal_view.h"

#include "base/list.h"
#include "web/words.h"

static struct str day_words(const struct proposal_look *look,
                            struct moment moment)
{
    return words_of_day(look->request->mem, day_of(moment),
                        day_of(look->request->now));
}

struct str proposal_address(struct arena *mem, int64_t id)
{
    return str_format(mem, "/proposals/%lld", (long long)id);
}

struct proposal_form proposal_form_make(const struct proposal_look *look)
{
    const struct proposal_head *head = &look->proposal->head;
    return (struct proposal_form){
        .address = proposal_address(look->request->mem, head->id),
        .token = look->request->form_token,
        .show = str_of(proposal_show_names[look->show]),
        .revision = head->revision,
    };
}

static void answers_fill(const struct proposal_look *look,
                         struct said_thread *thread)
{
    const struct comment_list *comments = &look->proposal->comments;
    struct list answers;
    LIST_OPEN(look->request->mem, struct said_answer, &answers);
    for (size_t i = 0; i < comments->count; i++) {
        const struct comment *comment = &comments->at[i];
        if (comment->answers == thread->id)
            *LIST_ADD(&answers, struct said_answer) = (struct said_answer){
                comment->author, day_words(look, comment->made_at),
                comment->body};
    }
    thread->answers.at = answers.at;
    thread->answers.count = answers.count;
}

/* app/comment_proposal asks again. */
static bool may_resolve(const struct proposal_look *look,
                        const struct comment *comment)
{
    const struct actor *actor = &look->request->actor;
    return actor_may(actor, ACTION_PROPOSE_LADDER, RELATION_NONE)
           || (actor_is(actor, comment->author_id)
               && actor_may(actor, ACTION_COMMENT, RELATION_NONE));
}

static bool may_comment(const struct proposal_look *look)
{
    return look->proposal->head.state == PROPOSAL_OPEN
           && actor_may(&look->request->actor, ACTION_COMMENT, RELATION_NONE);
}

static struct said_thread thread_make(const struct proposal_look *look,
                                      const struct comment *comment)
{
    bool is_open = look->proposal->head.state == PROPOSAL_OPEN;
    struct said_thread thread = {
        .form = proposal_form_make(look),
        .id = comment->id,
        .author = comment->author,
        .day = day_words(look, comment->made_at),
        .body = comment->body,
        .resolved_by = comment->resolved_by,
        .resolution = comment->resolution,
        .may_answer = may_comment(look),
        .may_resolve = is_open && may_resolve(look, comment),
    };
    answers_fill(look, &thread);
    return thread;
}

struct said_list proposal_said_make(const struct proposal_look *look,
                                    struct str key, struct str name)
{
    const struct comment_list *comments = &look->proposal->comments;
    struct said_list said = {.form = proposal_form_make(look),
                             .key = key,
                             .name = name,
                             .may_comment = may_comment(look)};
    struct list threads;
    LIST_OPEN(look->request->mem, struct said_thread, &threads);
    for (size_t i = 0; i < comments->count; i++) {
        const struct comment *comment = &comments->at[i];
        if (!str_same(comment->criterion_key, key))
            continue;
        said.comments++;
        if (comment->answers)
            continue;
        said.open += comment->resolved_by.length == 0;
        *LIST_ADD(&threads, struct said_thread) = thread_make(look, comment);
    }
    said.threads.at = threads.at;
    said.threads.count = threads.count;
    return said;
}
