import Testing

@testable import YourData

struct CSVTableTests {
  private func table(_ text: String, label: String = "y") throws(CSVError) -> CSVTable {
    try CSVTable(Array(text.utf8), label: label)
  }

  private func failure(_ text: String) -> CSVError? {
    do throws(CSVError) {
      _ = try table(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func quotedFieldsHoldSeparatorsQuotesAndLineBreaks() throws {
    let table = try table("x,y\r\n\"a, \"\"b\"\"\r\nc\", 1 \r\n\r\n2,0")
    #expect(table.names == ["x", "y"])
    #expect(table.records.map(\.fields) == [["a, \"b\"\r\nc", "1"], ["2", "0"]])
    #expect(table.records.map(\.line) == [2, 5])
  }

  @Test func theSeparatorIsFound() throws {
    #expect(try table("x;y\n1,5;0").records[0].fields == ["1,5", "0"])
    #expect(try table("x\ty\n1\t").records[0].fields == ["1", ""])
    #expect(try table("y\n1").records[0].fields == ["1"])
  }

  @Test func aHeaderIsToldFromData() throws {
    #expect(try table("1.5,'1'\n2,'-1'", label: "2").hasHeader == false)
    #expect(try table("1.5,'1'\n2,'-1'", label: "2").names == ["1", "2"])
    #expect(try table("2019,y\n1,0").names == ["2019", "y"])
    #expect(try table("a,b\nc,d", label: "2").hasHeader)
    #expect(try table("\u{feff}x,y\n1,0").names == ["x", "y"])
    #expect(try table("x,\n1,0").names == ["x", "2"])
  }

  @Test func columnsHaveNamesAndNumbers() throws {
    let table = try table("x,2,y\n1,2,3")
    #expect(table.column("y") == 2)
    #expect(table.column("2") == 1)
    #expect(table.column("3") == 2)
    #expect(table.column("4") == nil)
    #expect(table.column("z") == nil)
  }

  @Test(arguments: [
    ("", "line 1: there is no row of data"),
    ("x,y\n", "line 1: there is no row of data"),
    ("x,y\n1,0\n1,2,0\n", "line 3: this record has 3 fields, the first one 2"),
    ("x,y\n1,\"0\n2,1", "line 2: column 2: the quote that opens here is never closed"),
    (
      "x,y\n\"a\nb\"c,0",
      "line 3: column 1: there is text after the closing quote; write a quote inside one twice"
    ),
    ("x,y,x\n1,0,1", "line 1: column 3: the name 'x' is that of column 1 too"),
  ])
  func mistakesHaveTheirPlace(text: String, message: String) {
    #expect(failure(text)?.description == message)
  }

  @Test func onlyUTF8IsRead() {
    let bytes = Array("x,y\n1,0\n".utf8) + [0x4d, 0xfc, 0x2c, 0x30]
    #expect {
      try CSVTable(bytes, label: "y")
    } throws: { error in
      "\(error)" == "line 3: column 1: the text is not UTF-8; save the file in that encoding"
    }
  }
}
