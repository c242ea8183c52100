import Neural
import Testing

@testable import Imbalance

/// A stable sort, whatever bits the keys differ in.
@Suite struct RadixSortTests {
  @Test(arguments: [0, 8, 16, 24, 31, 40, 52])
  func itSortsKeysThatDifferFromBit(_ shift: UInt64) {
    var source = RandomSource(seed: 72)
    for count in [0, 1, 2, 40, 3_000] {
      let keys = (0..<count).map { _ in UInt64(source.below(1 << 11)) << shift }
      expectSorted(keys)
      expectSorted(keys.map { $0 | UInt64(source.below(2)) })
      expectSorted(keys.map { UInt32(truncatingIfNeeded: $0) })
    }
  }

  private func expectSorted<Key: FixedWidthInteger & UnsignedInteger>(_ keys: [Key]) {
    var sorted = keys
    var rows = Array(keys.indices)
    radixSort(&sorted, carrying: &rows)
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(rows == expected)
    #expect(sorted == expected.map { keys[$0] })
  }
}
