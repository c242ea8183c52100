/// The vector the hot loops work with: four floats, one register on every machine.
typealias Lanes = SIMD4<Float>

extension Lanes {
  /// The sum of the four, always as `(0 + 1) + (2 + 3)`.
  @inline(__always)
  var total: Float { (self[0] + self[1]) + (self[2] + self[3]) }
}

/// Zeroed memory for vectors, freed when it goes out of scope.
struct Slab: ~Copyable {
  let start: UnsafeMutablePointer<Lanes>
  let count: Int

  init(count: Int) {
    self.count = count
    start = .allocate(capacity: count)
    start.initialize(repeating: .zero, count: count)
  }

  deinit {
    start.deallocate()
  }
}
