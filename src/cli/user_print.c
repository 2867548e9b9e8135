#include "cli/user_print.h"

#include "base/text.h"
#include "base/translate.h"

enum { NAMES_BYTES = 200 };

struct json *user_json(struct arena *mem, const struct user *user)
{
    struct json *object = json_object_make(mem);
    json_put_int(object, "id", user->id.number);
    json_put_str(object, "email", user->email);
    json_put_str(object, "role", str_of(role_names[user->role]));
    json_put_str(object, "name", user->name);
    if (user->person.number)
        json_put_int(object, "person", user->person.number);
    else
        json_put_null(object, "person");
    json_put_bool(object, "has_password", user->has_password);
    json_put_bool(object, "disabled", user->is_disabled);
    json_put_text(object, "signed_in",
                  user->signed_in_at.ms ? moment_format(mem, user->signed_in_at)
                                        : (struct str){0});
    return object;
}

struct str user_words(struct arena *mem, const struct user *user)
{
    bool has_name = !str_same(user->name, user->email);
    return str_format(mem, "%.*s%s%.*s%s, %s", STR(user->name),
                      has_name ? " <" : "",
                      STR(has_name ? user->email : (struct str){0}),
                      has_name ? ">" : "", role_names[user->role]);
}

bool call_role(struct call *call, struct str name, enum role *role,
               struct fault *fault)
{
    struct text known;
    if (role_parse(name, role))
        return true;
    text_open(call->mem, NAMES_BYTES, &known);
    for (int i = ROLE_OPERATOR + 1; i < ROLE_COUNT; i++)
        text_add(&known, "%s%s", known.length ? ", " : "", role_names[i]);
    return call_usage(call, fault,
                      _("\"%.*s\" is no role a user can have; there are: %s"),
                      STR(name), known.at);
}
