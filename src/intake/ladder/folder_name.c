#include "intake/ladder/folder_name.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/record_make.h"
#include "intake/ladder/record_shape.h"
#include "intake/ladder/record_tree.h"

#include <assert.h>

enum { TITLE_COLUMNS = 100 };

struct str folder_of(const struct source_file_list *files)
{
    assert(files);
    if (files->count < 2)
        return (struct str){0};
    struct str first = files->at[0].name;
    size_t same = first.length;
    for (size_t i = 1; i < files->count; i++) {
        struct str name = files->at[i].name;
        size_t at = 0;
        while (at < same && at < name.length && name.at[at] == first.at[at])
            at++;
        same = at;
    }
    while (same && first.at[same - 1] != '/')
        same--;
    return str_part(first, 0, same);
}

struct str folder_file(struct str folder, struct str file_name)
{
    assert(folder.length <= file_name.length);
    return str_part(file_name, folder.length, file_name.length);
}

struct str folder_words(struct arena *mem, struct str name)
{
    struct text out;
    text_open(mem, name.length + 1, &out);
    for (size_t i = 0; i < name.length; i++) {
        char c = name.at[i];
        bool is_first = i == 0 && c >= 'a' && c <= 'z';
        text_add_char(&out, c == '-' || c == '_' ? ' '
                            : is_first           ? (char)(c - 'a' + 'A')
                                                 : c);
    }
    return str_trim(str_copy(mem, text_str(&out)));
}

static bool is_index(struct str file_name)
{
    struct str stem = record_file_stem(file_name);
    return str_same_folded(stem, STR_LITERAL("index"))
           || str_same_folded(stem, STR_LITERAL("summary"));
}

static bool is_in(const struct skip_list *leftovers, struct str file_name)
{
    for (size_t i = 0; i < leftovers->count; i++)
        if (str_same(leftovers->at[i].where, file_name))
            return true;
    return false;
}

static struct str title_in(struct arena *mem, const struct source_file *file)
{
    static const char *const names[] = {"title", "name"};
    struct record_tree tree = {0};
    if (!record_tree_find(mem, file->name, file->bytes, &tree))
        return (struct str){0};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const struct node *found = node_find(tree.root, names[i]);
        if (found && found->kind == NODE_SCALAR && !node_is_nothing(found))
            return utf8_front(utf8_clean(mem, str_trim(found->text)),
                              TITLE_COLUMNS);
    }
    return (struct str){0};
}

struct str folder_title(struct arena *mem, const struct source_file_list *files,
                        const struct skip_list *leftovers)
{
    assert(mem && files && leftovers);
    for (size_t i = 0; i < files->count; i++) {
        const struct source_file *file = &files->at[i];
        if (!is_index(file->name) || !is_in(leftovers, file->name))
            continue;
        struct str title = title_in(mem, file);
        if (title.length)
            return title;
    }
    struct str name = file_last_part(folder_of(files));
    return utf8_front(folder_words(mem, utf8_clean(mem, name)), TITLE_COLUMNS);
}
