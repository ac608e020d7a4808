#ifndef CMALLOC_H
#define CMALLOC_H

/// Lets all threads allocate from so many arenas. By default each has one of its own, and what one thread has freed no other
/// can use.
void malloc_share_arenas(int count);

#endif
