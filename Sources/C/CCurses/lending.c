#define _GNU_SOURCE
#include "CCurses.h"

#include "handover.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

// Puts a process group in the foreground, so that Ctrl-C goes to it. SIGTTOU is ignored meanwhile: the call comes from a
// group in the background, and would stop it.
static void put_in_front(pid_t group) {
  struct sigaction ours, deaf = {.sa_handler = SIG_IGN};
  sigaction(SIGTTOU, &deaf, &ours);
  tcsetpgrp(STDIN_FILENO, group);
  sigaction(SIGTTOU, &ours, NULL);
}

static int spawn_in_group(
    pid_t *child, const char *const *arguments, const char *const *environment, int32_t input) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int problem = posix_spawnattr_init(&attributes);
  if (problem != 0) return problem;
  problem = posix_spawn_file_actions_init(&actions);
  if (problem == 0 && input >= 0) problem = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (problem != 0) {
    posix_spawnattr_destroy(&attributes);
    return problem;
  }
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  problem = posix_spawnp(
      child, arguments[0], &actions, &attributes, (char *const *)arguments,
      environment ? (char *const *)environment : environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return problem;
}

int32_t terminal_lend(const char *const *arguments, const char *const *environment, int32_t input) {
  pid_t child, ours = getpgrp();
  int status = 0;
  bool was_ours = terminal_give_back();
  int problem = spawn_in_group(&child, arguments, environment, input);
  if (problem == 0) {
    put_in_front(child);
    // A program that stops must be continued here, as no shell does it: it stops when it reads before it is in the
    // foreground, and on Ctrl-Z.
    while (waitpid(child, &status, WUNTRACED) == child ? WIFSTOPPED(status) : errno == EINTR) {
      put_in_front(child);
      kill(-child, SIGCONT);
    }
    put_in_front(ours);
  }
  if (was_ours) terminal_take_again();
  if (problem != 0) return problem;
  return WIFEXITED(status) ? -WEXITSTATUS(status) : -128 - WTERMSIG(status);
}
