#pragma once
#include <stdbool.h>

// Giving the terminal back and taking it again, as it was: neither allocates nor locks, so a signal handler may do it.

// False when it was given back already.
bool terminal_give_back(void);

// The next look at the input says that the screen is blank.
void terminal_take_again(void);
