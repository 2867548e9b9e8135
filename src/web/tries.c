#include "web/tries.h"

#include "base/socket.h"
#include "base/translate.h"
#include "web/site.h"
#include "web/throttle.h"

enum {
    TOO_MANY = 429,
    SECOND_MS = 1000,
    MINUTE_MS = 60 * SECOND_MS,
    QUARTER_MS = 15 * MINUTE_MS,
    PLACES = 20 /* so many that guess one name are an attack */
};

static struct str place_of(const struct request *request)
{
    return socket_network(request->mem, request->peer);
}

/* A place holds no blank. */
static struct str pair_of(const struct request *request, struct str name)
{
    return str_format(request->mem, "%.*s %.*s", STR(place_of(request)),
                      STR(name));
}

/* Who guesses at one place fills the pair; only who guesses at many fills the
 * name, which keeps its owner out as well. */
int64_t tries_wait(const struct request *request, struct str name)
{
    const struct settings *settings = &request->site->settings;
    int64_t name_tries = settings->at[SETTING_SIGN_IN_NAME_TRIES];
    int64_t place_tries = settings->at[SETTING_SIGN_IN_PLACE_TRIES];
    const struct {
        enum throttle_kind kind;
        struct str key;
        struct throttle_rule rule;
    } tries[] = {
        {THROTTLE_PLACE, place_of(request), {place_tries, QUARTER_MS}},
        {THROTTLE_PAIR, pair_of(request, name), {name_tries, QUARTER_MS}},
        {THROTTLE_NAME, name, {name_tries * PLACES, QUARTER_MS}},
    };
    int64_t wait_ms = 0;
    if (!request->site->throttle)
        return 0;
    for (size_t i = 0; i < COUNT_OF(tries) && !wait_ms; i++)
        wait_ms = throttle_try(request->site->throttle, tries[i].kind,
                               tries[i].key, &tries[i].rule, request->now);
    return wait_ms;
}

/* The name alone stays as full as it is: who guesses elsewhere is not the one
 * who was right here. */
void tries_forget(const struct request *request, struct str name)
{
    if (request->site->throttle)
        throttle_forget(request->site->throttle, THROTTLE_PAIR,
                        pair_of(request, name));
}

void tries_refuse(struct request *request, struct reply *reply, int64_t wait_ms,
                  struct str *wrong)
{
    long seconds = (long)((wait_ms + SECOND_MS - 1) / SECOND_MS);
    long minutes = (long)((wait_ms + MINUTE_MS - 1) / MINUTE_MS);
    const char *says = ngettext(
        "There were too many tries. Try again in %ld minute.",
        "There were too many tries. Try again in %ld minutes.",
        (unsigned long)minutes);
    reply->status = TOO_MANY;
    reply_header(reply, "Retry-After",
                 str_format(request->mem, "%ld", seconds));
    *wrong = str_format(request->mem, says, minutes);
}
