#include "CFribidi.h"

#include <fribidi/fribidi.h>
#include <stdlib.h>
#include <string.h>

// Lines are as long as a screen is wide.
enum { LONGEST = 1 << 16 };

int32_t cfribidi_is_right_to_left(const uint32_t *scalars, size_t count) {
  for (size_t index = 0; index < count; index++) {
    FriBidiCharType type = fribidi_get_bidi_type(scalars[index]);
    if (FRIBIDI_IS_STRONG(type)) return FRIBIDI_IS_RTL(type) ? 1 : 0;
  }
  return 0;
}

int32_t cfribidi_order(
  const uint32_t *scalars, size_t count, int32_t is_right_to_left, uint32_t *visual, uint32_t *shown) {
  if (count == 0 || count > LONGEST) return 0;
  FriBidiStrIndex length = (FriBidiStrIndex)count;
  FriBidiCharType *types = malloc(count * sizeof *types);
  FriBidiBracketType *brackets = malloc(count * sizeof *brackets);
  FriBidiLevel *levels = malloc(count * sizeof *levels);
  FriBidiArabicProp *joins = malloc(count * sizeof *joins);
  FriBidiStrIndex *map = malloc(count * sizeof *map);
  int32_t isOrdered = 0;
  if (types != NULL && brackets != NULL && levels != NULL && joins != NULL && map != NULL) {
    fribidi_get_bidi_types(scalars, length, types);
    fribidi_get_bracket_types(scalars, length, types, brackets);
    FriBidiParType base = is_right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    if (fribidi_get_par_embedding_levels_ex(types, brackets, length, &base, levels) != 0) {
      memcpy(shown, scalars, count * sizeof *shown);
      fribidi_get_joining_types(scalars, length, joins);
      fribidi_join_arabic(types, length, levels, joins);
      // Without ligatures: each letter keeps its cell.
      fribidi_shape_arabic(FRIBIDI_FLAG_SHAPE_ARAB_PRES, levels, length, joins, shown);
      fribidi_shape_mirroring(levels, length, shown);
      for (FriBidiStrIndex index = 0; index < length; index++) map[index] = index;
      FriBidiFlags flags = FRIBIDI_FLAG_REORDER_NSM;
      if (fribidi_reorder_line(flags, types, length, 0, base, levels, NULL, map) != 0) {
        for (size_t index = 0; index < count; index++) visual[index] = (uint32_t)map[index];
        isOrdered = 1;
      }
    }
  }
  free(types);
  free(brackets);
  free(levels);
  free(joins);
  free(map);
  return isOrdered;
}
