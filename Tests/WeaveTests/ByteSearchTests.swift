import Testing

@testable import Weave

@Suite struct ByteSearchTests {
  private let text = "<b><b>é</b></b>"

  @Test func findsTheFirstPlace() throws {
    let range = try #require(text.utf8.firstRange(of: "</b>"))
    #expect(text[range.upperBound...] == "</b>")
    #expect(text.utf8.firstRange(of: "</i>") == nil)
  }

  @Test func findsTheLastPlace() throws {
    let range = try #require(text.utf8.lastRange(of: "<b>"))
    #expect(text[range.upperBound...] == "é</b></b>")
    #expect(text.utf8.lastRange(of: "</b></b></b>") == nil)
  }
}
