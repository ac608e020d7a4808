#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CCurses.h"

#include "handover.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// ---- Giving the terminal back, from anywhere: nothing below this line up to the next heading may allocate or lock. ----

static struct termios shell_modes, screen_modes;
// The sequences that take the terminal over and give it back. They are made once from terminfo: a signal handler must not
// call it.
static char entering[256], leaving[256];
static size_t entering_length, leaving_length;
// 1 while the terminal is ours.
static volatile sig_atomic_t is_ours = 0;
static volatile sig_atomic_t was_stopped = 0;

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

bool terminal_give_back(void) {
  if (!__atomic_exchange_n(&is_ours, 0, __ATOMIC_SEQ_CST)) return false;
  write_all(leaving, leaving_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
  return true;
}

void terminal_take_again(void) {
  tcsetattr(STDIN_FILENO, TCSANOW, &screen_modes);
  write_all(entering, entering_length);
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

// Waits until the shell puts the process in the foreground (fg). In the background (bg, or a start with &) nothing may be
// drawn. The kernel stops a background process that sets terminal modes, but not on a thread where libdispatch blocks all
// signals; so this unblocks SIGTTOU first.
static void stand_in_front(void) {
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

static void catch_signals(void) {
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

// ---- Opening and closing ----

// ncurses writes once for each row, and the terminal wakes up as often. So ncurses draws into a file in memory, and the
// whole picture goes to the terminal in one write.
static int curses_file = -1, picture_file = -1;

static bool begin_picture(void) {
  return picture_file >= 0 && lseek(picture_file, 0, SEEK_SET) == 0
         && dup3(picture_file, curses_file, O_CLOEXEC) >= 0;
}

// Synchronized output (https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036): the terminal shows what
// stands between these two at once, so that no half of a picture is seen. Terminals without it ignore them. Empty for those
// whose sequences do not begin with ESC [.
static const char *picture_begins = "", *picture_ends = "";

// Writes the picture; mostly in one write, with the sequences around it. A picture without changes is no byte.
static void end_picture(void) {
  static char bytes[65536];
  size_t length = strlen(picture_begins);
  off_t end = lseek(picture_file, 0, SEEK_CUR);
  dup3(STDOUT_FILENO, curses_file, O_CLOEXEC);
  if (end <= 0) return;
  memcpy(bytes, picture_begins, length);
  for (off_t at = 0; at < end;) {
    // Room is left for the sequence at the end.
    size_t room = sizeof bytes - 16 - length;
    ssize_t count = pread(picture_file, bytes + length, end - at < (off_t)room ? (size_t)(end - at) : room, at);
    if (count <= 0) break;
    length += (size_t)count;
    at += count;
    if (at < end) {
      write_all(bytes, length);
      length = 0;
    }
  }
  memcpy(bytes + length, picture_ends, strlen(picture_ends));
  write_all(bytes, length + strlen(picture_ends));
}

static bool can_shift = false;
// Keys are read through a window that is never shown: reading from the screen's window would draw that first.
static WINDOW *input;

int32_t terminal_probe(const char *name) {
  int error = 0;
  if (setupterm(name, STDOUT_FILENO, &error) != OK) return error == 1 ? terminal_dumb : terminal_unknown;
  return cursor_address == NULL ? terminal_dumb : terminal_ok;
}

int32_t terminal_check(const char *name) {
  return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) ? terminal_probe(name) : terminal_none;
}

static void append(char *text, size_t *length, const char *added) {
  if (added == NULL || added == (char *)-1 || *length + strlen(added) >= sizeof leaving) return;
  strcpy(text + *length, added);
  *length += strlen(added);
}

// xterm's mouse reports (1000, and 1002 for motion with a button down, in the form 1006) and bracketed paste (2004). Terminals without them ignore the sequences.
static const char *reports_on = "", *reports_off = "";

static void prepare_sequences(bool mouse) {
  if (clear_screen != NULL && strncmp(clear_screen, "\033[", 2) == 0) {
    reports_on = mouse ? "\033[?1000;1002;1006;2004h" : "\033[?2004h";
    reports_off = mouse ? "\033[?2004;1006;1002;1000l" : "\033[?2004l";
    picture_begins = "\033[?2026h";
    picture_ends = "\033[?2026l";
  }
  entering_length = leaving_length = 0;
  append(entering, &entering_length, enter_ca_mode);
  append(entering, &entering_length, keypad_xmit);
  append(entering, &entering_length, cursor_invisible);
  append(entering, &entering_length, reports_on);

  // A signal may come in the midst of a picture.
  append(leaving, &leaving_length, picture_ends);
  append(leaving, &leaving_length, reports_off);
  append(leaving, &leaving_length, exit_attribute_mode);
  append(leaving, &leaving_length, keypad_local);
  append(leaving, &leaving_length, cursor_normal);
  append(leaving, &leaving_length, exit_ca_mode);
}

int32_t terminal_open(const char *name, bool mouse) {
  int32_t found = terminal_check(name);
  if (found != terminal_ok) return found;
  stand_in_front();
  if (tcgetattr(STDIN_FILENO, &shell_modes) != 0) return terminal_none;
  setlocale(LC_CTYPE, "");
  prepare_sequences(mouse);
  catch_signals();
  // The size comes from the terminal: $LINES and $COLUMNS do not change with it.
  use_env(FALSE);
  use_tioctl(TRUE);
  curses_file = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  FILE *curses_stream = curses_file < 0 ? NULL : fdopen(curses_file, "w");
  if (curses_stream == NULL || newterm(name, curses_stream, stdin) == NULL) return terminal_unknown;
  picture_file = memfd_create("picture", MFD_CLOEXEC);
  is_ours = 1;
  can_shift = delete_character != NULL || parm_dch != NULL;
  atexit(terminal_close);

  cbreak();
  noecho();
  nonl();
  tcgetattr(STDIN_FILENO, &screen_modes);
  // Ctrl-C, Ctrl-Z, Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O are keys. Ctrl-\ still ends a program that does not respond.
  screen_modes.c_cc[VINTR] = screen_modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  screen_modes.c_lflag &= ~(tcflag_t)IEXTEN;
  screen_modes.c_iflag &= ~(tcflag_t)IXON;
  tcsetattr(STDIN_FILENO, TCSANOW, &screen_modes);
  def_prog_mode();

  set_escdelay(25);
  // Drawing is not interrupted by input.
  typeahead(-1);
  input = newpad(1, 1);
  keypad(input, TRUE);
  nodelay(input, TRUE);
  meta(input, TRUE);
  curs_set(0);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  // Mouse reports are read as bytes: ncurses turns them into clicks, and loses some when they come quickly.
  keyok(KEY_MOUSE, FALSE);
  write_all(reports_on, strlen(reports_on));
  return terminal_ok;
}

void terminal_close(void) {
  if (!__atomic_exchange_n(&is_ours, 0, __ATOMIC_SEQ_CST)) return;
  flushinp();
  write_all(reports_off, strlen(reports_off));
  endwin();
}

// ---- Drawing ----

int32_t terminal_colours(void) { return has_colors() ? COLORS : 0; }

bool terminal_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool terminal_can_shift(void) { return can_shift; }

void terminal_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  init_extended_pair(pair, foreground, background);
}

static attr_t attributes_of(uint8_t flags) {
  attr_t result = A_NORMAL;
  if (flags & cell_bold) result |= A_BOLD;
  if (flags & cell_italic) result |= A_ITALIC;
  if (flags & cell_underline) result |= A_UNDERLINE;
  if (flags & cell_reverse) result |= A_REVERSE;
  if (flags & cell_dim) result |= A_DIM;
  return result;
}

static void set_cell(cchar_t *out, const wchar_t *text, const terminal_cell *cell) {
  int pair = cell->pair;
  if (setcchar(out, text, attributes_of(cell->attributes), 0, &pair) == ERR) {
    setcchar(out, L"?", attributes_of(cell->attributes), 0, &pair);
  }
}

// Translates one of our cells for ncurses; returns how many cells it became. ncurses relies on wcwidth, so only scalars
// that wcwidth calls marks stay with the first one: an emoji sequence keeps its first picture. The second half of a flag
// goes into the next cell. U+FE0F is dropped, because it widens the glyph on some terminals only.
static int translate(const terminal_cell *cell, cchar_t *out) {
  int width = wcwidth((wchar_t)cell->scalars[0]);
  bool is_known = width == cell->width || width == 1;
  wchar_t text[cell_scalars + 1] = {is_known ? (wchar_t)cell->scalars[0] : L'\uFFFD'};
  int length = 1;
  for (int i = 1; i < cell->count; i++) {
    wchar_t scalar = (wchar_t)cell->scalars[i];
    if (scalar == 0xFE0F || scalar == 0x200D) continue;
    if (wcwidth(scalar) != 0) break;
    text[length++] = scalar;
  }
  set_cell(&out[0], text, cell);
  if (width == 2 || cell->width == 1) return 1;
  bool is_flag = cell->count == 2 && wcwidth((wchar_t)cell->scalars[1]) == 1;
  set_cell(&out[1], (wchar_t[]){is_flag ? (wchar_t)cell->scalars[1] : L' ', 0}, cell);
  return 2;
}

void terminal_put(int32_t x, int32_t y, const terminal_cell *cells, int32_t count) {
  for (int32_t i = 0; i < count; i++) {
    cchar_t out[2];
    mvadd_wchnstr(y, x, out, translate(&cells[i], out));
    x += cells[i].width;
  }
}

void terminal_flush(int32_t x, int32_t y) {
  if (!is_ours) return;
  bool is_hidden = x < 0, is_whole = begin_picture();
  leaveok(stdscr, is_hidden);
  if (!is_hidden) move(y, x);
  curs_set(is_hidden ? 0 : 1);
  wnoutrefresh(stdscr);
  doupdate();
  if (is_whole) end_picture();
}

void terminal_forget(void) {
  erase();
  clearok(curscr, TRUE);
}

void terminal_size(int32_t *width, int32_t *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0
      && (size.ws_col != COLS || size.ws_row != LINES)) {
    resizeterm(size.ws_row, size.ws_col);
  }
  *width = COLS;
  *height = LINES;
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

// ---- Reading ----

static const struct {
  int theirs;
  int32_t ours;
} keys[] = {
    {KEY_UP, terminal_key_up},       {KEY_DOWN, terminal_key_down},       {KEY_LEFT, terminal_key_left},        {KEY_RIGHT, terminal_key_right},
    {KEY_HOME, terminal_key_home},   {KEY_FIND, terminal_key_home},       {KEY_A1, terminal_key_home},          {KEY_END, terminal_key_end},
    {KEY_LL, terminal_key_end},      {KEY_SELECT, terminal_key_end},      {KEY_C1, terminal_key_end},           {KEY_PPAGE, terminal_key_page_up},
    {KEY_A3, terminal_key_page_up},  {KEY_NPAGE, terminal_key_page_down}, {KEY_C3, terminal_key_page_down},     {KEY_ENTER, terminal_key_enter},
    {KEY_BTAB, terminal_key_back_tab}, {KEY_BACKSPACE, terminal_key_backspace}, {KEY_DC, terminal_key_delete},  {KEY_IC, terminal_key_insert},
};

// Tells a terminal that is gone from one without input: reading gives the same error for both.
static bool is_hung_up(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, 0) == 1 && (input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

int32_t terminal_read(void) {
  if (!is_ours) return terminal_nothing;
  int code = wgetch(input);
  if (code == ERR) return is_hung_up() ? terminal_hangup : terminal_nothing;
  if (code < 256) return code;
  if (code > KEY_F(0) && code <= KEY_F(63)) return terminal_key_function + code - KEY_F(0);
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    if (keys[i].theirs == code) return keys[i].ours;
  }
  return terminal_key_other;
}

void terminal_write(const uint8_t *bytes, int32_t count) {
  if (is_ours) write_all((const char *)bytes, (size_t)count);
}
