#ifndef CBUILD_H
#define CBUILD_H

// The commit that the program was built from, as Package.swift got it in NEWSBAND_COMMIT; empty when it got none.
const char *build_commit(void);

#endif
