import Neural

/// The running moments of a customer's log amounts, begun with three typical payments.
struct AmountHistory {
  private var count = 3.0
  private var sum = 3 * 3.4
  private var squares = 3 * (3.4 * 3.4 + 0.8)

  func zScore(_ amount: Double) -> Double {
    let mean = sum / count
    let variance = max(squares / count - mean * mean, 0.05)
    return (amount - mean) / variance.squareRoot()
  }

  mutating func add(_ amount: Double) {
    count += 1
    sum += amount
    squares += amount * amount
  }
}
