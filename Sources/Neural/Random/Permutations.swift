extension RandomSource {
  /// A whole number from 0 up to, but not including, `n`, without bias (Lemire, 2019).
  ///
  ///     var source = RandomSource(seed: 1)
  ///     source.below(6)  // 4
  ///
  /// Stops with a sentence if `n` is not above 0.
  public mutating func below(_ n: Int) -> Int {
    require(n > 0, "below(\(n)): there is no whole number from 0 up to that")
    let bound = UInt64(n)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold {
        product = next().multipliedFullWidth(by: bound)
      }
    }
    return Int(product.high)
  }

  /// Puts the elements into an order in which every permutation is equally likely (Fisher and
  /// Yates). Complexity: O(count).
  @_specialize(where T == Int)
  @_specialize(where T == Float)
  @_specialize(where T == Double)
  public mutating func shuffle<T>(_ array: inout [T]) {
    for last in stride(from: array.count - 1, to: 0, by: -1) {
      array.swapAt(last, below(last + 1))
    }
  }

  /// The numbers 0 to `n - 1` in random order.
  ///
  ///     var source = RandomSource(seed: 1)
  ///     source.permutation(5)  // [4, 0, 1, 2, 3]
  public mutating func permutation(_ n: Int) -> [Int] {
    var order = [Int](0..<n)
    shuffle(&order)
    return order
  }
}
