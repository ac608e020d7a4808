#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CCurses.h"

#include "handover.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// ---- Opening and closing ----

// ncurses writes once for each row, and the terminal wakes up as often. So ncurses draws into a file in memory, and the
// whole picture goes to the terminal in one write.
static int curses_file = -1, picture_file = -1;

static bool begin_picture(void) {
  return picture_file >= 0 && lseek(picture_file, 0, SEEK_SET) == 0
         && dup3(picture_file, curses_file, O_CLOEXEC) >= 0;
}

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
      write_all(STDOUT_FILENO, bytes, length);
      length = 0;
    }
  }
  memcpy(bytes + length, picture_ends, strlen(picture_ends));
  write_all(STDOUT_FILENO, bytes, length + strlen(picture_ends));
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
  write_all(STDOUT_FILENO, reports_on, strlen(reports_on));
  return terminal_ok;
}

void terminal_close(void) {
  if (!__atomic_exchange_n(&is_ours, 0, __ATOMIC_SEQ_CST)) return;
  flushinp();
  leave_modes();
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

void terminal_flush(int32_t x, int32_t y, const uint8_t *tail, int32_t tail_count) {
  if (!is_ours) return;
  bool is_hidden = x < 0, is_whole = begin_picture();
  leaveok(stdscr, is_hidden);
  if (!is_hidden) move(y, x);
  curs_set(is_hidden ? 0 : 1);
  wnoutrefresh(stdscr);
  doupdate();
  // The file of the picture, or the terminal itself.
  write_all(curses_file, (const char *)tail, (size_t)tail_count);
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
  if (is_ours) write_all(STDOUT_FILENO, (const char *)bytes, (size_t)count);
}
