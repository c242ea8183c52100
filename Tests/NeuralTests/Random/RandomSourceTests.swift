import Testing

@testable import Neural

@Suite("RandomSource")
struct RandomSourceTests {
  // First outputs of xoshiro256** after seeding by splitmix64, and after a jump: randomgen 2.5.1.
  @Test(
    arguments: [
      (
        UInt64(0),
        [11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768],
        [3_990_776_330_815_198_764, 6_323_160_657_905_912_999]
      ),
      (
        42, [1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009],
        [5_766_981_335_298_035_530, 13_414_075_677_763_163_907]
      ),
      (
        UInt64.max,
        [10_328_197_420_357_168_392, 14_156_678_507_024_973_869, 9_357_971_779_955_476_126],
        [18_373_182_298_725_892_838, 10_109_944_830_705_676_019]
      ),
    ] as [(UInt64, [UInt64], [UInt64])])
  func publishedSequence(seed: UInt64, first: [UInt64], afterJump: [UInt64]) {
    var source = RandomSource(seed: seed)
    #expect((0..<3).map { _ in source.next() } == first)
    source = RandomSource(seed: seed)
    var stream = source.split()
    #expect(afterJump.map { _ in source.next() } == afterJump)
    #expect(first.map { _ in stream.next() } == first)
  }

  @Test func sameSeedSameNumbers() {
    #expect(RandomSource(seed: 7) == RandomSource(seed: 7))
    #expect(RandomSource(seed: 7) != RandomSource(seed: 8))
  }
}
