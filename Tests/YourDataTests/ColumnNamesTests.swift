import Testing

@testable import YourData

struct ColumnNamesTests {
  private func sentence(_ name: String, header: String) throws -> String {
    let row = header.split(separator: ",").map { _ in "1" }.joined(separator: ",")
    return try table(header + "\n" + row).refusal(ofColumn: name).sentence
  }

  @Test(arguments: [
    ("Fraud", "amount,fraud", "there is no column 'Fraud'; do you mean 'fraud'?"),
    ("fruad", "amount,fraud", "there is no column 'fruad'; do you mean 'fraud'?"),
    ("is_fraud", "amount,isFraud", "there is no column 'is_fraud'; do you mean 'isFraud'?"),
    ("label", "amount,fraud", "there is no column 'label'; the columns are amount, fraud"),
  ])
  func theNearestNameIsProposed(name: String, header: String, expected: String) throws {
    #expect(try sentence(name, header: header) == expected)
  }

  @Test func longListsAreCut() throws {
    let header = (0..<200).map { "feature\($0)" }.joined(separator: ",")
    #expect(try sentence("y", header: header).hasSuffix("feature19 and 180 more"))
  }

  @Test func columnsWithoutNamesAreCounted() throws {
    let refusal = try table("1,2,3\n4,5,6", label: "9").refusal(ofColumn: "9")
    #expect(refusal.sentence == "there is no column '9'; the columns are 1 to 3")
  }
}
