#ifndef CMEMORY_H
#define CMEMORY_H

/// Gives memory that was freed back to the system. glibc keeps most of it otherwise: after a refresh of 6,000 articles 27 MB
/// of private memory stay with the process, and 11 MB with this call.
void memory_trim(void);

#endif
