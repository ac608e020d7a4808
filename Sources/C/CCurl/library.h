#pragma once
// libcurl, loaded with the first fetch. It brings thirty other libraries, which every start of the program would load, most
// often for nothing: that took a third of the start's time and a fifth of its memory.

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>

#define LIBCURL(USE)                                                                                             \
  USE(easy_cleanup) USE(easy_getinfo) USE(easy_init) USE(easy_setopt) USE(easy_strerror) USE(free)               \
  USE(global_init) USE(multi_add_handle) USE(multi_cleanup) USE(multi_info_read) USE(multi_init)                 \
  USE(multi_perform) USE(multi_poll) USE(multi_remove_handle) USE(multi_setopt) USE(slist_append)                \
  USE(slist_free_all) USE(url) USE(url_cleanup) USE(url_get) USE(url_set)

#undef curl_easy_getinfo
#undef curl_easy_setopt
#undef curl_multi_setopt

static struct {
#define USE(name) __typeof__(curl_##name) *name;
  LIBCURL(USE)
#undef USE
} libcurl;

// Returns false when there is no libcurl, or an older one.
static bool open_libcurl(void) {
  void *file = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (file == NULL) return false;
#define USE(name) \
  if ((libcurl.name = (__typeof__(curl_##name) *)dlsym(file, "curl_" #name)) == NULL) return false;
  LIBCURL(USE)
#undef USE
  return libcurl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}
