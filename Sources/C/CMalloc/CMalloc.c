#include "CMalloc.h"

#include <malloc.h>

void malloc_share_arenas(int count) { mallopt(M_ARENA_MAX, count); }
