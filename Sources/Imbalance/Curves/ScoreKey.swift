import Neural

/// Whole numbers that order as scores do, the greatest score first.
///
/// A float's bits, with the sign folded in, order like the float itself; -0 counts as 0.
enum ScoreKey {
  static func key(_ score: Float) -> UInt32 {
    let bits = (score + 0).bitPattern
    return bits >> 31 == 0 ? ~(bits | 1 << 31) : bits
  }

  static func key(_ score: Double) -> UInt64 {
    let bits = (score + 0).bitPattern
    return bits >> 63 == 0 ? ~(bits | 1 << 63) : bits
  }

  static func score(_ key: UInt32) -> Double {
    Double(Float(bitPattern: key >> 31 == 0 ? ~key & ~(1 << 31) : key))
  }

  static func score(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 0 ? ~key & ~(1 << 63) : key)
  }

  /// Whether 32 bits hold every score of this type.
  static func isShort<Score: Scalar>(_: Score.Type) -> Bool {
    Score.significandBitCount <= Float.significandBitCount
  }
}

/// The rows of `scores`, which are finite, the greatest score first; equal scores in row order.
func rowsByFallingScore<Score: Scalar>(_ scores: [Score]) -> [Int] {
  require(scores.count <= UInt32.max, "\(scores.count) scores: more than can be ranked")
  var rows = (0..<UInt32(scores.count)).map { $0 }
  if ScoreKey.isShort(Score.self) {
    var keys = scores.map { ScoreKey.key(Float($0)) }
    radixSort(&keys, carrying: &rows)
  } else {
    var keys = scores.map { ScoreKey.key(Double($0)) }
    radixSort(&keys, carrying: &rows)
  }
  return rows.map { Int($0) }
}
