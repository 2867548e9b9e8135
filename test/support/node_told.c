#include "support/node_told.h"

static void scalar_told(const struct node *node, struct text *out)
{
    const char *quote = node->is_plain ? "" : "'";
    text_add(out, "%s%.*s%s", quote, STR(node->text), quote);
}

void node_told(const struct node *node, struct text *out)
{
    if (node->kind == NODE_SCALAR) {
        scalar_told(node, out);
        return;
    }
    text_add_char(out, node->kind == NODE_MAP ? '{' : '[');
    for (size_t i = 0; i < node->count; i++) {
        text_add(out, "%s", i ? ", " : "");
        if (node->kind == NODE_MAP)
            text_add(out, "%.*s: ", STR(node->keys[i].text));
        node_told(&node->items[i], out);
    }
    text_add_char(out, node->kind == NODE_MAP ? '}' : ']');
}
