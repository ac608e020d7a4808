#pragma once
// libcurl as a handful of functions: many fetches at once on one handle that one thread owns.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct curl_fetches curl_fetches;

// One request. Strings are copied; a null pointer leaves a header out.
typedef struct {
  const char *url;
  const char *etag;
  const char *last_modified;
  const char *user_agent;
  // Whole header lines, "Name: value".
  const char *const *headers;
  size_t header_count;
  // The method where it is not that of a body ("PUT", "DELETE"); null for GET, or POST with a body.
  const char *method;
  // True when there is a body to send, which may be empty. It is copied, and sent again where a redirect is followed.
  bool has_body;
  const uint8_t *body;
  size_t body_length;
  // A file of certificate authorities; null or empty for the system's.
  const char *authorities;
  // Bytes of the body, decompressed.
  int64_t body_limit;
  // Seconds.
  double first_byte_limit;
  double total_limit;
  // True when the first address may lead to this machine or its local network. Where it does, redirects may as well.
  bool may_be_local;
  // "name:port:address" in place of what a name server says (CURLOPT_RESOLVE), or null. For tests.
  const char *resolve;
  // True when ~/.netrc may be read for the password. That happens over https only.
  bool uses_netrc;
} curl_request;

// The reason why a fetch ended without an answer; 0 when there was one.
typedef enum {
  curl_end_answered = 0,
  curl_end_failed,
  curl_end_too_large,
  curl_end_silent,
  curl_end_too_slow,
  // The first address leads into the local network, and may not.
  curl_end_local,
  // A redirect leads from elsewhere into the local network.
  curl_end_forbidden_target,
  curl_end_unresolved,
  curl_end_unreachable,
  curl_end_broken_off,
  curl_end_certificate,
  curl_end_tls,
  curl_end_packed_badly,
  curl_end_no_address,
  curl_end_no_memory,
  curl_end_long_header,
  curl_end_not_http,
  curl_end_protocol_error,
  curl_end_proxy_unresolved,
  curl_end_proxy,
  curl_end_authorities,
} curl_end;

// The end of a fetch. Strings are empty where the server sent nothing. All of it lives until curl_answer_free.
typedef struct {
  uint64_t id;
  curl_end end;
  // libcurl's words for a failure.
  const char *error;
  long status;
  // The address of the request, and the absolute one that the answer redirects to; empty when it is not a redirect.
  const char *url;
  const char *redirect;
  const uint8_t *body;
  size_t body_length;
  const char *content_type;
  const char *etag;
  const char *last_modified;
  const char *cache_control;
  const char *expires;
  const char *retry_after;
  // The server's clock: a date in retry_after is one of it.
  const char *date;
  // Limits on the requests of one account, as Inoreader counts them: X-Reader-Limits-Reset-After, X-Reader-Zone1-Usage ….
  const char *limits_reset;
  const char *zone1_usage, *zone1_limit;
  const char *zone2_usage, *zone2_limit;
  const char *link;
  // Of a body that is still packed as it was sent; empty for all others.
  const char *content_encoding;
  // That of the request.
  int64_t body_limit;
  // Bytes on the wire, seconds until the end.
  int64_t wire_bytes;
  double seconds;
  // A machine answered, if only to refuse the connection: the network is there.
  bool is_reached;
  void *owner;
} curl_answer;

// Returns true when a host, given as a name or an IP address, is this machine or in its local network.
typedef bool (*curl_is_local)(const char *host);

// At most `parallel` connections, and `per_host` to one host. Null when there is no memory. Blocks SIGPIPE in the calling
// thread, which is to be the only one that uses the fetches.
curl_fetches *curl_fetches_open(long parallel, long per_host, curl_is_local is_local);
void curl_fetches_close(curl_fetches *fetches);
// Starts a fetch. Redirects are not followed: they are answers. Returns false when the request could not be made.
bool curl_fetches_add(curl_fetches *fetches, uint64_t id, const curl_request *request);
void curl_fetches_remove_all(curl_fetches *fetches);
// Works until something is finished or the time is over. Returns how many fetches are still under way.
int curl_fetches_wait(curl_fetches *fetches, int milliseconds);
// Gives the next finished fetch; returns false when there is none.
bool curl_fetches_next(curl_fetches *fetches, curl_answer *answer);
// Asks another address in the place of the one that answered, in what is left of its time, with the same cookies. The
// request's headers and the use of ~/.netrc go along where the address is trusted, its validators always. The answer
// comes under the same id; this one is over. False when there is no time left, or no memory.
bool curl_fetches_follow(curl_fetches *fetches, curl_answer *answer, const char *url, bool is_trusted);
void curl_answer_free(curl_answer *answer);
