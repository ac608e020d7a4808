#pragma once
// Which places are this machine and its neighbours.
#include <stdbool.h>

// Whether an address in figures is one that the net has no business with: loopback, link-local, private, unspecified, and those
// that carriers give to their customers (RFC 1918, 3927, 4193, 4291, 6598). False for a name.
bool is_local_address(const char *address);

// Whether something may stand between us and the hosts that are asked, so that an address that was connected to is the proxy's.
bool has_proxy(void);
