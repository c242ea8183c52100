import CMarkGFM

/// A node of a parsed Markdown document, as cmark-gfm sees it: a place in cmark's tree, looked at when it is
/// read, and no longer than the tree is there.
struct MarkdownNode {
  private let node: OpaquePointer
  private var first: OpaquePointer?
  fileprivate(set) var lines: ClosedRange<Int>
  /// The line of all that is in it, where cmark gives it none.
  private var lineOfContent: Int?
  /// Of a footnote: its place in the order of the first references.
  fileprivate(set) var footnoteNumber = 0

  init(_ node: OpaquePointer) {
    self.node = node
    first = cmark_node_first_child(node)
    let line = Int(cmark_node_get_start_line(node))
    lines = line...max(line, Int(cmark_node_get_end_line(node)))
  }

  var column: Int { Int(cmark_node_get_start_column(node)) }

  /// What it is, with its text.
  var kind: Kind { Kind(node) }

  private var isDocument: Bool { cmark_node_get_type(node) == CMARK_NODE_DOCUMENT }
  var isParagraph: Bool { cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH }
  var isFootnote: Bool { cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION }
  var isTask: Bool { if case .task = kind { true } else { false } }
  var isSoftBreak: Bool { cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK }
  fileprivate var isBreak: Bool {
    isSoftBreak || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK
  }

  /// What follows it in the same text.
  var next: MarkdownNode? { cmark_node_next(node).map(inside) }

  /// The same without what stands in it up to and with this child.
  func dropping(through child: MarkdownNode) -> MarkdownNode {
    var rest = self
    rest.first = cmark_node_next(child.node)
    return rest
  }

  /// As cmark has it, without a look at its lines.
  var firstChild: MarkdownNode? { first.map(inside) }

  /// What stands in it, if that is one thing alone.
  var onlyChild: MarkdownNode? {
    first.flatMap { cmark_node_next($0) == nil ? inside($0) : nil }
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var child = first
    while let node = child {
      children.append(inside(node))
      child = cmark_node_next(node)
    }
    if holdsBlocks { children.mendPlaces(endingBy: isDocument ? .max : lines.upperBound) }
    return children
  }

  /// A node that stands where this one does.
  private func inside(_ node: OpaquePointer) -> MarkdownNode {
    var inner = MarkdownNode(node)
    if let lineOfContent { inner.move(to: lineOfContent) }
    return inner
  }

  /// Puts it and what is in it on this line.
  fileprivate mutating func move(to line: Int) {
    lines = line...line
    lineOfContent = line
  }

  private var holdsBlocks: Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM,
      CMARK_NODE_FOOTNOTE_DEFINITION:
      true
    default: false
    }
  }
}

extension [MarkdownNode] {
  /// Puts the blocks in the order in which they are written, all of them on lines of their own, which end with
  /// those of what holds them.
  fileprivate mutating func mendPlaces(endingBy end: Int) {
    if last?.isFootnote == true { putFootnotesInOrder() }
    for index in indices.dropLast() where self[index].lines.lowerBound < 1 { place(index) }
    for index in indices {
      // cmark has some headings end a line too late, and fences that are open where what holds them ends.
      let lines = self[index].lines
      let next = index + 1 < count ? self[index + 1].lines.lowerBound : .max
      let last = Swift.min(lines.upperBound, next - 1, end)
      self[index].lines = lines.lowerBound...Swift.max(lines.lowerBound, last)
    }
  }

  /// Puts the footnotes where they were written: cmark puts them at the end, as they are referred to.
  private mutating func putFootnotesInOrder() {
    let notes = drop { !$0.isFootnote }
    removeLast(notes.count)
    for (number, note) in zip(1..., notes) {
      var note = note
      note.footnoteNumber = number
      let place = firstIndex { $0.lines.lowerBound > note.lines.lowerBound }
      insert(note, at: place ?? endIndex)
    }
  }

  /// Gives lines to a text directly above a table's head: cmark gives it none, and lets the table begin where
  /// that text does.
  private mutating func place(_ index: Int) {
    let first = self[index + 1].lines.lowerBound
    let breaks = self[index].children.count(where: \.isBreak)
    self[index].move(to: first)
    self[index].lines = first...(first + breaks)
    let last = Swift.max(self[index + 1].lines.upperBound, first + breaks + 1)
    self[index + 1].lines = (first + breaks + 1)...last
  }
}
