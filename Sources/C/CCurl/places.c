#include "places.h"

#include <stddef.h>
#include <stdlib.h>

bool has_proxy(void) {
  // The variables that libcurl takes a proxy from (https://curl.se/libcurl/c/libcurl-env.html). HTTP_PROXY is not among
  // them: a web server sets it for its programs, from a header that any client may send.
  static const char *const names[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return true;
  }
  return false;
}
