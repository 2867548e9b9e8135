#include "cli/password.h"

#include "base/secret.h"
#include "base/translate.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { LINE_BYTES = PASSWORD_BYTES + 2 }; /* with line feed and NUL */

static bool line_read(struct arena *mem, FILE *from, struct str *line,
                      struct fault *fault)
{
    char bytes[LINE_BYTES + 1];
    if (!fgets(bytes, sizeof(bytes), from))
        return fault_set(fault, FAULT_INPUT, "%s", _("no password was given"));
    size_t length = strcspn(bytes, "\r\n");
    bool is_whole = bytes[length] != '\0' || feof(from);
    *line = str_copy(mem, (struct str){bytes, length});
    secret_wipe((struct str){bytes, strlen(bytes)});
    return is_whole
           || fault_set(fault, FAULT_LIMIT,
                        _("a password has at most %d bytes"), PASSWORD_BYTES);
}

/* What is typed is not shown; the line feed that ends it is. */
static bool ask(struct arena *mem, FILE *terminal, const char *question,
                struct str *answer, struct fault *fault)
{
    struct termios shown, hidden;
    if (tcgetattr(fileno(terminal), &shown) != 0)
        return fault_set(fault, FAULT_SYSTEM, "%s",
                         _("the terminal cannot be asked"));
    hidden = shown;
    hidden.c_lflag &= (tcflag_t)~ECHO;
    tcsetattr(fileno(terminal), TCSAFLUSH, &hidden);
    fprintf(terminal, "%s ", question);
    fflush(terminal);
    bool is_read = line_read(mem, terminal, answer, fault);
    tcsetattr(fileno(terminal), TCSAFLUSH, &shown);
    fputc('\n', terminal);
    return is_read;
}

static bool ask_twice(struct arena *mem, FILE *terminal, struct str *password,
                      struct fault *fault)
{
    struct str first, again;
    if (!ask(mem, terminal, _("Password:"), &first, fault)
        || !ask(mem, terminal, _("The same again:"), &again, fault))
        return false;
    if (!secret_same(first, again))
        return fault_set(fault, FAULT_INPUT, "%s",
                         _("the two passwords differ"));
    *password = first;
    return true;
}

static bool ask_terminal(struct call *call, struct str *password,
                         struct fault *fault)
{
    FILE *terminal = fopen("/dev/tty", "r+");
    if (!terminal)
        return call_usage(call, fault,
                          _("there is no terminal to ask for the password; "
                            "use --password-stdin or --generate"));
    bool is_asked = ask_twice(call->mem, terminal, password, fault);
    fclose(terminal);
    return is_asked;
}

bool call_password(struct call *call, struct str *password, struct fault *fault)
{
    bool is_made = call_has(call, "--generate");
    bool is_read = call_has(call, "--password-stdin");
    if (is_made && is_read)
        return call_usage(call, fault,
                          _("--generate and --password-stdin are two ways; "
                            "choose one"));
    if (is_made) {
        *password = password_make(call->mem);
        return true;
    }
    return is_read ? line_read(call->mem, stdin, password, fault)
                   : ask_terminal(call, password, fault);
}
