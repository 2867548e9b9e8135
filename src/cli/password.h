/* cli/password.h - a password from whoever runs a command. */
#pragma once

#include "cli/command.h"

/* --password-stdin, --generate; for the tables of commands. */
#define PASSWORD_OPTIONS                                                       \
    {"--password-stdin", NULL,                                                 \
     N_("take the password from the first line of standard input")},           \
    {                                                                          \
        "--generate", NULL, N_("make a password and print it, this once")      \
    }

/* As the options say; else asked for twice on the terminal, unseen.
 * Fails  as wrong usage without a terminal, or when both options are there;
 *        FAULT_INPUT nothing came, or the two differ */
bool call_password(struct call *call, struct str *password,
                   struct fault *fault);
