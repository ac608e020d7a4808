#ifndef CMEMORY_H
#define CMEMORY_H

/// Lets all threads allocate from so many arenas. By default each has one of its own, and what one thread has freed no other
/// can use.
void memory_share_arenas(int count);

/// Gives back what is held and not used after a piece of work is done: memory that was freed, and the mapping of code that
/// ran. Code that runs again is mapped again from the system's cache of files.
void memory_rest(void);

#endif
