#ifndef CZSTD_H
#define CZSTD_H

#include <stddef.h>
#include <stdint.h>

/// The most bytes that `count` bytes can take when they are compressed.
size_t czstd_bound(size_t count);

/// Compresses `count` bytes into one frame of Zstandard (RFC 8878) with its size and a checksum. Returns the bytes that were
/// written; 0 when they do not fit, or when memory is short.
size_t czstd_compress(const uint8_t *input, size_t count, uint8_t *output, size_t capacity);

/// The size of what a frame holds, in bytes, as its header says; 0 for what is no frame, or does not say it.
size_t czstd_size(const uint8_t *input, size_t count);

/// Decompresses one frame. Returns the bytes that were written; 0 when it is damaged, does not fit, or memory is short.
size_t czstd_decompress(const uint8_t *input, size_t count, uint8_t *output, size_t capacity);

#endif
