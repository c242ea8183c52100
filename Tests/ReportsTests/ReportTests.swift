import Foundation
import FoundationXML
import Testing

@testable import Reports

struct ReportTests {
  private let records = [
    BlockRecord(
      file: "a.md", line: 3, kind: .swift, verdict: .matched, expected: "1", printed: "1\n",
      seconds: 0.25),
    BlockRecord(
      file: "a.md", line: 9, kind: .trap, verdict: .differs,
      message: "a.md:12: error: \"x\" < y\n    - 1\n    + \u{7}2", expected: "1",
      printed: "\u{7}2", seconds: 0.5),
    BlockRecord(file: "b & c.md", line: 1, kind: .ignore, verdict: .ignored),
  ]

  @Test func everyBlockIsAnObject() throws {
    let json = try records.json()
    let objects = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(objects.count == 3)
    #expect(objects[0]["file"] as? String == "a.md")
    #expect(objects[0]["line"] as? Int == 3)
    #expect(objects[0]["kind"] as? String == "swift")
    #expect(objects[0]["verdict"] as? String == "matched")
    #expect(objects[0]["expected"] as? String == "1")
    #expect(objects[0]["printed"] as? String == "1\n")
    #expect(objects[0]["seconds"] as? Double == 0.25)
    #expect(objects[1]["printed"] as? String == "\u{7}2")
    #expect(objects[2]["expected"] == nil)
    #expect(try [BlockRecord]().json() == "[]\n")
  }

  @Test func everyFileIsASuite() throws {
    let reader = SuiteReader()
    let parser = XMLParser(data: Data(records.junit().utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.suites == ["a.md 2 1 0", "b & c.md 1 0 1"])
    #expect(reader.cases == ["line 3: swift", "line 9: trap", "line 1: ignore"])
    #expect(reader.times == ["0.250000", "0.500000", "0.000000"])
    #expect(reader.failures == ["a.md:12: error: \"x\" < y"])
    #expect(reader.messages.contains("+ ␇2"))
  }
}

private final class SuiteReader: NSObject, XMLParserDelegate {
  var suites: [String] = []
  var cases: [String] = []
  var times: [String] = []
  var failures: [String] = []
  var messages = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    func value(_ key: String) -> String { attributes[key] ?? "" }
    switch name {
    case "testsuite":
      suites.append("\(value("name")) \(value("tests")) \(value("failures")) \(value("skipped"))")
    case "testcase":
      cases.append(value("name"))
      times.append(value("time"))
    case "failure": failures.append(value("message"))
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    messages += text
  }
}
