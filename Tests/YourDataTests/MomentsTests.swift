import Testing

@testable import YourData

struct MomentsTests {
  private func ranks(_ values: [String]) throws -> [Int] {
    try Moments(table((["t,y"] + values.map { "\($0),0" }).joined(separator: "\n")), 0).ranks
  }

  @Test func numbersAreOrderedAsNumbers() throws {
    #expect(try ranks(["10", "9", "10", "-1"]) == [2, 1, 2, 0])
  }

  @Test func datesAreOrderedAsDays() throws {
    #expect(try ranks(["2026-02-01", "2025-12-31 23:59", "2026-02-01"]) == [1, 0, 1])
  }

  @Test func whatIsNeitherHasItsPlace() {
    #expect {
      try ranks(["2026-02-01", "1.2.2026"])
    } throws: { error in
      "\(error)"
        == "line 3: row 2, column 't': '1.2.2026' is neither a number nor a date that begins with"
        + " year-month-day"
    }
  }
}
