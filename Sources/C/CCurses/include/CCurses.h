#pragma once
#include <stdbool.h>
#include <stdint.h>

// The screen through ncurses, in plain types: <curses.h> is macros, varargs and globals that Swift 6 refuses.
// One screen, on standard input and output. Coordinates are columns and rows from 0.

enum {
  terminal_ok = 0,
  // Standard input or output is no terminal.
  terminal_none,
  // $TERM is not in the terminfo database, or not set.
  terminal_unknown,
  // The terminal cannot place its cursor.
  terminal_dumb,
};

// Whether terminfo knows a terminal of that name that can place its cursor; one of the values above.
int32_t terminal_probe(const char *name);

// Whether there is a terminal on standard input and output, and of a kind that will do; one of the values above.
int32_t terminal_check(const char *name);

// Takes the terminal over: alternate screen, no echo, keys one by one, bracketed paste, and mouse reports when they are
// wanted. Sets the locale from the environment. From here on the terminal is given back when a signal ends the process, and at exit.
int32_t terminal_open(const char *name, bool mouse);

// Gives the terminal back. Does nothing when it is given back already.
void terminal_close(void);

// Colours of the terminal: 0, 8, 16, 256 or more. Above 256 a number is 0xrrggbb, but for 0 to 7.
int32_t terminal_colours(void);

// Whether the locale's character set is UTF-8.
bool terminal_is_utf8(void);

// Whether the terminal can move the rest of a row to the left.
bool terminal_can_shift(void);

// Makes a pair of colours, to be named in cells; -1 is the terminal's own. Pair 0 exists from the beginning.
void terminal_define_pair(int32_t pair, int32_t foreground, int32_t background);

enum {
  cell_bold = 1,
  cell_italic = 2,
  cell_underline = 4,
  cell_reverse = 8,
  cell_dim = 16,
};

// As many scalars as ncurses takes in one cell (CCHARW_MAX).
enum { cell_scalars = 5 };

typedef struct {
  uint32_t scalars[cell_scalars];
  uint8_t count;
  // Columns, 1 or 2; the cell to the right of a wide one is not given.
  uint8_t width;
  uint8_t attributes;
  int16_t pair;
} terminal_cell;

// Puts cells into a row of the picture. A character for which the C library has another width than the cell gets the
// columns of the cell all the same, so that nothing shifts.
void terminal_put(int32_t x, int32_t y, const terminal_cell *cells, int32_t count);

// Sends what has changed. The cursor is hidden when x is negative.
void terminal_flush(int32_t x, int32_t y);

// The next flush draws everything anew.
void terminal_forget(void);

// Columns and rows now; the picture takes that size.
void terminal_size(int32_t *width, int32_t *height);

// Whether the process was stopped and goes on since the last call: the screen is blank then.
bool terminal_was_stopped(void);

// Stops the process and its group, with the terminal given back meanwhile; returns when it goes on.
void terminal_suspend(void);

// Runs a program on the terminal, found on $PATH and with the arguments up to the null pointer, and waits for its end; the
// screen is ours again then, and blank. Returns what errno says (above 0) when it could not be started, else its exit status
// below 0, or -128 less the signal that ended it.
int32_t terminal_lend(const char *const *arguments);

// What terminal_read returns beside a byte of 0 to 255.
enum {
  terminal_nothing = -1,
  // Nobody is at the other end any more.
  terminal_hangup = -2,
  terminal_key_up = 256,
  terminal_key_down,
  terminal_key_left,
  terminal_key_right,
  terminal_key_home,
  terminal_key_end,
  terminal_key_page_up,
  terminal_key_page_down,
  terminal_key_enter,
  terminal_key_back_tab,
  terminal_key_backspace,
  terminal_key_delete,
  terminal_key_insert,
  // Any other that terminfo knows.
  terminal_key_other,
  // Plus the number of a function key, from 1.
  terminal_key_function = 300,
};

// The next byte that came in, or the next key for which terminfo knows what came in. Never waits, but 25 ms after an
// escape.
int32_t terminal_read(void);

// Writes bytes to the terminal past ncurses: a control sequence that moves no cursor and draws nothing.
void terminal_write(const uint8_t *bytes, int32_t count);
