#include "CZlib.h"

#include <limits.h>
#include <zlib.h>

size_t czlib_unpack(const uint8_t *input, size_t count, uint8_t *output, size_t capacity, int *ended) {
  *ended = 0;
  // zlib counts in unsigned int.
  if (count > UINT_MAX || capacity > UINT_MAX) return 0;
  z_stream stream = {.next_in = (Bytef *)input, .avail_in = (uInt)count, .next_out = output, .avail_out = (uInt)capacity};
  // 15 + 32: the largest window, gzip or zlib.
  if (inflateInit2(&stream, 15 + 32) != Z_OK) return 0;
  *ended = inflate(&stream, Z_FINISH) == Z_STREAM_END;
  inflateEnd(&stream);
  return capacity - stream.avail_out;
}
