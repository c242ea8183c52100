import Imbalance
import Neural

extension Value {
  /// The reduction a case names.
  var reduction: Reduction { text == "sum" ? .sum : .mean }

  /// A number where there is one.
  var optionalDouble: Double? { isAbsent ? nil : double }

  /// A list of numbers where there is one.
  var optionalDoubles: [Double]? { isAbsent ? nil : doubles }
}

/// Whether the elements, the value and the gradient are the recorded ones to 1e-12, numbers below
/// `smallest` to that part of it.
func agrees(_ loss: Loss<Double>, with recorded: Value, smallest: Double = 1e-3) -> Bool {
  agrees(loss.value, recorded["value"].double, smallest: smallest)
    && agrees(loss.elements, recorded["elements"].doubles, smallest: smallest)
    && agrees(loss.gradient, recorded["gradient"].doubles, smallest: smallest)
}

/// Whether a loss in single precision is the recorded one to 1e-6.
func agrees(_ loss: Loss<Float>, with recorded: Value) -> Bool {
  agrees(Double(loss.value), recorded["value"].double, relative: 1e-6, smallest: 0.1)
    && agrees(
      loss.elements.map { Double($0) }, recorded["elements"].doubles, relative: 1e-6, smallest: 0.1)
    && agrees(
      loss.gradient.map { Double($0) }, recorded["gradient"].doubles, relative: 1e-6, smallest: 0.1)
}

/// The numbers as `T`, which the recordings choose so that nothing is rounded.
func scalars<T: Scalar>(_ values: [Double], as type: T.Type) -> [T] { values.map { T($0) } }

func scalars<T: Scalar>(_ rows: [[Double]], as type: T.Type) -> [[T]] {
  rows.map { $0.map { T($0) } }
}
