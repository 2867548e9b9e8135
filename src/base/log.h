/* base/log.h - one line per event: day time level area key=value ...
 *
 * Ids, never names or addresses of people.  Lines go to standard error.
 */
#pragma once

enum log_level { LOG_ERROR, LOG_WARN, LOG_INFO, LOG_DEBUG, LOG_LEVEL_COUNT };

/* Lines above `level` are dropped; LOG_WARN at the start. */
void log_set_level(enum log_level level);

/* log_line(LOG_INFO, "store", "migrated=%s", name) */
__attribute__((format(printf, 3, 4))) void log_line(enum log_level level,
                                                    const char *area,
                                                    const char *format, ...);
