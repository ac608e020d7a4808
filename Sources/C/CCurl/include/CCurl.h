#pragma once
// libcurl as a handful of functions: many fetches at once on one handle that one thread owns.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct curl_fetches curl_fetches;

// What to fetch. Strings are copied; a null pointer leaves a header out.
typedef struct {
  const char *url;
  const char *etag;
  const char *last_modified;
  const char *user_agent;
  // Whole header lines, "Name: value".
  const char *const *headers;
  size_t header_count;
  // A file of those whose word about certificates counts; null or empty for the system's.
  const char *authorities;
  // Bytes of the body, decompressed.
  int64_t body_limit;
  // Seconds.
  double first_byte_limit;
  double total_limit;
  // False when no hop, not even the first, may lead to this machine or its neighbours.
  bool may_be_local;
} curl_request;

// Why a fetch ended without an answer; 0 when there was one.
typedef enum {
  curl_end_answered = 0,
  curl_end_failed,
  curl_end_too_large,
  curl_end_silent,
  curl_end_too_slow,
  curl_end_forbidden_target,
  curl_end_unresolved,
  curl_end_unreachable,
  curl_end_broken_off,
  curl_end_certificate,
  curl_end_tls,
  curl_end_packed_badly,
} curl_end;

// What came of a fetch. Strings are empty where the server said nothing; all of it lives until curl_answer_free.
typedef struct {
  uint64_t id;
  curl_end end;
  // libcurl's words for a failure.
  const char *error;
  long status;
  // The address that was asked, and the absolute one that the answer points to; empty when it is no redirect.
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
  // Bytes on the wire, seconds until the end.
  int64_t wire_bytes;
  double seconds;
  void *owner;
} curl_answer;

// At most `parallel` connections, and `per_host` to one host. Null when there is no memory. Blocks SIGPIPE in the calling
// thread, which is to be the only one that uses the fetches.
curl_fetches *curl_fetches_open(long parallel, long per_host);
void curl_fetches_close(curl_fetches *fetches);
// Redirects are not followed: they are answers. False when the request could not be made.
bool curl_fetches_add(curl_fetches *fetches, uint64_t id, const curl_request *request);
void curl_fetches_remove_all(curl_fetches *fetches);
// Works until something is finished or the time is over. Returns how many fetches are still under way.
int curl_fetches_wait(curl_fetches *fetches, int milliseconds);
// The next one that is finished; false when there is none.
bool curl_fetches_next(curl_fetches *fetches, curl_answer *answer);
// Asks another address in the place of the one that answered, in what is left of its time, with the same cookies; the headers
// of the request go along when that is said, its validators always. Its answer comes under the same id, and this one is over.
// False when there is no time left, or no memory.
bool curl_fetches_follow(curl_fetches *fetches, curl_answer *answer, const char *url, bool with_headers);
void curl_answer_free(curl_answer *answer);
