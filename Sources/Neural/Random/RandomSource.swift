/// Random numbers that are the same on every machine: xoshiro256** (Blackman and Vigna, 2018),
/// seeded through splitmix64.
///
/// The kit keeps no global randomness; whatever draws takes a source as an `inout` argument. The
/// period is 2^256 - 1.
///
///     var source = RandomSource(seed: 1)
///     source.next()  // 12966619160104079557
public struct RandomSource: RandomNumberGenerator, Sendable, Equatable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A source that is a function of `seed` alone; neighbouring seeds give unrelated numbers.
  public init(seed: UInt64) {
    var counter = seed
    func mixed() -> UInt64 {
      counter &+= 0x9e37_79b9_7f4a_7c15
      var z = counter
      z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
      return z ^ z >> 31
    }
    state = (mixed(), mixed(), mixed(), mixed())
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let five = state.1 &* 5
    let result = (five << 7 | five >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// An independent stream: this source as it is, while this source jumps 2^128 numbers ahead.
  ///
  /// The streams share no number as long as none draws 2^128 of them.
  public mutating func split() -> RandomSource {
    let stream = self
    var sum: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for word in Self.jump {
      for bit in 0..<64 {
        if word >> UInt64(bit) & 1 == 1 {
          sum = (sum.0 ^ state.0, sum.1 ^ state.1, sum.2 ^ state.2, sum.3 ^ state.3)
        }
        _ = next()
      }
    }
    state = sum
    return stream
  }

  /// The generator's published jump polynomial for 2^128 steps.
  private static let jump: [UInt64] = [
    0x180e_c6d3_3cfd_0aba, 0xd5a6_1266_f0c9_392c, 0xa958_2618_e03f_c9aa, 0x39ab_dc45_29b1_661c,
  ]

  /// Whether both will draw the same.
  public static func == (a: RandomSource, b: RandomSource) -> Bool { a.state == b.state }
}
