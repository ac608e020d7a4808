#include "CZlib.h"

#include <limits.h>
#include <zlib.h>

size_t czlib_unpack(const uint8_t *input, size_t count, int window, uint8_t *output, size_t capacity, int *ended) {
  *ended = 0;
  // zlib counts in unsigned int.
  if (count > UINT_MAX || capacity > UINT_MAX) return 0;
  z_stream stream = {.next_in = (Bytef *)input, .avail_in = (uInt)count, .next_out = output, .avail_out = (uInt)capacity};
  if (inflateInit2(&stream, window) != Z_OK) return 0;
  int result = inflate(&stream, Z_FINISH);
  // A gzip file may be several, one after another (RFC 1952 section 2.2). Other bytes behind the end are padding.
  while (result == Z_STREAM_END && stream.avail_in > 2 && stream.next_in[0] == 0x1F && stream.next_in[1] == 0x8B) {
    if (inflateReset2(&stream, window) != Z_OK) break;
    result = inflate(&stream, Z_FINISH);
  }
  *ended = result == Z_STREAM_END;
  inflateEnd(&stream);
  return capacity - stream.avail_out;
}
