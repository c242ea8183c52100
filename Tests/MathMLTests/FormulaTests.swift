import Foundation
import FoundationXML
import Testing

@testable import MathML

@Suite struct FormulaTests {
  /// The formulas of the course; the picture of them in a browser was looked at.
  @Test(arguments: try courseFormulas()) func writesMathMLCore(_ tex: String) throws {
    for display in [false, true] {
      let elements = try Elements(mathML(tex, display: display))
      #expect(elements.unknown == [])
      #expect(elements.annotation == tex)
    }
  }

  @Test func marksDisplays() throws {
    #expect(try mathML("x", display: true).hasPrefix(#"<math display="block"><semantics>"#))
    #expect(try mathML("x", display: false).hasPrefix("<math><semantics>"))
  }

  @Test func carriesTheTeX() throws {
    let markup = try mathML(#"a < b \& \text{"c"}"#, display: false)
    let tex = #"a &lt; b \&amp; \text{&quot;c&quot;}"#
    #expect(markup.contains(#"<annotation encoding="application/x-tex">\#(tex)</annotation>"#))
  }

  /// Any TeX is either written well or refused with a place inside it.
  @Test(arguments: 0..<20) func refusesOrWritesWhateverComes(seed: Int) throws {
    var source = SplitMix(state: UInt64(seed))
    for _ in 0..<200 {
      let tex = (0..<Int.random(in: 1...8, using: &source)).map { _ in
        Self.pieces.randomElement(using: &source)!
      }.joined(separator: " ")
      do {
        #expect(try Elements(mathML(tex, display: true)).unknown == [], "\(tex)")
      } catch let error as TeXError {
        #expect((0...tex.utf8.count).contains(error.offset))
        #expect(error.message.hasSuffix(".") || error.message.hasSuffix("?"))
      }
    }
  }

  private static let pieces =
    commands.keys.sorted().map { "\\" + $0 } + [
      "{", "}", "{", "}", "^", "_", "&", "'", "x", "12", ".5", "+", "-", "(", ")", "[", "]", "|",
      "<", "%", "é", "{a}", "{cases}", "{aligned}", "~", "∑", "≤",
    ]
}

private func courseFormulas() throws -> [String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  let text = try String(contentsOf: folder.appending(path: "course.tex"), encoding: .utf8)
  return text.split(separator: "\n").map(String.init)
}

/// What an XML parser finds in markup.
private final class Elements: NSObject, XMLParserDelegate {
  /// Elements and attributes outside of MathML Core, but for what Firefox needs for columns.
  private(set) var unknown: [String] = []
  private(set) var annotation = ""
  private var isAnnotation = false

  init(_ markup: String) throws {
    super.init()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError! }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    isAnnotation = name == "annotation"
    guard let allowed = Self.core[name] else {
      unknown.append(name)
      return
    }
    unknown += attributes.keys.filter { !allowed.contains($0) }
    if name == "mi", let variant = attributes["mathvariant"], variant != "normal" {
      unknown.append(variant)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isAnnotation { annotation += string }
  }

  private static let core: [String: Set<String>] = [
    "math": ["display"], "semantics": [], "annotation": ["encoding"], "mrow": [], "mn": [],
    "mi": ["mathvariant"], "mtext": [], "mspace": ["width"], "msqrt": [], "mroot": [],
    "mo": [
      "form", "lspace", "rspace", "stretchy", "symmetric", "minsize", "maxsize", "mathsize",
      "movablelimits",
    ],
    "mfrac": ["linethickness"], "mstyle": ["displaystyle", "scriptlevel"], "msub": [], "msup": [],
    "msubsup": [], "munder": [], "mover": ["accent"], "munderover": [],
    "mtable": ["class", "columnalign", "displaystyle"], "mtr": [], "mtd": [],
  ]
}
