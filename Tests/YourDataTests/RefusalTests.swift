import Testing

@testable import YourData

/// Each refusal on a file that has only this to be refused for, and the same file without it.
struct RefusalTests {
  private func lines(_ rows: Int, _ line: (Int) -> String) -> String {
    (["a,b,c,y"] + (0..<rows).map(line)).joined(separator: "\n")
  }

  /// Features that say nothing, all rows different; every fifth is positive.
  private func plain(_ row: Int) -> String {
    "\(row * 7 % 101),\(row * 13 % 97),\(row % 3),\(row % 5 == 0 ? 1 : 0)"
  }

  @Test func aPlainFileIsNotRefused() throws {
    #expect(try refusals(lines(100, plain)).isEmpty)
  }

  @Test func fewerPositivesThanFolds() throws {
    #expect(try refusals(lines(20, plain)).map(\.kind) == [.fewPositives])
    #expect(try refusals(lines(25, plain)).isEmpty)
  }

  @Test(arguments: ["yes", "threshold", "filled", "missing", "code"])
  func aColumnThatIsTheLabelAgain(how: String) throws {
    let text = lines(100) { row in
      let isPositive = row % 5 == 0
      let column =
        switch how {
        case "yes": isPositive ? "fraud" : "fine"
        case "threshold": "\(isPositive ? 1000 + row : row)"
        case "filled": isPositive ? "\(row * 37 % 100)" : ""
        case "missing": isPositive ? "" : "\(row * 37 % 100)"
        default: "\(isPositive ? 3 : row % 2 == 0 ? 1 : 5)"
        }
      return "\(column),\(row * 13 % 97),\(row % 3),\(isPositive ? 1 : 0)"
    }
    let found = try refusals(text)
    #expect(found.map(\.kind) == [.labelAgain])
    #expect(found[0].sentence.contains("'a'"))
  }

  @Test func oneExceptionIsNoLabelAgain() throws {
    let text = lines(100) { row in
      "\(row % 5 == 0 && row > 0 ? "fraud" : "fine"),\(row),\(row % 3),\(row % 5 == 0 ? 1 : 0)"
    }
    #expect(try refusals(text).isEmpty)
  }

  @Test func twinsThatAreNegativeAreCountedInRows() throws {
    let found = try refusals(lines(120) { plain($0 < 100 ? $0 : ($0 - 100) * 5 + 1) })
    #expect(found.map(\.kind) == [.duplicates])
    #expect(found[0].sentence.hasPrefix("20 rows repeat the features of another; "))
    #expect(found[0].sentence.contains(" of 120 rows, though no positive, would be tested"))
  }

  @Test func twinsOnBothSidesOfASplit() throws {
    let text = lines(200) { plain($0 / 10 * 5 + ($0 % 5)) }
    let found = try refusals(text)
    #expect(found.map(\.kind) == [.duplicates])
    #expect(found[0].sentence.hasPrefix("100 rows repeat the features of another; "))
    var together = Request(label: "y")
    together.group = .duplicates
    #expect(try refusals(text, together).isEmpty)
    var allowed = Request(label: "y")
    allowed.allowed = [.duplicates]
    #expect(try refusals(text, allowed).isEmpty)
  }

  @Test func aFewEqualNegativesAreHarmless() throws {
    let text = lines(400) { $0 == 1 ? plain(2) : plain($0) }
    #expect(try refusals(text).isEmpty)
  }

  @Test func equalRowsOfBothClasses() throws {
    let text = lines(200) { row in
      row % 5 == 0 && row < 100 ? "0,0,0,1" : row % 50 == 1 ? "0,0,0,0" : plain(row)
    }
    var together = Request(label: "y")
    together.group = .duplicates
    let found = try refusals(text, together)
    #expect(found.map(\.kind) == [.contradictions])
    #expect(found[0].sentence.hasPrefix("20 of 40 positives"))
  }

  @Test func aFoldWithoutPositives() throws {
    let text = lines(200) { row in
      "\(row),\(row * 13 % 97),\(row % 3),\(row < 100 && row % 5 == 0 ? 1 : 0)"
    }
    var timed = Request(label: "y")
    timed.time = "a"
    #expect(
      try refusals(text, timed).map(\.description)
        == ["empty-fold: by time, fold 1: there is no positive to test on"])
    var grouped = Request(label: "y")
    grouped.group = .column("c")
    #expect(
      try refusals(text, grouped).map(\.description)
        == ["empty-fold: grouped: 5 folds of 3 that must stay together"])
  }
}
