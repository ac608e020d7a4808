#pragma once

#include <stdbool.h>
#include <stdint.h>

// Starting a program away from the terminal, with functions of glibc that Swift does not see (_GNU_SOURCE).

// Makes a pipe that no program inherits: the end to read, then the end to write. Returns errno, or 0.
int32_t process_pipe(int32_t ends[2], bool never_waits);

// Starts a program in a session of its own, which has no terminal and is a process group too. Arguments and environment end
// with a null pointer. It gets the three files, and no other one. Returns errno, or 0 with the process id in `child`.
int32_t process_start(
    const char *path, const char *const *arguments, const char *const *environment, int32_t input, int32_t output,
    int32_t errors, int32_t *child);
