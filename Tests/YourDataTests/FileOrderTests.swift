import Testing

@testable import YourData

struct FileOrderTests {
  private func warning(_ label: (Int) -> Int) -> String? {
    Dataset(
      features: [Column("x", .numbers((0..<2_000).map(Double.init)))],
      labels: (0..<2_000).map(label), positive: "1"
    ).warningOfFileOrder()
  }

  @Test func positivesThatStandTogetherAreSeen() {
    let blocks = warning { $0 % 200 >= 150 ? 1 : 0 }
    #expect(blocks?.contains("a piece has 0 to 50 positives") == true)
  }

  @Test func positivesAllOverAreFine() {
    #expect(warning { $0 % 5 == 0 ? 1 : 0 } == nil)
  }

  @Test func fewPositivesSayNothing() {
    #expect(warning { $0 < 50 ? 1 : 0 } == nil)
  }
}
