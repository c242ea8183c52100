import Neural

/// Whether `a` and `b` agree to a relative `tolerance`, or an absolute one below 1.
func isClose<T: Scalar>(_ a: T, _ b: T, _ tolerance: T) -> Bool {
  (a - b).magnitude <= tolerance * max(1, b.magnitude)
}

func areClose<T: Scalar>(_ a: [T], _ b: [T], _ tolerance: T) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { isClose($0, $1, tolerance) }
}

/// The derivative of `loss` by each number of `point`, by central differences.
func numericalGradient(at point: [Double], _ loss: ([Double]) -> Double) -> [Double] {
  let step = 1e-5
  return point.indices.map { index in
    var above = point
    var below = point
    above[index] += step
    below[index] -= step
    return (loss(above) - loss(below)) / (2 * step)
  }
}
