import Neural

/// Draws from a fixed discrete distribution in constant time (Walker, 1977; Vose, 1991).
struct AliasTable: Sendable {
  /// A number keeps itself below the threshold and gives way to its alias from there on.
  private struct Slot {
    var threshold: Double
    var alias: Int
  }

  private let slots: [Slot]

  /// A table for numbers `0..<weights.count` drawn in proportion to `weights`.
  init(weights: [Double]) {
    let total = weights.reduce(0, +)
    require(
      total > 0 && total.isFinite && weights.allSatisfy { $0 >= 0 },
      "weights to draw by must be finite, not negative and not all 0")
    let scale = Double(weights.count) / total
    var slots: [Slot] = []
    slots.reserveCapacity(weights.count)
    var (small, large): ([Int], [Int]) = ([], [])
    for number in weights.indices {
      slots.append(Slot(threshold: weights[number] * scale, alias: number))
      if slots[number].threshold < 1 { small.append(number) } else { large.append(number) }
    }
    Self.level(&slots, &small, &large)
    for rest in small + large { slots[rest].threshold = 1 }
    self.slots = slots
  }

  /// Fills every small slot up from a large one, which becomes small when too little is left of it.
  private static func level(_ slots: inout [Slot], _ small: inout [Int], _ large: inout [Int]) {
    while let heavy = large.popLast() {
      var left = slots[heavy].threshold
      while left >= 1, let light = small.popLast() {
        slots[light].alias = heavy
        left -= 1 - slots[light].threshold
      }
      slots[heavy].threshold = left
      if left >= 1 {
        large.append(heavy)
        return
      }
      small.append(heavy)
    }
  }

  /// One number.
  func draw(using source: inout RandomSource) -> Int {
    let slot = source.below(slots.count)
    return choice(slot, source.uniform())
  }

  /// So many numbers.
  func draw(_ count: Int, using source: inout RandomSource) -> [Int] {
    var drawn = [Int](repeating: 0, count: count)
    let block = 256
    var shares = [Double](repeating: 0, count: block)
    for start in stride(from: 0, to: count, by: block) {
      let end = min(start + block, count)
      for place in start..<end {
        drawn[place] = source.below(slots.count)
        shares[place - start] = source.uniform()
      }
      // The slots lie anywhere in memory: looked up together, they are waited for together.
      for place in start..<end { drawn[place] = choice(drawn[place], shares[place - start]) }
    }
    return drawn
  }

  /// By bits, because which of the two it is cannot be foreseen, and a branch would be.
  @inline(__always)
  private func choice(_ number: Int, _ share: Double) -> Int {
    let slot = slots[number]
    let isKept = 0 &- (share < slot.threshold ? 1 : 0)
    return slot.alias ^ ((slot.alias ^ number) & isKept)
  }
}
