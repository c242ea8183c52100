/// Whether `value` is `expected` up to `relative` of its size; below `smallest` up to `relative` of that.
///
/// NaN agrees with NaN, an infinity with itself.
func agrees(
  _ value: Double, _ expected: Double, relative: Double = 1e-12, smallest: Double = 1e-3
) -> Bool {
  if value == expected || (value.isNaN && expected.isNaN) { return true }
  return abs(value - expected) <= relative * max(abs(expected), smallest)
}

/// Whether two lists have the same length and agree place by place.
func agrees(
  _ values: [Double], _ expected: [Double], relative: Double = 1e-12, smallest: Double = 1e-3
) -> Bool {
  values.count == expected.count
    && zip(values, expected).allSatisfy {
      agrees($0, $1, relative: relative, smallest: smallest)
    }
}
