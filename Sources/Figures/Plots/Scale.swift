/// Places values along an axis and finds round numbers to label it with.
struct Scale {
  struct Tick: Equatable {
    var value: Double
    var label: String
  }

  let range: ClosedRange<Double>
  let ticks: [Tick]
  private let isLogarithmic: Bool
  private let notation: Axis.Notation

  /// A scale that holds all `values`, unless the axis fixes its range.
  init(_ axis: Axis, values: [Double], ticks wanted: Int) {
    isLogarithmic = axis.scale == .logarithmic
    notation = axis.notation
    let range = axis.range ?? Self.span(of: values)
    if isLogarithmic {
      require(range.lowerBound > 0, "a logarithmic axis (\(axis.title)) needs positive values")
      let whole = axis.range ?? Self.decades(around: range)
      self.range = whole
      ticks = Self.logarithmicTicks(whole, axis.notation)
    } else {
      let step = Self.roundStep(range, wanted)
      let whole = axis.range ?? Self.multiples(of: step, around: range)
      self.range = whole
      ticks = Self.linearTicks(whole, step, axis.notation)
    }
  }

  /// Where a value lies, 0 at the start of the axis and 1 at its end.
  func share(_ value: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    if !isLogarithmic { return (value - low) / (high - low) }
    let start = low.decimalLogarithm
    return (max(value, low * 1e-3).decimalLogarithm - start) / (high.decimalLogarithm - start)
  }

  /// Whether a value lies on the axis.
  func holds(_ value: Double) -> Bool { (-1e-6...1 + 1e-6).contains(share(value)) }

  /// The value at a share of the axis.
  func value(atShare share: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    if !isLogarithmic { return low + share * (high - low) }
    let start = low.decimalLogarithm
    return Double(powerOfTen: start + share * (high.decimalLogarithm - start))
  }

  /// Values as precisely as an eye could read them off the axis, empty beyond its ends.
  func texts(_ values: [Double]) -> [String] {
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    return values.map { holds($0) ? text($0, isWhole: isWhole) : "" }.withoutCommonZeros
  }

  func text(_ value: Double) -> String { texts([value])[0] }

  private func text(_ value: Double, isWhole: Bool) -> String {
    let fineness = isLogarithmic ? value / 100 : (range.upperBound - range.lowerBound) / 500
    let decimals = isWhole ? 0 : max(0, -Int(floorOf: fineness.decimalLogarithm + 1e-9))
    let rounded = decimals == 0 ? value.rounded() : value
    let text = Self.label(rounded, decimals, notation)
    return isLogarithmic && notation == .number ? text.withoutTrailingZeros : text
  }

  /// The values' range; one value gets room on both sides.
  private static func span(of values: [Double]) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    if low < high { return low...high }
    return low == 0 ? 0...1 : min(low * 0.5, low * 1.5)...max(low * 0.5, low * 1.5)
  }

  private static func decades(around range: ClosedRange<Double>) -> ClosedRange<Double> {
    let low = Int(floorOf: range.lowerBound.decimalLogarithm + 1e-9)
    let high = -Int(floorOf: -range.upperBound.decimalLogarithm + 1e-9)
    return powerOfTen(low)...powerOfTen(max(high, low + 1))
  }

  /// The smallest of 1, 2 and 5 times a power of ten that gives at most so many ticks.
  private static func roundStep(_ range: ClosedRange<Double>, _ wanted: Int) -> Double {
    let width = range.upperBound - range.lowerBound
    let rough = width / Double(wanted)
    let power = powerOfTen(Int(floorOf: rough.decimalLogarithm))
    for factor in [1.0, 2, 5] where width / (factor * power) <= Double(wanted) + 1e-9 {
      return factor * power
    }
    return 10 * power
  }

  private static func multiples(
    of step: Double, around range: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    // An axis that comes near 0 shows it.
    let nearZero = range.lowerBound > 0 && range.lowerBound < 0.4 * range.upperBound
    let low = nearZero ? 0 : Int(floorOf: range.lowerBound / step + 1e-9)
    let high = -Int(floorOf: -range.upperBound / step + 1e-9)
    return Double(low) * step...Double(high) * step
  }

  private static func linearTicks(
    _ range: ClosedRange<Double>, _ step: Double, _ notation: Axis.Notation
  ) -> [Tick] {
    let first = -Int(floorOf: -range.lowerBound / step + 1e-6)
    let last = Int(floorOf: range.upperBound / step + 1e-6)
    let decimals = max(0, -Int(floorOf: step.decimalLogarithm + 1e-9))
    return (first...max(first, last)).map { i in
      let value = Double(i) * step
      return Tick(value: value, label: label(value, decimals, notation))
    }
  }

  private static func logarithmicTicks(
    _ range: ClosedRange<Double>, _ notation: Axis.Notation
  ) -> [Tick] {
    let first = Int(floorOf: range.lowerBound.decimalLogarithm - 1e-9)
    let last = Int(floorOf: range.upperBound.decimalLogarithm + 1e-9)
    let factors: [Double] = last - first > 2 ? [1] : last - first == 2 ? [1, 3] : [1, 2, 5]
    // More decades than fit are labelled every second or third.
    let stride = (last - first + 6) / 7
    var ticks: [Tick] = []
    for power in first...last {
      for factor in factors where (power - first) % max(stride, 1) == 0 {
        let value = factor * powerOfTen(power)
        let isInside = value >= range.lowerBound * 0.999999 && value <= range.upperBound * 1.000001
        if isInside {
          ticks.append(Tick(value: value, label: label(value, max(0, -power), notation)))
        }
      }
    }
    return ticks
  }

  private static func label(_ value: Double, _ decimals: Int, _ notation: Axis.Notation) -> String {
    let text: String
    switch notation {
    case .percent: text = percent(value, decimals: max(0, decimals - 2))
    case .number where decimals == 0 && value.magnitude < 1e15: text = format(Int(value))
    case .number: text = format(value, decimals: decimals)
    }
    return text.first == "-" ? "−" + text.dropFirst() : text
  }

  static func powerOfTen(_ power: Int) -> Double {
    let size = (0..<power.magnitude).reduce(1.0) { product, _ in product * 10 }
    return power < 0 ? 1 / size : size
  }
}

extension Double {
  /// The logarithm to base 10 of a positive number, to about 12 digits: enough for a place on
  /// paper.
  var decimalLogarithm: Double {
    if self <= 0 { return -400 }
    // log m = 2 artanh((m - 1) / (m + 1)), with m between 1 and 2.
    let s = (significand - 1) / (significand + 1)
    let z = s * s
    var series = 0.0
    for k in stride(from: 23, through: 1, by: -2) { series = series * z + 1 / Double(k) }
    return (Double(exponent) * 0.6931471805599453 + 2 * s * series) / 2.302585092994046
  }
}

extension Double {
  /// Ten to a power that need not be whole.
  init(powerOfTen power: Double) {
    let whole = Int(floorOf: power)
    let x = (power - Double(whole)) * 2.302585092994046
    // The series of the exponential function, from its far end.
    let fraction = stride(from: 30.0, to: 0, by: -1).reduce(1) { 1 + $0 * x / $1 }
    self = Scale.powerOfTen(whole) * fraction
  }
}

extension [String] {
  /// Numbers of equally many decimals, without those that are 0 in all of them.
  fileprivate var withoutCommonZeros: [String] {
    let written = filter { !$0.isEmpty }
    guard !written.isEmpty, written.allSatisfy({ $0.contains(".") && $0.hasSuffix("0") }) else {
      return self
    }
    let shorter = map { String($0.dropLast()) }
    return shorter.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.withoutCommonZeros
  }
}

extension String {
  fileprivate var withoutTrailingZeros: String {
    if !contains(".") { return self }
    let kept = self[...(lastIndex { $0 != "0" } ?? startIndex)]
    return String(kept.last == "." ? kept.dropLast() : kept)
  }
}

extension Int {
  /// The largest whole number not above `x`.
  init(floorOf x: Double) {
    let towardsZero = Int(x)
    self = Double(towardsZero) > x ? towardsZero - 1 : towardsZero
  }
}
