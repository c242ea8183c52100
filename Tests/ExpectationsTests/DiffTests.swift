import Testing

@testable import Expectations

@Suite struct DiffTests {
  @Test func keepsAsManyLinesAsAnyOtherDifference() {
    var source = SplitMix(state: 3)
    for _ in 0..<2_000 {
      let old = randomLines(&source)
      let new = randomLines(&source)
      let lines = diff(old, new)
      #expect(lines.filter { if case .printed = $0 { false } else { true } }.map(\.text) == old)
      #expect(lines.filter { if case .expected = $0 { false } else { true } }.map(\.text) == new)
      #expect(lines.count(where: \.isKept) == longestCommonCount(old[...], new[...]))
    }
  }

  @Test func givesUpOnTextsWithTooManyChanges() {
    let old = ["first"] + (0..<3_000).map { "old \($0)" } + ["last"]
    let new = ["first"] + (0..<3_000).map { "new \($0)" } + ["last"]
    let lines = diff(old, new)
    #expect(lines.first == .kept("first") && lines.last == .kept("last"))
    #expect(lines.count == 6_002)
  }

  @Test func renders() {
    let old = ["a", "b", "c", "d", "e", "f", "", "g"]
    let new = ["a", "b", "c", "d", "e", "F", "g", "h"]
    let rendered = diff(old, new).rendered(context: 1)
    let expected = ["  (4 lines as expected)", "  e", "- f", "-", "+ F", "  g", "+ h"]
    #expect(rendered == expected)
    #expect(diff(old, new).rendered(limit: 2).last == "  (6 more lines)")
    #expect(diff(old, old).rendered() == ["  (8 lines as expected)"])
  }

  @Test func rendersWhatCannotBeSeen() {
    let printed = ["a\r", "b ", "c\t \u{1B}[0m", "", "\td"]
    let rendered = diff(["a"], printed).rendered()
    let expected = [
      "- a", "+ a\\r", "+ b   (1 blank at the end)", "+ c\t \\u{1B}[0m", "+", "+ \td",
    ]
    #expect(rendered == expected)
  }

  @Test func cutsOffALongLine() {
    let rendered = diff([], [String(repeating: "a", count: 1_000_000)]).rendered()
    #expect(rendered.count == 1)
    #expect(rendered[0].hasSuffix("aaa  (990000 more bytes)"))
  }

  private func randomLines(_ source: inout SplitMix) -> [String] {
    (0..<Int.random(in: 0...7, using: &source)).map { _ in source.pick(["a", "b", "c"]) }
  }

  private func longestCommonCount(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> Int {
    guard let first = old.first, !new.isEmpty else { return 0 }
    let without = longestCommonCount(old.dropFirst(), new)
    guard let place = new.firstIndex(of: first) else { return without }
    return max(without, 1 + longestCommonCount(old.dropFirst(), new[(place + 1)...]))
  }
}
