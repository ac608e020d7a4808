#pragma once
#include <stdbool.h>

// Gives the terminal back and takes it again. Neither allocates nor locks, so that a signal handler may call it.

// Returns false when it was given back already.
bool terminal_give_back(void);

// terminal_was_stopped returns true after it.
void terminal_take_again(void);
