import Neural

/// One number that all logits are divided by, fitted to examples the model was not trained on
/// (Guo et al., 2017).
///
/// It makes a model surer or less sure and never changes which class it prefers. It cannot undo a
/// shift such as that of a positive weight; ``PlattScaling`` can.
public struct TemperatureScaling: Sendable, Equatable {
  /// What logits are divided by; above 1 for a model that was too sure.
  public let temperature: Double

  /// A scaling by a known temperature, above 0.
  public init(temperature: Double) {
    require(temperature > 0, "a temperature of \(temperature): it must be above 0")
    self.temperature = temperature
  }

  /// The temperature that minimises the cross entropy, to the last digits.
  ///
  /// - Parameters:
  ///   - logits: One row for each example, one column for each class.
  ///   - labels: The number of the true class for each row.
  /// - Throws: `CalibrationError.noExamples` or `.scoreNotFinite`; `.separable` if the best
  ///   temperature is 0, `.uninformative` if there is none below infinity.
  /// - Complexity: Some tens of passes over the logits.
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public init<T: Scalar>(fitting logits: [[T]], labels: [Int]) throws(CalibrationError) {
    requireLabels(logits.count, labels.count)
    let rows = logits.map { $0.map { Double($0) } }
    try TemperatureScaling.check(rows, labels)
    let start = TemperatureScaling.slope(rows, labels, at: 0)
    if start.slope >= 0 { throw .uninformative }
    temperature = 1 / TemperatureScaling.root(rows, labels)
  }

  /// The temperature for two classes, given the log-odds of class 1.
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public init<T: Scalar>(fitting logits: [T], labels: [Int]) throws(CalibrationError) {
    try self.init(fitting: logits.map { [0, $0] }, labels: labels)
  }

  /// The logits divided by the temperature.
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public func callAsFunction<T: Scalar>(_ logits: [T]) -> [T] {
    logits.map { $0 / T(temperature) }
  }

  private static func check(_ rows: [[Double]], _ labels: [Int]) throws(CalibrationError) {
    if rows.isEmpty { throw .noExamples }
    var isSeparable = true
    for row in 0..<rows.count {
      requireTarget(labels[row], row, rows[row].count)
      let own = rows[row][labels[row]]
      for logit in rows[row] {
        if !logit.isFinite { throw .scoreNotFinite(row: row) }
        if logit > own { isSeparable = false }
      }
    }
    if isSeparable { throw .separable }
  }

  /// The first and second derivative of the cross entropy of logits times `factor`, by the factor.
  private static func slope(
    _ rows: [[Double]], _ labels: [Int], at factor: Double
  ) -> (slope: Double, curvature: Double) {
    var slope = 0.0
    var curvature = 0.0
    for row in 0..<rows.count {
      let own = rows[row][labels[row]]
      let greatest = rows[row].max() ?? own
      var mass = 0.0
      var mean = 0.0
      var square = 0.0
      for logit in rows[row] {
        let share = Double.exp(factor * (logit - greatest))
        mass += share
        mean += share * (logit - own)
        square += share * (logit - own) * (logit - own)
      }
      mean /= mass
      slope += mean
      curvature += square / mass - mean * mean
    }
    return (slope, curvature)
  }

  /// The factor where the slope, which only grows, is 0: Newton's steps, kept between bounds.
  private static func root(_ rows: [[Double]], _ labels: [Int]) -> Double {
    var low = 0.0
    var high = 1.0
    while slope(rows, labels, at: high).slope < 0 {
      low = high
      high *= 2
    }
    var factor = high
    for _ in 0..<100 {
      let point = slope(rows, labels, at: factor)
      if point.slope < 0 { low = factor } else { high = factor }
      var next = factor - point.slope / point.curvature
      if !(next > low && next < high) { next = (low + high) / 2 }
      let change = (next - factor).magnitude
      factor = next
      if change <= 1e-15 * factor { break }
    }
    return factor
  }
}
