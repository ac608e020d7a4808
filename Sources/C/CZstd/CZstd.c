#include "CZstd.h"

#include <zstd.h>

// The level at which news take the least room for their time; docs/decisions/compression.md has the figures.
enum { level = 3 };

size_t czstd_bound(size_t count) {
  size_t bound = ZSTD_compressBound(count);
  return ZSTD_isError(bound) ? 0 : bound;
}

size_t czstd_compress(const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  ZSTD_CCtx *context = ZSTD_createCCtx();
  if (context == NULL) return 0;
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  size_t written = ZSTD_compress2(context, output, capacity, input, count);
  ZSTD_freeCCtx(context);
  return ZSTD_isError(written) ? 0 : written;
}

size_t czstd_size(const uint8_t *input, size_t count) {
  unsigned long long size = ZSTD_getFrameContentSize(input, count);
  return size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > SIZE_MAX ? 0 : (size_t)size;
}

size_t czstd_decompress(const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  size_t written = ZSTD_decompress(output, capacity, input, count);
  return ZSTD_isError(written) ? 0 : written;
}
