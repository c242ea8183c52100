import Testing

@testable import YourData

struct ColumnTests {
  private func column(_ fields: [String]) throws(CSVError) -> Column {
    try Column(0, of: table((["x,y"] + fields.map { "\($0),0" }).joined(separator: "\n")))
  }

  @Test func numbersAndCategoriesAreTold() throws {
    guard case .numbers(let numbers) = try column(["1", "", "3"]).values else {
      Issue.record("not numbers")
      return
    }
    #expect(numbers[0] == 1 && numbers[1].isNaN && numbers[2] == 3)
    #expect(
      try column(["b", "NA", "a", "b"]).values == .categories([0, -1, 1, 0], names: ["b", "a"]))
  }

  @Test func aTextAmongNumbersHasItsPlace() {
    let fields = (1...20).map { "\($0)" } + ["2.O"]
    #expect {
      try column(fields)
    } throws: { error in
      "\(error)"
        == "line 22: row 21, column 'x': '2.O' is no number, and 20 other values of the column are"
    }
  }

  @Test func aNumberThatIsNotFiniteHasItsPlace() {
    #expect {
      try column(["1", "1e999"])
    } throws: { error in
      "\(error)" == "line 3: row 2, column 'x': '1e999' is not a finite number"
    }
  }

  @Test func aFewNumbersAmongTextsAreCategories() throws {
    let column = try column(["12", "12a", "13", "14b"])
    #expect(column.values == .categories([0, 1, 2, 3], names: ["12", "12a", "13", "14b"]))
  }

  @Test func missingValuesAreEqual() throws {
    #expect(try column(["1", "", "NA"]).bits()[1...] == [.max, .max])
    #expect(try column(["1", ""]).isMissing(1))
  }
}
