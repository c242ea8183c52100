// Batch normalisation in the layout of the other loops: a feature's values of all rows side by side.
// What pads the batch takes no part in its mean and variance.

/// Where batch normalisation works on one feature.
struct FeatureLane {
  /// The feature's values, normalised in place; in the way back, their gradient.
  var values: UnsafeMutablePointer<Lanes>
  /// The values of mean 0 and variance 1, for the way back.
  var normalized: UnsafeMutablePointer<Lanes>
  var rows: Int
  var steps: Int

  /// The sum of a function of the rows in double precision: four runs, then `(0 + 1) + (2 + 3)`.
  @inline(__always)
  func sum(_ term: (_ step: Int) -> SIMD4<Double>) -> Double {
    var sum = SIMD4<Double>.zero
    for step in 0..<rows / 4 { sum += term(step) }
    if rows % 4 > 0 {
      let last = term(rows / 4)
      for lane in 0..<rows % 4 { sum[lane] += last[lane] }
    }
    return (sum[0] + sum[1]) + (sum[2] + sum[3])
  }

  /// Normalises by the batch's own moments, which go into `running`; returns the inverse deviation.
  func normalize(
    _ weight: Float, _ bias: Float, _ running: inout RunningMoments, _ feature: Int
  ) -> Float {
    let n = Double(rows)
    let mean = sum { SIMD4<Double>(values[$0]) } / n
    let squares = sum { step in
      let deviation = SIMD4<Double>(values[step]) - mean
      return deviation * deviation
    }
    running.takeIn(mean, squares / n, of: rows, at: feature)
    let inverse = running.inverseDeviation(squares / n)
    for step in 0..<steps {
      normalized[step] = (values[step] - Float(mean)) * inverse
      values[step] = normalized[step] * weight + bias
    }
    return inverse
  }

  /// Normalises by the running estimates.
  func normalize(_ weight: Float, _ bias: Float, by running: RunningMoments, _ feature: Int) {
    let mean = running.means[feature]
    let inverse = running.inverseDeviation(Double(running.variances[feature]))
    for step in 0..<steps {
      values[step] = (values[step] - mean) * inverse * weight + bias
    }
  }

  /// Turns the gradient of the outputs into that of the inputs, which the mean and the variance
  /// depend on too; returns the gradients of weight and bias.
  func backward(_ weight: Float, _ inverse: Float) -> (weight: Float, bias: Float) {
    let total = sum { SIMD4<Double>(values[$0]) }
    let along = sum { SIMD4<Double>(values[$0]) * SIMD4<Double>(normalized[$0]) }
    let (shift, tilt) = (Float(total / Double(rows)), Float(along / Double(rows)))
    for step in 0..<steps {
      values[step] = (values[step] - shift - normalized[step] * tilt) * (weight * inverse)
    }
    let scalars = UnsafeMutablePointer<Float>(OpaquePointer(values))
    for place in rows..<steps * 4 { scalars[place] = 0 }
    return (Float(along), Float(total))
  }
}

/// Clears each value with probability `share`, and divides the others by what is left of 1, so that
/// their mean stays (Srivastava et al., 2014). Draws feature by feature, row by row.
func drop(
  _ x: UnsafeMutablePointer<Lanes>, features: Int, rows: Int, steps: Int, share: Double,
  using source: inout RandomSource
) {
  let scale = Float(1 / (1 - share))
  let values = UnsafeMutablePointer<Float>(OpaquePointer(x))
  for j in 0..<features {
    let row = values + j * steps * 4
    for place in 0..<rows { row[place] = source.uniform() < share ? 0 : row[place] * scale }
  }
}

/// Multiplies all values.
func scale(_ x: UnsafeMutablePointer<Lanes>, by factor: Float, count: Int) {
  for i in 0..<count { x[i] *= factor }
}
