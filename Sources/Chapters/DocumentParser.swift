import Expectations

/// Gathers the Swift blocks of a document, and the mistakes that concern them.
struct DocumentParser {
  private let source: SourceText
  private var fences: BlockParser
  private var starts = [0]
  /// Whether the fence before is a Swift block, so that an output block is its.
  private var isAfterSwift = false

  init(source: SourceText) {
    self.source = source
    fences = BlockParser(source: source)
    fences.hasSessions = true
  }

  var listings: [Listing] { fences.listings }

  var sections: [Range<Int>] {
    zip(starts, starts.dropFirst() + [listings.count]).map { $0..<$1 }
  }

  mutating func read(_ node: MarkdownNode) {
    switch node.kind {
    case .heading(let level) where level <= 2:
      starts.append(listings.count)
      fences.section = node.plainText
      isAfterSwift = false
    case .fencedCode(let text): fence(node, text)
    default: for child in node.children { read(child) }
    }
  }

  /// An output block belongs to the Swift block above it, but not across another language's code or a
  /// heading: there it may show what anything prints.
  private mutating func fence(_ node: MarkdownNode, _ text: String) {
    let line = node.lines.lowerBound
    let info = fences.info(ofFenceAt: line)
    // The output below it is the Swift block's too.
    if info.split(whereSeparator: \.isWhitespace) == ["python", "parity"] { return }
    switch FenceInfo.foreignLanguage(info) {
    case "swift":
      _ = fences.fence(node, text: text, understoodBy: FenceInfo.init(parsingForeign:))
      isAfterSwift = true
    case "output":
      if isAfterSwift {
        _ = fences.fence(node, text: text, understoodBy: FenceInfo.init(parsingForeign:))
      }
    case let language:
      let slip = FenceInfo.slip(in: language)
      if let slip, slip == "swift" || slip == "output" && isAfterSwift {
        fences.report(.unknownLanguage(language, nearest: slip), line: line)
      }
      isAfterSwift = false
    }
  }

  /// A line that is too long for the parser matters only in a Swift block.
  mutating func refuse(_ limits: [ChapterError]) {
    fences.errors += limits.filter { error in
      listings.contains { ($0.line...$0.endLine).contains(error.location.line) }
    }
  }

  mutating func finished() -> [ChapterError] {
    fences.finished().errors.sorted { $0.location.line < $1.location.line }
  }
}

extension MarkdownNode {
  fileprivate var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }
}
