#include "places.h"

#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>

static bool is_local_four(uint32_t ip) {
  return (ip >> 24) == 0 || (ip >> 24) == 10 || (ip >> 24) == 127 ||  // 0/8, 10/8, 127/8
         (ip >> 22) == (0x64400000u >> 22) ||                         // 100.64/10
         (ip >> 16) == 0xA9FE || (ip >> 20) == 0xAC1 || (ip >> 16) == 0xC0A8;  // 169.254/16, 172.16/12, 192.168/16
}

bool is_local_address(const char *address) {
  struct in_addr four;
  struct in6_addr six;
  if (inet_pton(AF_INET, address, &four) == 1) return is_local_four(ntohl(four.s_addr));
  if (inet_pton(AF_INET6, address, &six) != 1) return false;
  // ::ffff:127.0.0.1 is 127.0.0.1 (RFC 4291 section 2.5.5.2).
  if (IN6_IS_ADDR_V4MAPPED(&six)) {
    const uint8_t *ip = six.s6_addr + 12;
    return is_local_four((uint32_t)ip[0] << 24 | (uint32_t)ip[1] << 16 | (uint32_t)ip[2] << 8 | ip[3]);
  }
  return IN6_IS_ADDR_LOOPBACK(&six) || IN6_IS_ADDR_LINKLOCAL(&six) || IN6_IS_ADDR_UNSPECIFIED(&six) ||
         (six.s6_addr[0] & 0xFE) == 0xFC;
}

bool has_proxy(void) {
  // The variables that libcurl takes a proxy from (https://curl.se/libcurl/c/libcurl-env.html). HTTP_PROXY is not among them:
  // a web server sets it for its programs, from a header that anybody may send.
  static const char *const names[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return true;
  }
  return false;
}
