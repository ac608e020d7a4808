#include "CBuild.h"

#ifndef NEWSBAND_COMMIT
#define NEWSBAND_COMMIT ""
#endif

const char *build_commit(void) { return NEWSBAND_COMMIT; }
