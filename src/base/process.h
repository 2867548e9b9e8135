/* base/process.h - another program as a child, with pipes.
 *
 * No shell stands between: `arguments` is what the program gets.  Its
 * environment is ours with `environment`, which wins.  What it writes to
 * standard error is read as it comes, and of that the first line is kept for
 * the fault.  It is killed and waited for when the arena closes.
 */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

struct process;

struct process_wish {
    const char *const *arguments;   /* NULL-ended; [0] is found on $PATH */
    const char *const *environment; /* NULL-ended "NAME=value", or "NAME" to
                                       take it out; or NULL */
    const char *input_file;         /* its standard input, or NULL: nothing */
    bool has_input_pipe;            /* process_write may be called */
    size_t most_piece_bytes;        /* ceiling of one process_next */
};

/* Fails  FAULT_MISSING when the program or the input file is not there;
 *        FAULT_SYSTEM */
bool process_open(struct arena *mem, const struct process_wish *wish,
                  struct process **process, struct fault *fault);

/* Takes the next piece of what the child prints, up to `separator`, which
 * is not in *piece; what stands behind the last separator is a piece too,
 * unless it is empty.  *piece is borrowed until the next call.  False at the
 * end and on failure: process_done tells which. */
bool process_next(struct process *process, char separator, struct str *piece);

/* Writes all of `bytes` to the child.  Who writes much to a child that
 * answers at once takes its answers between: it stops when nobody reads.
 * Fails  FAULT_SYSTEM when the child ended or closed its input */
bool process_write(struct process *process, struct str bytes,
                   struct fault *fault);

/* Tells the child that nothing more is written. */
void process_end_input(struct process *process);

/* Ends its input, passes over what it still prints and waits for the child.
 * To be called once.
 * Fails  FAULT_SYSTEM when it ended badly, with the first line it wrote to
 *        standard error; FAULT_LIMIT when a piece was over the ceiling */
bool process_done(struct process *process, struct fault *fault);
