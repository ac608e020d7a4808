#define _GNU_SOURCE
#include "handover.h"

#include "CCurses.h"

#include <curses.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

// ---- Giving the terminal back, from anywhere: nothing below this line up to the next heading may allocate or lock. ----

struct termios shell_modes, screen_modes;
// The sequences that take the terminal over and give it back. They are made from terminfo, which a signal handler must not
// call. Each change uses the next of four places, because a handler on another thread may still write the one before.
struct sequence {
  char bytes[512];
  size_t length;
};
static struct handover {
  struct sequence entering, leaving;
} handovers[4];
static struct handover *handover = &handovers[0];
// 1 while the terminal is ours.
volatile sig_atomic_t is_ours = 0;
static volatile sig_atomic_t was_stopped = 0;

void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

bool terminal_give_back(void) {
  if (!__atomic_exchange_n(&is_ours, 0, __ATOMIC_SEQ_CST)) return false;
  const struct sequence *leaving = &__atomic_load_n(&handover, __ATOMIC_SEQ_CST)->leaving;
  write_all(STDOUT_FILENO, leaving->bytes, leaving->length);
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
  return true;
}

void terminal_take_again(void) {
  tcsetattr(STDIN_FILENO, TCSANOW, &screen_modes);
  const struct sequence *entering = &__atomic_load_n(&handover, __ATOMIC_SEQ_CST)->entering;
  write_all(STDOUT_FILENO, entering->bytes, entering->length);
  is_ours = 1;
  was_stopped = 1;
}

// Signals whose default action ends the process (signal(7)), but for SIGKILL, which cannot be caught. Those from SIGRTMIN
// to SIGRTMAX come on top.
static const int ending_signals[] = {
    SIGHUP,  SIGINT,  SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,    SIGFPE,  SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE,
    SIGALRM, SIGTERM, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS, SIGSTKFLT,
};
enum { ending_count = sizeof ending_signals / sizeof *ending_signals };
// The actions that the signals had before, by number: a debugger's or the runtime's handler still has its turn.
static struct sigaction before[_NSIG];

// Gives the terminal back, and lets the signal end the process. A handler from before us gets only a fault of our own
// (si_code above 0): for a signal that another process sent it would look for the failed instruction, find none, and let
// the process go on without its terminal.
static void end(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  struct sigaction usual = {.sa_handler = SIG_DFL};
  terminal_give_back();
  sigaction(number, info->si_code <= 0 ? &usual : &before[number], NULL);
  errno = saved;
  raise(number);
}

void terminal_end(int32_t number) {
  sigset_t both;
  sigemptyset(&both);
  sigaddset(&both, SIGALRM);
  sigaddset(&both, number);
  struct sigaction usual = {.sa_handler = SIG_DFL};
  // A terminal that takes no output blocks both the session and this; then the alarm ends the process.
  pthread_sigmask(SIG_UNBLOCK, &both, NULL);
  alarm(1);
  if (!terminal_give_back()) {
    alarm(0);
    return;
  }
  sigaction(number, &usual, NULL);
  raise(number);
}

// Waits until the shell puts the process in the foreground (fg). In the background (bg, or a start with &) nothing may be
// drawn. The kernel stops a background process that sets terminal modes, but not on a thread where libdispatch blocks all
// signals; so this unblocks SIGTTOU first.
void stand_in_front(void) {
  struct termios modes;
  sigset_t only, others;
  sigemptyset(&only);
  sigaddset(&only, SIGTTOU);
  pthread_sigmask(SIG_UNBLOCK, &only, &others);
  if (tcgetattr(STDIN_FILENO, &modes) == 0) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  pthread_sigmask(SIG_SETMASK, &others, NULL);
}

// Stops the process, with the terminal given back meanwhile. The signal is raised with its default action, because the
// kernel decides whether a stop is possible: without a shell that could continue the process it is not.
static void stop(int number) {
  int saved = errno;
  struct sigaction ours, usual = {.sa_handler = SIG_DFL};
  sigset_t only, others;
  bool was_ours = terminal_give_back();
  sigaction(number, &usual, &ours);
  sigemptyset(&only);
  sigaddset(&only, number);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &only, &others);
  pthread_sigmask(SIG_SETMASK, &others, NULL);
  sigaction(number, &ours, NULL);
  if (was_ours) {
    stand_in_front();
    terminal_take_again();
    // The session draws everything when it gets this signal.
    kill(getpid(), SIGWINCH);
  }
  errno = saved;
}

// A signal that is ignored (nohup, trap '' in a shell) stays ignored.
static void catch_signal(int number, const struct sigaction *action) {
  sigaction(number, action, &before[number]);
  if (before[number].sa_handler == SIG_IGN) sigaction(number, &before[number], NULL);
}

void catch_signals(void) {
  // A stack that has overflowed cannot run a handler: the main thread gets another one for it.
  static char spare[65536];
  stack_t stack = {.ss_sp = spare, .ss_size = sizeof spare};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = end, .sa_flags = SA_ONSTACK | SA_SIGINFO};
  sigemptyset(&action.sa_mask);
  // A process in the background may change terminal modes in the handler.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (int i = 0; i < ending_count; i++) catch_signal(ending_signals[i], &action);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) catch_signal(number, &action);
  struct sigaction stopping = {.sa_handler = stop, .sa_flags = SA_RESTART}, earlier;
  sigemptyset(&stopping.sa_mask);
  sigaction(SIGTSTP, &stopping, &earlier);
  if (earlier.sa_handler == SIG_IGN) sigaction(SIGTSTP, &earlier, NULL);
}

// ---- The sequences ----

const char *reports_on = "", *reports_off = "";
const char *picture_begins = "", *picture_ends = "";

// xterm's stack of titles (XTWINOPS 22 and 23).
static const char title_saved[] = "\033[22;2t", title_restored[] = "\033[23;2t";
// Kitty's keyboard protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol): 1, keys as codes where bytes would be
// ambiguous, and 4, with the key of the Latin layout beside them.
static const char key_codes_on[] = "\033[>5u", key_codes_off[] = "\033[<u";

static bool is_ansi = false;
// The modes that were requested since the terminal was opened.
static bool has_title = false, has_key_codes = false;

static void append(struct sequence *sequence, const char *added) {
  if (added == NULL || added == (char *)-1 || sequence->length + strlen(added) >= sizeof sequence->bytes) return;
  strcpy(sequence->bytes + sequence->length, added);
  sequence->length += strlen(added);
}

// Makes the sequences for the modes that were requested.
static void make_sequences(void) {
  static unsigned made = 0;
  struct handover *next = &handovers[++made % 4];
  next->entering.length = next->leaving.length = 0;
  append(&next->entering, enter_ca_mode);
  append(&next->entering, keypad_xmit);
  append(&next->entering, cursor_invisible);
  append(&next->entering, reports_on);
  if (has_title) append(&next->entering, title_saved);
  if (has_key_codes) append(&next->entering, key_codes_on);

  // A signal may come in the midst of a picture.
  append(&next->leaving, picture_ends);
  if (has_key_codes) append(&next->leaving, key_codes_off);
  if (has_title) append(&next->leaving, title_restored);
  append(&next->leaving, reports_off);
  append(&next->leaving, exit_attribute_mode);
  append(&next->leaving, keypad_local);
  append(&next->leaving, cursor_normal);
  append(&next->leaving, exit_ca_mode);
  __atomic_store_n(&handover, next, __ATOMIC_SEQ_CST);
}

void prepare_sequences(bool mouse) {
  is_ansi = clear_screen != NULL && strncmp(clear_screen, "\033[", 2) == 0;
  if (is_ansi) {
    reports_on = mouse ? "\033[?1000;1002;1004;1006;2004;2031h" : "\033[?1004;2004;2031h";
    reports_off = mouse ? "\033[?2031;2004;1006;1004;1002;1000l" : "\033[?2031;2004;1004l";
    picture_begins = "\033[?2026h";
    picture_ends = "\033[?2026l";
  }
  has_title = has_key_codes = false;
  make_sequences();
}

bool terminal_is_ansi(void) { return is_ansi; }

void terminal_keep_title(void) {
  if (!is_ours || has_title) return;
  write_all(STDOUT_FILENO, title_saved, strlen(title_saved));
  has_title = true;
  make_sequences();
}

void terminal_use_key_codes(void) {
  if (!is_ours || has_key_codes) return;
  write_all(STDOUT_FILENO, key_codes_on, strlen(key_codes_on));
  has_key_codes = true;
  make_sequences();
}

void leave_modes(void) {
  if (has_key_codes) write_all(STDOUT_FILENO, key_codes_off, strlen(key_codes_off));
  if (has_title) write_all(STDOUT_FILENO, title_restored, strlen(title_restored));
  write_all(STDOUT_FILENO, reports_off, strlen(reports_off));
}

// ---- Stopping ----

bool terminal_was_stopped(void) { return __atomic_exchange_n(&was_stopped, 0, __ATOMIC_SEQ_CST) != 0; }

// Stops the whole process group, as the terminal does for Ctrl-Z, so that `make run` stops too. This thread stops itself,
// and so at once: a signal to the process could be delivered to another thread later.
void terminal_suspend(void) {
  struct sigaction ours, deaf = {.sa_handler = SIG_IGN};
  sigaction(SIGTSTP, NULL, &ours);
  if (ours.sa_handler != stop) return;
  sigaction(SIGTSTP, &deaf, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  stop(SIGTSTP);
}
