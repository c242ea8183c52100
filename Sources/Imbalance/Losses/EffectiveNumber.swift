import Neural

/// How many examples `count` examples are worth when each new one overlaps the earlier ones:
/// `(1 - beta^n) / (1 - beta)` (Cui et al., 2019).
///
/// With beta 0 any number is worth 1, with beta 1 each counts in full. Summed by doubling, in
/// O(log n), where the quotient would cancel for beta near 1.
///
///     effectiveNumber(of: 1000, beta: 0.999)  // 632.30
///
/// Complexity: O(log count).
///
/// - Parameters:
///   - count: The number n of examples, 0 or more.
///   - beta: From 0 to 1.
public func effectiveNumber(of count: Int, beta: Double) -> Double {
  require(beta >= 0 && beta <= 1, "a beta of \(beta): give a number from 0 to 1")
  require(count >= 0, "\(count) examples: there cannot be fewer than none")
  var worth = 0.0
  var power = 1.0
  for bit in stride(from: Int.bitWidth - 2, through: 0, by: -1) {
    worth *= 1 + power
    power *= power
    if count >> bit & 1 == 1 {
      worth = 1 + beta * worth
      power *= beta
    }
  }
  return worth
}

/// A weight for each class that is the inverse of its effective number, scaled so that the weights
/// sum to the number of classes: the class-balanced loss of Cui et al. (2019).
///
/// Beta 0 weights nothing, beta 1 by the inverse frequency.
///
///     try classBalancedWeights(counts: [5000, 50], beta: 0.99)  // [0.5663, 1.4337]
///
/// Complexity: O(classes).
///
/// - Parameters:
///   - counts: How many examples each class has; see ``classCounts(_:classes:)``.
///   - beta: From 0 to 1; the authors tried 0.9 to 0.9999.
/// - Throws: `LabelError.missing` with the first class that has no example.
public func classBalancedWeights(
  counts: [Int], beta: Double = 0.9999
) throws(LabelError) -> [Double] {
  if counts.isEmpty { throw .missing(label: 0) }
  var weights: [Double] = []
  var sum = 0.0
  for label in 0..<counts.count {
    if counts[label] == 0 { throw .missing(label: label) }
    weights.append(1 / effectiveNumber(of: counts[label], beta: beta))
    sum += weights[label]
  }
  return weights.map { $0 * Double(counts.count) / sum }
}
