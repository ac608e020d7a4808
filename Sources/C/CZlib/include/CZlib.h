#pragma once
#include <stddef.h>
#include <stdint.h>

/// Unpacks gzip or zlib data into `output`; the format is told from the data.
///
/// Returns how many bytes were written. `*ended` is 1 when the data came to its end, 0 when it is cut or damaged after
/// what was written, or when `output` is full.
size_t czlib_unpack(const uint8_t *_Nonnull input, size_t count, uint8_t *_Nonnull output, size_t capacity,
                    int *_Nonnull ended);
