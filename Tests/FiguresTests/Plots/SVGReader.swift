import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG document holds, read by an XML parser that knows nothing of how it was written.
final class SVGReader: NSObject, XMLParserDelegate {
  struct Text: Equatable {
    var content: String
    var x: Double
    var y: Double
    var anchor: String
  }

  private(set) var root: [String: String] = [:]
  private(set) var texts: [Text] = []
  private(set) var paths: [(kind: String, data: String)] = []
  private(set) var names: Set<String> = []
  private(set) var contents: [String: String] = [:]
  private(set) var isWellFormed = false
  private var element = ""

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    self.element = element
    if element == "svg" { root = attributes }
    names.formUnion(attributes["class"]?.split(separator: " ").map(String.init) ?? [])
    names.formUnion(attributes["id"].map { [$0] } ?? [])
    if element == "path" { paths.append((attributes["class"] ?? "", attributes["d"] ?? "")) }
    if element == "text" {
      texts.append(
        Text(
          content: "", x: Double(attributes["x"]!)!, y: Double(attributes["y"]!)!,
          anchor: attributes["text-anchor"] ?? "start"))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    contents[element, default: ""] += string
    if element == "text" { texts[texts.count - 1].content += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    self.element = ""
  }

  func text(_ content: String) -> Text? { texts.first { $0.content == content } }
}
