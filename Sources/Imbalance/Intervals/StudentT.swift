import Neural

/// The value below which a variable of Student's t distribution lies with probability `p`
/// (Student, 1908).
///
///     studentTQuantile(0.975, degreesOfFreedom: 4)  // 2.776
///
/// With `t = sqrt(n) tan(a)`, the probability that |T| is below t is a finite sum of powers of
/// `cos a` (Abramowitz and Stegun, 1964, 26.7.3 and 26.7.4), which Newton's steps are taken on. To
/// about 1e-12 between 0.001 and 0.999; further out the error grows as 1e-16 over the tail.
///
/// - Parameters:
///   - p: Between 0 and 1.
///   - degreesOfFreedom: 1 or more.
/// - Complexity: O(degreesOfFreedom).
public func studentTQuantile(_ p: Double, degreesOfFreedom: Int) -> Double {
  require(p > 0 && p < 1, "the t quantile of \(p): give 0 < p < 1")
  require(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom: give 1 or more")
  if p == 0.5 { return 0 }
  let inside = p > 0.5 ? 2 * p - 1 : 1 - 2 * p
  let angle = StudentAngle(degreesOfFreedom).angle(holding: inside)
  let size = Double(degreesOfFreedom).squareRoot() * Double.sin(angle) / Double.cos(angle)
  return p > 0.5 ? size : -size
}

/// Student's t distribution on the scale of `a`, where `t = sqrt(n) tan(a)`.
private struct StudentAngle {
  let degreesOfFreedom: Int
  /// The factors of cos^1, cos^3, … for odd degrees of freedom, of cos^0, cos^2, … for even ones.
  let factors: [Double]

  init(_ degreesOfFreedom: Int) {
    self.degreesOfFreedom = degreesOfFreedom
    let isOdd = degreesOfFreedom % 2 == 1
    var factors: [Double] = []
    var factor = 1.0
    var power = isOdd ? 1 : 0
    while power <= degreesOfFreedom - 2 {
      factors.append(factor)
      factor *= Double(power + 1) / Double(power + 2)
      power += 2
    }
    self.factors = factors
  }

  /// The probability between `-a` and `a`, and its derivative.
  func mass(_ a: Double) -> (value: Double, slope: Double) {
    let c = Double.cos(a)
    let s = Double.sin(a)
    let sum = factors.reversed().reduce(0) { $0 * c * c + $1 }
    if degreesOfFreedom == 1 { return (a * 2 / Double.pi, 2 / Double.pi) }
    let last = Double(degreesOfFreedom - 1) * factors[factors.count - 1]
    let power = Double.pow(c, Double(degreesOfFreedom - 1))
    return degreesOfFreedom % 2 == 1
      ? ((a + s * c * sum) * 2 / Double.pi, last * power * 2 / Double.pi)
      : (s * sum, last * power)
  }

  /// The `a` with the probability `inside` between `-a` and `a`: Newton's steps between bounds.
  func angle(holding inside: Double) -> Double {
    var low = 0.0
    var high = Double.pi / 2
    var a = high / 2
    for _ in 0..<200 {
      let here = mass(a)
      if here.value < inside { low = a } else { high = a }
      var next = a - (here.value - inside) / here.slope
      if !(next > low && next < high) { next = (low + high) / 2 }
      if (next - a).magnitude <= 1e-16 * a { break }
      a = next
    }
    return a
  }
}
