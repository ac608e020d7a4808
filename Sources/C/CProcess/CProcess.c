#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

int32_t process_pipe(int32_t ends[2], bool never_waits) {
  return pipe2(ends, O_CLOEXEC | (never_waits ? O_NONBLOCK : 0)) == 0 ? 0 : errno;
}

int32_t process_start(
    const char *path, const char *const *arguments, const char *const *environment, int32_t input, int32_t output,
    int32_t errors, int32_t *child) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t none, all;
  pid_t pid = 0;
  sigemptyset(&none);
  sigfillset(&all);
  int problem = posix_spawnattr_init(&attributes);
  if (problem != 0) return problem;
  problem = posix_spawn_file_actions_init(&actions);
  if (problem == 0) {
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    problem = posix_spawn(
        &pid, path, &actions, &attributes, (char *const *)arguments, (char *const *)environment);
    posix_spawn_file_actions_destroy(&actions);
  }
  posix_spawnattr_destroy(&attributes);
  *child = pid;
  return problem;
}
