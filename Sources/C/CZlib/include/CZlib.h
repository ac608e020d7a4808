#pragma once
#include <stddef.h>
#include <stdint.h>

/// Unpacks gzip, zlib or raw deflate data into `output`. `window` is zlib's: 15 + 32 for gzip or zlib, told from the data; -15
/// for raw deflate. All members of a gzip file are unpacked.
///
/// Returns how many bytes were written. `*ended` is 1 when the data came to its end, 0 when it is cut or damaged after
/// the bytes that were written, or when `output` is full.
size_t czlib_unpack(const uint8_t *_Nonnull input, size_t count, int window, uint8_t *_Nonnull output, size_t capacity,
                    int *_Nonnull ended);
