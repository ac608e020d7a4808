#pragma once
#include <stddef.h>
#include <stdint.h>

/// The direction of a paragraph by its first letter with a direction (UAX #9, P2 and P3): 1 for right to left; 0 for left to
/// right, and where there is no such letter.
int32_t cfribidi_is_right_to_left(const uint32_t *_Nonnull scalars, size_t count);

/// Orders one line (UAX #9, L1 and L2). `visual` gets for each place from the left the index of the scalar that stands there.
/// `shown` gets for each index the scalar to show: brackets in right-to-left text are mirrored, and Arabic letters have the
/// form that joins them to their neighbours. Both have room for `count`. Returns 0, and writes nothing that can be used, when
/// memory is short or a line is too long.
int32_t cfribidi_order(
  const uint32_t *_Nonnull scalars, size_t count, int32_t is_right_to_left, uint32_t *_Nonnull visual,
  uint32_t *_Nonnull shown);
