#pragma once
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// The terminal's modes before the program, and while it has the screen.
extern struct termios shell_modes, screen_modes;
// 1 while the terminal is ours.
extern volatile sig_atomic_t is_ours;

// xterm's reports: the mouse (1000, and 1002 for motion with a button down, in the form 1006), the focus (1004), bracketed
// paste (2004) and the change between dark and light (2031,
// https://contour-terminal.org/vt-extensions/color-palette-update-notifications). Terminals without them ignore the
// sequences. Empty for terminals whose sequences do not begin with ESC [.
extern const char *reports_on, *reports_off;

// Synchronized output (https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036): the terminal shows what
// stands between these two at once, so that no half of a picture is seen. Terminals without it ignore them. Empty for those
// whose sequences do not begin with ESC [.
extern const char *picture_begins, *picture_ends;

// Makes all sequences, from terminfo: a signal handler must not call it.
void prepare_sequences(bool mouse);

// Switches off what endwin does not know.
void leave_modes(void);

void catch_signals(void);

// Waits until the shell puts the process in the foreground.
void stand_in_front(void);

// Gives the terminal back and takes it again. Neither allocates nor locks, so that a signal handler may call it.

// Returns false when it was given back already.
bool terminal_give_back(void);

// terminal_was_stopped returns true after it.
void terminal_take_again(void);

// Writes to a file, in as many steps as it takes; gives up at an error.
void write_all(int file, const char *bytes, size_t count);
