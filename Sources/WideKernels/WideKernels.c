#include "WideKernels.h"

#if defined(__x86_64__)

/* A fused multiply-add rounds once where everybody else rounds twice. */
#pragma STDC FP_CONTRACT OFF

#define WIDTH 8
#define ROWS 4
#define TARGET "avx2"
#define NAME(name) name##_8
#include "ApplyWeights.inc"

#undef WIDTH
#undef ROWS
#undef TARGET
#undef NAME
#define WIDTH 16
#define ROWS 8
#define TARGET "avx512f"
#define NAME(name) name##_16
#include "ApplyWeights.inc"

#include "WeightGradients.inc"

bool wide_apply_weights(
    const float *w, long rows, long columns, long row_stride, long column_stride, const float *bias,
    const float *x, float *y, long length, long first, long last) {
  const Weights weights = {w, rows, columns, row_stride, column_stride, bias};
  if (__builtin_cpu_supports("avx512f")) {
    apply_weights_16(&weights, x, y, length, first, last);
    return true;
  }
  if (__builtin_cpu_supports("avx2")) {
    apply_weights_8(&weights, x, y, length, first, last);
    return true;
  }
  return false;
}

bool wide_weight_gradients(
    const float *dy, const float *x, float *dw, long inputs, long length, long first, long last) {
  if (!__builtin_cpu_supports("avx2")) return false;
  weight_gradients(dy, x, dw, inputs, length, first, last);
  return true;
}

#else

bool wide_apply_weights(
    const float *w, long rows, long columns, long row_stride, long column_stride, const float *bias,
    const float *x, float *y, long length, long first, long last) {
  return false;
}

bool wide_weight_gradients(
    const float *dy, const float *x, float *dw, long inputs, long length, long first, long last) {
  return false;
}

#endif
