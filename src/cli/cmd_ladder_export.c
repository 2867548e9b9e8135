#include "cli/commands.h"

#include "app/export_ladder.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

#include <string.h>
#include <unistd.h>

static bool no_form(struct call *call, struct str name, struct fault *fault)
{
    struct ladder_form_list forms = ladder_form_list();
    struct text known;
    text_open(call->mem, FAULT_MESSAGE_BYTES, &known);
    for (size_t i = 0; i < forms.count; i++)
        text_add(&known, "%s%s", i ? ", " : "", forms.at[i].name);
    return call_usage(call, fault, _("no form is called %.*s; there are: %.*s"),
                      STR(name), STR(text_str(&known)));
}

/* The form that --as names, or that the file's name ends in, else YAML. */
static const struct ladder_form *form_asked(const struct call *call,
                                            struct str file)
{
    struct ladder_form_list forms = ladder_form_list();
    if (call_has(call, "--as"))
        return ladder_form_find(call_option(call, "--as"));
    const struct ladder_form *form = NULL;
    for (size_t i = 0; i < forms.count; i++) {
        const struct ladder_form *at = &forms.at[i];
        if (str_has_suffix(file, at->suffix)
            && (!form || strlen(at->suffix) > strlen(form->suffix)))
            form = at;
    }
    return form ? form : &forms.at[0];
}

static bool form_get(struct call *call, const char *file_name,
                     const struct ladder_form **form, struct fault *fault)
{
    *form = form_asked(call, str_of(file_name));
    if (!*form)
        return no_form(call, call_option(call, "--as"), fault);
    if ((*form)->is_binary && strcmp(file_name, "-") == 0
        && isatty(STDOUT_FILENO))
        return call_usage(call, fault,
                          _("%s is nothing for a terminal; say where it goes: "
                            "-o FILE"),
                          (*form)->name);
    return true;
}

bool cmd_ladder_export(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_copy copy;
    struct ladder_copy_wish wish = {0};
    const char *file_name = call_has(call, "-o")
                                ? str_chars(call->mem, call_option(call, "-o"))
                                : "-";
    return form_get(call, file_name, &wish.form, fault)
           && call_open(call, false, &db, &actor, fault)
           && call_ladder(call, call->arguments.at[0], &wish.name, fault)
           && app_ladder_export(call->mem, db, &actor, &wish, &copy, fault)
           && file_write(call->mem, file_name, copy.bytes, fault);
}
