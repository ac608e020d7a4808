#include "CCurl.h"

#include "library.h"
#include "places.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

// Headers that are told, and the bytes of one that are kept: nobody's validators are longer, and a hostile server's may be.
enum { kHeaderCount = 6, kHeaderLimit = 4096 };

static const char *const header_names[kHeaderCount] = {
  "content-type", "etag", "last-modified", "cache-control", "expires", "retry-after",
};

// A request, and those that redirects made of it: one handle, so that a cookie which a redirect sets comes back.
typedef struct {
  uint64_t id;
  CURL *easy;
  // What is sent besides libcurl's own: validators for whoever is asked, and the feed's own for those it trusts.
  struct curl_slist *headers, *validators;
  // Unpacked: the limit is on what libcurl makes of the bytes, or a few kilobytes could fill the memory.
  uint8_t *body;
  size_t length, capacity;
  int64_t body_limit;
  double first_byte_limit, total_limit;
  // When the first request of the chain was made, and the last.
  struct timespec start, hop_start;
  // Why one of the functions below broke it off; 0 when none did, and then libcurl says why.
  curl_end end;
  // Whether this hop has begun to answer; whether the first one led to a place beside us; whether that is still to be seen.
  bool has_bytes, started_locally, is_first_hop;
  char error[CURL_ERROR_SIZE];
  char *values[kHeaderCount];
} fetch;

struct curl_fetches {
  CURLM *multi;
  // Those that were added and are not finished, in any order: whoever closes early frees them.
  fetch **all;
  size_t count, capacity;
};

static double since(const struct timespec *then) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

static void forget_headers(fetch *self) {
  for (int i = 0; i < kHeaderCount; i++) {
    free(self->values[i]);
    self->values[i] = NULL;
  }
}

static void fetch_free(fetch *self) {
  if (!self) return;
  forget_headers(self);
  // Before the lists, to which it points.
  libcurl.easy_cleanup(self->easy);
  libcurl.slist_free_all(self->headers);
  libcurl.slist_free_all(self->validators);
  free(self->body);
  free(self);
}

// Returning less than was given makes libcurl stop.
static size_t on_body(char *data, size_t size, size_t count, void *context) {
  fetch *self = context;
  size_t length = size * count;
  self->has_bytes = true;
  if ((int64_t)(self->length + length) > self->body_limit) {
    self->end = curl_end_too_large;
    return 0;
  }
  if (self->length + length > self->capacity) {
    // Most feeds fit at once; what is larger grows by doubling, as no server's word on its length is to be trusted.
    size_t capacity = self->capacity ? self->capacity : 32768;
    while (capacity < self->length + length) capacity *= 2;
    uint8_t *body = realloc(self->body, capacity);
    if (!body) return 0;
    self->body = body;
    self->capacity = capacity;
  }
  memcpy(self->body + self->length, data, length);
  self->length += length;
  return length;
}

// A copy of a header's value; the white space around it is none of it (RFC 9110 section 5.5).
static char *trimmed(const char *text, size_t length) {
  while (length && (*text == ' ' || *text == '\t')) text++, length--;
  while (length && strchr(" \t\r\n", text[length - 1])) length--;
  if (length > kHeaderLimit) length = kHeaderLimit;
  return strndup(text, length);
}

static size_t on_header(char *data, size_t size, size_t count, void *context) {
  fetch *self = context;
  size_t length = size * count;
  self->has_bytes = true;
  if (length > 5 && !strncasecmp(data, "HTTP/", 5)) {
    // A new answer begins: the headers of one that asked for a password do not count for this one.
    forget_headers(self);
    return length;
  }
  const char *colon = memchr(data, ':', length);
  if (!colon) return length;
  size_t name = (size_t)(colon - data);
  for (int i = 0; i < kHeaderCount; i++) {
    if (strlen(header_names[i]) != name || strncasecmp(data, header_names[i], name)) continue;
    // Of one that comes twice the last counts.
    free(self->values[i]);
    self->values[i] = trimmed(colon + 1, length - name - 1);
  }
  return length;
}

// libcurl calls this about once a second, and oftener when something moves. It has a limit for connecting and one for all, but
// none for a server that takes the connection and then says nothing.
static int on_progress(void *context, curl_off_t total, curl_off_t now, curl_off_t up_total, curl_off_t up_now) {
  fetch *self = context;
  if (self->has_bytes || since(&self->hop_start) < self->first_byte_limit) return 0;
  self->end = curl_end_silent;
  return 1;
}

// Whether the address that is being asked names this machine or one beside it: all that can be known where a proxy does the
// connecting.
static bool has_local_name(CURL *easy) {
  char *url = NULL, *host = NULL;
  bool local = false;
  libcurl.easy_getinfo(easy, CURLINFO_EFFECTIVE_URL, &url);
  CURLU *parts = libcurl.url();
  if (parts && url && !libcurl.url_set(parts, CURLUPART_URL, url, 0) && !libcurl.url_get(parts, CURLUPART_HOST, &host, 0)) {
    size_t length = strlen(host);
    // IPv6 stands in brackets here.
    if (length > 2 && host[0] == '[') {
      host[length - 1] = 0;
      local = is_local_address(host + 1);
    } else {
      local = is_local_address(host) || !strcasecmp(host, "localhost");
    }
  }
  libcurl.free(host);
  libcurl.url_cleanup(parts);
  return local;
}

// Before each request is sent, the connection standing: the net may not lead us to this machine or its neighbours. Looking at
// the address that was connected to, and not at the name, leaves a name server no way to say one thing and then another.
static int on_connected(void *context, char *address, char *own, int port, int own_port) {
  fetch *self = context;
  bool local = has_proxy() ? has_local_name(self->easy) : is_local_address(address);
  if (self->is_first_hop) {
    self->is_first_hop = false;
    self->started_locally = local;
  } else if (local && !self->started_locally) {
    self->end = curl_end_forbidden_target;
    return CURL_PREREQFUNC_ABORT;
  }
  return CURL_PREREQFUNC_OK;
}

// libcurl copies the line.
static bool add_line(struct curl_slist **list, const char *line) {
  struct curl_slist *longer = libcurl.slist_append(*list, line);
  if (longer) *list = longer;
  return longer != NULL;
}

// To both lists: whoever answers in the end is the one who gave the validators. One with a line break in it would be two
// headers, and is left out.
static bool add_validator(fetch *self, const char *name, const char *value) {
  if (!value || !*value || strpbrk(value, "\r\n")) return true;
  size_t length = strlen(name) + strlen(value) + 3;
  char *line = malloc(length);
  if (!line) return false;
  snprintf(line, length, "%s: %s", name, value);
  bool added = add_line(&self->headers, line) && add_line(&self->validators, line);
  free(line);
  return added;
}

// OpenSSL writes to connections that the server has closed, which raises SIGPIPE in the thread that writes. With
// CURLOPT_NOSIGNAL libcurl does not ignore it, so the thread blocks it: the write then fails with EPIPE.
static void block_broken_pipes(void) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &only, NULL);
}

curl_fetches *curl_fetches_open(long parallel, long per_host) {
  block_broken_pipes();
  // Opened once for the whole program, and never closed: its libraries do not bear that.
  static bool is_ready = false;
  if (!is_ready) {
    if (!open_libcurl()) return NULL;
    is_ready = true;
  }
  curl_fetches *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->multi = libcurl.multi_init();
  if (!self->multi) {
    free(self);
    return NULL;
  }
  libcurl.multi_setopt(self->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, parallel);
  libcurl.multi_setopt(self->multi, CURLMOPT_MAX_HOST_CONNECTIONS, per_host);
  libcurl.multi_setopt(self->multi, CURLMOPT_MAXCONNECTS, parallel);
  return self;
}

void curl_fetches_remove_all(curl_fetches *self) {
  for (size_t i = 0; i < self->count; i++) {
    libcurl.multi_remove_handle(self->multi, self->all[i]->easy);
    fetch_free(self->all[i]);
  }
  self->count = 0;
}

void curl_fetches_close(curl_fetches *self) {
  if (!self) return;
  curl_fetches_remove_all(self);
  libcurl.multi_cleanup(self->multi);
  free(self->all);
  free(self);
}

static bool make_room(curl_fetches *self) {
  if (self->count < self->capacity) return true;
  size_t capacity = self->capacity ? self->capacity * 2 : 64;
  fetch **all = realloc(self->all, capacity * sizeof *all);
  if (!all) return false;
  self->all = all;
  self->capacity = capacity;
  return true;
}

bool curl_fetches_add(curl_fetches *self, uint64_t id, const curl_request *request) {
  if (!make_room(self)) return false;
  fetch *one = calloc(1, sizeof *one);
  if (!one) return false;
  one->id = id;
  one->is_first_hop = request->may_be_local;
  one->body_limit = request->body_limit;
  one->first_byte_limit = request->first_byte_limit;
  one->total_limit = request->total_limit;
  // By a clock that nobody sets: a limit of a minute is a minute.
  clock_gettime(CLOCK_MONOTONIC, &one->start);
  one->hop_start = one->start;
  CURL *easy = one->easy = libcurl.easy_init();
  bool made = easy && add_validator(one, "If-None-Match", request->etag) &&
              add_validator(one, "If-Modified-Since", request->last_modified);
  for (size_t i = 0; made && i < request->header_count; i++) {
    made = strpbrk(request->headers[i], "\r\n") || add_line(&one->headers, request->headers[i]);
  }
  if (!made) {
    fetch_free(one);
    return false;
  }
  libcurl.easy_setopt(easy, CURLOPT_URL, request->url);
  libcurl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  // Redirects come back as answers: libcurl would take a feed's own headers along to any host.
  libcurl.easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  // All encodings that this libcurl can unpack.
  libcurl.easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  libcurl.easy_setopt(easy, CURLOPT_USERAGENT, request->user_agent);
  libcurl.easy_setopt(easy, CURLOPT_HTTPHEADER, one->headers);
  if (request->authorities && *request->authorities) {
    libcurl.easy_setopt(easy, CURLOPT_CAINFO, request->authorities);
  }
  libcurl.easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
  libcurl.easy_setopt(easy, CURLOPT_HTTPAUTH, (long)CURLAUTH_ANYSAFE | CURLAUTH_BASIC);
  // Rather share an HTTP/2 connection that is being made than make another.
  libcurl.easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
  // Signals are the terminal's.
  libcurl.easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  // Cookies for as long as this fetch lasts, from no file: some sites set one and redirect to themselves until it comes back.
  libcurl.easy_setopt(easy, CURLOPT_COOKIEFILE, "");
  libcurl.easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, (long)(request->first_byte_limit * 1000));
  libcurl.easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)(request->total_limit * 1000));
  libcurl.easy_setopt(easy, CURLOPT_ERRORBUFFER, one->error);
  libcurl.easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  libcurl.easy_setopt(easy, CURLOPT_WRITEDATA, one);
  libcurl.easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
  libcurl.easy_setopt(easy, CURLOPT_HEADERDATA, one);
  libcurl.easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, on_progress);
  libcurl.easy_setopt(easy, CURLOPT_XFERINFODATA, one);
  libcurl.easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  libcurl.easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_connected);
  libcurl.easy_setopt(easy, CURLOPT_PREREQDATA, one);
  libcurl.easy_setopt(easy, CURLOPT_PRIVATE, one);
  if (libcurl.multi_add_handle(self->multi, easy)) {
    fetch_free(one);
    return false;
  }
  self->all[self->count++] = one;
  return true;
}

bool curl_fetches_follow(curl_fetches *self, curl_answer *answer, const char *url, bool with_headers) {
  fetch *one = answer->owner;
  // The limit is on the whole chain, however many hosts share in it.
  double left = one->total_limit - since(&one->start);
  if (left <= 0 || !make_room(self)) return false;
  forget_headers(one);
  one->length = 0;
  one->end = curl_end_answered;
  one->has_bytes = false;
  one->error[0] = 0;
  clock_gettime(CLOCK_MONOTONIC, &one->hop_start);
  libcurl.easy_setopt(one->easy, CURLOPT_URL, url);
  libcurl.easy_setopt(one->easy, CURLOPT_HTTPHEADER, with_headers ? one->headers : one->validators);
  libcurl.easy_setopt(one->easy, CURLOPT_TIMEOUT_MS, (long)(left * 1000) + 1);
  if (libcurl.multi_add_handle(self->multi, one->easy)) return false;
  self->all[self->count++] = one;
  answer->owner = NULL;
  return true;
}

int curl_fetches_wait(curl_fetches *self, int milliseconds) {
  int running = 0;
  libcurl.multi_perform(self->multi, &running);
  // With nothing under way it still waits: a host that rests between two requests is a reason to.
  if (running == (int)self->count) {
    libcurl.multi_poll(self->multi, NULL, 0, milliseconds, NULL);
    libcurl.multi_perform(self->multi, &running);
  }
  return running;
}

// What ended a fetch, in the few kinds that a person can do something different about.
static curl_end reason(const fetch *self, CURLcode code) {
  if (self->end) return self->end;
  switch (code) {
    case CURLE_OK: return curl_end_answered;
    case CURLE_OPERATION_TIMEDOUT: return self->has_bytes ? curl_end_too_slow : curl_end_silent;
    case CURLE_COULDNT_RESOLVE_HOST: return curl_end_unresolved;
    case CURLE_COULDNT_CONNECT: return curl_end_unreachable;
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE: return curl_end_broken_off;
    case CURLE_PEER_FAILED_VERIFICATION: return curl_end_certificate;
    case CURLE_BAD_CONTENT_ENCODING: return curl_end_packed_badly;
    case CURLE_SSL_CONNECT_ERROR: return curl_end_tls;
    default: return curl_end_failed;
  }
}

static const char *value_of(const fetch *self, int header) {
  return self->values[header] ? self->values[header] : "";
}

bool curl_fetches_next(curl_fetches *self, curl_answer *answer) {
  int left = 0;
  CURLMsg *message;
  while ((message = libcurl.multi_info_read(self->multi, &left)) && message->msg != CURLMSG_DONE) {
  }
  if (!message) return false;
  CURLcode code = message->data.result;
  fetch *one = NULL;
  libcurl.easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &one);
  libcurl.multi_remove_handle(self->multi, one->easy);
  for (size_t i = 0; i < self->count; i++) {
    if (self->all[i] == one) self->all[i] = self->all[--self->count];
  }
  char *url = NULL, *redirect = NULL;
  curl_off_t wire = 0;
  libcurl.easy_getinfo(one->easy, CURLINFO_RESPONSE_CODE, &answer->status);
  libcurl.easy_getinfo(one->easy, CURLINFO_EFFECTIVE_URL, &url);
  libcurl.easy_getinfo(one->easy, CURLINFO_SIZE_DOWNLOAD_T, &wire);
  libcurl.easy_getinfo(one->easy, CURLINFO_REDIRECT_URL, &redirect);
  answer->id = one->id;
  answer->end = reason(one, code);
  answer->error = one->error[0] ? one->error : libcurl.easy_strerror(code);
  answer->url = url ? url : "";
  answer->redirect = redirect ? redirect : "";
  answer->body = one->body;
  answer->body_length = one->length;
  answer->content_type = value_of(one, 0);
  answer->etag = value_of(one, 1);
  answer->last_modified = value_of(one, 2);
  answer->cache_control = value_of(one, 3);
  answer->expires = value_of(one, 4);
  answer->retry_after = value_of(one, 5);
  answer->wire_bytes = wire;
  answer->seconds = since(&one->start);
  answer->owner = one;
  return true;
}

void curl_answer_free(curl_answer *answer) {
  fetch_free(answer->owner);
  answer->owner = NULL;
}
