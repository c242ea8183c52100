import Imbalance
import Testing

@Suite struct SplitMistakeTests {
  @Test(arguments: SplitMistake.allCases)
  func stopsWithASentence(_ mistake: SplitMistake) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in try mistake.make()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(mistake.rawValue))
  }

  /// One class divides like any rows; none divides into nothing.
  @Test func oneClassIsCutAndNoRowsAreAnError() throws {
    let splits = try StratifiedKFold(2).splits(labels: [0, 0, 0])
    #expect(splits.map { $0.test } == [[0, 1], [2]])
    #expect(throws: LabelError.tooFew(label: 0, found: 0, needed: 2)) {
      try StratifiedKFold(2).splits(labels: [])
    }
  }
}
