/* cli/run.h - from the words of a call to its exit code. */
#pragma once

/* Runs the command that `words` name, prints what it gives or why it failed,
 * and gives the exit code.  words[0] is the program. */
int run_command(int count, const char *const *words);
