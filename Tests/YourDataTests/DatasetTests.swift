import Testing

@testable import YourData

struct DatasetTests {
  private let text = """
    id,customer,when,x,same,empty,y
    a1,C1,2026-01-02,1,7,,no
    a2,C2,2026-01-01,2,7,,yes
    a3,C1,2026-01-03,3,7,,no
    a4,,2026-01-03,1,7,,no
    a5,,2026-01-03,1,7,,no
    """

  @Test func partsAreGivenOut() throws {
    var request = Request(label: "y")
    request.group = .column("customer")
    request.time = "when"
    request.without = ["id"]
    let dataset = try Dataset(table(text), request)
    #expect(dataset.features.map(\.name) == ["x"])
    #expect(dataset.labels == [0, 1, 0, 0, 0])
    #expect(dataset.positive == "yes")
    #expect(dataset.groups == [0, 1, 0, 2, 3])
    #expect(dataset.moments == [1, 0, 2, 2, 2])
    #expect(dataset.leftOut.map(\.column) == ["same", "empty"])
  }

  @Test func equalRowsAreGroups() throws {
    var request = Request(label: "y")
    request.group = .duplicates
    request.without = ["id", "customer", "when"]
    let dataset = try Dataset(table(text), request)
    #expect(dataset.groups == [0, 1, 2, 0, 0])
  }

  @Test func textsThatAllDifferAreLeftOut() throws {
    let lines = (0..<30).map { "name\($0),\($0 % 7),\($0 % 3 / 2)" }
    let dataset = try Dataset(
      table((["name,x,y"] + lines).joined(separator: "\n")), Request(label: "y"))
    #expect(dataset.features.map(\.name) == ["x"])
    #expect(dataset.leftOut.map(\.reason) == ["it has 30 different texts in 30 rows"])
  }

  @Test func unknownColumnsAndNoColumnsAreRefused() throws {
    #expect(try refusals("x,y\n1,0\n2,1", Request(label: "z")).map(\.kind) == [.unknownColumn])
    #expect(try refusals("x,y\n1,0\n1,1\n1,0").map(\.kind) == [.noFeatures])
    #expect(
      try refusals("x,y\n1,0\n2,1", Request(label: "z"))[0].sentence
        == "there is no column 'z'; the columns are x, y")
  }
}
