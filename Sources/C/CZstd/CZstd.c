#include "CZstd.h"

#include <pthread.h>
#include <stddef.h>
#include <zstd.h>

// The level at which news take the least room for their time; docs/decisions/compression.md has the figures. Repetitions of
// fewer than six bytes are syllables: to look for them takes time and saves nothing.
enum { level = 1, least_match = 6 };

// Making a context of zstd takes longer than compressing most texts, so each thread keeps its own.
static pthread_key_t compressor, decompressor;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int has_keys;

static void free_compressor(void *context) { ZSTD_freeCCtx(context); }

static void free_decompressor(void *context) { ZSTD_freeDCtx(context); }

static void make_keys(void) {
  has_keys = pthread_key_create(&compressor, free_compressor) == 0
    && pthread_key_create(&decompressor, free_decompressor) == 0;
}

/// The context of this thread; NULL when memory is short.
static void *context_of(const pthread_key_t *key, void *(*make)(void), void (*discard)(void *)) {
  pthread_once(&once, make_keys);
  if (!has_keys) return NULL;
  void *context = pthread_getspecific(*key);
  if (context != NULL) return context;
  context = make();
  if (context != NULL && pthread_setspecific(*key, context) != 0) {
    discard(context);
    return NULL;
  }
  return context;
}

static void *make_compressor(void) {
  ZSTD_CCtx *context = ZSTD_createCCtx();
  if (context == NULL) return NULL;
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, least_match);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  return context;
}

static void *make_decompressor(void) { return ZSTD_createDCtx(); }

size_t czstd_bound(size_t count) {
  size_t bound = ZSTD_compressBound(count);
  return ZSTD_isError(bound) ? 0 : bound;
}

size_t czstd_compress(const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  ZSTD_CCtx *context = context_of(&compressor, make_compressor, free_compressor);
  if (context == NULL) return 0;
  size_t written = ZSTD_compress2(context, output, capacity, input, count);
  return ZSTD_isError(written) ? 0 : written;
}

size_t czstd_size(const uint8_t *input, size_t count) {
  unsigned long long size = ZSTD_getFrameContentSize(input, count);
  return size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > SIZE_MAX ? 0 : (size_t)size;
}

size_t czstd_decompress(const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  ZSTD_DCtx *context = context_of(&decompressor, make_decompressor, free_decompressor);
  if (context == NULL) return 0;
  size_t written = ZSTD_decompressDCtx(context, output, capacity, input, count);
  return ZSTD_isError(written) ? 0 : written;
}
