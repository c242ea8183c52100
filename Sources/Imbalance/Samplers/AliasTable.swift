import Neural

/// Draws from a fixed discrete distribution in constant time (Walker, 1977; Vose, 1991).
struct AliasTable: Sendable {
  private let thresholds: [Double]
  private let aliases: [Int]

  /// A table for numbers `0..<weights.count` drawn in proportion to `weights`.
  init(weights: [Double]) {
    let total = weights.reduce(0, +)
    require(
      total > 0 && total.isFinite && weights.allSatisfy { $0 >= 0 },
      "weights to draw by must be finite, not negative and not all 0")
    let scale = Double(weights.count) / total
    var scaled = weights.map { $0 * scale }
    var aliases = [Int](0..<weights.count)
    var small = aliases.filter { scaled[$0] < 1 }
    var large = aliases.filter { scaled[$0] >= 1 }
    while let light = small.last, let heavy = large.last {
      small.removeLast()
      aliases[light] = heavy
      scaled[heavy] -= 1 - scaled[light]
      if scaled[heavy] < 1 {
        large.removeLast()
        small.append(heavy)
      }
    }
    for rest in small + large { scaled[rest] = 1 }
    thresholds = scaled
    self.aliases = aliases
  }

  /// One number.
  func draw(using source: inout RandomSource) -> Int {
    let slot = source.below(thresholds.count)
    return source.uniform() < thresholds[slot] ? slot : aliases[slot]
  }
}
