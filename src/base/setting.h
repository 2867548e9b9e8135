/* base/setting.h - every knob, with its unit, bounds and default.
 *
 * A value comes from the first of: --set NAME=VALUE, $RUNG_NAME, the
 * settings file ($RUNG_SETTINGS, lines of "name = value", '#' comments), the
 * default.
 */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

enum setting_id {
    SETTING_LADDER_BYTES,         /* largest ladder file */
    SETTING_TABLE_BYTES,          /* largest CSV file */
    SETTING_FOLDER_FILES,         /* most files taken from one folder */
    SETTING_GIT_RECORD_BYTES,     /* largest commit record */
    SETTING_COLLECT_BATCH,        /* pieces a transaction */
    SETTING_STORE_WAIT_MS,        /* how long to wait for another writer */
    SETTING_LOG_LEVEL,            /* 0 error .. 3 debug */
    SETTING_SESSION_IDLE_MINUTES, /* unused so long, a session ends */
    SETTING_SESSION_HOURS,        /* so old, it ends in any case */
    SETTING_SIGN_IN_NAME_TRIES,   /* in a quarter of an hour, for one name */
    SETTING_SIGN_IN_PLACE_TRIES,  /* the same from one address */
    SETTING_HTTP_WORKERS,         /* 0: twice the processors, at least 8 */
    SETTING_HTTP_QUEUE,           /* requests that wait for a worker */
    SETTING_HTTP_CONNECTIONS,
    SETTING_HTTP_CONNECTIONS_EACH, /* of one address */
    SETTING_HTTP_HEADER_BYTES,
    SETTING_HTTP_FORM_BYTES,   /* of a form without a file */
    SETTING_HTTP_BODIES_BYTES, /* of all forms and files on their way */
    SETTING_HTTP_IDLE_S,       /* without a byte */
    SETTING_HTTP_REQUEST_S,    /* to bring a request, or to take its reply */
    SETTING_HTTP_STOP_S,       /* for running requests when it stops */
    SETTING_COUNT
};

struct setting_rule {
    const char *name;
    const char *unit;
    int64_t least, most, standard;
    const char *text; /* what it is for, one sentence */
};

struct settings {
    int64_t at[SETTING_COUNT];
};

const struct setting_rule *setting_rule(enum setting_id id);

/* Reads the settings from file, environment and `chosen` ("name=value").
 * Fails  FAULT_INPUT naming the setting, its bounds and where it was set;
 *        FAULT_MISSING when $RUNG_SETTINGS names no file */
bool settings_read(struct arena *mem, const char *const *chosen,
                   size_t chosen_count, struct settings *settings,
                   struct fault *fault);

size_t setting_size(const struct settings *settings, enum setting_id id);
