/// A prefix code: the more often a symbol occurs, the shorter its bits.
struct HuffmanCode {
  /// By the symbol, the number of its bits; 0 for one that does not occur.
  let lengths: [Int]
  /// By the symbol, its bits as a `BitWriter` takes them.
  let bits: [Int]

  /// The code for symbols that occur so often, none longer than `limit`.
  init(frequencies: [Int], limit: Int) {
    var frequencies = frequencies
    var lengths = Self.depths(of: frequencies)
    // Flatter frequencies give a flatter tree.
    while lengths.contains(where: { $0 > limit }) {
      frequencies = frequencies.map { $0 == 0 ? 0 : $0 / 2 + 1 }
      lengths = Self.depths(of: frequencies)
    }
    self.lengths = lengths
    self.bits = Self.canonicalBits(lengths)
  }

  func write(_ symbol: Int, to writer: inout BitWriter) {
    writer.write(bits[symbol], lengths[symbol])
  }

  /// How deep each symbol hangs in Huffman's tree.
  private static func depths(of frequencies: [Int]) -> [Int] {
    var depths = frequencies.map { _ in 0 }
    let used = frequencies.indices.filter { frequencies[$0] > 0 }
    if used.count < 2 {
      for symbol in used { depths[symbol] = 1 }
      return depths
    }
    let leaves = used.sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
    // Leaves in order, then the nodes as they are made: both rows are sorted, so the two lightest are at
    // their heads.
    var weights = leaves.map { frequencies[$0] }
    var parents = leaves.map { _ in 0 }
    var (leaf, node) = (0, leaves.count)
    func lightest() -> Int {
      let takesLeaf =
        leaf < leaves.count && (node == weights.count || weights[leaf] <= weights[node])
      defer { if takesLeaf { leaf += 1 } else { node += 1 } }
      return takesLeaf ? leaf : node
    }
    while weights.count < 2 * leaves.count - 1 {
      let (one, other) = (lightest(), lightest())
      parents[one] = weights.count
      parents[other] = weights.count
      weights.append(weights[one] + weights[other])
      parents.append(0)
    }
    var depth = weights.map { _ in 0 }
    for index in weights.indices.dropLast().reversed() { depth[index] = depth[parents[index]] + 1 }
    for (index, symbol) in leaves.enumerated() { depths[symbol] = depth[index] }
    return depths
  }

  /// The bits that the lengths alone determine (RFC 1951, 3.2.2), turned round: the format has the highest
  /// first.
  private static func canonicalBits(_ lengths: [Int]) -> [Int] {
    var next = 0
    var bits = lengths.map { _ in 0 }
    for length in 1...15 {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        bits[symbol] = next.reversedBits(length)
        next += 1
      }
    }
    return bits
  }
}

extension Int {
  fileprivate func reversedBits(_ width: Int) -> Int {
    var (rest, reversed) = (self, 0)
    for _ in 0..<width {
      reversed = reversed << 1 | rest & 1
      rest >>= 1
    }
    return reversed
  }
}
