/// A convex function of several numbers, twice differentiable.
protocol ConvexFunction {
  /// How many numbers it takes.
  var dimension: Int { get }

  /// Its value at a point.
  func value(at point: [Double]) -> Double

  /// Its first derivatives, and the lower triangle of its second ones, row after row.
  func derivatives(at point: [Double]) -> (gradient: [Double], hessian: [Double])
}

/// Where a convex function is least, and how the search went.
struct Minimum {
  var point: [Double]
  var iterations: Int
  var gradient: Double
}

/// Finds the minimum of a convex function by Newton's method, halving steps that go too far.
///
/// It rests after the step from where no derivative is above `tolerance`, or whose expected gain is
/// below what rounding leaves of the value, or cannot be seen in it: Newton's steps square their
/// error, so that one is the last.
///
/// - Throws: `ModelError.notConverged` if neither happens within `maxIterations`.
func minimum(
  of function: some ConvexFunction, tolerance: Double, maxIterations: Int
) throws(ModelError) -> Minimum {
  var point = [Double](repeating: 0, count: function.dimension)
  var value = function.value(at: point)
  var steepest = Double.infinity
  for iteration in 0..<maxIterations {
    let (gradient, hessian) = function.derivatives(at: point)
    steepest = gradient.reduce(0) { max($0, $1.magnitude) }
    let direction = newtonDirection(gradient, hessian)
    let slope = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let scale = max(value.magnitude, 1e-6)
    // Near the minimum the sum over many rows is rounded by more than parts of a step gain.
    let isNear = slope <= 1e-10 * scale
    let next =
      steepest <= tolerance || slope <= 1e-14 * scale
      ? nil : descended(function, point, value, direction, slope, halvings: isNear ? 0 : 59)
    if let next {
      (point, value) = next
      continue
    }
    if steepest > tolerance, !isNear { break }
    point = zip(point, direction).map { $0 - $1 }
    return Minimum(point: point, iterations: iteration + 1, gradient: steepest)
  }
  throw .notConverged(iterations: maxIterations, gradient: steepest)
}

/// The first point on the way down, from the full step by halves, that keeps a share of what the
/// slope promises.
private func descended(
  _ function: some ConvexFunction, _ point: [Double], _ value: Double, _ direction: [Double],
  _ slope: Double, halvings: Int
) -> (point: [Double], value: Double)? {
  var length = 1.0
  for _ in 0...halvings {
    let next = zip(point, direction).map { $0 - length * $1 }
    let reached = function.value(at: next)
    if reached <= value - 1e-4 * length * slope { return (next, reached) }
    length /= 2
  }
  return nil
}

/// The step that a quadratic with these derivatives wants; where the second derivatives say
/// nothing in some direction (columns that repeat each other), with a little curvature added.
private func newtonDirection(_ gradient: [Double], _ hessian: [Double]) -> [Double] {
  let order = gradient.count
  var damped = hessian
  var added = 0.0
  let mean = (0..<order).reduce(0) { $0 + hessian[$1 * order + $1] } / Double(order)
  while true {
    if let factor = Cholesky(damped, order: order) { return factor.solve(gradient) }
    added = added == 0 ? max(mean, 1e-300) * 1e-12 : added * 10
    for i in 0..<order { damped[i * order + i] = hessian[i * order + i] + added }
  }
}
