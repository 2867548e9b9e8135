#include "cli/proposal_json.h"

#include "cli/print.h"

static void put_moment(struct arena *mem, struct json *object, const char *key,
                       struct moment moment)
{
    json_put_text(object, key,
                  moment.ms ? moment_format(mem, moment) : (struct str){0});
}

struct json *proposal_head_json(struct arena *mem,
                                const struct proposal_head *head)
{
    struct json *object = json_object_make(mem);
    json_put_int(object, "proposal", head->id);
    json_put_int(object, "revision", head->revision);
    json_put_str(object, "state", str_of(proposal_state_names[head->state]));
    json_put_str(object, "title", head->title);
    json_put_text(object, "reason", head->reason);
    json_put_str(object, "ladder", head->ladder_key);
    if (head->base.key.length) {
        struct json *base = json_object_make(mem);
        json_put_str(base, "ladder", head->base.key);
        json_put_int(base, "revision", head->base.revision);
        json_put(object, "made_from", base);
    }
    json_put_text(object, "role", head->role_id);
    json_put_str(object, "author", head->author);
    put_moment(mem, object, "made_at", head->made_at);
    json_put_int(object, "open_threads", head->open_threads);
    json_put_int(object, "comments", head->comments);
    json_put_text(object, "closed_by", head->closed_by);
    put_moment(mem, object, "closed_at", head->closed_at);
    json_put_text(object, "closing", head->closing);
    return object;
}

static struct str words_of(const struct ladder *ladder, struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? ladder->criteria[index].text
                                           : (struct str){0};
}

static struct json *line_json(struct arena *mem,
                              const struct proposal *proposal,
                              const struct proposal_line *line)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "criterion", line->criterion_key);
    json_put_str(object, "verdict", str_of(verdict_names[line->verdict]));
    json_put_str(object, "why", line->why);
    json_put_text(object, "from", line->from);
    json_put_text(object, "offered",
                  words_of(&proposal->offered, line->criterion_key));
    json_put_text(object, "says",
                  words_of(&proposal->candidate, line->criterion_key));
    json_put_str(object, "choice", str_of(offer_choice_names[line->choice]));
    json_put_text(object, "chosen_by", line->chosen_by);
    return object;
}

static struct json *comment_json(struct arena *mem,
                                 const struct comment *comment)
{
    struct json *object = json_object_make(mem);
    json_put_int(object, "comment", comment->id);
    if (comment->answers)
        json_put_int(object, "answers", comment->answers);
    json_put_text(object, "criterion", comment->criterion_key);
    json_put_str(object, "text", comment->body);
    json_put_str(object, "author", comment->author);
    put_moment(mem, object, "made_at", comment->made_at);
    json_put_text(object, "resolved_by", comment->resolved_by);
    json_put_text(object, "resolution", comment->resolution);
    return object;
}

struct json *proposal_json(struct arena *mem, const struct proposal *proposal)
{
    struct json *object = proposal_head_json(mem, &proposal->head);
    struct json *lines = json_array_make(mem);
    struct json *comments = json_array_make(mem);
    for (size_t i = 0; i < proposal->lines.count; i++)
        json_add(lines, line_json(mem, proposal, &proposal->lines.at[i]));
    for (size_t i = 0; i < proposal->comments.count; i++)
        json_add(comments, comment_json(mem, &proposal->comments.at[i]));
    json_put(object, "offered", lines);
    json_put(object, "said", comments);
    return object;
}
