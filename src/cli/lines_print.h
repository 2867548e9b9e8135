/* cli/lines_print.h - which lines of a document change. */
#pragma once

#include "cli/command.h"

/* Prints "- " before lines that go and "+ " before those that come. */
void lines_print(struct call *call, struct str before, struct str after);
