// The loops of a linear layer over a batch. Values lie feature by feature: `steps` vectors hold a
// feature of all rows of the batch, four rows a vector. So every layer, however narrow, fills the
// vector unit, and a sum over features runs in their order whatever the machine.
//
// `WideKernels` has the same loops for processors with wider registers than every x86-64 has: the same
// sums in the same order, so the same bits. Where the module is not there, these loops do everything.

#if canImport(WideKernels)
  private import WideKernels
#endif

/// The number of vectors the loops take at a time; batches are padded to it.
let tile = 4

/// Weights in memory: element (i, j) is at `i * rowStride + j * columnStride`.
struct Weights {
  var start: UnsafePointer<Float>
  var rows: Int
  var columns: Int
  var rowStride: Int
  var columnStride: Int
}

/// `y[i] = bias[i] + sum over j of w[i, j] x[j]` for some tiles of a batch.
func applyWeights(
  _ w: Weights, bias: UnsafePointer<Float>?, to x: UnsafePointer<Lanes>,
  into y: UnsafeMutablePointer<Lanes>, steps: Int, tiles: Range<Int>
) {
  #if canImport(WideKernels)
    let isDone = wide_apply_weights(
      w.start, w.rows, w.columns, w.rowStride, w.columnStride, bias, UnsafeRawPointer(x).floats,
      UnsafeMutableRawPointer(y).floats, steps * 4, tiles.lowerBound, tiles.upperBound)
    if isDone { return }
  #endif
  for first in stride(from: tiles.lowerBound * tile, to: tiles.upperBound * tile, by: tile) {
    for i in 0..<w.rows {
      let start = Lanes(repeating: bias?[i] ?? 0)
      var (a, b, c, d) = (start, start, start, start)
      var weight = w.start + i * w.rowStride
      var source = x + first
      for _ in 0..<w.columns {
        let factor = Lanes(repeating: weight[0])
        a += factor * source[0]
        b += factor * source[1]
        c += factor * source[2]
        d += factor * source[3]
        weight += w.columnStride
        source += steps
      }
      let target = y + (i * steps + first)
      target[0] = a
      target[1] = b
      target[2] = c
      target[3] = d
    }
  }
}

/// The gradients of the weights and biases of some outputs of a layer, from its inputs `x` and the
/// gradient of its outputs `dy`: `dw[i, j] = sum over the batch of dy[i] x[j]`, `db[i] = sum of dy[i]`.
func weightGradients(
  outputs: Range<Int>, inputs: Int, x: UnsafePointer<Lanes>, dy: UnsafePointer<Lanes>, steps: Int,
  weights: UnsafeMutablePointer<Float>, biases: UnsafeMutablePointer<Float>
) {
  for i in outputs {
    var sum = Lanes.zero
    for s in 0..<steps { sum += dy[i * steps + s] }
    biases[i] = sum.total
  }
  #if canImport(WideKernels)
    let isDone = wide_weight_gradients(
      UnsafeRawPointer(dy).floats, UnsafeRawPointer(x).floats, weights, inputs, steps * 4,
      outputs.lowerBound, outputs.upperBound)
    if isDone { return }
  #endif
  for i in outputs {
    let row = dy + i * steps
    for j in stride(from: 0, to: inputs, by: 4) {
      // Past the last input the loop repeats the last one and drops the result.
      let last = inputs - 1
      let sums = dotProducts(
        row, x + j * steps, x + min(j + 1, last) * steps, x + min(j + 2, last) * steps,
        x + min(j + 3, last) * steps, steps)
      for k in 0..<min(4, inputs - j) { weights[i * inputs + j + k] = sums[k] }
    }
  }
}

/// The products of one row with four others, each summed in two runs of four lanes.
@inline(__always)
private func dotProducts(
  _ row: UnsafePointer<Lanes>, _ a: UnsafePointer<Lanes>, _ b: UnsafePointer<Lanes>,
  _ c: UnsafePointer<Lanes>, _ d: UnsafePointer<Lanes>, _ steps: Int
) -> Lanes {
  var even = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
  var odd = even
  for s in stride(from: 0, to: steps, by: 2) {
    even.0 += row[s] * a[s]
    even.1 += row[s] * b[s]
    even.2 += row[s] * c[s]
    even.3 += row[s] * d[s]
    odd.0 += row[s + 1] * a[s + 1]
    odd.1 += row[s + 1] * b[s + 1]
    odd.2 += row[s + 1] * c[s + 1]
    odd.3 += row[s + 1] * d[s + 1]
  }
  return Lanes(
    (even.0 + odd.0).total, (even.1 + odd.1).total, (even.2 + odd.2).total,
    (even.3 + odd.3).total)
}

#if canImport(WideKernels)
  extension UnsafeRawPointer {
    /// The floats of vectors.
    fileprivate var floats: UnsafePointer<Float> { assumingMemoryBound(to: Float.self) }
  }

  extension UnsafeMutableRawPointer {
    /// The floats of vectors.
    fileprivate var floats: UnsafeMutablePointer<Float> { assumingMemoryBound(to: Float.self) }
  }
#endif

/// `max(x, 0)` in place.
func rectify(_ x: UnsafeMutablePointer<Lanes>, count: Int) {
  for i in 0..<count { x[i] = x[i].kept(where: x[i]) }
}

/// Clears the gradient wherever the unit's output `y` is not above 0.
func maskGradient(
  _ dy: UnsafeMutablePointer<Lanes>, by y: UnsafePointer<Lanes>, count: Int
) {
  for i in 0..<count { dy[i] = dy[i].kept(where: y[i]) }
}

extension Lanes {
  /// These lanes, 0 where `gate` is 0 or less.
  ///
  /// By bits, because `replacing(with:where:)` branches on each lane, which for activations is a
  /// toss-up.
  @inline(__always)
  fileprivate func kept(where gate: Lanes) -> Lanes {
    let cleared = unsafeBitCast(gate .<= 0, to: SIMD4<UInt32>.self)
    return unsafeBitCast(unsafeBitCast(self, to: SIMD4<UInt32>.self) & ~cleared, to: Lanes.self)
  }
}
