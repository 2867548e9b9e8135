/* format/literal_scan.h - the words of JSON and JavaScript: white space,
 * texts in quotes, names, numbers.
 */
#pragma once

#include "base/fault.h"
#include "format/place.h"

struct literal_scan {
    struct arena *mem;
    struct str bytes; /* UTF-8 without NUL */
    size_t at;
    struct line_starts lines;
    bool is_javascript; /* else JSON */
    struct fault *fault;
};

/* Opens `bytes`, which may begin with a byte order mark.
 * Fails  FAULT_INPUT, "line:column: ...", when they are no UTF-8 */
bool literal_scan_open(struct arena *mem, struct str bytes, bool is_javascript,
                       struct fault *fault, struct literal_scan *scan);

/* The byte at `ahead` behind where `scan` stands, or NUL at the end. */
char literal_scan_byte(const struct literal_scan *scan, size_t ahead);

bool literal_scan_starts(const struct literal_scan *scan, const char *text);
bool literal_scan_ended(const struct literal_scan *scan);

struct place literal_scan_place(const struct literal_scan *scan, size_t at);

/* Sets a fault at the byte `at`. */
bool literal_scan_fail(const struct literal_scan *scan, size_t at,
                       const char *what);

/* Passes over white space, and over comments in JavaScript; true when there
 * was a line end. */
bool literal_scan_space(struct literal_scan *scan);

/* Passes over `sign` if it stands here. */
bool literal_scan_sign(struct literal_scan *scan, char sign);

/* The name that stands here, of letters, digits, _ and $; empty when there is
 * none.  It is not passed over. */
struct str literal_scan_name(const struct literal_scan *scan);

/* What stands before the sign of an assignment, "module.exports.levels";
 * empty where there is none.  It is not passed over. */
struct str literal_scan_target(const struct literal_scan *scan);

/* Reads a text in quotes; in JavaScript of any kind, and a template without
 * ${}.  *has_code tells of one with: it is passed over.
 * Fails  FAULT_INPUT for a wrong escape, half a character, NUL, no end */
bool literal_scan_text(struct literal_scan *scan, struct str *text,
                       bool *has_code);

/* The number that stands here, a sign before it too, as it is written; empty
 * when there is none.  It is not passed over. */
struct str literal_scan_number(const struct literal_scan *scan);
