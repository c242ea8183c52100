/* The loops of a linear layer for processors with registers of eight or sixteen floats.

   They add the same products in the same order as the loops in Neural, which say what the arguments
   mean: only more of them at a time. Where the processor has no such registers they do nothing and
   return false. */

#ifndef WIDE_KERNELS_H
#define WIDE_KERNELS_H

#include <stdbool.h>

/* y[i] = bias[i] + the sum over j of w[i, j] x[j], for the tiles of 16 floats from first to last.
   Rows of x and y are `length` floats long; bias may be null. */
bool wide_apply_weights(
    const float *w, long rows, long columns, long row_stride, long column_stride, const float *bias,
    const float *x, float *y, long length, long first, long last);

/* dw[i, j] = the sum over the batch of dy[i] x[j], for the outputs i from first to last. The batch
   is summed in eight runs, which are then added as (r, r + 4), and those as Neural adds four lanes. */
bool wide_weight_gradients(
    const float *dy, const float *x, float *dw, long inputs, long length, long first, long last);

#endif
