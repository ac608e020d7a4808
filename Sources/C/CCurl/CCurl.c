#include "CCurl.h"

#include "library.h"
#include "places.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
#include <string.h>
#include <strings.h>
#include <time.h>

// The headers that are passed on, and the bytes of one that are kept: honest validators are shorter, a hostile server's
// may be longer.
enum {
  kLink = 6, kContentEncoding = 7, kDate = 8, kLimitsReset = 9, kZone1Usage = 10, kZone1Limit = 11, kZone2Usage = 12,
  kZone2Limit = 13, kHeaderCount = 14, kHeaderLimit = 4096
};

static const char *const header_names[kHeaderCount] = {
  "content-type", "etag", "last-modified", "cache-control", "expires", "retry-after", "link", "content-encoding",
  "date", "x-reader-limits-reset-after", "x-reader-zone1-usage", "x-reader-zone1-limit", "x-reader-zone2-usage",
  "x-reader-zone2-limit",
};

// A request and the redirects that follow it: one handle, so that a cookie which a redirect sets is sent back.
typedef struct {
  uint64_t id;
  CURL *easy;
  // Header lines besides libcurl's own: all of them for a trusted address, the validators alone for another.
  struct curl_slist *headers, *validators;
  // Of tests alone: names with the addresses that they stand for.
  struct curl_slist *resolve;
  // Unpacked: the limit is on what libcurl makes of the bytes, or a few kilobytes could fill the memory.
  uint8_t *body;
  size_t length, capacity;
  int64_t body_limit;
  double first_byte_limit, total_limit;
  // When the first request of the chain was made, and the last.
  struct timespec start, hop_start;
  // Why one of the callbacks below stopped it; 0 when none did, and then libcurl has the reason.
  curl_end end;
  curl_is_local is_local;
  // Of the request: whether the first address may be local, and whether ~/.netrc may be used.
  bool may_be_local, uses_netrc;
  // True after a redirect; true when the first address was local.
  bool is_redirected, started_locally;
  // True when this hop has sent anything; true when it has sent a part of a body.
  bool has_bytes, has_body;
  // True while the body is taken as it is sent, because libcurl could not unpack it.
  bool is_raw;
  char error[CURL_ERROR_SIZE];
  char *values[kHeaderCount];
} fetch;

struct curl_fetches {
  CURLM *multi;
  curl_is_local is_local;
  // The fetches under way, in any order; closing early frees them.
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
  libcurl.slist_free_all(self->resolve);
  free(self->body);
  free(self);
}

// Returning less than was given makes libcurl stop.
static size_t on_body(char *data, size_t size, size_t count, void *context) {
  fetch *self = context;
  size_t length = size * count;
  self->has_bytes = self->has_body = true;
  if ((int64_t)(self->length + length) > self->body_limit) {
    self->end = curl_end_too_large;
    return 0;
  }
  if (self->length + length > self->capacity) {
    // Most feeds fit at once. Larger ones grow by doubling: Content-Length may be a lie.
    size_t capacity = self->capacity ? self->capacity : 32768;
    while (capacity < self->length + length) capacity *= 2;
    uint8_t *body = realloc(self->body, capacity);
    if (!body) {
      self->end = curl_end_no_memory;
      return 0;
    }
    self->body = body;
    self->capacity = capacity;
  }
  memcpy(self->body + self->length, data, length);
  self->length += length;
  return length;
}

// A copy of a header's value without the white space around it (RFC 9110 section 5.5).
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
    // A new answer begins: drop the headers of one that asked for a password.
    forget_headers(self);
    return length;
  }
  const char *colon = memchr(data, ':', length);
  if (!colon) return length;
  size_t name = (size_t)(colon - data);
  for (int i = 0; i < kHeaderCount; i++) {
    if (strlen(header_names[i]) != name || strncasecmp(data, header_names[i], name)) continue;
    char *value = trimmed(colon + 1, length - name - 1);
    // A server may send several links and encodings, each in a line. Of the other headers the last one counts.
    char *before = self->values[i];
    if (before && value && (i == kLink || i == kContentEncoding) && strlen(before) + strlen(value) + 3 < kHeaderLimit) {
      char *both = malloc(strlen(before) + strlen(value) + 3);
      if (both) sprintf(both, "%s, %s", before, value);
      free(value);
      value = both;
    }
    free(before);
    self->values[i] = value;
  }
  return length;
}

// Ends a fetch whose server takes the connection and then sends nothing. libcurl has a limit for connecting and one for
// the whole, but none for this. It calls here about once a second, and more often when bytes move.
static int on_progress(void *context, curl_off_t total, curl_off_t now, curl_off_t up_total, curl_off_t up_now) {
  (void)total, (void)now, (void)up_total, (void)up_now;
  fetch *self = context;
  if (self->has_bytes || since(&self->hop_start) < self->first_byte_limit) return 0;
  self->end = curl_end_silent;
  return 1;
}

// Returns true when the host in the address is local by its name or IP address: with a proxy nothing else is known.
static bool has_local_name(const fetch *self) {
  char *url = NULL, *host = NULL;
  bool local = false;
  libcurl.easy_getinfo(self->easy, CURLINFO_EFFECTIVE_URL, &url);
  CURLU *parts = libcurl.url();
  if (parts && url && !libcurl.url_set(parts, CURLUPART_URL, url, 0) && !libcurl.url_get(parts, CURLUPART_HOST, &host, 0)) {
    size_t length = strlen(host);
    // IPv6 stands in brackets here.
    bool is_bracketed = length > 2 && host[0] == '[';
    if (is_bracketed) host[length - 1] = 0;
    local = self->is_local(is_bracketed ? host + 1 : host);
  }
  libcurl.free(host);
  libcurl.url_cleanup(parts);
  return local;
}

// Stops a request that would go into the local network without leave. libcurl calls here when the connection stands and
// nothing was sent. The address that was connected to counts, not the name: a name server can answer one thing now and
// another later.
static int on_connected(void *context, char *address, char *own, int port, int own_port) {
  (void)own, (void)port, (void)own_port;
  fetch *self = context;
  bool local = has_proxy() ? has_local_name(self) : self->is_local(address);
  if (!self->is_redirected) self->started_locally = local;
  if (!local || (self->is_redirected ? self->started_locally : self->may_be_local)) return CURL_PREREQFUNC_OK;
  self->end = self->is_redirected ? curl_end_forbidden_target : curl_end_local;
  return CURL_PREREQFUNC_ABORT;
}

// libcurl copies the line.
static bool add_line(struct curl_slist **list, const char *line) {
  struct curl_slist *longer = libcurl.slist_append(*list, line);
  if (longer) *list = longer;
  return longer != NULL;
}

// Adds a validator to both lists: the server at the end of the redirects is the one that gave it. A value with a line
// break would be two headers, and is left out.
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

curl_fetches *curl_fetches_open(long parallel, long per_host, curl_is_local is_local) {
  block_broken_pipes();
  // Opened once for the whole program, and never closed: the libraries that it loads do not survive that.
  static bool is_ready = false;
  if (!is_ready) {
    if (!open_libcurl()) return NULL;
    is_ready = true;
  }
  curl_fetches *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->is_local = is_local;
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

// Points a fetch at an address. A password may stand in it; else ~/.netrc has one perhaps, which is used over https alone.
static void set_address(fetch *self, const char *url, bool is_trusted) {
  bool is_open = strncasecmp(url, "https:", 6) != 0;
  long netrc = self->uses_netrc && is_trusted && !is_open ? CURL_NETRC_OPTIONAL : CURL_NETRC_IGNORED;
  libcurl.easy_setopt(self->easy, CURLOPT_URL, url);
  libcurl.easy_setopt(self->easy, CURLOPT_NETRC, netrc);
}

bool curl_fetches_add(curl_fetches *self, uint64_t id, const curl_request *request) {
  if (!make_room(self)) return false;
  fetch *one = calloc(1, sizeof *one);
  if (!one) return false;
  one->id = id;
  one->is_local = self->is_local;
  one->may_be_local = request->may_be_local;
  one->uses_netrc = request->uses_netrc;
  one->body_limit = request->body_limit;
  one->first_byte_limit = request->first_byte_limit;
  one->total_limit = request->total_limit;
  // The monotonic clock: setting the time of day does not change a limit.
  clock_gettime(CLOCK_MONOTONIC, &one->start);
  one->hop_start = one->start;
  CURL *easy = one->easy = libcurl.easy_init();
  bool made = easy && add_validator(one, "If-None-Match", request->etag) &&
              add_validator(one, "If-Modified-Since", request->last_modified);
  for (size_t i = 0; made && i < request->header_count; i++) {
    made = strpbrk(request->headers[i], "\r\n") || add_line(&one->headers, request->headers[i]);
  }
  if (made && request->resolve) made = add_line(&one->resolve, request->resolve);
  if (!made) {
    fetch_free(one);
    return false;
  }
  set_address(one, request->url, request->uses_netrc);
  libcurl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  // Redirects come back as answers: libcurl would send a feed's own headers to any host.
  libcurl.easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  // All encodings that this libcurl can unpack.
  libcurl.easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  libcurl.easy_setopt(easy, CURLOPT_USERAGENT, request->user_agent);
  libcurl.easy_setopt(easy, CURLOPT_HTTPHEADER, one->headers);
  if (one->resolve) libcurl.easy_setopt(easy, CURLOPT_RESOLVE, one->resolve);
  if (request->authorities && *request->authorities) {
    libcurl.easy_setopt(easy, CURLOPT_CAINFO, request->authorities);
  }
  if (request->has_body) {
    // A redirect of any kind gets the same method and the same body: what is sent must not turn into a question.
    libcurl.easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
    libcurl.easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, request->body_length ? (const char *)request->body : "");
  }
  if (request->method) libcurl.easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request->method);
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

bool curl_fetches_follow(curl_fetches *self, curl_answer *answer, const char *url, bool is_trusted) {
  fetch *one = answer->owner;
  // The limit is on the whole chain of redirects.
  double left = one->total_limit - since(&one->start);
  if (left <= 0 || !make_room(self)) return false;
  forget_headers(one);
  one->length = 0;
  one->end = curl_end_answered;
  one->has_bytes = one->has_body = false;
  one->is_redirected = true;
  one->error[0] = 0;
  clock_gettime(CLOCK_MONOTONIC, &one->hop_start);
  set_address(one, url, is_trusted);
  libcurl.easy_setopt(one->easy, CURLOPT_HTTPHEADER, is_trusted ? one->headers : one->validators);
  libcurl.easy_setopt(one->easy, CURLOPT_TIMEOUT_MS, (long)(left * 1000) + 1);
  if (libcurl.multi_add_handle(self->multi, one->easy)) return false;
  self->all[self->count++] = one;
  answer->owner = NULL;
  return true;
}

int curl_fetches_wait(curl_fetches *self, int milliseconds) {
  int running = 0;
  libcurl.multi_perform(self->multi, &running);
  // With nothing under way it waits too: a host may be resting between two requests.
  if (running == (int)self->count) {
    libcurl.multi_poll(self->multi, NULL, 0, milliseconds, NULL);
    libcurl.multi_perform(self->multi, &running);
  }
  return running;
}

// Returns true when memory is really short. libcurl reports a header that is too long as "out of memory" too.
static bool is_memory_short(void) {
  void *probe = malloc(1 << 20);
  free(probe);
  return probe == NULL;
}

// The reason why a fetch ended, in the kinds about which a person can do something different.
static curl_end reason(const fetch *self, CURLcode code) {
  if (self->end) return self->end;
  switch (code) {
    case CURLE_OK: return curl_end_answered;
    case CURLE_OPERATION_TIMEDOUT: return self->has_bytes ? curl_end_too_slow : curl_end_silent;
    case CURLE_COULDNT_RESOLVE_HOST: return curl_end_unresolved;
    case CURLE_COULDNT_CONNECT: return curl_end_unreachable;
    case CURLE_RECV_ERROR:
      // One code for three things; only libcurl's text tells them apart.
      if (strstr(self->error, "Too large response headers")) return curl_end_long_header;
      return strstr(self->error, "chunked") ? curl_end_not_http : curl_end_broken_off;
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE: return curl_end_broken_off;
    case CURLE_PEER_FAILED_VERIFICATION: return curl_end_certificate;
    case CURLE_BAD_CONTENT_ENCODING: return curl_end_packed_badly;
    case CURLE_SSL_CONNECT_ERROR: return curl_end_tls;
    case CURLE_URL_MALFORMAT: return curl_end_no_address;
    // "Protocol … not supported" is about the address; "Received HTTP/0.9" and "Unsupported HTTP version" are not.
    case CURLE_UNSUPPORTED_PROTOCOL:
      return strncmp(self->error, "Protocol", 8) == 0 ? curl_end_no_address : curl_end_not_http;
    case CURLE_WEIRD_SERVER_REPLY: return curl_end_not_http;
    case CURLE_OUT_OF_MEMORY: return self->has_body || is_memory_short() ? curl_end_no_memory : curl_end_long_header;
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
    case CURLE_HTTP3: return curl_end_protocol_error;
    case CURLE_COULDNT_RESOLVE_PROXY: return curl_end_proxy_unresolved;
    case CURLE_PROXY: return curl_end_proxy;
    case CURLE_SSL_CACERT_BADFILE: return curl_end_authorities;
    default: return curl_end_failed;
  }
}

static const char *value_of(const fetch *self, int header) {
  return self->values[header] ? self->values[header] : "";
}

// Asks once more for a body that libcurl could not unpack, and takes it as it is sent: servers name encodings that do not
// exist ("aws-chunked", "utf-8"), and write several members into one gzip. False when that was done already, or there is no
// time left.
static bool ask_for_raw(curl_fetches *self, fetch *one) {
  double left = one->total_limit - since(&one->start);
  if (one->is_raw || left <= 0 || !make_room(self)) return false;
  one->is_raw = true;
  forget_headers(one);
  one->length = 0;
  one->has_bytes = one->has_body = false;
  one->error[0] = 0;
  clock_gettime(CLOCK_MONOTONIC, &one->hop_start);
  libcurl.easy_setopt(one->easy, CURLOPT_ACCEPT_ENCODING, NULL);
  libcurl.easy_setopt(one->easy, CURLOPT_HTTP_CONTENT_DECODING, 0L);
  libcurl.easy_setopt(one->easy, CURLOPT_TIMEOUT_MS, (long)(left * 1000) + 1);
  if (libcurl.multi_add_handle(self->multi, one->easy)) return false;
  self->all[self->count++] = one;
  return true;
}

bool curl_fetches_next(curl_fetches *self, curl_answer *answer) {
  int left = 0;
  CURLMsg *message;
  CURLcode code = CURLE_OK;
  fetch *one = NULL;
  do {
    while ((message = libcurl.multi_info_read(self->multi, &left)) && message->msg != CURLMSG_DONE) {
    }
    if (!message) return false;
    code = message->data.result;
    libcurl.easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &one);
    libcurl.multi_remove_handle(self->multi, one->easy);
    for (size_t i = 0; i < self->count; i++) {
      if (self->all[i] == one) self->all[i] = self->all[--self->count];
    }
    // libcurl calls damaged gzip a failure to write.
  } while (!one->end && (code == CURLE_BAD_CONTENT_ENCODING || (code == CURLE_WRITE_ERROR && one->values[kContentEncoding])) &&
           ask_for_raw(self, one));
  char *url = NULL, *redirect = NULL;
  curl_off_t wire = 0;
  libcurl.easy_getinfo(one->easy, CURLINFO_RESPONSE_CODE, &answer->status);
  libcurl.easy_getinfo(one->easy, CURLINFO_EFFECTIVE_URL, &url);
  libcurl.easy_getinfo(one->easy, CURLINFO_SIZE_DOWNLOAD_T, &wire);
  // Zero until a connection was made.
  curl_off_t connected = 0;
  long os_error = 0;
  libcurl.easy_getinfo(one->easy, CURLINFO_CONNECT_TIME_T, &connected);
  libcurl.easy_getinfo(one->easy, CURLINFO_OS_ERRNO, &os_error);
  answer->is_reached = connected > 0 || os_error == ECONNREFUSED;
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
  answer->date = value_of(one, kDate);
  answer->limits_reset = value_of(one, kLimitsReset);
  answer->zone1_usage = value_of(one, kZone1Usage);
  answer->zone1_limit = value_of(one, kZone1Limit);
  answer->zone2_usage = value_of(one, kZone2Usage);
  answer->zone2_limit = value_of(one, kZone2Limit);
  answer->link = value_of(one, kLink);
  // Where libcurl has unpacked the body, it is no longer packed.
  answer->content_encoding = one->is_raw ? value_of(one, kContentEncoding) : "";
  answer->body_limit = one->body_limit;
  answer->wire_bytes = wire;
  answer->seconds = since(&one->start);
  answer->owner = one;
  return true;
}

void curl_answer_free(curl_answer *answer) {
  fetch_free(answer->owner);
  answer->owner = NULL;
}
