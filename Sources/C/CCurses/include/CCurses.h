#pragma once
#include <stdbool.h>
#include <stdint.h>

// The screen through ncurses, in plain types: <curses.h> has macros, varargs and globals that Swift 6 does not accept.
// One screen, on standard input and output. Coordinates are columns and rows from 0.

enum {
  terminal_ok = 0,
  // Standard input or output is not a terminal.
  terminal_none,
  // $TERM is not in the terminfo database, or not set.
  terminal_unknown,
  // The terminal cannot place its cursor.
  terminal_dumb,
};

// Looks a name up in terminfo: the terminal must be known and able to place its cursor. Returns one of the values above.
int32_t terminal_probe(const char *name);

// Checks that standard input and output are a terminal, and probes its name. Returns one of the values above.
int32_t terminal_check(const char *name);

// Takes the terminal over: alternate screen, no echo, keys one by one, bracketed paste, reports of focus and background, and
// mouse reports when they are wanted. Sets the locale from the environment. From now on the terminal is given back when a
// signal ends the process and at exit.
int32_t terminal_open(const char *name, bool mouse);

// Gives the terminal back. Does nothing when it is given back already.
void terminal_close(void);

// Gives the terminal back and ends the process by the default action of a signal, from any thread. Does nothing when the terminal is
// given back already, as while another program has it.
void terminal_end(int32_t number);

// The number of colours: 0, 8, 16, 256 or more. Above 256 a colour is 0xrrggbb, except 0 to 7.
int32_t terminal_colours(void);

// Returns true when the locale's character set is UTF-8.
bool terminal_is_utf8(void);

// Returns true when the terminal can move the rest of a row to the left.
bool terminal_can_shift(void);

// Returns true when the terminal understands sequences that begin with ESC [.
bool terminal_is_ansi(void);

// Keeps the title of the window, and gives it back with the terminal.
void terminal_keep_title(void);

// Asks the terminal for key codes in place of bytes that could mean two keys. Only for a terminal that has said that it can.
void terminal_use_key_codes(void);

// Defines a pair of colours for cells; -1 is the terminal's own colour. Pair 0 always exists.
void terminal_define_pair(int32_t pair, int32_t foreground, int32_t background);

enum {
  cell_bold = 1,
  cell_italic = 2,
  cell_underline = 4,
  cell_reverse = 8,
  cell_dim = 16,
};

// The number of scalars that ncurses takes in one cell (CCHARW_MAX).
enum { cell_scalars = 5 };

typedef struct {
  uint32_t scalars[cell_scalars];
  uint8_t count;
  // Columns, 1 or 2. The cell to the right of a wide one is left out.
  uint8_t width;
  uint8_t attributes;
  int16_t pair;
} terminal_cell;

// Puts cells into a row of the picture. Where the C library has another width for a character, the width of the cell
// counts, so that nothing shifts.
void terminal_put(int32_t x, int32_t y, const terminal_cell *cells, int32_t count);

// Sends the changes to the terminal, and then the bytes of `tail` in the same picture: sequences that leave the cursor and the
// attributes as they were. The cursor is hidden when x is negative.
void terminal_flush(int32_t x, int32_t y, const uint8_t *tail, int32_t tail_count);

// Makes the next flush draw everything.
void terminal_forget(void);

// Returns the current columns and rows, and gives the picture that size.
void terminal_size(int32_t *width, int32_t *height);

// Returns true when the process was stopped and continued since the last call. The screen is blank then.
bool terminal_was_stopped(void);

// Stops the process and its group, with the terminal given back meanwhile; returns when it is continued.
void terminal_suspend(void);

// Runs a program on the terminal and waits for its end; the screen is blank then. The program is found on $PATH; the
// arguments end with a null pointer, and so do the variables of its environment; a null pointer alone stands for the
// environment of this process. The input is a file for its standard input, or -1 for the keys. Returns errno (above 0) when it could not be started, else the exit status times -1,
// or -128 minus the signal that ended it.
int32_t terminal_lend(const char *const *arguments, const char *const *environment, int32_t input);

// The values of terminal_read besides a byte of 0 to 255.
enum {
  terminal_nothing = -1,
  // The terminal is gone.
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
  // Any other key that terminfo knows.
  terminal_key_other,
  // The number of a function key, from 1, is added to it.
  terminal_key_function = 300,
};

// Returns the next byte of the input, or a key that terminfo knows for the next bytes. Does not wait, except 25 ms after an
// escape.
int32_t terminal_read(void);

// Writes bytes to the terminal past ncurses: a control sequence that moves no cursor and draws nothing.
void terminal_write(const uint8_t *bytes, int32_t count);
