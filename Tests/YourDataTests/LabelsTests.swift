import Testing

@testable import YourData

struct LabelsTests {
  private func labels(_ values: [String], positive: String? = nil) throws -> Labels {
    try Labels(table((["y"] + values).joined(separator: "\n")), 0, positive: positive)
  }

  private func refusal(_ values: [String], positive: String? = nil) throws -> Refusal? {
    do {
      _ = try labels(values, positive: positive)
      return nil
    } catch let refusals as Refusals {
      return refusals.all.first
    }
  }

  @Test func theRarerOfTwoValuesIsPositive() throws {
    #expect(try labels(["no", "yes", "no"]).values == [0, 1, 0])
    #expect(try labels(["'-1'", "'1'", "'-1'"]).positive == "1")
  }

  @Test func aGivenValueIsPositive() throws {
    #expect(try labels(["no", "yes", "no"], positive: "no").values == [1, 0, 1])
    #expect(try labels(["a", "b", "c", "a"], positive: "b").values == [0, 1, 0, 0])
    #expect(try labels(["'1'", "'-1'"], positive: "'1'").values == [1, 0])
  }

  @Test func whatIsUnclearIsRefused() throws {
    #expect(try refusal(["a", "b", "c"])?.kind == .unclearPositive)
    #expect(try refusal(["no", "yes"], positive: "Yes")?.kind == .unclearPositive)
    #expect(try refusal(["b", "a"])?.kind == .unclearPositive)
    #expect(try refusal(["no", "no"])?.kind == .oneClass)
    let missing = try refusal(["no", "yes", "NA", "no", "?"])
    #expect(missing?.kind == .missingLabel)
    #expect(missing?.sentence.hasPrefix("row 3 (line 4)") == true)
    #expect(missing?.sentence.contains("as does 1 other;") == true)
  }
}
