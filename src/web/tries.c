#include "web/tries.h"

#include "base/translate.h"
#include "web/site.h"
#include "web/throttle.h"

enum {
    TOO_MANY = 429,
    SECOND_MS = 1000,
    MINUTE_MS = 60 * SECOND_MS,
    QUARTER_MS = 15 * MINUTE_MS
};

int64_t tries_wait(const struct request *request, struct str name)
{
    const struct settings *settings = &request->site->settings;
    const struct throttle_rule by_place = {
        settings->at[SETTING_SIGN_IN_PLACE_TRIES], QUARTER_MS};
    const struct throttle_rule by_name = {
        settings->at[SETTING_SIGN_IN_NAME_TRIES], QUARTER_MS};
    struct throttle *throttle = request->site->throttle;
    if (!throttle)
        return 0;
    int64_t wait_ms = throttle_try(throttle, THROTTLE_PLACE, request->peer,
                                   &by_place, request->now);
    return wait_ms ? wait_ms
                   : throttle_try(throttle, THROTTLE_NAME, name, &by_name,
                                  request->now);
}

void tries_forget(const struct request *request, struct str name)
{
    if (request->site->throttle)
        throttle_forget(request->site->throttle, THROTTLE_NAME, name);
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
