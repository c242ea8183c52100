import Testing

@testable import YourData

struct DivisionTests {
  private let labels = (0..<60).map { $0 % 6 == 0 ? 1 : 0 }

  private func splits(_ division: Division, isShuffled: Bool = true) throws -> [(
    Set<Int>, Set<Int>
  )] {
    try division.splits(of: Array(10..<60), labels: labels, folds: 4, isShuffled: isShuffled)
      .map { (Set($0.train), Set($0.test)) }
  }

  @Test(arguments: [true, false]) func foldsShareNoRow(isShuffled: Bool) throws {
    for division in [Division.stratified, .grouped((0..<60).map { $0 / 3 })] {
      let splits = try splits(division, isShuffled: isShuffled)
      #expect(splits.allSatisfy { $0.0.isDisjoint(with: $0.1) && $0.0.union($0.1).count == 50 })
      #expect(splits.reduce(0) { $0 + $1.1.count } == 50)
    }
  }

  @Test func groupsStayTogether() throws {
    let groups = (0..<60).map { $0 % 20 }
    for (train, test) in try splits(.grouped(groups)) {
      #expect(Set(train.map { groups[$0] }).isDisjoint(with: test.map { groups[$0] }))
    }
  }

  @Test func trainingComesBeforeTheTest() throws {
    let moments = (0..<60).map { 59 - $0 / 4 }
    let splits = try splits(.timed(moments))
    #expect(splits.count == 4)
    for (train, test) in splits {
      let last = train.map { moments[$0] }.max() ?? 99
      #expect(last < test.map { moments[$0] }.min() ?? 0)
      #expect(train.count >= 20)
    }
  }

  @Test func theSameFoldsComeAgain() throws {
    #expect(try splits(.stratified).map(\.1) == splits(.stratified).map(\.1))
    #expect(try splits(.stratified).map(\.1) != splits(.stratified, isShuffled: false).map(\.1))
  }
}
