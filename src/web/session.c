#include "web/session.h"

#include <assert.h>
#include <sys/random.h>

enum { TOKEN_BYTES = 16 };

static struct str token_make(struct arena *mem)
{
    unsigned char bytes[TOKEN_BYTES];
    char *chars = ARENA_ARRAY(mem, char, 2 * TOKEN_BYTES + 1);
    ssize_t got = getrandom(bytes, sizeof(bytes), 0);
    assert(got == (ssize_t)sizeof(bytes));
    for (size_t i = 0; i < TOKEN_BYTES; i++) {
        chars[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        chars[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    return (struct str){chars, 2 * TOKEN_BYTES};
}

bool session_find(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    (void)fault;
    request->form_token = request_cookie(request, "visit");
    if (request->form_token.length == 2 * TOKEN_BYTES)
        return true;
    request->form_token = token_make(request->mem);
    reply_cookie(reply, "visit", request->form_token, -1, request->is_secure);
    return true;
}

bool session_token_is_right(const struct request *request)
{
    struct str token = request_form(request, "token");
    if (token.length == 0)
        token = request_header(request, "X-Form-Token");
    if (request->form_token.length == 0
        || token.length != request->form_token.length)
        return false;
    unsigned difference = 0;
    for (size_t i = 0; i < token.length; i++)
        difference |= (unsigned char)(token.at[i] ^ request->form_token.at[i]);
    return difference == 0;
}
