#include "format/yaml.h"

#include "base/list.h"
#include "format/yaml_block.h"
#include "format/yaml_guard.h"
#include "format/yaml_scalar.h"
#include "format/yaml_token.h"

#include <assert.h>
#include <libfyaml.h>
#include <stdlib.h>
#include <string.h>

enum { FAULTS_MOST = 100 };

/* A list or map whose end has not come yet. */
struct frame {
    struct node node;
    struct list items; /* of struct node */
    struct list keys;  /* of struct node_key */
};

struct reader {
    struct arena *mem;
    struct str bytes;
    size_t front; /* bytes that stood before them: the mark */
    struct line_starts lines;
    struct list faults; /* of struct yaml_fault */
    struct frame frames[YAML_DEPTH_MOST];
    size_t depth;
    size_t node_count;
    size_t document_count;
    struct place last; /* of the newest node or key */
    size_t last_end;   /* how far the newest one reaches */
    struct node *root;
    bool is_over;   /* nothing more is to be read */
    bool is_broken; /* there is no tree to give */
};

static void complain(struct reader *reader, struct place place,
                     struct str message)
{
    if (reader->faults.count < FAULTS_MOST)
        *LIST_ADD(&reader->faults,
                  struct yaml_fault) = (struct yaml_fault){place, message};
}

static void stop(struct reader *reader, struct place place, const char *message)
{
    complain(reader, place, str_of(message));
    reader->is_over = reader->is_broken = true;
}

static struct place token_place(const struct reader *reader,
                                struct fy_token *token)
{
    const struct fy_mark *mark = token ? fy_token_start_mark(token) : NULL;
    return mark ? place_at(&reader->lines, mark->input_pos) : reader->last;
}

/* An empty item has no place of its own: the library gives none.  It stands
 * where the next dash does, behind white space, comments and the quote that
 * ended the item before. */
static struct place empty_place(struct reader *reader)
{
    struct str bytes = reader->bytes;
    bool is_in_list = reader->depth > 0
                      && reader->frames[reader->depth - 1].node.kind
                             == NODE_LIST;
    bool is_comment = false;
    size_t i = reader->last_end;
    for (; is_in_list && i < bytes.length; i++) {
        is_comment = bytes.at[i] != '\n' && (is_comment || bytes.at[i] == '#');
        if (!is_comment && !strchr(" \t\r\n\"'", bytes.at[i]))
            break;
    }
    if (!is_in_list || i == bytes.length || bytes.at[i] != '-')
        return reader->last;
    reader->last_end = i + 1;
    return place_at(&reader->lines, i);
}

static void reach_token_end(struct reader *reader, struct fy_token *token)
{
    const struct fy_mark *mark = token ? fy_token_end_mark(token) : NULL;
    if (mark && mark->input_pos > reader->last_end)
        reader->last_end = mark->input_pos;
}

static int order_faults(const void *a, const void *b)
{
    const struct yaml_fault *x = a, *y = b;
    int order = place_order(x->place, y->place);
    return order ? order : str_order(x->message, y->message);
}

static int order_keys(const void *a, const void *b)
{
    const struct node_key *x = *(const struct node_key *const *)a;
    const struct node_key *y = *(const struct node_key *const *)b;
    int order = str_order(x->text, y->text);
    return order ? order : place_order(x->place, y->place);
}

/* Names the keys that stand a second time and leaves them out of `frame`. */
static void drop_repeated(struct reader *reader, struct frame *frame)
{
    size_t count = frame->keys.count;
    const struct node_key **sorted = ARENA_ARRAY(
        reader->mem, const struct node_key *, count);
    bool *is_repeated = ARENA_ARRAY(reader->mem, bool, count);
    struct node_key *keys = frame->keys.at;
    struct node *items = frame->items.at;
    for (size_t i = 0; i < count; i++)
        sorted[i] = &keys[i];
    qsort(sorted, count, sizeof(*sorted), order_keys);
    for (size_t i = 1, first = 0; i < count; i++) {
        if (!str_same(sorted[i]->text, sorted[first]->text)) {
            first = i;
            continue;
        }
        is_repeated[sorted[i] - keys] = true;
        complain(reader, sorted[i]->place,
                 str_format(reader->mem,
                            "\"%.*s\" stands here a second time; the first is "
                            "in line %d, column %d",
                            STR(str_part(sorted[i]->text, 0, 100)),
                            sorted[first]->place.line,
                            sorted[first]->place.column));
    }
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        keys[kept] = keys[i];
        items[kept] = items[i];
        kept += !is_repeated[i];
    }
    frame->keys.count = frame->items.count = kept;
}

static bool wants_key(const struct frame *frame)
{
    return frame->node.kind == NODE_MAP
           && frame->keys.count == frame->items.count;
}

static void add_node(struct reader *reader, const struct node *node)
{
    if (reader->depth == 0) {
        reader->root = ARENA_NEW(reader->mem, struct node);
        *reader->root = *node;
        return;
    }
    struct frame *frame = &reader->frames[reader->depth - 1];
    if (wants_key(frame))
        *LIST_ADD(&frame->keys, struct node_key) = (struct node_key){
            node->text, node->place, node->extent};
    else
        *LIST_ADD(&frame->items, struct node) = *node;
    if (node->extent.end > frame->node.extent.end)
        frame->node.extent.end = node->extent.end;
}

static bool count_node(struct reader *reader, struct place place,
                       struct fault *fault)
{
    if (++reader->node_count > YAML_NODES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "line %d, column %d: more than %d parts", place.line,
                         place.column, YAML_NODES_MOST);
    return true;
}

static bool open_frame(struct reader *reader, struct fy_token *token,
                       enum node_kind kind, struct fault *fault)
{
    struct place place = token_place(reader, token);
    const struct fy_mark *mark = token ? fy_token_start_mark(token) : NULL;
    if (mark)
        reader->last_end = mark->input_pos;
    if (!count_node(reader, place, fault))
        return false;
    if (reader->depth == YAML_DEPTH_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "line %d, column %d: nested more than %d deep",
                         place.line, place.column, YAML_DEPTH_MOST);
    if (reader->depth && wants_key(&reader->frames[reader->depth - 1]))
        stop(reader, place, "a key must be a text, not a list or map");
    struct frame *frame = &reader->frames[reader->depth++];
    frame->node = (struct node){.kind = kind, .place = place};
    if (mark)
        frame->node.extent.begin = reader->front + mark->input_pos;
    LIST_OPEN(reader->mem, struct node, &frame->items);
    LIST_OPEN(reader->mem, struct node_key, &frame->keys);
    reader->last = place;
    return true;
}

static bool is_in_brackets(const struct reader *reader, const struct node *node)
{
    size_t begin = node->extent.begin - reader->front;
    return begin < reader->bytes.length
           && strchr("[{", reader->bytes.at[begin]) != NULL;
}

/* `token` is the bracket that ends a list or map in a line; one in a block
 * ends with its last part. */
static void close_frame(struct reader *reader, struct fy_token *token)
{
    assert(reader->depth > 0);
    struct frame *frame = &reader->frames[reader->depth - 1];
    if (is_in_brackets(reader, &frame->node)) {
        reach_token_end(reader, token);
        frame->node.extent.end = reader->front + reader->last_end;
    }
    if (frame->node.kind == NODE_MAP)
        drop_repeated(reader, frame);
    frame->node.items = frame->items.at;
    frame->node.keys = frame->keys.at;
    frame->node.count = frame->items.count;
    reader->depth--;
    add_node(reader, &frame->node);
}

/* What a scalar says, with a complaint when that cannot be told. */
static struct str token_text(struct reader *reader, struct fy_token *token,
                             size_t after, struct extent extent,
                             struct place place)
{
    static const enum yaml_style styles[] = {
        [FYSS_PLAIN] = YAML_PLAIN,
        [FYSS_SINGLE_QUOTED] = YAML_SINGLE_QUOTED,
        [FYSS_DOUBLE_QUOTED] = YAML_DOUBLE_QUOTED};
    enum fy_scalar_style style = fy_token_scalar_style(token);
    bool is_quoted = yaml_token_is_quoted(token);
    struct str text = {0};
    if (style == FYSS_PLAIN || is_quoted) {
        struct str inner = str_part(reader->bytes, extent.begin + is_quoted,
                                    extent.end - extent.begin - 2 * is_quoted);
        if (!yaml_scalar_parse(reader->mem, inner, styles[style], &text))
            complain(reader, place,
                     STR_LITERAL("an escape is wrong, or gives NUL or half a "
                                 "character"));
        return text;
    }
    struct str block = yaml_token_block(reader->bytes, token, after);
    if (block.length && !yaml_block_parse(reader->mem, block, &text))
        complain(reader, place,
                 STR_LITERAL("a number behind | or > is not taken; quote the "
                             "text instead"));
    return text;
}

/* What a scalar that is not there would take. */
static struct extent empty_extent(const struct reader *reader, size_t after)
{
    const struct frame *frame = reader->depth
                                    ? &reader->frames[reader->depth - 1]
                                    : NULL;
    bool is_value = frame && frame->node.kind == NODE_MAP && !wants_key(frame);
    bool is_item = frame && frame->node.kind == NODE_LIST;
    size_t at = is_value  ? yaml_empty_at(reader->bytes, after, ':')
                : is_item ? yaml_empty_at(reader->bytes, after, '-')
                          : after;
    return (struct extent){at, at};
}

static bool add_scalar(struct reader *reader, struct fy_token *token,
                       struct fault *fault)
{
    bool is_there = token && fy_token_start_mark(token);
    bool is_quoted = yaml_token_is_quoted(token);
    size_t after = reader->last_end;
    struct extent extent = is_there
                               ? yaml_token_extent(reader->bytes, token, after)
                               : empty_extent(reader, after);
    struct place place = is_there ? token_place(reader, token)
                                  : empty_place(reader);
    reach_token_end(reader, token);
    if (is_quoted)
        reader->last_end = extent.end;
    place.column -= is_quoted && place.column > 1;
    if (!count_node(reader, place, fault))
        return false;

    bool is_plain = !token || fy_token_scalar_style(token) == FYSS_PLAIN;
    struct node node = {
        .kind = NODE_SCALAR,
        .is_plain = is_plain,
        .place = place,
        .extent = {reader->front + extent.begin, reader->front + extent.end}};
    if (token)
        node.text = token_text(reader, token, after, extent, place);
    reader->last = place;
    add_node(reader, &node);
    return true;
}

/* The mark of a name stands behind its sign. */
static struct place sign_place(const struct reader *reader,
                               struct fy_token *token)
{
    struct place place = token_place(reader, token);
    place.column -= place.column > 1;
    return place;
}

/* Complains of what may hang on any node. */
static void refuse_extras(struct reader *reader, struct fy_event *event)
{
    struct fy_token *anchor = fy_event_get_anchor_token(event);
    struct fy_token *tag = fy_event_get_tag_token(event);
    if (anchor)
        complain(reader, sign_place(reader, anchor),
                 STR_LITERAL("anchors (&name) are not taken; write the text "
                             "where it is meant"));
    if (tag)
        complain(reader, token_place(reader, tag),
                 STR_LITERAL("tags (!name) are not taken; every value is "
                             "text, a list or a map"));
}

static bool add_alias(struct reader *reader, struct fy_token *token,
                      struct fault *fault)
{
    struct place place = sign_place(reader, token);
    complain(reader, place,
             STR_LITERAL("aliases (*name) are not taken; write the text "
                         "again"));
    struct node stand_in = {.kind = NODE_SCALAR, .place = place};
    add_node(reader, &stand_in);
    return count_node(reader, place, fault);
}

static void open_document(struct reader *reader, struct fy_event *event)
{
    struct fy_document_state *state = event->document_start.document_state;
    if (++reader->document_count > 1) {
        complain(reader,
                 token_place(reader, event->document_start.document_start),
                 STR_LITERAL("a second document begins here; one file holds "
                             "one"));
        reader->is_over = true;
        return;
    }
    if (fy_document_state_tags_explicit(state)
        || fy_document_state_version_explicit(state))
        stop(reader, (struct place){1, 1},
             "directives (%YAML, %TAG) are not taken; leave them out");
}

static bool take(struct reader *reader, struct fy_event *event,
                 struct fault *fault)
{
    refuse_extras(reader, event);
    struct fy_token *token = fy_event_get_token(event);
    switch (event->type) {
    case FYET_DOCUMENT_START:
        open_document(reader, event);
        return true;
    case FYET_SCALAR:
        return add_scalar(reader, token, fault);
    case FYET_ALIAS:
        return add_alias(reader, token, fault);
    case FYET_SEQUENCE_START:
        return open_frame(reader, token, NODE_LIST, fault);
    case FYET_MAPPING_START:
        return open_frame(reader, token, NODE_MAP, fault);
    case FYET_SEQUENCE_END:
    case FYET_MAPPING_END:
        close_frame(reader, token);
        return true;
    default:
        return true;
    }
}

/* What to do about it, for the slip that is made most often. */
static const char *hint_for(const char *message)
{
    return str_is(str_of(message),
                  "invalid nested block mapping on the same line")
               ? "; put quotes around a text with a colon in it"
               : "";
}

/* What the library itself found wrong. */
static void take_diagnosis(struct reader *reader, struct fy_diag *diag)
{
    void *at = NULL;
    size_t before = reader->faults.count;
    for (struct fy_diag_error *error;
         (error = fy_diag_errors_iterate(diag, &at));)
        complain(reader,
                 error->fyt ? token_place(reader, error->fyt)
                            : (struct place){error->line, error->column},
                 str_format(reader->mem, "not YAML: %s%s", error->msg,
                            hint_for(error->msg)));
    if (reader->faults.count == before)
        complain(reader, reader->last, STR_LITERAL("not YAML from here on"));
    reader->is_broken = true;
}

static bool take_all(struct reader *reader, struct fy_parser *parser,
                     struct fy_diag *diag, struct fault *fault)
{
    bool is_fine = true;
    while (is_fine && !reader->is_over) {
        struct fy_event *event = fy_parser_parse(parser);
        if (!event) {
            take_diagnosis(reader, diag);
            break;
        }
        reader->is_over = event->type == FYET_STREAM_END;
        is_fine = take(reader, event, fault);
        fy_parser_event_free(parser, event);
    }
    return is_fine;
}

static bool parse(struct reader *reader, struct fault *fault)
{
    struct fy_diag_cfg quiet;
    fy_diag_cfg_default(&quiet);
    quiet.fp = NULL;
    struct fy_diag *diag = fy_diag_create(&quiet);
    assert(diag);
    fy_diag_set_collect_errors(diag, true);
    struct fy_parse_cfg wish = {.flags = FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2
                                         | FYPCF_JSON_NONE,
                                .diag = diag};
    struct fy_parser *parser = fy_parser_create(&wish);
    assert(parser);
    bool is_set = fy_parser_set_string(parser, reader->bytes.at,
                                       reader->bytes.length)
                  == 0;
    assert(is_set);
    bool is_fine = take_all(reader, parser, diag, fault);
    fy_parser_destroy(parser);
    fy_diag_destroy(diag);
    return is_fine;
}

static void check_bytes(struct reader *reader)
{
    size_t at = 0;
    const char *why = yaml_guard_find(reader->bytes, &at);
    if (why)
        stop(reader, place_at(&reader->lines, at), why);
}

bool yaml_read(struct arena *mem, struct str bytes, const struct node **root,
               struct yaml_fault_list *faults, struct fault *fault)
{
    assert(mem && root && faults && fault);
    size_t front = str_has_prefix(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    bytes = str_part(bytes, front, bytes.length);
    struct reader *reader = ARENA_NEW(mem, struct reader);
    *reader = (struct reader){
        .mem = mem, .bytes = bytes, .front = front, .last = {1, 1}};
    LIST_OPEN(mem, struct yaml_fault, &reader->faults);
    line_starts_find(mem, bytes, &reader->lines);
    check_bytes(reader);
    if (!reader->is_broken)
        reader->bytes = yaml_guard_end(mem, bytes);
    if (bytes.length && !reader->is_broken && !parse(reader, fault))
        return false;

    struct list *found = &reader->faults;
    if (found->count)
        qsort(found->at, found->count, sizeof(struct yaml_fault), order_faults);
    *faults = (struct yaml_fault_list){found->at, found->count};
    *root = reader->is_broken ? NULL : reader->root;
    return true;
}

bool yaml_is_nothing(const struct node *node)
{
    return node->kind == NODE_SCALAR && node->is_plain
           && (node->text.length == 0 || str_is(node->text, "~")
               || str_is(node->text, "null") || str_is(node->text, "Null")
               || str_is(node->text, "NULL"));
}
