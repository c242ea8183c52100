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

struct DecimalCommaTests {
  @Test(arguments: [
    ("x;y\n,5;0\n-0,25;1\n3;0", [0.5, -0.25, 3]),
    ("x\ty\n1,5\t0\n?\t1\n2\t0", [1.5, .nan, 2]),
  ])
  func aCommaIsAPointWhereItSeparatesNothing(text: String, numbers: [Double]) throws {
    guard case .numbers(let read) = try Column(0, of: table(text)).values else {
      Issue.record("no column of numbers")
      return
    }
    #expect(read.map { "\($0)" } == numbers.map { "\($0)" })
  }

  @Test(arguments: ["x;y\n1,5;0\nred;1", "x;y\n1.204,50;0\n1,5;1", "x,y\n\"1,5\",0\n\"2,5\",1"])
  func otherCommasStayText(text: String) throws {
    guard case .categories = try Column(0, of: table(text)).values else {
      Issue.record("a column of numbers")
      return
    }
  }
}
