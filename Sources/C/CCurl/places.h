#pragma once
#include <stdbool.h>

// Returns true when a proxy may be used. The address of a connection may be the proxy's then.
bool has_proxy(void);
